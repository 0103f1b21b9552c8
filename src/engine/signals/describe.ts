import { median } from "../information/median";
import type { Problem } from "../scorecard/problem";
import { latestChanges } from "./latest-changes";
import { readingsOf } from "./readings";

/** How far the latest reading lies from an earlier one. */
export interface ReadingChange {
  /** In the KPI's unit; positive for a rise, whether that is good or not. */
  readonly amount: number;
  /** The rise as a share of the size of the value before; `before-is-zero` where that stands at 0. */
  readonly share: number | Problem;
  readonly before: number;
}

/** The usual figures of a series, in the unit of its readings unless said; gaps are left out, as Excel leaves out empty cells. */
export interface Description {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly smallest: number;
  readonly largest: number;
  /** Of a sample, over n - 1; `null` for a single reading. */
  readonly deviation: number | null;
  /** Least-squares rise per period, whatever gaps lie between; `null` for a single reading. */
  readonly slope: number | null;
  /** Mean of the latest three periods; `null` unless each has a reading. */
  readonly movingAverage: number | null;
  /** From the period before the latest reading; `null` where that has none. */
  readonly lastChange: ReadingChange | null;
  /** From the same period a year before; `null` for yearly values, where it is the last change, and where there is none. */
  readonly yearChange: ReadingChange | null;
}

/** Periods of the moving average. */
const WINDOW = 3;

/**
 * Describes a series by the figures that Excel's AVERAGE, MEDIAN, MIN, MAX, STDEV.S and SLOPE give of its cells, the slope over
 * the numbers 1, 2, 3 ... of the periods.
 *
 * @param values - Readings of successive periods in order of time; `null` for none.
 * @param season - Periods in a year; 1 for yearly values.
 * @returns `null` without a reading.
 */
export function describe(values: readonly (number | null)[], season: number): Description | null {
  const { readings, places } = readingsOf(values);
  const [first] = readings;
  const middle = median(readings);
  if (first === undefined || middle === null) return null;
  const mean = meanOf(readings);
  const latest = values.slice(0, (places.at(-1) ?? 0) + 1);
  const window = latest.slice(-WINDOW).filter((value) => value !== null);
  const changes = latestChanges(latest, season, "higher");
  return {
    count: readings.length,
    mean,
    median: middle,
    smallest: readings.reduce((least, reading) => Math.min(least, reading), first),
    largest: readings.reduce((most, reading) => Math.max(most, reading), first),
    deviation: deviationOf(readings, mean),
    slope: slopeOf(readings, mean, places),
    movingAverage: window.length === WINDOW ? meanOf(window) : null,
    lastChange: changeFrom(latest, 1, changes.period),
    yearChange: season > 1 ? changeFrom(latest, season, changes.year) : null,
  };
}

/** From the first reading on, so that large values of little scatter keep their digits. */
function meanOf(readings: readonly number[]): number {
  const from = readings[0] ?? 0;
  let sum = 0;
  for (const reading of readings) sum += reading - from;
  return from + sum / readings.length;
}

function deviationOf(readings: readonly number[], mean: number): number | null {
  if (readings.length < 2) return null;
  let squares = 0;
  for (const reading of readings) squares += (reading - mean) ** 2;
  return Math.sqrt(squares / (readings.length - 1));
}

function slopeOf(readings: readonly number[], mean: number, places: readonly number[]): number | null {
  if (readings.length < 2) return null;
  const middle = meanOf(places);
  let [products, squares] = [0, 0];
  for (const [member, reading] of readings.entries()) {
    const distance = (places[member] ?? 0) - middle;
    products += distance * (reading - mean);
    squares += distance * distance;
  }
  return products / squares;
}

function changeFrom(
  latest: readonly (number | null)[],
  lag: number,
  share: number | null | Problem,
): ReadingChange | null {
  const [now, before] = [latest.at(-1) ?? null, latest[latest.length - 1 - lag] ?? null];
  return now === null || before === null || share === null ? null : { amount: now - before, share, before };
}
