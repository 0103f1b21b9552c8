import { cellCount, columnLetters, contains, parseRect, type Rect } from "../excel/rect";
import type { CellChange, CellChanges } from "./cell-changes";
import type { FileLine, FileSheet } from "./file-workbook";
import { formulaToFile } from "./formula-text";
import { readCell, readRow, type RowPlace, rowPlaces, type RowText } from "./row-text";
import { pixelsToPoints } from "./sheet-units";
import { tagAttribute, withAttribute } from "./tag-scanner";
import { type CellWriting, changedCell, unsharedCell, withTag } from "./write-cell";

/** What is to be done to the rows of a sheet. */
export interface RowChanges {
  readonly cells: CellChanges;
  /** Rows whose height or visibility changes, as they are to be. */
  readonly lines: ReadonlyMap<number, FileLine>;
  /** Looks of whole rows: indexes, 0 for none. */
  readonly looks: ReadonlyMap<number, number>;
}

/** Group of cells that shared a formula, whose first cell changes. */
interface LostGroup {
  readonly group: string;
  readonly rect: Rect;
}

/**
 * Changes rows of an element `sheetData`; all others stay as they are written, and so do the unchanged cells of a row.
 *
 * @param before - Cells as they were read, for formulas that have to be written in full.
 */
export function patchRows(
  original: string,
  before: Pick<FileSheet, "cells">,
  changes: RowChanges,
  writing: CellWriting,
): string {
  const text = inOrder(original);
  const { rows, start, end } = rowPlaces(text);
  const lost = lostGroups(text, rows, changes.cells);
  const wanted = wantedRows(changes, lost);
  if (wanted.length === 0) return original;
  const isEmpty = start >= text.length;
  const head = isEmpty ? text.replace(/\s*\/>$/, ">") : text.slice(0, start);
  const name = /^<([^\s/>]+)/.exec(text)?.[1] ?? "sheetData";
  const out = [head];
  const patch = (row: number, was: string | null) =>
    out.push(new RowPatch(row, before, changes, lost, writing).apply(was));
  let [at, copied] = [0, start];
  for (const row of wanted) {
    while ((rows[at]?.row ?? Infinity) < row) at++;
    const known = rows[at]?.row === row ? rows[at] : undefined;
    const place = known?.start ?? rows[at]?.start ?? end;
    if (!isEmpty) out.push(text.slice(copied, place));
    patch(row, known ? text.slice(known.start, known.end) : null);
    copied = known?.end ?? place;
  }
  out.push(isEmpty ? `</${name}>` : text.slice(copied));
  return out.join("");
}

/** The text with its rows in their order, and a number in each where some leave it to their place. */
function inOrder(text: string): string {
  const { rows, start, end } = rowPlaces(text);
  const isSorted = rows.every(({ row }, index) => index === 0 || row > (rows[index - 1]?.row ?? -1));
  if (isSorted && !/<(?:\w+:)?row(?![^>]*\sr\s*=)/.test(text)) return text;
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const texts = sorted.map(({ row, start: first, end: last }) =>
    withTag(text.slice(first, last), (tag) => withAttribute(tag, "r", row + 1)),
  );
  return text.slice(0, start) + texts.join("") + text.slice(end);
}

