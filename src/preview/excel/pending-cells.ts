import type { ICellData, IStyleData } from "@univerjs/core";
import { bound, type Rect } from "./rect";

export type CellMatrix = Record<number, Record<number, ICellData>>;

interface Pending {
  readonly sheetId: string;
  rect: Rect;
  readonly cells: CellMatrix;
}

/**
 * Cell writes that wait to go to the grid together. Each command of the grid looks at every cell of the workbook, so
 * that a large write, which the client cuts into many, must reach the grid as one.
 */
export class PendingCells {
  #pending: Pending | null = null;

  /** `write` gives the grid one block of cells. */
  constructor(private readonly write: (sheetId: string, rect: Rect, cells: CellMatrix) => void) {}

  /** What waits to be merged into a cell. */
  peek(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.#pending?.sheetId === sheetId ? this.#pending.cells[row]?.[column] : undefined;
  }

  add(sheetId: string, rect: Rect, cells: CellMatrix): void {
    if (this.#pending && (this.#pending.sheetId !== sheetId || this.#restyles(cells))) this.flush();
    const pending = (this.#pending ??= { sheetId, rect, cells: {} });
    pending.rect = bound(pending.rect, rect);
    for (const [row, line] of Object.entries(cells)) {
      const known = (pending.cells[Number(row)] ??= {});
      for (const [column, cell] of Object.entries(line)) {
        const old = known[Number(column)];
        known[Number(column)] = old ? mergeCells(old, cell) : cell;
      }
    }
  }

  flush(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending) this.write(pending.sheetId, pending.rect, pending.cells);
  }

  /** True when a cell whose style waits to be taken away would get a new one. */
  #restyles(cells: CellMatrix): boolean {
    const waiting = this.#pending?.cells ?? {};
    return Object.entries(cells).some(([row, line]) => {
      const known = waiting[Number(row)];
      return known !== undefined && Object.keys(line).some((column) => known[Number(column)]?.s === null);
    });
  }
}

function mergeCells(old: ICellData, cell: ICellData): ICellData {
  if (!old.s || !cell.s) return { ...old, ...cell };
  const [a, b] = [old.s as IStyleData, cell.s as IStyleData];
  const borders = a.bd || b.bd ? { bd: { ...a.bd, ...b.bd } } : {};
  return { ...old, ...cell, s: { ...a, ...b, ...borders } };
}
