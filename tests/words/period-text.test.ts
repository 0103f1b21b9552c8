import { beforeAll, describe, expect, it } from "vitest";
import { serialFromDate as day } from "../../src/engine/scorecard/serial-date";
import type { Calendar } from "../../src/engine/scorecard/period";
import { periodText } from "../../src/words/period-text";
import { loadLanguage, type Language } from "../../src/words/say";

const LANGUAGES = ["en", "de", "fr", "es", "pt"] as const;
const years: Calendar = { fiscalYearStart: 1, kind: "months" };
const fromApril: Calendar = { fiscalYearStart: 4, kind: "months" };
const plain = (text: string) => text.replace(/\s/g, " ");

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)));

describe("a period's name", () => {
  it.each([
    { start: day(2026, 10, 1), end: day(2026, 10, 31), name: "October 2026" },
    { start: day(2024, 2, 1), end: day(2024, 2, 29), name: "February 2024" },
    { start: day(2026, 10, 1), end: day(2026, 12, 31), name: "Q4 2026" },
    { start: day(2026, 1, 1), end: day(2026, 3, 31), name: "Q1 2026" },
    { start: day(2026, 7, 1), end: day(2026, 12, 31), name: "H2 2026" },
    { start: day(2026, 1, 1), end: day(2026, 12, 31), name: "2026" },
    { start: day(2026, 3, 14), end: day(2026, 3, 14), name: "March 14, 2026" },
    { start: day(2025, 3, 3), end: day(2025, 3, 12), name: "Mar 3 – 12, 2025" },
  ])("is $name", ({ start, end, name }) => {
    expect(plain(periodText({ start, end }, years, "en"))).toBe(name);
  });

  // ISO 8601: 29 December 2025 is the Monday of week 1 of 2026; 2020 has 53 weeks.
  it.each([
    { monday: day(2025, 12, 29), name: "Week 1, 2026" },
    { monday: day(2020, 12, 28), name: "Week 53, 2020" },
    { monday: day(2026, 3, 16), name: "Week 12, 2026" },
  ])("is $name by ISO weeks", ({ monday, name }) => {
    expect(periodText({ start: monday, end: monday + 6 }, years, "en")).toBe(name);
  });

  it.each([
    { start: day(2026, 4, 1), end: day(2026, 6, 30), name: "Q1 FY 2027" },
    { start: day(2027, 1, 1), end: day(2027, 3, 31), name: "Q4 FY 2027" },
    { start: day(2026, 10, 1), end: day(2027, 3, 31), name: "H2 FY 2027" },
    { start: day(2026, 4, 1), end: day(2027, 3, 31), name: "Fiscal year 2027" },
    { start: day(2026, 5, 1), end: day(2026, 5, 31), name: "May 2026" },
  ])("is $name where the year starts in April", ({ start, end, name }) => {
    expect(periodText({ start, end }, fromApril, "en")).toBe(name);
  });

  it("is the month that most of a 4-4-5 month lies in", () => {
    const calendar: Calendar = { fiscalYearStart: 1, kind: "4-4-5" };
    expect(periodText({ start: day(2025, 12, 29), end: day(2026, 1, 25) }, calendar, "en")).toBe(
      "January 2026",
    );
    expect(periodText({ start: day(2025, 12, 29), end: day(2026, 3, 29) }, calendar, "en")).toBe("Q1 2026");
  });

  it.each<[Language, string, string]>([
    ["de", "Oktober 2026", "Q4 2026"],
    ["fr", "Octobre 2026", "T4 2026"],
    ["es", "Octubre de 2026", "T4 2026"],
    ["pt", "Outubro de 2026", "T4 2026"],
  ])("is said in %s", (language, month, quarter) => {
    expect(periodText({ start: day(2026, 10, 1), end: day(2026, 10, 31) }, years, language)).toBe(month);
    expect(periodText({ start: day(2026, 10, 1), end: day(2026, 12, 31) }, years, language)).toBe(quarter);
  });
});
