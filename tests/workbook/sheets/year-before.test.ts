import { describe, expect, it } from "vitest";
import { periodContaining } from "../../../src/engine/scorecard/period";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { yearBefore } from "../../../src/workbook/sheets/year-before";
import type { Frequency } from "../../../src/engine/scorecard/model";
import type { PastPeriod } from "../../../src/engine/scorecard/score-history";

const CALENDAR = { fiscalYearStart: 1, kind: "months" } as const;

function period(frequency: Frequency, year: number, month: number, day = 1): PastPeriod {
  const { start, end } = periodContaining(serialFromDate(year, month, day), frequency, CALENDAR);
  const root = { score: null, status: "no-data", coverage: 0, weight: 1 } as const;
  return { start, end, root, groups: new Map(), kpis: [] };
}

describe("the period of a year before", () => {
  it("is the same month of the year before", () => {
    const months = [period("month", 2025, 2), period("month", 2025, 3), period("month", 2026, 2)];
    expect(yearBefore(months)).toBe(months[0]);
  });

  it("is the same quarter, and the year before", () => {
    const quarters = [period("quarter", 2025, 10), period("quarter", 2026, 7), period("quarter", 2026, 10)];
    expect(yearBefore(quarters)).toBe(quarters[0]);
    const years = [period("year", 2024, 1), period("year", 2025, 1)];
    expect(yearBefore(years)).toBe(years[0]);
  });

  it("is the week that holds the same day", () => {
    // 18 February 2026 is a Wednesday; 18 February 2025 a Tuesday, in the week of the 17th.
    const weeks = [period("week", 2025, 2, 17), period("week", 2025, 2, 24), period("week", 2026, 2, 16)];
    expect(yearBefore(weeks)).toBe(weeks[0]);
  });

  it("is unknown where the history is shorter", () => {
    expect(yearBefore([period("month", 2026, 1), period("month", 2026, 2)])).toBeNull();
    expect(yearBefore([])).toBeNull();
  });
});
