import { areaName } from "../address";
import { COMMENT_HEADING_ROW } from "./comments-sheet";
import { COMMENT_FIELDS } from "../tables/decode-comments";
import { say } from "../../words/say";
import type { CommentField } from "../model";
import type { Language } from "../../words/say";

const ACCENT = "#217346";
const QUIET_INK = "#616161";

/** Widths in points. */
const WIDTHS: Readonly<Record<CommentField, number>> = {
  kpi: 190,
  entity: 100,
  period: 84,
  status: 76,
  comment: 290,
  response: 290,
  who: 110,
  writtenOn: 84,
};

/**
 * Queues title, headings, table and look of a sheet that holds no comments yet.
 *
 * @param table - Name of the table, free in the workbook.
 * @param title - The scorecard's name.
 */
export function queueCommentsSheet(
  sheet: Excel.Worksheet,
  table: string,
  scorecard: string,
  language: Language,
): void {
  const width = COMMENT_FIELDS.length;
  sheet.getRange("A1:A2").values = [
    [say("sheets.comments.title", { name: scorecard }, language)],
    [say("sheets.comments.hint", {}, language)],
  ];
  const headings = COMMENT_FIELDS.map((field) => say(`pane.field.${field}`, {}, language));
  sheet.getRange(areaName(COMMENT_HEADING_ROW, 0, 1, width)).values = [headings];
  sheet.tables.add(sheet.getRange(areaName(COMMENT_HEADING_ROW, 0, 2, width)), true).name = table;
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  sheet.freezePanes.freezeRows(COMMENT_HEADING_ROW + 1);
  COMMENT_FIELDS.forEach((field, column) => {
    sheet.getRange(areaName(0, column, 1, 1)).format.columnWidth = WIDTHS[field];
  });
  const title = sheet.getRange("A1").format.font;
  title.size = 18;
  title.bold = true;
  title.color = ACCENT;
  sheet.getRange("A2").format.font.color = QUIET_INK;
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${COMMENT_HEADING_ROW + 1}:$${COMMENT_HEADING_ROW + 1}`);
}

/** Queues that the texts of a row go on in the next line, so that the column need not be wider. */
export function queueCommentRow(sheet: Excel.Worksheet, row: number, columns: readonly number[]): void {
  for (const column of columns) {
    const { format } = sheet.getRange(areaName(row, column, 1, 1));
    format.wrapText = true;
    format.verticalAlignment = Excel.VerticalAlignment.top;
  }
}
