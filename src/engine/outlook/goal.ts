import type { Direction } from "../scorecard/model";
import type { HitChance } from "../signals/hit-chance";
import type { Outcomes } from "./outcomes";

/** What a value is held against at the end of the year; in the KPI's unit. */
export interface Goal {
  readonly direction: Direction;
  readonly target: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** Whether values are small counts: 0 is then all that would be rounded to it, the continuity correction. */
  readonly isCount: boolean;
}

/**
 * The share of some outcomes that hit a goal: at the target or better, or between both ends of a range.
 *
 * @param under - Share of the outcomes under a value.
 */
export function shareHitting(under: (value: number) => number, goal: Goal): number {
  const { direction, target, upper } = goal;
  if (direction === "higher") return 1 - under(floorOf(target, goal));
  if (direction === "lower") return under(ceilingOf(target, goal));
  return Math.max(0, under(ceilingOf(upper ?? target, goal)) - under(floorOf(target, goal)));
}

/** The least that counts as a limit: with the tolerance that statuses are judged by; half a unit less for counts. */
function floorOf(limit: number, { isCount }: Goal): number {
  return isCount ? Math.ceil(limit - slackOf(limit)) - 0.5 : limit - slackOf(limit);
}

function ceilingOf(limit: number, { isCount }: Goal): number {
  return isCount ? Math.floor(limit + slackOf(limit)) + 0.5 : limit + slackOf(limit);
}

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

/** Outcomes of small counts: what is drawn is a whole number, as their chances take it. */
export function countedOutcomes(outcomes: Outcomes): Outcomes {
  return { ...outcomes, draw: (random) => Math.round(outcomes.draw(random)) };
}
