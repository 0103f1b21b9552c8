import { limitsOf } from "./limits";
import type { KpiSeries } from "./kpi-signals";
import type { XmrOptions } from "./model";
import { readingsOf, roundingOf } from "./readings";
import { LEAST_READINGS } from "./shifts";
import { trendOf } from "./trend";

/** A target beside what was reached before; values in the KPI's unit. */
export type TargetVerdict =
  /** Each of the last `count` readings is better than the target, `worst` the nearest to it. */
  | { readonly kind: "already-met"; readonly target: number; readonly count: number; readonly worst: number }
  /** The target lies beyond `limit`, within which chance moves the KPI; `best` of `count` readings comes nearest. */
  | {
      readonly kind: "outside-process";
      readonly target: number;
      readonly count: number;
      readonly best: number;
      readonly limit: number;
    };

/** Readings in a row on one side of a line that are no chance: Wheeler's run. Fewer have to do where there are no more. */
const RUN = 8;

/**
 * Tells a target that asks for nothing new, and one that the KPI as it is run today cannot reach.
 *
 * A target is already met where each of the last eight readings (of all, where there are six or seven) is better than it: were
 * it in the middle of what the KPI does, eight on one side would be chance once in 256. Equal is not better, so a target of no
 * accidents, or of 100%, is never too easy. A target lies outside the process where it is beyond the natural limit on the good
 * side, no reading ever went beyond that limit, and no trend leads there.
 *
 * Nothing is said with fewer than six readings; of readings that are all the same, which show no limits; and of a KPI with
 * clear seasons, since its limits hold no single month.
 *
 * @param series - Readings by period; a `range` counts as its nearer end and is never too easy.
 * @param target - For one such period, in the same unit.
 * @see Wheeler (1993), Understanding Variation, chapters 1 and 4, on targets and the voice of the process.
 */
export function judgeTarget(
  series: KpiSeries,
  target: number,
  options: Pick<XmrOptions, "centre"> = {},
): TargetVerdict | null {
  const { readings } = readingsOf(series.values);
  if (readings.length < LEAST_READINGS) return null;
  const verdict =
    series.direction === "range" ? null : (alreadyMet(readings, target, series.direction) ?? undefined);
  const found = verdict ?? outsideProcess(series, readings, target, options);
  return found && !hasSeasons(series) ? found : null;
}

function alreadyMet(
  readings: readonly number[],
  target: number,
  direction: "higher" | "lower",
): TargetVerdict | null {
  const way = direction === "higher" ? 1 : -1;
  const last = readings.slice(-RUN);
  const margins = last.map((reading) => way * (reading - target));
  const least = Math.min(...margins);
  if (least <= roundingOf([...last, target])) return null;
  return { kind: "already-met", target, count: last.length, worst: last[margins.indexOf(least)] ?? target };
}

function outsideProcess(
  series: KpiSeries,
  readings: readonly number[],
  target: number,
  options: Pick<XmrOptions, "centre">,
): TargetVerdict | null {
  const { upper, lower, mrCentre } = limitsOf(readings, options);
  if (mrCentre === 0) return null;
  const { direction, range = null } = series;
  const high = direction === "range" ? (range?.high ?? target) : target;
  const low = direction === "range" ? (range?.low ?? target) : target;
  const rounding = roundingOf([...readings, target]);
  if (direction !== "lower" && low > upper + rounding) {
    const best = Math.max(...readings);
    if (best > upper || isGoing(series, "rising")) return null;
    return { kind: "outside-process", target: low, count: readings.length, best, limit: upper };
  }
  if (direction !== "higher" && high < lower - rounding) {
    const best = Math.min(...readings);
    if (best < lower || isGoing(series, "falling")) return null;
    return { kind: "outside-process", target: high, count: readings.length, best, limit: lower };
  }
  return null;
}

function isGoing({ values, direction, season }: KpiSeries, way: "rising" | "falling"): boolean {
  const trend = trendOf(values, direction, { season });
  return "verdict" in trend && trend.verdict === way;
}

function hasSeasons({ values, direction, season }: KpiSeries): boolean {
  const trend = trendOf(values, direction, { season });
  return "method" in trend && trend.method === "seasonal";
}
