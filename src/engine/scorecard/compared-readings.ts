import { accumulate } from "./accumulate";
import { isLonger } from "./frequency-rank";
import type { Accumulation, Frequency, Kpi, Reading, Settings } from "./model";
import type { Calendar, Period, Span } from "./period";
import { fiscalYearOf, nextPeriod, periodContaining } from "./period";

/** What is the same for every KPI of a scorecard. */
export interface Timing {
  readonly settings: Settings;
  readonly calendar: Calendar;
  /** The scorecard's period; `null` when the KPI rows stand for themselves. */
  readonly period: Period | null;
}

/** The readings a KPI is compared by, and the spans they cover. */
export interface ComparedReadings {
  readonly kpi: Kpi;
  readonly timing: Timing;
  readonly own: Frequency;
  readonly by: Accumulation;
  readonly span: Span;
  readonly year: Span;
  /** Readings that say anything, inside the span. */
  readonly used: readonly Reading[];
  /** All readings of the KPI, by date. */
  readonly readings: readonly Reading[];
  /** Periods with a reading: the KPI's own, or the scorecard's where those are longer. */
  readonly periods: readonly Period[];
}

/** How often a KPI is measured: as its row says, else as often as the scorecard. */
export function ownFrequency({ frequency }: Kpi, settings: Settings): Frequency {
  return typeof frequency === "string" ? frequency : settings.frequency;
}

/** Whether a reading says anything: its actual or, where nothing but a ratio is asked for, both of its parts. */
export function hasValue(reading: Reading, by: Kpi["accumulates"]): boolean {
  return reading.actual !== null || ((by === null || by === "ratio") && hasParts(reading));
}

function hasParts({ numerator, denominator }: Reading): boolean {
  return numerator !== null && denominator !== null;
}

/** The period the latest reading stands for, or `null` where the one after it is overdue. */
export function lastPeriod(
  latest: Reading,
  own: Frequency,
  period: Period,
  calendar: Calendar,
): Period | null {
  if (isLonger(period.frequency, own)) return latest.period >= period.start ? period : null;
  const of = periodContaining(latest.period, own, calendar);
  return nextPeriod(of, calendar).end <= period.end ? null : of;
}

/** Gathers the readings that are compared: of the last period, or of the fiscal year it begins in, up to it. */
export function gatherReadings(
  kpi: Kpi,
  own: Frequency,
  last: Period,
  readings: readonly Reading[],
  timing: Timing,
): ComparedReadings {
  const { calendar, settings } = timing;
  const year = fiscalYearOf(last.start, calendar);
  const span = settings.view === "period" ? last : { start: year.start, end: last.end };
  const used = readings.filter(
    (reading) =>
      hasValue(reading, kpi.accumulates) && reading.period >= span.start && reading.period <= span.end,
  );
  const by = accumulationOf(kpi, used);
  const periods = periodsOf(used, last.frequency, calendar);
  return { kpi, timing, own, by, span, year, used, readings, periods };
}

/** How readings are drawn together: as the KPI's row says, else as ratio where they have its parts, else the last one. */
export function accumulationOf(kpi: Kpi, used: readonly Reading[]): Accumulation {
  if (typeof kpi.accumulates === "string") return kpi.accumulates;
  const isRatio = used.every(hasParts) || used.some(({ actual }) => actual === null);
  return isRatio ? "ratio" : "last";
}

/** The different periods that readings fall in, in order. */
export function periodsOf(readings: readonly Reading[], frequency: Frequency, calendar: Calendar): Period[] {
  const periods: Period[] = [];
  for (const { period } of readings) {
    const last = periods.at(-1);
    if (!last || period > last.end) periods.push(periodContaining(period, frequency, calendar));
  }
  return periods;
}

/** What the KPI brought from the start of the fiscal year to the end of the span, in its unit, or `null`. */
export function actualOfYear({ readings, year, span, by }: ComparedReadings): number | null {
  const inside = readings.filter(({ period }) => period >= year.start && period <= span.end);
  const actual = accumulate(inside, by);
  return typeof actual === "number" ? actual : null;
}
