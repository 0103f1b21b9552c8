import { columnLetters, MAX_COLUMN, MAX_ROW } from "../excel/rect";
import { type FormulaToken, formulaTokens } from "./formula-tokens";

const CELL = /^(\$?)([a-z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMN = /^(\$?)([a-z]{1,3})$/i;
const ROW = /^(\$?)(\d{1,7})$/;

/** A side of a reference: an index that follows the cell, or text that stays. */
type Side = number | string;
/** What stays of a formula as it moves, and what follows the cell; a whole row or column has one side only. */
type Part = string | { readonly column: Side; readonly row: Side };

/** A formula that many cells share, each with its relative references moved along. */
export class SharedFormula {
  readonly #parts: readonly Part[];

  constructor(formula: string) {
    const tokens = formulaTokens(formula);
    this.#parts = joined(tokens.map((token, index) => partOf(tokens, token, index)));
  }

  /** The formula for a cell so many rows and columns away. References that leave the sheet come in at its other side. */
  at(rows: number, columns: number): string {
    let text = "";
    for (const part of this.#parts) {
      if (typeof part === "string") text += part;
      else text += movedColumn(part.column, columns) + movedRow(part.row, rows);
    }
    return text;
  }
}

/** The same parts, with what stays in one piece. */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  let still = "";
  for (const part of parts) {
    if (typeof part === "string") still += part;
    else {
      if (still !== "") all.push(still);
      all.push(part);
      still = "";
    }
  }
  return still === "" ? all : [...all, still];
}

function partOf(tokens: readonly FormulaToken[], token: FormulaToken, index: number): Part {
  const { text } = token;
  const [before, after] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  const isName = after === "(" || after === "!" || tokens[index + 1]?.kind === "bracket";
  if (token.kind !== "word" || isName) return text;
  if (before === ":" && tokens[index - 2]?.kind === "bracket") return text;
  // `Q1:Q3!A1` names sheets.
  const pair = after === ":" ? index + 2 : before === ":" ? index - 2 : -1;
  if (after === ":" && tokens[pair + 1]?.text === "!") return text;
  const cell = CELL.exec(text);
  if (cell) {
    const [, columnMark = "", letters = "", rowMark = "", digits = ""] = cell;
    if (!inSheet(letters, digits)) return text;
    return { column: columnSide(columnMark, letters), row: rowSide(rowMark, digits) };
  }
  const other = tokens[pair]?.text ?? "";
  const column = COLUMN.test(other) ? COLUMN.exec(text) : null;
  if (column) {
    const [, mark = "", letters = ""] = column;
    return inSheet(letters, "1") ? { column: columnSide(mark, letters), row: "" } : text;
  }
  const row = ROW.test(other) ? ROW.exec(text) : null;
  return row ? { column: "", row: rowSide(row[1] ?? "", row[2] ?? "") } : text;
}

function columnSide(mark: string, letters: string): Side {
  return mark === "" ? columnOf(letters) : mark + letters;
}

function rowSide(mark: string, digits: string): Side {
  return mark === "" ? Number(digits) - 1 : mark + digits;
}

function movedColumn(side: Side, columns: number): string {
  return typeof side === "string" ? side : columnLetters(wrapped(side + columns, MAX_COLUMN));
}

function movedRow(side: Side, rows: number): string {
  return typeof side === "string" ? side : String(wrapped(side + rows, MAX_ROW) + 1);
}

function wrapped(index: number, last: number): number {
  const size = last + 1;
  return ((index % size) + size) % size;
}

function inSheet(letters: string, row: string): boolean {
  return columnOf(letters) <= MAX_COLUMN && Number(row) >= 1 && Number(row) <= MAX_ROW + 1;
}

function columnOf(letters: string): number {
  const codes = Array.from(letters.toUpperCase(), (letter) => letter.charCodeAt(0) - 64);
  return codes.reduce((sum, code) => sum * 26 + code, 0) - 1;
}
