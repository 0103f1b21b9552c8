import { isLonger } from "../scorecard/frequency-rank";
import type { Frequency, Kpi, Settings } from "../scorecard/model";
import type { Calendar, Period } from "../scorecard/period";
import { nextPeriod, periodContaining, previousPeriod } from "../scorecard/period";

/** How often a KPI is measured, and on which days of the week where it is measured daily. */
export interface Rhythm {
  readonly frequency: Frequency;
  readonly calendar: Calendar;
  /** Monday first; all of them for anything longer than a day. */
  readonly weekdays: readonly boolean[];
}

const EVERY_DAY: readonly boolean[] = [true, true, true, true, true, true, true];
const WORKING_DAYS: readonly boolean[] = [true, true, true, true, true, false, false];

/** Days of readings that it takes to tell on which days of the week a KPI is measured. */
const TWO_WEEKS = 14;

/** Least days between readings that are a quarter, half a year and a year apart. */
const SPACINGS: readonly (readonly [least: number, frequency: Frequency])[] = [
  [300, "year"],
  [150, "half"],
  [80, "quarter"],
];

/**
 * The rhythm of a KPI's readings. Its row says how often it is measured; where that says nothing it is as often as the
 * scorecard, or as seldom as its readings are. A KPI of days is asked for on the days of the week on which it ever had a
 * reading, and in its first two weeks from Monday to Friday too.
 *
 * @param days - Serials of its readings, in order.
 */
export function rhythmOf(kpi: Kpi, days: readonly number[], settings: Settings): Rhythm {
  const calendar: Calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  const frequency = typeof kpi.frequency === "string" ? kpi.frequency : spacedAs(days, settings.frequency);
  return { frequency, calendar, weekdays: frequency === "day" ? weekdaysOf(days) : EVERY_DAY };
}

function spacedAs(days: readonly number[], usual: Frequency): Frequency {
  const distinct = [...new Set(days)];
  const steps = distinct.slice(1).map((day, place) => day - (distinct[place] ?? day));
  if (steps.length < 2) return usual;
  const middle = steps.sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0;
  const spaced = SPACINGS.find(([least]) => middle >= least)?.[1];
  return spaced !== undefined && isLonger(spaced, usual) ? spaced : usual;
}

function weekdaysOf(days: readonly number[]): readonly boolean[] {
  const [first, last] = [days[0], days.at(-1)];
  const isShort = first === undefined || last === undefined || last - first < TWO_WEEKS;
  const seen = isShort ? [...WORKING_DAYS] : [false, false, false, false, false, false, false];
  for (const day of days) seen[weekdayOf(day)] = true;
  return seen;
}

/** 0 for Monday to 6 for Sunday; serial 2 counts as a Monday. */
function weekdayOf(day: number): number {
  return (((Math.floor(day) - 2) % 7) + 7) % 7;
}

function isAsked({ start }: Period, { frequency, weekdays }: Rhythm): boolean {
  return frequency !== "day" || weekdays[weekdayOf(start)] === true;
}

/** The period of the rhythm that holds a day, whether or not a value is asked for in it. */
export function periodAt(day: number, { frequency, calendar }: Rhythm): Period {
  return periodContaining(day, frequency, calendar);
}

/** The next period for which a value is asked. */
export function nextAsked(period: Period, rhythm: Rhythm): Period {
  let next = nextPeriod(period, rhythm.calendar);
  while (!isAsked(next, rhythm)) next = nextPeriod(next, rhythm.calendar);
  return next;
}

/** The last period for which a value is asked and that is over before a day. */
export function lastAskedBefore(day: number, rhythm: Rhythm): Period {
  let last = previousPeriod(periodAt(day, rhythm), rhythm.calendar);
  while (!isAsked(last, rhythm)) last = previousPeriod(last, rhythm.calendar);
  return last;
}

/** How many periods ask for a value from one to another, both counted; 0 where the second is the earlier one. */
export function countAsked(from: Period, until: Period, rhythm: Rhythm): number {
  if (until.start < from.start) return 0;
  if (rhythm.frequency === "day") return countDays(from.start, until.start, rhythm.weekdays);
  if (rhythm.frequency === "week") return (until.start - from.start) / 7 + 1;
  let count = 1;
  for (let period = from; period.start < until.start; count++) period = nextPeriod(period, rhythm.calendar);
  return count;
}

function countDays(first: number, last: number, weekdays: readonly boolean[]): number {
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * weekdays.filter(Boolean).length;
  for (let day = first + weeks * 7; day <= last; day++) if (weekdays[weekdayOf(day)]) count++;
  return count;
}
