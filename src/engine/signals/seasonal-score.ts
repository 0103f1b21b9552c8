import { kendallScore, type KendallScore } from "./kendall-score";
import type { Readings } from "./readings";
import { fillSlopes } from "./slopes";

/** The sums of the seasons' scores against time, and the slopes between all pairs of readings of the same season. */
export interface SeasonalScore extends KendallScore {
  /** In the KPI's unit a **year**, that is a full round of seasons. */
  readonly slopes: Float64Array;
}

/**
 * Compares each season (each January, each first quarter) with itself alone.
 *
 * @param series - In order of time; `places` are periods, gaps included, from which the season follows.
 * @param season - Periods in a round of seasons: 12 for months, 4 for quarters; 2 or more.
 */
export function seasonalScore(series: Readings, season: number): SeasonalScore {
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
  return { s, variance, denominator, slopes };
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
