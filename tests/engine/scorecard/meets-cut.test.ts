import { describe, expect, it } from "vitest";
import { meetsCut, staysWithin } from "../../../src/engine/scorecard/meets-cut";

describe("a cut", () => {
  it.each([
    { cut: 1000, slack: 1e-6 },
    { cut: -1000, slack: 1e-6 },
    { cut: 0.5, slack: 1e-9 },
    { cut: 0, slack: 1e-9 },
  ])("of $cut is met within $slack, and not beyond it", ({ cut, slack }) => {
    expect([meetsCut(cut, cut), meetsCut(cut - 0.9 * slack, cut), meetsCut(cut - 1.1 * slack, cut)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([
      staysWithin(cut, cut),
      staysWithin(cut + 0.9 * slack, cut),
      staysWithin(cut + 1.1 * slack, cut),
    ]).toEqual([true, true, false]);
  });

  it("of 0 is met by exactly the slack", () => {
    expect(meetsCut(-1e-9, 0)).toBe(true);
    expect(staysWithin(1e-9, 0)).toBe(true);
  });
});
