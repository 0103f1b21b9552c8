import type { Direction, Scale, ScaleKind } from "./model";
import type { ProblemCode } from "./problem";
import { Problem } from "./problem";
import * as scales from "./scale";

/** What a KPI row says about its scale; all values in the KPI's own unit, `null` where it says nothing. */
export interface ScaleSpec {
  readonly scale: ScaleKind | null;
  readonly direction: Direction | null;
  readonly target: number | null;
  readonly targetUpper: number | null;
  readonly baseline: number | null;
  readonly outerLow: number | null;
  readonly outerHigh: number | null;
  readonly redFlag: number | null;
  readonly bands: readonly number[] | null;
}

export interface ChosenScale {
  readonly scale: Scale;
  readonly direction: Direction;
  /** True where the row does not give the direction and it was taken as higher, or from baseline and target. */
  readonly directionAssumed: boolean;
  /** What a reader should know about the choice. */
  readonly remarks: readonly ProblemCode[];
}

type Builder = (spec: ScaleSpec, atRiskShare: number) => ChosenScale | Problem;

/**
 * The scale of a KPI: the one it names, else the one its values call for.
 *
 * Without a named scale, a range (direction, or an upper target and no direction) has the range scale; a baseline calls for
 * baseline-to-target; then bands, a red flag, or outer limits without a target call for theirs; percent-of-target is left.
 * Direction `higher` or `lower` with a baseline that is already past or at the target leaves a threshold
 * (`baseline-past-target`), and a target of 0 without baseline too (`target-zero-threshold`). No direction: as baseline and
 * target run, else higher, either with a remark.
 *
 * @param atRiskShare - Share of the on-track cut down to which the KPI is at risk.
 * @returns The scale with its direction, or why there is none: `no-target`, `no-baseline`, `no-limits`, `no-red-flag`,
 *   `no-bands`, `no-upper-target`, `no-range`, `knots-out-of-order`, `target-outside-scale`, `ratio-not-positive`.
 */
export function chooseScale(spec: ScaleSpec, atRiskShare = scales.AT_RISK_SHARE): ChosenScale | Problem {
  return builders[spec.scale ?? defaultKind(spec)](spec, atRiskShare);
}

function defaultKind(spec: ScaleSpec): ScaleKind {
  if (spec.direction === "range") return "range";
  if (spec.baseline !== null) return "baseline-to-target";
  if (spec.direction === null && spec.targetUpper !== null) return "range";
  if (spec.bands !== null) return "bands";
  if (spec.redFlag !== null) return "red-to-goal";
  const hasLimits = spec.outerLow !== null && spec.outerHigh !== null;
  return spec.target === null && hasLimits ? "min-to-max" : "percent-of-target";
}

const builders: Readonly<Record<ScaleKind, Builder>> = {
  "baseline-to-target": buildBaselineToTarget,
  "percent-of-target": buildPercentOfTarget,
  "min-to-max": buildMinToMax,
  "red-to-goal": buildRedToGoal,
  bands: buildBands,
  range: buildRange,
  threshold: buildThreshold,
  ratio: buildRatio,
};

function buildBaselineToTarget(spec: ScaleSpec, atRiskShare: number): ChosenScale | Problem {
  const { baseline, target, direction } = spec;
  if (direction === "range") return buildRange(spec, atRiskShare);
  if (target === null) return new Problem("no-target");
  if (baseline === null) return new Problem("no-baseline");
  const running = target > baseline ? "higher" : "lower";
  if (direction === null) {
    const scale = scales.baselineToTarget(baseline, target, atRiskShare);
    return chosen(scale, running, true, ["direction-assumed-from-baseline"]);
  }
  if (baseline === target || direction !== running) {
    return chosen(scales.threshold(target, direction), direction, false, ["baseline-past-target"]);
  }
  return chosen(scales.baselineToTarget(baseline, target, atRiskShare), direction);
}

