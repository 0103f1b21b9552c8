import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrendPoint } from "../../src/taskpane/kpi-trend";
import { drawTrend, trendLimits, trendTicks, type TrendFrame } from "../../src/taskpane/trend-drawing";

const frame: TrendFrame = { width: 300, height: 160, left: 40, right: 10, top: 10, bottom: 20 };

const point = (actual: number | null, part: Partial<TrendPoint> = {}): TrendPoint => ({
  span: { start: 46023, end: 46053 },
  actual,
  target: 100,
  score: null,
  status: "on-track",
  atRiskEdge: 90,
  ...part,
});

/** Highest and lowest place of a path. */
function heights(path: string): readonly [number, number] {
  const ys = [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
  return [Math.min(...ys), Math.max(...ys)];
}

describe("the drawing of a trend", () => {
  it("puts each value where the axis says", () => {
    // 0 to 200 in steps of 50 over 130 pixels; two periods share 250 pixels.
    const points = [
      point(0, { target: 180, atRiskEdge: null }),
      point(100, { target: 180, atRiskEdge: null }),
    ];
    const { marks, ticks } = drawTrend(points, "higher", frame);
    expect(trendLimits(points)).toEqual({ minimum: 0, maximum: 200, step: 50 });
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      [102.5, 140],
      [227.5, 75],
    ]);
    expect(ticks[0]).toEqual({ value: 0, y: 140 });
  });

  it("breaks the line where a reading is missing", () => {
    const { actual, marks } = drawTrend([point(95), point(null), point(98), point(99)], "higher", frame);
    expect(actual.map((path) => path.split("L").length)).toEqual([1, 2]);
    expect(marks[1]?.y).toBeNull();
  });

  it("has red at the bottom where higher is better, at the top where lower is", () => {
    const top = (direction: "higher" | "lower", atRiskEdge: number) =>
      drawTrend([point(95, { atRiskEdge }), point(98, { atRiskEdge })], direction, frame).bands.toSorted(
        (one, other) => heights(one.path)[0] - heights(other.path)[0],
      );
    expect(top("higher", 90).map(({ status }) => status)).toEqual(["on-track", "at-risk", "off-track"]);
    expect(top("lower", 110).map(({ status }) => status)).toEqual(["off-track", "at-risk", "on-track"]);
  });

  it("fills the plot with the bands, without a gap", () => {
    const bands = drawTrend([point(95), point(98)], "higher", frame).bands.map(({ path }) => heights(path));
    const [red, amber, green] = bands.toSorted(([one], [other]) => other - one);
    expect([red?.[1], green?.[0]]).toEqual([140, 10]);
    expect([red?.[0], amber?.[0]]).toEqual([amber?.[1], green?.[1]]);
  });

  it("has no bands for a KPI that is best inside a range, nor where there is no target", () => {
    expect(drawTrend([point(95), point(98)], "range", frame).bands).toEqual([]);
    const aimless = [
      point(1, { target: null, atRiskEdge: null }),
      point(2, { target: null, atRiskEdge: null }),
    ];
    expect(drawTrend(aimless, "higher", frame).bands.map(({ path }) => path)).toEqual(["", "", ""]);
    expect(drawTrend(aimless, "higher", frame).target).toEqual([]);
  });

  it("stays inside its frame, with a few round ticks, whatever the values", () => {
    const value = fc.integer({ min: -100_000, max: 100_000 }).map((number) => number / 100);
    const points = fc.array(
      fc.record({ actual: value, target: value, atRiskEdge: value }).map((part) => point(part.actual, part)),
      { minLength: 2, maxLength: 24 },
    );
    fc.assert(
      fc.property(points, fc.constantFrom("higher" as const, "lower" as const), (all, direction) => {
        const { marks, bands, ticks } = drawTrend(all, direction, frame);
        for (const [low, high] of bands.map(({ path }) => heights(path))) {
          expect(low).toBeGreaterThanOrEqual(10);
          expect(high).toBeLessThanOrEqual(140);
        }
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThan(40);
          expect(x).toBeLessThan(290);
          expect(y).toBeGreaterThanOrEqual(10);
          expect(y).toBeLessThanOrEqual(140);
        }
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(trendTicks(all).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
