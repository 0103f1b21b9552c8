import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendall } from "../../../src/engine/signals/mann-kendall";
import { readingsOf } from "../../../src/engine/signals/readings";
import { senSlope } from "../../../src/engine/signals/sen-slope";

function lineOf(values: readonly (number | null)[], confidence?: number) {
  const series = readingsOf(values);
  return senSlope(series, mannKendall(series.readings).variance, confidence);
}

describe("the Theil-Sen line", () => {
  it("is the median of the slopes between all pairs", () => {
    // Pairs of 1, 2, 4, 10: slopes 1, 1.5, 3, 2, 4, 6; median 2.5. Readings less 2.5 a period: 1, -0.5, -1, 2.5; median 0.25.
    expect(lineOf([1, 2, 4, 10])).toMatchObject({ slope: 2.5, start: 0.25 });
  });

  it("goes through a straight line, and is not drawn off by a wild reading", () => {
    expect(lineOf([3, 5, 7, 9, 11, 13, 15])).toMatchObject({ slope: 2, start: 3, interval: [2, 2] });
    expect(lineOf([3, 5, 7, 900, 11, 13, 15])).toMatchObject({ slope: 2, start: 3 });
  });

  it("keeps the length of a gap", () => {
    expect(lineOf([3, null, 7, null, null, 13, 15])).toMatchObject({ slope: 2, start: 3 });
    expect(lineOf([null, null, 7, 9, 11])).toMatchObject({ slope: 2, start: 3 });
  });

  it("has no interval where there are too few pairs for one", () => {
    expect(lineOf([1, 2, 4])).toMatchObject({ interval: null });
    expect(lineOf([1])).toMatchObject({ slope: 0, start: 1, interval: null });
    expect(lineOf([])).toMatchObject({ slope: 0, interval: null });
  });
});

const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 6, maxLength: 40 });

describe("whatever the readings", () => {
  it("the slope lies in its interval, a wider one for more confidence", () => {
    fc.assert(
      fc.property(values, (readings) => {
        const { slope, interval } = lineOf(readings);
        const [low, high] = interval!;
        expect(low).toBeLessThanOrEqual(slope);
        expect(high).toBeGreaterThanOrEqual(slope);
        const [narrowLow, narrowHigh] = lineOf(readings, 0.8).interval!;
        expect(narrowLow).toBeGreaterThanOrEqual(low);
        expect(narrowHigh).toBeLessThanOrEqual(high);
      }),
    );
  });

  it("adding a line adds its slope, a factor scales it, reversal turns it", () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (readings, add, factor) => {
          const { slope } = lineOf(readings);
          expect(lineOf(readings.map((one, place) => one + add * place + 7)).slope).toBeCloseTo(
            slope + add,
            9,
          );
          expect(lineOf(readings.map((one) => one * factor)).slope).toBeCloseTo(slope * factor, 9);
          expect(lineOf(readings.toReversed()).slope).toBeCloseTo(-slope, 9);
        },
      ),
    );
  });
});
