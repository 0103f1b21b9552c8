import type { ICellData } from "@univerjs/core";
import type { KeptSpill } from "../file/grid-data";
import type { Book } from "./book";
import { hasContent } from "./cell-content";
import { ERRORS } from "./entry";
import { formatRect, type Rect } from "./rect";

type Cells = Record<number, Record<number, ICellData>>;

/** A formula that other cells share: text and place of the cell that has it. */
interface SharedFormula {
  readonly f: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of a sheet that hold something or have a look, each formula in full, array formulas with the values they fill in. */
export function collectCells(book: Book, sheetId: string): Cells {
  const matrix = book.grid(sheetId).getCellMatrix();
  const shared = new Map<string, SharedFormula>();
  matrix.forValue((row, column, cell) => {
    if (cell?.si && cell.f && !shared.has(cell.si)) shared.set(cell.si, { f: cell.f, row, column });
  });
  const cells: Cells = {};
  const anchors: { readonly row: number; readonly column: number; readonly cell: ICellData }[] = [];
  matrix.forValue((row, column, cell) => {
    if (!cell || !(hasContent(cell) || cell.s)) return;
    const formula = cell.f ?? (cell.si ? unshared(book, shared, cell, row, column) : null);
    (cells[row] ??= {})[column] = plain(cell, formula);
    if (formula) anchors.push({ row, column, cell });
  });
  for (const { row, column, cell } of anchors) spillInto(book, sheetId, cells, row, column, cell);
  return cells;
}

function unshared(
  book: Book,
  shared: ReadonlyMap<string, SharedFormula>,
  cell: ICellData,
  row: number,
  column: number,
): string | null {
  const master = cell.si ? shared.get(cell.si) : undefined;
  if (!master) return null;
  return book.api.getFormula().moveFormulaRefOffset(master.f, column - master.column, row - master.row);
}

/** The cell without what says nothing. Built up rather than spread: there may be millions. */
function plain(cell: ICellData, formula: string | null): ICellData {
  const { v, t, s, p } = cell;
  const said: ICellData = {};
  if (v !== undefined && v !== null && (v !== "" || formula !== null)) {
    said.v = v;
    if (t !== undefined && t !== null) said.t = t;
  }
  if (formula) said.f = formula;
  if (s) said.s = s;
  if (p) said.p = p;
  return said;
}

/** Adds the block that an array formula fills, with its values: the grid's, else those of the file. */
function spillInto(
  book: Book,
  sheetId: string,
  cells: Cells,
  row: number,
  column: number,
  anchor: ICellData,
): void {
  const own = cells[row]?.[column];
  if (!own) return;
  const kept = anchor.custom?.["kept"] as KeptSpill | undefined;
  const block = book.calculation.spillOf(sheetId, row, column);
  const failed = own.v === undefined || (typeof own.v === "string" && ERRORS.has(own.v));
  if (kept && failed && isSame(kept.f, own.f)) restore(cells, row, column, kept);
  else if (block) fill(book, sheetId, cells, block, row, column);
  // Without its mark Excel would take one cell of each block that the formula names.
  else if (kept) markSpill(cells, { top: row, left: column, bottom: row, right: column });
}

/** True for the same formula, which rows and columns that came in or went may have moved. */
function isSame(before: string, now: ICellData["f"]): boolean {
  const places = /\$?[A-Z]{1,3}\$?\d+/gi;
  return before.replace(places, "") === (now ?? "").replace(places, "");
}

/** The values of the file, for a formula that the grid could not calculate. */
function restore(cells: Cells, top: number, left: number, kept: KeptSpill): void {
  kept.cells.forEach((line, y) =>
    line.forEach((content, x) => {
      const there = cells[top + y]?.[left + x];
      if (content && !hasContent(there)) (cells[top + y] ??= {})[left + x] = { ...content, ...there };
    }),
  );
  Object.assign(cells[top]?.[left] ?? {}, kept.content);
  const [height, width] = [kept.cells.length, kept.cells[0]?.length ?? 1];
  markSpill(cells, { top, left, bottom: top + height - 1, right: left + width - 1 });
}

function markSpill(cells: Cells, rect: Rect): void {
  const anchor = cells[rect.top]?.[rect.left];
  if (anchor) anchor.custom = { spill: formatRect(rect) };
}

function fill(book: Book, sheetId: string, cells: Cells, block: Rect, top: number, left: number): void {
  for (let row = block.top; row <= block.bottom; row++) {
    for (let column = block.left; column <= block.right; column++) {
      const there = cells[row]?.[column];
      if ((row === top && column === left) || hasContent(there)) continue;
      const value = book.cell(sheetId, row, column);
      if (value && hasContent(value))
        (cells[row] ??= {})[column] = plain({ ...there, v: value.v, t: value.t }, null);
    }
  }
  markSpill(cells, block);
}
