import { Problem } from "../scorecard/problem";
import type { Method } from "./forecast/combination";
import {
  countReadings,
  LEAST_FOR_FORECAST,
  predict,
  type ForecastNote,
  type Prediction,
} from "./forecast/predict";
import { fillGaps } from "./forecast/fill-gaps";
import { pastOutcomes } from "./forecast/past-readings";
import { totalOf } from "./forecast/total";
import { chanceUnder, middleOf, quantileOf, type Voice } from "./forecast/voice";
import { readingsOf } from "./readings";

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
  /**
   * `forecast` (when left out) goes on from the series' level, trend and season. `past-readings` takes each period ahead to
   * be like any period of the past: simple to explain, and blind to trend and season.
   */
  readonly basis?: "forecast" | "past-readings";
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
  readonly method: Method | "past-readings";
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
  if (options.basis === "past-readings") return chanceFromPast(values, target, options);
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

/** The chance if each period ahead is like any period of the past; its range is that of the two ways to draw one. */
function chanceFromPast(
  values: readonly (number | null)[],
  target: number,
  options: ChanceOptions,
): HitChance {
  const { horizon, direction, accumulates = "last" } = options;
  const readings = readingsOf(values).readings;
  const { soFar, parts } = spanOf(fillGaps(values, options.season).values, options);
  const periods = accumulates === "last" ? 1 : horizon;
  const { fitted, drawn } = pastOutcomes(readings, periods, soFar, readings.length * 1000 + horizon);
  const slack = 1e-9 * Math.max(1, Math.abs(target));
  const share = (outcomes: readonly number[]) => {
    const hits = outcomes.filter((sum) =>
      direction === "higher" ? sum / parts >= target - slack : sum / parts <= target + slack,
    );
    return hits.length / outcomes.length;
  };
  const chances = [share(fitted), share(drawn)] as const;
  const all = [...fitted, ...drawn].sort((a, b) => a - b).map((sum) => sum / parts);
  return {
    chance: (chances[0] + chances[1]) / 2,
    low: Math.min(...chances),
    high: Math.max(...chances),
    expected: all.reduce((sum, value) => sum + value / all.length, 0),
    lower80: all[Math.floor(all.length * 0.1)] ?? NaN,
    upper80: all[Math.ceil(all.length * 0.9) - 1] ?? NaN,
    method: "past-readings",
    notes: [],
  };
}

/** What the span has brought so far, and what to divide its sum by. */
function spanOf(
  values: readonly number[],
  { season, horizon, accumulates = "last", elapsed }: ChanceOptions,
): { readonly soFar: number; readonly parts: number } {
  if (accumulates === "last") return { soFar: 0, parts: 1 };
  const wanted = elapsed ?? Math.max(0, season - horizon);
  const past = values.slice(values.length - Math.min(wanted, values.length));
  return {
    soFar: past.reduce((sum, value) => sum + value, 0),
    parts: accumulates === "average" ? past.length + horizon : 1,
  };
}

/** The voices on what the target is for, and at which of their periods it stands. */
function landingOf(
  { voices, values }: Prediction,
  options: ChanceOptions,
): { readonly voices: readonly Voice[]; readonly ahead: number } {
  const { horizon, accumulates = "last" } = options;
  if (accumulates === "last") return { voices, ahead: horizon - 1 };
  const { soFar, parts } = spanOf(values, options);
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
