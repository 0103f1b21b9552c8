import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { latestSignal } from "../../../src/engine/signals/latest-signal";
import { xmr } from "../../../src/engine/signals/xmr";
import { chartOf } from "./chart-of";

const usual = [10, 11, 9, 10, 11, 10, 9, 10];
const jumped = (value: number) => chartOf([...usual, value], { baseline: 8 });

describe("the latest reading", () => {
  it.each([
    { value: 30, direction: "higher" as const, verdict: "signal-better" },
    { value: 30, direction: "lower" as const, verdict: "signal-worse" },
    { value: -30, direction: "higher" as const, verdict: "signal-worse" },
    { value: -30, direction: "lower" as const, verdict: "signal-better" },
    { value: 11, direction: "higher" as const, verdict: "noise" },
    { value: 30, direction: "range" as const, verdict: "signal" },
  ])("$value is $verdict where $direction is better", ({ value, direction, verdict }) => {
    expect(latestSignal(jumped(value), direction)).toMatchObject({ verdict, place: 8 });
  });

  it("names the rule that it meets, and the others", () => {
    const chart = chartOf([...usual, 13, 13.1, 30], { baseline: 8 });
    expect(latestSignal(chart, "higher")).toEqual({
      verdict: "signal-better",
      rule: "beyond-limits",
      rules: ["beyond-limits", "three-of-four"],
      side: "high",
      place: 10,
    });
  });

  it("is noise when an earlier one was the signal", () => {
    const chart = chartOf([...usual, 30, 10, 11], { baseline: 8 });
    expect(chart.signals).not.toEqual([]);
    expect(latestSignal(chart, "higher")).toEqual({
      verdict: "noise",
      rule: null,
      rules: [],
      side: null,
      place: 10,
    });
  });

  it("is the last that there is", () => {
    expect(latestSignal(chartOf([...usual, 30, null, null], { baseline: 8 }), "higher")).toMatchObject({
      verdict: "signal-better",
      place: 8,
    });
  });

  it("says nothing while there are too few", () => {
    const few = xmr([1, 2, 3]);
    expect(few).toBeInstanceOf(Problem);
    expect(latestSignal(few, "higher")).toMatchObject({ verdict: "too-few-data", rule: null, place: null });
  });

  it("is a signal for neither where the pattern has no side", () => {
    const values = Array.from({ length: 14 }, (_, place) => 10 + (place % 2));
    expect(latestSignal(chartOf(values, { rules: "nelson" }), "higher")).toMatchObject({
      verdict: "signal",
      rule: "fourteen-alternating",
      side: null,
    });
  });
});

describe("where a range is wanted", () => {
  it.each([
    { value: 30, range: { low: 9, high: 12 }, verdict: "signal-worse", because: "it left the range" },
    { value: -30, range: { low: 9, high: 12 }, verdict: "signal-worse", because: "it left the range below" },
    { value: 30, range: { low: 25, high: 35 }, verdict: "signal", because: "it is in the range" },
    { value: 30, range: { low: 40, high: 50 }, verdict: "signal-better", because: "it comes nearer" },
    {
      value: -30,
      range: { low: -50, high: -40 },
      verdict: "signal-better",
      because: "it comes nearer from above",
    },
  ])("$value is $verdict: $because", ({ value, range, verdict }) => {
    expect(latestSignal(jumped(value), "range", range)).toMatchObject({ verdict });
  });
});
