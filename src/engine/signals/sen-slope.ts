import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { median } from "../information/median";
import { nthSmallest } from "./nth-smallest";
import type { Readings } from "./readings";
import { fillSlopes, medianSlope } from "./slopes";

/** A straight line through a series. */
export interface SenLine extends SenSlope {
  /** Value of the line at place 0, in the KPI's unit: the median of the readings less what the slope brought. */
  readonly start: number;
}

export interface SenSlope {
  /** Median of the slopes between all pairs of readings, in the KPI's unit a period. */
  readonly slope: number;
  /** Confidence interval of the slope; `null` where so few readings give none. */
  readonly interval: readonly [low: number, high: number] | null;
}

/**
 * The Theil-Sen line. Gaps keep their length: a slope is by the periods between two readings.
 *
 * @param series - In order of time; `places` are periods. With fewer than two readings the slope is 0.
 * @param variance - Of Mann and Kendall's S of the same readings, from which the interval is taken.
 * @param confidence - Of the interval, 0.95 unless said.
 * @see Sen (1968), JASA 63; Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring, 16.4.1; R package
 * trend, `sens.slope`.
 */
export function senSlope({ readings, places }: Readings, variance: number, confidence = 0.95): SenLine {
  const slopes = new Float64Array((readings.length * (readings.length - 1)) / 2);
  fillSlopes(slopes, 0, readings, places);
  const found = slopeOf(slopes, variance, confidence);
  const start = median(readings.map((reading, member) => reading - found.slope * (places[member] ?? 0))) ?? 0;
  return { ...found, start };
}

/** The median of slopes, whose order it changes, and the interval between two of their ranks. */
export function slopeOf(slopes: Float64Array, variance: number, confidence: number): SenSlope {
  const count = slopes.length;
  if (count === 0) return { slope: 0, interval: null };
  const slope = medianSlope(slopes);
  const reach = normalQuantile(1 - (1 - confidence) / 2, 0, 1) * Math.sqrt(variance);
  const low = nthSmallest(slopes, Math.round((count - reach) / 2) - 1);
  const high = nthSmallest(slopes, Math.round((count + reach) / 2 + 1) - 1);
  return {
    slope,
    interval: low === undefined || high === undefined ? null : [low, high],
  };
}
