import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { kendallScore, zOf, type KendallScore } from "./kendall-score";

export interface MannKendall extends KendallScore {
  /** S in standard deviations, drawn to 0 by one (continuity correction). */
  readonly z: number;
  /** Chance of a |S| as large as this without a trend, two-sided, by the normal approximation; 1 where all readings are equal. */
  readonly p: number;
  /** Kendall's tau-b, -1 to 1; `null` where all readings are equal. */
  readonly tau: number | null;
}

/**
 * The Mann-Kendall test for a trend: rank correlation with time, with no assumption on the form of trend or noise.
 *
 * It takes readings to be independent but for the trend. For 6 to 10 readings the normal approximation errs on the safe side.
 *
 * @param readings - In order of time, without gaps; any unit.
 * @see Mann (1945), Econometrica 13; Kendall (1975), Rank Correlation Methods; R package trend, `mk.test`.
 */
export function mannKendall(readings: readonly number[]): MannKendall {
  return testOf(kendallScore(readings));
}

/** The test of one score, or of the sums of several independent ones. */
export function testOf({ s, variance, denominator }: KendallScore): MannKendall {
  const z = zOf({ s, variance });
  const tau = denominator > 0 ? s / denominator : null;
  return { s, variance, denominator, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1)), tau };
}
