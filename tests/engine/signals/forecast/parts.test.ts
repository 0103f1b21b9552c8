import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitArima } from "../../../../src/engine/signals/forecast/arima";
import { backtest } from "../../../../src/engine/signals/forecast/backtest";
import { fillGaps } from "../../../../src/engine/signals/forecast/fill-gaps";
import { drift, seasonalNaive } from "../../../../src/engine/signals/forecast/naive";
import { minimise } from "../../../../src/engine/signals/forecast/nelder-mead";
import { akaikeWeights, blend } from "../../../../src/engine/signals/forecast/outlook";
import { deseasonalise, hasSeason } from "../../../../src/engine/signals/forecast/season";
import { chanceBelow, errorScale, halfWidth } from "../../../../src/engine/signals/forecast/spread";
import { studentBelow, studentQuantile } from "../../../../src/engine/signals/forecast/student-t";
import { dynamicTheta, theta } from "../../../../src/engine/signals/forecast/theta";
import { totalOf } from "../../../../src/engine/signals/forecast/total";
import { chanceUnder, middleOf, quantileOf, type Voice } from "../../../../src/engine/signals/forecast/voice";

describe("Nelder and Mead's search", () => {
  it("finds the bottom of Rosenbrock's valley", () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const { at, value } = minimise(valley, [-1.2, 1], [0.5, 0.5], 400);
    expect(value).toBeLessThan(1e-6);
    expect(at[0]).toBeCloseTo(1, 2);
    expect(at[1]).toBeCloseTo(1, 2);
  });

  it("stays where everything else is forbidden", () => {
    const { at } = minimise(([x = 0]) => (x === 3 ? 1 : Infinity), [3], [1], 50);
    expect(at).toEqual([3]);
  });
});

describe("Student's distribution", () => {
  it.each([
    { freedom: 1, share: 0.975, value: 12.7062 },
    { freedom: 2, share: 0.95, value: 2.91999 },
    { freedom: 5, share: 0.9, value: 1.475884 },
    { freedom: 5, share: 0.975, value: 2.570582 },
    { freedom: 10, share: 0.95, value: 1.812461 },
    { freedom: 30, share: 0.005, value: -2.749996 },
  ])("has the tabled point $value", ({ freedom, share, value }) => {
    expect(studentQuantile(share, freedom)).toBeCloseTo(value, 4);
    expect(studentBelow(value, freedom)).toBeCloseTo(share, 5);
  });

  it("is 0, a half and 1 at the ends and the middle", () => {
    expect([-Infinity, 0, Infinity].map((value) => studentBelow(value, 5))).toEqual([0, 0.5, 1]);
  });
});

describe("the season", () => {
  const quarters = (years: number, season: readonly number[]) =>
    Array.from({ length: 4 * years }, (_, t) => 100 + t + (season[t % 4] ?? 0));

  it("is seen where it is strong, not where there is none or too little to see it", () => {
    expect(hasSeason(quarters(6, [20, -5, -25, 10]), 4)).toBe(true);
    expect(hasSeason(quarters(2, [20, -5, -25, 10]), 4)).toBe(false);
    expect(hasSeason([5, 3, 6, 2, 7, 4, 5, 6, 3, 5, 2, 6, 7, 3, 5, 4], 1)).toBe(false);
  });

  it("is taken out whole where it repeats exactly", () => {
    const { indices, adjusted } = deseasonalise(quarters(5, [20, -5, -25, 10]), 4, "additive");
    [20, -5, -25, 10].forEach((amount, phase) => expect(indices[phase]).toBeCloseTo(amount, 6));
    adjusted.forEach((value, t) => expect(value).toBeCloseTo(100 + t, 6));
  });

  it("is drawn in where it is mostly noise", () => {
    const noise = [3, -2, 5, -4, -3, 4, -5, 2, 1, -6, 4, 3, -2, 5, -1, -3];
    const full = deseasonalise(noise, 4, "additive", false).indices;
    const shrunk = deseasonalise(noise, 4, "additive").indices;
    const size = (indices: readonly number[]) => indices.reduce((sum, index) => sum + index * index, 0);
    expect(size(shrunk)).toBeLessThan(0.9 * size(full));
  });
});

describe("single methods", () => {
  it("a random walk stays where it is, and spreads with the root of time", () => {
    const order = { p: 0, d: 1, q: 0, sp: 0, sd: 0, sq: 0, constant: false } as const;
    const { outlook } = fitArima([4, 6, 5, 8, 7], order, 1, 4);
    expect(outlook.mean).toEqual([7, 7, 7, 7]);
    const first = outlook.deviation[0] ?? 0;
    // Steps of 2, -1, 3 and -1: the root of 15 / 4.
    expect(first).toBeCloseTo(Math.sqrt(15 / 4), 10);
    expect(outlook.deviation[3]).toBeCloseTo(2 * first, 10);
  });

  it("drift goes on by the average step", () => {
    expect(drift([10, 13, 12, 16], 3).mean).toEqual([18, 20, 22]);
  });

  it("the seasonal naive repeats the last season", () => {
    expect(seasonalNaive([1, 2, 3, 4, 5, 6, 7, 8], 4, 6).mean).toEqual([5, 6, 7, 8, 5, 6]);
    expect(seasonalNaive([1, 2, 3], 4, 2).mean).toEqual([3, 3]);
  });

  it("theta adds half the slope of a straight line, dynamic theta goes on along it", () => {
    const line = Array.from({ length: 20 }, (_, t) => 50 + 2 * t);
    const { mean } = theta(line, 5);
    expect((mean[4] ?? 0) - (mean[3] ?? 0)).toBeCloseTo(1, 6);
    dynamicTheta(line, 3).mean.forEach((value, h) => expect(Math.abs(value - (90 + 2 * h))).toBeLessThan(2));
  });
});

