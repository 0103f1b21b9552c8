import { chanceCells, forecastCells } from "./forecast-functions";

/* eslint-disable @typescript-eslint/no-explicit-any -- The metadata generator takes `any[][]` and no other type for cells. */

/**
 * Forecasts a KPI's next periods from its history, with a lower and an upper bound for each.
 * @customfunction FORECAST
 * @param history At least four readings of successive periods, the latest last: a row or a column. Write text such as "n/a" for a period without one, since a blank cell may arrive as 0.
 * @param horizon How many periods ahead, from 1 to 366; the first follows the last reading.
 * @param [season] Periods in a season: 12 for months, 4 for quarters; 1 for none, as when left out. A season shows from two full ones on.
 * @param [level] Share of outcomes that the bounds should hold, such as 80% (also written 80); 95% when left out.
 * @returns A row for each period ahead; three columns: value, lower bound, upper bound. #N/A for fewer than four readings.
 */
export function forecast(history: any[][], horizon: any[][], season?: any[][], level?: any[][]): any[][] {
  return forecastCells(history, horizon, season, level);
}

/**
 * Gives the chance that a KPI hits its target a number of periods ahead, from its history: 0 is never, 1 (100%) is sure.
 * @customfunction HITCHANCE
 * @param history At least four readings of successive periods, the latest last: a row or a column; in a block each row is a KPI. Write text such as "n/a" for a period without one, since a blank cell may arrive as 0.
 * @param target Value to reach by then, in the same unit; for a sum or an average that of the whole span, such as the year.
 * @param horizon Periods from the last reading to the target's date, from 1 to 366.
 * @param [direction] "higher" (as when left out) or "lower"; also up/down, 1/-1, and words of other languages.
 * @param [accumulates] What the target is for: "last" (the last period's value, as when left out), "sum" or "average" of the span.
 * @param [season] Periods in a season: 12 for months, 4 for quarters; 1 for none, as when left out.
 * @param [elapsed] For a sum or an average, how many of the latest periods already count, 0 for none; the rest of the season when left out: 9 of 12 months with 3 ahead.
 * @param [basis] "forecast" (as when left out) goes on from level, trend and season; "past" takes each period to come to be like any period of the history.
 * @returns One share from 0 to 1 for each KPI, one below the other; format it as a percentage. #N/A for fewer than four readings.
 */
export function hitchance(
  history: any[][],
  target: any[][],
  horizon: any[][],
  direction?: any[][],
  accumulates?: any[][],
  season?: any[][],
  elapsed?: any[][],
  basis?: any[][],
): any[][] {
  return chanceCells(history, { target, horizon, direction, accumulates, season, elapsed, basis });
}
