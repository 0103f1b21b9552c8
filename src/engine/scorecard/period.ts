import type { Frequency } from "./model";
import { dateFromSerial, serialFromDate } from "./serial-date";

/** How an organisation cuts its years. */
export interface Calendar {
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Calendar months, or quarters of 4, 4 and 5 weeks. */
  readonly kind: "months" | "4-4-5";
}

/** A span of days: serials of its first and its last day, 1900 system. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that is one day, week, month, quarter, half or year of a calendar. */
export interface Period extends Span {
  readonly frequency: Frequency;
}

/** A fiscal year, called after the calendar year in which its last month lies: a year from July 2024 is 2025. */
export interface FiscalYear extends Span {
  readonly year: number;
}

const MONTHS: Readonly<Record<"month" | "quarter" | "half" | "year", number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

const WEEKS_TO_MONTH = [0, 4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47] as const;

/**
 * The period of a frequency that holds a day.
 *
 * Weeks run from Monday to Sunday (ISO 8601) whatever the calendar. Quarters, halves and years follow the fiscal year.
 * In a 4-4-5 calendar the year starts on the Monday nearest to the first day of its start month, so that its weeks are
 * ISO weeks and, from January, its year is the ISO year; each quarter is 4, 4 and 5 weeks, and the 53rd week of a long
 * year goes to the last month.
 *
 * @param serial - A day, 1900 system; a time of day is left out.
 * @see ISO 8601-1:2019, 3.1.1.23 (weeks); 26 CFR 1.441-2 (52-53-week years that end nearest to the end of a month).
 */
export function periodContaining(serial: number, frequency: Frequency, calendar: Calendar): Period {
  const day = Math.floor(serial);
  if (frequency === "day") return { start: day, end: day, frequency };
  if (frequency === "week") {
    const start = mondayOf(day);
    return { start, end: start + 6, frequency };
  }
  const length = MONTHS[frequency];
  if (calendar.kind === "months") return monthsAround(day, length, frequency, calendar);
  const year = fiscalYearOf(day, calendar);
  const first = Math.floor(monthOfYear(day, year) / length) * length;
  const start = monthStart(year, first, calendar);
  const end = first + length === 12 ? year.end : monthStart(year, first + length, calendar) - 1;
  return { start, end, frequency };
}

/** In a calendar of months, the fiscal year's run of months that holds a day. */
function monthsAround(day: number, length: number, frequency: Frequency, calendar: Calendar): Period {
  const { year, month } = dateFromSerial(day);
  const first = month - (((month - calendar.fiscalYearStart + 12) % 12) % length);
  const start = serialFromDate(year, first, 1);
  return { start, end: serialFromDate(year, first + length, 1) - 1, frequency };
}

/** The period of the same frequency that starts the day after this one ends. */
export function nextPeriod(period: Period, calendar: Calendar): Period {
  return periodContaining(period.end + 1, period.frequency, calendar);
}

/** The period of the same frequency that ends the day before this one starts. */
export function previousPeriod(period: Period, calendar: Calendar): Period {
  return periodContaining(period.start - 1, period.frequency, calendar);
}

/**
 * All periods from the one that holds a day to the one that holds another, in order.
 *
 * @param from - A day, 1900 system.
 * @param to - A day, 1900 system; before `from` there are no periods.
 */
export function periodsBetween(
  from: number,
  to: number,
  frequency: Frequency,
  calendar: Calendar,
): readonly Period[] {
  const periods: Period[] = [];
  if (to < from) return periods;
  let period = periodContaining(from, frequency, calendar);
  while (period.start <= to) {
    periods.push(period);
    period = nextPeriod(period, calendar);
  }
  return periods;
}

/** The periods that begin inside a span: of weeks, those whose Monday lies in it. */
export function periodsStartingIn(span: Span, frequency: Frequency, calendar: Calendar): readonly Period[] {
  return periodsBetween(span.start, span.end, frequency, calendar).filter(({ start }) => start >= span.start);
}

/**
 * A period by its number in the fiscal year, as in "P03 FY25" or "Q1 2024".
 *
 * @param year - The fiscal year's name: the calendar year in which its last month lies.
 * @param number - 1 for the first; weeks and days count from the first that starts in the year.
 * @returns The period, or `null` where the year has none of that number.
 */
export function periodOfYear(
  year: number,
  number: number,
  frequency: Frequency,
  calendar: Calendar,
): Period | null {
  const span = fiscalYearNamed(year, calendar);
  const days = frequency === "day" ? 1 : 7;
  let start: number;
  if (frequency === "day" || frequency === "week") {
    const first = frequency === "day" ? span.start : mondayOf(span.start + 6);
    start = first + (number - 1) * days;
  } else {
    const month = (number - 1) * MONTHS[frequency];
    if (month < 0 || month > 11) return null;
    start = monthStart(span, month, calendar);
  }
  if (start < span.start || start > span.end) return null;
  return periodContaining(start, frequency, calendar);
}

/** The fiscal year that holds a day, from its first day to its last. */
export function fiscalYearOf(serial: number, calendar: Calendar): FiscalYear {
  const day = Math.floor(serial);
  const { year } = dateFromSerial(day);
  const name = calendar.fiscalYearStart > 1 ? year + 1 : year;
  const guess = fiscalYearNamed(name, calendar);
  if (day < guess.start) return fiscalYearNamed(name - 1, calendar);
  if (day > guess.end) return fiscalYearNamed(name + 1, calendar);
  return guess;
}

function fiscalYearNamed(year: number, calendar: Calendar): FiscalYear {
  const startYear = calendar.fiscalYearStart > 1 ? year - 1 : year;
  return { start: yearStart(startYear, calendar), end: yearStart(startYear + 1, calendar) - 1, year };
}

function yearStart(calendarYear: number, calendar: Calendar): number {
  const first = serialFromDate(calendarYear, calendar.fiscalYearStart, 1);
  return calendar.kind === "months" ? first : mondayOf(first + 3);
}

/** Zero-based month of a 4-4-5 year that holds a day. */
function monthOfYear(day: number, year: FiscalYear): number {
  const week = Math.floor((day - year.start) / 7);
  return WEEKS_TO_MONTH.findLastIndex((weeks) => weeks <= week);
}

function monthStart(year: FiscalYear, month: number, calendar: Calendar): number {
  if (calendar.kind === "4-4-5") return year.start + 7 * (WEEKS_TO_MONTH[month] ?? 0);
  const first = dateFromSerial(year.start);
  return serialFromDate(first.year, first.month + month, 1);
}

/** Monday of the week that holds a day. Excel's serial 2 counts as a Monday, so Mondays leave 2 when divided by 7. */
function mondayOf(day: number): number {
  return day - ((((day - 2) % 7) + 7) % 7);
}
