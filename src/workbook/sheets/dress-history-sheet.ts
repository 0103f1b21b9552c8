import { areaName } from "../address";
import { say } from "../../words/say";
import { HISTORY_COLUMNS, HISTORY_HEADING_ROW } from "./history-rows";
import { queueStatusColours, statusWords } from "./status-look";
import type { HistoryColumn } from "./history-rows";
import type { Language } from "../../words/say";

const ACCENT = "#217346";
const QUIET_INK = "#616161";

/** Widths in points. */
const WIDTHS: Readonly<Record<HistoryColumn, number>> = {
  scorecard: 120,
  period: 92,
  from: 72,
  to: 72,
  view: 84,
  perspective: 130,
  kpi: 190,
  entity: 90,
  actual: 80,
  target: 80,
  score: 56,
  status: 76,
  weight: 54,
  closedOn: 104,
  closedBy: 110,
  reopenedOn: 104,
  reopenedBy: 110,
  reason: 220,
};

/**
 * Queues title, headings, table and look of a History sheet without rows yet.
 *
 * @param table - Name of the table, free in the workbook.
 * @param rows - Rows that will stand below the headings.
 */
export function queueHistorySheet(
  sheet: Excel.Worksheet,
  table: string,
  scorecard: string,
  rows: number,
  language: Language,
): void {
  const width = HISTORY_COLUMNS.length;
  sheet.getRange("A1:A2").values = [
    [say("sheets.history.title", { name: scorecard }, language)],
    [say("sheets.history.hint", {}, language)],
  ];
  sheet.getRange(areaName(HISTORY_HEADING_ROW, 0, 1, width)).values = [
    HISTORY_COLUMNS.map((column) => say(`sheets.history.head.${column}`, {}, language)),
  ];
  const body = sheet.getRange(areaName(HISTORY_HEADING_ROW, 0, rows + 1, width));
  const added = sheet.tables.add(body, true);
  added.name = table;
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  sheet.freezePanes.freezeRows(HISTORY_HEADING_ROW + 1);
  HISTORY_COLUMNS.forEach((column, place) => {
    sheet.getRange(areaName(0, place, 1, 1)).format.columnWidth = WIDTHS[column];
  });
  const title = sheet.getRange("A1").format.font;
  title.size = 18;
  title.bold = true;
  title.color = ACCENT;
  sheet.getRange("A2").format.font.color = QUIET_INK;
  const status = HISTORY_COLUMNS.indexOf("status");
  const column = sheet.getRange(areaName(HISTORY_HEADING_ROW + 1, status, LONGEST, 1));
  queueStatusColours(column, statusWords(language));
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${HISTORY_HEADING_ROW + 1}:$${HISTORY_HEADING_ROW + 1}`);
}

/** Rows that get the statuses' colours, also those that are yet to come. */
const LONGEST = 100_000;
