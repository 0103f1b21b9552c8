import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KpiSeries } from "../../../src/engine/signals/kpi-signals";
import { judgeTarget } from "../../../src/engine/signals/target-verdict";

function series(values: readonly (number | null)[], said: Partial<KpiSeries> = {}): KpiSeries {
  return { key: "K", values, direction: "higher", season: 12, ...said };
}

/** Mean 11, mean moving range 2: limits 11 ± 2.66 · 2 are 5.68 and 16.32. */
const STEADY = [10, 12, 10, 12, 10, 12, 10, 12];

describe("a target that is met already", () => {
  it("is one that each of the last eight readings is better than", () => {
    expect(judgeTarget(series([1, ...STEADY]), 9)).toEqual({
      kind: "already-met",
      target: 9,
      count: 8,
      worst: 10,
    });
  });

  it("is judged by all readings where there are six or seven", () => {
    expect(judgeTarget(series(STEADY.slice(0, 6)), 9)).toMatchObject({ kind: "already-met", count: 6 });
    expect(judgeTarget(series(STEADY.slice(0, 5)), 9)).toBeNull();
  });

  it("is above the readings where less is better", () => {
    expect(judgeTarget(series(STEADY, { direction: "lower" }), 13)).toMatchObject({
      kind: "already-met",
      worst: 12,
    });
    expect(judgeTarget(series(STEADY, { direction: "lower" }), 12)).toBeNull();
  });

  it.each([
    { values: [0, 0, 0, 0, 0, 0, 0, 0], target: 0, direction: "lower", because: "no accidents" },
    { values: [1, 1, 1, 1, 1, 1, 1, 1], target: 1, direction: "higher", because: "all of it" },
    { values: [0.1, 0.2, 0.3].map((one) => one * 3), target: 0.3, direction: "higher", because: "rounding" },
  ] as const)("is not one that is only just met: $because", ({ values, target, direction }) => {
    const many = values.length < 6 ? [...values, ...values, ...values] : values;
    expect(judgeTarget(series(many, { direction }), target)).toBeNull();
  });

  it("passes over gaps", () => {
    expect(judgeTarget(series([null, 10, null, 12, 10, 12, null, 10, 12]), 9)).toMatchObject({ count: 6 });
  });

  it("does not depend on the unit, nor on which way is up", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 14 }),
        fc.integer({ min: -80, max: 80 }),
        (values, target) => {
          const plain = judgeTarget(series(values), target);
          const larger = judgeTarget(series(values.map((value) => 1024 * value)), 1024 * target);
          const upside = judgeTarget(
            series(
              values.map((value) => -value),
              { direction: "lower" },
            ),
            -target,
          );
          expect(larger?.kind).toBe(plain?.kind);
          expect(upside?.kind).toBe(plain?.kind);
        },
      ),
    );
  });
});

describe("a target outside the process", () => {
  it("lies beyond the natural limit on the good side", () => {
    expect(judgeTarget(series(STEADY), 16.3)).toBeNull();
    const verdict = judgeTarget(series(STEADY), 17);
    expect(verdict).toMatchObject({ kind: "outside-process", target: 17, count: 8, best: 12 });
    expect(verdict).toHaveProperty("limit", expect.closeTo(16.32, 10));
    expect(judgeTarget(series(STEADY, { direction: "lower" }), 5)).toMatchObject({
      kind: "outside-process",
      best: 10,
    });
  });

  it("is none where a trend leads there", () => {
    // Mean 9.5, mean moving range 11/7: the limit is 13.68. Mann-Kendall: S = 20 upwards.
    const rising = [7, 9, 8, 10, 9, 11, 10, 12];
    expect(judgeTarget(series(rising), 14)).toBeNull();
    expect(judgeTarget(series(rising.toReversed()), 14)).toMatchObject({ kind: "outside-process", best: 12 });
  });

  it("is none where a reading has gone beyond the limit before", () => {
    // Mean 9.8, mean moving range 0.9 · 20/9 = 2: the limit is 15.1, and the reading of 20 lies beyond it.
    const jump = [9, 10, 9, 10, 9, 10, 9, 10, 9, 20, 9, 10];
    expect(judgeTarget(series(jump), 18)).toBeNull();
    expect(judgeTarget(series(jump.filter((value) => value < 20)), 18)).toMatchObject({ best: 10 });
  });

  it("cannot be told of readings that are all the same", () => {
    expect(judgeTarget(series([5, 5, 5, 5, 5, 5, 5, 5]), 9)).toBeNull();
  });

  it("is a range that lies beyond the limits as a whole", () => {
    const wanted = (low: number, high: number) =>
      judgeTarget(series(STEADY, { direction: "range", range: { low, high } }), low);
    expect(wanted(17, 20)).toMatchObject({ kind: "outside-process", target: 17, best: 12 });
    expect(wanted(2, 5)).toMatchObject({ kind: "outside-process", target: 5, best: 10 });
    expect(wanted(15, 20)).toBeNull();
    expect(wanted(9, 13)).toBeNull();
  });
});

it("says nothing of a KPI with clear seasons, whose limits hold no single month", () => {
  const summers = Array.from({ length: 36 }, (_, month) => 100 + (month % 12 < 6 ? 0 : 60) + (month % 5));
  expect(judgeTarget(series(summers), 90)).toBeNull();
  expect(judgeTarget(series(summers, { season: 1 }), 90)).toMatchObject({ kind: "already-met" });
});
