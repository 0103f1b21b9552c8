import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { ScaleSpec } from "../../../src/engine/scorecard/scale-of-kpi";
import { chooseScale } from "../../../src/engine/scorecard/scale-of-kpi";
import { ruleOf } from "../../../src/engine/scorecard/verdict";

const choose = (said: Partial<ScaleSpec>, share?: number) => chooseScale(ruleOf(said), share);
const up = "higher" as const;
const down = "lower" as const;

describe("without a named scale", () => {
  it.each([
    { said: { target: 100, direction: up }, kind: "percent-of-target" },
    { said: { target: 100, direction: up, baseline: 80 }, kind: "baseline-to-target" },
    { said: { target: 100, baseline: 80, redFlag: 70, bands: [1, 2] }, kind: "baseline-to-target" },
    { said: { target: 5, bands: [0, 5, 9] }, kind: "bands" },
    { said: { bands: [0, 5, 9] }, kind: "bands" },
    { said: { target: 100, redFlag: 70 }, kind: "red-to-goal" },
    { said: { outerLow: 0, outerHigh: 10, direction: up }, kind: "min-to-max" },
    { said: { target: 5, outerLow: 0, outerHigh: 10, direction: up }, kind: "percent-of-target" },
    { said: { target: 5, targetUpper: 9 }, kind: "range" },
    { said: { target: 5, targetUpper: 9, direction: up }, kind: "percent-of-target" },
    { said: { target: 5, targetUpper: 9, baseline: 2, direction: "range" as const }, kind: "range" },
  ])("$said calls for $kind", ({ said, kind }) => {
    expect(choose(said)).toMatchObject({ scale: { kind } });
  });
});

describe("direction", () => {
  it("is as given, without remark", () => {
    const expected = { direction: down, directionAssumed: false, remarks: [] };
    expect(choose({ target: 100, direction: down })).toMatchObject(expected);
    expect(choose({ target: 50, baseline: 80, direction: down })).toMatchObject(expected);
  });

  it.each([
    { said: { target: 100 }, direction: up, remark: "direction-assumed" },
    { said: { target: 100, scale: "threshold" as const }, direction: up, remark: "direction-assumed" },
    { said: { outerLow: 0, outerHigh: 9 }, direction: up, remark: "direction-assumed" },
    { said: { target: 100, baseline: 80 }, direction: up, remark: "direction-assumed-from-baseline" },
    { said: { target: 80, baseline: 100 }, direction: down, remark: "direction-assumed-from-baseline" },
  ])("is assumed $direction for $said, with a remark", ({ said, direction, remark }) => {
    expect(choose(said)).toMatchObject({ direction, directionAssumed: true, remarks: [remark] });
  });

  it.each([
    { said: { target: 700, redFlag: 500 }, direction: up },
    { said: { target: 5, redFlag: 9 }, direction: down },
    { said: { bands: [0, 4, 6] }, direction: up },
    { said: { bands: [6, 4, 0] }, direction: down },
    { said: { target: 5, scale: "ratio" as const }, direction: down },
    { said: { target: 5, targetUpper: 9, scale: "threshold" as const }, direction: "range" as const },
  ])("is $direction by the values of $said", ({ said, direction }) => {
    expect(choose(said)).toMatchObject({ direction, directionAssumed: false, remarks: [] });
  });
});

describe("what leaves a threshold", () => {
  it.each([
    { baseline: 86, target: 80, direction: up },
    { baseline: 80, target: 80, direction: up },
    { baseline: 3, target: 5, direction: down },
    { baseline: 5, target: 5, direction: down },
  ])("$direction from $baseline to $target: the baseline is past the target", (said) => {
    const { target, direction } = said;
    expect(choose(said)).toMatchObject({
      scale: { kind: "threshold", target, direction },
      direction,
      directionAssumed: false,
      remarks: ["baseline-past-target"],
    });
  });

  it("is a target of 0 without baseline", () => {
    const remarks = ["target-zero-threshold"];
    expect(choose({ target: 0, direction: down })).toMatchObject({
      scale: { kind: "threshold" },
      directionAssumed: false,
      remarks,
    });
    expect(choose({ target: 0 })).toMatchObject({
      scale: { kind: "threshold", direction: up },
      directionAssumed: true,
      remarks: ["direction-assumed", "target-zero-threshold"],
    });
    expect(choose({ target: 0, targetUpper: 0, direction: "range" })).toMatchObject({
      scale: { kind: "threshold", direction: "range", targetUpper: 0 },
      direction: "range",
      directionAssumed: false,
      remarks,
    });
  });

  it("is not a target of 0 with a baseline, nor a range around 0 with outer limits", () => {
    expect(choose({ target: 0, baseline: 12, direction: down })).toMatchObject({
      scale: { kind: "baseline-to-target" },
      remarks: [],
    });
    const around = { target: 0, targetUpper: 0, outerLow: -5, outerHigh: 5, direction: "range" as const };
    expect(choose(around)).toMatchObject({ scale: { kind: "range" }, remarks: [] });
    expect(choose({ ...around, outerHigh: null })).toMatchObject({ scale: { kind: "threshold" } });
    expect(choose({ ...around, outerLow: null })).toMatchObject({ scale: { kind: "threshold" } });
  });

  it("is not a range that only ends or begins at 0", () => {
    for (const [target, targetUpper] of [
      [0, 5],
      [-5, 0],
    ] as const) {
      expect(choose({ target, targetUpper })).toMatchObject({ scale: { kind: "range" }, remarks: [] });
    }
  });
});

