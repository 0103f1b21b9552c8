import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatheringPastValues } from "../../../src/engine/scorecard/past-values";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { finish } from "../../../src/engine/scorecard/work";
import type { ClosedPeriod } from "../../../src/engine/scorecard/closed-periods";
import type { Kpi, Reading, ScorecardInput, Settings } from "../../../src/engine/scorecard/model";
import { aKpi, anInput, aReading } from "./support/scorecard-input";

const month = (number: number) => serialFromDate(2026, number, 1);

function inputOf(kpi: Partial<Kpi>, readings: readonly Reading[], settings: Partial<Settings> = {}) {
  return anInput({ kpis: [aKpi("Sales", { target: 100, ...kpi })], readings: [...readings], settings });
}

function pastOf(input: ScorecardInput, closed: readonly ClosedPeriod[] = []) {
  const [past] = finish(gatheringPastValues(input, scoreScorecard(input).period, closed));
  return (past?.periods ?? []).map(({ start }, place) => [start, past?.values[place]]);
}

const sales = (day: number, actual: number | null, said: Partial<Reading> = {}) =>
  aReading("Sales", day, { actual, ...said });

function closedAt(number: number, actual: number | null, said: Partial<ClosedPeriod> = {}): ClosedPeriod {
  const row = { kpi: "SALES", entity: null, perspective: null, target: 100, score: 1, weight: 1, cell: null };
  return {
    start: month(number),
    end: month(number + 1) - 1,
    view: "period",
    closedOn: null,
    closedBy: "Ann",
    rows: [{ ...row, actual, status: "on-track" }],
    ...said,
  };
}

