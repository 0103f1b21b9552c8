import type { ICellData, IStyleData } from "@univerjs/core";
import { CellType, ERRORS } from "../excel/entry";
import { lookChanges, lookOf } from "./cell-look";
import type { FileSheet, FileWorkbook } from "./file-workbook";

/** What is to be done to one cell. */
export interface CellChange {
  readonly before: ICellData | undefined;
  readonly after: ICellData | undefined;
  /** Value or formula differ. */
  readonly content: boolean;
  readonly formula: boolean;
  readonly look: boolean;
  /** Whether it is locked from now on; `null` where that stays. */
  locked: boolean | null;
}

/** Changes of a sheet's cells, by row and column. */
export type CellChanges = Map<number, Map<number, CellChange>>;

/** Share of a number by which two programs may calculate it differently. */
const CLOSE = 1e-12;

/** Finds the cells that differ between two states of a sheet. */
export class CellComparison {
  readonly #before: Readonly<Record<string, IStyleData>>;
  readonly #after: Readonly<Record<string, IStyleData>>;
  readonly #sameLooks = new Map<string, boolean>();

  constructor(before: Pick<FileWorkbook, "styles">, after: Pick<FileWorkbook, "styles">) {
    this.#before = before.styles;
    this.#after = after.styles;
  }

  changes(before: Pick<FileSheet, "cells">, after: Pick<FileSheet, "cells">): CellChanges {
    const changes: CellChanges = new Map();
    const note = (row: number, column: number, change: CellChange | null) => {
      if (!change) return;
      const cells = changes.get(row) ?? new Map<number, CellChange>();
      changes.set(row, cells.set(column, change));
    };
    for (const [row, cells] of Object.entries(after.cells)) {
      const known = before.cells[Number(row)];
      for (const column of Object.keys(cells)) {
        note(Number(row), Number(column), this.#change(known?.[Number(column)], cells[Number(column)]));
      }
    }
    for (const [row, cells] of Object.entries(before.cells)) {
      const now = after.cells[Number(row)];
      for (const column of Object.keys(cells)) {
        if (now?.[Number(column)] === undefined) {
          note(Number(row), Number(column), this.#change(cells[Number(column)], undefined));
        }
      }
    }
    return changes;
  }

  /** The look of a cell after the changes. */
  style(cell: ICellData | undefined): IStyleData {
    return styleOf(cell, this.#after);
  }

  #change(before: ICellData | undefined, after: ICellData | undefined): CellChange | null {
    if (before === after) return null;
    const formula = (before?.f ?? "") !== (after?.f ?? "") || filledBy(before) !== filledBy(after);
    const content = formula || !this.#sameValue(before, after);
    const look = !this.#sameLook(before, after);
    return content || look ? { before, after, content, formula, look, locked: null } : null;
  }

  #sameValue(before: ICellData | undefined, after: ICellData | undefined): boolean {
    const [was, is] = [valueOf(before), valueOf(after)];
    if (was === is) return was === null || kindOf(before) === kindOf(after);
    if (!after?.f) return false;
    if (typeof was === "number" && typeof is === "number") {
      return (
        kindOf(before) === kindOf(after) &&
        Math.abs(was - is) <= CLOSE * Math.max(Math.abs(was), Math.abs(is))
      );
    }
    // The preview may not know a function that Excel has calculated.
    return was !== null && (is === null || (typeof is === "string" && ERRORS.has(is)));
  }

  #sameLook(before: ICellData | undefined, after: ICellData | undefined): boolean {
    const [was, is] = [before?.s ?? null, after?.s ?? null];
    // A look may say more than is drawn, so that none at all is another.
    if (is === null) return was === null;
    if (typeof is === "string" && was === is && this.#after[is] === this.#before[is]) return true;
    const key = `${keyOf(was)} ${keyOf(is)}`;
    const known = this.#sameLooks.get(key);
    if (known !== undefined) return known;
    const usual = this.#before["x0"] ?? {};
    const [a, b] = [lookOf(styleOf(before, this.#before), usual), lookOf(styleOf(after, this.#after), usual)];
    const same = Object.keys(lookChanges(a, b)).length === 0;
    this.#sameLooks.set(key, same);
    return same;
  }
}

/** A cell's value; `null` for none. */
export function valueOf(cell: ICellData | undefined): string | number | boolean | null {
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? null;
  if (value === null || value === "") return null;
  if (cell?.t === CellType.boolean)
    return typeof value === "string" ? Number(/^true$/i.test(value)) : Number(value);
  return cell?.t === CellType.number ? Number(value) : value;
}

/** Truth values are stored as numbers, and text that only looks like a number as text. */
function kindOf(cell: ICellData | undefined): string {
  if (cell?.t === CellType.boolean) return "boolean";
  return cell?.t === CellType.forcedText && !cell.f ? "forced" : "";
}

/** Address of the block that a cell's formula fills; empty when it fills its cell alone. */
export function spillOf(cell: ICellData | undefined): string {
  const spill: unknown = cell?.custom?.["spill"];
  return typeof spill === "string" ? spill : "";
}

/** The block of several cells that a formula fills. An array formula of one cell is known by its text alone. */
function filledBy(cell: ICellData | undefined): string {
  const spill = spillOf(cell);
  const [first, last = first] = spill.split(":");
  return first === last ? "" : spill;
}

function styleOf(cell: ICellData | undefined, styles: Readonly<Record<string, IStyleData>>): IStyleData {
  const style = cell?.s;
  if (!style) return {};
  return typeof style === "string" ? (styles[style] ?? {}) : style;
}

function keyOf(style: unknown): string {
  return typeof style === "string" ? style : JSON.stringify(style);
}
