import { parseProfile } from "../engine/scorecard/parse-choice";
import { Problem } from "../engine/scorecard/problem";
import { targetAt } from "../engine/scorecard/target-at";
import { broadcast, flat } from "./broadcast";
import { badInput, noData, toCell } from "./cell-error";
import { bridgeCells, contributionCells, coverageCells, rollUpCells } from "./group-functions";
import { changeCell, scoreCell, statusCell, varianceCell } from "./kpi-functions";
import { isAbsent, readNumber } from "./read-argument";
import { signalCells, trendCells } from "./signal-functions";

/* eslint-disable @typescript-eslint/no-explicit-any -- The metadata generator takes `any[][]` and no other type for cells. */

/**
 * Says how a KPI stands against its target: On track, At risk, Off track or No data, in these English words everywhere.
 * @customfunction STATUS
 * @param actual Reading of the period. Text such as "n/a" is no reading and gives No data; a blank cell may arrive as 0.
 * @param target Value to reach, in the same unit; the lower limit for a range.
 * @param [direction] "higher" (as when left out), "lower" or "range"; also up/down, 1/-1, and words of other languages.
 * @param [atRiskFrom] Worst value that is still At risk, in the KPI's unit; 90% of the way when left out.
 * @param [baseline] Value to start from: the KPI is then judged by its way from baseline to target.
 * @param [targetUpper] Upper limit, for a range.
 * @returns One word for each cell, in the shape of the arguments.
 */
export function status(
  actual: any[][],
  target: any[][],
  direction?: any[][],
  atRiskFrom?: any[][],
  baseline?: any[][],
  targetUpper?: any[][],
): any[][] {
  return broadcast([actual, target, direction, atRiskFrom, baseline, targetUpper], (a, t, d, r, b, u) =>
    statusCell({ actual: a, target: t, direction: d, atRiskFrom: r, baseline: b, targetUpper: u }),
  );
}

/**
 * Scores a KPI: 1 (100%) is on target, and it runs past 1 and below 0 where the value does.
 * @customfunction SCORE
 * @param actual Reading of the period. Text such as "n/a" is no reading and gives #N/A; a blank cell may arrive as 0.
 * @param target Value to reach, in the same unit; the lower limit for a range.
 * @param [direction] "higher" (as when left out), "lower" or "range"; also up/down, 1/-1, and words of other languages.
 * @param [baseline] Value that scores 0; without it the score is the percentage of the target.
 * @param [targetUpper] Upper limit, for a range.
 * @returns One score for each cell, in the shape of the arguments; format them as percentages.
 */
export function score(
  actual: any[][],
  target: any[][],
  direction?: any[][],
  baseline?: any[][],
  targetUpper?: any[][],
): any[][] {
  return broadcast([actual, target, direction, baseline, targetUpper], (a, t, d, b, u) =>
    scoreCell({ actual: a, target: t, direction: d, baseline: b, targetUpper: u }),
  );
}

/**
 * Gives the deviation from target, positive where it is favourable and negative where it is not.
 * @customfunction VARIANCE
 * @param actual Reading of the period. Text such as "n/a" is no reading and gives #N/A; a blank cell may arrive as 0.
 * @param target Value to reach, in the same unit.
 * @param [direction] "higher" (as when left out), "lower" or "range"; also up/down, 1/-1, and words of other languages.
 * @param [asPercent] TRUE for a share of the target's size, to be formatted as a percentage; the amount when left out.
 * @returns One deviation for each cell, in the shape of the arguments.
 */
export function variance(
  actual: any[][],
  target: any[][],
  direction?: any[][],
  asPercent?: any[][],
): any[][] {
  return broadcast([actual, target, direction, asPercent], (a, t, d, p) =>
    varianceCell({ actual: a, target: t, direction: d }, p),
  );
}

/**
 * Gives the change from one value to another as a fraction of the earlier one's size, positive where it is favourable.
 * @customfunction CHANGE
 * @param now Later value.
 * @param before Earlier value, such as the prior year's; 0 gives #N/A, since nothing is a fraction of it.
 * @param [direction] "higher" (as when left out) or "lower"; also up/down, 1/-1, and words of other languages.
 * @returns One fraction for each cell, in the shape of the arguments; format them as percentages.
 */
export function change(now: any[][], before: any[][], direction?: any[][]): any[][] {
  return broadcast([now, before, direction], changeCell);
}

/**
 * Draws scores together into one, each counted between 0 and 1 as in a scorecard; #N/A and text count as missing.
 * @customfunction ROLLUP
 * @param scores Scores, where 1 is on target.
 * @param [weights] One weight for each score: any positive numbers; empty counts 1, and 0 is not counted.
 * @param [method] "weighted" (as when left out), "worst", "median" or "share" (of the weight that is on track).
 * @param [leastCoverage] Share of the weight that must have a score; half (50%) when left out. Below it there is no answer.
 * @returns One score; #N/A where nothing counts or too little has a score.
 */
