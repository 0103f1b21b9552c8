import type { MannKendall } from "./mann-kendall";
import { kendallScore } from "./kendall-score";
import { testOf } from "./mann-kendall";
import type { Readings } from "./readings";
import type { SenSlope } from "./sen-slope";
import { fillSlopes, slopeOf } from "./sen-slope";

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
  const seasons = splitBySeason(series, season);
  let [s, variance, denominator, pairs] = [0, 0, 0, 0];
  for (const { readings } of seasons) {
    const score = kendallScore(readings);
    s += score.s;
    variance += score.variance;
    denominator += score.denominator;
    pairs += (readings.length * (readings.length - 1)) / 2;
  }
  const slopes = new Float64Array(pairs);
  let next = 0;
  for (const { readings, places } of seasons) next = fillSlopes(slopes, next, readings, places);
  return { ...testOf({ s, variance, denominator }), ...slopeOf(slopes, variance, confidence) };
}

/** The readings of each season, their places counted in years. */
function splitBySeason({ readings, places }: Readings, season: number): readonly Readings[] {
  const seasons = Array.from({ length: season }, () => ({
    readings: [] as number[],
    places: [] as number[],
  }));
  for (const [member, place] of places.entries()) {
    const own = seasons[place % season];
    own?.readings.push(readings[member] ?? 0);
    own?.places.push(Math.floor(place / season));
  }
  return seasons;
}
