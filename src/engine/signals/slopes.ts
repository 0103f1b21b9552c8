import { nthSmallest } from "./nth-smallest";

/** Writes the slopes between all pairs of readings from a place on, and gives the place after the last. */
export function fillSlopes(
  slopes: Float64Array,
  from: number,
  readings: readonly number[],
  times: readonly number[],
): number {
  let next = from;
  for (let later = 1; later < readings.length; later += 1) {
    const [value, time] = [readings[later] ?? 0, times[later] ?? 0];
    for (let earlier = 0; earlier < later; earlier += 1) {
      slopes[next] = (value - (readings[earlier] ?? 0)) / (time - (times[earlier] ?? 0));
      next += 1;
    }
  }
  return next;
}

/** The median of slopes, whose order it changes; 0 for none. */
export function medianSlope(slopes: Float64Array): number {
  const upper = nthSmallest(slopes, Math.floor(slopes.length / 2)) ?? 0;
  const lower = nthSmallest(slopes, Math.ceil(slopes.length / 2) - 1) ?? 0;
  return lower + (upper - lower) / 2;
}
