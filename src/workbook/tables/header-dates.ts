import { readPeriodWord } from "../../words/headers";
import type { Frequency } from "../../engine/scorecard/model";
import { dateFromSerial, serialFromDate } from "../../engine/scorecard/serial-date";
import { readYear, type YearPart } from "./period-parts";

/** The year that a title or group label names: "Management report 2026"; `null` for none or more than one. */
export function yearIn(text: string): number | null {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}

/**
 * The year that a title or group label names, with its kind: "Report 2026", "KPIs FY25", "Budget 2024/25", "GJ 24/25".
 *
 * @returns `null` for none or more than one.
 */
export function yearNamed(text: string): YearPart | null {
  const found = [...text.matchAll(NAMED_YEAR)].flatMap(({ groups = {} }) => {
    const isNamed = readPeriodWord(groups["word"] ?? "").has("year");
    const digits = (groups["digits"] ?? "").replace(/\s/g, "");
    const year = /^\d{4}/.test(digits) || isNamed ? readYear(digits) : null;
    return year === null ? [] : [{ ...year, fiscal: year.fiscal || isNamed }];
  });
  const [first, ...others] = found;
  const plain = first ? null : yearIn(text);
  if (plain !== null) return { year: plain, fiscal: false, split: false };
  return first && others.every(({ year }) => year === first.year) ? first : null;
}

/** A year or two with the word before: "FY 25", "2024 / 25", "Ejercicio 2025". */
const NAMED_YEAR =
  /(?:(?<word>\p{L}+)[ .'’-]{0,2})?(?<![\d.,/–-])(?<digits>\d{4} ?[/–-] ?\d{4}|\d{4} ?[/–-] ?\d{2}|\d{2}[/–-]\d{2}|\d{4}|\d{2})(?![\d/]|[.,–-]\d)/gu;

/**
 * What a row of header dates stands for: months when each is a month's first or last day, by their distance quarters,
 * halves, years or weeks, else days.
 *
 * @param days - Serials (1900), in any order.
 * @returns The span, and for each day the first day of its period.
 */
export function spanOfDates(days: readonly number[]): { span: Frequency; starts: readonly number[] } {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  const steps = distinct.slice(1).map((day, index) => day - (distinct[index] ?? day));
  const smallest = steps.length > 0 ? Math.min(...steps) : 30;
  const firstDays = distinct.every((day) => dateFromSerial(day).day === 1);
  const lastDays = distinct.every((day) => dateFromSerial(day + 1).day === 1);
  if (!firstDays && !lastDays) {
    if (steps.length > 0 && steps.every((step) => step % 7 === 0)) return { span: "week", starts: days };
    return { span: "day", starts: days };
  }
  const [span, months] = spanOfStep(smallest);
  const starts = days.map((day) => {
    const { year, month } = dateFromSerial(day);
    return firstDays ? day : serialFromDate(year, month - months + 1, 1);
  });
  return { span, starts };
}

function spanOfStep(days: number): readonly [Frequency, number] {
  if (days >= 365) return ["year", 12];
  if (days >= 181) return ["half", 6];
  if (days >= 89) return ["quarter", 3];
  return ["month", 1];
}
