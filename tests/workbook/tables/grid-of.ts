import type { Culture, Grid } from "../../../src/workbook/model";

export const english: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "mdy",
  date1904: false,
};

export const german: Culture = {
  name: "de-DE",
  decimalSeparator: ",",
  groupSeparator: ".",
  dateOrder: "dmy",
  date1904: false,
};

export const french: Culture = {
  name: "fr-FR",
  decimalSeparator: ",",
  groupSeparator: "\u202f",
  dateOrder: "dmy",
  date1904: false,
};

export interface GridOptions {
  readonly kind?: "table" | "range";
  readonly sheet?: string;
  readonly name?: string;
  readonly row?: number;
  readonly column?: number;
  /** Number formats of some cells, by "row,column" from the grid's top left. */
  readonly formats?: Readonly<Record<string, string>>;
}

/** A grid of cells as Excel would give it: `""` where empty, General where no format is named. */
export function gridOf(rows: readonly (readonly unknown[])[], options: GridOptions = {}): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const kind = options.kind ?? "range";
  return {
    source: {
      kind,
      table: kind === "table" ? (options.name ?? "Table1") : null,
      sheet: options.sheet ?? "KPIs",
      address: "A1",
      anchor: null,
    },
    row: options.row ?? 0,
    column: options.column ?? 0,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")),
    formats: rows.map((_, row) =>
      Array.from({ length: width }, (__, column) => options.formats?.[`${row},${column}`] ?? "General"),
    ),
  };
}
