import type { Direction } from "../scorecard/model";
import type { HitChance } from "../signals/hit-chance";
import type { Outcomes } from "./outcomes";

/** What a value is held against at the end of the year; in the KPI's unit. */
export interface Goal {
  readonly direction: Direction;
  readonly target: number;
  /** The upper end of a range. */
  readonly upper: number | null;
}

/**
 * The share of some outcomes that hit a goal: at the target or better, or between both ends of a range.
 *
 * @param under - Share of the outcomes under a value.
 */
export function shareHitting(under: (value: number) => number, { direction, target, upper }: Goal): number {
  const [low, high] = [target - slackOf(target), target + slackOf(target)];
  if (direction === "higher") return 1 - under(low);
  if (direction === "lower") return under(high);
  const top = upper ?? target;
  return Math.max(0, under(top + slackOf(top)) - under(low));
}

/** A value at the target hits it, with the tolerance that statuses are judged by. */
function slackOf(limit: number): number {
  return 1e-9 * Math.max(1, Math.abs(limit));
}

/** The chance that outcomes of a forecast hit a goal, and the least and the most that one of its voices gives. */
export function chanceToHit(
  outcomes: Outcomes,
  goal: Goal,
  { method, notes }: Pick<HitChance, "method" | "notes">,
): HitChance {
  const alone = voicesAlone(outcomes, goal);
  const { expected } = outcomes;
  return {
    chance: shareHitting(outcomes.under, goal),
    low: Math.min(...alone),
    high: Math.max(...alone),
    expected,
    lower80: Math.min(expected, outcomes.quantile(0.1)),
    upper80: Math.max(expected, outcomes.quantile(0.9)),
    method,
    notes,
  };
}

function voicesAlone({ underAlone }: Outcomes, goal: Goal): readonly number[] {
  return underAlone(goal.target).map((_, voice) =>
    shareHitting((value) => underAlone(value)[voice] ?? 0, goal),
  );
}
