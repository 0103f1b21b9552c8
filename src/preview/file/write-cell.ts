import type { ICellData } from "@univerjs/core";
import { CellType, ERRORS } from "../excel/entry";
import { needsArrays } from "./array-formula";
import { type CellChange, spillOf, valueOf } from "./cell-changes";
import { formulaToFile } from "./formula-text";
import { stringElement } from "./patch-strings";
import { readCell } from "./row-text";
import { withAttribute } from "./tag-scanner";
import { escapeText, toXstring } from "./xml-text";

/** What cells are written with. */
export interface CellWriting {
  /** Prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
  /** Number of a shared string; `null` when it is to stand in the cell. */
  readonly stringIndex: (text: string) => number | null;
  /** Index of the look that the cell is to have. */
  readonly lookIndex: (row: number, column: number, change: CellChange, text: string | null) => number;
  /** Whether a blank cell without a look has to be mentioned, as its row or column has one. */
  readonly isPlainAmong: (row: number, column: number) => boolean;
  /** Name of the table that holds the cell. */
  readonly tableAt: (row: number, column: number) => string | undefined;
  /** Whether a name stands for several cells. */
  readonly isBlock: (name: string) => boolean;
  /** Metadata's number for formulas whose results spill. */
  readonly spillMetadata: () => number;
}

/**
 * Errors that a cell of a file can hold by themselves. Excel stores later ones, such as `#SPILL!`, as `#VALUE!` with a rich
 * value beside it; as it calculates their formulas on opening, the first is enough.
 *
 * @see ECMA-376, part 1, 18.17.3 (errors); [MS-XLSX] 2.3.6 (rich values of type `_error`).
 */
const FILE_ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
]);

/**
 * A cell as text after a change; empty when nothing is left to say of it.
 *
 * @param address - As in `B2`.
 * @param text - The cell as the file has it; `null` for a new one.
 */
export function changedCell(
  place: { readonly row: number; readonly column: number; readonly address: string },
  text: string | null,
  change: CellChange,
  writing: CellWriting,
): string {
  const look = writing.lookIndex(place.row, place.column, change, text);
  if (text !== null && !change.content) return withTag(text, (tag) => withLook(tag, look));
  const { after } = change;
  const { prefix: p } = writing;
  const isEmpty = valueOf(after) === null && !after?.f;
  if (isEmpty && look === 0 && !writing.isPlainAmong(place.row, place.column)) return "";
  const old = text === null ? null : readCell(text);
  const fresh = `<${p}c r="${place.address}">`;
  if (isEmpty) return withLook(fresh, look).replace(/>$/, "/>");
  const keptFormula = change.formula ? null : (old?.formula?.text ?? null);
  const value = valueMarkup(after, writing);
  const open = [
    (tag: string) => withLook(tag, look),
    (tag: string) => withAttribute(tag, "t", value.type),
    (tag: string) => (keptFormula === null ? withAttribute(tag, "cm", null) : tag),
    (tag: string) => withAttribute(tag, "vm", null),
  ].reduce((tag, step) => step(tag), old?.tag ?? fresh);
  if (keptFormula !== null || !after?.f) return `${open}${keptFormula ?? ""}${value.text}</${p}c>`;
  const block = spillOf(after) || (needsArrays(after.f, writing.isBlock) ? place.address : "");
  const marked = block === "" ? open : withAttribute(open, "cm", writing.spillMetadata());
  return `${marked}${formulaMarkup(after, block, place, writing)}${value.text}</${p}c>`;
}

/** The cell with its formula, now out of a group that shared it, written in full. */
export function unsharedCell(text: string, formula: string, prefix: string): string {
  const old = readCell(text).formula;
  if (!old) return text;
  return text.replace(old.text, () => `<${prefix}f>${escapeText(formula)}</${prefix}f>`);
}

/** A look of 0 is that of cells that name none. */
export function withLook(tag: string, look: number): string {
  return withAttribute(tag, "s", look === 0 ? null : look);
}

/** Changes the first tag of an element. */
export function withTag(text: string, change: (tag: string) => string): string {
  const end = text.indexOf(">") + 1;
  return change(text.slice(0, end)) + text.slice(end);
}

/** @param block - The cells that an array formula fills; empty for a plain one. */
function formulaMarkup(
  cell: ICellData,
  block: string,
  place: { readonly row: number; readonly column: number },
  { prefix: p, tableAt }: CellWriting,
): string {
  const table = tableAt(place.row, place.column);
  const formula = escapeText(formulaToFile((cell.f ?? "").replace(/^=/, ""), { table }));
  return block === "" ? `<${p}f>${formula}</${p}f>` : `<${p}f t="array" ref="${block}">${formula}</${p}f>`;
}

/** The cell's value and its type; a text that a formula gives stands in the cell itself. */
function valueMarkup(
  cell: ICellData | undefined,
  writing: CellWriting,
): { type: string | null; text: string } {
  const { prefix: p } = writing;
  const value = valueOf(cell);
  const element = (text: string | number) => `<${p}v>${text}</${p}v>`;
  if (value === null) return { type: null, text: "" };
  if (cell?.t === CellType.boolean) return { type: "b", text: element(Number(value)) };
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { type: null, text: element(value) }
      : { type: "e", text: element("#NUM!") };
  }
  const text = String(value);
  if (cell?.t !== CellType.forcedText && ERRORS.has(text)) {
    return { type: "e", text: element(FILE_ERRORS.has(text) ? text : "#VALUE!") };
  }
  if (cell?.f) return { type: "str", text: element(escapeText(toXstring(text))) };
  const index = writing.stringIndex(text);
  if (index !== null) return { type: "s", text: element(index) };
  return { type: "inlineStr", text: `<${p}is>${stringElement(text, p)}</${p}is>` };
}
