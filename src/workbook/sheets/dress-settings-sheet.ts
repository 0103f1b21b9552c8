import { areaName } from "../address";
import { KPI_COLUMN, KPI_SETTING_FIELDS } from "./kpi-settings";
import { FIRST_SETTING_ROW, SETTING_KEYS } from "./settings-sheet";

const ACCENT = "#217346";
const QUIET_INK = "#616161";

/** Queues the look of a new Settings sheet: values to change stand out by a line, columns are wide enough. */
export function dressSettingsSheet(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  const widths = [320, 110, 24, 240, ...KPI_SETTING_FIELDS.map(() => 100)];
  widths.forEach((width, column) => {
    sheet.getRange(areaName(0, column, 1, 1)).format.columnWidth = width;
  });
  const title = sheet.getRange("A1").format.font;
  title.size = 18;
  title.bold = true;
  title.color = ACCENT;
  sheet.getRange("A2").format.font.color = QUIET_INK;
  for (const [column, columns] of [
    [0, 2],
    [KPI_COLUMN, 1 + KPI_SETTING_FIELDS.length],
  ] as const) {
    const heading = sheet.getRange(areaName(FIRST_SETTING_ROW - 1, column, 1, columns)).format;
    heading.font.bold = true;
    heading.font.color = QUIET_INK;
    const line = heading.borders.getItem(Excel.BorderIndex.edgeBottom);
    line.style = Excel.BorderLineStyle.continuous;
    line.color = ACCENT;
  }
  const values = sheet.getRange(areaName(FIRST_SETTING_ROW, 1, SETTING_KEYS.length, 1)).format;
  values.horizontalAlignment = Excel.HorizontalAlignment.right;
}
