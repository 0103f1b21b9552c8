import { change } from "../scorecard/change";
import type { Direction } from "../scorecard/model";
import type { Problem } from "../scorecard/problem";

/** Changes of the latest reading as favourable-positive fractions of |before|; `null` where one of the two has no reading. */
export interface LatestChanges {
  /** From the period before; `before-is-zero` where that stands at 0. */
  readonly period: number | null | Problem;
  /** From the same period a year before. */
  readonly year: number | null | Problem;
}

/**
 * How the latest reading compares with the period and the year before it.
 *
 * A fraction of |before| stays right in sign where the value before is negative, as a loss is: from -4 to -2 is +50%, from -4
 * to 2 is +150%. From 0 there is none.
 *
 * @param values - Readings of successive periods in order of time; `null` for none.
 * @param season - Periods in a year; 1 for yearly values, whose two changes are the same.
 */
export function latestChanges(
  values: readonly (number | null)[],
  season: number,
  direction: Direction,
): LatestChanges {
  const latest = values.findLastIndex((value) => value !== null);
  const from = (lag: number) => {
    const [now, before] = [values[latest] ?? null, values[latest - lag] ?? null];
    return now === null || before === null ? null : change(now, before, direction);
  };
  return { period: from(1), year: from(season) };
}