function buildPercentOfTarget(spec: ScaleSpec, atRiskShare: number): ChosenScale | Problem {
  if (spec.direction === "range") return buildRange(spec, atRiskShare);
  if (spec.target === null) return new Problem("no-target");
  const direction = spec.direction ?? "higher";
  const remarks: ProblemCode[] = spec.direction === null ? ["direction-assumed"] : [];
  if (spec.target === 0) {
    remarks.push("target-zero-threshold");
    return chosen(scales.threshold(0, direction), direction, spec.direction === null, remarks);
  }
  const scale = scales.percentOfTarget(spec.target, direction, atRiskShare);
  return chosen(scale, direction, spec.direction === null, remarks);
}

function buildMinToMax(spec: ScaleSpec, atRiskShare: number): ChosenScale | Problem {
  if (spec.direction === "range") return buildRange(spec, atRiskShare);
  if (spec.outerLow === null || spec.outerHigh === null) return new Problem("no-limits");
  const direction = spec.direction ?? "higher";
  const scale = scales.minToMax(spec.outerLow, spec.outerHigh, direction, spec.target, atRiskShare);
  return spec.direction === null
    ? chosen(scale, direction, true, ["direction-assumed"])
    : chosen(scale, direction);
}

function buildRedToGoal({ redFlag, target, direction }: ScaleSpec): ChosenScale | Problem {
  if (target === null) return new Problem("no-target");
  if (redFlag === null) return new Problem("no-red-flag");
  return inOrder(scales.redToGoal(redFlag, target), target > redFlag ? "higher" : "lower", direction);
}

function buildBands({ bands, target, direction }: ScaleSpec, atRiskShare: number): ChosenScale | Problem {
  if (bands === null) return new Problem("no-bands");
  const rising = (bands.at(-1) ?? 0) > (bands[0] ?? 0);
  return inOrder(scales.bands(bands, target, atRiskShare), rising ? "higher" : "lower", direction);
}

function buildRange(spec: ScaleSpec, atRiskShare: number): ChosenScale | Problem {
  const { target, targetUpper, outerLow, outerHigh } = spec;
  if (target === null) return new Problem("no-target");
  if (targetUpper === null) return new Problem("no-upper-target");
  if (target === 0 && targetUpper === 0 && (outerLow === null || outerHigh === null)) {
    return chosen(scales.threshold(0, "range", 0), "range", false, ["target-zero-threshold"]);
  }
  return chosen(scales.range(target, targetUpper, outerLow, outerHigh, atRiskShare), "range");
}

function buildThreshold({ target, targetUpper, direction }: ScaleSpec): ChosenScale | Problem {
  if (target === null) return new Problem("no-target");
  if (direction === "range" || (direction === null && targetUpper !== null)) {
    if (targetUpper === null) return new Problem("no-upper-target");
    if (targetUpper < target) return new Problem("knots-out-of-order");
    return chosen(scales.threshold(target, "range", targetUpper), "range");
  }
  if (direction !== null) return chosen(scales.threshold(target, direction), direction);
  return chosen(scales.threshold(target, "higher"), "higher", true, ["direction-assumed"]);
}

function buildRatio(spec: ScaleSpec, atRiskShare: number): ChosenScale | Problem {
  if (spec.direction === "range") return buildRange(spec, atRiskShare);
  if (spec.direction === "higher") return buildPercentOfTarget(spec, atRiskShare);
  if (spec.target === null) return new Problem("no-target");
  return chosen(scales.ratio(spec.target, atRiskShare), "lower");
}

/** A scale whose values say which way is better; a direction that says otherwise is a contradiction. */
function inOrder(scale: Scale | Problem, running: Direction, given: Direction | null): ChosenScale | Problem {
  if (!(scale instanceof Problem) && given !== null && given !== running) {
    return new Problem("knots-out-of-order");
  }
  return chosen(scale, running);
}

function chosen(
  scale: Scale | Problem,
  direction: Direction,
  directionAssumed = false,
  remarks: readonly ProblemCode[] = [],
): ChosenScale | Problem {
  return scale instanceof Problem ? scale : { scale, direction, directionAssumed, remarks };
}
