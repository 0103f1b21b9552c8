import { areaName, fullCellName, overlap } from "./address";
import { asText, isBlank } from "./cell-text";
import { WorkbookFault } from "./faults";
import type { Area } from "./address";
import type { CellValue } from "./cell-text";
import type { NewRow } from "./library-rows";
import type { ColumnMapping } from "./model";
import type { LocatedSource } from "./sources";

/** One column's cells of the rows to be added. */
export interface ColumnWrite {
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
  /** Number format of each cell; `null` leaves the column's. */
  readonly formats: readonly (string | null)[];
}

export interface AppendPlan {
  readonly writes: readonly ColumnWrite[];
  /** Where the table reaches afterwards, header row included; `null` when it need not grow. */
  readonly growth: Area | null;
}

const FIGURES: ReadonlySet<string> = new Set(["actual", "target", "baseline"]);

/**
 * Plans rows at a table's end: first in its blank last rows, then right below it, where the cells must be empty. No row is
 * inserted. Pure.
 *
 * @param cells - Contents of the table from its header on, and of as many rows below it as there are rows to add.
 * @param others - Other tables of the sheet.
 * @throws `sheets.library.in-the-way` with the first cell below the table that holds something.
 */
export function planAppend(
  { mapping, area, sheet }: Pick<LocatedSource, "mapping" | "area" | "sheet">,
  cells: readonly (readonly unknown[])[],
  rows: readonly NewRow[],
  others: readonly Area[],
): AppendPlan {
  const isFilled = (row: number): boolean =>
    mapping.columns.some(({ column }) => !isBlank(cells[row]?.[column]));
  let end = area.rows;
  while (end > mapping.headerRows && !isFilled(end - 1)) end--;
  const after = { ...area, rows: Math.max(area.rows, end + rows.length) };
  const below = { ...area, row: area.row + area.rows, rows: after.rows - area.rows };
  for (let row = area.rows; row < after.rows; row++) {
    const column = (cells[row] ?? []).findIndex((cell) => !isBlank(cell));
    if (column >= 0) throw inTheWay(sheet.name, area.row + row, area.column + column);
  }
  if (below.rows > 0 && others.some((other) => overlap(other, below)))
    throw inTheWay(sheet.name, below.row, below.column);
  return {
    writes: mapping.columns.flatMap((column) => columnWrite(column, area, end, rows)),
    growth: after.rows > area.rows ? after : null,
  };
}

function inTheWay(sheet: string, row: number, column: number): WorkbookFault {
  return new WorkbookFault("sheets.library.in-the-way", { cell: fullCellName(sheet, row, column) });
}

function columnWrite(
  { field, column }: ColumnMapping,
  area: Area,
  end: number,
  rows: readonly NewRow[],
): readonly ColumnWrite[] {
  const place = { row: area.row + end, column: area.column + column };
  const isFigure = FIGURES.has(field);
  if (!isFigure && rows.every(({ cells }) => cells[field] === undefined)) return [];
  const values = rows.map(({ cells }) => {
    const value = cells[field] ?? "";
    return typeof value === "string" ? asText(value) : value;
  });
  return [{ ...place, values, formats: rows.map(({ format }) => (isFigure ? format : null)) }];
}

/** Queues a plan; the caller sends it. */
export function queueAppend(
  context: Excel.RequestContext,
  { sheet, table }: LocatedSource,
  { writes, growth }: AppendPlan,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  for (const { row, column, values, formats } of writes) {
    const range = worksheet.getRange(areaName(row, column, values.length, 1));
    if (formats.some((format) => format !== null))
      range.numberFormat = formats.map((format) => [format ?? "General"]);
    range.values = values.map((value) => [value]);
  }
  if (growth && table) {
    const { row, column, rows, columns } = growth;
    context.workbook.tables
      .getItem(table.table.id)
      .resize(worksheet.getRange(areaName(row, column, rows, columns)));
  }
}

/** The rows as text to be pasted below a table: cells parted by tabs, in the table's order, columns it does not know left empty. */
export function pasteText(columns: readonly ColumnMapping[], rows: readonly NewRow[]): string {
  const [first, last] = [
    Math.min(...columns.map(({ column }) => column)),
    Math.max(...columns.map(({ column }) => column)),
  ];
  const width = last - first + 1;
  return rows
    .map(({ cells }) =>
      Array.from({ length: width }, (_, place) => {
        const field = columns.find(({ column }) => column === first + place)?.field;
        return String((field === undefined ? "" : cells[field]) ?? "").replace(/\s+/g, " ");
      }).join("\t"),
    )
    .join("\n");
}
