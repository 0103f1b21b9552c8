import type { ICellData } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import { formatOf, mapCells, textOf, valueOf, valueTypeOf } from "./cells";
import type { CellReference, ChartSeriesContent } from "./chart-content";
import { columnLetters, heightOf, quoteSheet, type Rect, widthOf } from "./rect";

/** A cell as a chart sees it. */
export interface SourceCell {
  /** `null` for a blank, and for an error, which charts leave out as they do a blank. */
  readonly number: number | null;
  readonly text: string;
  readonly format: string;
  readonly isNumber: boolean;
}

/** Cells that a series follows, in order; a block of several rows and columns counts row by row. */
export function readReference(book: Book, reference: CellReference | undefined): readonly SourceCell[] {
  if (!reference || !book.workbook.getSheetBySheetId(reference.sheetId)) return [];
  const rows = mapCells(book, reference.sheetId, reference.rect, (cell) => sourceCell(book, cell));
  return (rows ?? []).flat();
}

function sourceCell(book: Book, cell: ICellData | undefined): SourceCell {
  const type = valueTypeOf(cell);
  const value = valueOf(cell);
  const number = type === "Empty" || type === "Error" ? null : typeof value === "number" ? value : 0;
  return {
    number,
    text: textOf(book, cell),
    format: formatOf(book, cell),
    isNumber: type === "Double",
  };
}

/** `Sheet1!$B$2:$B$5`; `null` when the sheet is gone. */
export function referenceText(book: Book, { sheetId, rect }: CellReference): string | null {
  const sheet = book.workbook.getSheetBySheetId(sheetId);
  if (!sheet) return null;
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(rect.top, rect.left);
  const last = corner(rect.bottom, rect.right);
  return `${quoteSheet(sheet.getSheetName())}!${first === last ? first : `${first}:${last}`}`;
}

export interface ChartSource {
  readonly plotBy: "Columns" | "Rows";
  readonly series: readonly Pick<ChartSeriesContent, "nameFrom" | "values" | "x">[];
}

/**
 * Finds the series in a block of cells as Excel does: they run along its longer side; a first line of text or dates, or
 * any first line where the corner is blank, holds the categories, and a first line of text across holds the names.
 *
 * @param seriesBy - `Auto`, `Columns` or `Rows`.
 * @param scatter - The first line then holds x values, whatever it is.
 */
export function findSeries(
  book: Book,
  { sheetId, rect }: CellReference,
  seriesBy: string,
  scatter: boolean,
): ChartSource {
  if (!["Auto", "Columns", "Rows"].includes(seriesBy)) throw new HostError("InvalidArgument");
  const cells = mapCells(book, sheetId, rect, (cell) => sourceCell(book, cell));
  if (!cells) throw new HostError("InvalidArgument");
  const byColumns = seriesBy === "Auto" ? heightOf(rect) >= widthOf(rect) : seriesBy === "Columns";
  const lines = byColumns ? cells : transposed(cells);
  const corner = lines[0]?.[0];
  const blankCorner = corner !== undefined && corner.text === "" && lines.length > 1;
  const names = lines.length > 1 && (blankCorner || isHeading(lines[0]?.slice(1) ?? [], corner));
  const width = lines[0]?.length ?? 0;
  const first = lines.slice(names ? 1 : 0).map((line) => line[0]);
  const categories =
    width > 1 && (scatter || (blankCorner && names) || first.some((cell) => cell && !isPlain(book, cell)));
  const place = placer({ sheetId, rect }, byColumns);
  const from = names ? 1 : 0;
  const series = Array.from({ length: width - (categories ? 1 : 0) }, (_, index) => {
    const line = index + (categories ? 1 : 0);
    return {
      ...(names ? { nameFrom: place(line, 0, 0) } : {}),
      values: place(line, from, lines.length - 1),
      ...(categories ? { x: place(0, from, lines.length - 1) } : {}),
    };
  });
  return { plotBy: byColumns ? "Columns" : "Rows", series };
}

/** Names stand over the series: all text or blank, with at least one text. */
function isHeading(cells: readonly SourceCell[], corner: SourceCell | undefined): boolean {
  const all = cells.length > 0 ? cells : corner ? [corner] : [];
  return all.some((cell) => cell.text !== "") && all.every((cell) => !cell.isNumber);
}

/** A number that is no date. */
function isPlain(book: Book, cell: SourceCell): boolean {
  return cell.text === "" || (cell.isNumber && !book.text.isDate(cell.format));
}

function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}

function placer({ sheetId, rect }: CellReference, byColumns: boolean) {
  return (line: number, from: number, to: number): CellReference => {
    const place: Rect = byColumns
      ? { left: rect.left + line, right: rect.left + line, top: rect.top + from, bottom: rect.top + to }
      : { top: rect.top + line, bottom: rect.top + line, left: rect.left + from, right: rect.left + to };
    return { sheetId, rect: place };
  };
}
