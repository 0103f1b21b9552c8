import { combine, type Method } from "./combination";
import { fillGaps } from "./fill-gaps";
import { errorScale } from "./spread";
import type { Voice } from "./voice";

/** Fewest readings that a forecast takes: a line through three says nothing of its own scatter. */
export const LEAST_FOR_FORECAST = 4;
/** Values further back than this tell little of the next, and each costs time. Twenty years of months. */
const MOST_VALUES = 240;

/** What a reader should know about how a forecast was made. */
export type ForecastNote =
  /** Gaps between readings were filled in. */
  | "gaps-filled"
  /** A season was asked for, but there are fewer than two full ones. */
  | "season-unseen"
  /** Some values are 0 or negative, so growth counts in amounts and not in shares. */
  | "amounts-only"
  /** All values are the same, so nothing says how far they may move. */
  | "never-moved"
  /** Only the latest values were used. */
  | "latest-only"
  /** A ratio's periods ahead are taken to weigh as much as its periods so far do on average. */
  | "ratio-weighed"
  /** The first period ahead has begun: what it brought counts, and the rest of it is forecast. */
  | "period-unfinished";

export interface Prediction {
  readonly method: Method;
  /** With scales of `spread.ts` as their deviations. */
  readonly voices: readonly Voice[];
  readonly notes: readonly ForecastNote[];
  /** The values it rests on, gaps filled. */
  readonly values: readonly number[];
}

/** Readings in a series: its finite numbers. */
export function countReadings(values: readonly (number | null)[]): number {
  return values.filter((value) => value !== null && Number.isFinite(value)).length;
}

/**
 * What the periods after the last reading may bring, as a set of voices.
 *
 * @param values - In order of time, `null` for a gap; at least `LEAST_FOR_FORECAST` readings. The periods ahead follow the
 *   last reading.
 * @param season - Periods in a season, 1 for none.
 * @param horizon - Periods ahead, at least 1.
 */
export function predict(values: readonly (number | null)[], season: number, horizon: number): Prediction {
  const { values: full, filled } = fillGaps(values, season);
  const recent = full.slice(-MOST_VALUES);
  const { method, voices, phases } = combine(recent, season, horizon);
  // A value that was filled in is not one more that was seen.
  const seen = Math.max(LEAST_FOR_FORECAST, recent.length - filled);
  const notes: ForecastNote[] = [];
  if (filled > 0) notes.push("gaps-filled");
  if (season > 1 && phases === 1 && method !== "level") notes.push("season-unseen");
  if (method === "level") notes.push("never-moved");
  else if (recent.some((value) => value <= 0)) notes.push("amounts-only");
  if (recent.length < full.length) notes.push("latest-only");
  return {
    method,
    notes,
    values: recent,
    voices: voices.map((voice) => ({
      ...voice,
      outlook: {
        mean: voice.outlook.mean,
        deviation: voice.outlook.deviation.map((deviation) => errorScale(deviation, seen, phases)),
      },
    })),
  };
}
