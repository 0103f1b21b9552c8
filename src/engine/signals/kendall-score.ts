/** Kendall's score of a series against time. */
export interface KendallScore {
  /** Pairs of readings that rise less those that fall. */
  readonly s: number;
  /** Variance of S where there is no trend, allowing for ties. */
  readonly variance: number;
  /** Geometric mean of the numbers of pairs untied in value and in time: what |S| is at most. */
  readonly denominator: number;
}

/** @param readings - In order of time, without gaps; any unit. */
export function kendallScore(readings: readonly number[]): KendallScore {
  const count = readings.length;
  let s = 0;
  for (let later = 1; later < count; later += 1) {
    const value = readings[later] ?? 0;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const before = readings[earlier] ?? 0;
      if (value > before) s += 1;
      else if (value < before) s -= 1;
    }
  }
  const pairs = (count * (count - 1)) / 2;
  let tiedPairs = 0;
  let tiedVariance = 0;
  for (const tied of tiesOf(readings)) {
    tiedPairs += (tied * (tied - 1)) / 2;
    tiedVariance += tied * (tied - 1) * (2 * tied + 5);
  }
  return {
    s,
    variance: (count * (count - 1) * (2 * count + 5) - tiedVariance) / 18,
    denominator: Math.sqrt((pairs - tiedPairs) * pairs),
  };
}

/** How many readings share each value that more than one has. */
function tiesOf(readings: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(readings).sort();
  const ties: number[] = [];
  let first = 0;
  for (let place = 1; place <= sorted.length; place += 1) {
    if (place < sorted.length && sorted[place] === sorted[first]) continue;
    if (place - first > 1) ties.push(place - first);
    first = place;
  }
  return ties;
}

/** S in standard deviations, drawn to 0 by one (continuity correction); 0 where all readings are equal. */
export function zOf({ s, variance }: Pick<KendallScore, "s" | "variance">): number {
  return s === 0 || variance <= 0 ? 0 : (Math.sign(s) * (Math.abs(s) - 1)) / Math.sqrt(variance);
}
