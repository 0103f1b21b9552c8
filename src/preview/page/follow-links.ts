import type { FUniver } from "@univerjs/presets";
import type { Book } from "../excel/book";
import { hyperlinkOf } from "../excel/hyperlink";
import { parseRect, splitAddress } from "../excel/rect";

/** Lets a click on a cell with a link go where it leads, and says so under the pointer. Returns the way to stop. */
export function followLinks(api: FUniver, book: Book, grid: HTMLElement): () => void {
  const linkAt = (place: { readonly sheetId: string; readonly row: number; readonly column: number }) =>
    hyperlinkOf(book, place.sheetId, place.row, place.column);
  const watchers = [
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      const link = linkAt({ sheetId: worksheet.getSheetId(), row, column });
      if (link?.documentReference) goTo(book, link.documentReference);
    }),
    api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
      const link = linkAt({ sheetId: worksheet.getSheetId(), row, column });
      grid.title = link ? (link.screenTip ?? link.documentReference ?? link.address ?? "") : "";
    }),
  ];
  return () => {
    for (const watcher of watchers) watcher.dispose();
  };
}

/** Shows a place of the workbook, such as `KPIs!A5`, and selects it; a place that is gone is left alone, as Excel says. */
function goTo(book: Book, reference: string): void {
  const { sheet: name, address } = splitAddress(reference);
  const sheet = name === null ? null : book.findSheet(name);
  const rect = parseRect(address);
  if (!sheet || !rect || sheet.isSheetHidden()) return;
  book.workbook.setActiveSheet(sheet);
  sheet.getRange(rect.top, rect.left, rect.bottom - rect.top + 1, rect.right - rect.left + 1).activate();
}
