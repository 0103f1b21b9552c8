import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scale } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import {
  bands,
  baselineToTarget,
  minToMax,
  percentOfTarget,
  range,
  ratio,
  redToGoal,
  scoreOn,
  threshold,
} from "../../../src/engine/scorecard/scale";

function made(scale: Scale | Problem): Scale {
  if (scale instanceof Problem) throw new Error(`no scale: ${scale.code}`);
  return scale;
}

/** Both of Excel's signs and sizes, without the extremes at which doubles lose the last digits of a difference. */
const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe("baselineToTarget", () => {
  it.each([
    { baseline: 8, target: 2, actual: 8, expected: 0, because: "the baseline scores 0" },
    { baseline: 8, target: 2, actual: 5, expected: 0.5, because: "half way down is half way there" },
    { baseline: 8, target: 2, actual: 11, expected: -0.5, because: "worse than the baseline is negative" },
    { baseline: 8, target: 2, actual: -1, expected: 1.5, because: "past the target goes on above 1" },
    {
      baseline: 0,
      target: 76000,
      actual: 12905,
      expected: 0.169802632,
      because: "US goal 1 prints 0.169802632",
    },
    {
      baseline: 303.9,
      target: 273.5,
      actual: 309,
      expected: -0.167763158,
      because: "US goal 8 prints -0.167763158",
    },
    { baseline: 12, target: 25, actual: 28, expected: 1.230769231, because: "US goal 9 prints 1.230769231" },
    { baseline: 22, target: 80, actual: 77, expected: 0.948, because: "French fibre rollout prints 95" },
  ])("$because", ({ baseline, target, actual, expected }) => {
    const scale = made(baselineToTarget(baseline, target));
    expect(scoreOn(scale, actual)).toBeCloseTo(expected, expected === 0.948 ? 3 : 9);
  });

  it("has no extent where baseline and target are the same", () => {
    expect(baselineToTarget(5, 5)).toEqual(new Problem("no-range"));
  });

  it("is on track from 1 and at risk from 0.9, or from the share it is given", () => {
    expect(baselineToTarget(0, 10)).toMatchObject({ onTrackCut: 1, atRiskCut: 0.9 });
    expect(baselineToTarget(0, 10, 0.75)).toMatchObject({ onTrackCut: 1, atRiskCut: 0.75 });
  });

  it("scores exactly 0 and 1 at its ends, and is a straight line everywhere", () => {
    fc.assert(
      fc.property(value, value, fc.double({ min: -3, max: 4, noNaN: true }), (baseline, target, share) => {
        fc.pre(Math.abs(target - baseline) > 1e-6 * Math.max(1, Math.abs(target), Math.abs(baseline)));
        const scale = made(baselineToTarget(baseline, target));
        expect(scoreOn(scale, baseline)).toBe(0);
        expect(scoreOn(scale, target)).toBe(1);
        expect(scoreOn(scale, baseline + share * (target - baseline))).toBeCloseTo(share, 6);
      }),
    );
  });
});

describe("percentOfTarget", () => {
  it.each([
    {
      target: 1,
      direction: "lower" as const,
      rows: [
        [0.8, 1.2],
        [0.5, 1.5],
        [0.25, 1.75],
        [1.5, 0.5],
        [1.75, 0.25],
      ],
    },
    {
      target: 4,
      direction: "higher" as const,
      rows: [
        [4, 1],
        [2, 0.5],
        [0, 0],
        [6, 1.5],
        [-2, -0.5],
      ],
    },
    { target: 0.185, direction: "higher" as const, rows: [[0.22, 1.189189189]] },
    { target: 0.05, direction: "lower" as const, rows: [[0.045, 1.1]] },
  ])("agrees with the printed rows of target $target, $direction", ({ target, direction, rows }) => {
    const scale = made(percentOfTarget(target, direction));
    for (const [actual, score] of rows) expect(scoreOn(scale, actual ?? 0)).toBeCloseTo(score ?? 0, 9);
  });

  it.each([
    {
      actual: -80,
      direction: "higher" as const,
      expected: 1.2,
      because: "a smaller loss than planned is better",
    },
    { actual: -120, direction: "higher" as const, expected: 0.8, because: "a larger loss is worse" },
    { actual: 20, direction: "higher" as const, expected: 2.2, because: "a profit is far better" },
    {
      actual: -120,
      direction: "lower" as const,
      expected: 1.2,
      because: "a cost stored as a negative, lower",
    },
    { actual: -80, direction: "lower" as const, expected: 0.8, because: "and above its target it is worse" },
  ])("stays right for a target of -100: $because", ({ actual, direction, expected }) => {
    expect(scoreOn(made(percentOfTarget(-100, direction)), actual)).toBeCloseTo(expected, 12);
  });

  it("declines a target of 0", () => {
    expect(percentOfTarget(0, "higher")).toEqual(new Problem("no-range"));
    expect(percentOfTarget(0, "lower")).toEqual(new Problem("no-range"));
  });

  it("is v / t and 2 - v / t for positive targets", () => {
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (target, actual) => {
        const quotient = actual / target;
        const digits = 1e-9 * Math.max(1, Math.abs(quotient));
        const up = scoreOn(made(percentOfTarget(target, "higher")), actual) as number;
        const down = scoreOn(made(percentOfTarget(target, "lower")), actual) as number;
        expect(Math.abs(up - quotient)).toBeLessThan(digits);
        expect(Math.abs(down - (2 - quotient))).toBeLessThan(digits);
      }),
    );
  });
});

