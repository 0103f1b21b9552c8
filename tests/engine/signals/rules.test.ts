import { describe, expect, it } from "vitest";
import type { SignalRule } from "../../../src/engine/signals/model";
import { findHits, RULE_SETS } from "../../../src/engine/signals/rules";

/** Centre 0, sigma 1. */
const limits = { centre: 0, upper: 3, lower: -3, mrCentre: 1, mrUpper: 3.268 };

function hitsOf(rule: SignalRule, readings: readonly number[]) {
  return findHits(rule, { readings, limits, rounding: 1e-12 });
}

function endsOf(rule: SignalRule, readings: readonly number[]) {
  return hitsOf(rule, readings).map(({ members }) => members.at(-1));
}

const times = (count: number, value: number) => Array.from({ length: count }, () => value);

describe("each rule, worked by hand", () => {
  it.each<{ rule: SignalRule; readings: number[]; ends: number[]; because: string }>([
    { rule: "beyond-limits", readings: [0, 3.1, 0, -3.1], ends: [1, 3], because: "one on either side" },
    { rule: "beyond-limits", readings: [3, -3], ends: [], because: "on the limit is not beyond it" },
    { rule: "two-of-three", readings: [2.1, 0, 2.1], ends: [2], because: "the one between may lie anywhere" },
    {
      rule: "two-of-three",
      readings: [2.1, 0, 0, 2.1],
      ends: [],
      because: "two of four are not two of three",
    },
    { rule: "two-of-three", readings: [2.1, -2.1], ends: [], because: "on two sides they do not count" },
    {
      rule: "two-of-three",
      readings: [2.1, 2.1, 0],
      ends: [1],
      because: "two are enough, and the third adds nothing",
    },
    {
      rule: "three-of-four",
      readings: [1.6, 0, 1.6, 1.6],
      ends: [3],
      because: "nearer to the limit at 1.5 sigma",
    },
    { rule: "three-of-four", readings: [1.5, 1.5, 1.5, 1.5], ends: [], because: "half way is not nearer" },
    { rule: "four-of-five", readings: [-1.1, -1.1, 5, -1.1, -1.1], ends: [4], because: "on the low side" },
    {
      rule: "four-of-five",
      readings: [1.1, 1.1, 0, 0, 1.1, 1.1],
      ends: [],
      because: "four of six are too few",
    },
    { rule: "seven-on-one-side", readings: times(8, 0.1), ends: [6, 7], because: "and goes on with the run" },
    {
      rule: "eight-on-one-side",
      readings: [...times(7, 0.1), 0, 0.1],
      ends: [],
      because: "the centre breaks a run",
    },
    { rule: "eight-on-one-side", readings: times(8, -0.1), ends: [7], because: "at the eighth" },
    { rule: "nine-on-one-side", readings: times(9, 0.1), ends: [8], because: "at the ninth" },
    {
      rule: "six-in-one-direction",
      readings: [0, 0.1, 0.2, 0.3, 0.4, 0.5],
      ends: [5],
      because: "six rise five times",
    },
    {
      rule: "six-in-one-direction",
      readings: [0, 0.1, 0.2, 0.3, 0.3, 0.4, 0.5],
      ends: [],
      because: "a tie breaks it",
    },
    {
      rule: "seven-in-one-direction",
      readings: [6, 5, 4, 3, 2, 1, 0],
      ends: [6],
      because: "seven fall six times",
    },
    { rule: "seven-in-one-direction", readings: [0, 1, 2, 3, 4, 5], ends: [], because: "six are not seven" },
    {
      rule: "fourteen-alternating",
      readings: Array.from({ length: 14 }, (_, place) => place % 2),
      ends: [13],
      because: "fourteen turn twelve times",
    },
    {
      rule: "fourteen-alternating",
      readings: Array.from({ length: 13 }, (_, place) => place % 2),
      ends: [],
      because: "thirteen are too few",
    },
    { rule: "fifteen-near-centre", readings: times(15, 0.9), ends: [14], because: "all within one sigma" },
    {
      rule: "fifteen-near-centre",
      readings: [...times(14, 0.9), 1],
      ends: [],
      because: "one sigma is not within",
    },
    {
      rule: "eight-far-from-centre",
      readings: [1.1, -1.1, 1.1, -1.1, 1.1, -1.1, 1.1, -1.1],
      ends: [7],
      because: "none near, on both sides",
    },
    { rule: "eight-far-from-centre", readings: times(8, 1.1), ends: [], because: "on one side it is a run" },
    { rule: "two-of-three-near-limit", readings: [2.5, 1, 2.5], ends: [2], because: "all three on one side" },
    { rule: "two-of-three-near-limit", readings: [2.5, -1, 2.5], ends: [], because: "one on the other side" },
    {
      rule: "two-of-three-near-limit",
      readings: [2.5, 3.5, 1],
      ends: [],
      because: "beyond the limit is not near it",
    },
    {
      rule: "two-of-three-near-limit",
      readings: [2.5, 2.5, 1],
      ends: [1],
      because: "told by the third, of the second",
    },
    { rule: "two-of-three-near-limit", readings: [2.5, 2.5], ends: [], because: "three must be known" },
  ])("$rule: $because", ({ rule, readings, ends }) => {
    expect(endsOf(rule, readings)).toEqual(ends);
  });
});

describe("patterns", () => {
  it("are of the readings that count, and have the side on which they lie", () => {
    expect(hitsOf("two-of-three", [-2.1, 0, -2.1])).toEqual([
      { rule: "two-of-three", side: "low", members: [0, 2] },
    ]);
  });

  it("in one direction begin with the reading before the first step, and have the side to which they go", () => {
    expect(hitsOf("six-in-one-direction", [9, 0, 0.1, 0.2, 0.3, 0.4, 0.5])).toEqual([
      { rule: "six-in-one-direction", side: "high", members: [1, 2, 3, 4, 5, 6] },
    ]);
  });

  it("without a side say so", () => {
    const readings = Array.from({ length: 14 }, (_, place) => (place % 2 === 0 ? 1.1 : -1.1));
    expect(hitsOf("fourteen-alternating", readings)).toEqual([
      { rule: "fourteen-alternating", side: null, members: readings.map((_, place) => place) },
    ]);
    expect(hitsOf("eight-far-from-centre", readings)[0]).toMatchObject({ side: null });
    expect(hitsOf("fifteen-near-centre", times(15, 0))[0]).toMatchObject({ side: null });
  });
});

it("the sets are those of their sources", () => {
  expect(RULE_SETS.wheeler).toEqual(["beyond-limits", "three-of-four", "eight-on-one-side"]);
  expect(RULE_SETS.nelson).toHaveLength(8);
  expect(RULE_SETS["western-electric"]).toHaveLength(4);
  expect(RULE_SETS.nhs).toHaveLength(4);
});
