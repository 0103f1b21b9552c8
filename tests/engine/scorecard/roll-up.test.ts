import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributions, shares } from "../../../src/engine/scorecard/contribution";
import type { RollUpMethod } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { RollUpChild } from "../../../src/engine/scorecard/roll-up";
import { childOfScore, coverageOf, rollUp } from "../../../src/engine/scorecard/roll-up";
import { weightOf } from "../../../src/engine/scorecard/weight";

const methods: readonly RollUpMethod[] = ["weighted", "worst", "median", "share"];

const children = (scores: readonly (number | null)[], weights: readonly number[] = []) =>
  scores.map((score, index) => childOfScore(score, weights[index] ?? 1));

const anyChild: fc.Arbitrary<RollUpChild> = fc
  .record({
    score: fc.option(fc.double({ min: -2, max: 3, noNaN: true }), { freq: 4 }),
    weight: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
    onTrack: fc.boolean(),
  })
  .map((child) => (child.score === null ? { ...child, coverage: 0, onTrack: false } : child));
const anyChildren = fc.array(anyChild, { maxLength: 12 });

describe("printed examples", () => {
  it("gives Spider Impact's 5 for 8 and 2, and Cascade's 89.25", () => {
    expect(rollUp(children([8, 2]), "weighted", 0.5).score).toBe(5);
    expect(rollUp(children([0.9, 0.99, 1, 0.68]), "weighted", 0.5).score).toBeCloseTo(0.8925, 12);
  });

  it("gives SAP's 61 and 85, and 73 above them", () => {
    const first = rollUp(children([50, 100, 20], [30, 40, 30]), "weighted", 0.5).score;
    const second = rollUp(children([100, 50], [70, 30]), "weighted", 0.5).score;
    expect([first, second]).toEqual([61, 85]);
    expect(rollUp(children([first, second], [50, 50]), "weighted", 0.5).score).toBe(73);
  });

  it("gives PayGlobal's contributions and rating", () => {
    const result = rollUp(children([3, 4, 4, 3, 3], [45, 30, 15, 5, 5]), "weighted", 0.5);
    const expected = [1.35, 1.2, 0.6, 0.15, 0.15];
    result.contributions.forEach((part, index) => expect(part).toBeCloseTo(expected[index] ?? 0, 12));
    expect(result.score).toBeCloseTo(3.45, 12);
  });
});

describe("missing children", () => {
  it("leave the weights and are not zero", () => {
    const result = rollUp(children([1, null, 0.5], [2, 1, 2]), "weighted", 0.5);
    expect(result.score).toBeCloseTo(0.75, 12);
    expect(result.coverage).toBeCloseTo(0.8, 12);
    expect(result.contributions[1]).toBeNull();
  });

  it("leave no data where they are under the least coverage, and exactly at it do not", () => {
    expect(rollUp(children([1, null]), "weighted", 0.5)).toMatchObject({ score: 1, coverage: 0.5 });
    expect(rollUp(children([1, null, null]), "weighted", 0.5)).toEqual({
      score: null,
      coverage: 1 / 3,
      contributions: [null, null, null],
      isTooLittle: true,
    });
    expect(rollUp(children([1, null], [0.1 + 0.2, 0.3]), "weighted", 0.5).score).toBe(1);
    expect(rollUp(children([1, null], [0.3, 0.1 + 0.2]), "weighted", 0.5).score).toBe(1);
  });

  it.each(methods)("leave no data where there is nothing else, by %s", (method) => {
    const nothing = { score: null, coverage: 0, isTooLittle: false };
    expect(rollUp(children([null, null]), method, 0)).toMatchObject(nothing);
    expect(rollUp([], method, 0)).toMatchObject({ ...nothing, contributions: [] });
    expect(rollUp(children([1, 1], [0, 0]), method, 0)).toMatchObject(nothing);
  });

  it("count below by their own coverage", () => {
    const half = { ...childOfScore(1), coverage: 0.5 };
    expect(coverageOf([half, childOfScore(1)])).toBe(0.75);
    expect(coverageOf([half, childOfScore(null)])).toBe(0.25);
    expect(coverageOf([{ ...half, weight: 3 }, childOfScore(1)])).toBe(0.625);
  });
});

describe("a weight of 0", () => {
  it.each(methods)("counts in nothing, by %s", (method) => {
    const counted = rollUp(children([0.8, 1, 0.9]), method, 0.5);
    const shown = rollUp(children([0.8, 1, 0.9, 0], [1, 1, 1, 0]), method, 0.5);
    expect(shown.score).toBe(counted.score);
    expect(shown.coverage).toBe(1);
    expect(shown.contributions).toEqual([...counted.contributions, null]);
  });
});

