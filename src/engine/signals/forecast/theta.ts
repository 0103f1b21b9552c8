import type { Outlook } from "./outlook";
import { minimise } from "./nelder-mead";

/**
 * The theta method: simple exponential smoothing, plus half the slope of a straight line through the series.
 *
 * @see Assimakopoulos & Nikolopoulos (2000), Int. J. of Forecasting 16:521-530.
 * @see Hyndman & Billah (2003), Unmasking the theta method, Int. J. of Forecasting 19:287-290.
 */
export function theta(values: readonly number[], horizon: number, share = 0.5): Outlook {
  const n = values.length;
  const slope = share * lineSlope(values);
  const first = values[0] ?? 0;
  const spread = Math.max(1e-9, meanStep(values));
  const run = (alpha: number, from: number) => {
    let level = from;
    let squares = 0;
    for (const value of values) {
      const error = value - level;
      squares += error * error;
      level += alpha * error;
    }
    return { level, squares };
  };
  const best = minimise(
    (at) => {
      const alpha = at[0] ?? 0;
      if (alpha < 1e-4 || alpha > 0.9999) return Infinity;
      return Math.log(run(alpha, first + spread * (at[1] ?? 0)).squares + 1e-300);
    },
    [0.5, 0],
    [0.2, 0.5],
    80,
  );
  const [alpha = 0.5, from = 0] = best.at;
  const { level, squares } = run(alpha, first + spread * from);
  const sigma = Math.sqrt(squares / Math.max(1, n - 2));
  const start = (1 - (1 - alpha) ** n) / alpha;
  const mean: number[] = [];
  const deviation: number[] = [];
  for (let h = 1; h <= horizon; h++) {
    mean.push(level + slope * (h - 1 + start));
    deviation.push(sigma * Math.sqrt(1 + (h - 1) * alpha * alpha));
  }
  return { mean, deviation };
}

/** Least-squares slope of a straight line through the values, per period. */
export function lineSlope(values: readonly number[]): number {
  const n = values.length;
  const centre = (n - 1) / 2;
  let products = 0;
  let squares = 0;
  values.forEach((value, t) => {
    products += (t - centre) * value;
    squares += (t - centre) ** 2;
  });
  return squares > 0 ? products / squares : 0;
}

function meanStep(values: readonly number[]): number {
  let sum = 0;
  for (let t = 1; t < values.length; t++) sum += Math.abs((values[t] ?? 0) - (values[t - 1] ?? 0));
  return sum / Math.max(1, values.length - 1);
}

/**
 * The dynamic optimised theta model: the weight of the line is fitted too, and the line is drawn anew as values come in.
 *
 * @see Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), Models for optimising the theta method and their
 *   relationship to state space models, Int. J. of Forecasting 32:1151-1161.
 */
export function dynamicTheta(values: readonly number[], horizon: number): Outlook {
  const n = values.length;
  const first = values[0] ?? 0;
  const spread = Math.max(1e-9, meanStep(values));
  const best = minimise(
    (at) => {
      const [alpha, weight, from] = [at[0] ?? 0, at[1] ?? 0, at[2] ?? 0];
      if (alpha < 0.1 || alpha > 0.99 || weight < 1 || weight > 10) return Infinity;
      return Math.log(runDynamic(values, alpha, weight, first / 2 + spread * from, 0).squares + 1e-300);
    },
    [0.5, 2, 0],
    [0.2, 0.5, 0.5],
    120,
  );
  const [alpha = 0.5, weight = 2, from = 0] = best.at;
  const { mean, squares } = runDynamic(values, alpha, weight, first / 2 + spread * from, horizon);
  const sigma = Math.sqrt(squares / Math.max(1, n - 3));
  const deviation = mean.map((_, h) => sigma * Math.sqrt(1 + h * alpha * alpha));
  return { mean, deviation };
}

function runDynamic(
  values: readonly number[],
  alpha: number,
  weight: number,
  from: number,
  horizon: number,
): { readonly mean: readonly number[]; readonly squares: number } {
  const n = values.length;
  const keep = 1 - 1 / weight;
  let level = from;
  let average = 0;
  let slope = 0;
  let origin = 0;
  let squares = 0;
  let decay = 1;
  const mean: number[] = [];
  for (let t = 1; t <= n + horizon; t++) {
    const line = decay * origin + ((1 - decay * (1 - alpha)) / alpha) * slope;
    const fitted = level + keep * line;
    const value = t <= n ? (values[t - 1] ?? 0) : fitted;
    if (t > n) mean.push(fitted);
    // The first two values only draw the line.
    else if (t > 2) squares += (value - fitted) ** 2;
    decay *= 1 - alpha;
    level = alpha * value + (1 - alpha) * level;
    slope = t > 1 ? ((t - 2) * slope + (6 / t) * (value - average)) / (t + 1) : 0;
    average = ((t - 1) * average + value) / t;
    origin = average - ((t + 1) / 2) * slope;
  }
  return { mean, squares };
}
