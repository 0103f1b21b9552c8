import { meetsCut, staysWithin } from "./meets-cut";
import type { Direction, Scale, Settings, Status, Tolerance } from "./model";
import { Problem } from "./problem";
import { scoreOn } from "./scale";

/** What decides, beside the scale, where at risk ends. All values in the KPI's own unit. */
export interface KpiCuts {
  readonly direction: Direction;
  readonly target: number | null;
  readonly targetUpper: number | null;
  /** Worst value that is still at risk; wins over the tolerance. */
  readonly atRiskFrom: number | null;
  /** Unfavourable deviation from the target that is still at risk. */
  readonly tolerance: Tolerance | null;
}

/**
 * The status of a KPI's value.
 *
 * On track when the score meets the scale's on-track cut. At risk down to `atRiskFrom`, else down to the tolerance, else
 * down to the scale's at-risk cut; else off track. For a range, `atRiskFrom` speaks for its own side of the range and the
 * scale's cut for the other. A cut given as a value is compared in values; rounding never decides.
 *
 * @param scale - Made in the unit of `value`.
 * @param value - The KPI's value, unrounded.
 * @returns The status; or `at-risk-on-good-side` (that value is better than the target), `negative-tolerance`, `no-target` (a
 *   tolerance without a target), or the scale's own problem.
 * @see ClearPoint Strategy, status rules: at or above target, then at or above 0.9 of it, the first that holds.
 */
export function kpiStatus(scale: Scale, value: number, cuts: KpiCuts): Status | Problem {
  const fault = faultOf(scale, cuts);
  if (fault) return fault;
  const score = scoreOn(scale, value);
  if (score instanceof Problem) return score;
  if (meetsCut(score, scale.onTrackCut)) return "on-track";
  return isAtRisk(scale, score, value, cuts) ? "at-risk" : "off-track";
}

/**
 * The status of an objective, a perspective or a scorecard.
 *
 * @param score - Rolled-up score, `null` for no data.
 * @param settings - On track from `parentOnTrack`, at risk from `parentAtRisk`.
 */
export function parentStatus(
  score: number | null,
  settings: Pick<Settings, "parentOnTrack" | "parentAtRisk">,
): Status {
  if (score === null) return "no-data";
  if (meetsCut(score, settings.parentOnTrack)) return "on-track";
  return meetsCut(score, settings.parentAtRisk) ? "at-risk" : "off-track";
}

function faultOf(
  scale: Scale,
  { direction, target, targetUpper, atRiskFrom, tolerance }: KpiCuts,
): Problem | null {
  if (atRiskFrom !== null && isBetterThanTarget(scale, direction, target, targetUpper, atRiskFrom)) {
    return new Problem("at-risk-on-good-side", { value: atRiskFrom });
  }
  if (tolerance === null) return null;
  if (!(tolerance.value >= 0)) return new Problem("negative-tolerance", { value: tolerance.value });
  return target === null && atRiskFrom === null ? new Problem("no-target") : null;
}

function isBetterThanTarget(
  scale: Scale,
  direction: Direction,
  target: number | null,
  targetUpper: number | null,
  value: number,
): boolean {
  if (target === null) {
    const score = scoreOn(scale, value);
    return typeof score === "number" && !meetsCut(scale.onTrackCut, score);
  }
  if (direction === "higher") return !staysWithin(value, target);
  if (direction === "lower") return !meetsCut(value, target);
  return !staysWithin(value, target) && !meetsCut(value, targetUpper ?? target);
}

function isAtRisk(scale: Scale, score: number, value: number, cuts: KpiCuts): boolean {
  const { direction, target, targetUpper, atRiskFrom, tolerance } = cuts;
  if (atRiskFrom !== null && direction !== "range") {
    return direction === "higher" ? meetsCut(value, atRiskFrom) : staysWithin(value, atRiskFrom);
  }
  if (atRiskFrom !== null && target !== null) {
    const isLowSide = value < target;
    const isLowCut = staysWithin(atRiskFrom, target);
    if (isLowSide === isLowCut) {
      return isLowSide ? meetsCut(value, atRiskFrom) : staysWithin(value, atRiskFrom);
    }
  }
  if (tolerance !== null && target !== null)
    return isTolerated(value, direction, target, targetUpper, tolerance);
  return scale.atRiskCut !== null && meetsCut(score, scale.atRiskCut);
}

function isTolerated(
  value: number,
  direction: Direction,
  target: number,
  targetUpper: number | null,
  tolerance: Tolerance,
): boolean {
  const upper = targetUpper ?? target;
  const isLow = direction === "higher" || (direction === "range" && value < target);
  const limit = isLow || direction === "lower" ? target : upper;
  const allowed = tolerance.by === "share" ? tolerance.value * Math.abs(limit) : tolerance.value;
  return isLow ? meetsCut(value, limit - allowed) : staysWithin(value, limit + allowed);
}
