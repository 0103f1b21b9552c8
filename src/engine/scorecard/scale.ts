import { meetsCut, staysWithin } from "./meets-cut";
import type { Direction, Knot, Scale } from "./model";
import { Problem } from "./problem";

type KnotScaleKind = Exclude<Scale["kind"], "threshold" | "ratio">;

/** Share of the on-track cut down to which a KPI is at risk, unless a workbook's settings say otherwise. */
export const AT_RISK_SHARE = 0.9;

/**
 * Scores 0 at the baseline and 1 at the target; which is larger says which way is better.
 *
 * @param baseline - Value that scores 0, in the KPI's own unit.
 * @param target - Value that scores 1, in the same unit.
 * @returns The scale, or `no-range` where both are the same.
 * @see OECD/JRC (2008), Handbook on Constructing Composite Indicators: min-max normalisation.
 */
export function baselineToTarget(
  baseline: number,
  target: number,
  atRiskShare = AT_RISK_SHARE,
): Scale | Problem {
  const knots = [
    { value: baseline, score: 0 },
    { value: target, score: 1 },
  ];
  return knotScale("baseline-to-target", knots, 1, atRiskShare);
}

/**
 * Scores 1 at the target, and more or less by the deviation from it as a share of |target|.
 *
 * Higher is better: 1 + (v - t) / |t|; lower is better: 1 - (v - t) / |t|. For t > 0 these are v / t and 2 - v / t; for
 * losses and costs stored as negatives they keep their sense, which a quotient does not.
 *
 * @param target - In the KPI's own unit; not 0.
 * @param direction - `higher` or `lower`.
 * @returns The scale, or `no-range` where the target is 0.
 * @see Profit.co, key result types "at least" and "at most" (worked rows).
 */
export function percentOfTarget(
  target: number,
  direction: "higher" | "lower",
  atRiskShare = AT_RISK_SHARE,
): Scale | Problem {
  const size = Math.abs(target);
  const knots = [
    { value: direction === "higher" ? target - size : target + size, score: 0 },
    { value: target, score: 1 },
  ];
  return knotScale("percent-of-target", knots, 1, atRiskShare);
}

/**
 * Scores 0 at the worst and 1 at the best value there can be.
 *
 * @param low - Smallest value, in the KPI's own unit (column Outer low).
 * @param high - Largest value (column Outer high).
 * @param target - Value from which the KPI is on track; `null`: only the best value is.
 * @returns The scale, or `no-range` (low = high), `knots-out-of-order` (low > high), `target-outside-scale` (the target is no
 *   better than the worst value).
 * @see BSC Designer, "Change indicator details": performance = (value - min) / (max - min).
 */
export function minToMax(
  low: number,
  high: number,
  direction: "higher" | "lower",
  target: number | null = null,
  atRiskShare = AT_RISK_SHARE,
): Scale | Problem {
  if (low > high) return new Problem("knots-out-of-order");
  const higher = direction === "higher";
  const knots = [
    { value: low, score: higher ? 0 : 1 },
    { value: high, score: higher ? 1 : 0 },
  ];
  return knotScaleWithTarget("min-to-max", knots, target, 1, atRiskShare);
}

/**
 * Scores 1/3 at the red flag and 2/3 at the goal, in a straight line through both and beyond. On track from the goal, at
 * risk down to the red flag.
 *
 * @param redFlag - In the KPI's own unit; above the goal where lower is better.
 * @param goal - In the same unit.
 * @returns The scale, or `no-range` where both are the same.
 * @see Spider Impact, "Using KPI scoring types": goal/red flag, printed there as 3.3 and 6.6 of 10.
 */
export function redToGoal(redFlag: number, goal: number): Scale | Problem {
  const knots = [
    { value: redFlag, score: 1 / 3 },
    { value: goal, score: 2 / 3 },
  ];
  return knotScale("red-to-goal", knots, 2 / 3, 1 / 2);
}

/**
 * Cuts the values into k bands of 1/k each, in a straight line inside each band.
 *
 * @param limits - The k + 1 limits of the bands, worst end first, in the KPI's own unit; falling where lower is better.
 * @param target - Value from which the KPI is on track; `null`: from the best band, (k - 1)/k, or the best end of a single band.
 * @returns The scale, or `no-bands` (fewer than two limits), `no-range` (equal limits), `knots-out-of-order`,
 *   `target-outside-scale`.
 * @see Microsoft Business Scorecard Manager's banded scoring (husting.com, 2006: 9,000 in 0, 4,000, 6,000, 12,000 is 83.3%).
 */
export function bands(
  limits: readonly number[],
  target: number | null = null,
  atRiskShare = AT_RISK_SHARE,
): Scale | Problem {
  const count = limits.length - 1;
  if (count < 1) return new Problem("no-bands");
  const knots = limits.map((value, index) => ({ value, score: index / count }));
  const cut = count === 1 ? 1 : (count - 1) / count;
  return knotScaleWithTarget("bands", knots, target, cut, atRiskShare);
}

