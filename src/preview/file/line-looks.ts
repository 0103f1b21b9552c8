import type { ICellData } from "@univerjs/core";

/** Columns that have a look for all cells which have none of their own; places from 0. */
export interface ColumnLook {
  readonly left: number;
  readonly right: number;
  /** Index in `cellXfs`. */
  readonly look: number;
}

type Cells = Record<number, Record<number, ICellData>>;

/** Blank cells that are filled in at most, for a file may claim looks for millions. */
const MOST = 200_000;

/**
 * Looks of whole rows and columns. The grid knows none: the blank cells of the used area, which the file does not
 * mention, get them one by one.
 */
export class LineLooks {
  readonly #rows = new Map<number, number>();
  /** Cells that the file has with the first look and nothing in them: they are plain on purpose. */
  readonly #plain = new Map<number, Set<number>>();

  constructor(
    private readonly columns: readonly ColumnLook[],
    private readonly idOf: (look: number) => string | null,
  ) {}

  row(row: number, look: number): void {
    this.#rows.set(row, look);
  }

  plain(row: number, column: number): void {
    if (this.columns.length === 0 && !this.#rows.has(row)) return;
    const places = this.#plain.get(row) ?? new Set<number>();
    this.#plain.set(row, places.add(column));
  }

  /** Fills blank cells in. A row's look goes before that of its columns. */
  fill(cells: Cells): void {
    if (this.columns.length === 0 && this.#rows.size === 0) return;
    const [lastRow, lastColumn] = usedArea(cells);
    let left = MOST;
    const put = (row: number, column: number, id: string): void => {
      if (cells[row]?.[column] !== undefined || this.#plain.get(row)?.has(column) === true) return;
      (cells[row] ??= {})[column] = { s: id };
      left--;
    };
    for (const [row, look] of this.#rows) {
      const id = row <= lastRow ? this.idOf(look) : null;
      if (id !== null) for (let column = 0; column <= lastColumn && left > 0; column++) put(row, column, id);
    }
    const spans = this.columns.flatMap(({ left: first, right, look }) => {
      const id = this.idOf(look);
      return id === null || first > lastColumn ? [] : [{ first, last: Math.min(right, lastColumn), id }];
    });
    for (let row = 0; row <= lastRow && left > 0 && spans.length > 0; row++) {
      if (this.#rows.has(row)) continue;
      for (const { first, last, id } of spans)
        for (let column = first; column <= last; column++) put(row, column, id);
    }
  }
}

function usedArea(cells: Cells): readonly [row: number, column: number] {
  let [lastRow, lastColumn] = [-1, -1];
  for (const [row, line] of Object.entries(cells)) {
    lastRow = Math.max(lastRow, Number(row));
    for (const column in line) lastColumn = Math.max(lastColumn, Number(column));
  }
  return [lastRow, lastColumn];
}
