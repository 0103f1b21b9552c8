import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import type { Kpi, Reading } from "../scorecard/model";
import type { Forecast, ForecastPoint } from "../signals/forecast/forecast";
import type { Voice } from "../signals/forecast/voice";
import { limitsOf } from "../signals/limits";
import { LEAST_READINGS } from "../signals/shifts";
import type { Outcomes } from "./outcomes";

/** What the values of single periods never pass; infinite where nothing says so. In the KPI's unit. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export const NO_BOUNDS: Bounds = { least: -Infinity, most: Infinity };

/** Readings on a bound that are no accident. */
const TOUCHES = 2;
/** Readings that chance would have put beyond a bound, none of which is: 95 % sure that it is one ("rule of three"). */
const MISSED = 3;
/** `limitsOf` puts its limits three standard deviations from the centre. */
const DEVIATIONS = 3;

/**
 * Tells where a KPI's values cannot go, from where they never went: under 0, or over 100 %.
 *
 * No reading and no target may lie beyond; and that must be no chance. Two readings on the bound say so, or a scatter that would
 * have put three readings beyond it. Nothing under 0 is also what less is better of can be, and a ratio of parts that are never
 * negative. What has fewer than six readings may go anywhere.
 *
 * @param values - By period, `null` for none.
 * @param isLower - Whether less is better.
 * @see Hanley & Lippman-Hand (1983), If nothing goes wrong, is everything all right?, JAMA 249:1743-1745.
 */
export function boundsOf(
  kpi: Kpi,
  values: readonly (number | null)[],
  readings: readonly Reading[],
  isLower: boolean,
): Bounds {
  const known = values.filter((value) => value !== null);
  if (known.length < LEAST_READINGS) return NO_BOUNDS;
  const said = [...known, ...[kpi.target, kpi.baseline, kpi.priorYear].filter(isNumber)];
  const isPositive = Math.min(...said) >= 0;
  const isFloor = isPositive && (isLower || isShare(readings) || isBound(known, 0, -1));
  const most = Math.max(...known) > 1 ? 100 : 1;
  // Whole numbers up to 1 are counts; a share has values between.
  const isPercent = most === 100 ? kpi.unit?.trim() === "%" : known.some((value) => value > 0 && value < 1);
  const isCeiling = isPositive && isPercent && Math.max(...said) <= most && isBound(known, most, 1);
  return { least: isFloor ? 0 : -Infinity, most: isCeiling ? most : Infinity };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isShare(readings: readonly Reading[]): boolean {
  return (
    readings.length > 0 &&
    readings.every(
      ({ numerator, denominator }) =>
        isNumber(numerator) && isNumber(denominator) && numerator >= 0 && denominator >= 0,
    )
  );
}

/** Whether readings that never passed a value would have, were it no bound. */
function isBound(known: readonly number[], bound: number, way: 1 | -1): boolean {
  if (known.filter((value) => value === bound).length >= TOUCHES) return true;
  const { centre, upper } = limitsOf(known);
  const deviation = (upper - centre) / DEVIATIONS;
  if (!(deviation > 0)) return false;
  return known.length * normalCdf(way * (centre - bound), 0, deviation) >= MISSED;
}

/** Voices whose middles keep to the bounds. */
export function boundVoices(voices: readonly Voice[], bounds: Bounds): readonly Voice[] {
  if (bounds.least === -Infinity && bounds.most === Infinity) return voices;
  return voices.map((voice) => ({
    ...voice,
    outlook: { ...voice.outlook, mean: voice.outlook.mean.map((value) => within(value, bounds)) },
  }));
}

/** A forecast whose ranges keep to the bounds. */
export function boundForecast(forecast: Forecast, bounds: Bounds): Forecast {
  const keep = (value: number) => within(value, bounds);
  const points = forecast.points.map((point): ForecastPoint => ({
    mean: keep(point.mean),
    lower80: keep(point.lower80),
    upper80: keep(point.upper80),
    lower95: keep(point.lower95),
    upper95: keep(point.upper95),
    lower: keep(point.lower),
    upper: keep(point.upper),
  }));
  return { ...forecast, points };
}

/** Outcomes that keep to the bounds: what lies beyond is on them. */
export function boundOutcomes(outcomes: Outcomes, bounds: Bounds): Outcomes {
  const { least, most } = bounds;
  if (least === -Infinity && most === Infinity) return outcomes;
  const keep = (value: number) => within(value, bounds);
  const share = (value: number, under: number) => (value <= least ? 0 : value > most ? 1 : under);
  return {
    expected: keep(outcomes.expected),
    under: (value) => share(value, outcomes.under(value)),
    underAlone: (value) => outcomes.underAlone(value).map((under) => share(value, under)),
    quantile: (part) => keep(outcomes.quantile(part)),
    draw: (random) => keep(outcomes.draw(random)),
  };
}

function within(value: number, { least, most }: Bounds): number {
  return Math.min(most, Math.max(least, value));
}
