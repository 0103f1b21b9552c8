import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedToDate, seasonalShares } from "../../../src/engine/scorecard/expected-to-date";
import { periodOfYear } from "../../../src/engine/scorecard/period";
import { Problem } from "../../../src/engine/scorecard/problem";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";

const year = { start: serialFromDate(2024, 1, 1), end: serialFromDate(2024, 12, 31) };
const endOf = (month: number) => serialFromDate(2024, month + 1, 0);

describe("linear", () => {
  it.each([
    [1, 100],
    [2, 200],
    [3, 300],
    [6, 600],
    [11, 1100],
    [12, 1200],
  ])("a year's 1,200 at the end of month %i is %i", (month, expected) => {
    expect(expectedToDate(1200, year, endOf(month), "linear")).toBeCloseTo(expected, 9);
  });

  it("goes by days inside a month", () => {
    // 10 of June's 30 days.
    expect(expectedToDate(1200, year, serialFromDate(2024, 6, 10), "linear")).toBeCloseTo(500 + 100 / 3, 9);
  });

  it("follows a fiscal year across the turn of the year", () => {
    const fiscal = { start: serialFromDate(2023, 7, 1), end: serialFromDate(2024, 6, 30) };
    expect(expectedToDate(1200, fiscal, serialFromDate(2024, 2, 29), "linear")).toBeCloseTo(800, 9);
  });

  it("goes by days in a year made of weeks", () => {
    const calendar = { fiscalYearStart: 1, kind: "4-4-5" } as const;
    const weeks = periodOfYear(2025, 1, "year", calendar);
    const month = periodOfYear(2025, 1, "month", calendar);
    expect(weeks && month && expectedToDate(520, weeks, month.end, "linear")).toBeCloseTo(40, 9);
  });

  it("goes by months in a quarter, and by days in spans that begin or end inside a month", () => {
    const quarter = { start: serialFromDate(2024, 4, 1), end: serialFromDate(2024, 6, 30) };
    expect(expectedToDate(300, quarter, endOf(4), "linear")).toBeCloseTo(100, 9);
    // 17 of 352 days, and 31 of 365.
    const late = { start: serialFromDate(2024, 1, 15), end: year.end };
    expect(expectedToDate(352, late, endOf(1), "linear")).toBeCloseTo(17, 9);
    const short = { start: year.start, end: year.end - 1 };
    expect(expectedToDate(365, short, endOf(1), "linear")).toBeCloseTo(31, 9);
  });

  it("nothing is due before the span, all of it after", () => {
    expect(expectedToDate(1200, year, year.start - 1, "linear")).toBe(0);
    expect(expectedToDate(1200, year, year.end + 1, "linear")).toBe(1200);
  });
});

it("step is due on the last day, all at once", () => {
  expect(expectedToDate(1200, year, year.end - 1, "step")).toBe(0);
  expect(expectedToDate(1200, year, year.end, "step")).toBe(1200);
});

describe("seasonal", () => {
  const christmas = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 10, 40];

  it.each([
    [1, 60],
    [6, 360],
    [10, 600],
    [11, 720],
    [12, 1200],
  ])("a shop's 1,200 at the end of month %i is %i", (month, expected) => {
    expect(expectedToDate(1200, year, endOf(month), "seasonal", christmas)).toBeCloseTo(expected, 9);
  });

  it("without a season runs as linear does", () => {
    expect(expectedToDate(1200, year, endOf(3), "seasonal")).toBeCloseTo(300, 9);
    expect(expectedToDate(1200, year, endOf(3), "seasonal", [])).toBeCloseTo(300, 9);
    expect(expectedToDate(1200, year, endOf(3), "seasonal", [0, 0])).toBeCloseTo(300, 9);
  });

  it("equal shares are linear, on any day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 1, max: 24 }), (day, parts) => {
        const shares = Array.from({ length: parts }, () => 3);
        const to = year.start + day;
        const linear = expectedToDate(1200, year, to, "linear");
        expect(expectedToDate(1200, year, to, "seasonal", shares)).toBeCloseTo(linear, 6);
      }),
    );
  });
});

it("more is due each day, never more than all", () => {
  const profiles = fc.constantFrom("linear" as const, "step" as const, "seasonal" as const);
  const shares = fc.array(fc.nat(100), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 370 }), profiles, shares, (day, profile, weights) => {
      const today = expectedToDate(100, year, year.start + day, profile, weights);
      const tomorrow = expectedToDate(100, year, year.start + day + 1, profile, weights);
      expect(tomorrow).toBeGreaterThanOrEqual(today - 1e-9);
      expect(today).toBeGreaterThanOrEqual(0);
      expect(tomorrow).toBeLessThanOrEqual(100 + 1e-9);
    }),
  );
});

describe("shares learnt from a past year", () => {
  it("are the parts over the whole", () => {
    expect(seasonalShares([10, 30, 40, 20])).toEqual([0.1, 0.3, 0.4, 0.2]);
    expect(seasonalShares([0, 5])).toEqual([0, 1]);
  });

  it.each([
    { parts: [10, null, 5] },
    { parts: [10, -5, 5] },
    { parts: [0, 0] },
    { parts: [] },
    { parts: [10, new Problem("cell-error", { text: "#N/A" })] },
  ])("cannot be learnt from $parts", ({ parts }) => {
    expect(seasonalShares(parts)).toBeNull();
  });
});
