export interface Scores {
  /** Percent, 0 to 200. */
  readonly smape: number;
  readonly mase: number;
}

/** A history, what came after it, and the lag of the naive forecast it is scaled by. */
export interface Past {
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly season: number;
}

/** Errors of point forecasts as the M4 competition counts them. */
export function accuracy({ train, test, season }: Past, forecasts: readonly number[]): Scores {
  let smape = 0;
  let error = 0;
  test.forEach((value, h) => {
    const guess = forecasts[h] ?? NaN;
    smape += (200 * Math.abs(value - guess)) / (Math.abs(value) + Math.abs(guess) || 1) / test.length;
    error += Math.abs(value - guess) / test.length;
  });
  return { smape, mase: error / stepSize(train, season) };
}

/** Mean scaled interval score of 95 % intervals: their width, and forty times what lies outside. */
export function intervalScore(
  { train, test, season }: Past,
  lower: readonly number[],
  upper: readonly number[],
): number {
  const mean = test.reduce((sum, value, h) => {
    const [low, high] = [lower[h] ?? NaN, upper[h] ?? NaN];
    const outside = Math.max(0, low - value) + Math.max(0, value - high);
    return sum + (high - low + 40 * outside) / test.length;
  }, 0);
  return mean / stepSize(train, season);
}

/** Share of the values that lie inside their intervals. */
export function coverage(
  test: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
): number {
  const inside = test.filter((value, h) => value >= (lower[h] ?? NaN) && value <= (upper[h] ?? NaN));
  return inside.length / test.length;
}

/** Mean absolute change over a lag: the error of the naive forecast inside the history. */
export function stepSize(values: readonly number[], lag: number): number {
  const steps = values.slice(lag).map((value, t) => Math.abs(value - (values[t] ?? 0)));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
