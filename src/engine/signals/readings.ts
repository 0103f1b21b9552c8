/** The readings of a series and where they stood in it, counted from 0. */
export interface Readings {
  readonly readings: readonly number[];
  readonly places: readonly number[];
}

/** Leaves out the gaps: what is no finite number is no reading. */
export function readingsOf(values: readonly (number | null)[]): Readings {
  const readings: number[] = [];
  const places: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? null;
    if (value === null || !Number.isFinite(value)) continue;
    readings.push(value);
    places.push(place);
  }
  return { readings, places };
}

/** Share of the largest reading below which a difference is the rounding of sums. */
const ROUNDING = 1e-12;

/** Differences between readings and their means up to this, in their unit, are rounding. */
export function roundingOf(readings: readonly number[]): number {
  let most = 0;
  for (const reading of readings) most = Math.max(most, Math.abs(reading));
  return ROUNDING * most;
}
