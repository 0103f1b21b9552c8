import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { spanOfDates, yearIn } from "../../../src/workbook/tables/header-dates";
import { parsePeriodHeader, readDatedHeader } from "../../../src/workbook/tables/period-header";
import { isDateFormat } from "../../../src/workbook/tables/text-date";
import { english, french, german } from "./grid-of";

// Serials are Excel's own: 1 Jan 2024 is 45292, 1 Mar 2024 45352, 1 Jan 2025 45658.
describe("parsePeriodHeader", () => {
  it.each([
    ["Jan 2024", 45292, "month"],
    ["Jan-24", 45292, "month"],
    ["Jan'24", 45292, "month"],
    ["janv. 2024", 45292, "month"],
    ["Mrz 24", 45352, "month"],
    ["março/24", 45352, "month"],
    ["2024M03", 45352, "month"],
    ["2024-03", 45352, "month"],
    ["03/2024", 45352, "month"],
    ["M03 2024", 45352, "month"],
    ["Q1 2024", 45292, "quarter"],
    ["2024Q1", 45292, "quarter"],
    ["1Q24", 45292, "quarter"],
    ["T1 2024", 45292, "quarter"],
    ["1. Quartal 2024", 45292, "quarter"],
    ["H1 2024", 45292, "half"],
    ["S1 2024", 45292, "half"],
    ["2024", 45292, "year"],
    ["FY2024", 45292, "year"],
    ["FY24", 45292, "year"],
    ["P03 FY24", 45352, "month"],
    ["KW 1 2024", 45292, "week"],
    ["2024-W01", 45292, "week"],
    ["S12 2024", 45369, "week"],
  ])("%s starts on %i and is a %s", (text, start, span) => {
    expect(parsePeriodHeader(text, english)).toEqual({ start, span });
  });

  it.each([
    ["31.01.2024", german, serialFromDate(2024, 1, 31)],
    ["31/01/2024", french, serialFromDate(2024, 1, 31)],
    ["1/31/2024", english, serialFromDate(2024, 1, 31)],
    ["2024-01-31", english, serialFromDate(2024, 1, 31)],
    ["03/04/2024", english, serialFromDate(2024, 3, 4)],
    ["03/04/2024", french, serialFromDate(2024, 4, 3)],
  ] as const)("%s is a day as the culture writes it", (text, culture, start) => {
    expect(parsePeriodHeader(text, culture)).toEqual({ start, span: "day" });
  });

  it("refuses a day that no calendar has", () => {
    expect(parsePeriodHeader("31.02.2024", german)).toBeNull();
    expect(parsePeriodHeader("13/31/2024", english)).toBeNull();
  });

  it("reads a fiscal year by the calendar year in which it ends", () => {
    expect(parsePeriodHeader("P03 FY25", english, undefined, 4)).toEqual({
      start: serialFromDate(2024, 6, 1),
      span: "month",
    });
    expect(parsePeriodHeader("FY25", english, undefined, 7)).toEqual({
      start: serialFromDate(2024, 7, 1),
      span: "year",
    });
    expect(parsePeriodHeader("Jan FY25", english, undefined, 4)).toEqual({ start: 45658, span: "month" });
    expect(parsePeriodHeader("Oct FY25", english, undefined, 4)).toEqual({
      start: serialFromDate(2024, 10, 1),
      span: "month",
    });
  });

  it("takes a year that spans two to start in April unless told otherwise", () => {
    expect(parsePeriodHeader("Q1 24/25", english)).toEqual({
      start: serialFromDate(2024, 4, 1),
      span: "quarter",
    });
    expect(parsePeriodHeader("2024/25", english)).toEqual({
      start: serialFromDate(2024, 4, 1),
      span: "year",
    });
    expect(parsePeriodHeader("Q1 24/25", english, undefined, 7)).toEqual({
      start: serialFromDate(2024, 7, 1),
      span: "quarter",
    });
  });

  it("needs a year for a month, and takes the one above", () => {
    expect(parsePeriodHeader("Mar", english)).toBeNull();
    expect(parsePeriodHeader("Mar", english, 2024)).toEqual({ start: 45352, span: "month" });
    expect(parsePeriodHeader("Q2", english, 2024)).toEqual({
      start: serialFromDate(2024, 4, 1),
      span: "quarter",
    });
  });

  it("reads numbers: years, numbered months, serials of either date system", () => {
    expect(parsePeriodHeader(2024, english)).toEqual({ start: 45292, span: "year" });
    expect(parsePeriodHeader(202403, english)).toEqual({ start: 45352, span: "month" });
    expect(parsePeriodHeader(45292, english)).toEqual({ start: 45292, span: "day" });
    expect(parsePeriodHeader(45292 - 1462, { ...english, date1904: true })).toEqual({
      start: 45292,
      span: "day",
    });
  });

  it.each([
    "Actual",
    "Owner",
    "",
    "12",
    "Q5 2024",
    "2024 plan of action",
    "Revenue 2024",
    "11/12",
    "Week",
    null,
    true,
    12.5,
  ])("%s is no period", (header) => {
    expect(parsePeriodHeader(header, english)).toBeNull();
  });

  it("every month of every year comes back from its ISO and its English form", () => {
    const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2149 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const expected = { start: serialFromDate(year, month, 1), span: "month" };
        expect(parsePeriodHeader(`${names[month - 1]} ${year}`, english)).toEqual(expected);
        expect(parsePeriodHeader(`${year}-${String(month).padStart(2, "0")}`, english)).toEqual(expected);
      }),
    );
  });
});

it.each([
  ["Jan 24 Act", "Act"],
  ["Bud Q1 2024", "Bud"],
  ["Ist 2024", "Ist"],
  ["YTD Mar 2024", "YTD"],
])("%s leaves %s beside its period", (text, rest) => {
  expect(readDatedHeader(text, english)?.rest).toBe(rest);
});

describe("spanOfDates", () => {
  const days = (...dates: [number, number, number][]) => dates.map(([y, m, d]) => serialFromDate(y, m, d));

  it("takes month ends as months, from their first day", () => {
    expect(spanOfDates(days([2024, 1, 31], [2024, 2, 29], [2024, 3, 31]))).toEqual({
      span: "month",
      starts: days([2024, 1, 1], [2024, 2, 1], [2024, 3, 1]),
    });
  });

  it("tells quarters and years by their distance", () => {
    expect(spanOfDates(days([2018, 3, 31], [2018, 6, 30], [2018, 9, 30]))).toEqual({
      span: "quarter",
      starts: days([2018, 1, 1], [2018, 4, 1], [2018, 7, 1]),
    });
    expect(spanOfDates(days([2023, 1, 1], [2024, 1, 1])).span).toBe("year");
  });

  it("tells weeks from days", () => {
    expect(spanOfDates(days([2024, 1, 8], [2024, 1, 15], [2024, 1, 22])).span).toBe("week");
    expect(spanOfDates(days([2024, 1, 8], [2024, 1, 9])).span).toBe("day");
  });
});

it("finds the one year of a title", () => {
  expect(yearIn("Management report 2026")).toBe(2026);
  expect(yearIn("2025 and 2026")).toBeNull();
  expect(yearIn("Order 12026")).toBeNull();
});

it.each([
  ["dd.mm.yyyy", true],
  ["mmm-yy", true],
  ["[$-409]mmmm", true],
  ["General", false],
  ['0 "days"', false],
  ["#,##0.0%", false],
  ["[Red]0.0", false],
])("format %s shows a date: %s", (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});
