import { accumulate } from "./accumulate";
import { accumulationOf, hasValue, ownFrequency } from "./compared-readings";
import { isLonger } from "./frequency-rank";
import { KpiIndex } from "./kpi-index";
import type { ClosedPeriod } from "./closed-periods";
import type { Frequency, Kpi, Reading, ScorecardInput } from "./model";
import { normalName } from "./normal-name";
import type { Calendar, Period, Span } from "./period";
import { periodContaining, periodsStartingIn, previousPeriod } from "./period";
import { placeInCalendar } from "./place-in-calendar";
import type { Work } from "./work";

/** What a KPI stood at in successive periods, each for itself; up to the scorecard's own period. */
export interface PastValues {
  readonly kpi: Kpi;
  /** The KPI's own periods, or the scorecard's where those are longer; in order of time, from the first with a value. */
  readonly periods: readonly Period[];
  /** One for each period, in the KPI's unit; `null` where there is no reading, and for a sum that is not complete yet. */
  readonly values: readonly (number | null)[];
  /** What the last period has brought so far, where it is not over. */
  readonly unfinished?: Unfinished;
}

/** A sum of a period whose readings stop in its midst. */
export interface Unfinished {
  readonly period: Period;
  /** In the KPI's unit. */
  readonly value: number;
  /** How much of the period it covers, above 0 and under 1. */
  readonly share: number;
}

/** Five years of months. */
const MOST_PERIODS = 60;

/** What lacks less of its readings than this is as good as complete: holidays and weekends end no month. */
const LEAST_OPEN = 0.1;

/** Readings between two pauses. */
const STEP = 4096;

/**
 * Gathers what KPIs stood at in their last 60 periods, in steps and in one pass over the readings.
 *
 * The readings of a period are drawn together as `accumulate` does, whatever the scorecard's view: a year's sum to date would
 * rise whatever happens. A period that was closed by itself stays as it was told, but for the last one, the scorecard's own.
 * Where that is a sum whose readings stop earlier than in any period before, it is no value yet: half a month is no slump.
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
    past.push(
      valuesOf(kpi, own, {
        own: frequency,
        calendar: lists.calendar,
        periods: lists.of(frequency),
        end: last.end,
        closed: known,
      }),
    );
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
  /** How often the KPI is measured. */
  readonly own: Frequency;
  readonly calendar: Calendar;
  readonly periods: readonly Period[];
  /** Last day that counts: a quarter may run on after the scorecard's month. */
  readonly end: number;
  readonly closed: ClosedValues;
}

function valuesOf(kpi: Kpi, readings: readonly Reading[], past: Past): PastValues {
  const { periods, end, closed } = past;
  const values: (number | null)[] = [];
  const ends: (number | null)[] = [];
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
    ends.push(inside.at(-1)?.period ?? null);
  }
  const first = values.findIndex((value) => value !== null);
  if (first < 0) return { kpi, periods: [], values: [] };
  const isLast = !readings.slice(next).some((reading) => hasValue(reading, kpi.accumulates));
  const unfinished = isLast ? unfinishedOf(kpi, values, ends, past) : null;
  const all = { kpi, periods: periods.slice(first), values: values.slice(first) };
  return unfinished ? { ...all, values: [...all.values.slice(0, -1), null], unfinished } : all;
}

/** The last period where it is a sum whose readings stop earlier than in each period before; `null` where it is over. */
function unfinishedOf(
  { accumulates }: Kpi,
  values: readonly (number | null)[],
  ends: readonly (number | null)[],
  { own, calendar, periods }: Past,
): Unfinished | null {
  const [period, value] = [periods.at(-1), values.at(-1) ?? null];
  if (accumulates !== "sum" || !period || value === null || !isLonger(period.frequency, own)) return null;
  const opens = periods.map(({ end }, place) => {
    const last = ends[place] ?? null;
    return last === null ? null : Math.max(0, end - periodContaining(last, own, calendar).end);
  });
  const before = opens.slice(0, -1).filter((open) => open !== null);
  if (before.length === 0 || (opens.at(-1) ?? 0) <= Math.max(...before)) return null;
  const parts = periodsStartingIn(period, own, calendar);
  const share = parts.filter(({ start }) => start <= (ends.at(-1) ?? 0)).length / parts.length;
  return share > 1 - LEAST_OPEN ? null : { period, value, share };
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
