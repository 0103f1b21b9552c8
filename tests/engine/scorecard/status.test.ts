import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/engine/scorecard/default-settings";
import { Problem } from "../../../src/engine/scorecard/problem";
import { parentStatus } from "../../../src/engine/scorecard/status";
import type { Rule } from "../../../src/engine/scorecard/verdict";
import { judge, ruleOf } from "../../../src/engine/scorecard/verdict";

function statusOf(said: Partial<Rule>, value: number, share?: number) {
  const verdict = judge(ruleOf(said), value, share);
  return verdict instanceof Problem ? verdict : verdict.status;
}

describe("a KPI's status", () => {
  it.each([
    [100, "on-track"],
    [120, "on-track"],
    [99.99, "at-risk"],
    [90, "at-risk"],
    [89.99, "off-track"],
    [-5, "off-track"],
  ])("follows ClearPoint's rule for a target of 100: %d is %s", (value, status) => {
    expect(statusOf({ target: 100, direction: "higher" }, value)).toBe(status);
  });

  it.each([
    [100, "on-track"],
    [110, "at-risk"],
    [110.01, "off-track"],
    [40, "on-track"],
  ])("turns round where lower is better: %d is %s", (value, status) => {
    expect(statusOf({ target: 100, direction: "lower" }, value)).toBe(status);
  });

  it.each([
    [-90, "on-track"],
    [-110, "at-risk"],
    [-111, "off-track"],
  ])("keeps its sense for a planned loss of 100: %d is %s", (value, status) => {
    expect(statusOf({ target: -100, direction: "higher" }, value)).toBe(status);
  });

  it.each([
    [700, "on-track"],
    [699, "at-risk"],
    [500, "at-risk"],
    [499, "off-track"],
  ])("reaches down to the red flag on red-to-goal: %d is %s", (value, status) => {
    expect(statusOf({ target: 700, redFlag: 500 }, value)).toBe(status);
  });

  it.each([
    [15, "on-track"],
    [9, "at-risk"],
    [22, "at-risk"],
    [8.9, "off-track"],
    [22.1, "off-track"],
  ])("has two sides on a range from 10 to 20: %d is %s", (value, status) => {
    expect(statusOf({ target: 10, targetUpper: 20, direction: "range" }, value)).toBe(status);
  });

  it("takes the at-risk share of the workbook", () => {
    const rule = { target: 100, direction: "higher" as const };
    expect(statusOf(rule, 80, 0.8)).toBe("at-risk");
    expect(statusOf(rule, 95, 1)).toBe("off-track");
  });

  it("is judged on the score, which rounding does not decide", () => {
    const rule = { target: 0.3, direction: "lower" as const };
    expect(statusOf(rule, 0.1 + 0.2)).toBe("on-track");
    expect(statusOf({ target: 100, direction: "higher" }, 100 * (1 - 5e-10))).toBe("on-track");
    expect(statusOf({ target: 100, direction: "higher" }, 100 * (1 - 2e-9))).toBe("at-risk");
  });

  it("is never at risk on a threshold, unless a cut is given", () => {
    const rule = { target: 0, direction: "lower" as const };
    expect(statusOf(rule, 1)).toBe("off-track");
    expect(statusOf({ ...rule, atRiskFrom: 2 }, 1)).toBe("at-risk");
    expect(statusOf({ ...rule, tolerance: { by: "amount", value: 2 } }, 1)).toBe("at-risk");
    expect(statusOf({ ...rule, tolerance: { by: "share", value: 0.5 } }, 1)).toBe("off-track");
  });

  it("follows the baseline as written where no direction is given", () => {
    expect(statusOf({ baseline: 10, target: 5 }, 5)).toBe("on-track");
    expect(statusOf({ baseline: 10, target: 5 }, 5.4)).toBe("at-risk");
    expect(statusOf({ baseline: 10, target: 5 }, 9)).toBe("off-track");
  });
});

