import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { RuleSet } from "../../../src/engine/signals/model";
import { xmr } from "../../../src/engine/signals/xmr";
import { chartOf } from "./chart-of";

/** Wheeler & Chambers, Understanding Statistical Process Control, p. 49. */
const wheeler = [39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40];

const ruleSets: readonly RuleSet[] = ["wheeler", "western-electric", "nelson", "nhs"];

describe("limits", () => {
  it("are those that Wheeler prints", () => {
    const { centre, lower, upper, mrCentre, mrUpper } = chartOf(wheeler);
    expect(centre).toBeCloseTo(41.42, 2);
    expect(mrCentre).toBeCloseTo(1.73, 2);
    // He reckons on with the rounded 41.42 and 1.73.
    expect(Math.abs(lower - 36.82)).toBeLessThan(0.011);
    expect(Math.abs(upper - 46.02)).toBeLessThan(0.011);
    expect(Math.abs(mrUpper - 5.65)).toBeLessThan(0.011);
  });

  it("by median: 41 ± 3.145 times 2, moving ranges up to 3.865 times 2", () => {
    expect(chartOf(wheeler, { centre: "median" })).toMatchObject({
      centre: 41,
      upper: 47.29,
      lower: 34.71,
      mrCentre: 2,
      mrUpper: 7.73,
    });
  });

  it("leave out unusual moving ranges when screened", () => {
    // Moving ranges 1, 1, 1, 1, 1, 9, 9, 1, 1, 1: mean 2.6, limit 8.5; without the two 9s the mean is 1.
    const values = [4, 5, 4, 5, 4, 5, 14, 5, 4, 5, 4];
    expect(chartOf(values).mrCentre).toBeCloseTo(2.6, 12);
    const screened = chartOf(values, { isScreened: true });
    expect(screened.mrCentre).toBe(1);
    expect(screened.upper - screened.centre).toBeCloseTo(2.66, 12);
    expect(screened.centre).toBe(chartOf(values).centre);
  });

  it("stand on the first readings when a baseline is asked for, six at least", () => {
    const values = [10, 11, 10, 11, 10, 11, 50, 60, 70];
    expect(chartOf(values, { baseline: 6 })).toMatchObject({ centre: 10.5, mrCentre: 1 });
    expect(chartOf(values, { baseline: 2 })).toMatchObject({ centre: 10.5, mrCentre: 1 });
    expect(chartOf(values, { baseline: 100 })).toEqual(chartOf(values));
    expect(chartOf(values, { baseline: 8 }).segments).toMatchObject([{ from: 0, to: 8, baseline: 8 }]);
    expect(chartOf(values, { baseline: null }).segments).toMatchObject([{ baseline: 9 }]);
  });
});

describe("too few readings", () => {
  it.each([
    { values: [], count: 0 },
    { values: [1, 2, 3, 4, 5], count: 5 },
    { values: [1, null, 2, 3, null, 4, 5, Number.NaN, null], count: 5 },
  ])("are declined: $count", ({ values, count }) => {
    expect(xmr(values)).toEqual(new Problem("too-few-readings", { count, least: 6 }));
  });

  it("are fewer than six", () => {
    expect(xmr([1, 2, 3, 4, 5, 6])).not.toBeInstanceOf(Problem);
  });
});

describe("equal readings", () => {
  // 0.1 is no binary fraction: the mean of ten is not quite 0.1.
  it.each(ruleSets)("are no signal by %s", (rules) => {
    for (const value of [0, 0.1, -7.3, 1e12]) {
      const chart = chartOf(
        Array.from({ length: 30 }, () => value),
        { rules, isScreened: true },
      );
      expect(chart.signals).toEqual([]);
      expect(chart.points.some(({ isRangeBeyond }) => isRangeBeyond)).toBe(false);
      expect(chart.upper - chart.lower).toBeCloseTo(0, 12);
    }
  });

  it("make any later change one", () => {
    const values = [5, 5, 5, 5, 5, 5, 5, 6];
    const chart = chartOf(values, { baseline: 7 });
    expect(chart.signals).toMatchObject([{ rule: "beyond-limits", side: "high", place: 7, places: [7] }]);
    expect(chart.points[7]).toMatchObject({ movingRange: 1, isRangeBeyond: true, isInSignal: true });
  });
});

describe("points", () => {
  it("carry reading, moving range and the signals met there", () => {
    const values = [10, 11, 10, 12, 11, 10, 11, 30, 11];
    const { points, signals } = chartOf(values, { baseline: 7 });
    expect(points.map(({ value }) => value)).toEqual(values);
    expect(points.map(({ movingRange }) => movingRange)).toEqual([null, 1, 1, 2, 1, 1, 1, 19, 19]);
    expect(points.map(({ isRangeBeyond }) => isRangeBeyond)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(points[7]?.signals).toEqual(signals);
    expect(points.filter(({ isInSignal }) => isInSignal)).toEqual([points[7]]);
  });

  it("pass over gaps as if they were not there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { minLength: 6, maxLength: 40 }),
        fc.constantFrom(...ruleSets),
        fc.boolean(),
        (values, rules, isRebased) => {
          const dense = values.filter((value) => value !== null);
          const [withGaps, without] = [xmr(values, { rules, isRebased }), xmr(dense, { rules, isRebased })];
          if (withGaps instanceof Problem || without instanceof Problem) {
            expect(withGaps).toEqual(without);
            return;
          }
          const present = values.flatMap((value, place) => (value === null ? [] : [place]));
          const renamed = (places: readonly number[]) => places.map((place) => present.indexOf(place));
          expect(withGaps.centre).toBe(without.centre);
          expect(withGaps.upper).toBe(without.upper);
          expect(withGaps.signals.map((one) => ({ ...one, places: renamed(one.places) }))).toEqual(
            without.signals.map((one) => ({ ...one, place: present[one.place] })),
          );
          expect(withGaps.points.map(({ value }) => value)).toEqual(values);
        },
      ),
    );
  });
});

const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 60 });

describe("whatever the unit", () => {
  it("adding a constant changes no signal and moves the limits along", () => {
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.constantFrom(...ruleSets),
        (values, add, rules) => {
          const before = chartOf(values, { rules });
          const after = chartOf(
            values.map((value) => value + add),
            { rules },
          );
          expect(after.signals).toEqual(before.signals);
          expect(after.upper - add).toBeCloseTo(before.upper, 6);
        },
      ),
    );
  });

  it("a positive factor changes no signal, a negative one turns every side", () => {
    fc.assert(
      fc.property(
        whole,
        fc.constantFrom(0.001, 3, 1e6),
        fc.constantFrom(...ruleSets),
        (values, factor, rules) => {
          const before = chartOf(values, { rules });
          const after = chartOf(
            values.map((value) => value * factor),
            { rules },
          );
          expect(after.signals).toEqual(before.signals);
          expect(after.mrCentre / factor).toBeCloseTo(before.mrCentre, 6);
          const turned = chartOf(
            values.map((value) => -value),
            { rules },
          );
          const other = { high: "low", low: "high" } as const;
          expect(turned.signals).toEqual(
            before.signals.map((one) => ({ ...one, side: one.side === null ? null : other[one.side] })),
          );
        },
      ),
    );
  });
});
