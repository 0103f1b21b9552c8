import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../../src/engine/scorecard/problem";
import { forecast, type Forecast } from "../../../../src/engine/signals/forecast/forecast";
import { goldenSeries } from "./golden-series";

function answered(values: readonly (number | null)[], season: number, horizon: number): Forecast {
  const result = forecast(values, { season, horizon });
  if (result instanceof Problem) throw new Error(result.code);
  return result;
}

const shop = goldenSeries().find(({ m }) => m === 12)?.train ?? [];

describe("refusals", () => {
  it.each([
    { values: [1, 2, 3], season: 1, horizon: 1, code: "too-few-readings" },
    { values: [1, null, NaN, 3, Infinity, 4], season: 1, horizon: 1, code: "too-few-readings" },
    { values: [], season: 12, horizon: 3, code: "too-few-readings" },
    { values: [1, 2, 3, 4], season: 1, horizon: 0, code: "not-positive" },
    { values: [1, 2, 3, 4], season: 1, horizon: 1.5, code: "not-positive" },
    { values: [1, 2, 3, 4], season: 0, horizon: 1, code: "not-positive" },
  ])("declines $values with $code", ({ values, season, horizon, code }) => {
    const result = forecast(values, { season, horizon });
    expect(result).toBeInstanceOf(Problem);
    expect(result).toMatchObject({ code });
  });

  it("says how many readings there are and how many it takes", () => {
    expect(forecast([1, null, 2], { season: 1, horizon: 1 })).toEqual(
      new Problem("too-few-readings", { count: 2, least: 4 }),
    );
  });

  it.each([0, -0.5, 1, 100, NaN])("declines a level of %s", (level) => {
    expect(forecast([1, 2, 3, 4], { season: 1, horizon: 1, level })).toMatchObject({ code: "not-positive" });
  });
});

describe("answers", () => {
  it("gives a constant its constant, without spread", () => {
    const { method, points, notes, backtest } = answered([7, 7, 7, 7, 7, 7], 1, 3);
    expect(method).toBe("level");
    expect(notes).toEqual(["never-moved"]);
    expect(backtest).toBeNull();
    for (const point of points) for (const value of Object.values(point)) expect(value).toBeCloseTo(7, 12);
    expect(answered([0, 0, 0, 0, 0], 1, 1).points[0]?.mean).toBe(0);
  });

  it("names the set of methods by what the history bears", () => {
    expect(answered(shop.slice(-20), 1, 3).method).toBe("trend");
    expect(answered(shop, 12, 3).method).toBe("seasonal-combination");
    expect(answered([...shop, ...shop].slice(0, 60), 1, 3).method).toBe("combination");
    expect(answered(shop.slice(-20), 12, 3).notes).toContain("season-unseen");
  });

  it("goes on with a straight line and with a clean season", () => {
    const line = Array.from({ length: 12 }, (_, t) => 100 + 5 * t);
    answered(line, 1, 3).points.forEach(({ mean }, h) => {
      expect(Math.abs(mean - (160 + 5 * h))).toBeLessThan(10);
    });
    const season = [80, 100, 140, 80];
    const clean = Array.from({ length: 20 }, (_, t) => season[t % 4] ?? 0);
    answered(clean, 4, 4).points.forEach(({ mean }, h) => {
      expect(Math.abs(mean - (season[h] ?? 0))).toBeLessThan(1);
    });
  });

  it("fills gaps and says so; gaps at the ends are no values", () => {
    const gappy = shop.map((value, t) => (t === 20 ? null : value));
    const { notes, points } = answered([null, ...gappy, null], 12, 6);
    expect(notes).toContain("gaps-filled");
    const whole = answered(shop, 12, 6);
    points.forEach(({ mean }, h) => {
      expect(Math.abs(mean / (whole.points[h]?.mean ?? NaN) - 1)).toBeLessThan(0.15);
    });
    expect(answered([null, ...shop, null], 12, 2).points).toEqual(answered(shop, 12, 2).points);
  });

  it("reads a level of 80 as 0.8, and gives its bounds", () => {
    const result = forecast(shop, { season: 12, horizon: 2, level: 80 });
    if (result instanceof Problem) throw new Error(result.code);
    expect(result.points[1]?.lower).toBe(result.points[1]?.lower80);
    expect(result.points[1]?.upper).toBe(result.points[1]?.upper80);
  });

  it("says the same twice", () => {
    expect(answered(shop, 12, 6)).toEqual(answered(shop, 12, 6));
  });

  it("reports a back-test where the history allows one", () => {
    const { backtest } = answered(shop, 12, 6);
    expect(backtest?.n).toBe(6);
    expect(backtest?.mase).toBeGreaterThan(0);
    expect(answered([1, 3, 2, 4], 1, 2).backtest).toBeNull();
  });
});

const anyNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constantFrom(0, 1e-300, -1e-300, 1e150, -1e150),
);
const anySeries = fc.array(fc.option(anyNumber, { freq: 8 }), { minLength: 4, maxLength: 40 });

describe("whatever the series", () => {
  it("answers finite numbers, the intervals in their order, or a problem", () => {
    fc.assert(
      fc.property(
        anySeries,
        fc.constantFrom(1, 4, 12),
        fc.integer({ min: 1, max: 8 }),
        (values, season, horizon) => {
          const result = forecast(values, { season, horizon });
          if (result instanceof Problem) return;
          expect(result.points).toHaveLength(horizon);
          for (const { mean, lower80, upper80, lower95, upper95 } of result.points) {
            const inOrder = [lower95, lower80, mean, upper80, upper95];
            expect(inOrder.every(Number.isFinite)).toBe(true);
            expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("grows with its unit of measure", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 5, maxLength: 30 }),
        fc.constantFrom(1, 4),
        fc.constantFrom(0.001, 0.25, 60, 1e6),
        (values, season, factor) => {
          const plain = answered(values, season, 3).points;
          const scaled = answered(
            values.map((value) => value * factor),
            season,
            3,
          ).points;
          scaled.forEach(({ mean, upper95 }, h) => {
            const size = 1e-4 * factor * Math.max(...values);
            expect(Math.abs(mean - factor * (plain[h]?.mean ?? NaN))).toBeLessThan(size);
            expect(Math.abs(upper95 - factor * (plain[h]?.upper95 ?? NaN))).toBeLessThan(10 * size);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it("moves with a zero that is moved, where values of either sign allow no growth by shares", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -200, max: 300 }), { minLength: 8, maxLength: 30 }),
        fc.constantFrom(1, 4),
        (values, season) => {
          const before = [...values, -50, 20, 40];
          const spread = Math.max(...before) - Math.min(...before);
          const plain = answered(before, season, 3).points;
          const moved = answered(
            before.map((value) => value - 1000),
            season,
            3,
          ).points;
          moved.forEach(({ mean }, h) => {
            // The search for each method's parameters ends at slightly other ones.
            expect(Math.abs(mean + 1000 - (plain[h]?.mean ?? NaN))).toBeLessThan(0.2 * spread);
          });
        },
      ),
      { numRuns: 30, seed: 20261122 },
    );
  });
});
