import { columnLetters, quoteSheet } from "./tables/cell-address";

/** A rectangle of a sheet; rows and columns count from zero. `sheet` is `null` where the text names none. */
export interface Area {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Address of a cell without its sheet, such as `C5`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Address of a rectangle without its sheet, such as `A1:C5`. */
export function areaName(row: number, column: number, rows: number, columns: number): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** Address of a cell with its sheet, such as `'My KPIs'!C5`. */
export function fullCellName(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellName(row, column)}`;
}

/** Reads `KPIs!$A$1:$C$5`, `='My KPIs'!C5` or `C5`; `null` when the text is no single rectangle. */
export function parseArea(text: string): Area | null {
  const form =
    /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
  const match = form.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  const [row, column] = [Number(digits) - 1, columnNumber(letters)];
  const [lastRow, lastColumn] = [Number(lastDigits) - 1, columnNumber(lastLetters)];
  if (row < 0 || lastRow < row || lastColumn < column) return null;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  return { sheet, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Whether two rectangles of the same sheet share a cell. */
export function overlap(one: Area, other: Area): boolean {
  const apartInRows = one.row >= other.row + other.rows || other.row >= one.row + one.rows;
  const apartInColumns =
    one.column >= other.column + other.columns || other.column >= one.column + one.columns;
  return !apartInRows && !apartInColumns;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
