import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/engine/scorecard/default-settings";
import type { Frequency } from "../../../src/engine/scorecard/model";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { countAsked, nextAsked, periodAt, rhythmOf } from "../../../src/engine/information/rhythm";
import { aKpi } from "../scorecard/support/scorecard-input";

/** First days of months of 2026. */
const months = (...numbers: number[]) => numbers.map((month) => serialFromDate(2026, month, 1));
// Monday 2 November 2026.
const MONDAY = serialFromDate(2026, 11, 2);

describe("how often a KPI is measured", () => {
  it.each<[readonly number[], Frequency, string]>([
    [months(1, 2, 3), "month", "as often as the scorecard"],
    [months(1, 4, 7, 10), "quarter", "as seldom as its readings"],
    [months(1, 7, 13), "half", "half years"],
    [months(1, 13, 25), "year", "years"],
    [months(1, 4, 5, 6, 7), "month", "one gap makes no quarters"],
    [months(1, 4), "month", "two readings say nothing"],
    [[MONDAY, MONDAY + 1, MONDAY + 2], "month", "never more often than the scorecard"],
  ])("%j: %s (%s)", (days, frequency) => {
    expect(rhythmOf(aKpi("Sales"), days, defaultSettings).frequency).toBe(frequency);
  });

  it("its row's own word counts most", () => {
    const kpi = aKpi("Sales", { frequency: "month" });
    expect(rhythmOf(kpi, months(1, 4, 7, 10), defaultSettings).frequency).toBe("month");
  });
});

describe("the days on which a daily KPI is asked for", () => {
  const daily = (days: readonly number[]) =>
    rhythmOf(aKpi("Output", { frequency: "day" }), days, defaultSettings);

  it("are working days at first", () => {
    const rhythm = daily([MONDAY]);
    const friday = periodAt(MONDAY + 4, rhythm);
    expect(nextAsked(friday, rhythm).start).toBe(MONDAY + 7);
  });

  it("include a Saturday that had a reading", () => {
    const rhythm = daily([MONDAY, MONDAY + 5]);
    expect(nextAsked(periodAt(MONDAY + 4, rhythm), rhythm).start).toBe(MONDAY + 5);
  });

  it("are those that ever had a reading after two weeks", () => {
    const mondays = [0, 7, 14, 21].map((days) => MONDAY + days);
    const rhythm = daily(mondays);
    expect(nextAsked(periodAt(MONDAY, rhythm), rhythm).start).toBe(MONDAY + 7);
    expect(countAsked(periodAt(MONDAY, rhythm), periodAt(MONDAY + 21, rhythm), rhythm)).toBe(4);
  });

  it("are counted as one by one", () => {
    const rhythm = daily([MONDAY, MONDAY + 5]);
    for (let length = 0; length < 40; length++) {
      let [count, period] = [0, periodAt(MONDAY - 1, rhythm)];
      for (;;) {
        period = nextAsked(period, rhythm);
        if (period.start > MONDAY + length) break;
        count++;
      }
      expect(countAsked(periodAt(MONDAY, rhythm), periodAt(MONDAY + length, rhythm), rhythm)).toBe(count);
    }
  });
});

it.each<[Frequency, number, number]>([
  ["week", 21, 4],
  ["month", 365, 13],
  ["quarter", 365, 5],
  ["year", 365, 2],
])("counts periods by %s over %d days", (frequency, days, count) => {
  const rhythm = rhythmOf(aKpi("Sales", { frequency }), [], defaultSettings);
  const start = serialFromDate(2026, 1, 5);
  expect(countAsked(periodAt(start, rhythm), periodAt(start + days, rhythm), rhythm)).toBe(count);
  expect(countAsked(periodAt(start + 400, rhythm), periodAt(start, rhythm), rhythm)).toBe(0);
});
