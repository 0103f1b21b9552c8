import type { Worksheet as GridSheet } from "@univerjs/core";
import type { Book } from "./book";
import { follow } from "./shape-move";
import type { Drawing } from "./shape-state";

const POINTS = 0.75;
/** Changes of the grid by which cells move or change their size. */
const LAYOUT =
  /^sheet\.mutation\.((insert|remove)-(row|rows|col)|set-(row|col)-(data|hidden|visible)|set-worksheet-(col-width|row-height|row-auto-height|row-is-auto-height))$/;

interface LayoutChange {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: Readonly<Record<"startRow" | "endRow" | "startColumn" | "endColumn", number>>;
}

/** A point along one side of the sheet: a row or column, and points from its edge. */
interface Mark {
  readonly index: number;
  readonly offset: number;
}

interface Anchor {
  readonly left: Mark;
  readonly right: Mark;
  readonly top: Mark;
  readonly bottom: Mark;
}

/** Sizes of rows or columns, in points. */
type Sizes = (index: number) => number;

/** Lets drawings move and grow with the cells below them, as their placement says. Returns the way to stop. */
export function keepAnchored(book: Book): () => void {
  let anchors: ReadonlyMap<string, Anchor> | null = null;
  const concerns = (id: string, change: LayoutChange) =>
    LAYOUT.test(id) && change.unitId === book.unitId && book.drawings.list(change.subUnitId ?? "").length > 0;
  const before = book.api.addEvent(book.api.Event.BeforeCommandExecute, ({ id, params }) => {
    const change = (params ?? {}) as LayoutChange;
    if (concerns(id, change)) anchors = anchorsOf(book, change.subUnitId ?? "");
  });
  const after = book.api.addEvent(book.api.Event.CommandExecuted, ({ id, params }) => {
    const change = (params ?? {}) as LayoutChange;
    const known = anchors;
    if (known === null || !concerns(id, change)) return;
    anchors = null;
    const sheetId = change.subUnitId ?? "";
    const grid = gridOf(book, sheetId);
    if (grid) book.drawings.shift(sheetId, (drawings) => replaced(drawings, known, grid, shifts(id, change)));
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}

function gridOf(book: Book, sheetId: string): GridSheet | null {
  return book.workbook.getSheetBySheetId(sheetId)?.getSheet() ?? null;
}

function sizesOf(grid: GridSheet): { readonly columns: Sizes; readonly rows: Sizes } {
  return {
    columns: (column) => (grid.getColVisible(column) ? grid.getColumnWidth(column) * POINTS : 0),
    rows: (row) => (grid.getRowVisible(row) ? grid.getRowHeight(row) * POINTS : 0),
  };
}

function anchorsOf(book: Book, sheetId: string): ReadonlyMap<string, Anchor> | null {
  const grid = gridOf(book, sheetId);
  if (!grid) return null;
  const { columns, rows } = sizesOf(grid);
  const [lastColumn, lastRow] = [grid.getColumnCount() - 1, grid.getRowCount() - 1];
  return new Map(
    book.drawings.list(sheetId).map(({ id, left, top, width, height }) => [
      id,
      {
        left: markAt(left, columns, lastColumn),
        right: markAt(left + width, columns, lastColumn),
        top: markAt(top, rows, lastRow),
        bottom: markAt(top + height, rows, lastRow),
      },
    ]),
  );
}

function markAt(points: number, sizes: Sizes, last: number): Mark {
  let index = 0;
  let edge = 0;
  for (let size = sizes(0); edge + size <= points && index < last; size = sizes(index)) {
    edge += size;
    index += 1;
  }
  return { index, offset: points - edge };
}

/** How rows and columns are renumbered: `null` for one that is gone. */
interface Shifts {
  readonly column: (index: number) => number | null;
  readonly row: (index: number) => number | null;
}

function shifts(id: string, { range }: LayoutChange): Shifts {
  const same = (index: number) => index;
  const renumber = (first = 0, last = 0) => {
    const count = last - first + 1;
    if (id.includes(".insert-")) return (index: number) => (index >= first ? index + count : index);
    return (index: number) => (index < first ? index : index > last ? index - count : null);
  };
  if (range && /-(insert|remove)|\.(insert|remove)-/.test(id)) {
    return id.endsWith("-col")
      ? { column: renumber(range.startColumn, range.endColumn), row: same }
      : { column: same, row: renumber(range.startRow, range.endRow) };
  }
  return { column: same, row: same };
}

function replaced(
  drawings: readonly Drawing[],
  anchors: ReadonlyMap<string, Anchor>,
  grid: GridSheet,
  change: Shifts,
): readonly Drawing[] {
  const { columns, rows } = sizesOf(grid);
  const moved = drawings.map((drawing) => {
    const anchor = anchors.get(drawing.id);
    if (!anchor || drawing.placement === "Absolute") return drawing;
    const left = pointOf(anchor.left, columns, change.column);
    const top = pointOf(anchor.top, rows, change.row);
    if (drawing.placement === "OneCell") return { ...drawing, left, top };
    const right = pointOf(anchor.right, columns, change.column);
    const bottom = pointOf(anchor.bottom, rows, change.row);
    return { ...drawing, left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
  });
  return follow(moved, new Set(moved.filter(isNoLine).map(({ id }) => id)));
}

function isNoLine(drawing: Drawing): boolean {
  return drawing.kind !== "shape" || drawing.line === null;
}

function pointOf({ index, offset }: Mark, sizes: Sizes, renumber: (index: number) => number | null): number {
  let at: number | null = renumber(index);
  let gone = false;
  // What was in a row that is gone stands at the edge of the next that is left.
  for (let next = index; at === null; next++) {
    gone = true;
    at = renumber(next + 1);
  }
  let edge = 0;
  for (let line = 0; line < at; line++) edge += sizes(line);
  return edge + (gone ? 0 : Math.min(offset, sizes(at)));
}
