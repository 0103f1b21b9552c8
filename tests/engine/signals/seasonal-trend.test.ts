import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/engine/map/seeded-random";
import { mannKendall } from "../../../src/engine/signals/mann-kendall";
import { readingsOf } from "../../../src/engine/signals/readings";
import { isSeasonal } from "../../../src/engine/signals/seasonality";
import { seasonalTrend } from "../../../src/engine/signals/seasonal-trend";

/** Three years of quarters, worse each autumn, each year two higher than the year before. */
const quarters = [10, 30, 50, 20, 12, 32, 52, 22, 14, 34, 54, 24];

describe("the seasonal test", () => {
  it("compares each season with itself alone", () => {
    // Each quarter rises in all of its 3 pairs: S = 4·3, variance 4·(3·2·11/18), tau 1, 2 a year.
    const found = seasonalTrend(readingsOf(quarters), 4);
    expect(found).toMatchObject({ s: 12, tau: 1, slope: 2, interval: [2, 2] });
    expect(found.variance).toBeCloseTo(44 / 3, 12);
    expect(found.z).toBeCloseTo(11 / Math.sqrt(44 / 3), 12);
    expect(found.p).toBeLessThan(0.01);
    expect(mannKendall(quarters).p).toBeGreaterThan(0.2);
  });

  it("knows the season of a reading after a gap", () => {
    const holes = quarters.map((value, place) => (place === 5 || place === 2 ? null : value));
    expect(seasonalTrend(readingsOf(holes), 4)).toMatchObject({ tau: 1, slope: 2 });
  });

  it("is the plain test where there is one season", () => {
    const plain = mannKendall(quarters);
    expect(seasonalTrend(readingsOf(quarters), 1)).toMatchObject(plain);
  });

  it("has no answer to draw from one reading a season", () => {
    expect(seasonalTrend(readingsOf([1, 2, 3, 4]), 4)).toMatchObject({
      s: 0,
      p: 1,
      tau: null,
      slope: 0,
      interval: null,
    });
  });
});

describe("a season", () => {
  const wave = Array.from(
    { length: 36 },
    (_, month) => 100 + 3 * month + 40 * Math.sin((month * Math.PI) / 6),
  );

  it("is seen through a trend", () => {
    expect(isSeasonal(readingsOf(wave), 12, 3)).toBe(true);
  });

  it("is not a trend, nor the length of a round alone", () => {
    // After the trend chance is left: the decimals of the multiples of the golden ratio.
    const line = Array.from({ length: 36 }, (_, month) => 100 + 3 * month + ((month * 0.618034) % 1));
    expect(isSeasonal(readingsOf(line), 12, 3)).toBe(false);
    expect(isSeasonal(readingsOf(wave), 7, 3)).toBe(false);
  });

  it("takes two rounds to see", () => {
    expect(isSeasonal(readingsOf(wave.slice(0, 24)), 12, 3)).toBe(true);
    expect(isSeasonal(readingsOf(wave.slice(0, 23)), 12, 3)).toBe(false);
    expect(isSeasonal(readingsOf(wave), 1, 3)).toBe(false);
  });

  it("is seen beside gaps", () => {
    const holes = wave.map((value, month) => (month % 7 === 3 ? null : value));
    expect(isSeasonal(readingsOf(holes), 12, 3)).toBe(true);
  });

  it("is not in equal readings", () => {
    expect(isSeasonal(readingsOf(wave.map(() => 5)), 12, 0)).toBe(false);
  });

  it("is where Kruskal and Wallis put it: H = 7.2 of three groups is beyond 5.99, H = 2.76 is not", () => {
    // Ranks 1-3, 4-6 and 7-9 by season: H = 12/(9·10)·(6² + 15² + 24²)/3 - 3·10 = 7.2.
    expect(isSeasonal(readingsOf([1, 4, 7, 2, 5, 8, 3, 6, 9]), 3, 0)).toBe(true);
    // Rank sums 9, 16 and 20: H = 12/90·(81 + 256 + 400)/3 - 30 = 2.76.
    expect(isSeasonal(readingsOf([1, 4, 8, 2, 5, 9, 6, 7, 3]), 3, 0)).toBe(false);
  });

  it("is found in one of twenty series of chance", () => {
    const random = seededRandom(7);
    const found = Array.from({ length: 1000 }, () => Array.from({ length: 36 }, () => random())).filter(
      (one) => isSeasonal(readingsOf(one), 12, 0),
    );
    expect(found.length / 1000).toBeGreaterThan(0.01);
    expect(found.length / 1000).toBeLessThan(0.06);
  });
});
