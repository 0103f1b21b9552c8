import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianDistance, median } from "../../../src/engine/information/median";
import { modifiedZScores, outliersOf } from "../../../src/engine/information/outliers";

/**
 * Mass spectrometer measurements of a uranium isotope (Tietjen & Moore 1972), the example of the NIST/SEMATECH e-Handbook of
 * Statistical Methods, 1.3.5.17.1, which finds 245.57 to be the only outlier.
 */
const uranium = [199.31, 199.53, 200.19, 200.82, 201.92, 201.95, 202.18, 245.57];

describe("modified z-scores", () => {
  it("are those worked out by hand for the uranium isotope: median 201.37, MAD 0.995", () => {
    expect(median(uranium)).toBeCloseTo(201.37, 12);
    expect(medianDistance(uranium, 201.37)).toBeCloseTo(0.995, 12);
    const scores = modifiedZScores(uranium);
    // 0.6745 × (245.57 − 201.37) / 0.995 and 0.6745 × (199.31 − 201.37) / 0.995
    expect(scores[7]).toBeCloseTo(29.9627, 4);
    expect(scores[0]).toBeCloseTo(-1.3965, 4);
  });

  it("say nothing where most numbers are the same", () => {
    expect(modifiedZScores([10, 10, 10, 10, 10, 10, 10, 100])).toEqual(Array(8).fill(null));
    expect(modifiedZScores([])).toEqual([]);
  });

  it("do not depend on unit and origin", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 30 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: -500, max: 500 }),
        (numbers, unit, origin) => {
          const moved = modifiedZScores(numbers.map((number) => number * unit + origin));
          modifiedZScores(numbers).forEach((score, place) => {
            if (score === null) expect(moved[place]).toBeNull();
            else expect(moved[place]).toBeCloseTo(score, 6);
          });
        },
      ),
    );
  });
});

describe("outliers", () => {
  it("is the value that NIST names", () => {
    expect(outliersOf(uranium)).toEqual([7]);
    expect(outliersOf([...uranium].reverse())).toEqual([0]);
  });

  it("takes eight readings", () => {
    expect(outliersOf(uranium.slice(1))).toEqual([]);
  });

  it.each([
    ["a constant series", [5, 5, 5, 5, 5, 5, 5, 5]],
    ["a constant series with one change", [5, 5, 5, 5, 5, 5, 5, 6]],
    ["constant but for rounding", [0.1 + 0.2, 0.3, 0.1 + 0.2, 0.3, 0.3, 0.3, 0.3, 0.3]],
    ["a steady climb", [1, 2, 4, 8, 16, 32, 64, 128, 256, 512].map(Math.log)],
    ["an even line", Array.from({ length: 40 }, (_, place) => place)],
    ["a lasting change of level", [10, 11, 10, 12, 11, 10, 11, 30, 31, 30]],
    ["yes and no", [1, 1, 1, 0, 1, 1, 0, 1, 1]],
  ])("finds none in %s", (_, numbers) => {
    expect(outliersOf(numbers)).toEqual([]);
  });

  it("finds one inside a series, and at its beginning", () => {
    expect(outliersOf([10, 11, 12, 11, 95, 10, 12, 11, 10])).toEqual([4]);
    expect(outliersOf([95, 11, 12, 11, 10, 10, 12, 11, 10])).toEqual([0]);
  });
});
