import type { Book } from "./book";
import { textOf } from "./cells";
import type { Rect } from "./rect";

const CHARACTER_PX = 7;
const PADDING_PX = 12;
const MOST_PX = 600;

/** Widens or narrows columns to the longest text in them; the grid's own measure needs a canvas. */
export function autofitColumns(book: Book, sheetId: string, rect: Rect): void {
  const sheet = book.sheet(sheetId);
  for (let column = rect.left; column <= rect.right; column++) {
    let longest = 0;
    for (let row = rect.top; row <= Math.min(rect.bottom, sheet.getLastRow()); row++) {
      longest = Math.max(longest, textOf(book, book.cell(sheetId, row, column)).length);
    }
    if (longest > 0) sheet.setColumnWidth(column, Math.min(longest * CHARACTER_PX + PADDING_PX, MOST_PX));
  }
}