describe("gaps", () => {
  it("are filled along the line, moved by the season", () => {
    expect(fillGaps([null, 1, null, 3, null, null, 9, null], 1)).toEqual({
      values: [1, 2, 3, 5, 7, 9],
      filled: 3,
    });
    const quarters = [10, 10, 30, 10, 10, 10, null, 10, 10, 10, 30, 10];
    expect(fillGaps(quarters, 4).values[6]).toBeCloseTo(30, 10);
    expect(fillGaps([null, null], 4)).toEqual({ values: [], filled: 0 });
  });
});

describe("voices", () => {
  const voice = (mean: readonly number[], deviation: readonly number[], weight = 1): Voice => ({
    name: "theta",
    weight,
    outlook: { mean, deviation },
  });

  it("average by their weights", () => {
    expect(middleOf([voice([10], [1]), voice([16], [1], 0.5)], 0)).toBeCloseTo(12, 12);
    expect(
      blend(
        [
          { mean: [1], deviation: [2] },
          { mean: [3], deviation: [4] },
        ],
        [1, 3],
      ),
    ).toEqual({
      mean: [2.5],
      deviation: [3.5],
    });
  });

  it("weights halve for each 1.386 of AICc, and for want of any are equal", () => {
    const [first, second] = akaikeWeights([100, 100 + 2 * Math.LN2, Infinity]);
    expect([first, second]).toEqual([1, expect.closeTo(0.5, 12)]);
    expect(akaikeWeights([Infinity, NaN])).toEqual([1, 1]);
  });

  it("give a quantile whose chance is the one asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -100, max: 100 }), fc.double({ min: 0.1, max: 50 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.double({ min: 0.02, max: 0.98 }),
        (pairs, share) => {
          const voices = pairs
            .filter(([mean, deviation]) => Number.isFinite(mean) && Number.isFinite(deviation))
            .map(([mean, deviation]) => voice([mean], [deviation]));
          fc.pre(voices.length > 0 && Number.isFinite(share));
          expect(chanceUnder(voices, 0, quantileOf(voices, 0, share))).toBeCloseTo(share, 5);
        },
      ),
    );
  });

  it("widen by what a season costs of a short history", () => {
    // 24 months with a season of 12: 24 - 3 - 11 = 10 values are left to judge the errors by.
    expect(errorScale(1, 24, 12) / errorScale(1, 24, 1)).toBeCloseTo(Math.sqrt(21 / 10), 10);
    expect(halfWidth(2, 0.95)).toBeCloseTo(2 * 2.570582, 4);
    expect([chanceBelow(1, 0), chanceBelow(0, 0), chanceBelow(-1, 0)]).toEqual([1, 0.5, 0]);
  });

  it("add up independent periods by the root of the sum of squares, a random walk by more", () => {
    const [apart] = totalOf([voice([1, 2, 3], [2, 2, 2])], 3);
    expect(apart?.outlook.mean).toEqual([6]);
    expect(apart?.outlook.deviation[0]).toBeCloseTo(2 * Math.sqrt(3), 10);
    // Shocks of 1 count three, two and one times: 9 + 4 + 1.
    const [walk] = totalOf([voice([0, 0, 0], [1, Math.SQRT2, Math.sqrt(3)])], 3);
    expect(walk?.outlook.deviation[0]).toBeCloseTo(Math.sqrt(14), 10);
  });
});

describe("the back-test", () => {
  it("is far below 1 where the season grows steadily", () => {
    const season = [10, 20, 30, 40];
    const growing = Array.from({ length: 24 }, (_, t) => (season[t % 4] ?? 0) * 1.02 ** t);
    const result = backtest(growing, 4, 4);
    expect(result?.n).toBe(4);
    expect(result?.mase).toBeLessThan(0.5);
  });

  it("holds no more back than a quarter of the history", () => {
    expect(backtest([3, 5, 4, 6, 5, 8, 7, 9], 1, 6)?.n).toBe(2);
  });

  it("declines where too little would be left, or nothing moves", () => {
    expect(backtest([1, 2, 3], 1, 3)).toBeNull();
    expect(backtest([5, 5, 5, 5, 5, 5, 5, 5], 1, 3)).toBeNull();
  });
});
