import { areaName } from "../address";
import { KPI_COLUMN, KPI_HEADING_ROW, KPI_SETTING_FIELDS } from "./kpi-settings";
import { FIRST_SETTING_ROW, SETTING_KEYS } from "./settings-sheet";

const ACCENT = "#217346";
const INK = "#242424";
const QUIET_INK = "#616161";
/** What is typed in rather than worked out is blue in finance's sheets. */
const INPUT_INK = "#0F548C";
const RULE = "#D1D1D1";

/** Points. */
const WIDTHS = [330, 116, 24, 240, ...KPI_SETTING_FIELDS.map(() => 92)];
const HEADING_HEIGHT = 22;
const ROW_HEIGHT = 19;

/** Queues the look of a new Settings sheet: the values one may change are blue, a line under each, one page wide. */
export function dressSettingsSheet(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  WIDTHS.forEach((width, column) => {
    sheet.getRange(areaName(0, column, 1, 1)).format.columnWidth = width;
  });
  const title = sheet.getRange("A1").format.font;
  title.size = 18;
  title.bold = true;
  title.color = ACCENT;
  sheet.getRange("A2").format.font.color = QUIET_INK;
  sheet.getRange(areaName(KPI_HEADING_ROW - 1, KPI_COLUMN, 1, 1)).format.font.color = QUIET_INK;
  dressHeading(sheet, FIRST_SETTING_ROW - 1, 0, 2);
  dressHeading(sheet, KPI_HEADING_ROW, KPI_COLUMN, 1 + KPI_SETTING_FIELDS.length);
  dressValues(sheet);
  sheet.freezePanes.freezeRows(FIRST_SETTING_ROW);
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom = { horizontalFitToPages: 1 };
}

function dressHeading(sheet: Excel.Worksheet, row: number, column: number, columns: number): void {
  const heading = sheet.getRange(areaName(row, column, 1, columns)).format;
  heading.font.bold = true;
  heading.font.color = QUIET_INK;
  heading.rowHeight = HEADING_HEIGHT;
  heading.verticalAlignment = Excel.VerticalAlignment.center;
  drawLine(heading, Excel.BorderIndex.edgeBottom, ACCENT);
}

function dressValues(sheet: Excel.Worksheet): void {
  const rows = SETTING_KEYS.length;
  const all = sheet.getRange(areaName(FIRST_SETTING_ROW, 0, rows, 2)).format;
  all.font.color = INK;
  all.rowHeight = ROW_HEIGHT;
  all.verticalAlignment = Excel.VerticalAlignment.center;
  drawLine(all, Excel.BorderIndex.insideHorizontal, RULE);
  drawLine(all, Excel.BorderIndex.edgeBottom, RULE);
  sheet.getRange(areaName(FIRST_SETTING_ROW, 1, rows, 1)).format.font.color = INPUT_INK;
  sheet.getRange(areaName(FIRST_SETTING_ROW - 1, 1, rows + 1, 1)).format.horizontalAlignment =
    Excel.HorizontalAlignment.right;
}

function drawLine(format: Excel.RangeFormat, index: Excel.BorderIndex, color: string): void {
  const line = format.borders.getItem(index);
  line.style = Excel.BorderLineStyle.continuous;
  line.color = color;
}
