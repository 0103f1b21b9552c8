import { accumulate } from "./accumulate";
import { accumulationOf, hasValue, ownFrequency } from "./compared-readings";
import { isLonger } from "./frequency-rank";
import { KpiIndex } from "./kpi-index";
import type { ClosedPeriod } from "./closed-periods";
import type { Frequency, Kpi, Reading, ScorecardInput } from "./model";
import { normalName } from "./normal-name";
import type { Calendar, Period, Span } from "./period";
import { periodContaining, previousPeriod } from "./period";
import { placeInCalendar } from "./place-in-calendar";
import type { Work } from "./work";

/** What a KPI stood at in successive periods, each for itself; up to the scorecard's own period. */
export interface PastValues {
  readonly kpi: Kpi;
  /** The KPI's own periods, or the scorecard's where those are longer; in order of time, from the first with a value. */
  readonly periods: readonly Period[];
  /** One for each period, in the KPI's unit; `null` where there is no reading. */
  readonly values: readonly (number | null)[];
}

/** Five years of months. */
const MOST_PERIODS = 60;

/** Readings between two pauses. */
const STEP = 4096;

/**
 * Gathers what KPIs stood at in their last 60 periods, in steps and in one pass over the readings.
 *
 * The readings of a period are drawn together as `accumulate` does, whatever the scorecard's view: a year's sum to date would
 * rise whatever happens. A period that was closed by itself stays as it was told, but for the last one, the scorecard's own.
 *
 * @param input - What the past is scored from.
 * @param last - The scorecard's own period; `null` for one without periods, which has no past.
 * @param closed - Periods that are closed now.
 * @param kpis - Some of the input's KPIs; all of them when left out.
 * @returns In the order of the KPIs; without periods for one that never had a reading.
 */
export function* gatheringPastValues(
  input: ScorecardInput,
  last: Span | null,
  closed: readonly ClosedPeriod[],
  kpis: readonly Kpi[] = input.kpis,
): Work<readonly PastValues[]> {
  if (last === null) return kpis.map((kpi) => ({ kpi, periods: [], values: [] }));
  const readings = kpis === input.kpis ? input.readings : yield* readingsOf(input.readings, kpis);
  const index = yield* KpiIndex.building(readings, input.kpis);
  const known = new ClosedValues(closed, last);
  const lists = new PeriodLists(input.settings, last);
  const past: PastValues[] = [];
  for (const kpi of kpis) {
    yield;
    const frequency = ownFrequency(kpi, input.settings);
    const own = placeInCalendar(index.rowsOf(kpi), () => frequency, lists.calendar);
    past.push(valuesOf(kpi, own, { periods: lists.of(frequency), end: last.end, closed: known }));
  }
  return past;
}

/** Readings, or other rows that name a KPI, which may belong to some KPIs; in steps. */
export function* readingsOf<Row extends Pick<Reading, "kpi">>(
  readings: readonly Row[],
  kpis: readonly Kpi[],
): Work<readonly Row[]> {
  const names = new Set(kpis.flatMap(({ key, name }) => [normalName(key), normalName(name)]));
  const own: Row[] = [];
  for (const [place, reading] of readings.entries()) {
    if (place % STEP === 0) yield;
    if (names.has(normalName(reading.kpi))) own.push(reading);
  }
  return own;
}

interface Past {
  readonly periods: readonly Period[];
  /** Last day that counts: a quarter may run on after the scorecard's month. */
  readonly end: number;
  readonly closed: ClosedValues;
}

function valuesOf(kpi: Kpi, readings: readonly Reading[], { periods, end, closed }: Past): PastValues {
  const values: (number | null)[] = [];
  let next = readings.findIndex(({ period }) => period >= (periods[0]?.start ?? Infinity));
  if (next < 0) next = readings.length;
  for (const period of periods) {
    const inside: Reading[] = [];
    for (; next < readings.length; next += 1) {
      const reading = readings[next];
      if (!reading || reading.period > Math.min(period.end, end)) break;
      if (hasValue(reading, kpi.accumulates)) inside.push(reading);
    }
    const told = closed.of(kpi, period);
    const value = told === undefined ? accumulate(inside, accumulationOf(kpi, inside)) : told;
    values.push(typeof value === "number" ? value : null);
  }
  const first = values.findIndex((value) => value !== null);
  return first < 0
    ? { kpi, periods: [], values: [] }
    : { kpi, periods: periods.slice(first), values: values.slice(first) };
}

/** The last periods of each frequency, cut once. */
class PeriodLists {
  readonly calendar: Calendar;
  private readonly lists = new Map<Frequency, readonly Period[]>();

  constructor(
    private readonly settings: ScorecardInput["settings"],
    private readonly last: Span,
  ) {
    this.calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  }

  of(own: Frequency): readonly Period[] {
    const { frequency } = this.settings;
    const longer = isLonger(own, frequency) ? own : frequency;
    const known = this.lists.get(longer);
    if (known) return known;
    const periods = [periodContaining(this.last.start, longer, this.calendar)];
    while (periods.length < MOST_PERIODS) {
      const [first] = periods;
      if (first) periods.unshift(previousPeriod(first, this.calendar));
    }
    this.lists.set(longer, periods);
    return periods;
  }
}

/** What KPIs stood at in periods that were closed by themselves. */
class ClosedValues {
  private readonly periods = new Map<string, ReadonlyMap<string, number | null>>();

  constructor(closed: readonly ClosedPeriod[], last: Span) {
    for (const { start, end, view, rows } of closed) {
      if (view !== "period" || start === last.start) continue;
      const values = rows.flatMap(({ kpi, entity, actual }): [string, number | null][] =>
        kpi === null ? [] : [[nameKey(kpi, entity), actual]],
      );
      this.periods.set(spanKey({ start, end }), new Map(values));
    }
  }

  /** `undefined` where nothing was closed. */
  of({ name, entity }: Kpi, period: Span): number | null | undefined {
    if (this.periods.size === 0) return undefined;
    return this.periods.get(spanKey(period))?.get(nameKey(name, entity));
  }
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

function nameKey(name: string, entity: string | null): string {
  return `${normalName(name)}\u001f${entity === null ? "" : normalName(entity)}`;
}
