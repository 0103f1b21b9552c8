import type { Frequency } from "../../engine/scorecard/model";
import { periodOfYear } from "../../engine/scorecard/period";
import { serialFrom1904, serialFromDate } from "../../engine/scorecard/serial-date";
import type { Culture } from "../model";
import { readPeriodParts, readYear, YEARS, type PeriodParts, type YearPart } from "./period-parts";
import { readDate } from "./text-date";

/** A period by its first day (1900 serial) and its length. */
export interface HeaderPeriod {
  readonly start: number;
  readonly span: Frequency;
}

/** What a header says about its period, and the words left over, such as "Act" of "Jan 24 Act". */
export interface DatedHeader {
  readonly period: HeaderPeriod;
  readonly rest: string;
}

/** What stands around a header and helps to date it. */
export interface HeaderContext {
  /** Year written above the column, or in the title, for headers such as "Jan"; a number is a calendar year. */
  readonly yearAbove?: number | YearPart | undefined;
  /** Month in which the fiscal year starts, 1 to 12; for "P03 FY25" and "Q1 24/25". */
  readonly fiscalYearStart?: number | undefined;
}

/** Where a year such as 24/25 starts when nobody says: April, as in most countries whose year spans two. */
const SPLIT_YEAR_START = 4;

/**
 * Reads a column's header as a period: a date serial or text date in the workbook's culture, `Jan 2024`, `Jan-24`,
 * `P03 FY25`, `Q1 24/25`, `2024M01`, `2024`, `KW 12 2024`, with the words of every language.
 *
 * A fiscal year has the name of the calendar year in which it ends: FY25 from April starts in April 2024.
 *
 * @param header - The cell: text, or a number (a year, `202401`, or a date serial in the workbook's date system).
 * @param yearAbove - Year written above the column, for headers that name a month only.
 * @param fiscalYearStart - Month in which the fiscal year starts, 1 to 12.
 * @returns The period's first day (1900 serial) and span, or `null` where the whole header is no period. A date serial is
 *   a day; what longer period a row of dates stands for, its neighbours tell (header-dates.ts).
 */
export function parsePeriodHeader(
  header: unknown,
  culture: Culture,
  yearAbove?: number,
  fiscalYearStart = 1,
): HeaderPeriod | null {
  const dated = readDatedHeader(header, culture, { yearAbove, fiscalYearStart });
  return dated !== null && dated.rest === "" ? dated.period : null;
}

/** As `parsePeriodHeader`, for headers that hold more than the period: `Jan Act`, `Budget Q1 2024`. */
export function readDatedHeader(
  header: unknown,
  culture: Culture,
  context: HeaderContext = {},
): DatedHeader | null {
  if (typeof header === "number") return fromNumber(header, culture);
  if (typeof header !== "string" || header.length > 60) return null;
  const text = header.replace(/\s+/g, " ").trim();
  if (text === "") return null;
  const date = readDate(text, culture);
  if (date !== null) return { period: { start: date, span: "day" }, rest: "" };
  if (/^(0\d|1[0-2])[-/.](0\d|1[0-2])$/.test(text)) return null; // 11/12 is a month, a day or a year.
  const month = fromMonthDigits(text, culture);
  return month === null ? fromWords(text, context) : whole(month);
}

/** `2024-01`, `01/2024`, `1.2024`; and `03/24` where no day could be meant. */
function fromMonthDigits(text: string, culture: Culture): HeaderPeriod | null {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})$/.exec(text);
  if (yearFirst) return fromYearMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthFirst) return fromYearMonth(Number(monthFirst[2]), Number(monthFirst[1]));
  const short = /^(\d{2})[-/.](\d{2})$/.exec(text);
  if (!short || culture.dateOrder !== "dmy" || Number(short[2]) <= 12 || readYear(text) !== null) return null;
  return fromYearMonth(2000 + Number(short[2]), Number(short[1]));
}

