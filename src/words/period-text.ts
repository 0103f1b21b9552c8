import type { Calendar, Span } from "../engine/scorecard/period";
import { fiscalYearOf } from "../engine/scorecard/period";
import { dateFromSerial } from "../engine/scorecard/serial-date";
import type { Language } from "./say";
import { say } from "./say";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * Names a period as people do: `October 2026`, `Q4 2026`, `Q3 FY 2027`, `Week 12, 2026`, `Fiscal year 2027`.
 *
 * The length of the span tells what it is; quarters, halves and years are counted from the fiscal year's start, and a
 * fiscal year that is not the calendar's says so. A span of no such length is written as its days.
 *
 * @param span - Serials of the first and the last day, 1900 system.
 * @param calendar - How the organisation cuts its years.
 * @param language - Language of the name; loaded already.
 */
export function periodText(span: Span, calendar: Calendar, language: Language): string {
  const days = span.end - span.start + 1;
  const year = fiscalYearOf(middleOf(span), calendar);
  const isFiscal = calendar.fiscalYearStart > 1;
  const yearName = isFiscal ? say("sheets.period.fiscal", { year: year.year }, language) : String(year.year);
  if (days === 1) return dateText(span.start, { day: "numeric", month: "long", year: "numeric" }, language);
  if (days === 7) return weekText(span.start, language);
  if (days >= 28 && days <= 35) {
    return dateText(middleOf(span), { month: "long", year: "numeric" }, language);
  }
  const isAligned = span.start >= year.start - 3 && span.end <= year.end + 3;
  if (isAligned && days >= 84 && days <= 98) {
    return say("sheets.period.quarter", { number: partOf(span, year, 4), year: yearName }, language);
  }
  if (isAligned && days >= 175 && days <= 189) {
    return say("sheets.period.half", { number: partOf(span, year, 2), year: yearName }, language);
  }
  if (isAligned && days >= 357) {
    return isFiscal ? say("sheets.period.fiscal-year", { year: year.year }, language) : yearName;
  }
  return daysText(span, language);
}

/** The same with months cut short, for headings and axes with little room: `Oct 2026`. */
export function shortPeriodText(span: Span, calendar: Calendar, language: Language): string {
  const days = span.end - span.start + 1;
  return days >= 28 && days <= 35
    ? dateText(middleOf(span), { month: "short", year: "numeric" }, language)
    : periodText(span, calendar, language);
}

function middleOf({ start, end }: Span): number {
  return Math.floor((start + end) / 2);
}

/** Which of the year's parts of equal length a span is, from 1. */
function partOf(span: Span, year: Span, parts: number): number {
  const share = (middleOf(span) - year.start) / (year.end - year.start + 1);
  return Math.min(parts, Math.floor(share * parts) + 1);
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function weekText(monday: number, language: Language): string {
  const { year } = dateFromSerial(monday + 3);
  const firstDay = fiscalYearOf(monday + 3, { fiscalYearStart: 1, kind: "4-4-5" }).start;
  const number = Math.floor((monday - firstDay) / 7) + 1;
  return say("sheets.period.week", { number, year: String(year) }, language);
}

function daysText({ start, end }: Span, language: Language): string {
  const options = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, options).formatRange(dateOf(start), dateOf(end));
}

function dateText(serial: number, options: Intl.DateTimeFormatOptions, language: Language): string {
  const text = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(dateOf(serial));
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

function dateOf(serial: number): Date {
  return new Date(EPOCH + serial * DAY);
}
