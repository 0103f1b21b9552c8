import { describe, expect, it } from "vitest";
import type { Calendar } from "../../../src/engine/scorecard/period";
import { priorYearOf } from "../../../src/engine/scorecard/prior-year";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { aReading } from "./support/scorecard-input";

const months: Calendar = { fiscalYearStart: 1, kind: "months" };
const day = (year: number, month: number, date: number) => serialFromDate(year, month, date);
const at = (period: number, actual: number, priorYear: number | null = null) =>
  aReading("A", period, { actual, priorYear });
const february = { start: day(2024, 2, 1), end: day(2024, 2, 29) };

describe("the year before", () => {
  it("is what the readings say of it, drawn together as they are", () => {
    const used = [at(day(2024, 1, 1), 5, 10), at(day(2024, 2, 1), 6, 30)];
    const span = { start: day(2024, 1, 1), end: day(2024, 2, 29) };
    expect(priorYearOf(used, used, span, "sum", months)).toBe(40);
    expect(priorYearOf(used, used, span, "average", months)).toBe(20);
    expect(priorYearOf(used, used, span, "last", months)).toBe(30);
    expect(priorYearOf(used, used, span, "ratio", months)).toBeNull();
    expect(priorYearOf(used.slice(1), used, february, "ratio", months)).toBe(30);
  });

  it("comes from that year's readings where one of them does not say", () => {
    const used = [at(day(2024, 1, 1), 5, 10), at(day(2024, 2, 1), 6)];
    const past = [at(day(2023, 1, 1), 100), at(day(2023, 2, 1), 200)];
    const span = { start: day(2024, 1, 1), end: day(2024, 2, 29) };
    expect(priorYearOf(used, [...past, ...used], span, "sum", months)).toBe(300);
  });

  it("has the same first and last day, a leap day apart", () => {
    const used = [at(day(2024, 2, 1), 1), at(day(2024, 2, 29), 1)];
    const inside = [at(day(2023, 2, 1), 10), at(day(2023, 2, 28), 20)];
    const outside = [at(day(2023, 1, 31), 1000), at(day(2023, 3, 1), 1000)];
    const readings = [...outside, ...inside, ...used];
    expect(priorYearOf(used, readings, february, "sum", months)).toBe(30);
  });

  it("is unknown where it has more or fewer readings", () => {
    const used = [at(day(2024, 2, 1), 1)];
    expect(priorYearOf(used, used, february, "sum", months)).toBeNull();
    const two = [at(day(2023, 2, 1), 10), at(day(2023, 2, 28), 20)];
    expect(priorYearOf(used, [...two, ...used], february, "sum", months)).toBeNull();
  });

  it("lies 52 weeks back in a 4-4-5 calendar", () => {
    // The second month of 2024 is 29 January to 25 February, that of 2023 is 30 January to 26 February.
    const span = { start: day(2024, 1, 29), end: day(2024, 2, 25) };
    const used = [at(day(2024, 2, 25), 1)];
    const readings = [at(day(2023, 1, 29), 5), at(day(2023, 2, 26), 7), at(day(2023, 2, 27), 9), ...used];
    const weeks: Calendar = { fiscalYearStart: 1, kind: "4-4-5" };
    expect(priorYearOf(used, readings, span, "sum", weeks)).toBe(7);
  });
});
