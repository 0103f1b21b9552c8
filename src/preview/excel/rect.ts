import { HostError } from "../wire/host-error";

/** A block of cells, all bounds zero-based and inclusive. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;

export const WHOLE_SHEET: Rect = { top: 0, left: 0, bottom: MAX_ROW, right: MAX_COLUMN };

export const heightOf = (rect: Rect): number => rect.bottom - rect.top + 1;
export const widthOf = (rect: Rect): number => rect.right - rect.left + 1;
export const cellCount = (rect: Rect): number => heightOf(rect) * widthOf(rect);

export const contains = (outer: Rect, row: number, column: number): boolean =>
  row >= outer.top && row <= outer.bottom && column >= outer.left && column <= outer.right;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The block of given size, checked to lie in a sheet; `InvalidArgument` otherwise. */
export function rectAt(top: number, left: number, height: number, width: number): Rect {
  const rect = { top, left, bottom: top + height - 1, right: left + width - 1 };
  const fits = [top, left, height, width].every(Number.isInteger) && height > 0 && width > 0;
  if (!fits || top < 0 || left < 0 || rect.bottom > MAX_ROW || rect.right > MAX_COLUMN) {
    throw new HostError("InvalidArgument");
  }
  return rect;
}

/** Cells in both, or `null`. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}

/** The smallest block that holds both. */
export function bound(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** `C` for 2. */
export function columnLetters(column: number): string {
  const head = Math.floor(column / 26);
  return (head > 0 ? columnLetters(head - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** `A1:B3`, `A1`, `A:C` or `2:4`, without the sheet. */
export function formatRect(rect: Rect): string {
  const columns = [columnLetters(rect.left), columnLetters(rect.right)];
  if (rect.top === 0 && rect.bottom === MAX_ROW) return columns.join(":");
  if (rect.left === 0 && rect.right === MAX_COLUMN) return `${rect.top + 1}:${rect.bottom + 1}`;
  const first = `${columns[0] ?? ""}${rect.top + 1}`;
  return cellCount(rect) === 1 ? first : `${first}:${columns[1] ?? ""}${rect.bottom + 1}`;
}

/** `'My sheet'` where quotes are needed, with inner quotes doubled. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

const CELL = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([a-z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** Reads `A1`, `$A$1:B3`, `A:C` or `2:4`; `null` when it is no address. */
export function parseRect(address: string): Rect | null {
  const [first = "", last = first, ...more] = address.trim().split(":");
  if (more.length > 0) return null;
  const a = parseCorner(first, address.includes(":"));
  const b = parseCorner(last, address.includes(":"));
  if (!a || !b) return null;
  const rows = [a.row ?? 0, b.row ?? MAX_ROW].sort((x, y) => x - y);
  const columns = [a.column ?? 0, b.column ?? MAX_COLUMN].sort((x, y) => x - y);
  const rect = { top: rows[0] ?? 0, bottom: rows[1] ?? 0, left: columns[0] ?? 0, right: columns[1] ?? 0 };
  return rect.bottom <= MAX_ROW && rect.right <= MAX_COLUMN && rect.top >= 0 ? rect : null;
}

function parseCorner(text: string, open: boolean): { row: number | null; column: number | null } | null {
  const cell = CELL.exec(text);
  if (cell) return { column: columnIndex(cell[1] ?? ""), row: Number(cell[2]) - 1 };
  const column = open ? COLUMN.exec(text) : null;
  if (column) return { column: columnIndex(column[1] ?? ""), row: null };
  const row = open ? ROW.exec(text) : null;
  return row ? { column: null, row: Number(row[1]) - 1 } : null;
}

function columnIndex(letters: string): number {
  const codes = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64);
  return codes.reduce((sum, code) => sum * 26 + code, 0) - 1;
}

/** Splits `'My sheet'!A1:B2` into sheet and address; the sheet is `null` when none is named. */
export function splitAddress(reference: string): { sheet: string | null; address: string } {
  const mark = reference.lastIndexOf("!");
  if (mark < 0) return { sheet: null, address: reference };
  const sheet = reference.slice(0, mark);
  const bare =
    sheet.startsWith("'") && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: bare, address: reference.slice(mark + 1) };
}
