import { Problem } from "../engine/scorecard/problem";
import { badInput, problemCell } from "./cell-error";
import { isUnsaid, readNumber } from "./read-argument";

/** A year of days: further ahead a forecast says nothing, and Excel waits for each period of it. */
const MOST_PERIODS = 366;

/**
 * Reads a count of periods.
 *
 * @param name - The argument's, as Excel shows it.
 * @returns A whole number from `least` to 366, or #VALUE!.
 */
export function readPeriods(cell: unknown, name: string, least: number): number | CustomFunctions.Error {
  const number = readNumber(cell);
  if (number instanceof Problem) return problemCell(number);
  if (number !== null && Number.isInteger(number) && number >= least && number <= MOST_PERIODS) return number;
  return badInput("functions.not-periods", { name, least, most: MOST_PERIODS });
}

/** Reads the periods in a season: 1, which is none, where nothing is said. */
export function readSeason(cell: unknown): number | CustomFunctions.Error {
  return isUnsaid(cell) ? 1 : readPeriods(cell, "season", 1);
}
