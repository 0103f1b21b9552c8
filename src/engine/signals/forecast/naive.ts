import type { Outlook } from "./outlook";

/** The last value goes on; with a season, the value of the same phase a season ago. */
export function seasonalNaive(values: readonly number[], season: number, horizon: number): Outlook {
  const n = values.length;
  const lag = season > 1 && n > season ? season : 1;
  let squares = 0;
  for (let t = lag; t < n; t++) squares += ((values[t] ?? 0) - (values[t - lag] ?? 0)) ** 2;
  const sigma = Math.sqrt(squares / Math.max(1, n - lag));
  const ahead = Array.from({ length: horizon }, (_, h) => h);
  return {
    mean: ahead.map((h) => values[n - lag + (h % lag)] ?? 0),
    deviation: ahead.map((h) => sigma * Math.sqrt(Math.floor(h / lag) + 1)),
  };
}

/** A random walk with drift: the last value, moved on by the average step of the past. */
export function drift(values: readonly number[], horizon: number): Outlook {
  const n = values.length;
  const last = values[n - 1] ?? 0;
  const step = n > 1 ? (last - (values[0] ?? 0)) / (n - 1) : 0;
  let squares = 0;
  for (let t = 1; t < n; t++) squares += ((values[t] ?? 0) - (values[t - 1] ?? 0) - step) ** 2;
  const sigma = Math.sqrt(squares / Math.max(1, n - 2));
  const ahead = Array.from({ length: horizon }, (_, h) => h + 1);
  return {
    mean: ahead.map((h) => last + step * h),
    // The drift is itself an estimate, whose error grows with the square of the time.
    deviation: ahead.map((h) => sigma * Math.sqrt(h * (1 + h / Math.max(1, n - 1)))),
  };
}
