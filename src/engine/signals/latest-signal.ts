import type { Direction } from "../scorecard/model";
import { Problem } from "../scorecard/problem";
import type { SignalRule, Side, XmrChart } from "./model";

/** What the latest reading says. `signal` is one of which nobody can say whether it is for the better. */
export type SignalVerdict = "signal-better" | "signal-worse" | "signal" | "noise" | "too-few-data";

export interface LatestSignal {
  readonly verdict: SignalVerdict;
  /** The most telling rule that the reading meets, and all of them, in the order of the rule set. */
  readonly rule: SignalRule | null;
  readonly rules: readonly SignalRule[];
  readonly side: Side | null;
  /** Place of the latest reading, `null` for none. */
  readonly place: number | null;
}

/** The values between which a KPI with the direction `range` is on track, in its unit. */
export interface TargetRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Tells whether the latest reading is a signal, and whether for better or worse.
 *
 * A rule with a side comes before one without. Where a range is wanted, a signal is for the worse where the reading lies
 * outside the range and away from it, for the better where it lies outside and towards it, and else `signal`.
 *
 * @param chart - As `xmr` gives it, its problem included.
 * @param range - For the direction `range`; without it such a signal is neither better nor worse.
 */
export function latestSignal(
  chart: XmrChart | Problem,
  direction: Direction,
  range: TargetRange | null = null,
): LatestSignal {
  const nothing = { rule: null, rules: [], side: null };
  if (chart instanceof Problem) return { ...nothing, verdict: "too-few-data", place: null };
  const place = chart.points.findLastIndex(({ value }) => value !== null);
  const point = chart.points[place];
  if (!point || point.value === null) return { ...nothing, verdict: "too-few-data", place: null };
  const { signals, value } = point;
  const first = signals.find(({ side }) => side !== null) ?? signals[0];
  if (!first) return { ...nothing, verdict: "noise", place };
  const better = isBetter(first.side, direction, value, range);
  const verdict = better === null ? "signal" : better ? "signal-better" : "signal-worse";
  return { verdict, rule: first.rule, rules: signals.map(({ rule }) => rule), side: first.side, place };
}

function isBetter(
  side: Side | null,
  direction: Direction,
  value: number,
  range: TargetRange | null,
): boolean | null {
  if (side === null) return null;
  if (direction !== "range") return (side === "high") === (direction === "higher");
  if (!range) return null;
  if (value > range.high) return side === "low";
  return value < range.low ? side === "high" : null;
}