describe("named scales", () => {
  it.each([
    { said: { scale: "ratio" as const, target: 5, direction: up }, kind: "percent-of-target" },
    { said: { scale: "ratio" as const, target: 5, direction: down }, kind: "ratio" },
    {
      said: { scale: "percent-of-target" as const, target: 5, baseline: 1, direction: up },
      kind: "percent-of-target",
    },
    { said: { scale: "threshold" as const, target: 5, baseline: 1, direction: up }, kind: "threshold" },
    {
      said: { scale: "min-to-max" as const, target: 5, outerLow: 0, outerHigh: 9, direction: down },
      kind: "min-to-max",
    },
  ])("$said is $kind", ({ said, kind }) => {
    expect(choose(said)).toMatchObject({ scale: { kind } });
  });

  it("judge by the direction given, with nothing to remark", () => {
    const given = { directionAssumed: false, remarks: [] };
    const limits = { outerLow: 0, outerHigh: 9, direction: down };
    expect(choose(limits)).toMatchObject({ ...given, direction: down, scale: { kind: "min-to-max" } });
    const flag = { target: 700, redFlag: 500, direction: up };
    expect(choose(flag)).toMatchObject({ ...given, direction: up, scale: { kind: "red-to-goal" } });
    const banded = { bands: [9, 5, 0], direction: down };
    expect(choose(banded)).toMatchObject({ ...given, direction: down, scale: { kind: "bands" } });
    const met = { scale: "threshold" as const, target: 5, targetUpper: 9, direction: down };
    expect(choose(met)).toMatchObject({ ...given, direction: down, scale: { direction: down } });
  });

  it("of yes and no take a range where the row has both limits, alike or not", () => {
    for (const targetUpper of [5, 9]) {
      const range = { scale: { kind: "threshold", direction: "range", target: 5, targetUpper } };
      expect(choose({ scale: "threshold", target: 5, targetUpper })).toMatchObject(range);
    }
    const assumed = choose({ scale: "threshold", target: 5 });
    expect(assumed).toMatchObject({ scale: { direction: up }, directionAssumed: true });
  });

  it.each(["percent-of-target", "baseline-to-target", "min-to-max", "ratio", "range"] as const)(
    "%s gives way to a range where the direction says so",
    (scale) => {
      const said = { scale, target: 5, targetUpper: 9, direction: "range" as const };
      expect(choose(said)).toMatchObject({ scale: { kind: "range" }, direction: "range" });
    },
  );

  it("takes the at-risk share", () => {
    expect(choose({ target: 10, direction: up }, 0.8)).toMatchObject({ scale: { atRiskCut: 0.8 } });
    expect(choose({ target: 10, baseline: 5, direction: up }, 0.8)).toMatchObject({
      scale: { atRiskCut: 0.8 },
    });
    expect(choose({ target: 10, baseline: 5 }, 0.8)).toMatchObject({ scale: { atRiskCut: 0.8 } });
    expect(choose({ target: 5, scale: "ratio" }, 0.8)).toMatchObject({ scale: { atRiskCut: 0.8 } });
    expect(choose({ outerLow: 0, outerHigh: 4 }, 0.8)).toMatchObject({ scale: { atRiskCut: 0.8 } });
    expect(choose({ bands: [0, 4] }, 0.8)).toMatchObject({ scale: { atRiskCut: 0.8 } });
    expect(choose({ target: 5, targetUpper: 6 }, 0.8)).toMatchObject({ scale: { atRiskCut: 0.8 } });
  });
});

describe("refusals", () => {
  it.each([
    { said: {}, code: "no-target" },
    { said: { baseline: 5 }, code: "no-target" },
    { said: { redFlag: 5 }, code: "no-target" },
    { said: { outerLow: 0 }, code: "no-target" },
    { said: { outerHigh: 9 }, code: "no-target" },
    { said: { scale: "threshold" as const }, code: "no-target" },
    { said: { scale: "ratio" as const }, code: "no-target" },
    { said: { direction: "range" as const }, code: "no-target" },
    { said: { target: 5, direction: "range" as const }, code: "no-upper-target" },
    {
      said: { target: 5, scale: "threshold" as const, direction: "range" as const },
      code: "no-upper-target",
    },
    { said: { target: 9, targetUpper: 5, scale: "threshold" as const }, code: "knots-out-of-order" },
    { said: { target: 9, targetUpper: 5 }, code: "knots-out-of-order" },
    { said: { target: 5, scale: "baseline-to-target" as const }, code: "no-baseline" },
    { said: { target: 5, scale: "red-to-goal" as const }, code: "no-red-flag" },
    { said: { target: 5, scale: "bands" as const }, code: "no-bands" },
    { said: { target: 5, outerLow: 0, scale: "min-to-max" as const }, code: "no-limits" },
    { said: { target: 5, outerHigh: 9, scale: "min-to-max" as const }, code: "no-limits" },
    { said: { target: 5, baseline: 5 }, code: "no-range" },
    { said: { target: 5, redFlag: 5 }, code: "no-range" },
    { said: { target: 5, redFlag: 9, direction: up }, code: "knots-out-of-order" },
    { said: { target: 9, redFlag: 5, direction: down }, code: "knots-out-of-order" },
    { said: { bands: [0, 5], direction: down }, code: "knots-out-of-order" },
    { said: { bands: [5, 0], direction: up }, code: "knots-out-of-order" },
    { said: { bands: [0, 5, 5] }, code: "no-range" },
    { said: { target: 0, scale: "ratio" as const }, code: "ratio-not-positive" },
  ])("$said: $code", ({ said, code }) => {
    const chosen = choose(said);
    expect(chosen).toBeInstanceOf(Problem);
    expect(chosen).toMatchObject({ code });
  });
});