function wantedRows(changes: RowChanges, lost: readonly LostGroup[]): number[] {
  const rows = new Set([...changes.cells.keys(), ...changes.lines.keys(), ...changes.looks.keys()]);
  for (const { rect } of lost) {
    for (let row = rect.top; row <= rect.bottom; row++) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Groups of shared formulas whose first cell, which holds the formula, gets another. */
function lostGroups(text: string, rows: readonly RowPlace[], changes: CellChanges): LostGroup[] {
  const lost: LostGroup[] = [];
  for (const { row, start, end } of rows) {
    const cells = changes.get(row);
    if (!cells || ![...cells.values()].some((change) => change.formula)) continue;
    for (const cell of readRow(text.slice(start, end)).cells) {
      if (cells.get(cell.column)?.formula !== true) continue;
      const { group = null, block = null } = readCell(cell.text).formula ?? {};
      const rect = block === null ? null : parseRect(block);
      if (group !== null && rect && cellCount(rect) > 1) lost.push({ group, rect });
    }
  }
  return lost;
}

/** Changes one row. */
class RowPatch {
  constructor(
    private readonly row: number,
    private readonly before: Pick<FileSheet, "cells">,
    private readonly changes: RowChanges,
    private readonly lost: readonly LostGroup[],
    private readonly writing: CellWriting,
  ) {}

  /** @param text - The row as it was; `null` for a new one. @returns empty when nothing is left of it. */
  apply(text: string | null): string {
    const { prefix: p } = this.writing;
    const old: RowText = text === null ? { tag: `<${p}row>`, cells: [], rest: "" } : readRow(text);
    const cells = this.#cells(old);
    const tag = this.#tag(old.tag, cells);
    const says = /\s(?!r=|spans=|[\w.]+:)[\w.:]+=/.test(tag);
    if (cells.length === 0 && old.rest === "") return says || text !== null ? tag.replace(/>$/, "/>") : "";
    return `${tag}${cells.map((cell) => cell.text).join("")}${old.rest}</${p}row>`;
  }

  #cells(old: RowText): { column: number; text: string }[] {
    const changes = this.changes.cells.get(this.row) ?? new Map<number, CellChange>();
    const cells = old.cells.map(({ column, text }) => {
      const change = changes.get(column);
      const placed = change || tagAttribute(text, "r") !== null ? text : this.#placed(column, text);
      return { column, text: change ? this.#changed(column, text, change) : this.#unshared(column, placed) };
    });
    const known = new Set(old.cells.map((cell) => cell.column));
    for (const [column, change] of changes) {
      if (!known.has(column)) cells.push({ column, text: this.#changed(column, null, change) });
    }
    return cells.filter((cell) => cell.text !== "").sort((a, b) => a.column - b.column);
  }

  #changed(column: number, text: string | null, change: CellChange): string {
    const address = this.#address(column);
    const placed = text === null ? null : this.#placed(column, text);
    const own = placed !== null && !change.formula ? this.#unshared(column, placed) : placed;
    return changedCell({ row: this.row, column, address }, own, change, this.writing);
  }

  /** The cell's formula in full when the group that it shared it with is lost. */
  #unshared(column: number, text: string): string {
    if (!this.lost.some(({ rect }) => contains(rect, this.row, column))) return text;
    const group = readCell(text).formula?.group ?? null;
    const isLost = this.lost.some((known) => known.group === group && contains(known.rect, this.row, column));
    const formula = this.before.cells[this.row]?.[column]?.f;
    if (!isLost || !formula) return text;
    const table = this.writing.tableAt(this.row, column);
    return unsharedCell(text, formulaToFile(formula.replace(/^=/, ""), { table }), this.writing.prefix);
  }

  #placed(column: number, text: string): string {
    const end = text.indexOf(">") + 1;
    const tag = text.slice(0, end);
    return tagAttribute(tag, "r") === null
      ? withAttribute(tag, "r", this.#address(column)) + text.slice(end)
      : text;
  }

  #address(column: number): string {
    return `${columnLetters(column)}${this.row + 1}`;
  }

  #tag(old: string, cells: readonly { readonly column: number }[]): string {
    let tag = withAttribute(old, "r", this.row + 1);
    const [from = 0, to = 0] = (tagAttribute(tag, "spans") ?? "").split(":").map(Number);
    if (from > 0 && cells.some(({ column }) => column + 1 < from || column + 1 > to)) {
      tag = withAttribute(tag, "spans", null);
    }
    const look = this.changes.looks.get(this.row);
    if (look !== undefined) {
      tag = withAttribute(withAttribute(tag, "s", look || null), "customFormat", look === 0 ? null : 1);
    }
    const line = this.changes.lines.get(this.row);
    if (line === undefined) return tag;
    const { size, hidden } = line;
    const sized = withAttribute(tag, "ht", size === undefined ? null : pixelsToPoints(size));
    const custom = withAttribute(sized, "customHeight", size === undefined ? null : 1);
    return withAttribute(custom, "hidden", hidden === true ? 1 : null);
  }
}
