import type { MannKendall } from "./mann-kendall";
import { testOf } from "./mann-kendall";
import type { Readings } from "./readings";
import { seasonalScore } from "./seasonal-score";
import type { SenSlope } from "./sen-slope";
import { slopeOf } from "./sen-slope";

export interface SeasonalTrend extends MannKendall, SenSlope {}

/**
 * The seasonal Mann-Kendall test and seasonal Sen slope: each season (each January, each first quarter) is compared with
 * itself alone, so that the seasons' own ups and downs count for nothing.
 *
 * The seasons are taken to be independent of each other. Tau is the sum of S by the sum of the denominators; slope and
 * interval are in the KPI's unit a **year**, that is a full round of seasons.
 *
 * @param series - In order of time; `places` are periods, gaps included, from which the season follows.
 * @param season - Periods in a round of seasons: 12 for months, 4 for quarters; 2 or more.
 * @see Hirsch, Slack & Smith (1982), Water Resources Research 18; Gilbert (1987), 17; R package trend, `smk.test` and
 * `sea.sens.slope`.
 */
export function seasonalTrend(series: Readings, season: number, confidence = 0.95): SeasonalTrend {
  const { slopes, ...score } = seasonalScore(series, season);
  return { ...testOf(score), ...slopeOf(slopes, score.variance, confidence) };
}
