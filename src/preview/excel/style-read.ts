import type { ICellData, IStyleData } from "@univerjs/core";
import type { Book } from "./book";
import { gridPart, isUnbounded } from "./cells";
import type { Rect } from "./rect";

/** What a style says of every cell of a block, or `null` where cells differ. */
export function commonStyle<T>(
  book: Book,
  sheetId: string,
  rect: Rect,
  map: (style: IStyleData) => T,
): T | null {
  const block = isUnbounded(rect) ? gridPart(book, sheetId, rect) : rect;
  const matrix = book.grid(sheetId).getCellMatrix();
  const seen = new Map<unknown, T>();
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const style = (matrix.getValue(row, column) as ICellData | undefined)?.s ?? null;
      if (!seen.has(style)) seen.set(style, map(book.style({ s: style })));
    }
  }
  const values = new Set(seen.values());
  return values.size === 1 ? ([...values][0] ?? null) : null;
}
