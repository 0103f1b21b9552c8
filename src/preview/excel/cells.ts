import type { ICellData, IStyleData } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import { hasContent } from "./cell-content";
import { CellType, ERRORS, enterCell } from "./entry";
import type { CellMatrix } from "./pending-cells";
import { cellCount, contains, heightOf, intersect, MAX_COLUMN, MAX_ROW, type Rect, widthOf } from "./rect";

/** Excel's own limit of cells in one read. */
const MAX_CELLS = 5_000_000;

/** True when the block holds whole rows or columns, which Excel answers with `null`. */
export function isUnbounded(rect: Rect): boolean {
  return (rect.top === 0 && rect.bottom === MAX_ROW) || (rect.left === 0 && rect.right === MAX_COLUMN);
}

/** Reads every cell of a block through `map`; `null` for whole rows and columns. */
export function mapCells<T>(
  book: Book,
  sheetId: string,
  rect: Rect,
  map: (cell: ICellData | undefined, row: number, column: number) => T,
): T[][] | null {
  if (isUnbounded(rect)) return null;
  if (cellCount(rect) > MAX_CELLS) throw new HostError("ResponsePayloadSizeLimitExceeded");
  const matrix = book.grid(sheetId).getCellMatrix();
  const { calculation } = book;
  return Array.from({ length: heightOf(rect) }, (_, y) =>
    Array.from({ length: widthOf(rect) }, (__, x) => {
      const [row, column] = [rect.top + y, rect.left + x];
      const own = matrix.getValue(row, column) as ICellData | undefined;
      return map(calculation.spilled(sheetId, row, column, own), row, column);
    }),
  );
}

/** The cell's value as `Range.values` has it: `""` for a blank, text for an error. */
export function valueOf(cell: ICellData | undefined): string | number | boolean {
  const value = cell?.v;
  if (value === undefined || value === null) return cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? "";
  if (cell?.t === CellType.boolean) return typeof value === "string" ? /^true$/i.test(value) : Boolean(value);
  if (cell?.t === CellType.number && typeof value === "string") return Number(value);
  return value;
}

/** As `Range.valueTypes` has it. */
export function valueTypeOf(
  cell: ICellData | undefined,
): "Empty" | "Error" | "Boolean" | "Double" | "String" {
  const value = valueOf(cell);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  if (value === "" && !cell?.f && !cell?.si) return "Empty";
  return ERRORS.has(value) && cell?.t !== CellType.forcedText ? "Error" : "String";
}

/** As `Range.formulas` has it: the formula, or the value. */
export function formulaOf(cell: ICellData | undefined): string | number | boolean {
  if (cell?.f) return cell.f;
  return valueOf(cell);
}

export function formatOf(book: Book, cell: ICellData | undefined): string {
  return (cell?.s ? book.style(cell).n?.pattern : undefined) ?? "General";
}

/** As `Range.text` has it. */
export function textOf(book: Book, cell: ICellData | undefined): string {
  const value = valueOf(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "") return "";
  const pattern = formatOf(book, cell);
  if (typeof value === "string" && (pattern === "General" || pattern === "@")) return value;
  return book.text.show(value, pattern);
}

/** Throws `AccessDenied` when the sheet is protected and a cell of the block is locked. */
export function assertEditable(book: Book, sheetId: string, rect: Rect): void {
  const state = book.state(sheetId);
  if (state.protection.protected && !isUnlocked(book, sheetId, rect)) throw new HostError("AccessDenied");
}

/** Whether the cells of a block are locked: `null` when some are. */
export function lockedIn(book: Book, sheetId: string, rect: Rect): boolean | null {
  const blocks = book.state(sheetId).locks;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    const shared = block ? intersect(block.rect, rect) : null;
    if (!block || !shared) continue;
    if (cellCount(shared) === cellCount(rect)) return block.locked;
    return lockedByCell(book, sheetId, rect);
  }
  return true;
}

function lockedByCell(book: Book, sheetId: string, rect: Rect): boolean | null {
  const blocks = [...book.state(sheetId).locks].reverse();
  const bounded = intersect(rect, book.usedRect(sheetId, false) ?? rect) ?? rect;
  const states = new Set<boolean>();
  for (let row = bounded.top; row <= bounded.bottom; row++) {
    for (let column = bounded.left; column <= bounded.right; column++) {
      states.add(blocks.find((block) => contains(block.rect, row, column))?.locked ?? true);
    }
  }
  return states.size === 1 ? states.has(true) : null;
}

function isUnlocked(book: Book, sheetId: string, rect: Rect): boolean {
  return lockedIn(book, sheetId, rect) === false;
}

/** Makes the grid large enough to hold a block. */
export function growTo(book: Book, sheetId: string, rect: Rect): void {
  const sheet = book.peekSheet(sheetId);
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rect.bottom >= rows) {
    sheet.setRowCount(Math.min(Math.max(rect.bottom + 100, Math.ceil(rows * 1.5)), MAX_ROW + 1));
  }
  if (rect.right >= columns) sheet.setColumnCount(Math.min(rect.right + 5, MAX_COLUMN + 1));
}

/**
 * Writes entries as if typed. `entries` is one value for all cells or an array of the block's shape, else `InvalidArgument`;
 * `null` leaves a cell alone. Cells hidden under a merge keep nothing.
 */
