import { readHeader } from "../../words/headers";
import { readStrategyHeader } from "../../words/strategy-headers";
import type { Culture, Grid } from "../model";
import { asText, filledColumns, formatAt, textAt, valueAt } from "./grid-cells";
import { readDatedHeader } from "./period-header";
import { isDateFormat } from "./text-date";

/** The rows of a grid that head its columns, both ends included. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
}

const SEARCHED_ROWS = 40;
const MOST_HEADER_ROWS = 3;
const KNOWN = 0.7;

/**
 * Finds the header rows: the first row of an Excel table; in a plain range the row with the most headers we know, the
 * label rows right under it, and the rows of group labels right above it, titles left out.
 *
 * @returns `null` where no row has two known headers.
 */
export function findHeaderBlock(grid: Grid, culture: Culture): HeaderBlock | null {
  if (grid.values.length === 0) return null;
  if (grid.source.kind === "table") return { top: 0, bottom: 0 };
  const rows = Array.from({ length: Math.min(grid.values.length, SEARCHED_ROWS) }, (_, row) => row);
  let known = rows.map((row) => countKnown(grid, row, culture));
  // The everyday words of a strategy's tables ("From", "To") count only where no other header is known.
  if (Math.max(...known) < 2) known = rows.map((row) => countStrategic(grid, row));
  const best = Math.max(...known);
  if (best < 2) return null;
  const row = known.indexOf(best);
  let bottom = row;
  while (bottom - row + 1 < MOST_HEADER_ROWS && isLabelRow(grid, bottom + 1, known[bottom + 1] ?? 0))
    bottom++;
  return { top: topOf(grid, row, bottom), bottom };
}

/** Cells of a row that read as headers; 0 for a row with figures. */
function countKnown(grid: Grid, row: number, culture: Culture): number {
  let known = 0;
  for (const column of filledColumns(grid, row)) {
    const value = valueAt(grid, row, column);
    if (isFigure(grid, row, column)) return 0;
    const dated = readDatedHeader(value, culture, { yearAbove: 2000 });
    if (dated !== null && (dated.rest === "" || isKnown(dated.rest))) known++;
    else if (typeof value === "string" && isKnown(value)) known++;
  }
  return known;
}

/** Cells of a row that read as headers of a strategy's table; 0 for a row that holds anything else. */
function countStrategic(grid: Grid, row: number): number {
  const filled = filledColumns(grid, row);
  const isHeader = filled.every((column) => readStrategyHeader(textAt(grid, row, column)).size > 0);
  return isHeader ? filled.length : 0;
}

function isKnown(text: string): boolean {
  return (readHeader(text)[0]?.strength ?? 0) >= KNOWN;
}

/** A number that is neither a date nor a year nor a numbered month. */
function isFigure(grid: Grid, row: number, column: number): boolean {
  const value = valueAt(grid, row, column);
  if (typeof value !== "number") return false;
  if (isDateFormat(formatAt(grid, row, column))) return false;
  return !(
    Number.isInteger(value) &&
    ((value >= 1950 && value < 2150) || (value >= 195001 && value < 215013))
  );
}

function isLabelRow(grid: Grid, row: number, known: number): boolean {
  const filled = filledColumns(grid, row).length;
  return known >= 2 && known / filled >= 0.6;
}

function topOf(grid: Grid, row: number, bottom: number): number {
  const firstLabel = filledColumns(grid, row)[0] ?? 0;
  let top = row;
  while (top > 0 && bottom - top + 1 <= MOST_HEADER_ROWS && isGroupRow(grid, top - 1, firstLabel)) top--;
  return top;
}

/** A row of group labels stands over columns right of the first; a title stands alone at the left. */
function isGroupRow(grid: Grid, row: number, firstLabel: number): boolean {
  const filled = filledColumns(grid, row);
  if (!filled.some((column) => column > firstLabel)) return false;
  return filled.every(
    (column) => !isFigure(grid, row, column) && asText(valueAt(grid, row, column)).length <= 60,
  );
}

/** Texts above the header rows, top first. */
export function titlesAbove(grid: Grid, block: HeaderBlock): readonly string[] {
  const titles: string[] = [];
  for (let row = 0; row < block.top; row++) {
    for (const column of filledColumns(grid, row)) titles.push(textAt(grid, row, column));
  }
  return titles;
}

/** The header rows of a mapping whose first row of data is known. */
export function headerBlockAbove(grid: Grid, headerRows: number): HeaderBlock {
  const bottom = Math.max(0, headerRows - 1);
  return { top: grid.source.kind === "table" ? bottom : topOf(grid, bottom, bottom), bottom };
}
