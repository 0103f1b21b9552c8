import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisLimits } from "../../../src/engine/scorecard/axis-limits";

describe("the limits of an axis", () => {
  it.each([
    { values: [80, 95, 104], minimum: 75, maximum: 110, step: 5, because: "far from 0, a tenth of room" },
    { values: [3, 9], minimum: 0, maximum: 10, step: 2, because: "near 0, it begins there" },
    { values: [0.91, 0.97], minimum: 0.9, maximum: 0.98, step: 0.02, because: "shares have small steps" },
    { values: [-5, 5], minimum: -6, maximum: 6, step: 2, because: "0 lies inside" },
    { values: [-9, -3], minimum: -10, maximum: 0, step: 2, because: "below 0, it ends there" },
    { values: [7], minimum: 0, maximum: 8, step: 2, because: "a single value has room too" },
    { values: [0, 0], minimum: 0, maximum: 0.1, step: 0.02, because: "nothing but 0 has an axis" },
  ])("of $values are $minimum and $maximum: $because", ({ values, minimum, maximum, step }) => {
    expect(axisLimits(values)).toEqual({ minimum, maximum, step });
  });

  it("hold every value, in a few steps that people count in", () => {
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const value = fc
      .tuple(figure, fc.integer({ min: -4, max: 4 }))
      .map(([mantissa, power]) => mantissa * 10 ** power);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { minimum, maximum, step } = axisLimits(values);
        expect(minimum).toBeLessThanOrEqual(Math.min(...values));
        expect(maximum).toBeGreaterThanOrEqual(Math.max(...values));
        expect(maximum - minimum).toBeLessThanOrEqual(8.01 * step);
        const digits = Number(step.toExponential().split("e")[0]);
        expect([1, 2, 2.5, 5]).toContain(digits);
      }),
    );
  });
});
