import type { ICellData } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import { hasContent } from "./cell-content";
import { applyCells, assertEditable } from "./cells";
import { dropHyperlinks } from "./hyperlink";
import { intersect, type Rect } from "./rect";

const CONTENT: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** Clears a block: `All`, `Contents`, `Formats`, or one of the kinds that leave contents and formats alone. */
export function clearCells(book: Book, sheetId: string, rect: Rect, applyTo: string): void {
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(applyTo)) {
    throw new HostError("InvalidArgument");
  }
  assertEditable(book, sheetId, rect);
  const contents = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents";
  const formats = applyTo === "All" || applyTo === "Formats";
  const value: Record<number, Record<number, ICellData>> = {};
  book
    .grid(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const inside = row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
      if (!inside || !cell) return;
      const change = {
        ...(contents && hasContent(cell) ? CONTENT : {}),
        ...(formats && cell.s ? { s: null } : {}),
      };
      if (Object.keys(change).length > 0) (value[row] ??= {})[column] = change;
    });
  const bounded = intersect(rect, book.usedRect(sheetId, false) ?? rect);
  if (bounded) applyCells(book, sheetId, bounded, value);
  if (contents) book.tables.settleHeaders(sheetId, rect);
  const links = applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks";
  if (links) dropHyperlinks(book, sheetId, rect, applyTo === "RemoveHyperlinks");
  book.changes.note({ sheetId, rect, changeType: "RangeEdited" });
}
