import type { Direction } from "../engine/scorecard/model";
import { Problem } from "../engine/scorecard/problem";
import { latestSignal } from "../engine/signals/latest-signal";
import { kendallScore, type KendallScore, zOf } from "../engine/signals/kendall-score";
import { type Readings, readingsOf } from "../engine/signals/readings";
import { seasonalScore } from "../engine/signals/seasonal-score";
import { isSeasonal } from "../engine/signals/seasonality";
import { LEAST_READINGS } from "../engine/signals/shifts";
import { medianSlope } from "../engine/signals/slopes";
import { xmr } from "../engine/signals/xmr";
import { type Argument, flat } from "./broadcast";
import { badInput, type CellResult, problemCell, toCell } from "./cell-error";
import { readDirection } from "./read-argument";
import { type History, historiesOf, readHistory } from "./read-history";
import { readSeason } from "./read-periods";

type Judge = (history: History, direction: Direction, season: number) => CellResult;

/** SIGNAL of each history. */
export function signalCells(history: Argument, direction: Argument): CellResult[][] {
  return eachHistory(history, direction, undefined, signalWord);
}

/** TREND of each history. */
export function trendCells(history: Argument, direction: Argument, season: Argument): CellResult[][] {
  return eachHistory(history, direction, season, trendWord);
}

const SIGNALS = {
  "signal-better": "Better",
  "signal-worse": "Worse",
  signal: "Signal",
  noise: "Noise",
} as const;

function signalWord(history: History, direction: Direction): CellResult {
  const chart = xmr(history);
  if (chart instanceof Problem) return toCell(chart);
  const { verdict } = latestSignal(chart, direction);
  return verdict === "too-few-data" ? toCell(null) : SIGNALS[verdict];
}

/** The 97.5% quantile of the normal distribution: what z reaches by chance in one of twenty series without a trend. */
const SURE = 1.959963984540054;

/**
 * The verdict of `trendOf`, which needs z alone: the functions are fetched before everything else, and the normal
 * distribution is half as large as all of them.
 */
function trendWord(history: History, direction: Direction, season: number): CellResult {
  const series = readingsOf(history);
  const [count, least] = [series.readings.length, LEAST_READINGS];
  if (count < least) return problemCell(new Problem("too-few-readings", { count, least }));
  const z = zOf(scoreOf(series, season));
  if (Math.abs(z) <= SURE) return "No trend";
  if (direction === "range") return z > 0 ? "Rising" : "Falling";
  return z > 0 === (direction === "higher") ? "Improving" : "Worsening";
}

/** Each season is compared with itself alone where there are seasons, as `trendOf` does. */
function scoreOf(series: Readings, season: number): KendallScore {
  if (season > 1) {
    const score = seasonalScore(series, season);
    if (isSeasonal(series, season, medianSlope(score.slopes) / season)) return score;
  }
  return kendallScore(series.readings);
}

function eachHistory(history: Argument, direction: Argument, season: Argument, judge: Judge): CellResult[][] {
  const histories = historiesOf(history);
  const directions = oneForEach(direction, histories.length);
  const seasons = oneForEach(season, histories.length);
  return histories.map((cells, row) => {
    const way = readDirection(directions(row));
    if (way instanceof Problem) return [problemCell(way)];
    const round = readSeason(seasons(row));
    if (typeof round !== "number") return [round];
    const readings = readHistory(cells);
    return [readings instanceof Problem ? problemCell(readings) : judge(readings, way ?? "higher", round)];
  });
}

/** The cells of an argument by KPI: one for each, or one for all. */
function oneForEach(argument: Argument, count: number): (row: number) => unknown {
  const cells = flat(argument);
  if (cells.length > 1 && cells.length !== count) throw badInput("functions.shapes");
  return (row) => cells[cells.length > 1 ? row : 0];
}
