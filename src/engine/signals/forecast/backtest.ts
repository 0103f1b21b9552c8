import { combine } from "./combination";
import { middleOf } from "./voice";

/** How the method did on values it had not seen. */
export interface Backtest {
  /** Mean absolute error over that of the seasonal naive method inside the history; below 1 is better than that. */
  readonly mase: number;
  /** Forecasts compared. */
  readonly n: number;
}

/**
 * Forecasts the end of a history from what came before, and compares.
 *
 * @param values - Without gaps.
 * @param horizon - Periods ahead; a shorter stretch is held back where the history is short.
 * @returns `null` where too little would be left to forecast from, or where the history never moves.
 * @see Hyndman & Koehler (2006), Another look at measures of forecast accuracy, Int. J. of Forecasting 22:679-688.
 */
export function backtest(values: readonly number[], season: number, horizon: number): Backtest | null {
  const held = Math.min(horizon, Math.floor(values.length / 4), Math.max(season, 4));
  const known = values.slice(0, values.length - held);
  if (held < 1 || known.length < 4) return null;
  const scale = naiveError(known, season);
  if (!(scale > 0)) return null;
  const { voices } = combine(known, season, held);
  let sum = 0;
  for (let h = 0; h < held; h++) {
    sum += Math.abs((values[known.length + h] ?? 0) - middleOf(voices, h)) / scale;
  }
  return { mase: sum / held, n: held };
}

function naiveError(values: readonly number[], season: number): number {
  const lag = season > 1 && values.length > season ? season : 1;
  let sum = 0;
  for (let t = lag; t < values.length; t++) {
    sum += Math.abs((values[t] ?? 0) - (values[t - lag] ?? 0)) / (values.length - lag);
  }
  return sum;
}
