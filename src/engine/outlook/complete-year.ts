import { hasValue, ownFrequency, type Timing } from "../scorecard/compared-readings";
import { isLonger } from "../scorecard/frequency-rank";
import type { DatedTarget, Quantity, Reading } from "../scorecard/model";
import { periodContaining, periodsStartingIn, type Period } from "../scorecard/period";
import type { KpiRows, KpiYear } from "./kpi-year";

/** A KPI's rows as if the year were over. */
export interface CompleteYear {
  /** What they say but for their targets is left out of the account. */
  readonly readings: readonly Reading[];
  readonly targets: readonly DatedTarget[];
  /** Whether the year's target is the row's, times the readings. */
  readonly isRepeated: boolean;
}

/**
 * A KPI's readings and targets as if each period of the year had one, so that the target found is that of the whole year.
 *
 * Budgets often end with the latest month: where some of the year's periods have targets, the row's stands in for the others,
 * or, for what does not add up and has none in its row, the latest one. A KPI that is measured more often than the scorecard,
 * such as on working days, is expected to go on being measured as often as it was; and of one that began in the midst of the
 * year nothing is expected for the time before.
 */
export function completeYear(rows: KpiRows, year: KpiYear, timing: Timing): CompleteYear {
  const { readings, targets } = rows;
  const { start, end } = year.year;
  if (readings.length === 0) return { readings: [], targets, isRepeated: false };
  const inside = readings.filter(({ period }) => period >= start && period <= end);
  const met = inside.filter((reading) => reading.target !== null || hasValue(reading, null));
  const missing = missingIn(met, rows, year, timing).map((period) => readingIn(period, rows));
  const complete = [...met, ...missing]
    .map((reading) => ({ ...reading, actual: year.by === "ratio" ? (reading.actual ?? 0) : 0 }))
    .sort((a, b) => a.period - b.period);
  const isDated = targets.some(({ target }) => target !== null);
  const standIn = standInOf(rows, year, met);
  const isSaid = met.some(({ target }) => target !== null);
  const before = readings.filter(({ period }) => period < start);
  return {
    readings: [
      ...before,
      ...(isSaid && !isDated
        ? complete.map((reading) => ({ ...reading, target: reading.target ?? standIn }))
        : complete),
    ],
    targets:
      isDated && !isOftener(rows, timing)
        ? [...targets, ...standInTargets(rows, year, timing, standIn)]
        : targets,
    isRepeated: !isDated && !isSaid && (isOftener(rows, timing) || beginOf(rows) > start),
  };
}

function readingIn({ start }: Period, { kpi: { name, entity } }: KpiRows): Reading {
  const nothing = { target: null, priorYear: null, numerator: null, denominator: null, cell: null };
  return { kpi: name, entity, period: start, actual: 0, ...nothing };
}

/** First day of which the KPI has a value. */
function beginOf({ readings }: KpiRows): number {
  return readings.find((reading) => hasValue(reading, null))?.period ?? -Infinity;
}

/** What a period without a target is held against. */
function standInOf({ kpi, targets }: KpiRows, { by, year }: KpiYear, met: readonly Reading[]): Quantity {
  if (kpi.target !== null || by === "sum") return kpi.target;
  const dated = targets.filter(({ target, period }) => target !== null && period <= year.end);
  const said = met.findLast(({ target }) => target !== null);
  return dated.toSorted((a, b) => a.period - b.period).at(-1)?.target ?? said?.target ?? null;
}

/** Targets for those of the year's periods that have none by date: the reading's own, else what stands in. */
function standInTargets(
  { kpi, readings, targets }: KpiRows,
  { year }: KpiYear,
  { settings, calendar }: Timing,
  standIn: Quantity,
): readonly DatedTarget[] {
  const own = ownFrequency(kpi, settings);
  const spans = targets
    .filter(({ target }) => target !== null)
    .map(({ period, span }) => periodContaining(period, span, calendar));
  if (!spans.some((span) => span.start <= year.end && span.end >= year.start)) return [];
  return periodsStartingIn(year, own, calendar).flatMap(({ start, end }): DatedTarget[] => {
    if (spans.some((span) => span.start <= end && span.end >= start)) return [];
    const said = readings.find(({ period, target }) => target !== null && period >= start && period <= end);
    const target = said?.target ?? standIn;
    const row = { kpi: kpi.name, entity: kpi.entity, period: start, span: own, cell: null };
    return target === null ? [] : [{ ...row, target }];
  });
}

/** The KPI's own periods of the year that have no reading, and are to have one. */
function missingIn(
  met: readonly Reading[],
  rows: KpiRows,
  { year }: KpiYear,
  timing: Timing,
): readonly Period[] {
  const own = ownFrequency(rows.kpi, timing.settings);
  const began = periodContaining(Math.max(beginOf(rows), year.start), own, timing.calendar).start;
  const known = new Set(met.map(({ period }) => periodContaining(period, own, timing.calendar).start));
  const unmet = periodsStartingIn(year, own, timing.calendar).filter(
    ({ start }) => start >= began && !known.has(start),
  );
  return isOftener(rows, timing) ? expectedOf(unmet, rows, timing) : unmet;
}

/** Whether several readings of the KPI fall into one period of the scorecard. */
function isOftener({ kpi }: KpiRows, { settings }: Timing): boolean {
  return isLonger(settings.frequency, ownFrequency(kpi, settings));
}

/**
 * Which of a KPI's own periods without a reading will have one: of those after the last reading, and in periods of the scorecard
 * that have none, the share that had one from the first reading on.
 */
function expectedOf(
  unmet: readonly Period[],
  { kpi, readings }: KpiRows,
  { settings, calendar }: Timing,
): readonly Period[] {
  const own = ownFrequency(kpi, settings);
  const days = readings.filter((reading) => hasValue(reading, null)).map(({ period }) => period);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const from = periodContaining(first, own, calendar).start;
  const met = new Set(days.map((day) => periodContaining(day, own, calendar).start));
  const share = met.size / Math.max(1, periodsStartingIn({ start: from, end: last }, own, calendar).length);
  const begun = new Set(days.map((day) => periodContaining(day, settings.frequency, calendar).start));
  const open = unmet.filter(
    ({ start }) => start > last || !begun.has(periodContaining(start, settings.frequency, calendar).start),
  );
  return open.filter((_, place) => Math.floor((place + 1) * share) > Math.floor(place * share));
}
