import type { Kpi, Reading, Settings } from "../scorecard/model";
import type { Period } from "../scorecard/period";
import type { Rhythm } from "./rhythm";
import { periodAt, rhythmOf } from "./rhythm";

/** A reading with its number. */
export interface Value {
  readonly reading: Reading;
  readonly value: number;
  /** The KPI's own period in which the reading lies. */
  readonly period: Period;
}

/** A value that stands in the tables before, with the one that says it again. */
export interface Repeat {
  readonly first: Value;
  readonly again: Value;
}

/** A KPI's readings, made ready to be judged. */
export interface Series {
  readonly kpi: Kpi;
  readonly settings: Settings;
  readonly rhythm: Rhythm;
  /** One for each date, or for each period where there is one in most of them; by date. The first in the tables stands. */
  readonly values: readonly Value[];
  readonly repeats: readonly Repeat[];
  /** Readings without a number, whose cells are empty or hold an error; by date. */
  readonly blanks: readonly Reading[];
  /** Different periods with a value that had begun by the day of judging, in order. */
  readonly periods: readonly Period[];
}

/**
 * Makes a KPI's readings ready to be judged.
 *
 * @param readings - The KPI's, by date, each in the period that its date means.
 * @param asOf - Serial of the day of judging; what lies after it belongs to no gap.
 */
export function seriesOf(kpi: Kpi, readings: readonly Reading[], settings: Settings, asOf: number): Series {
  const numbered: { readonly reading: Reading; readonly value: number }[] = [];
  const blanks: Reading[] = [];
  for (const reading of readings) {
    const value = numberOf(reading);
    if (value === null) blanks.push(reading);
    else numbered.push({ reading, value });
  }
  const past = numbered.filter(({ reading }) => reading.period <= asOf);
  const rhythm = rhythmOf(
    kpi,
    past.map(({ reading }) => Math.floor(reading.period)),
    settings,
  );
  const all = numbered.map((one): Value => ({ ...one, period: periodAt(one.reading.period, rhythm) }));
  const { values, repeats } = withoutRepeats(all);
  const periods: Period[] = [];
  for (const { period } of values) {
    if (period.start <= asOf && period.start !== periods.at(-1)?.start) periods.push(period);
  }
  return { kpi, settings, rhythm, values, repeats, blanks, periods };
}

/** Cell of a reading without a number in a period, `null` for none: the row is there, and waits to be filled. */
export function blankCell({ blanks }: Series, { start, end }: Period): string | null {
  return blanks.find(({ period }) => period >= start && period <= end)?.cell ?? null;
}

/** A reading's actual, else what its parts make; `null` where it has no number. */
function numberOf({ actual, numerator, denominator }: Reading): number | null {
  if (actual !== null) return typeof actual === "number" ? actual : null;
  if (typeof numerator !== "number" || typeof denominator !== "number" || denominator === 0) return null;
  return numerator / denominator;
}

function withoutRepeats(all: readonly Value[]): Pick<Series, "values" | "repeats"> {
  const byDay = hasSeveralDays(all);
  const first = new Map<number, Value>();
  const repeats: Repeat[] = [];
  for (const value of all) {
    const key = byDay ? Math.floor(value.reading.period) : value.period.start;
    const earlier = first.get(key);
    if (earlier) repeats.push({ first: earlier, again: value });
    else first.set(key, value);
  }
  return { values: repeats.length === 0 ? all : [...first.values()], repeats };
}

/** Whether more than half of the periods have readings of several days, so that several in a period are no repeats. */
function hasSeveralDays(all: readonly Value[]): boolean {
  const days = new Map<number, Set<number>>();
  for (const { period, reading } of all) {
    const known = days.get(period.start);
    if (known) known.add(Math.floor(reading.period));
    else days.set(period.start, new Set([Math.floor(reading.period)]));
  }
  return [...days.values()].filter(({ size }) => size > 1).length * 2 > days.size;
}
