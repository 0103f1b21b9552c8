import type { Book } from "./book";
import type { Rect } from "./rect";
import type { Box } from "./shape-state";

const POINTS = 0.75;

/** Where a block of cells lies on its sheet, in points; hidden rows and columns take no room. */
export function cellBox(book: Book, sheetId: string, rect: Rect): Box {
  const grid = book.grid(sheetId);
  const sum = (from: number, to: number, sizeOf: (index: number) => number) => {
    let total = 0;
    for (let index = from; index < to; index++) total += sizeOf(index);
    return total * POINTS;
  };
  const columnOf = (column: number) => (grid.getColVisible(column) ? grid.getColumnWidth(column) : 0);
  const rowOf = (row: number) => (grid.getRowVisible(row) ? grid.getRowHeight(row) : 0);
  return {
    left: sum(0, rect.left, columnOf),
    top: sum(0, rect.top, rowOf),
    width: sum(rect.left, rect.right + 1, columnOf),
    height: sum(rect.top, rect.bottom + 1, rowOf),
  };
}
