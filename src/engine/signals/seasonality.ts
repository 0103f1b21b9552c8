import type { Readings } from "./readings";

/** Rounds of seasons that it takes to see one, as in the M4 competition. */
const ROUNDS = 3;

/** One-sided 95% point of the standard normal distribution. */
const CUT = 1.645;

/**
 * Whether a series has seasons: what is left of it beside its straight trend resembles itself a year before more than
 * chance would have it (the autocorrelation at a lag of a season is beyond 1.645 of its standard deviations).
 *
 * Gaps count as lying on the line. Fewer than three rounds of seasons say nothing and are not seasonal.
 *
 * @param series - In order of time; `places` are periods.
 * @param season - Periods in a round of seasons; 1 for none.
 * @param slope - Of the trend, a period: Theil and Sen's.
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), The M4 Competition, IJF 36, seasonality test of the benchmarks; Bartlett
 * (1946) for the standard deviation.
 */
export function isSeasonal(series: Readings, season: number, slope: number): boolean {
  const { readings, places } = series;
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? -1];
  if (season < 2 || readings.length < ROUNDS * season) return false;
  const left = new Float64Array(last - first + 1);
  let mean = 0;
  for (const [member, place] of places.entries()) {
    mean += ((readings[member] ?? 0) - slope * place) / readings.length;
  }
  for (const [member, place] of places.entries()) {
    left[place - first] = (readings[member] ?? 0) - slope * place - mean;
  }
  const own = productAt(left, 0);
  if (own <= 0) return false;
  let squares = 0;
  for (let lag = 1; lag < season; lag += 1) squares += (productAt(left, lag) / own) ** 2;
  return productAt(left, season) / own > CUT * Math.sqrt((1 + 2 * squares) / readings.length);
}

function productAt(numbers: Float64Array, lag: number): number {
  let sum = 0;
  for (let place = lag; place < numbers.length; place += 1) {
    sum += (numbers[place] ?? 0) * (numbers[place - lag] ?? 0);
  }
  return sum;
}
