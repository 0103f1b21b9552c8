import type { XdmHost } from "../wire/xdm-host";
import type { Book } from "./book";
import type { Change } from "./change-log";
import { formatRect, intersect, type Rect } from "./rect";

/** Category and types of the client's event messages. */
const CATEGORY = 65_536;
const WORKSHEET_CHANGED = 10;
const WORKSHEET_CALCULATED = 16;
const TABLE_CHANGED = 101;
/** What stands for all sheets together. */
const WORKBOOK = "Workbook";

/** Raises `worksheet.onChanged` and the `table.onChanged` of each table that the change meets. */
export function raiseChange(book: Book, endpoint: XdmHost, change: Change): void {
  const payload = {
    address: formatRect(change.rect),
    changeDirectionState: null,
    changeType: change.changeType,
    source: change.source === "co-author" ? "Remote" : "Local",
    triggerSource: change.source === "add-in" ? "ThisLocalAddin" : "Unknown",
    worksheetId: change.sheetId,
    ...(change.details ? { details: change.details } : {}),
  };
  const entries = [[CATEGORY, WORKSHEET_CHANGED, change.sheetId, JSON.stringify(payload)]];
  for (const table of book.tables.list(change.sheetId)) {
    if (!intersect(table.rect, change.rect)) continue;
    const own = JSON.stringify({ ...payload, tableId: table.id });
    entries.push([CATEGORY, TABLE_CHANGED, table.id, own]);
  }
  endpoint.raise(entries);
}

/** Raises `worksheet.onCalculated`, and that of all worksheets, once the formulas of a sheet have new results. */
export function raiseCalculated(endpoint: XdmHost, sheetId: string, rect: Rect): void {
  const payload = JSON.stringify({ worksheetId: sheetId, address: formatRect(rect) });
  endpoint.raise([sheetId, WORKBOOK].map((target) => [CATEGORY, WORKSHEET_CALCULATED, target, payload]));
}
