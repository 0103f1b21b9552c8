import { readPeriodWord } from "../../words/headers";
import { Problem } from "../../engine/scorecard/problem";
import type { Culture, Grid } from "../model";
import { asText, formatAt, valueAt } from "./grid-cells";
import type { HeadedColumn } from "./headed-columns";
import { kindOfNumbers, numberIn, readPeriodCell, readYearCell } from "./read-period";
import { numberedPeriod } from "./period-header";

const SAMPLE = 100;

/** Any culture will do for words and numbers; text dates are no periods without a year. */
const PLAIN: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "ymd",
  date1904: false,
};

/** A column of years and one of months, quarters or numbered periods that together date the rows of a long table. */
export interface YearAndPeriod {
  /** `null` where the other column's dates say the year themselves. */
  readonly year: HeadedColumn | null;
  readonly period: HeadedColumn;
}

/** Finds a column of years and what stands beside it, by headers and contents; `null` where there is but one such column. */
export function findYearAndPeriod(
  grid: Grid,
  headed: readonly HeadedColumn[],
  firstRow: number,
  taken: ReadonlySet<number>,
): YearAndPeriod | null {
  const dating = headed.filter((column) => !taken.has(column.column) && datesRows(column));
  const year = dating.find((column) => holds(grid, column, firstRow, isYear));
  const period = dating.find(
    (column) => column !== year && holds(grid, column, firstRow, isPeriodOfSomeYear(column.header)),
  );
  if (year && period) return { year, period };
  const dates = dating.find((column) => column !== year && column.profile.dates > column.profile.filled / 2);
  return year && dates ? { year: null, period: dates } : null;
}

function datesRows({ header, meanings, result, period }: HeadedColumn): boolean {
  if (result || period !== null) return false;
  return (
    readPeriodWord(header).size > 0 ||
    meanings.some(({ term, strength }) => term === "period" && strength === 1)
  );
}

type CellTest = (value: unknown, format: string) => boolean;

const isYear: CellTest = (value, format) => readYearCell(value, format) !== null;

/** Whether a cell names a part of a year without saying which year. */
function isPeriodOfSomeYear(header: string): CellTest {
  const year = { year: 2000, fiscal: false, split: false };
  return (value, format) => {
    const number = numberIn(value, format);
    if (number !== null) return numberedPeriod(kindOfNumbers(header), number, year) !== null;
    const alone = readPeriodCell(value, format, PLAIN);
    const dated = readPeriodCell(value, format, PLAIN, { yearAbove: year });
    return alone instanceof Problem && dated !== null && !(dated instanceof Problem);
  };
}

/** Whether every filled cell of the first rows passes, and there is one. */
function holds(grid: Grid, { column }: HeadedColumn, firstRow: number, test: CellTest): boolean {
  let filled = 0;
  for (let row = firstRow; row < Math.min(grid.values.length, firstRow + SAMPLE); row++) {
    const value = valueAt(grid, row, column);
    if (asText(value) === "") continue;
    if (!test(value, formatAt(grid, row, column))) return false;
    filled++;
  }
  return filled > 0;
}