export function writeEntries(book: Book, sheetId: string, rect: Rect, entries: unknown): void {
  const rows = shaped(rect, entries);
  assertEditable(book, sheetId, rect);
  const matrix = book.peekSheet(sheetId).getSheet().getCellMatrix();
  const hidden = hiddenByMerge(book, sheetId, rect);
  const value: CellMatrix = {};
  rows.forEach((row, y) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((entry, x) => {
      const [r, c] = [rect.top + y, rect.left + x];
      if (hidden?.(r, c)) return;
      const waiting = book.pending.peek(sheetId, r, c);
      const old = matrix.getValue(r, c) as ICellData | undefined;
      const cell = enterCell(entry, waitingFormat(waiting) ?? formatOf(book, old), book.text);
      if (cell && !(entry === "" && !waiting && !hasContent(old))) cells[c] = cell;
      if (cell?.f) book.calculation.noteFormula();
    });
    if (Object.keys(cells).length > 0) value[rect.top + y] = cells;
  });
  applyCells(book, sheetId, rect, value);
  book.tables.settleHeaders(sheetId, rect);
  book.changes.note({ sheetId, rect, changeType: "RangeEdited" });
}

/** Writes number formats; `null` leaves a cell's alone. */
export function writeFormats(book: Book, sheetId: string, rect: Rect, formats: unknown): void {
  if (!Array.isArray(formats)) {
    writeStyle(book, sheetId, rect, { n: pattern(formats) });
    return;
  }
  const rows = shaped(rect, formats);
  assertFormattable(book, sheetId, rect);
  const value: CellMatrix = {};
  rows.forEach((row, y) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((format, x) => {
      if (format !== null && format !== undefined) {
        cells[rect.left + x] = { s: { n: pattern(format) } };
      }
    });
    if (Object.keys(cells).length > 0) value[rect.top + y] = cells;
  });
  applyCells(book, sheetId, rect, value);
}

/** The format that a cell is about to get, if any. */
function waitingFormat(cell: ICellData | undefined): string | undefined {
  const style = cell?.s;
  if (style === null) return "General";
  if (typeof style !== "object" || !("n" in style)) return undefined;
  return style.n?.pattern ?? "General";
}

function pattern(format: unknown): { pattern: string } | null {
  if (typeof format !== "string") throw new HostError("InvalidArgument");
  return format === "General" || format === "" ? null : { pattern: format };
}

/** Merges a style into every cell of a block; whole rows and columns reach as far as the grid does. */
export function writeStyle(book: Book, sheetId: string, rect: Rect, style: IStyleData): void {
  assertFormattable(book, sheetId, rect);
  const block = isUnbounded(rect) ? gridPart(book, sheetId, rect) : rect;
  const value: CellMatrix = {};
  const cell: ICellData = { s: style };
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: Record<number, ICellData> = {};
    for (let column = block.left; column <= block.right; column++) cells[column] = cell;
    value[row] = cells;
  }
  applyCells(book, sheetId, block, value);
}

/** Part of whole rows or columns that the grid holds. */
export function gridPart(book: Book, sheetId: string, rect: Rect): Rect {
  const grid = book.peekSheet(sheetId);
  const whole = { top: 0, left: 0, bottom: grid.getMaxRows() - 1, right: grid.getMaxColumns() - 1 };
  return intersect(rect, whole) ?? { ...rect, bottom: rect.top, right: rect.left };
}

/** Throws `AccessDenied` when the sheet's protection forbids formatting. */
export function assertFormattable(book: Book, sheetId: string, rect: Rect): void {
  const { protection } = book.state(sheetId);
  if (protection.protected && protection.options["allowFormatCells"] !== true) {
    assertEditable(book, sheetId, rect);
    throw new HostError("AccessDenied");
  }
}

/** Merges cell data into the grid, together with what else a request writes. */
export function applyCells(book: Book, sheetId: string, rect: Rect, value: CellMatrix): void {
  if (Object.keys(value).length === 0) return;
  growTo(book, sheetId, rect);
  keepFormulas(book, sheetId, value);
  book.pending.add(sheetId, rect, value);
}

/** The grid forgets the formula of a cell whose style alone is written, so that it is written along. */
function keepFormulas(book: Book, sheetId: string, value: CellMatrix): void {
  if (!book.calculation.hasFormulas) return;
  const matrix = book.peekSheet(sheetId).getSheet().getCellMatrix();
  for (const [row, cells] of Object.entries(value)) {
    for (const [column, cell] of Object.entries(cells)) {
      if ("v" in cell || "f" in cell || book.pending.peek(sheetId, Number(row), Number(column))) continue;
      const old = matrix.getValue(Number(row), Number(column)) as ICellData | undefined;
      if (!old?.f && !old?.si) continue;
      cells[Number(column)] = { f: old.f, si: old.si, v: old.v, t: old.t, ...cell };
    }
  }
}

/** The entries as rows; one value stands for every cell. Shapes that differ are `InvalidArgument`. */
function shaped(rect: Rect, entries: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(entries)) {
    if (isUnbounded(rect)) throw new HostError("InvalidArgument");
    return Array.from({ length: heightOf(rect) }, () => Array<unknown>(widthOf(rect)).fill(entries));
  }
  const rows = entries as unknown[];
  const fits =
    rows.length === heightOf(rect) && rows.every((row) => Array.isArray(row) && row.length === widthOf(rect));
  if (fits) return rows as unknown[][];
  throw new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function hiddenByMerge(
  book: Book,
  sheetId: string,
  rect: Rect,
): ((row: number, column: number) => boolean) | null {
  const merges = book
    .peekSheet(sheetId)
    .getSheet()
    .getMergeData()
    .map((m) => ({ top: m.startRow, left: m.startColumn, bottom: m.endRow, right: m.endColumn }))
    .filter((merge) => intersect(merge, rect));
  if (merges.length === 0) return null;
  return (row, column) =>
    merges.some((merge) => contains(merge, row, column) && !(row === merge.top && column === merge.left));
}
