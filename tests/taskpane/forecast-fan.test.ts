import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodContaining, type Calendar, type Period } from "../../src/engine/scorecard/period";
import type { Forecast } from "../../src/engine/signals/forecast/forecast";
import { fanAt, fanOf, fanValues, pastBeside } from "../../src/taskpane/forecast-fan";
import type { TrendPoint } from "../../src/taskpane/kpi-trend";
import { readable } from "../../src/taskpane/outlook-text";
import { month } from "./fixtures/past-report";

const calendar: Calendar = { fiscalYearStart: 1, kind: "months" };
const monthly = (number: number) => periodContaining(month(number), "month", calendar);
const quarter = (number: number) => periodContaining(month(3 * number), "quarter", calendar);

/** The months of a year with their actuals. */
const line = (actuals: readonly (number | null)[]): readonly TrendPoint[] =>
  actuals.map((actual, place) => {
    const { start, end } = monthly(place + 1);
    return { span: { start, end }, actual, target: 10, score: null, status: "no-data", atRiskEdge: null };
  });

const ahead = (periods: readonly Period[], mean = 5) => {
  const point = { mean, lower80: 4, upper80: 6, lower95: 3, upper95: 7, lower: 3, upper: 7 };
  const forecast: Forecast = {
    method: "trend",
    points: periods.map(() => point),
    backtest: null,
    notes: [],
  };
  return { periods, forecast };
};

describe("a forecast beside a line", () => {
  it("opens from the last reading and stands at the periods ahead", () => {
    const fan = fanOf(line([8, 9, null, null]), ahead([monthly(3), monthly(4)]));
    expect(fan?.from).toEqual({ place: 1, value: 9 });
    expect(fan?.points.map(({ place }) => place)).toEqual([2, 3]);
  });

  it("has a quarter at the last of its months, and all of them tell of it", () => {
    const points = line([1, 1, 1, null, null, null, null, null, null]);
    const fan = fanOf(points, ahead([quarter(2), quarter(3)]));
    expect(fan?.points.map(({ place }) => place)).toEqual([5, 8]);
    const told = points.map((_, place) => (fan ? fanAt(fan, points, place)?.period.start : null));
    const [second, third] = [quarter(2).start, quarter(3).start];
    const none = undefined;
    expect(told).toEqual([none, none, none, second, second, second, third, third, third]);
  });

  it("is none without a forecast, without a reading, or where the line goes no further", () => {
    expect(fanOf(line([8, null]), { periods: [], forecast: null })).toBeNull();
    expect(fanOf(line([null, null]), ahead([monthly(2)]))).toBeNull();
    expect(fanOf(line([8, 9]), ahead([monthly(3)]))).toBeNull();
  });

  it("asks the axis for its widest band", () => {
    const fan = fanOf(line([8, null]), ahead([monthly(2)]));
    expect(fan && fanValues(fan)).toEqual([3, 7]);
  });

  it("has room: of a long past a year stays, or three readings for each period ahead", () => {
    const past = line(Array.from({ length: 24 }, () => 1));
    expect(pastBeside(past, 2)).toHaveLength(12);
    expect(pastBeside(past, 6)).toHaveLength(18);
    expect(pastBeside(past, 11)).toHaveLength(24);
    expect(pastBeside(past, 6).at(-1)).toBe(past.at(-1));
  });
});

describe("a value with a range", () => {
  it.each([
    { value: 2_314_372, low: 2_286_942, high: 2_338_931, read: 2_314_000 },
    { value: 7.912, low: 7.7, high: 8.04, read: 7.91 },
    { value: 100, low: 100, high: 100, read: 100 },
  ])("$value between $low and $high reads $read", ({ value, low, high, read }) => {
    expect(readable(value, low, high)).toBe(read);
  });

  it("moves by less than a tenth of the range", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const width = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, width, (low, wide) => {
        const value = low + wide / 3;
        expect(Math.abs(readable(value, low, low + wide) - value)).toBeLessThanOrEqual(0.0501 * wide);
      }),
    );
  });
});
