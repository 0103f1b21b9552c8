import { readFileSync } from "node:fs";
import { basename } from "node:path";
import Papa from "papaparse";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { Culture, Grid } from "../../src/workbook/model";

/** A CSV file's cells as text, headers first. */
export interface CsvTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How the files are written: numbers with a point, dates as 2024-12-31. */
export const csvCulture: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "ymd",
  date1904: false,
};

/** Reads a CSV file; a mark of byte order and a last empty line are no part of it. */
export function readCsv(file: string): CsvTable {
  const text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  const [headers = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { name: basename(file), headers, rows };
}

/** A row's cells by their headers. */
export function record(table: CsvTable, row: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(table.headers.map((header, index) => [header, row[index] ?? ""]));
}

/** The sheet that Excel makes of the file: numbers and dates become numbers, everything else stays text. */
export function gridOf(table: CsvTable): Grid {
  const cells = [table.headers, ...table.rows].map((row, at) =>
    table.headers.map((_, column) => openCell(row[column] ?? "", at === 0)),
  );
  return {
    source: { kind: "range", table: null, sheet: "Sheet1", address: "A1", anchor: null },
    row: 0,
    column: 0,
    values: cells.map((row) => row.map(({ value }) => value)),
    formats: cells.map((row) => row.map(({ format }) => format)),
  };
}

function openCell(
  text: string,
  isHeader: boolean,
): { readonly value: string | number; readonly format: string } {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date) {
    const [year = 0, month = 0, day = 0] = date.slice(1).map(Number);
    return { value: serialFromDate(year, month, day), format: "yyyy-mm-dd" };
  }
  const isNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
  return { value: isNumber && !isHeader ? Number(text) : text, format: "General" };
}
