import type { Direction, Scale, Status, Tolerance } from "./model";
import type { ProblemCode } from "./problem";
import { Problem } from "./problem";
import { AT_RISK_SHARE, scoreOn } from "./scale";
import type { ChosenScale, ScaleSpec } from "./scale-of-kpi";
import { chooseScale } from "./scale-of-kpi";
import { kpiStatus } from "./status";

/** Everything about a KPI that its value is judged by; all values in the KPI's own unit, `null` where nothing is said. */
export interface Rule extends ScaleSpec {
  readonly atRiskFrom: number | null;
  readonly tolerance: Tolerance | null;
}

export interface Verdict {
  readonly scale: Scale;
  readonly direction: Direction;
  readonly directionAssumed: boolean;
  /** Unclamped; on track from `scale.onTrackCut`. */
  readonly score: number;
  readonly status: Status;
  readonly remarks: readonly ProblemCode[];
}

const silentRule: Rule = {
  scale: null,
  direction: null,
  target: null,
  targetUpper: null,
  baseline: null,
  outerLow: null,
  outerHigh: null,
  redFlag: null,
  bands: null,
  atRiskFrom: null,
  tolerance: null,
};

/** A rule from the few things one has to say: `ruleOf({ target: 100, direction: "lower" })`. */
export function ruleOf(said: Partial<Rule>): Rule {
  return { ...silentRule, ...said };
}

/**
 * Judges one value: its scale, its score on it, and its status.
 *
 * @param rule - What the value is judged by.
 * @param value - In the rule's unit. No reading has no verdict: ask only for numbers.
 * @param atRiskShare - Share of the on-track cut down to which the KPI is at risk.
 * @returns The verdict, or the problem of `chooseScale`, `scoreOn` or `kpiStatus`.
 */
export function judge(rule: Rule, value: number, atRiskShare = AT_RISK_SHARE): Verdict | Problem {
  const chosen = chooseScale(rule, atRiskShare);
  return chosen instanceof Problem ? chosen : judgeOn(chosen, rule, value);
}

/** Judges one value on a scale that `chooseScale` made of the same rule. */
export function judgeOn(chosen: ChosenScale, rule: Rule, value: number): Verdict | Problem {
  const score = scoreOn(chosen.scale, value);
  if (score instanceof Problem) return score;
  const { target, targetUpper, atRiskFrom, tolerance } = rule;
  const cuts = { direction: chosen.direction, target, targetUpper, atRiskFrom, tolerance };
  const status = kpiStatus(chosen.scale, value, cuts);
  if (status instanceof Problem) return status;
  const { scale, direction, directionAssumed, remarks } = chosen;
  return { scale, direction, directionAssumed, score, status, remarks };
}
