import type { Dimension } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import { assertEditable } from "./cells";
import { heightOf, intersect, MAX_COLUMN, MAX_ROW, type Rect, widthOf } from "./rect";

/** Dimension of the grid's facade: rows move up and down, columns left and right. */
const DIMENSION: Record<"columns" | "rows", Dimension> = { columns: 0, rows: 1 };

/** Inserts blank cells and moves what is there `Down` or `Right`. */
export function insertCells(book: Book, sheetId: string, rect: Rect, shift: string): void {
  if (shift !== "Down" && shift !== "Right") throw new HostError("InvalidArgument");
  assertShiftable(book, sheetId, rect, shift === "Down");
  const sheet = book.sheet(sheetId);
  if (rect.left === 0 && rect.right === MAX_COLUMN) sheet.insertRows(rect.top, heightOf(rect));
  else if (rect.top === 0 && rect.bottom === MAX_ROW) sheet.insertColumns(rect.left, widthOf(rect));
  else {
    const range = sheet.getRange(rect.top, rect.left, heightOf(rect), widthOf(rect));
    range.insertCells(shift === "Down" ? DIMENSION.rows : DIMENSION.columns);
  }
  book.changes.note({ sheetId, rect, changeType: kind("Inserted", rect) });
}

/** Deletes cells and moves what lies beyond `Up` or `Left`. */
export function removeCells(book: Book, sheetId: string, rect: Rect, shift: string): void {
  if (shift !== "Up" && shift !== "Left") throw new HostError("InvalidArgument");
  assertShiftable(book, sheetId, rect, shift === "Up");
  const sheet = book.sheet(sheetId);
  if (rect.left === 0 && rect.right === MAX_COLUMN) sheet.deleteRows(rect.top, heightOf(rect));
  else if (rect.top === 0 && rect.bottom === MAX_ROW) sheet.deleteColumns(rect.left, widthOf(rect));
  else {
    const range = sheet.getRange(rect.top, rect.left, heightOf(rect), widthOf(rect));
    range.deleteCells(shift === "Up" ? DIMENSION.rows : DIMENSION.columns);
  }
  book.changes.note({ sheetId, rect, changeType: kind("Deleted", rect) });
}

function kind(what: "Inserted" | "Deleted", rect: Rect) {
  if (rect.left === 0 && rect.right === MAX_COLUMN) return `Row${what}` as const;
  return rect.top === 0 && rect.bottom === MAX_ROW ? (`Column${what}` as const) : (`Cell${what}` as const);
}

/** A shift must not tear a table apart: beside it all rows, or columns, of the table move or none. */
function assertShiftable(book: Book, sheetId: string, rect: Rect, vertical: boolean): void {
  assertEditable(book, sheetId, rect);
  if (book.state(sheetId).protection.protected) throw new HostError("AccessDenied");
  const moved = vertical ? { ...rect, bottom: MAX_ROW } : { ...rect, right: MAX_COLUMN };
  for (const table of book.tables.list(sheetId)) {
    const shared = intersect(table.rect, moved);
    if (!shared) continue;
    const whole = vertical
      ? shared.left === table.rect.left && shared.right === table.rect.right
      : shared.top === table.rect.top && shared.bottom === table.rect.bottom;
    if (!whole) throw new HostError("InsertDeleteConflict");
  }
}