describe("At risk from", () => {
  it.each([
    { direction: "higher" as const, atRiskFrom: 70, value: 70, status: "at-risk" },
    { direction: "higher" as const, atRiskFrom: 70, value: 69.9, status: "off-track" },
    { direction: "higher" as const, atRiskFrom: 95, value: 94, status: "off-track" },
    { direction: "higher" as const, atRiskFrom: 100, value: 99, status: "off-track" },
    { direction: "lower" as const, atRiskFrom: 130, value: 130, status: "at-risk" },
    { direction: "lower" as const, atRiskFrom: 130, value: 130.1, status: "off-track" },
  ])("is a value in the KPI's unit: $value with $atRiskFrom, $direction, is $status", (row) => {
    const { direction, atRiskFrom, value, status } = row;
    expect(statusOf({ target: 100, direction, atRiskFrom }, value)).toBe(status);
  });

  it.each([
    { atRiskFrom: 1000, value: 1000 * (1 - 0.9e-9), status: "at-risk" },
    { atRiskFrom: 1000, value: 1000 * (1 - 1.1e-9), status: "off-track" },
    { atRiskFrom: 0.5, value: 0.5 - 0.9e-9, status: "at-risk" },
    { atRiskFrom: 0.5, value: 0.5 - 1.1e-9, status: "off-track" },
  ])(
    "is met within 1e-9 of its size, and at least 1e-9: $value is $status",
    ({ atRiskFrom, value, status }) => {
      expect(statusOf({ target: 5000, direction: "higher", atRiskFrom }, value)).toBe(status);
    },
  );

  it("wins over the tolerance and the red flag", () => {
    const tolerance = { by: "amount" as const, value: 50 };
    expect(statusOf({ target: 100, direction: "higher", atRiskFrom: 90, tolerance }, 60)).toBe("off-track");
    expect(statusOf({ target: 700, redFlag: 500, atRiskFrom: 600 }, 550)).toBe("off-track");
  });

  it.each([
    { direction: "higher" as const, atRiskFrom: 101 },
    { direction: "lower" as const, atRiskFrom: 99 },
  ])(
    "declines $atRiskFrom on the good side of 100, $direction, whatever the value",
    ({ direction, atRiskFrom }) => {
      const expected = new Problem("at-risk-on-good-side", { value: atRiskFrom });
      expect(statusOf({ target: 100, direction, atRiskFrom }, 200)).toEqual(expected);
      expect(statusOf({ target: 100, direction, atRiskFrom }, 20)).toEqual(expected);
    },
  );

  it("speaks for its own side of a range, and only outside it", () => {
    const rule = { target: 10, targetUpper: 20, direction: "range" as const };
    expect(statusOf({ ...rule, atRiskFrom: 5 }, 5)).toBe("at-risk");
    expect(statusOf({ ...rule, atRiskFrom: 5 }, 4.9)).toBe("off-track");
    expect(statusOf({ ...rule, atRiskFrom: 5 }, 22)).toBe("at-risk");
    expect(statusOf({ ...rule, atRiskFrom: 5 }, 23)).toBe("off-track");
    expect(statusOf({ ...rule, atRiskFrom: 30 }, 30)).toBe("at-risk");
    expect(statusOf({ ...rule, atRiskFrom: 30 }, 31)).toBe("off-track");
    expect(statusOf({ ...rule, atRiskFrom: 30 }, 8)).toBe("off-track");
    expect(statusOf({ ...rule, atRiskFrom: 15 }, 30)).toMatchObject({ code: "at-risk-on-good-side" });
    expect(statusOf({ ...rule, atRiskFrom: 10 }, 9.5)).toBe("off-track");
  });

  it("is held against the cut where there is no target", () => {
    const rule = { bands: [0, 4, 6, 12] };
    expect(statusOf({ ...rule, atRiskFrom: 5 }, 5)).toBe("at-risk");
    expect(statusOf({ ...rule, atRiskFrom: 5 }, 4.9)).toBe("off-track");
    expect(statusOf({ ...rule, atRiskFrom: 7 }, 5)).toMatchObject({ code: "at-risk-on-good-side" });
    expect(statusOf({ ...rule, atRiskFrom: 6 }, 5)).toBe("off-track");
  });
});

describe("Tolerance", () => {
  it.each([
    { by: "share" as const, value: 0.05, at: 95, off: 94.9, direction: "higher" as const },
    { by: "amount" as const, value: 20, at: 80, off: 79.9, direction: "higher" as const },
    { by: "share" as const, value: 0.2, at: 120, off: 120.1, direction: "lower" as const },
    { by: "amount" as const, value: 0, at: 100, off: 100.1, direction: "lower" as const },
  ])("of $value by $by lets $at pass and $off not, $direction", ({ by, value, at, off, direction }) => {
    const rule = { target: 100, direction, tolerance: { by, value } };
    expect(statusOf(rule, at)).not.toBe("off-track");
    expect(statusOf(rule, off)).toBe("off-track");
  });

  it("is of |target| for negative targets", () => {
    const rule = {
      target: -100,
      direction: "higher" as const,
      tolerance: { by: "share" as const, value: 0.05 },
    };
    expect(statusOf(rule, -105)).toBe("at-risk");
    expect(statusOf(rule, -105.1)).toBe("off-track");
  });

  it("is of the limit that is passed, on a range", () => {
    const rule = {
      target: 10,
      targetUpper: 20,
      direction: "range" as const,
      tolerance: { by: "share" as const, value: 0.2 },
    };
    expect([8, 7.9, 24, 24.1].map((value) => statusOf(rule, value))).toEqual([
      "at-risk",
      "off-track",
      "at-risk",
      "off-track",
    ]);
  });

  it("declines less than 0, and a tolerance from no target", () => {
    const tolerance = { by: "amount" as const, value: -1 };
    expect(statusOf({ target: 5, direction: "higher", tolerance }, 5)).toEqual(
      new Problem("negative-tolerance", { value: -1 }),
    );
    const some = { by: "amount" as const, value: 1 };
    expect(statusOf({ bands: [0, 5, 9], tolerance: some }, 7)).toEqual(new Problem("no-target"));
    expect(statusOf({ bands: [0, 5, 9], tolerance: some, atRiskFrom: 3 }, 4)).toBe("at-risk");
  });
});

describe("a verdict", () => {
  it("carries scale, score and remarks", () => {
    expect(judge(ruleOf({ target: 100 }), 95)).toMatchObject({
      scale: { kind: "percent-of-target" },
      direction: "higher",
      directionAssumed: true,
      score: 0.95,
      status: "at-risk",
      remarks: ["direction-assumed"],
    });
  });

  it("declines as its scale does", () => {
    expect(judge(ruleOf({}), 5)).toEqual(new Problem("no-target"));
    expect(judge(ruleOf({ scale: "ratio", target: 5 }), 0)).toEqual(
      new Problem("ratio-not-positive", { value: 0 }),
    );
  });
});

describe("a parent's status", () => {
  it.each([
    [null, "no-data"],
    [1, "on-track"],
    [0.95, "on-track"],
    [0.95 - 1e-10, "on-track"],
    [0.9499, "at-risk"],
    [0.8, "at-risk"],
    [0.7999, "off-track"],
    [0, "off-track"],
  ])("of %s is %s", (score, status) => {
    expect(parentStatus(score, defaultSettings)).toBe(status);
  });

  it("calls Cascade's 89.25 at risk: one child at 99% paints no company amber, three short ones do", () => {
    expect(parentStatus(0.8925, defaultSettings)).toBe("at-risk");
  });
});
