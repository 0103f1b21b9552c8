import type { Outlook } from "./outlook";
import { minimise } from "./nelder-mead";

/** Orders of an autoregressive moving average of differences, with a seasonal part at lag `season`. */
export interface ArimaOrder {
  readonly p: 0 | 1 | 2;
  readonly d: 0 | 1 | 2;
  readonly q: 0 | 1 | 2;
  readonly sp: 0 | 1;
  readonly sd: 0 | 1;
  readonly sq: 0 | 1;
  readonly constant: boolean;
}

export interface ArimaFit {
  readonly order: ArimaOrder;
  readonly aicc: number;
  readonly outlook: Outlook;
}

/** Polynomials in the lag operator, coefficient 0 being 1. */
interface Polynomials {
  readonly ar: readonly number[];
  readonly ma: readonly number[];
}

/**
 * Fits an ARIMA model by conditional least squares.
 *
 * Coefficients are searched through partial autocorrelations, so that the fit is always stationary and invertible.
 *
 * @param values - The series without gaps, in any unit.
 * @param season - Lag of the seasonal part; of no account when its orders are 0.
 * @see Box & Jenkins (1970), Time Series Analysis; Barndorff-Nielsen & Schou (1973) for the parametrisation.
 */
export function fitArima(
  values: readonly number[],
  order: ArimaOrder,
  season: number,
  horizon: number,
): ArimaFit {
  const differenced = difference(values, order, season);
  const n = differenced.length;
  const centre = order.constant ? average(differenced) : 0;
  const centred = Float64Array.from(differenced, (value) => value - centre);
  const errors = new Float64Array(n);
  const size = order.p + order.q + order.sp + order.sq;
  const cost = (at: readonly number[]) => {
    return n * Math.log(innovations(centred, polynomials(at, order, season), errors) / n + 1e-300);
  };
  const zeros = new Array<number>(size).fill(0.1);
  const best = minimise(
    cost,
    zeros,
    zeros.map(() => 0.4),
    30 * (size + 1),
  );
  const chosen = polynomials(best.at, order, season);
  const squares = innovations(centred, chosen, errors);
  const count = size + (order.constant ? 1 : 0) + 1;
  const correction = n - count - 1 > 0 ? (2 * count * (count + 1)) / (n - count - 1) : Infinity;
  const sigma2 = squares / Math.max(1, n - size - (order.constant ? 1 : 0));
  return {
    order,
    aicc: best.value + 2 * count + correction,
    outlook: ahead(values, order, season, chosen, errors, centre, Math.sqrt(sigma2), horizon),
  };
}

function difference(values: readonly number[], order: ArimaOrder, season: number): readonly number[] {
  let result = values;
  for (let i = 0; i < order.d; i++) result = lagged(result, 1);
  return order.sd === 1 ? lagged(result, season) : result;
}

function lagged(values: readonly number[], lag: number): readonly number[] {
  return values.slice(lag).map((value, t) => value - (values[t] ?? 0));
}

/** Turns free numbers into polynomials whose roots lie outside the unit circle. */
function polynomials(at: readonly number[], order: ArimaOrder, season: number): Polynomials {
  const partial = at.map(Math.tanh);
  const take = (from: number, count: number): number[] => {
    const [one = 0, two = 0] = partial.slice(from, from + count);
    return count === 2 ? [one * (1 - two), two] : count === 1 ? [one] : [];
  };
  const ar = take(0, order.p).map((c) => -c);
  const ma = take(order.p, order.q);
  const sar = order.sp === 1 ? -(partial[order.p + order.q] ?? 0) : 0;
  const sma = order.sq === 1 ? (partial[order.p + order.q + order.sp] ?? 0) : 0;
  return { ar: withSeason([1, ...ar], sar, season), ma: withSeason([1, ...ma], sma, season) };
}

function withSeason(plain: readonly number[], coefficient: number, season: number): readonly number[] {
  if (coefficient === 0) return plain;
  const result = new Array<number>(plain.length + season).fill(0);
  plain.forEach((c, i) => {
    result[i] = (result[i] ?? 0) + c;
    result[i + season] = (result[i + season] ?? 0) + c * coefficient;
  });
  return result;
}

/** Writes the errors of one step ahead, and gives the sum of their squares. */
function innovations(values: Float64Array, { ar, ma }: Polynomials, errors: Float64Array): number {
  const past = termsOf(ar);
  const shocks = termsOf(ma);
  let squares = 0;
  for (let t = 0; t < values.length; t++) {
    let error = values[t] ?? 0;
    for (const { lag, weight } of past) {
      if (lag > t) break;
      error += weight * (values[t - lag] ?? 0);
    }
    for (const { lag, weight } of shocks) {
      if (lag > t) break;
      error -= weight * (errors[t - lag] ?? 0);
    }
    errors[t] = error;
    squares += error * error;
  }
  return squares;
}

/** The coefficients that are not 0, by their lags in rising order, that of lag 0 left out. */
function termsOf(
  polynomial: readonly number[],
): readonly { readonly lag: number; readonly weight: number }[] {
  const terms: { lag: number; weight: number }[] = [];
  for (let lag = 1; lag < polynomial.length; lag++) {
    const weight = polynomial[lag] ?? 0;
    if (weight !== 0) terms.push({ lag, weight });
  }
  return terms;
}

function ahead(
  values: readonly number[],
  order: ArimaOrder,
  season: number,
  { ar, ma }: Polynomials,
  errors: Float64Array,
  centre: number,
  sigma: number,
  horizon: number,
): Outlook {
  let full = ar;
  for (let i = 0; i < order.d; i++) full = multiply(full, [1, -1]);
  if (order.sd === 1) full = withSeason(full, -1, season);
  const drift = centre * ar.reduce((sum, c) => sum + c, 0);
  const n = values.length;
  const path = [...values];
  const offset = n - errors.length;
  const psi: number[] = [];
  const mean: number[] = [];
  const deviation: number[] = [];
  let variance = 0;
  for (let h = 0; h < horizon; h++) {
    let next = drift;
    for (let lag = 1; lag < full.length; lag++) next -= (full[lag] ?? 0) * (path[n + h - lag] ?? 0);
    for (let lag = h + 1; lag < ma.length; lag++)
      next += (ma[lag] ?? 0) * (errors[n + h - lag - offset] ?? 0);
    path.push(next);
    mean.push(next);
    let weight = ma[h] ?? 0;
    for (let lag = 1; lag <= Math.min(h, full.length - 1); lag++)
      weight -= (full[lag] ?? 0) * (psi[h - lag] ?? 0);
    psi.push(weight);
    variance += weight * weight;
    deviation.push(sigma * Math.sqrt(variance));
  }
  return { mean, deviation };
}

function multiply(a: readonly number[], b: readonly number[]): readonly number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      result[i + j] = (result[i + j] ?? 0) + x * y;
    });
  });
  return result;
}

function average(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}
