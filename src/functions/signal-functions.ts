import type { Direction } from "../engine/scorecard/model";
import { Problem } from "../engine/scorecard/problem";
import { latestSignal } from "../engine/signals/latest-signal";
import { kendallScore, zOf } from "../engine/signals/kendall-score";
import { readingsOf } from "../engine/signals/readings";
import { LEAST_READINGS } from "../engine/signals/shifts";
import { xmr } from "../engine/signals/xmr";
import { type Argument, flat } from "./broadcast";
import { badInput, type CellResult, toCell } from "./cell-error";
import { readDirection, readNumber } from "./read-argument";

type History = readonly (number | null)[];
type Judge = (history: History, direction: Direction) => CellResult;

/** SIGNAL of each history. */
export function signalCells(history: Argument, direction: Argument): CellResult[][] {
  return eachHistory(history, direction, signalWord);
}

/** TREND of each history. */
export function trendCells(history: Argument, direction: Argument): CellResult[][] {
  return eachHistory(history, direction, trendWord);
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
 * The verdict of `trendOf` for a series without seasons, which needs z alone: the functions are fetched before everything
 * else, and the normal distribution is half as large as all of them.
 */
function trendWord(history: History, direction: Direction): CellResult {
  const { readings } = readingsOf(history);
  const [count, least] = [readings.length, LEAST_READINGS];
  if (count < least) return toCell(new Problem("too-few-readings", { count, least }));
  const z = zOf(kendallScore(readings));
  if (Math.abs(z) <= SURE) return "No trend";
  if (direction === "range") return z > 0 ? "Rising" : "Falling";
  return z > 0 === (direction === "higher") ? "Improving" : "Worsening";
}

/** A single row or column is one history; each row of a block is the history of a KPI of its own. */
function eachHistory(cells: Argument, direction: Argument, judge: Judge): CellResult[][] {
  const rows = cells ?? [];
  const isBlock = rows.length > 1 && (rows[0]?.length ?? 0) > 1;
  const histories = isBlock ? rows : [rows.flat()];
  const directions = flat(direction);
  if (directions.length > 1 && directions.length !== histories.length) throw badInput("functions.shapes");
  return histories.map((history, row) => {
    const given = readDirection(directions.length > 1 ? directions[row] : directions[0]);
    if (given instanceof Problem) return [toCell(given)];
    const values = history.map(readNumber);
    const problem = values.find((value) => value instanceof Problem && !isMissing(value));
    if (problem instanceof Problem) return [toCell(problem)];
    const readings = values.map((value) => (value instanceof Problem ? null : value));
    return [judge(readings, given ?? "higher")];
  });
}

/** #N/A is how sheets write "not available": no reading. */
function isMissing(problem: Problem): boolean {
  return problem.values["text"] === "#N/A";
}
