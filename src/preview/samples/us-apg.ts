import { sheetOfCsv } from "./csv-workbook";
import type { SampleWorkbook } from "./sample-workbook";

/** Agency priority goals of the United States government, fiscal year 2022, with their own headers. */
export async function usApg(): Promise<SampleWorkbook> {
  const { default: csv } = await import("./us-apg/us_apg_targets.csv?raw");
  const sheet = sheetOfCsv(csv, {
    sheet: "Agency goals",
    table: "AgencyGoals",
    widths: {
      row: 62,
      fiscal_yr: 100,
      fiscal_qtr: 104,
      related_owner: 136,
      related_goal: 300,
      target: 320,
      indicator_type: 190,
      indicator: 380,
    },
    figures: ["value_start", "value_target", "value_current"],
    days: {},
    text: [],
    tabColor: "#14375E",
    frozenColumns: 0,
  });
  return {
    id: "us-apg",
    fileName: "Agency priority goals.xlsx",
    culture: "en-US",
    sheets: [sheet],
    steps: [],
  };
}
