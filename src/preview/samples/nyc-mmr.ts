import { sheetOfCsv } from "./csv-workbook";
import type { SampleWorkbook } from "./sample-workbook";

const YEARS = ["2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"];

/** New York's Mayor's Management Report: 804 indicators of the city's agencies, as published; "NA" stays text. */
export async function nycMmr(): Promise<SampleWorkbook> {
  const { default: csv } = await import("./nyc-mmr/nyc_mmr_kpis.csv?raw");
  const sheet = sheetOfCsv(csv, {
    sheet: "MMR indicators",
    table: "MMR",
    widths: {
      ID: 64,
      "Agency.Full.Name.y": 230,
      Service: 220,
      Goal: 220,
      Indicator: 380,
      YTDScaled: 110,
      ...Object.fromEntries(YEARS.map((year) => [year, 84])),
    },
    figures: ["Target.MMR", ...YEARS, "YTDScaled"],
    days: {},
    text: [],
    tabColor: "#1F4E79",
    frozenColumns: 0,
  });
  return {
    id: "nyc-mmr",
    fileName: "Mayor's Management Report, January 2023.xlsx",
    culture: "en-US",
    sheets: [sheet],
    steps: [],
  };
}
