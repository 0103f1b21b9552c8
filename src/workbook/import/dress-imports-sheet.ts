import { areaName } from "../address";
import { IMPORT_FIELDS, IMPORT_HEADING_ROW, importHeader, type ImportTableField } from "./imports-table";
import { say, type Language } from "../../words/say";

const ACCENT = "#217346";
const QUIET_INK = "#616161";

/** Widths in points. */
const WIDTHS: Readonly<Record<ImportTableField, number>> = {
  kpi: 190,
  period: 84,
  actual: 90,
  numerator: 90,
  denominator: 90,
  entity: 110,
  unit: 110,
  source: 130,
};

/**
 * Queues title, headings, table and look of a sheet that holds no readings yet.
 *
 * @param table - Name of the table, free in the workbook.
 * @param count - Rows that the table is to hold.
 */
export function queueImportsSheet(
  sheet: Excel.Worksheet,
  table: string,
  count: number,
  language: Language,
): void {
  const width = IMPORT_FIELDS.length;
  sheet.getRange("A1:A2").values = [
    [say("sheets.imports.title", {}, language)],
    [say("sheets.imports.hint", {}, language)],
  ];
  const headings = IMPORT_FIELDS.map((field) => importHeader(field, language));
  sheet.getRange(areaName(IMPORT_HEADING_ROW, 0, 1, width)).values = [headings];
  const area = areaName(IMPORT_HEADING_ROW, 0, 1 + Math.max(1, count), width);
  sheet.tables.add(sheet.getRange(area), true).name = table;
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  sheet.freezePanes.freezeRows(IMPORT_HEADING_ROW + 1);
  IMPORT_FIELDS.forEach((field, column) => {
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
  page.setPrintTitleRows(`$${IMPORT_HEADING_ROW + 1}:$${IMPORT_HEADING_ROW + 1}`);
}
