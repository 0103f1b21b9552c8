import { MAX_COLUMN, MAX_ROW } from "../excel/rect";
import { TagScanner, tagAttribute } from "./tag-scanner";

/** A row as it stands in the sheet's text; places are those of its first letter and behind its last. */
export interface RowPlace {
  /** From 0. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A cell as it stands in its row's text. */
export interface CellText {
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

/** A row's opening tag, never an empty one, and its cells. */
export interface RowText {
  readonly tag: string;
  readonly cells: readonly CellText[];
  /** What stands behind the last cell: an extension list, if anything. */
  readonly rest: string;
}

/**
 * Finds the rows of an element `sheetData`.
 *
 * @returns the rows, and where what they are in begins and ends.
 */
export function rowPlaces(text: string): { rows: RowPlace[]; start: number; end: number } {
  const scanner = new TagScanner(text);
  scanner.next();
  const start = scanner.end;
  const rows: RowPlace[] = [];
  let row = -1;
  while (scanner.next() && !scanner.isClosing) {
    const { start: first, tag, localName } = scanner;
    const end = scanner.skip();
    if (localName !== "row") continue;
    const number = Number(tagAttribute(tag, "r") ?? row + 2) - 1;
    row = Number.isInteger(number) && number >= 0 && number <= MAX_ROW ? number : row + 1;
    rows.push({ row, start: first, end });
  }
  return { rows, start, end: scanner.start };
}

export function readRow(text: string): RowText {
  const scanner = new TagScanner(text);
  scanner.next();
  const tag = scanner.tag.replace(/\s*\/>$/, ">");
  if (scanner.isEmpty) return { tag, cells: [], rest: "" };
  const cells: CellText[] = [];
  let [column, behind] = [-1, scanner.end];
  while (scanner.next() && !scanner.isClosing) {
    const [start, open] = [scanner.start, scanner.tag];
    if (scanner.localName !== "c") {
      scanner.skip();
      continue;
    }
    const end = scanner.skip();
    column = columnOf(tagAttribute(open, "r")) ?? column + 1;
    cells.push({ column, text: text.slice(start, end) });
    behind = end;
  }
  return { tag, cells, rest: text.slice(behind, scanner.start).trim() };
}

/** Column of an address, from 0. */
export function columnOf(address: string | null): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(address ?? "")?.[1];
  if (letters === undefined) return null;
  const codes = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64);
  const column = codes.reduce((sum, code) => sum * 26 + code, 0) - 1;
  return column <= MAX_COLUMN ? column : null;
}

/** A formula element of a cell as text, with its attributes. */
export interface FormulaText {
  readonly text: string;
  readonly type: string;
  /** Number of the group that shares a formula; `null` for none. */
  readonly group: string | null;
  /** The block that the formula is for, where the cell is the first of it. */
  readonly block: string | null;
}

/** Opening tag of a cell, never an empty one, and its formula. */
export function readCell(text: string): { tag: string; formula: FormulaText | null } {
  const scanner = new TagScanner(text);
  scanner.next();
  const tag = scanner.tag.replace(/\s*\/>$/, ">");
  if (scanner.isEmpty) return { tag, formula: null };
  while (scanner.next() && !scanner.isClosing) {
    const [start, open] = [scanner.start, scanner.tag];
    const isFormula = scanner.localName === "f";
    const end = scanner.skip();
    if (!isFormula) continue;
    const type = tagAttribute(open, "t") ?? "normal";
    const formula = {
      text: text.slice(start, end),
      type,
      group: type === "shared" ? tagAttribute(open, "si") : null,
      block: tagAttribute(open, "ref"),
    };
    return { tag, formula };
  }
  return { tag, formula: null };
}
