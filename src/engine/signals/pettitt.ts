/** A change of level, and how likely one as clear is without any. */
export interface ChangePoint {
  /** Largest |U|: how far the ranks before and after differ. */
  readonly u: number;
  /** Approximate chance of such a U without a change, two-sided, at most 1. */
  readonly p: number;
  /** Which reading, counted from 0, is the first of the new level; 0 where there is none. */
  readonly first: number;
}

/**
 * Pettitt's test for one change of level at an unknown time.
 *
 * It takes readings to be independent but for the change, and a trend looks like a change to it as well.
 *
 * @param readings - In order of time, without gaps; any unit.
 * @returns Where several places are as likely, the earliest.
 * @see Pettitt (1979), Applied Statistics 28(2); R package trend, `pettitt.test`.
 */
export function pettitt(readings: readonly number[]): ChangePoint {
  const count = readings.length;
  let [u, first, sum] = [0, 0, 0];
  // U at t is U at t - 1 and how the reading t compares with all readings.
  for (let place = 0; place < count - 1; place += 1) {
    const value = readings[place] ?? 0;
    for (let at = 0; at < count; at += 1) {
      const other = readings[at] ?? 0;
      if (value > other) sum += 1;
      else if (value < other) sum -= 1;
    }
    if (Math.abs(sum) <= u) continue;
    u = Math.abs(sum);
    first = place + 1;
  }
  const p = count < 2 ? 1 : Math.min(1, 2 * Math.exp((-6 * u * u) / (count ** 3 + count ** 2)));
  return { u, p, first };
}