describe("methods", () => {
  it("worst is the lowest score, ties split", () => {
    const result = rollUp(children([0.5, 0.2, 0.2, 1]), "worst", 0.5);
    expect(result.score).toBeCloseTo(0.2, 12);
    expect(result.contributions).toEqual([0, 0.1, 0.1, 0]);
  });

  it("median is the middle one, or the mean of two, whatever the weights", () => {
    expect(rollUp(children([0.9, 0.1, 0.4], [9, 1, 1]), "median", 0.5)).toMatchObject({
      score: 0.4,
      contributions: [0, 0, 0.4],
    });
    expect(rollUp(children([0.9, 0.1, 0.4, 0.6]), "median", 0.5)).toMatchObject({
      score: 0.5,
      contributions: [0, 0, 0.2, 0.3],
    });
    expect(rollUp(children([null, 0.7]), "median", 0.5).score).toBe(0.7);
  });

  it("share is the weight of the children on track", () => {
    const result = rollUp(children([1, 0.99, 1.2], [1, 1, 2]), "share", 0.5);
    expect(result).toMatchObject({ score: 0.75, contributions: [0.25, 0, 0.5] });
  });
});

describe("for every method and any children", () => {
  it("the contributions sum to the score", () => {
    fc.assert(
      fc.property(anyChildren, fc.constantFrom(...methods), (any, method) => {
        const { score, contributions: parts } = rollUp(any, method, 0);
        const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
        expect(Math.abs(sum - (score ?? 0))).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("the score is that of the method's own definition", () => {
    fc.assert(
      fc.property(anyChildren, (any) => {
        const present = any.filter(({ score, weight }) => score !== null && weight > 0);
        fc.pre(present.length > 0);
        const total = present.reduce((sum, { weight }) => sum + weight, 0);
        const scores = present.map(({ score }) => score ?? 0).toSorted((a, b) => a - b);
        const mean = present.reduce((sum, { score, weight }) => sum + weight * (score ?? 0), 0) / total;
        const onTrack = present.reduce((sum, child) => sum + (child.onTrack ? child.weight : 0), 0) / total;
        const [low, high] = [scores[Math.ceil(scores.length / 2) - 1], scores[Math.floor(scores.length / 2)]];
        expect(rollUp(any, "weighted", 0).score).toBeCloseTo(mean, 9);
        expect(rollUp(any, "share", 0).score).toBeCloseTo(onTrack, 9);
        expect(rollUp(any, "worst", 0).score).toBeCloseTo(scores[0] ?? 0, 9);
        expect(rollUp(any, "median", 0).score).toBeCloseTo(((low ?? 0) + (high ?? 0)) / 2, 9);
      }),
    );
  });

  it("the order of the children does not matter, nor the unit of the weights", () => {
    fc.assert(
      fc.property(
        anyChildren,
        fc.constantFrom(...methods),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (any, method, unit) => {
          const one = rollUp(any, method, 0.5);
          const other = rollUp(
            any.map((child) => ({ ...child, weight: child.weight * unit })).toReversed(),
            method,
            0.5,
          );
          fc.pre(Math.abs(one.coverage - 0.5) > 1e-6);
          expect(other.coverage).toBeCloseTo(one.coverage, 9);
          expect(other.score === null).toBe(one.score === null);
          expect(other.score ?? 0).toBeCloseTo(one.score ?? 0, 9);
        },
      ),
    );
  });

  it("equal scores roll up to themselves, and to themselves again", () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, fc.integer({ min: 1, max: 9 }), (same, count) => {
        const equal = children(Array.from({ length: count }, () => same));
        for (const method of ["weighted", "worst", "median"] as const) {
          const once = rollUp(equal, method, 0.5).score ?? -1;
          expect(once).toBeCloseTo(same, 12);
          expect(rollUp(children([once]), method, 0.5).score).toBe(once);
        }
      }),
    );
  });

  it("the shares sum to 1", () => {
    fc.assert(
      fc.property(anyChildren, fc.constantFrom(...methods), (any, method) => {
        fc.pre(any.some(({ score, weight }) => score !== null && weight > 0));
        const total = shares(any, method).reduce<number>((sum, share) => sum + (share ?? 0), 0);
        expect(total).toBeCloseTo(1, 12);
      }),
    );
  });

  it("the largest weights of a cell do no harm", () => {
    expect(contributions(children([1, 0.5], [1.7e308, 1.7e308]), "weighted")).toEqual([0.5, 0.25]);
  });
});

describe("weightOf", () => {
  it.each([
    [null, 1],
    [0, 0],
    [2.5, 2.5],
  ])("takes %s as %d", (weight, expected) => {
    expect(weightOf(weight)).toBe(expected);
  });

  it("declines what is no weight", () => {
    expect(weightOf(-1)).toEqual(new Problem("negative-weight", { weight: -1 }));
    expect(weightOf(new Problem("not-a-number", { text: "much" }))).toEqual(
      new Problem("weight-not-a-number", { text: "much" }),
    );
    expect(weightOf(Number.NaN)).toMatchObject({ code: "weight-not-a-number" });
  });
});
