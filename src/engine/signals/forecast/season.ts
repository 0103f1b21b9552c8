import type { Outlook } from "./outlook";
import { lineSlope } from "./theta";
/** A season taken out of a series: what is left, and how to put the season back for a period ahead. */
export interface Deseasonalised {
  readonly kind: "none" | "additive" | "multiplicative";
  /** Index of each phase, phase 0 being that of the first value. Factors around 1, or amounts around 0. */
  readonly indices: readonly number[];
  readonly adjusted: readonly number[];
}

/** The 90 % limit of a standard normal, as in the M competitions' test of a season. */
const LIMIT = 1.645;

/**
 * Whether a series has a season: its autocorrelation at the season's lag lies outside the 90 % limit that its
 * autocorrelations at shorter lags leave room for.
 *
 * @param values - The series, without gaps.
 * @param season - Periods in a season; below 2 there is none.
 * @returns False too when there are fewer than three full seasons, which the test needs.
 * @see Assimakopoulos & Nikolopoulos (2000), The theta model, Int. J. of Forecasting 16:521-530.
 */
export function hasSeason(values: readonly number[], season: number): boolean {
  if (season < 2 || values.length < 3 * season) return false;
  const correlations = autocorrelations(values, season);
  let squares = 0;
  for (let lag = 1; lag < season; lag++) squares += (correlations[lag] ?? 0) ** 2;
  return Math.abs(correlations[season] ?? 0) > LIMIT * Math.sqrt((1 + 2 * squares) / values.length);
}

/** Autocorrelations at lags 0 to `most`; all 0 for a constant series. */
export function autocorrelations(values: readonly number[], most: number): readonly number[] {
  const n = values.length;
  let mean = 0;
  for (const value of values) mean += value / n;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += ((values[i] ?? 0) - mean) * ((values[i - lag] ?? 0) - mean);
    return sum;
  };
  const variance = covariance(0);
  return Array.from({ length: most + 1 }, (_, lag) => (variance > 0 ? covariance(lag) / variance : 0));
}

/** The least-squares line, which unlike a moving average leaves every value of a short series in use. */
function straightLine(values: readonly number[]): readonly number[] {
  const slope = lineSlope(values);
  const middle = mean(values);
  return values.map((_, t) => middle + slope * (t - (values.length - 1) / 2));
}

/** Centred moving average over a season; `null` where the window does not fit. */
export function centredAverage(values: readonly number[], season: number): (number | null)[] {
  const half = Math.floor(season / 2);
  return values.map((_, t) => {
    if (t < half || t + half >= values.length) return null;
    let sum = 0;
    for (let k = -half; k <= half; k++) {
      const weight = season % 2 === 0 && Math.abs(k) === half ? 0.5 : 1;
      sum += weight * (values[t + k] ?? 0);
    }
    return sum / season;
  });
}

/**
 * Takes the season out by classical decomposition, the indices shrunk towards no season as far as their scatter
 * over the years calls for.
 *
 * @param kind - Multiplicative needs positive values.
 * @see Miller & Williams (2003), Shrinkage estimators of time series seasonal factors, Int. J. of Forecasting 19:669-684.
 */
export function deseasonalise(
  values: readonly number[],
  season: number,
  kind: "additive" | "multiplicative",
  shrink = true,
): Deseasonalised {
  const trend = values.length < 3 * season ? straightLine(values) : centredAverage(values, season);
  const neutral = kind === "additive" ? 0 : 1;
  const byPhase: number[][] = Array.from({ length: season }, () => []);
  values.forEach((value, t) => {
    const level = trend[t] ?? null;
    if (level === null) return;
    byPhase[t % season]?.push(kind === "additive" ? value - level : value / level);
  });
  const raw = byPhase.map((ratios) => (ratios.length > 0 ? mean(ratios) : neutral));
  const centre = mean(raw);
  const centred = raw.map((index) => (kind === "additive" ? index - centre : index / centre));
  const kept = shrink ? 1 - noiseShare(byPhase, centred, neutral) : 1;
  const indices = centred.map((index) => neutral + kept * (index - neutral));
  const adjusted = values.map((value, t) => {
    const index = indices[t % season] ?? neutral;
    return kind === "additive" ? value - index : value / index;
  });
  return { kind, indices, adjusted };
}

/** James-Stein share by which the indices are drawn in: the variance of their means over their own spread. */
function noiseShare(byPhase: readonly number[][], indices: readonly number[], neutral: number): number {
  let squares = 0;
  let freedom = 0;
  let count = 0;
  for (const ratios of byPhase) {
    const middle = ratios.length > 0 ? mean(ratios) : 0;
    for (const ratio of ratios) squares += (ratio - middle) ** 2;
    freedom += Math.max(0, ratios.length - 1);
    count += ratios.length;
  }
  const season = indices.length;
  let spread = 0;
  for (const index of indices) spread += (index - neutral) ** 2;
  if (spread === 0) return 0;
  if (freedom === 0) return 0.5;
  const ofMean = (squares / freedom) * (season / count);
  return Math.min(1, ((season - 3) * ofMean) / spread);
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Puts the season back into an outlook on the adjusted series. */
export function reseasonalise(outlook: Outlook, season: Deseasonalised): Outlook {
  if (season.kind === "none") return outlook;
  const n = season.adjusted.length;
  const index = (h: number) => season.indices[(n + h) % season.indices.length] ?? 0;
  if (season.kind === "additive") {
    return { mean: outlook.mean.map((value, h) => value + index(h)), deviation: outlook.deviation };
  }
  return {
    mean: outlook.mean.map((value, h) => value * index(h)),
    deviation: outlook.deviation.map((value, h) => value * Math.abs(index(h))),
  };
}