describe("past values", () => {
  it.each([
    { accumulates: "sum", expected: 30 },
    { accumulates: "average", expected: 15 },
    { accumulates: "last", expected: 20 },
    { accumulates: null, expected: 20 },
    { accumulates: "max", expected: 20 },
    { accumulates: "min", expected: 10 },
  ] as const)("draw two readings of a month together by $accumulates", ({ accumulates, expected }) => {
    const readings = [sales(month(1) + 3, 10), sales(month(1) + 20, 20), sales(month(2), 7)];
    expect(pastOf(inputOf({ accumulates }, readings))).toEqual([
      [month(1), expected],
      [month(2), 7],
    ]);
  });

  describe("of a sum over days", () => {
    const daily = { accumulates: "sum", frequency: "day" } as const;
    /** One each day from 1 January 2026 to a day. */
    const days = (until: number, said: Partial<Reading> = {}) =>
      Array.from({ length: until - month(1) + 1 }, (_, day) => sales(month(1) + day, 1, said));
    const gathered = (kpi: Partial<Kpi>, readings: readonly Reading[], settings: Partial<Settings> = {}) => {
      const input = inputOf(kpi, readings, settings);
      return finish(gatheringPastValues(input, scoreScorecard(input).period, []))[0];
    };

    it("leave a month out that is not over, and say what it has brought so far", () => {
      const past = gathered(daily, days(month(4) + 11));
      expect(past?.values).toEqual([31, 28, 31, null]);
      expect(past?.unfinished).toMatchObject({ value: 12, share: 12 / 30 });
      expect(past?.unfinished?.period.start).toBe(month(4));
    });

    it.each([
      { because: "the month is over", readings: days(month(5) - 1), last: 30 },
      { because: "three days are a long weekend", readings: days(month(5) - 3), last: 28 },
      {
        because: "each month before stopped as early",
        readings: days(month(5) - 1).filter(({ period }) =>
          [1, 2, 3, 4].some((one) => period === month(one)),
        ),
        last: 1,
      },
    ])("take a month as it is where $because", ({ readings, last }) => {
      const past = gathered(daily, readings);
      expect(past?.values.at(-1)).toBe(last);
      expect(past?.unfinished).toBeUndefined();
    });

    it("take a month as it is where later readings are there, or no month before", () => {
      const gap = days(month(5) + 20).filter(({ period }) => period < month(4) + 9 || period >= month(5));
      expect(gathered(daily, gap, { period: month(4) })?.values).toEqual([31, 28, 31, 9]);
      expect(gathered(daily, days(month(1) + 9))?.values).toEqual([10]);
    });

    it("take a month as it is where its days are not added up, or the KPI is measured monthly", () => {
      expect(gathered({ ...daily, accumulates: "average" }, days(month(4) + 11))?.values.at(-1)).toBe(1);
      expect(gathered({ accumulates: "sum" }, days(month(4) + 11))?.values.at(-1)).toBe(12);
    });
  });

  it("sum both parts of a ratio: 2/4 and 2/100 are 4/104", () => {
    const part = (day: number, denominator: number) => sales(day, null, { numerator: 2, denominator });
    const readings = [part(month(1), 4), part(month(1) + 9, 100)];
    expect(pastOf(inputOf({ accumulates: "ratio" }, readings))).toEqual([[month(1), 4 / 104]]);
  });

  it("stand each for itself in a year to date, gaps and all", () => {
    const readings = [sales(month(1), 10), sales(month(2), null), sales(month(3), 30)];
    expect(pastOf(inputOf({ accumulates: "sum" }, readings, { view: "year-to-date" }))).toEqual([
      [month(1), 10],
      [month(2), null],
      [month(3), 30],
    ]);
  });

  it("go by the KPI's own quarters in a scorecard of months, up to its day", () => {
    const readings = [sales(month(1), 5), sales(month(4), 6), sales(month(6), 99)];
    expect(pastOf(inputOf({ frequency: "quarter" }, readings, { period: month(5) }))).toEqual([
      [month(1), 5],
      [month(4), 6],
    ]);
  });

  it("hold no more than 60 periods, and end with the scorecard's own", () => {
    const readings = Array.from({ length: 70 }, (_, place) => sales(month(place + 1), place));
    const past = pastOf(inputOf({}, readings));
    expect(past).toHaveLength(60);
    expect([past[0], past.at(-1)]).toEqual([
      [month(11), 10],
      [month(70), 69],
    ]);
  });

  it("are none without a reading, and without periods", () => {
    expect(pastOf(inputOf({ actual: 5 }, []))).toEqual([]);
    expect(pastOf(inputOf({ actual: 5 }, [], { period: month(3) }))).toEqual([]);
  });

  it("are what was closed, but for the scorecard's own period and other views", () => {
    const input = inputOf(
      {},
      [1, 2, 3, 4].map((actual, place) => sales(month(place + 1), actual)),
    );
    const closed = [
      closedAt(1, 10),
      closedAt(2, null),
      closedAt(3, 30, { view: "year-to-date" }),
      closedAt(4, 40),
    ];
    expect(pastOf(input, closed).map(([, value]) => value)).toEqual([10, null, 3, 4]);
  });

  it("of some KPIs are the same as among all", () => {
    const kpis = [
      aKpi("Sales", { entity: "North", target: 1 }),
      aKpi("Sales", { entity: "South", target: 1 }),
      aKpi("Cost", { target: 1 }),
    ];
    const readings = [
      sales(month(1), 1, { entity: "North" }),
      sales(month(1), 2, { entity: "South" }),
      aReading("Cost", month(1), { actual: 3 }),
    ];
    const input = anInput({ kpis, readings });
    const { period } = scoreScorecard(input);
    const all = finish(gatheringPastValues(input, period, []));
    const [, south] = kpis;
    const one = finish(gatheringPastValues(input, period, [], south ? [south] : []));
    expect(one).toEqual([all[1]]);
    expect(one[0]?.values).toEqual([2]);
  });

  it("are the actuals that scoring each period gives", () => {
    const readings = fc.array(
      fc.record({
        day: fc.integer({ min: month(1), max: month(13) }),
        actual: fc.option(fc.integer({ min: -9, max: 99 })),
      }),
      { minLength: 1, maxLength: 40 },
    );
    const accumulates = fc.constantFrom("sum", "average", "last", "min", "max", null);
    const calendar = fc.constantFrom("months", "4-4-5");
    fc.assert(
      fc.property(readings, accumulates, calendar, (days, by, kind) => {
        const own = days.map(({ day, actual }) => sales(day, actual));
        const input = inputOf({ accumulates: by }, own, { calendar: kind, fiscalYearStart: 4 });
        for (const [start = 0, value] of pastOf(input)) {
          const settings = { ...input.settings, period: start };
          expect(value).toBe(scoreScorecard({ ...input, settings }).kpis[0]?.actual);
        }
      }),
    );
  });
});
