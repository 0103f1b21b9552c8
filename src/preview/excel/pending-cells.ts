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
  /** Whether the style of a cell waits to be taken away. */
  #unstyles = false;
  /** What becomes of two styles, by the first and the second: the cells of a block share theirs. */
  readonly #merged = new Map<IStyleData, Map<IStyleData, IStyleData>>();

  /** `write` gives the grid one block of cells. */
  constructor(private readonly write: (sheetId: string, rect: Rect, cells: CellMatrix) => void) {}

  /** What waits to be merged into a cell. */
  peek(sheetId: string, row: number, column: number): ICellData | undefined {
    return this.#pending?.sheetId === sheetId ? this.#pending.cells[row]?.[column] : undefined;
  }

  /** Adds cells, all of them within the block. */
  add(sheetId: string, rect: Rect, cells: CellMatrix): void {
    if (this.#pending && (this.#pending.sheetId !== sheetId || this.#restyles(cells))) this.flush();
    const pending = (this.#pending ??= { sheetId, rect, cells: {} });
    pending.rect = bound(pending.rect, rect);
    for (let row = rect.top; row <= rect.bottom; row++) {
      const line = cells[row];
      if (!line) continue;
      const known = (pending.cells[row] ??= {});
      for (let column = rect.left; column <= rect.right; column++) {
        const [cell, old] = [line[column], known[column]];
        if (!cell) continue;
        known[column] = old ? this.#mergeCells(old, cell) : cell;
        this.#unstyles ||= cell.s === null;
      }
    }
  }

  flush(): void {
    const pending = this.#pending;
    this.#pending = null;
    this.#unstyles = false;
    this.#merged.clear();
    if (pending) this.write(pending.sheetId, pending.rect, pending.cells);
  }

  /** True when a cell whose style waits to be taken away would get a new one. */
  #restyles(cells: CellMatrix): boolean {
    if (!this.#unstyles) return false;
    const waiting = this.#pending?.cells ?? {};
    return Object.entries(cells).some(([row, line]) => {
      const known = waiting[Number(row)];
      return known !== undefined && Object.keys(line).some((column) => known[Number(column)]?.s === null);
    });
  }

  #mergeCells(old: ICellData, cell: ICellData): ICellData {
    if (!old.s || !cell.s) return { ...old, ...cell };
    return { ...old, ...cell, s: this.#mergeStyles(old.s as IStyleData, cell.s as IStyleData) };
  }

  #mergeStyles(first: IStyleData, second: IStyleData): IStyleData {
    const known = this.#merged.get(first) ?? new Map<IStyleData, IStyleData>();
    const merged = known.get(second) ?? mergeStyles(first, second);
    this.#merged.set(first, known.set(second, merged));
    return merged;
  }
}

/** A style with what a later one says. */
export function mergeStyles(first: IStyleData, second: IStyleData): IStyleData {
  const borders = first.bd || second.bd ? { bd: { ...first.bd, ...second.bd } } : {};
  return { ...first, ...second, ...borders };
}
