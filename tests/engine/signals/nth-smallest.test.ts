import fc from "fast-check";
import { expect, it } from "vitest";
import { nthSmallest } from "../../../src/engine/signals/nth-smallest";

it("is what sorting would put there", () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(numbers, fc.nat(59), (values, nth) => {
      const place = nth % values.length;
      const sorted = Float64Array.from(values).sort();
      // 0 and -0 are the same number.
      expect(nthSmallest(Float64Array.from(values), place)! === sorted[place]!).toBe(true);
    }),
  );
});

it("stands nowhere beyond the ends", () => {
  expect(nthSmallest(Float64Array.of(1, 2), 2)).toBeUndefined();
  expect(nthSmallest(Float64Array.of(1, 2), -1)).toBeUndefined();
  expect(nthSmallest(new Float64Array(0), 0)).toBeUndefined();
  expect(nthSmallest(Float64Array.of(1, 2), Number.NaN)).toBeUndefined();
});
