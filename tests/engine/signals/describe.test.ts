import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { describe as describeSeries } from "../../../src/engine/signals/describe";

describe("the figures of a series", () => {
  // Microsoft's help pages print these examples with their results.
  it.each([
    { name: "AVERAGE", values: [10, 7, 9, 27, 2], figure: "mean", printed: 11, digits: 12 },
    { name: "MEDIAN of an odd number", values: [1, 2, 3, 4, 5], figure: "median", printed: 3, digits: 12 },
    {
      name: "MEDIAN of an even number",
      values: [1, 2, 3, 4, 5, 6],
      figure: "median",
      printed: 3.5,
      digits: 12,
    },
    { name: "MIN", values: [10, 7, 9, 27, 2], figure: "smallest", printed: 2, digits: 12 },
    { name: "MAX", values: [10, 7, 9, 27, 2], figure: "largest", printed: 27, digits: 12 },
    {
      name: "STDEV.S",
      values: [1345, 1301, 1368, 1322, 1310, 1370, 1318, 1350, 1303, 1299],
      figure: "deviation",
      printed: 27.46391572,
      digits: 8,
    },
    // The line 1000 x + 2000 of LINEST's second example, whose value at 9 is printed as 11,000.
    {
      name: "SLOPE, as LINEST has it",
      values: [3100, 4500, 4400, 5400, 7500, 8100],
      figure: "slope",
      printed: 1000,
      digits: 9,
    },
  ] as const)("are those of Excel's $name", ({ values, figure, printed, digits }) => {
    expect(describeSeries(values, 1)?.[figure]).toBeCloseTo(printed, digits);
  });

  // NIST, Statistical Reference Datasets, univariate: NumAcc1 (exact) and NumAcc4 (mean 10000000.2, deviation 0.1).
  it("keep their digits where large values scatter little", () => {
    expect(describeSeries([10000001, 10000003, 10000002], 1)).toMatchObject({ mean: 10000002, deviation: 1 });
    const alternating = Array.from({ length: 1000 }, (_, place) => 10000000 + (place % 2 === 0 ? 0.1 : 0.3));
    const hard = describeSeries([10000000.2, ...alternating], 1);
    expect(hard?.mean).toBeCloseTo(10000000.2, 8);
    expect(hard?.deviation).toBeCloseTo(0.1, 8);
  });

  it("leave gaps out, but a slope counts the periods between", () => {
    expect(describeSeries([null, 2, null, null, 8, null], 12)).toMatchObject({ count: 2, mean: 5, slope: 2 });
  });

  it("are few of a single reading, and none of nothing", () => {
    expect(describeSeries([null, 7], 12)).toEqual({
      count: 1,
      mean: 7,
      median: 7,
      smallest: 7,
      largest: 7,
      deviation: null,
      slope: null,
      movingAverage: null,
      lastChange: null,
      yearChange: null,
    });
    expect(describeSeries([null, null], 12)).toBeNull();
    expect(describeSeries([], 12)).toBeNull();
  });

  it("move with any shift of all values by as much, and scatter the same", () => {
    const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(series, fc.integer({ min: -1000, max: 1000 }), (values, by) => {
        const one = describeSeries(values, 1);
        const moved = describeSeries(
          values.map((value) => value + by),
          1,
        );
        expect(moved?.mean).toBeCloseTo((one?.mean ?? NaN) + by, 6);
        expect(moved?.median).toBeCloseTo((one?.median ?? NaN) + by, 6);
        expect(moved?.deviation).toBeCloseTo(one?.deviation ?? NaN, 6);
        expect(moved?.slope).toBeCloseTo(one?.slope ?? NaN, 6);
      }),
    );
  });
});

describe("the moving average", () => {
  it("is of the latest three periods with readings", () => {
    expect(describeSeries([1, 2, 6, 10], 12)?.movingAverage).toBe(6);
    expect(describeSeries([1, 2, 6, 10, null], 12)?.movingAverage).toBe(6);
  });

  it("is none across a gap", () => {
    expect(describeSeries([1, 2, null, 10], 12)?.movingAverage).toBeNull();
    expect(describeSeries([2, 10], 12)?.movingAverage).toBeNull();
  });
});

describe("the changes", () => {
  it("are from the period and the year before, in amounts and shares", () => {
    const { lastChange, yearChange } = describeSeries([80, 90, 100, 110, 88], 4) ?? {};
    expect(lastChange).toEqual({ amount: -22, share: -0.2, before: 110 });
    expect(yearChange).toEqual({ amount: 8, share: 0.1, before: 80 });
  });

  it("rise from a loss to a gain, and have no share from 0", () => {
    expect(describeSeries([-4, 2], 12)?.lastChange).toEqual({ amount: 6, share: 1.5, before: -4 });
    expect(describeSeries([0, 2], 12)?.lastChange).toEqual({
      amount: 2,
      share: new Problem("before-is-zero"),
      before: 0,
    });
  });

  it("are none where the period before has no reading, and yearly values have one only", () => {
    expect(describeSeries([5, null, 7], 12)?.lastChange).toBeNull();
    expect(describeSeries([5, 7], 1)).toMatchObject({ lastChange: { amount: 2 }, yearChange: null });
  });
});
