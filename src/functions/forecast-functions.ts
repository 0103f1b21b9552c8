import { Problem } from "../engine/scorecard/problem";
import { forecast } from "../engine/signals/forecast/forecast";
import { type ChanceOptions, hitChance } from "../engine/signals/hit-chance";
import { type Argument, broadcast, flat } from "./broadcast";
import { badInput, type CellResult, problemCell } from "./cell-error";
import { isAbsent, readNumber } from "./read-argument";
import { readAccumulation, readBasis, readBetter, readLevel } from "./read-forecast-argument";
import { historiesOf, readHistory } from "./read-history";
import { readPeriods, readSeason } from "./read-periods";

/** FORECAST: a row for each period ahead with its value, lower and upper bound; or one cell that says why not. */
export function forecastCells(
  history: Argument,
  horizon: Argument,
  season: Argument,
  level: Argument,
): CellResult[][] {
  const histories = historiesOf(history);
  if (histories.length > 1) return [[badInput("functions.one-history")]];
  const options = readForecastOptions(flat(horizon)[0], flat(season)[0], flat(level)[0]);
  if (!("horizon" in options)) return [[options]];
  const readings = readHistory(histories[0] ?? []);
  if (readings instanceof Problem) return [[problemCell(readings)]];
  const answer = forecast(readings, { ...options, backtest: false });
  if (answer instanceof Problem) return [[problemCell(answer)]];
  return answer.points.map(({ mean, lower, upper }) => [mean, lower, upper].map(numberCell));
}

/** A sheet holds no number beyond 1.8e308, to which readings near that end can lead. */
function numberCell(number: number): CellResult {
  return Number.isFinite(number)
    ? number
    : problemCell(new Problem("not-a-number", { text: String(number) }));
}

interface AskedForecast {
  readonly horizon: number;
  readonly season: number;
  readonly level: number;
}

function readForecastOptions(
  horizonCell: unknown,
  seasonCell: unknown,
  levelCell: unknown,
): AskedForecast | CustomFunctions.Error {
  const horizon = readPeriods(horizonCell, "horizon", 1);
  if (typeof horizon !== "number") return horizon;
  const season = readSeason(seasonCell);
  if (typeof season !== "number") return season;
  const level = readLevel(levelCell);
  return typeof level === "number" ? { horizon, season, level } : level;
}

/** The arguments of HITCHANCE after the history. */
export interface ChanceArguments<Given = Argument> {
  readonly target: Given;
  readonly horizon: Given;
  readonly direction: Given;
  readonly accumulates: Given;
  readonly season: Given;
  readonly elapsed: Given;
  readonly basis: Given;
}

/**
 * HITCHANCE of each history, one below the other, with arguments for all of them or one for each. Of a single history there
 * is an answer for each target, horizon, and so on.
 *
 * @throws CustomFunctions.Error (#VALUE!) when the shapes do not fit.
 */
export function chanceCells(history: Argument, given: ChanceArguments): CellResult[][] {
  const histories = historiesOf(history).map(readHistory);
  const places = histories.map((_, place) => [place]);
  const { target, horizon, direction, accumulates, season, elapsed, basis } = given;
  return broadcast(
    [places, target, horizon, direction, accumulates, season, elapsed, basis],
    (place, t, h, d, a, s, e, b) => {
      const readings = histories[Number(place)] ?? [];
      if (readings instanceof Problem) return problemCell(readings);
      return chanceCell(readings, {
        target: t,
        horizon: h,
        direction: d,
        accumulates: a,
        season: s,
        elapsed: e,
        basis: b,
      });
    },
  );
}

function chanceCell(readings: readonly (number | null)[], cells: ChanceArguments<unknown>): CellResult {
  const options = readChanceOptions(cells);
  if (!("horizon" in options)) return options;
  const target = readNumber(cells.target) ?? new Problem("no-target");
  if (target instanceof Problem) return problemCell(target);
  const answer = hitChance(readings, target, options);
  return answer instanceof Problem ? problemCell(answer) : numberCell(answer.chance);
}

function readChanceOptions(cells: ChanceArguments<unknown>): ChanceOptions | CustomFunctions.Error {
  const horizon = readPeriods(cells.horizon, "horizon", 1);
  if (typeof horizon !== "number") return horizon;
  const direction = readBetter(cells.direction);
  if (typeof direction !== "string") return direction;
  const accumulates = readAccumulation(cells.accumulates);
  if (typeof accumulates !== "string") return accumulates;
  const season = readSeason(cells.season);
  if (typeof season !== "number") return season;
  const basis = readBasis(cells.basis);
  if (typeof basis !== "string") return basis;
  const options = { horizon, direction, accumulates, season, basis };
  if (isAbsent(cells.elapsed)) return options;
  const elapsed = readPeriods(cells.elapsed, "elapsed", 0);
  return typeof elapsed === "number" ? { ...options, elapsed } : elapsed;
}