describe("minToMax", () => {
  it("gives BSC Designer's 25% for 50 between 0 and 200", () => {
    expect(scoreOn(made(minToMax(0, 200, "higher")), 50)).toBe(0.25);
  });

  it("turns round where lower is better", () => {
    expect(scoreOn(made(minToMax(0, 200, "lower")), 50)).toBe(0.75);
  });

  it("is on track at the target's score, or at the best value without target", () => {
    expect(minToMax(0, 200, "higher", 150)).toMatchObject({ onTrackCut: 0.75, atRiskCut: 0.9 * 0.75 });
    expect(minToMax(0, 200, "lower", 150)).toMatchObject({ onTrackCut: 0.25, atRiskCut: 0.225 });
    expect(minToMax(0, 200, "higher")).toMatchObject({ onTrackCut: 1, atRiskCut: 0.9 });
  });

  it.each([
    { low: 5, high: 5, target: null, code: "no-range" as const },
    { low: 9, high: 5, target: null, code: "knots-out-of-order" as const },
    { low: 0, high: 10, target: 0, code: "target-outside-scale" as const },
    { low: 0, high: 10, target: -5, code: "target-outside-scale" as const },
  ])("declines $low to $high with target $target: $code", ({ low, high, target, code }) => {
    expect(minToMax(low, high, "higher", target)).toMatchObject({ code });
  });
});

describe("redToGoal", () => {
  const spider = made(redToGoal(500, 700));

  it.each([
    [300, 0],
    [500, 10 / 3],
    [600, 5],
    [700, 20 / 3],
    [900, 10],
  ])("gives Spider Impact's score for %d: %d of 10", (actual, ofTen) => {
    expect((scoreOn(spider, actual) as number) * 10).toBeCloseTo(ofTen, 9);
  });

  it("works downwards where the goal is below the red flag", () => {
    const scale = made(redToGoal(10, 4));
    expect(scoreOn(scale, 4)).toBeCloseTo(2 / 3, 12);
    expect(scoreOn(scale, 10)).toBeCloseTo(1 / 3, 12);
    expect(scoreOn(scale, -2)).toBeCloseTo(1, 12);
  });

  it("is on track from the goal and at risk from the red flag", () => {
    expect(spider.onTrackCut).toBe(2 / 3);
    expect(spider.atRiskCut).toBeCloseTo(1 / 3, 15);
  });

  it("declines a red flag at the goal", () => {
    expect(redToGoal(7, 7)).toEqual(new Problem("no-range"));
  });
});

describe("bands", () => {
  it("gives Scorecard Manager's 83.3% for 9,000 in 0, 4,000, 6,000, 12,000", () => {
    expect(scoreOn(made(bands([0, 4000, 6000, 12000])), 9000)).toBeCloseTo(0.8333, 4);
  });

  it.each([
    [0, 0],
    [2000, 1 / 6],
    [4000, 1 / 3],
    [5000, 0.5],
    [6000, 2 / 3],
    [12000, 1],
    [18000, 4 / 3],
    [-4000, -1 / 3],
  ])("is a straight line inside each band and beyond: %d scores %d", (actual, expected) => {
    expect(scoreOn(made(bands([0, 4000, 6000, 12000])), actual)).toBeCloseTo(expected, 12);
    expect(scoreOn(made(bands([0, -4000, -6000, -12000])), -actual)).toBeCloseTo(expected, 12);
  });

  it("is on track from the best band, or from the target's score", () => {
    expect(made(bands([0, 4, 6, 12])).onTrackCut).toBe(2 / 3);
    expect(made(bands([0, 4, 6, 12], 5)).onTrackCut).toBe(0.5);
    expect(made(bands([0, 4, 6, 12], 5)).atRiskCut).toBeCloseTo(0.45, 12);
    expect(made(bands([0, 10])).onTrackCut).toBe(1);
  });

  it.each([
    { limits: [], code: "no-bands" as const },
    { limits: [4], code: "no-bands" as const },
    { limits: [1, 2, 2], code: "no-range" as const },
    { limits: [1, 3, 2], code: "knots-out-of-order" as const },
    { limits: [3, 1, 2], code: "knots-out-of-order" as const },
  ])("declines $limits: $code", ({ limits, code }) => {
    expect(bands(limits)).toMatchObject({ code });
  });

  it("declines a target at its worst end", () => {
    expect(bands([0, 5, 10], 0)).toEqual(new Problem("target-outside-scale", { target: 0 }));
  });
});

