import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { hitChance, type ChanceOptions, type HitChance } from "../../../src/engine/signals/hit-chance";
import { cfoHistory } from "./cfo-history";
import { goldenSeries } from "./forecast/golden-series";

function chanceOf(values: readonly (number | null)[], target: number, options: ChanceOptions): HitChance {
  const result = hitChance(values, target, options);
  if (result instanceof Problem) throw new Error(result.code);
  return result;
}

const months = goldenSeries().find(({ m }) => m === 12)?.train ?? [];
const next: ChanceOptions = { season: 12, horizon: 3, direction: "higher" };

describe("the CFO's question: 141.7 after three quarters, 186.0 wanted", () => {
  const history = cfoHistory();

  it("rebuilds the history's figures", () => {
    const mean = history.reduce((sum, value) => sum + value, 0) / history.length;
    const variance = history.reduce((sum, value) => sum + (value - mean) ** 2, 0) / history.length;
    expect(history).toHaveLength(189);
    expect(mean).toBeCloseTo(14.2753, 4);
    expect(Math.sqrt(variance)).toBeCloseTo(1.9094, 4);
  });

  it("finds a chance between his two, with its range and its method", () => {
    const answer = chanceOf(history, 186, {
      season: 12,
      horizon: 3,
      direction: "higher",
      accumulates: "sum",
      elapsed: 9,
      basis: "past-readings",
    });
    expect(answer.chance).toBeGreaterThan(0.25);
    expect(answer.chance).toBeLessThan(0.35);
    expect(answer.low).toBeLessThan(answer.chance);
    expect(answer.high).toBeGreaterThan(answer.chance);
    expect(answer.method).toBe("past-readings");
    // Three more months like the others: 141.7 and 42.8.
    expect(answer.expected).toBeGreaterThan(184);
    expect(answer.expected).toBeLessThan(185);
  });
});

describe("levels, sums and averages", () => {
  it("is a half at what is expected, and falls as the target rises", () => {
    const { expected } = chanceOf(months, 0, next);
    const at = chanceOf(months, expected, next).chance;
    expect(Math.abs(at - 0.5)).toBeLessThan(0.1);
    const chances = [-1, 0.8, 1, 1.2, 3].map((share) => chanceOf(months, share * expected, next).chance);
    expect(chances.toSorted((a, b) => b - a)).toEqual(chances);
    expect(chances[0]).toBeGreaterThan(0.9);
    expect(chances.at(-1)).toBeLessThan(0.1);
  });

  it("higher and lower share the chances between them", () => {
    const { expected } = chanceOf(months, 0, next);
    const higher = chanceOf(months, 1.1 * expected, next).chance;
    const lower = chanceOf(months, 1.1 * expected, { ...next, direction: "lower" }).chance;
    expect(higher + lower).toBeCloseTo(1, 6);
  });

  it("adds up the year: nine months gone, three to come", () => {
    const soFar = months.slice(-9).reduce((sum, value) => sum + value, 0);
    const sum: ChanceOptions = { ...next, accumulates: "sum" };
    const { expected } = chanceOf(months, 0, sum);
    expect(expected).toBeGreaterThan(soFar);
    const asked = chanceOf(months, expected, sum).chance;
    const average = chanceOf(months, expected / 12, { ...next, accumulates: "average" });
    expect(average.expected).toBeCloseTo(expected / 12, 6);
    expect(average.chance).toBeCloseTo(asked, 6);
    // What is gone cannot be lost again.
    expect(chanceOf(months, soFar, sum).chance).toBeGreaterThan(0.95);
  });

  it("counts no more periods than there are, and as many as it is told", () => {
    const short = [10, 12, 11, 13];
    const all = chanceOf(short, 0, { ...next, season: 12, accumulates: "sum" });
    const same = chanceOf(short, 0, { ...next, season: 12, accumulates: "sum", elapsed: 4 });
    expect(all).toEqual(same);
    const none = chanceOf(short, 0, { ...next, accumulates: "sum", elapsed: 0 });
    expect(all.expected - none.expected).toBeCloseTo(46, 6);
  });

  it("knows what never moved: at the target is hit", () => {
    const still = [5, 5, 5, 5, 5];
    const options: ChanceOptions = { season: 1, horizon: 2, direction: "higher" };
    expect(chanceOf(still, 5, options).chance).toBe(1);
    expect(chanceOf(still, 5.01, options).chance).toBe(0);
    expect(chanceOf(still, 5, { ...options, direction: "lower" }).chance).toBe(1);
    expect(chanceOf(still, 10, { ...options, accumulates: "sum" }).chance).toBe(1);
    expect(chanceOf(still, 5, { ...options, basis: "past-readings" }).chance).toBe(1);
  });

  it("says the same twice, draws and all", () => {
    const options: ChanceOptions = { ...next, accumulates: "sum", basis: "past-readings" };
    expect(chanceOf(months, 30000, options)).toEqual(chanceOf(months, 30000, options));
  });
});

describe("refusals", () => {
  it.each([
    { values: [1, null, 2], target: 3, horizon: 1, code: "too-few-readings" },
    { values: [1, 2, 3, 4], target: NaN, horizon: 1, code: "not-a-number" },
    { values: [1, 2, 3, 4], target: 3, horizon: 0, code: "not-positive" },
  ])("declines with $code", ({ values, target, horizon, code }) => {
    expect(hitChance(values, target, { ...next, horizon })).toMatchObject({ code });
  });
});

it("is always a chance, inside its range", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 30 }),
      fc.integer({ min: -800, max: 800 }),
      fc.constantFrom<"last" | "sum" | "average">("last", "sum", "average"),
      fc.constantFrom<"forecast" | "past-readings">("forecast", "past-readings"),
      (values, target, accumulates, basis) => {
        const { chance, low, high, lower80, expected, upper80 } = chanceOf(values, target, {
          season: 4,
          horizon: 2,
          direction: "higher",
          accumulates,
          basis,
        });
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(chance).toBeGreaterThanOrEqual(low - 1e-12);
        expect(chance).toBeLessThanOrEqual(high + 1e-12);
        expect(lower80).toBeLessThanOrEqual(expected);
        expect(expected).toBeLessThanOrEqual(upper80);
      },
    ),
    { numRuns: 40 },
  );
});
