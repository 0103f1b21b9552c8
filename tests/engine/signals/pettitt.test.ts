import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pettitt } from "../../../src/engine/signals/pettitt";

describe("Pettitt's test", () => {
  it("finds where the level changes", () => {
    // Each of the 6 before is lower than each of the 4 after: U = 24.
    const found = pettitt([1, 2, 1, 2, 1, 2, 8, 9, 8, 9]);
    expect(found).toMatchObject({ u: 24, first: 6 });
    expect(found.p).toBeCloseTo(2 * Math.exp((-6 * 24 ** 2) / (1000 + 100)), 12);
  });

  it("finds none in equal readings, nor in fewer than two", () => {
    expect(pettitt([3, 3, 3, 3])).toEqual({ u: 0, p: 1, first: 0 });
    expect(pettitt([3])).toEqual({ u: 0, p: 1, first: 0 });
    expect(pettitt([])).toEqual({ u: 0, p: 1, first: 0 });
  });

  it("takes the earliest of several places", () => {
    expect(pettitt([1, 2, 1])).toMatchObject({ u: 1, first: 1 });
  });

  it("gives the U of its definition: signs of all differences across the place", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 25 }), (values) => {
        const across = (first: number) =>
          values
            .slice(0, first)
            .flatMap((before) => values.slice(first).map((after) => Math.sign(before - after)))
            .reduce((sum, sign) => sum + sign, 0);
        const all = values.slice(1).map((_, place) => Math.abs(across(place + 1)));
        const { u, first } = pettitt(values);
        expect(u).toBe(Math.max(...all));
        if (u > 0) expect(first).toBe(all.indexOf(u) + 1);
      }),
    );
  });
});
