import { seededRandom } from "../../map/seeded-random";

/** Enough for a chance to within half a percent. */
export const DRAWS = 10_000;

/** Outcomes of a span, sorted, in the series' unit: each remaining period drawn from the past, twice over. */
export interface PastOutcomes {
  /** Periods drawn from a normal distribution fitted to the readings, kept between their least and their most. */
  readonly fitted: readonly number[];
  /** Periods drawn from the readings themselves. */
  readonly drawn: readonly number[];
}

/**
 * What a span may bring if each period ahead is like any period of the past: no trend and no season, 10,000 times over.
 *
 * @param readings - At least 2.
 * @param periods - Periods ahead to add up.
 * @param soFar - What the span has brought already.
 * @param seed - Any whole number; the same gives the same outcomes.
 * @param draws - How many, 10,000 when left out.
 * @see Ganry (2018), One simple way for CFOs to manage forecast uncertainties: the first of its two distributions is
 *   `fitted` here.
 */
export function pastOutcomes(
  readings: readonly number[],
  periods: number,
  soFar: number,
  seed: number,
  draws = DRAWS,
): PastOutcomes {
  const random = seededRandom(seed);
  const n = readings.length;
  const middle = readings.reduce((sum, value) => sum + value / n, 0);
  const deviation = Math.sqrt(readings.reduce((sum, value) => sum + (value - middle) ** 2 / n, 0));
  const [least, most] = [Math.min(...readings), Math.max(...readings)];
  const fromCurve = () => {
    // Least and most lie at least a deviation apart around the middle, so most draws fall between them.
    for (let attempt = 0; attempt < 100; attempt++) {
      const size = Math.sqrt(-2 * Math.log(1 - random()));
      const value = middle + deviation * size * Math.cos(2 * Math.PI * random());
      if (value >= least && value <= most) return value;
    }
    return middle;
  };
  const fromPast = () => readings[Math.floor(random() * n)] ?? middle;
  const spans = (draw: () => number) =>
    Array.from({ length: draws }, () => {
      let sum = soFar;
      for (let period = 0; period < periods; period++) sum += draw();
      return sum;
    }).sort((a, b) => a - b);
  return { fitted: spans(fromCurve), drawn: spans(fromPast) };
}
