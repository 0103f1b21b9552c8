import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frequency } from "../../../src/engine/scorecard/model";
import {
  fiscalYearOf,
  nextPeriod,
  periodContaining,
  periodOfYear,
  periodsBetween,
  previousPeriod,
  type Calendar,
} from "../../../src/engine/scorecard/period";
import { dateFromSerial, serialFromDate } from "../../../src/engine/scorecard/serial-date";

const january: Calendar = { fiscalYearStart: 1, kind: "months" };
const april: Calendar = { fiscalYearStart: 4, kind: "months" };
const july: Calendar = { fiscalYearStart: 7, kind: "months" };
const weeks: Calendar = { fiscalYearStart: 1, kind: "4-4-5" };
const frequencies: readonly Frequency[] = ["day", "week", "month", "quarter", "half", "year"];

function on(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return serialFromDate(year, month, day);
}

function iso(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

describe("the period that holds a day", () => {
  it.each([
    ["2024-02-29", "day", january, "2024-02-29", "2024-02-29"],
    ["2024-02-29", "week", january, "2024-02-26", "2024-03-03"],
    ["2024-03-03", "week", january, "2024-02-26", "2024-03-03"],
    ["2024-03-04", "week", april, "2024-03-04", "2024-03-10"],
    ["2024-02-10", "month", january, "2024-02-01", "2024-02-29"],
    ["2023-02-10", "month", july, "2023-02-01", "2023-02-28"],
    ["2024-12-31", "month", january, "2024-12-01", "2024-12-31"],
    ["2024-05-15", "quarter", january, "2024-04-01", "2024-06-30"],
    ["2024-05-15", "quarter", april, "2024-04-01", "2024-06-30"],
    ["2024-03-31", "quarter", april, "2024-01-01", "2024-03-31"],
    ["2024-01-15", "quarter", { fiscalYearStart: 2, kind: "months" }, "2023-11-01", "2024-01-31"],
    ["2024-05-15", "half", july, "2024-01-01", "2024-06-30"],
    ["2024-09-15", "half", april, "2024-04-01", "2024-09-30"],
    ["2024-05-15", "year", january, "2024-01-01", "2024-12-31"],
    ["2024-03-31", "year", april, "2023-04-01", "2024-03-31"],
    ["2024-07-01", "year", july, "2024-07-01", "2025-06-30"],
  ] as const)("%s: its %s", (day, frequency, calendar, start, end) => {
    const period = periodContaining(on(day), frequency, calendar);
    expect([iso(period.start), iso(period.end)]).toEqual([start, end]);
    expect(period.frequency).toBe(frequency);
  });

  it("leaves out the time of day", () => {
    expect(periodContaining(on("2024-02-29") + 0.9, "month", january).end).toBe(on("2024-02-29"));
  });
});

describe("fiscal years", () => {
  it.each([
    ["2024-06-30", july, 2024, "2023-07-01", "2024-06-30"],
    ["2024-07-01", july, 2025, "2024-07-01", "2025-06-30"],
    ["2024-12-31", january, 2024, "2024-01-01", "2024-12-31"],
    ["2024-12-30", weeks, 2025, "2024-12-30", "2025-12-28"],
    ["2023-01-01", weeks, 2022, "2022-01-03", "2023-01-01"],
  ] as const)("%s", (day, calendar, year, start, end) => {
    const found = fiscalYearOf(on(day), calendar);
    expect([found.year, iso(found.start), iso(found.end)]).toEqual([year, start, end]);
  });
});

describe("4-4-5", () => {
  it("cuts a year of 52 weeks into quarters of 4, 4 and 5 weeks", () => {
    const months = periodsBetween(on("2024-12-30"), on("2025-12-28"), "month", weeks);
    expect(months.map(({ start, end }) => (end - start + 1) / 7)).toEqual([
      4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5,
    ]);
  });

  it("gives the 53rd week to the last month (ISO years 2020 and 2026 are long)", () => {
    for (const year of [2020, 2026]) {
      const last = periodOfYear(year, 12, "month", weeks);
      expect(last && (last.end - last.start + 1) / 7).toBe(6);
      const quarter = periodOfYear(year, 4, "quarter", weeks);
      expect(quarter && (quarter.end - quarter.start + 1) / 7).toBe(14);
    }
  });

  it("starts nearest to the first of its month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const first = serialFromDate(year, month, 1);
        const calendar: Calendar = { fiscalYearStart: month, kind: "4-4-5" };
        const { start } = fiscalYearOf(first + 10, calendar);
        expect(Math.abs(start - first)).toBeLessThanOrEqual(3);
        // 1 January 2024 was a Monday.
        expect((((start - on("2024-01-01")) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});

describe("periods by their number", () => {
  it.each([
    [2025, 3, "month", july, "2024-09-01"],
    [2024, 1, "quarter", january, "2024-01-01"],
    [2025, 2, "half", april, "2024-10-01"],
    [2024, 1, "year", april, "2023-04-01"],
    [2025, 2, "month", weeks, "2025-01-27"],
    [2021, 1, "week", weeks, "2021-01-04"],
    [2024, 60, "day", january, "2024-02-29"],
    [2024, 1, "day", april, "2023-04-01"],
    [2024, 366, "day", january, "2024-12-31"],
    [2024, 1, "week", april, "2023-04-03"],
  ] as const)("fiscal %i, number %i, %s", (year, number, frequency, calendar, start) => {
    const period = periodOfYear(year, number, frequency, calendar);
    expect(period && iso(period.start)).toBe(start);
  });

  it.each([
    [0, "month"],
    [0, "week"],
    [13, "month"],
    [5, "quarter"],
    [54, "week"],
    [367, "day"],
  ] as const)("has no number %i among its %ss", (number, frequency) => {
    expect(periodOfYear(2024, number, frequency, january)).toBeNull();
    expect(periodOfYear(2024, number, frequency, weeks)).toBeNull();
  });
});

describe("properties", () => {
  const calendars = fc.record<Calendar>({
    fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    kind: fc.constantFrom("months", "4-4-5"),
  });
  const days = fc.integer({ min: 400, max: 100000 });

  it("a period holds its day, and its days all have the same period", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...frequencies), calendars, (day, frequency, calendar) => {
        const period = periodContaining(day, frequency, calendar);
        expect(period.start <= day && day <= period.end).toBe(true);
        expect(periodContaining(period.start, frequency, calendar)).toEqual(period);
        expect(periodContaining(period.end, frequency, calendar)).toEqual(period);
      }),
    );
  });

  it("periods follow each other without gap or overlap, there and back", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...frequencies), calendars, (day, frequency, calendar) => {
        const period = periodContaining(day, frequency, calendar);
        const next = nextPeriod(period, calendar);
        expect(next.start).toBe(period.end + 1);
        expect(previousPeriod(next, calendar)).toEqual(period);
      }),
    );
  });

  it("a year is made of whole months, quarters and halves", () => {
    fc.assert(
      fc.property(days, calendars, (day, calendar) => {
        const year = fiscalYearOf(day, calendar);
        for (const [frequency, count] of [
          ["month", 12],
          ["quarter", 4],
          ["half", 2],
          ["year", 1],
        ] as const) {
          const periods = periodsBetween(year.start, year.end, frequency, calendar);
          expect(periods.length).toBe(count);
          expect([periods[0]?.start, periods.at(-1)?.end]).toEqual([year.start, year.end]);
          expect(periods.map((_, index) => periodOfYear(year.year, index + 1, frequency, calendar))).toEqual(
            periods,
          );
        }
      }),
    );
  });
});

it("there are no periods between a day and an earlier one, and one for a single day", () => {
  expect(periodsBetween(on("2024-02-01"), on("2024-01-01"), "month", january)).toEqual([]);
  expect(periodsBetween(on("2024-02-15"), on("2024-02-10"), "month", january)).toEqual([]);
  const [only, ...more] = periodsBetween(on("2024-02-01"), on("2024-02-01"), "month", january);
  expect([only?.start, only?.end, more.length]).toEqual([on("2024-02-01"), on("2024-02-29"), 0]);
});
