import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { Trend, TrendOptions } from "../../../src/engine/signals/trend";
import { trendOf } from "../../../src/engine/signals/trend";
import type { Direction } from "../../../src/engine/scorecard/model";

function found(
  values: readonly (number | null)[],
  direction: Direction = "higher",
  options: TrendOptions = {},
): Trend {
  const trend = trendOf(values, direction, options);
  if (trend instanceof Problem) throw new Error(trend.code);
  return trend;
}

const rising = [10, 12, 11, 13, 15, 14, 16, 18, 17, 19];

describe("a trend", () => {
  it.each([
    { direction: "higher" as const, isBetter: true },
    { direction: "lower" as const, isBetter: false },
    { direction: "range" as const, isBetter: null },
  ])("that rises is better or not as $direction has it", ({ direction, isBetter }) => {
    expect(found(rising, direction)).toMatchObject({
      verdict: "rising",
      isBetter,
      method: "plain",
      count: 10,
    });
    const falling = found(rising.toReversed(), direction);
    expect(falling).toMatchObject({ verdict: "falling", isBetter: isBetter === null ? null : !isBetter });
  });

  it("has a slope by the period with its interval, and tau", () => {
    const { slope, interval, tau, p } = found(rising);
    expect(slope).toBe(1);
    expect(interval![0]).toBeGreaterThan(0);
    expect(interval![1]).toBeGreaterThanOrEqual(1);
    // Of 45 pairs 3 fall.
    expect(tau).toBeCloseTo(39 / 45, 12);
    expect(p).toBeLessThan(0.001);
  });

  it("is none when chance could well have it", () => {
    expect(found([5, 7, 4, 6, 5, 7, 4, 6])).toMatchObject({ verdict: "no-trend", isBetter: null });
    expect(found([5, 5, 5, 5, 5, 5])).toMatchObject({
      verdict: "no-trend",
      slope: 0,
      tau: null,
      p: 1,
      change: null,
    });
  });

  it("is a matter of the confidence asked for", () => {
    const values = [1, 5, 2, 4, 6, 3, 7, 5, 8];
    expect(found(values, "higher", { confidence: 0.9 }).verdict).toBe("rising");
    expect(found(values, "higher", { confidence: 0.999 }).verdict).toBe("no-trend");
  });

  it("is declined for fewer than six readings", () => {
    expect(trendOf([1, 2, null, 3, 4, 5], "higher")).toEqual(
      new Problem("too-few-readings", { count: 5, least: 6 }),
    );
    expect(trendOf([1, 2, 3, 4, 5, 6], "higher")).toMatchObject({ verdict: "rising", count: 6 });
  });
});

describe("a seasonal KPI", () => {
  const months = Array.from(
    { length: 36 },
    (_, month) => 100 + 40 * Math.sin((month * Math.PI) / 6) + month / 2,
  );

  it("is judged season by season, its slope given by the period", () => {
    const trend = found(months, "higher", { season: 12 });
    expect(trend).toMatchObject({ verdict: "rising", method: "seasonal" });
    expect(trend.slope).toBeCloseTo(0.5, 9);
    expect(trend.interval![0]).toBeCloseTo(0.5, 9);
  });

  it("is taken as it is while its season is not known", () => {
    expect(found(months, "higher")).toMatchObject({ method: "plain" });
    expect(found(months.slice(0, 23), "higher", { season: 12 })).toMatchObject({ method: "plain" });
    expect(found(rising, "higher", { season: 12 })).toMatchObject({ method: "plain" });
  });
});

describe("a change of level", () => {
  it("is where it happened in the series, gaps included", () => {
    const values = [1, 2, null, 1, 2, 1, 2, null, 8, 9, 8, 9, 8, 9];
    const { change } = found(values);
    expect(change).toMatchObject({ place: 8 });
    expect(change!.p).toBeLessThan(0.05);
  });

  it("is none when chance could well have it", () => {
    expect(found([5, 7, 4, 6, 5, 7, 4, 6]).change).toBeNull();
  });
});
