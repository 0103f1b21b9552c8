import type { KpiOutlook } from "../engine/outlook/model";
import type { Period } from "../engine/scorecard/period";
import type { ForecastPoint } from "../engine/signals/forecast/forecast";
import type { TrendPoint } from "./kpi-trend";

/** A period ahead with what the forecast says of it, in the KPI's unit. */
export interface FanPoint {
  readonly period: Period;
  readonly forecast: ForecastPoint;
  /** Which of the line's points it stands at: the last of those that its period holds. */
  readonly place: number;
}

/** What the forecast adds to a line. */
export interface Fan {
  /** The last reading, from which the fan opens. */
  readonly from: { readonly place: number; readonly value: number };
  /** At least one. */
  readonly points: readonly FanPoint[];
}

/**
 * Puts a forecast beside a line of readings. Pure.
 *
 * @param points - Those of the line and, after them, the periods ahead.
 * @returns `null` where there is no forecast or no reading to go on from.
 */
export function fanOf(
  points: readonly TrendPoint[],
  { periods, forecast }: Pick<KpiOutlook, "periods" | "forecast">,
): Fan | null {
  const from = points.findLastIndex(({ actual }) => actual !== null);
  const value = points[from]?.actual;
  if (!forecast || value === null || value === undefined) return null;
  const fan = forecast.points.flatMap((point, step): FanPoint[] => {
    const period = periods[step];
    if (!period) return [];
    const place = points.findLastIndex(({ span }) => span.start <= period.end);
    return place > from ? [{ period, forecast: point, place }] : [];
  });
  return fan.length === 0 ? null : { from: { place: from, value }, points: fan };
}

/** What is forecast for the period that a point of the line lies in; `undefined` for a reading or nothing. */
export function fanAt(fan: Fan, points: readonly TrendPoint[], place: number): FanPoint | undefined {
  const point = points[place];
  if (!point || point.actual !== null) return undefined;
  return fan.points.find(({ period }) => period.start <= point.span.end && period.end >= point.span.start);
}

/** A year of months: a line shorter than that shows no season. */
const LEAST_PAST = 12;
/** Readings beside each period ahead, so that the fan is no sliver at the edge. */
const PAST_BY_AHEAD = 3;

/** The end of a line of readings that leaves a forecast enough room beside it. */
export function pastBeside(past: readonly TrendPoint[], ahead: number): readonly TrendPoint[] {
  return past.slice(-Math.max(LEAST_PAST, PAST_BY_AHEAD * ahead));
}

/** Values that an axis has to hold for a fan to be seen. */
export function fanValues({ points }: Fan): readonly number[] {
  return points.flatMap(({ forecast: { lower95, upper95 } }) => [lower95, upper95]);
}
