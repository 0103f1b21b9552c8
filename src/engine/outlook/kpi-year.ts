import { accumulationOf, hasValue } from "../scorecard/compared-readings";
import type { Accumulation, DatedTarget, Kpi, Reading } from "../scorecard/model";
import type { PastValues } from "../scorecard/past-values";
import type { Calendar, Period, Span } from "../scorecard/period";
import { nextPeriod } from "../scorecard/period";

/** A KPI with all rows that are its own, by date, and its past values. */
export interface KpiRows {
  readonly kpi: Kpi;
  readonly readings: readonly Reading[];
  readonly targets: readonly DatedTarget[];
  readonly past: PastValues;
}

/** How far a KPI has come in a fiscal year, in its own periods. */
export interface KpiYear {
  readonly year: Span;
  readonly by: Accumulation;
  /** Place of the last period with a value among the past ones; -1 for none. */
  readonly last: number;
  /** Place of the year's first period among the past ones; past `last` where the year has no value yet. */
  readonly first: number;
  /** Periods after the last value up to the end of the year; the first ones may belong to the year before. */
  readonly ahead: readonly Period[];
  /** How many of those begin before the year. */
  readonly early: number;
  /** What the first of the year's periods ahead has brought already, as a sum, and how much of it is over; mostly nothing. */
  readonly begun: { readonly value: number; readonly share: number };
  /**
   * How much each past period counts in the year's average or ratio: by its readings, or by their denominators; and each
   * period ahead, as those of the year so far do on average.
   */
  readonly weights: readonly number[];
  readonly weightAhead: number;
}

/**
 * Finds how far a KPI has come in a fiscal year.
 *
 * @param end - Last day of which something is known: that of the scorecard's period.
 */
export function kpiYear(rows: KpiRows, year: Span, end: number, calendar: Calendar): KpiYear {
  const { kpi, readings, past } = rows;
  const { periods, values } = past;
  const known = readings.filter((reading) => reading.period <= end && hasValue(reading, kpi.accumulates));
  const by = known.length === 0 ? (accumulationSaid(kpi) ?? "last") : accumulationOf(kpi, known);
  const last = values.findLastIndex((value) => value !== null);
  const begun = periods.findIndex(({ start }) => start >= year.start);
  const first = begun < 0 ? periods.length : begun;
  const ahead = periodsAfter(periods[last], year, calendar);
  const weights = weightsOf(periods, known, by);
  const ofYear = weights.filter((_, place) => place >= first && values[place] !== null);
  const counted = ofYear.length > 0 ? ofYear : weights.filter((_, place) => values[place] !== null);
  return {
    year,
    by,
    last,
    first,
    ahead,
    early: ahead.filter(({ start }) => start < year.start).length,
    begun: begunOf(past, ahead, year),
    weights,
    weightAhead: counted.reduce((sum, weight) => sum + weight / counted.length, 0),
  };
}

/** A sum that is under way counts only as the year's next period: others ahead of it are gaps that say more. */
function begunOf({ unfinished }: PastValues, ahead: readonly Period[], year: Span): KpiYear["begun"] {
  const next = ahead.find(({ start }) => start >= year.start);
  return unfinished && next?.start === unfinished.period.start ? unfinished : { value: 0, share: 0 };
}

function accumulationSaid({ accumulates }: Kpi): Accumulation | null {
  return typeof accumulates === "string" ? accumulates : null;
}

function periodsAfter(last: Period | undefined, year: Span, calendar: Calendar): readonly Period[] {
  const ahead: Period[] = [];
  let next = last && nextPeriod(last, calendar);
  while (next && next.start <= year.end) {
    ahead.push(next);
    next = nextPeriod(next, calendar);
  }
  return ahead;
}

/** In a pass over periods and readings, both by date. All the same where a denominator is missing or is none. */
function weightsOf(
  periods: readonly Period[],
  readings: readonly Reading[],
  by: Accumulation,
): readonly number[] {
  if (by !== "average" && by !== "ratio") return periods.map(() => 1);
  let next = 0;
  const weights = periods.map(({ start, end }) => {
    let weight = 0;
    for (; next < readings.length; next += 1) {
      const reading = readings[next];
      if (!reading || reading.period > end) break;
      if (reading.period >= start) weight += by === "average" ? 1 : denominatorOf(reading);
    }
    return weight;
  });
  const isSound = weights.every((weight) => weight >= 0);
  return isSound ? weights.map((weight) => (weight > 0 ? weight : 1)) : periods.map(() => 1);
}

function denominatorOf({ numerator, denominator }: Reading): number {
  return typeof numerator === "number" && typeof denominator === "number" ? denominator : NaN;
}
