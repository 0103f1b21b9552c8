import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { change } from "../../../src/engine/scorecard/change";
import { Problem } from "../../../src/engine/scorecard/problem";
import { variance } from "../../../src/engine/scorecard/variance";

describe("variance", () => {
  it.each([
    { actual: 110, target: 100, direction: "higher" as const, amount: 10, share: 0.1 },
    { actual: 90, target: 100, direction: "higher" as const, amount: -10, share: -0.1 },
    { actual: 110, target: 100, direction: "lower" as const, amount: -10, share: -0.1 },
    { actual: 90, target: 100, direction: "lower" as const, amount: 10, share: 0.1 },
    { actual: -120, target: -100, direction: "higher" as const, amount: -20, share: -0.2 },
    { actual: -120, target: -100, direction: "lower" as const, amount: 20, share: 0.2 },
    { actual: 7, target: 0, direction: "higher" as const, amount: 7, share: null },
    { actual: 7, target: 0, direction: "lower" as const, amount: -7, share: null },
  ])(
    "of $actual from $target, $direction: $amount, $share",
    ({ actual, target, direction, amount, share }) => {
      expect(variance(actual, target, direction)).toEqual({ amount, share });
    },
  );

  it.each([
    { actual: 15, amount: 0, share: 0 },
    { actual: 10, amount: 0, share: 0 },
    { actual: 20, amount: 0, share: 0 },
    { actual: 8, amount: -2, share: -0.2 },
    { actual: 25, amount: -5, share: -0.25 },
  ])("of $actual from a range of 10 to 20: $amount", ({ actual, amount, share }) => {
    expect(variance(actual, 10, "range", 20)).toEqual({ amount, share });
  });

  it("takes a range without upper limit for a single value", () => {
    expect(variance(12, 10, "range")).toEqual({ amount: -2, share: -0.2 });
  });

  it("turns its sign with the direction", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, (actual, target) => {
        const [up, down] = [variance(actual, target, "higher"), variance(actual, target, "lower")];
        expect(up.amount + down.amount).toBe(0);
      }),
    );
  });
});

describe("change", () => {
  it.each([
    { now: 110, before: 100, direction: "higher" as const, expected: 0.1 },
    { now: 110, before: 100, direction: "lower" as const, expected: -0.1 },
    { now: -50, before: -100, direction: "higher" as const, expected: 0.5 },
    { now: 50, before: -100, direction: "higher" as const, expected: 1.5 },
    { now: 110, before: 100, direction: "range" as const, expected: 0.1 },
    { now: 100, before: 100, direction: "lower" as const, expected: 0 },
  ])("from $before to $now, $direction, is $expected", ({ now, before, direction, expected }) => {
    expect(change(now, before, direction)).toBeCloseTo(expected, 12);
  });

  it("is no minus zero, which a cell would show as such", () => {
    expect(Object.is(change(5, 5, "lower"), -0)).toBe(false);
  });

  it("takes higher for better where nothing is said", () => {
    expect(change(3, 2)).toBe(0.5);
  });

  it("declines to start from 0", () => {
    expect(change(5, 0, "higher")).toEqual(new Problem("before-is-zero"));
    expect(change(0, 0, "lower")).toEqual(new Problem("before-is-zero"));
  });
});