export function rollup(
  scores: any[][],
  weights?: any[][],
  method?: any[][],
  leastCoverage?: any[][],
): any[][] {
  return rollUpCells(scores, weights, method, leastCoverage);
}

/**
 * Gives the share of the weight that has a score.
 * @customfunction COVERAGE
 * @param scores Scores; #N/A, empty text and other text count as missing.
 * @param [weights] One weight for each score: any positive numbers; empty counts 1, and 0 is not counted.
 * @returns One share from 0 to 1; format it as a percentage.
 */
export function coverage(scores: any[][], weights?: any[][]): any[][] {
  return coverageCells(scores, weights);
}

/**
 * Gives what each score brings to the weighted score that ROLLUP gives; the parts sum to it.
 * @customfunction CONTRIBUTION
 * @param scores Scores, where 1 is on target.
 * @param [weights] One weight for each score: any positive numbers; empty counts 1, and 0 is not counted.
 * @returns One part for each score, in the shape of the scores; #N/A where there is no score or no weight.
 */
export function contribution(scores: any[][], weights?: any[][]): any[][] {
  return contributionCells(scores, weights);
}

/**
 * Explains the move of a weighted score between two times by results, by weights and by data that came or went.
 * @customfunction BRIDGE
 * @param before Scores at the earlier time.
 * @param after Scores of the same children, in the same order, at the later time.
 * @param [weightsBefore] One weight for each score at the earlier time.
 * @param [weightsAfter] One weight for each score at the later time; the earlier ones when left out.
 * @returns A row for each child and one for the total; three columns: results, weights, missing.
 */
export function bridge(
  before: any[][],
  after: any[][],
  weightsBefore?: any[][],
  weightsAfter?: any[][],
): any[][] {
  return bridgeCells(before, after, weightsBefore, weightsAfter);
}

/**
 * Gives the target that holds on a date, between targets set for given dates.
 * @customfunction TARGETAT
 * @param date Date asked for, or a range of dates.
 * @param dates Dates for which targets are set, in any order.
 * @param targets One target for each of those dates.
 * @param [profile] "linear" (as when left out) runs in a straight line from each target to the next; "step" keeps each until the next.
 * @returns One target for each date asked for, in its shape; #N/A before the first date.
 */
export function targetat(date: any[][], dates: any[][], targets: any[][], profile?: any[][]): any[][] {
  const days = flat(dates).map(readNumber);
  const values = flat(targets).map(readNumber);
  if (days.length !== values.length) {
    throw badInput("functions.dates", { expected: days.length, given: values.length });
  }
  return broadcast([date, profile], (day, shape) => {
    const chosen = isAbsent(shape) || shape === 0 ? "linear" : parseProfile(shape);
    const serial = readNumber(day);
    if (chosen instanceof Problem) return toCell(chosen);
    if (serial === null || serial === 0) return toCell(null);
    if (serial instanceof Problem) return toCell(serial);
    const target = targetAt(serial, days, values, chosen ?? "linear");
    return target === null ? noData("functions.before-first-date") : toCell(target);
  });
}

/**
 * Says whether a KPI goes anywhere over time, or its ups and downs may be chance: Improving, Worsening or No trend.
 * @customfunction TREND
 * @param history At least six readings of successive periods, the latest last: a row or a column; in a block each row is a KPI. Write text such as "n/a" for a period without one, since a blank cell may arrive as 0.
 * @param [direction] "higher" (as when left out) or "lower"; with "range" the answer is Rising or Falling. One for each KPI, or one for all.
 * @param [season] Periods in a season: 12 for months, 4 for quarters, whose readings are then compared season by season where they differ by it; 1 for none, as when left out.
 * @returns One word for each KPI, one below the other; #N/A for fewer than six readings.
 */
export function trend(history: any[][], direction?: any[][], season?: any[][]): any[][] {
  return trendCells(history, direction, season);
}

/**
 * Says whether the latest reading is a signal or just noise, by the limits and runs of an XmR chart: Better, Worse or Noise.
 * @customfunction SIGNAL
 * @param history At least six readings of successive periods, the latest last: a row or a column; in a block each row is a KPI. Write text such as "n/a" for a period without one, since a blank cell may arrive as 0.
 * @param [direction] "higher" (as when left out) or "lower"; with "range" the answer is Signal. One for each KPI, or one for all.
 * @returns One word for each KPI, one below the other; #N/A for fewer than six readings.
 */
export function signal(history: any[][], direction?: any[][]): any[][] {
  return signalCells(history, direction);
}
