import type { CellValueType, ICellData } from "@univerjs/core";
import { isTextFormat } from "numfmt";
import { HostError } from "../wire/host-error";
import type { NumberText } from "./number-text";

/** The grid's `CellValueType`, which importing would load a second copy of the grid in Node. */
export const CellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as {
  readonly text: CellValueType.STRING;
  readonly number: CellValueType.NUMBER;
  readonly boolean: CellValueType.BOOLEAN;
  readonly forcedText: CellValueType.FORCE_STRING;
};

export const ERRORS: ReadonlySet<string> = new Set([
  "#N/A",
  "#DIV/0!",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

const EMPTY = { v: null, t: null, f: null, si: null, p: null } as const;

/**
 * The cell that an entry makes, as if typed: numbers, dates and formulas written as text become what they mean,
 * unless the cell's format is text or the entry starts with an apostrophe.
 *
 * @param entry - What was written; `null` leaves the cell alone, `""` empties it.
 * @param format - Number format of the cell before the entry.
 * @returns Cell data to merge into the cell, or `null` for no change.
 */
export function enterCell(entry: unknown, format: string, text: NumberText): ICellData | null {
  if (entry === null || entry === undefined) return null;
  if (typeof entry === "number") return { ...EMPTY, v: entry, t: CellType.number };
  if (typeof entry === "boolean") return { ...EMPTY, v: entry ? 1 : 0, t: CellType.boolean };
  if (typeof entry !== "string") throw new HostError("InvalidArgument");
  if (entry === "") return { ...EMPTY };
  if (entry.startsWith("'")) return forcedText(entry.slice(1), text);
  if (isTextFormat(format)) return { ...EMPTY, v: entry, t: CellType.forcedText };
  if (entry.length > 1 && entry.startsWith("=")) return { ...EMPTY, f: entry };
  return enterText(entry, format, text);
}

function enterText(entry: string, format: string, text: NumberText): ICellData {
  const error = entry.trim().toUpperCase();
  if (ERRORS.has(error)) return { ...EMPTY, v: error, t: CellType.text };
  const parsed = text.parse(entry);
  if (typeof parsed?.value === "boolean") return { ...EMPTY, v: parsed.value ? 1 : 0, t: CellType.boolean };
  if (parsed) {
    const { value, pattern } = parsed;
    const cell: ICellData = {
      ...EMPTY,
      v: pattern && text.isDate(pattern) ? text.toSerial(value) : value,
      t: CellType.number,
    };
    return pattern && format === "General" ? { ...cell, s: { n: { pattern } } } : cell;
  }
  if (/^[+-]./.test(entry)) return { ...EMPTY, f: `=${entry}` };
  return { ...EMPTY, v: entry, t: CellType.text };
}

/** Text behind an apostrophe; marked as forced only where it would else become a number, formula or error. */
function forcedText(value: string, text: NumberText): ICellData {
  const plain =
    value !== "" && !/^[=+-]/.test(value) && enterText(value, "General", text).t === CellType.text;
  return {
    ...EMPTY,
    v: value,
    t: plain && !ERRORS.has(value.toUpperCase()) ? CellType.text : CellType.forcedText,
  };
}
