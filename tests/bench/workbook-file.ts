import type { ICellData } from "@univerjs/core";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { CellType } from "../../src/preview/excel/entry";
import type { FileSheet } from "../../src/preview/file/file-workbook";
import { saveFile } from "../../src/preview/file/save-file";
import { EMPTY_SHEET, EMPTY_WORKBOOK } from "../support/file-workbook";
import { randomNumbers } from "./random";

export const PERIODS = 12;
const TABLE_STYLE = {
  style: "TableStyleMedium2",
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

type Content = string | number;

/** An .xlsx file with a table of so many KPIs, and a table of their readings with a column for each month of a year. */
export function kpiFile(kpis: number): Uint8Array {
  const random = randomNumbers(7);
  const names = Array.from({ length: kpis }, (_, index) => `KPI ${index + 1}`);
  const months = Array.from({ length: PERIODS }, (_, month) => serialFromDate(2026, month + 1, 1));
  const kpiRows = names.map((name, index): Content[] => [
    name,
    `Perspective ${index % 4}`,
    index % 3 === 0 ? "lower" : "higher",
    Math.round(60 + 80 * random()),
    100,
  ]);
  const readings = names.map((name): Content[] => [
    name,
    ...months.map(() => Math.round(60 + 80 * random())),
  ]);
  const monthNames = months.map((_, month) => `2026-${String(month + 1).padStart(2, "0")}`);
  return saveFile(null, {
    ...EMPTY_WORKBOOK,
    sheets: [
      tableSheet(1, "KPIs", [["KPI", "Perspective", "Direction", "Actual", "Target"], ...kpiRows]),
      tableSheet(2, "Readings", [["KPI", ...monthNames], ...readings]),
    ],
    activeSheet: "KPIs",
  });
}

function tableSheet(place: number, name: string, rows: readonly (readonly Content[])[]): FileSheet {
  const columns = rows[0]?.length ?? 0;
  const cells = Object.fromEntries(
    rows.map((row, at) => [at, Object.fromEntries(row.map((value, column) => [column, cellOf(value)]))]),
  ) as FileSheet["cells"];
  return {
    ...EMPTY_SHEET,
    id: `{A0000000-0000-4000-8000-00000000000${place}}`,
    name,
    cells,
    tables: [
      {
        id: String(place),
        name,
        rect: { top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 },
        state: { ...TABLE_STYLE, columnIds: Array.from({ length: columns }, (_, at) => at + 1) },
      },
    ],
  };
}

function cellOf(value: Content): ICellData {
  return { v: value, t: typeof value === "number" ? CellType.number : CellType.text };
}
