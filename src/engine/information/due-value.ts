import type { Kpi, Settings } from "../scorecard/model";
import type { Period } from "../scorecard/period";
import { dueDate, lastDuePeriod } from "./due-date";
import { entryPlace } from "./entry-place";
import type { DueValue, EntryPlace } from "./model";
import type { Rhythm } from "./rhythm";
import { countAsked, nextAsked, rhythmOf } from "./rhythm";
import type { Series } from "./series";
import { blankCell } from "./series";

/**
 * What is missing after a KPI's latest reading, or `null` where nothing is due yet.
 *
 * @param series - With one reading or more that had begun by the day.
 * @param asOf - Serial of the day.
 */
export function dueAfter(series: Series, owner: string | null, asOf: number): DueValue | null {
  const { kpi, rhythm, settings } = series;
  const last = series.periods.at(-1);
  if (!last) return null;
  const until = lastDuePeriod(asOf, rhythm, settings);
  if (until.start <= last.start) return null;
  const from = nextAsked(last, rhythm);
  const due = dueDate(from, settings);
  return {
    kpi,
    owner,
    from,
    until,
    count: countAsked(from, until, rhythm),
    due,
    overdue: Math.floor(asOf) - due,
    lastReading: last.start,
    place: placeIn(series, from),
  };
}

/**
 * What is missing of a KPI that has neither readings nor an actual value: the latest period that is due, where the scorecard
 * has periods.
 */
export function dueAtAll(
  kpi: Kpi,
  settings: Settings,
  owner: string | null,
  asOf: number | null,
): DueValue | null {
  const place: EntryPlace | null =
    kpi.cells.actual === undefined ? null : { cell: kpi.cells.actual, is: "cell" };
  const nothing = { kpi, owner, count: 1, lastReading: null, place };
  if (asOf === null) return { ...nothing, from: null, until: null, due: null, overdue: null };
  const rhythm: Rhythm = rhythmOf(kpi, [], settings);
  const period = lastDuePeriod(asOf, rhythm, settings);
  const due = dueDate(period, settings);
  return { ...nothing, from: period, until: period, due, overdue: Math.floor(asOf) - due };
}

function placeIn(series: Series, from: Period): EntryPlace | null {
  const { values, periods, rhythm } = series;
  const blank = blankCell(series, from);
  if (blank !== null) return { cell: blank, is: "cell" };
  const last = values.findLast(({ period }) => period.start === periods.at(-1)?.start);
  const before = values.findLast(({ period }) => period.start === periods.at(-2)?.start);
  const cell = last?.reading.cell ?? null;
  if (!last || cell === null) return null;
  const earlier = before?.reading.cell ?? null;
  if (!before || earlier === null) return entryPlace(cell, null, 1);
  const steps = countAsked(before.period, last.period, rhythm) - 1;
  return entryPlace(cell, { cell: earlier, steps }, 1);
}
