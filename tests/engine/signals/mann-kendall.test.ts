import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendall } from "../../../src/engine/signals/mann-kendall";

describe("Mann and Kendall's test", () => {
  it("is that worked by hand at Holy Cross (S = 54, Z = 2.9058, one-sided p = 0.0018)", () => {
    const readings = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11, 17.3, 15.9, 19, 18.3, 20.1, 21.7];
    const { s, z, p } = mannKendall(readings);
    expect(s).toBe(54);
    expect(z).toBeCloseTo(2.9058, 4);
    expect(p / 2).toBeCloseTo(0.0018, 4);
  });

  it("allows for ties", () => {
    // 1, 2, 2, 3: S = 5; variance (4·3·13 - 2·1·9) / 18 = 23/3; tau-b 5 / sqrt(6·5).
    const { s, variance, z, tau } = mannKendall([1, 2, 2, 3]);
    expect(s).toBe(5);
    expect(variance).toBeCloseTo(23 / 3, 12);
    expect(z).toBeCloseTo(4 / Math.sqrt(23 / 3), 12);
    expect(tau).toBeCloseTo(5 / Math.sqrt(30), 12);
  });

  it("finds nothing in equal readings", () => {
    expect(mannKendall([4, 4, 4, 4, 4, 4])).toMatchObject({ s: 0, variance: 0, z: 0, p: 1, tau: null });
    expect(mannKendall([])).toMatchObject({ s: 0, z: 0, p: 1, tau: null });
  });

  it("has no side where as many pairs rise as fall", () => {
    expect(mannKendall([1, 2, 2, 1])).toMatchObject({ s: 0, z: 0, p: 1, tau: 0 });
  });
});

const readings = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 40 });

describe("whatever the readings", () => {
  it("reversal turns S", () => {
    fc.assert(
      fc.property(readings, (values) => {
        const [there, back] = [mannKendall(values), mannKendall(values.toReversed())];
        expect(back.s).toBe(there.s === 0 ? 0 : -there.s);
        expect(back.p).toBe(there.p);
        expect(back.variance).toBe(there.variance);
      }),
    );
  });

  it("only their order counts", () => {
    fc.assert(
      fc.property(readings, (values) => {
        expect(mannKendall(values.map((one) => Math.exp(one / 10) + 5))).toEqual(mannKendall(values));
      }),
    );
  });

  it("the variance does not depend on their order in time", () => {
    fc.assert(
      fc.property(readings, (values) => {
        expect(mannKendall(values.toSorted((a, b) => a - b)).variance).toBe(mannKendall(values).variance);
      }),
    );
  });

  it("p lies from 0 to 1 and tau from -1 to 1", () => {
    fc.assert(
      fc.property(readings, (values) => {
        const { p, tau } = mannKendall(values);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(Math.abs(tau ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
