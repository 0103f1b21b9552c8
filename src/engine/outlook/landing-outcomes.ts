import type { Accumulation } from "../scorecard/model";
import type { Prediction } from "../signals/forecast/predict";
import { totalOf } from "../signals/forecast/total";
import { seededRandom } from "../map/seeded-random";
import { boundOutcomes, type Bounds } from "./bounds";
import type { KpiYear } from "./kpi-year";
import { extremeOutcomes, outcomesOf, type Outcomes } from "./outcomes";

/** What the year so far brings to its landing: this much, and each period ahead its value times a share. */
export interface SoFar {
  readonly base: number;
  readonly share: number;
}

const SEED = 1;

/**
 * Where a KPI may end the year: its readings of the year with what the forecast adds to them.
 *
 * A sum takes the forecast's fill for periods without a reading between others. An average and a ratio leave them out, and take
 * each period ahead to count as much as those of the year so far do. Of a period that is under way a sum takes what it brought,
 * and of its forecast the part that is left.
 *
 * @param year - With at least one period ahead.
 * @param prediction - For the periods ahead.
 * @param bounds - What single periods keep to.
 */
export function landingOutcomes(
  year: KpiYear,
  values: readonly (number | null)[],
  prediction: Prediction,
  bounds: Bounds,
): Outcomes {
  const { by, ahead, early, begun } = year;
  const { voices } = prediction;
  if (by === "last") return boundOutcomes(outcomesOf(voices, ahead.length - 1), bounds);
  if (by === "min" || by === "max") {
    const known = ofYear(year, values);
    const extremeOf = (more: readonly number[]) => extreme(by, [...known, ...more]);
    return boundOutcomes(extremeOutcomes(voices, early, extremeOf, seededRandom(SEED)), bounds);
  }
  const { base, share } = soFarOf(year, values, prediction.values);
  const total = totalOf(voices, ahead.length, early, 1 - begun.share).map((voice) => ({
    ...voice,
    outlook: {
      mean: voice.outlook.mean.map((value) => base + share * value),
      deviation: voice.outlook.deviation.map((value) => share * value),
    },
  }));
  const periods = ahead.length - early - begun.share;
  const atBound = (bound: number) => (Number.isFinite(bound) ? base + share * periods * bound : bound);
  return boundOutcomes(outcomesOf(total, 0), { least: atBound(bounds.least), most: atBound(bounds.most) });
}

/**
 * What the year has brought so far.
 *
 * @param filled - The values up to the last one, gaps filled; may begin earlier or later than `values`.
 */
export function soFarOf(
  { by, first, last, ahead, early, begun, weights, weightAhead }: KpiYear,
  values: readonly (number | null)[],
  filled: readonly number[],
): SoFar {
  let sum = 0;
  let weight = 0;
  for (let place = first; place <= last; place++) {
    const value = values[place] ?? (by === "sum" ? filled[filled.length - 1 - (last - place)] : null) ?? null;
    if (value === null) continue;
    const counts = by === "sum" ? 1 : (weights[place] ?? 1);
    sum += value * counts;
    weight += counts;
  }
  if (by === "sum") return { base: sum + begun.value, share: 1 };
  const whole = weight + weightAhead * (ahead.length - early);
  return { base: sum / whole, share: weightAhead / whole };
}

/** What a year that is over stands at by its readings; `null` where it has none. */
export function standOf(year: KpiYear, values: readonly (number | null)[]): number | null {
  const known = ofYear(year, values);
  if (known.length === 0) return null;
  const { by } = year;
  if (by === "last") return known.at(-1) ?? null;
  if (by === "min" || by === "max") return extreme(by, known);
  return soFarOf(year, values, []).base;
}

function ofYear({ first, last }: KpiYear, values: readonly (number | null)[]): readonly number[] {
  return values.slice(first, last + 1).filter((value) => value !== null);
}

/** The least or the most of some values. */
export function extreme(by: Extract<Accumulation, "min" | "max">, values: readonly number[]): number {
  return values.reduce((best, value) => (by === "min" ? Math.min(best, value) : Math.max(best, value)));
}
