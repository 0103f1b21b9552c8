import { Problem } from "../scorecard/problem";
import type { Method } from "./forecast/combination";
import {
  countReadings,
  LEAST_FOR_FORECAST,
  predict,
  type ForecastNote,
  type Prediction,
} from "./forecast/predict";
import { totalOf } from "./forecast/total";
import { chanceUnder, middleOf, quantileOf, type Voice } from "./forecast/voice";

export interface ChanceOptions {
  /** Periods in a season, 1 for none. */
  readonly season: number;
  /** Periods from the last reading to the target's date, a whole number from 1. */
  readonly horizon: number;
  readonly direction: "higher" | "lower";
  /** What the target is for: the last period's value (when left out), or all of the span's together or on average. */
  readonly accumulates?: "last" | "sum" | "average";
  /**
   * For a sum or an average, how many of the latest periods already belong to the span. When left out, what the horizon
   * leaves of a season: 9 months with 3 to go. At most the periods there are.
   */
  readonly elapsed?: number;
}

/** How likely a target is to be hit. Chances are shares, 0 to 1; values are in the KPI's unit. */
export interface HitChance {
  readonly chance: number;
  /** The least and the most that one of the methods gives alone. */
  readonly low: number;
  readonly high: number;
  /** Where the value, sum or average is expected to land, and the middle 80 % of where it may. */
  readonly expected: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly method: Method;
  readonly notes: readonly ForecastNote[];
}

/**
 * The chance that a series hits a target by a date: the share of the forecast's outcomes that are at the target or better.
 *
 * @param values - Readings in order of time, one for each period, `null` for a gap.
 * @param target - In the series' unit, for the value, the sum or the average over the whole span.
 * @returns The chance, or `too-few-readings` (count, least) under 4 readings, `not-a-number` for such a target, or
 *   `not-positive` for a horizon or season that is none.
 */
export function hitChance(
  values: readonly (number | null)[],
  target: number,
  options: ChanceOptions,
): HitChance | Problem {
  const { season, horizon } = options;
  if (!isCount(season) || !isCount(horizon)) return new Problem("not-positive");
  if (!Number.isFinite(target)) return new Problem("not-a-number", { text: String(target) });
  const count = countReadings(values);
  if (count < LEAST_FOR_FORECAST) {
    return new Problem("too-few-readings", { count, least: LEAST_FOR_FORECAST });
  }
  return chanceFrom(predict(values, season, horizon), target, options);
}

/**
 * As `hitChance`, from a prediction made before, so that several targets or dates share one.
 *
 * @param prediction - For the horizon or further.
 */
export function chanceFrom(prediction: Prediction, target: number, options: ChanceOptions): HitChance {
  const { voices, ahead } = landingOf(prediction, options);
  const higher = options.direction === "higher";
  // A value at the target hits it, with the tolerance that statuses are judged by.
  const slack = 1e-9 * Math.max(1, Math.abs(target));
  const chanceOf = (heard: readonly Voice[]) => {
    const under = chanceUnder(heard, ahead, higher ? target - slack : target + slack);
    return higher ? 1 - under : under;
  };
  const alone = voices.map((voice) => chanceOf([voice]));
  const expected = middleOf(voices, ahead);
  return {
    chance: chanceOf(voices),
    low: Math.min(...alone),
    high: Math.max(...alone),
    expected,
    lower80: Math.min(expected, quantileOf(voices, ahead, 0.1)),
    upper80: Math.max(expected, quantileOf(voices, ahead, 0.9)),
    method: prediction.method,
    notes: prediction.notes,
  };
}

/** The voices on what the target is for, and at which of their periods it stands. */
function landingOf(
  { voices, values }: Prediction,
  { season, horizon, accumulates = "last", elapsed }: ChanceOptions,
): { readonly voices: readonly Voice[]; readonly ahead: number } {
  if (accumulates === "last") return { voices, ahead: horizon - 1 };
  const wanted = elapsed ?? Math.max(0, season - horizon);
  const past = values.slice(values.length - Math.min(wanted, values.length));
  const soFar = past.reduce((sum, value) => sum + value, 0);
  const parts = accumulates === "average" ? past.length + horizon : 1;
  const landing = totalOf(voices, horizon).map((voice) => ({
    ...voice,
    outlook: {
      mean: voice.outlook.mean.map((value) => (soFar + value) / parts),
      deviation: voice.outlook.deviation.map((value) => value / parts),
    },
  }));
  return { voices: landing, ahead: 0 };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
