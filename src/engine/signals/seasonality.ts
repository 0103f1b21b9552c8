import type { Readings } from "./readings";

/** Rounds of seasons that it takes to tell one from chance. */
const ROUNDS = 2;

/** The normal distribution's 95% quantile, for the confidence with which seasons must differ. */
const SURE = 1.6448536269514722;

/**
 * Whether a series has seasons: whether the readings of the same season, freed of the trend, rank more alike than chance
 * would have it, by the test of Kruskal and Wallis with 95% confidence.
 *
 * @param series - In order of time; `places` are periods, from which the season follows.
 * @param season - Periods in a round of seasons; 1 for none. Fewer than two rounds of readings say nothing.
 * @param slope - Of the trend, a period.
 * @see Kruskal & Wallis (1952), JASA 47; its use on series: Ollech & Webel (2020), "A random forest-based
 * approach to identifying the most informative seasonality tests", Deutsche Bundesbank Discussion Paper 55/2020.
 */
export function isSeasonal({ readings, places }: Readings, season: number, slope: number): boolean {
  const count = readings.length;
  if (season < 2 || count < ROUNDS * season) return false;
  const left = Float64Array.from(readings, (reading, member) => reading - slope * (places[member] ?? 0));
  const { ranks, ties } = midRanks(left);
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  for (const [member, place] of places.entries()) {
    sums[place % season] = (sums[place % season] ?? 0) + (ranks[member] ?? 0) - (count + 1) / 2;
    counts[place % season] = (counts[place % season] ?? 0) + 1;
  }
  let between = 0;
  let groups = 0;
  for (let group = 0; group < season; group += 1) {
    const size = counts[group] ?? 0;
    if (size === 0) continue;
    between += (sums[group] ?? 0) ** 2 / size;
    groups += 1;
  }
  const untied = 1 - ties / (count ** 3 - count);
  if (untied <= 0 || groups < 2) return false;
  return (12 * between) / (count * (count + 1) * untied) > chiSquareQuantile(groups - 1);
}

/** Ranks from 1, ties sharing the mean of theirs, and the sum of t³ - t over the ties. */
function midRanks(numbers: Float64Array): { readonly ranks: Float64Array; readonly ties: number } {
  const order = Uint32Array.from(numbers, (_, member) => member);
  order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const ranks = new Float64Array(numbers.length);
  let ties = 0;
  for (let first = 0, next = 0; first < order.length; first = next) {
    const value = numbers[order[first] ?? 0];
    next = first + 1;
    while (next < order.length && numbers[order[next] ?? 0] === value) next += 1;
    for (let at = first; at < next; at += 1) ranks[order[at] ?? 0] = (first + 1 + next) / 2;
    ties += (next - first) ** 3 - (next - first);
  }
  return { ranks, ties };
}

/** The 95% quantile of chi-square, to about half a percent: Wilson & Hilferty (1931), PNAS 17. */
function chiSquareQuantile(degrees: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + SURE * Math.sqrt(part)) ** 3;
}
