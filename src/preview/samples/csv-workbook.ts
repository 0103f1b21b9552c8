import { columnLetters } from "../excel/rect";
import { readCsv } from "./read-csv";
import type { SampleCell, SampleSheet, StyledRange } from "./sample-workbook";
import { daySerial } from "./serial";

/** How a CSV file is laid out when its owner has made a workbook of it. */
export interface CsvLayout {
  readonly sheet: string;
  readonly table: string;
  /** Pixels, by header; others get a width from their contents. */
  readonly widths: Readonly<Record<string, number>>;
  /** Headers of columns of figures; each row shows as many decimals as its figures have, two at most. */
  readonly figures: readonly string[];
  /** Headers of columns of days, with their Excel number format code. */
  readonly days: Readonly<Record<string, string>>;
  /** Headers whose columns stay text, such as codes with leading zeros. */
  readonly text: readonly string[];
  /** `#RRGGBB` of the sheet's tab. */
  readonly tabColor: string;
  readonly frozenColumns: number;
}

/** Turns a CSV file into one sheet with one table, headers unchanged, values as Excel would open them. */
export function sheetOfCsv(csv: string, layout: CsvLayout): SampleSheet {
  const [headers = [], ...rows] = readCsv(csv);
  const body = rows.map((row) =>
    headers.map((header, column) => openCell(row[column] ?? "", header, layout)),
  );
  return {
    name: layout.sheet,
    cells: [headers, ...body],
    tables: [{ name: layout.table, address: `A1:${columnLetters(headers.length - 1)}${rows.length + 1}` }],
    styles: columnStyles(headers, body, layout),
    columnWidths: headers.map(
      (header, column) => layout.widths[header] ?? fittingWidth(header, body, column),
    ),
    rowHeights: { 0: 24 },
    frozen: { rows: 1, columns: layout.frozenColumns },
    tabColor: layout.tabColor,
  };
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

function openCell(text: string, header: string, layout: CsvLayout): SampleCell {
  if (text === "") return null;
  if (layout.text.includes(header)) return text;
  if (NUMBER.test(text)) return Number(text);
  const day = DAY.exec(text);
  return day === null ? text : daySerial(Number(day[1]), Number(day[2]), Number(day[3]));
}

function columnStyles(
  headers: readonly string[],
  body: readonly SampleCell[][],
  layout: CsvLayout,
): StyledRange[] {
  return headers.flatMap((header, column) => {
    const letter = columnLetters(column);
    const last = body.length + 1;
    const day = layout.days[header];
    const right: StyledRange = { address: `${letter}1:${letter}${last}`, style: { align: "right" } };
    if (day !== undefined) {
      return [right, { address: `${letter}2:${letter}${last}`, style: { numberFormat: day } }];
    }
    return layout.figures.includes(header) ? [right, ...figureStyles(letter, headers, body, layout)] : [];
  });
}

// Rows with the same number of decimals share one range.
function figureStyles(
  letter: string,
  headers: readonly string[],
  body: readonly SampleCell[][],
  layout: CsvLayout,
): StyledRange[] {
  const columns = layout.figures.map((header) => headers.indexOf(header));
  const decimals = body.map((row) => Math.max(...columns.map((column) => decimalsOf(row[column] ?? null))));
  const starts = decimals.flatMap((count, row) => (count === decimals[row - 1] ? [] : [row]));
  return starts.map((start, run) => {
    const end = starts[run + 1] ?? decimals.length;
    const numberFormat = ["#,##0", "#,##0.0", "#,##0.00"][decimals[start] ?? 0] ?? "General";
    return { address: `${letter}${start + 2}:${letter}${end + 1}`, style: { numberFormat } };
  });
}

function decimalsOf(cell: SampleCell): 0 | 1 | 2 {
  if (typeof cell !== "number") return 0;
  const digits = String(cell).split(".")[1]?.length ?? 0;
  return digits >= 2 ? 2 : digits === 1 ? 1 : 0;
}

function fittingWidth(header: string, body: readonly SampleCell[][], column: number): number {
  const longest = Math.max(header.length * 1.1, ...body.map((row) => String(row[column] ?? "").length));
  return Math.round(Math.min(Math.max(longest * 7 + 30, 60), 300));
}