function fromNumber(value: number, culture: Culture): DatedHeader | null {
  if (!Number.isInteger(value)) return null;
  if (value >= YEARS.first && value <= YEARS.last)
    return whole({ start: serialFromDate(value, 1, 1), span: "year" });
  const yearAndMonth = fromYearMonth(Math.floor(value / 100), value % 100);
  if (yearAndMonth) return whole(yearAndMonth);
  const serial = culture.date1904 ? serialFrom1904(value) : value;
  const inRange = serial >= serialFromDate(YEARS.first, 1, 1) && serial <= serialFromDate(YEARS.last, 12, 31);
  return inRange ? whole({ start: serial, span: "day" }) : null;
}

function whole(period: HeaderPeriod): DatedHeader {
  return { period, rest: "" };
}

function fromYearMonth(year: number, month: number): HeaderPeriod | null {
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12) return null;
  return { start: serialFromDate(year, month, 1), span: "month" };
}

function fromWords(text: string, context: HeaderContext): DatedHeader | null {
  const parts = readPeriodParts(text);
  const period = periodOf(parts, context);
  return period === null ? null : { period, rest: parts.rest };
}

function periodOf(parts: PeriodParts, context: HeaderContext): HeaderPeriod | null {
  const named = parts.year;
  const year: YearPart | null =
    named ??
    (typeof context.yearAbove === "number"
      ? { year: context.yearAbove, fiscal: false, split: false }
      : (context.yearAbove ?? null));
  if (year === null) return null;
  const start = yearStartOf(year, context);
  if (parts.month !== null) return monthIn(year, parts.month, start);
  if (parts.kinds !== null && parts.number !== null) return numbered(parts.kinds, parts.number, year, start);
  if (named === null || parts.kinds !== null || parts.number !== null) return null;
  const first = start > 1 && year.fiscal ? year.year - 1 : year.year;
  return { start: serialFromDate(first, year.fiscal ? start : 1, 1), span: "year" };
}

function yearStartOf(year: YearPart, context: HeaderContext): number {
  const start = context.fiscalYearStart ?? 1;
  return year.split && start === 1 ? SPLIT_YEAR_START : start;
}

function monthIn(year: YearPart, month: number, start: number): HeaderPeriod {
  const calendarYear = year.fiscal && start > 1 && month >= start ? year.year - 1 : year.year;
  return { start: serialFromDate(calendarYear, month, 1), span: "month" };
}

/** What the number in a column of months, quarters or periods counts. */
export type NumberedKind = "month" | "quarter" | "half" | "week" | "period";

/** A period by its number, such as the third month of a year; `period` counts the fiscal year's months, `month` the calendar's. */
export function numberedPeriod(
  kind: NumberedKind,
  number: number,
  year: YearPart,
  fiscalYearStart = 1,
): HeaderPeriod | null {
  const start = yearStartOf(year, { fiscalYearStart });
  if (kind !== "month") return numbered(new Set([kind]), number, year, start);
  return Number.isInteger(number) && number >= 1 && number <= 12 ? monthIn(year, number, start) : null;
}

const LAST_NUMBER = { half: 2, quarter: 4, period: 12, week: 53 } as const;
const SPANS = { half: "half", quarter: "quarter", period: "month", week: "week" } as const;

function numbered(
  kinds: ReadonlySet<string>,
  number: number,
  year: YearPart,
  start: number,
): HeaderPeriod | null {
  for (const kind of ["half", "quarter", "period", "week"] as const) {
    if (!kinds.has(kind) || number < 1 || number > LAST_NUMBER[kind]) continue;
    const fiscalYearStart = kind !== "week" || year.fiscal ? start : 1;
    const span = SPANS[kind];
    const period =
      kind === "week"
        ? isoWeek(year.year, number)
        : periodOfYear(year.year, number, span, { fiscalYearStart, kind: "months" });
    if (period !== null) return { start: period.start, span };
  }
  return null;
}

/** ISO 8601: week 1 holds the year's 4 January. */
function isoWeek(year: number, number: number): { start: number } {
  const fourth = serialFromDate(year, 1, 4);
  const monday = fourth - ((fourth - 2) % 7);
  return { start: monday + 7 * (number - 1) };
}
