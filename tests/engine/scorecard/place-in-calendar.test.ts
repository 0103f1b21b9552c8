import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frequency } from "../../../src/engine/scorecard/model";
import type { Calendar } from "../../../src/engine/scorecard/period";
import { periodContaining, periodOfYear } from "../../../src/engine/scorecard/period";
import { periodMeantBy, placeInCalendar } from "../../../src/engine/scorecard/place-in-calendar";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { dateFromSerial, serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { aKpi, anInput, aReading, aTarget } from "./support/scorecard-input";

const weeks: Calendar = { fiscalYearStart: 1, kind: "4-4-5" };
const months: Calendar = { fiscalYearStart: 1, kind: "months" };
const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return serialFromDate(year, month, date);
};

function placed(dates: readonly string[], frequency: Frequency = "month", calendar = weeks) {
  const rows = dates.map((text) => ({ period: day(text) }));
  return placeInCalendar(rows, () => frequency, calendar).map(({ period }) => {
    const { year, month, day: date } = dateFromSerial(period);
    return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  });
}

// From 4 January 2027 the 4-4-5 months start on 4 January, 1 February, 1 March, 5 April, 3 May and 31 May; the year 2025
// starts on 30 December 2024, its second month on 27 January.
describe("a month's date in a 4-4-5 calendar", () => {
  it.each([
    { from: "2027-01-01", to: "2027-01-04", because: "the first of January is still of the old 4-4-5 year" },
    { from: "2027-02-01", to: "2027-02-01", because: "the first of February starts the 4-4-5 month" },
    { from: "2027-04-01", to: "2027-04-05", because: "the first of April is of the third 4-4-5 month" },
    { from: "2025-01-31", to: "2025-01-26", because: "the last of January is of the second 4-4-5 month" },
    { from: "2027-04-30", to: "2027-04-30", because: "the last of April is of the fourth" },
    { from: "2027-05-31", to: "2027-05-31", because: "the first day of a 4-4-5 month stands for it" },
    { from: "2025-01-27", to: "2025-01-27", because: "so does it in the middle of nothing" },
    { from: "2027-04-02", to: "2027-04-02", because: "a day inside a month is that day" },
  ])("$from is $to: $because", ({ from, to }) => {
    expect(placed([from])).toEqual([to]);
  });

  it.each(["month", "quarter", "half", "year"] as const)("counts where a row is for a %s", (frequency) => {
    expect(placed(["2027-04-01"], frequency)).toEqual(["2027-04-05"]);
  });

  it.each(["week", "day"] as const)("is a day where a row is for a %s", (frequency) => {
    expect(placed(["2027-04-01"], frequency)).toEqual(["2027-04-01"]);
  });

  it("stays in a calendar of months", () => {
    expect(placed(["2027-04-01", "2025-01-31"], "month", months)).toEqual(["2027-04-01", "2025-01-31"]);
  });

  it("leaves the rows in order", () => {
    expect(placed(["2027-04-01", "2027-04-03", "2027-04-06"])).toEqual([
      "2027-04-03",
      "2027-04-05",
      "2027-04-06",
    ]);
  });

  it("comes into the month of the same number, for any year and start of the fiscal year", () => {
    const monthNumber = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), monthNumber, monthNumber, (year, number, start) => {
        const calendar: Calendar = { fiscalYearStart: start, kind: "4-4-5" };
        const [row] = placeInCalendar([{ period: serialFromDate(year, number, 1) }], () => "month", calendar);
        const place = ((number - start + 12) % 12) + 1;
        const named = start > 1 && number >= start ? year + 1 : year;
        expect(row && periodContaining(row.period, "month", calendar)).toEqual(
          periodOfYear(named, place, "month", calendar),
        );
      }),
    );
  });
});

describe("the period that a day stands for in a 4-4-5 calendar", () => {
  it.each([
    {
      from: "2025-01-31",
      frequency: "month",
      start: "2024-12-30",
      because: "the last of January is January",
    },
    {
      from: "2026-03-31",
      frequency: "quarter",
      start: "2025-12-29",
      because: "and the last of March the first quarter",
    },
    { from: "2027-04-01", frequency: "month", start: "2027-04-05", because: "the first of April is April" },
    {
      from: "2025-01-28",
      frequency: "month",
      start: "2025-01-27",
      because: "any other day is where it lies",
    },
    { from: "2025-03-31", frequency: "week", start: "2025-03-31", because: "a week is a week" },
  ] as const)("$because", ({ from, frequency, start }) => {
    expect(periodMeantBy(day(from), frequency, weeks).start).toBe(day(start));
  });

  it("scores the readings of the same date", () => {
    const kpi = aKpi("A", { direction: "higher", target: 10 });
    const readings = ["2025-01-31", "2025-02-28"].map((text, at) =>
      aReading("A", day(text), { actual: 10 - at }),
    );
    const settings = {
      calendar: "4-4-5",
      view: "period",
      frequency: "month",
      period: day("2025-01-31"),
    } as const;
    expect(scoreScorecard(anInput({ kpis: [kpi], readings, settings })).kpis[0]?.actual).toBe(10);
  });

  it("is the same from its first day, whatever the year and the fiscal year", () => {
    const start = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 20000, max: 70000 }), start, (serial, fiscalYearStart) => {
        const calendar: Calendar = { fiscalYearStart, kind: "4-4-5" };
        const period = periodMeantBy(serial, "month", calendar);
        expect(periodMeantBy(period.start, "month", calendar)).toEqual(period);
      }),
    );
  });
});

describe("a 4-4-5 scorecard of a workbook dated by months", () => {
  const kpi = aKpi("A", { direction: "higher", accumulates: "sum" });
  const firsts = ["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"];
  const readings = firsts.map((text, index) => aReading("A", day(text), { actual: index + 1 }));
  const targets = firsts.map((text, index) => aTarget("A", day(text), "month", 10 * (index + 1)));
  const settings = { calendar: "4-4-5" as const };

  it("compares each month's reading with the same month's target", () => {
    const card = scoreScorecard(anInput({ kpis: [kpi], readings, targets, settings }));
    expect(card.period).toEqual({ start: day("2027-04-05"), end: day("2027-05-02") });
    expect(card.kpis[0]).toMatchObject({ actual: 4, target: 40, readingPeriod: day("2027-04-05") });
  });

  it("adds up the fiscal year, its first month included", () => {
    const card = scoreScorecard(
      anInput({ kpis: [kpi], readings, targets, settings: { ...settings, view: "year-to-date" } }),
    );
    expect(card.kpis[0]).toMatchObject({ actual: 10, target: 100 });
    expect(card.findings).toEqual([]);
  });

  it("takes a year's target dated the first of January as that year's", () => {
    const year = [aTarget("A", day("2027-01-01"), "year", 520)];
    const view = { ...settings, view: "full-year" as const };
    const card = scoreScorecard(anInput({ kpis: [kpi], readings, targets: year, settings: view }));
    // 17 weeks of 52.
    expect(card.kpis[0]?.target).toBeCloseTo(170, 9);
    expect(card.kpis[0]?.endTarget).toBe(520);
  });

  it("goes by the KPI's own frequency before the scorecard's", () => {
    const weekly = { ...kpi, frequency: "week" as const };
    const card = scoreScorecard(anInput({ kpis: [weekly], readings, settings }));
    expect(card.period?.start).toBe(day("2027-03-01"));
    expect(card.kpis[0]?.actual).toBe(7);
  });
});
