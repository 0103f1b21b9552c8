import { areaName } from "../address";
import { OVERRIDE_HEADING_ROW } from "./overrides-sheet";
import { OVERRIDE_FIELDS } from "../tables/decode-overrides";
import { say } from "../../words/say";
import type { OverrideField } from "../model";
import type { Language } from "../../words/say";

const ACCENT = "#217346";
const QUIET_INK = "#616161";

/** Widths in points. */
const WIDTHS: Readonly<Record<OverrideField, number>> = {
  kpi: 190,
  entity: 100,
  overrideValue: 96,
  period: 84,
  reason: 320,
  who: 110,
  writtenOn: 84,
};

/**
 * Queues title, headings, table and look of a sheet that holds no overrides yet.
 *
 * @param table - Name of the table, free in the workbook.
 */
export function queueOverridesSheet(
  sheet: Excel.Worksheet,
  table: string,
  scorecard: string,
  language: Language,
): void {
  const width = OVERRIDE_FIELDS.length;
  sheet.getRange("A1:A2").values = [
    [say("sheets.overrides.title", { name: scorecard }, language)],
    [say("sheets.overrides.hint", {}, language)],
  ];
  const headings = OVERRIDE_FIELDS.map((field) => say(`pane.field.${field}`, {}, language));
  sheet.getRange(areaName(OVERRIDE_HEADING_ROW, 0, 1, width)).values = [headings];
  sheet.tables.add(sheet.getRange(areaName(OVERRIDE_HEADING_ROW, 0, 2, width)), true).name = table;
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  sheet.freezePanes.freezeRows(OVERRIDE_HEADING_ROW + 1);
  OVERRIDE_FIELDS.forEach((field, column) => {
    sheet.getRange(areaName(0, column, 1, 1)).format.columnWidth = WIDTHS[field];
    if (field !== "period" && field !== "writtenOn") return;
    sheet.getRange(areaName(OVERRIDE_HEADING_ROW + 1, column, 1, 1)).numberFormat = [["yyyy-mm-dd"]];
  });
  const title = sheet.getRange("A1").format.font;
  title.size = 18;
  title.bold = true;
  title.color = ACCENT;
  sheet.getRange("A2").format.font.color = QUIET_INK;
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${OVERRIDE_HEADING_ROW + 1}:$${OVERRIDE_HEADING_ROW + 1}`);
}

/** Queues that a reason goes on in the next line, so that its column need not be wider. */
export function queueOverrideRow(sheet: Excel.Worksheet, row: number, columns: readonly number[]): void {
  for (const column of columns) {
    const { format } = sheet.getRange(areaName(row, column, 1, 1));
    format.wrapText = true;
    format.verticalAlignment = Excel.VerticalAlignment.top;
  }
}
