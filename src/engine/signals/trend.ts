import type { Direction } from "../scorecard/model";
import { Problem } from "../scorecard/problem";
import { mannKendall } from "./mann-kendall";
import type { ChangePoint } from "./pettitt";
import { pettitt } from "./pettitt";
import { readingsOf } from "./readings";
import { isSeasonal } from "./seasonality";
import { seasonalTrend } from "./seasonal-trend";
import { senSlope } from "./sen-slope";
import { LEAST_READINGS } from "./shifts";

export type TrendVerdict = "rising" | "falling" | "no-trend";

export interface Trend {
  readonly verdict: TrendVerdict;
  /** Whether the trend is for the better; `null` without a trend, and where a range is wanted. */
  readonly isBetter: boolean | null;
  /** Whether each season was compared with itself alone. */
  readonly method: "plain" | "seasonal";
  /** Readings that the verdict stands on. */
  readonly count: number;
  /** Two-sided chance of a series as ordered as this without a trend. */
  readonly p: number;
  readonly z: number;
  /** Kendall's tau, -1 to 1; `null` where all readings are equal. */
  readonly tau: number | null;
  /** In the KPI's unit a period. */
  readonly slope: number;
  readonly interval: readonly [low: number, high: number] | null;
  /** Where the level changed, as a place in the series from 0, and the chance of it; `null` where it did not. */
  readonly change: { readonly place: number; readonly p: number } | null;
}

export interface TrendOptions {
  /** Periods in a round of seasons: 12 for months, 4 for quarters; 1 unless said. */
  readonly season?: number;
  /** Confidence of the verdict, of the change of level and of the slope's interval; 0.95 unless said. */
  readonly confidence?: number;
}

/**
 * Whether a KPI goes anywhere: a trend is one where Mann and Kendall's test says so with the confidence asked for, and its
 * slope is Theil and Sen's. Where the series is seasonal (`isSeasonal`) each season is compared with itself alone, and the
 * slope of a year is given by the period. Gaps keep their length.
 *
 * @param values - Readings of successive periods in order of time; `null` for none.
 * @returns The trend, "no-trend" included, or `too-few-readings` (count, least) where fewer than 6 values are readings.
 */
export function trendOf(
  values: readonly (number | null)[],
  direction: Direction,
  { season = 1, confidence = 0.95 }: TrendOptions = {},
): Trend | Problem {
  const series = readingsOf(values);
  const count = series.readings.length;
  if (count < LEAST_READINGS) return new Problem("too-few-readings", { count, least: LEAST_READINGS });
  const common = { count, change: changeOf(pettitt(series.readings), series.places, 1 - confidence) };
  const bySeason = season > 1 ? seasonalTrend(series, season, confidence) : null;
  if (bySeason !== null && isSeasonal(series, season, bySeason.slope / season)) {
    const { z, p, tau, slope, interval } = bySeason;
    const verdict = verdictOf(z, p, 1 - confidence, direction);
    const around = interval && ([interval[0] / season, interval[1] / season] as const);
    return { ...common, ...verdict, method: "seasonal", p, z, tau, slope: slope / season, interval: around };
  }
  const { z, p, tau, variance } = mannKendall(series.readings);
  const { slope, interval } = senSlope(series, variance, confidence);
  const verdict = verdictOf(z, p, 1 - confidence, direction);
  return { ...common, ...verdict, method: "plain", p, z, tau, slope, interval };
}

function verdictOf(
  z: number,
  p: number,
  chance: number,
  direction: Direction,
): Pick<Trend, "verdict" | "isBetter"> {
  if (p >= chance) return { verdict: "no-trend", isBetter: null };
  const isBetter = direction === "range" ? null : z > 0 === (direction === "higher");
  return { verdict: z > 0 ? "rising" : "falling", isBetter };
}

function changeOf({ first, p }: ChangePoint, places: readonly number[], chance: number): Trend["change"] {
  return p < chance ? { place: places[first] ?? 0, p } : null;
}
