import { Problem } from "../../scorecard/problem";
import { backtest, type Backtest } from "./backtest";
import type { Method } from "./combination";
import { countReadings, LEAST_FOR_FORECAST, predict, type ForecastNote, type Prediction } from "./predict";
import { middleOf, quantileOf, type Voice } from "./voice";

export interface ForecastOptions {
  /** Periods in a season: 12 for months, 4 for quarters, 1 for none. */
  readonly season: number;
  /** Periods ahead, a whole number from 1. */
  readonly horizon: number;
  /** Share of outcomes that `lower` to `upper` should hold, 0.95 when left out; 95 is read as 0.95. */
  readonly level?: number;
  /** Whether to try the methods on the end of the history, which takes as long again; true when left out. */
  readonly backtest?: boolean;
}

/** One period ahead, in the series' unit. */
export interface ForecastPoint {
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
  /** Bounds at the level that was asked for. */
  readonly lower: number;
  readonly upper: number;
}

export interface Forecast {
  readonly method: Method;
  readonly points: readonly ForecastPoint[];
  /** `null` where the history is too short to hold some of it back, or none was asked for. */
  readonly backtest: Backtest | null;
  readonly notes: readonly ForecastNote[];
}

/**
 * Forecasts a series by a combination of methods, with intervals that hold what they say.
 *
 * @param values - Readings in order of time, one for each period, `null` for a gap; any sign. The first period ahead
 *   follows the last reading.
 * @returns The forecast, or `too-few-readings` (count, least) under 4 readings, or `not-positive` for a horizon, season or
 *   level that is none. The same answer for the same values: nothing is drawn at random.
 * @see `combine` for the methods, `errorScale` for the intervals.
 */
export function forecast(values: readonly (number | null)[], options: ForecastOptions): Forecast | Problem {
  const { season, horizon } = options;
  const share = shareOf(options);
  if (!isCount(season) || !isCount(horizon) || !(share > 0 && share < 1)) return new Problem("not-positive");
  const count = countReadings(values);
  if (count < LEAST_FOR_FORECAST) {
    return new Problem("too-few-readings", { count, least: LEAST_FOR_FORECAST });
  }
  return forecastFrom(predict(values, season, horizon), options);
}

/**
 * As `forecast`, from a prediction made before, so that a forecast and the chance of a target share one.
 *
 * @param prediction - For the horizon or further.
 * @param options - Season and level as `forecast` asks for them.
 */
export function forecastFrom(prediction: Prediction, options: ForecastOptions): Forecast {
  const { season, horizon, backtest: isTried = true } = options;
  const share = shareOf(options);
  return {
    method: prediction.method,
    points: Array.from({ length: horizon }, (_, ahead) => pointOf(prediction.voices, ahead, share)),
    backtest: isTried ? backtest(prediction.values, season, horizon) : null,
    notes: prediction.notes,
  };
}

function shareOf({ level = 0.95 }: ForecastOptions): number {
  return level > 1 ? level / 100 : level;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function pointOf(voices: readonly Voice[], ahead: number, share: number): ForecastPoint {
  const mean = middleOf(voices, ahead);
  // Voices far apart can leave their average outside the narrowest interval.
  const bounds = (held: number): readonly [number, number] => [
    Math.min(mean, quantileOf(voices, ahead, (1 - held) / 2)),
    Math.max(mean, quantileOf(voices, ahead, (1 + held) / 2)),
  ];
  const [lower80, upper80] = bounds(0.8);
  const [lower95, upper95] = bounds(0.95);
  const [lower, upper] = share === 0.95 ? [lower95, upper95] : bounds(share);
  return { mean, lower80, upper80, lower95, upper95, lower, upper };
}
