import type { Direction } from "../scorecard/model";
import type { Problem } from "../scorecard/problem";
import type { Work } from "../scorecard/work";
import type { LatestChanges } from "./latest-changes";
import { latestChanges } from "./latest-changes";
import type { LatestSignal, TargetRange } from "./latest-signal";
import { latestSignal } from "./latest-signal";
import type { SignalOptions } from "./model";
import { seasonalXmr } from "./seasonal-xmr";
import type { Trend, TrendOptions } from "./trend";
import { trendOf } from "./trend";

/** The readings of a KPI by successive periods, in its unit. */
export interface KpiSeries {
  readonly key: string;
  /** In order of time; `null` for a period without a reading. */
  readonly values: readonly (number | null)[];
  readonly direction: Direction;
  /** For the direction `range`: between which values it is on track. */
  readonly range?: TargetRange | null;
  /** Periods in a year: 12 for months, 4 for quarters, 1 for years. */
  readonly season: number;
}

/** What a KPI's history says. */
export interface KpiSignals {
  readonly key: string;
  readonly signal: LatestSignal;
  /** `too-few-readings` where fewer than 6 values are readings. */
  readonly trend: Trend | Problem;
  readonly changes: LatestChanges;
}

/**
 * Finds the latest signal, the trend and the changes of many KPIs, one at each step.
 *
 * @returns In the order of the series.
 */
export function* scoringSignals(
  series: readonly KpiSeries[],
  options: SignalOptions & Pick<TrendOptions, "confidence"> = {},
): Work<readonly KpiSignals[]> {
  const found: KpiSignals[] = [];
  for (const one of series) {
    yield;
    found.push(signalsOfKpi(one, options));
  }
  return found;
}

/** The latest signal, the trend and the changes of one KPI. */
export function signalsOfKpi(
  { key, values, direction, range = null, season }: KpiSeries,
  options: SignalOptions & Pick<TrendOptions, "confidence"> = {},
): KpiSignals {
  const trend = trendOf(values, direction, { ...options, season });
  return {
    key,
    signal: latestSignal(seasonalXmr(values, season, trend, options), direction, range),
    trend,
    changes: latestChanges(values, season, direction),
  };
}
