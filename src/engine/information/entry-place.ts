import type { EntryPlace } from "./model";

interface CellPlace {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

const LAST_COLUMN = 16384;

/**
 * Where the value of a later period is to be typed, by where the last two stand: side by side, the next one stands as far to
 * the right; else it comes after the last.
 *
 * @param last - Address of the latest reading, such as `Readings!C13`.
 * @param before - Address of the reading before it, and how many periods lie between the two (1 for neighbours).
 * @param steps - Periods from the latest reading to the value that is wanted, 1 for the next.
 */
export function entryPlace(
  last: string,
  before: { readonly cell: string; readonly steps: number } | null,
  steps: number,
): EntryPlace {
  const [here, there] = [placeOf(last), before === null ? null : placeOf(before.cell)];
  if (!here || !there || !before || here.sheet !== there.sheet || here.row !== there.row) {
    return { cell: last, is: "after" };
  }
  const stride = (here.column - there.column) / before.steps;
  const column = here.column + stride * steps;
  if (!Number.isInteger(stride) || stride <= 0 || column > LAST_COLUMN) return { cell: last, is: "after" };
  return { cell: `${here.sheet}${lettersOf(column)}${here.row}`, is: "cell" };
}

/** The parts of an address; `sheet` keeps its quotes and exclamation mark. */
function placeOf(address: string): CellPlace | null {
  const match = /^(.*!)?([A-Z]{1,3})(\d+)$/.exec(address);
  if (!match) return null;
  const [, sheet = "", letters = "", row = ""] = match;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet, column, row: Number(row) };
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : "") + String.fromCharCode(65 + rest);
}
