import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/engine/scorecard/default-settings";
import type { Frequency, Settings } from "../../../src/engine/scorecard/model";
import { periodContaining } from "../../../src/engine/scorecard/period";
import { dateFromSerial, serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { dueDate, isGrace, lastDuePeriod } from "../../../src/engine/information/due-date";
import { rhythmOf } from "../../../src/engine/information/rhythm";
import { aKpi } from "../scorecard/support/scorecard-input";

function serial(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return serialFromDate(year, month, day);
}

function iso(day: number): string {
  const { year, month, day: of } = dateFromSerial(day);
  return [year, String(month).padStart(2, "0"), String(of).padStart(2, "0")].join("-");
}

function settings(said: Partial<Settings>): Settings {
  return { ...defaultSettings, ...said };
}

describe("the day on which a value is due", () => {
  it.each<[string, Frequency, Partial<Settings>, string, string]>([
    ["2026-01-15", "month", {}, "2026-02-10", "ten days after a month of 31 days"],
    ["2024-02-01", "month", {}, "2024-03-10", "29 February is the last day of a leap year's February"],
    ["2023-02-01", "month", {}, "2023-03-10", "28 February otherwise"],
    ["2023-12-31", "month", {}, "2024-01-10", "over the end of the year"],
    ["2026-05-20", "quarter", {}, "2026-07-10", "after 30 June"],
    [
      "2026-05-20",
      "quarter",
      { fiscalYearStart: 2 },
      "2026-08-10",
      "quarters of a year from February end in July",
    ],
    ["2025-08-01", "year", { fiscalYearStart: 7 }, "2026-07-10", "a year from July ends on 30 June"],
    ["2026-03-03", "half", {}, "2026-07-10", "the first half year ends on 30 June"],
    ["2026-11-18", "week", {}, "2026-11-23", "a Wednesday's week ends on Sunday the 22nd"],
    ["2026-02-28", "day", {}, "2026-03-01", "the day after"],
    ["2026-01-15", "month", { graceDays: 0 }, "2026-01-31", "without grace on the last day"],
    ["2026-11-18", "week", { graceDaysShort: 3 }, "2026-11-25", "with three days for weeks"],
    // 2026 begins, in 4-4-5, on Monday 29 December 2025; its first month has four weeks, to 25 January.
    ["2026-01-10", "month", { calendar: "4-4-5" }, "2026-02-04", "a 4-4-5 January of four weeks"],
    // The third month has five weeks and ends the quarter on 29 March.
    ["2026-03-10", "month", { calendar: "4-4-5" }, "2026-04-08", "a 4-4-5 March of five weeks"],
    ["2026-03-10", "quarter", { calendar: "4-4-5" }, "2026-04-08", "the quarter ends with it"],
  ])("%s by %s %j is %s: %s", (day, frequency, said, due) => {
    const all = settings(said);
    const calendar = { fiscalYearStart: all.fiscalYearStart, kind: all.calendar };
    expect(iso(dueDate(periodContaining(serial(day), frequency, calendar), all))).toBe(due);
  });
});

describe("the last period that should be there by a day", () => {
  it.each<[string, Frequency, Partial<Settings>, string]>([
    ["2026-11-10", "month", {}, "2026-09-01"],
    ["2026-11-11", "month", {}, "2026-10-01"],
    ["2024-03-10", "month", {}, "2024-01-01"],
    ["2024-03-11", "month", {}, "2024-02-01"],
    ["2026-07-10", "quarter", {}, "2026-01-01"],
    ["2026-07-11", "quarter", {}, "2026-04-01"],
    ["2026-07-11", "year", { fiscalYearStart: 7 }, "2025-07-01"],
    ["2026-11-23", "week", {}, "2026-11-09"],
    ["2026-11-24", "week", {}, "2026-11-16"],
    // Monday 23 November: Friday's value was due on Saturday, and none is asked for the days of the weekend.
    ["2026-11-23", "day", {}, "2026-11-20"],
    ["2026-11-24", "day", {}, "2026-11-20"],
    ["2026-11-25", "day", {}, "2026-11-23"],
    ["2026-02-04", "month", { calendar: "4-4-5" }, "2025-11-24"],
    ["2026-02-05", "month", { calendar: "4-4-5" }, "2025-12-29"],
  ])("by %s, measured by %s %j: the one from %s", (day, frequency, said, start) => {
    const all = settings(said);
    const rhythm = rhythmOf(aKpi("Sales", { frequency }), [], all);
    expect(iso(lastDuePeriod(serial(day), rhythm, all).start)).toBe(start);
  });

  it("is over with its grace, and the one after it is not", () => {
    const all = settings({});
    const rhythm = rhythmOf(aKpi("Sales", { frequency: "month" }), [], all);
    for (let day = serial("2023-12-01"); day < serial("2025-03-01"); day++) {
      const last = lastDuePeriod(day, rhythm, all);
      const next = periodContaining(last.end + 1, "month", rhythm.calendar);
      expect(dueDate(last, all)).toBeLessThan(day);
      expect(dueDate(next, all)).toBeGreaterThanOrEqual(day);
    }
  });
});

it("grace is whole days of a year at most", () => {
  expect([0, 10, 366].map(isGrace)).toEqual([true, true, true]);
  expect([-1, 1.5, 367, NaN].map(isGrace)).toEqual([false, false, false, false]);
});