describe("range", () => {
  const scale = made(range(10, 20, 5, 30));

  it.each([
    [10, 1],
    [15, 1],
    [20, 1],
    [7.5, 0.5],
    [5, 0],
    [0, -1],
    [25, 0.5],
    [30, 0],
    [40, -1],
  ])("scores %d as %d inside 10 to 20 with outer limits 5 and 30", (actual, expected) => {
    expect(scoreOn(scale, actual)).toBeCloseTo(expected, 12);
  });

  it("falls as percent-of-target does where there are no outer limits", () => {
    const open = made(range(10, 20));
    expect(scoreOn(open, 9)).toBeCloseTo(0.9, 12);
    expect(scoreOn(open, 22)).toBeCloseTo(0.9, 12);
    const fromZero = made(range(0, 4));
    expect(scoreOn(fromZero, -1)).toBeCloseTo(0.75, 12);
    const toZero = made(range(-8, 0));
    expect(scoreOn(toZero, 2)).toBeCloseTo(0.75, 12);
    expect(scoreOn(toZero, -10)).toBeCloseTo(0.75, 12);
  });

  it("may be a single point", () => {
    const point = made(range(10, 10));
    expect(scoreOn(point, 10)).toBe(1);
    expect(scoreOn(point, 9)).toBeCloseTo(0.9, 12);
    expect(scoreOn(point, 11)).toBeCloseTo(0.9, 12);
  });

  it.each([
    { limits: [20, 10, null, null] as const, code: "knots-out-of-order" as const },
    { limits: [10, 20, 12, null] as const, code: "knots-out-of-order" as const },
    { limits: [10, 20, null, 15] as const, code: "knots-out-of-order" as const },
    { limits: [10, 20, 10, null] as const, code: "no-range" as const },
    { limits: [0, 0, null, null] as const, code: "no-range" as const },
  ])("declines $limits: $code", ({ limits: [low, high, outerLow, outerHigh], code }) => {
    expect(range(low, high, outerLow, outerHigh)).toMatchObject({ code });
  });
});

describe("threshold", () => {
  it.each([
    { direction: "higher" as const, met: [5, 6], missed: [4.99] },
    { direction: "lower" as const, met: [5, 4], missed: [5.01] },
    { direction: "range" as const, met: [5], missed: [4.9, 5.1] },
  ])("scores 1 or 0, $direction", ({ direction, met, missed }) => {
    const scale = threshold(5, direction);
    expect(met.map((actual) => scoreOn(scale, actual))).toEqual(met.map(() => 1));
    expect(missed.map((actual) => scoreOn(scale, actual))).toEqual(missed.map(() => 0));
  });

  it("has an upper limit for a range", () => {
    const scale = threshold(5, "range", 8);
    expect([4, 5, 8, 9].map((actual) => scoreOn(scale, actual))).toEqual([0, 1, 1, 0]);
  });

  it("forgives rounding", () => {
    expect(scoreOn(threshold(0.3, "lower"), 0.1 + 0.2)).toBe(1);
    expect(scoreOn(threshold(0.8, "higher"), 0.7 + 0.1)).toBe(1);
  });

  it("is never at risk by itself", () => {
    expect(threshold(5, "higher").atRiskCut).toBeNull();
  });
});

describe("ratio", () => {
  it("gives CityScore's 1.25 for 4 against a target of 5", () => {
    expect(scoreOn(made(ratio(5)), 4)).toBe(1.25);
  });

  it("is on track from 1 and at risk from 0.9", () => {
    expect(ratio(5)).toMatchObject({ onTrackCut: 1, atRiskCut: 0.9 });
  });

  it.each([0, -1])("declines a value of %d", (actual) => {
    expect(scoreOn(made(ratio(5)), actual)).toEqual(new Problem("ratio-not-positive", { value: actual }));
  });

  it.each([0, -2])("declines a target of %d", (target) => {
    expect(ratio(target)).toEqual(new Problem("ratio-not-positive", { value: target }));
  });
});

it("never falls as the value improves, on any scale of knots", () => {
  const rising = fc
    .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 6 })
    .map((limits) => limits.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(rising, fc.boolean(), value, value, (limits, isRising, one, other) => {
      const scale = made(bands(isRising ? limits : limits.toReversed()));
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const [first, second] = [scoreOn(scale, low) as number, scoreOn(scale, high) as number];
      const slack = 1e-9 * Math.max(1, Math.abs(first), Math.abs(second));
      expect(isRising ? second - first : first - second).toBeGreaterThanOrEqual(-slack);
    }),
  );
});

it("declines a scale so narrow that the score is no finite number", () => {
  const scale = baselineToTarget(5e-324, 0);
  expect(scale instanceof Problem ? scale : scoreOn(scale, 12.5)).toBeInstanceOf(Problem);
});