/**
 * Scores 1 inside a range, limits included, falling to 0 at the outer limits and on below it.
 *
 * Without an outer limit the score falls as on percent-of-target: by the deviation as a share of the limit that is passed
 * (by the width of the range where that limit is 0).
 *
 * @param low - Lower limit of the range, in the KPI's own unit (column Target).
 * @param high - Upper limit (column Target upper).
 * @param outerLow - Value below the range that scores 0, `null` for none given.
 * @param outerHigh - Value above the range that scores 0, `null` for none given.
 * @returns The scale, or `knots-out-of-order`, or `no-range` where both limits are 0 and an outer one is missing.
 */
export function range(
  low: number,
  high: number,
  outerLow: number | null = null,
  outerHigh: number | null = null,
  atRiskShare = AT_RISK_SHARE,
): Scale | Problem {
  const width = high - low;
  const bottom = outerLow ?? low - (Math.abs(low) || width);
  const top = outerHigh ?? high + (Math.abs(high) || width);
  const inner = low === high ? [low] : [low, high];
  const knots = [
    { value: bottom, score: 0 },
    ...inner.map((value) => ({ value, score: 1 })),
    { value: top, score: 0 },
  ];
  if (low > high || bottom > low || top < high) return new Problem("knots-out-of-order");
  return knotScale("range", knots, 1, atRiskShare);
}

/**
 * Scores 1 where the target is met and 0 where it is not, as for yes/no and for limits that must be kept.
 *
 * @param target - In the KPI's own unit; the lower limit for direction `range`.
 * @param targetUpper - The upper limit for direction `range`; `null` there means the target itself.
 */
export function threshold(target: number, direction: Direction, targetUpper: number | null = null): Scale {
  return { kind: "threshold", target, targetUpper, direction, onTrackCut: 1, atRiskCut: null };
}

/**
 * Scores target / value: lower is better, and half the target scores 2.
 *
 * @param target - In the KPI's own unit; above 0.
 * @returns The scale, or `ratio-not-positive`.
 * @see City of Boston, CityScore toolkit, models.py: target / value where lower is better.
 */
export function ratio(target: number, atRiskShare = AT_RISK_SHARE): Scale | Problem {
  if (!(target > 0)) return new Problem("ratio-not-positive", { value: target });
  return { kind: "ratio", target, onTrackCut: 1, atRiskCut: atRiskShare };
}

/**
 * Where a value stands on a scale.
 *
 * @param value - In the unit the scale was made in.
 * @returns The score, unclamped: 1 is on target for most scales. `ratio-not-positive` where a ratio scale meets a value of 0
 *   or less; `no-range` where the scale is so narrow that the score is no finite number.
 */
export function scoreOn(scale: Scale, value: number): number | Problem {
  if (scale.kind === "threshold") {
    return isMet(value, scale.direction, scale.target, scale.targetUpper) ? 1 : 0;
  }
  if (scale.kind === "ratio" && !(value > 0)) return new Problem("ratio-not-positive", { value });
  const score = scale.kind === "ratio" ? scale.target / value : scoreBetween(scale.knots, value);
  return Number.isFinite(score) ? score : new Problem("no-range");
}

/** Whether a value is at or better than its target, or inside its range. */
export function isMet(
  value: number,
  direction: Direction,
  target: number,
  targetUpper: number | null,
): boolean {
  if (direction === "higher") return meetsCut(value, target);
  if (direction === "lower") return staysWithin(value, target);
  return meetsCut(value, target) && staysWithin(value, targetUpper ?? target);
}

/** Straight lines through the knots, the first and the last going on beyond them. */
function scoreBetween(knots: readonly Knot[], value: number): number {
  let right = 1;
  while (right < knots.length - 1 && value > (knots[right]?.value ?? 0)) right += 1;
  const from = knots[right - 1];
  const to = knots[right];
  if (!from || !to) return Number.NaN;
  const share = (value - from.value) / (to.value - from.value);
  return from.score * (1 - share) + to.score * share;
}

function knotScaleWithTarget(
  kind: KnotScaleKind,
  knots: readonly Knot[],
  target: number | null,
  cutWithoutTarget: number,
  atRiskShare: number,
): Scale | Problem {
  const scale = knotScale(kind, knots, cutWithoutTarget, atRiskShare);
  if (target === null || scale instanceof Problem) return scale;
  const cut = scoreOn(scale, target);
  if (cut instanceof Problem) return cut;
  if (!(cut > 1e-9)) return new Problem("target-outside-scale", { target });
  return knotScale(kind, knots, cut, atRiskShare);
}

/** Brings the knots into rising order of value; equal values leave no extent, a mixture of rising and falling no order. */
function knotScale(
  kind: KnotScaleKind,
  knots: readonly Knot[],
  onTrackCut: number,
  atRiskShare: number,
): Scale | Problem {
  let [rises, falls] = [0, 0];
  for (let right = 1; right < knots.length; right += 1) {
    const step = (knots[right]?.value ?? 0) - (knots[right - 1]?.value ?? 0);
    if (step > 0) rises += 1;
    else if (step < 0) falls += 1;
    else return new Problem("no-range");
  }
  if (rises > 0 && falls > 0) return new Problem("knots-out-of-order");
  const rising = falls > 0 ? knots.toReversed() : knots;
  return { kind, knots: rising, onTrackCut, atRiskCut: atRiskShare * onTrackCut };
}
