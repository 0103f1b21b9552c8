import { bridge } from "../engine/scorecard/bridge";
import { contributions } from "../engine/scorecard/contribution";
import { defaultSettings } from "../engine/scorecard/default-settings";
import type { RollUpMethod } from "../engine/scorecard/model";
import { parseRollUpMethod } from "../engine/scorecard/parse-choice";
import { Problem } from "../engine/scorecard/problem";
import { childOfScore, coverageOf, rollUp, type RollUpChild } from "../engine/scorecard/roll-up";
import { weightOf } from "../engine/scorecard/weight";
import { type Argument, flat, shapedLike } from "./broadcast";
import { badInput, type CellResult, noData, toCell } from "./cell-error";
import { errorOf, isAbsent, readNumber } from "./read-argument";

/** ROLLUP: one cell. */
export function rollUpCells(
  scores: Argument,
  weights: Argument,
  method: Argument,
  leastCoverage: Argument,
): CellResult[][] {
  const children = readChildren(scores, weights);
  if (children instanceof Problem) return [[toCell(children)]];
  const chosen = readMethod(flat(method)[0]);
  if (chosen instanceof Problem) return [[toCell(chosen)]];
  const least = readNumber(flat(leastCoverage)[0]) ?? defaultSettings.leastCoverage;
  if (least instanceof Problem) return [[toCell(least)]];
  if (least < 0 || least > 1) return [[badInput("functions.not-a-share", { text: least })]];
  const { score, coverage, isTooLittle } = rollUp(children, chosen, least);
  if (score === null && !isTooLittle) return [[noData("functions.no-scores")]];
  return [[toCell(score ?? new Problem("under-least-coverage", { coverage, least }))]];
}

/** COVERAGE: one cell. */
export function coverageCells(scores: Argument, weights: Argument): CellResult[][] {
  const children = readChildren(scores, weights);
  return [[toCell(children instanceof Problem ? children : coverageOf(children))]];
}

/** CONTRIBUTION: a cell for each score, in the shape of the scores. */
export function contributionCells(scores: Argument, weights: Argument): CellResult[][] {
  const children = readChildren(scores, weights);
  if (children instanceof Problem) return [[toCell(children)]];
  const parts = contributions(children, "weighted");
  return shapedLike(
    scores,
    parts.map((part) => toCell(part)),
  );
}

/** BRIDGE: a row for each child and a last one for the total; three columns: results, weights, missing. */
export function bridgeCells(
  before: Argument,
  after: Argument,
  weightsBefore: Argument,
  weightsAfter: Argument,
): CellResult[][] {
  sameCount(flat(before), flat(after));
  const first = readChildren(before, weightsBefore);
  const second = readChildren(after, isGiven(weightsAfter) ? weightsAfter : weightsBefore);
  if (first instanceof Problem) return [[toCell(first)]];
  if (second instanceof Problem) return [[toCell(second)]];
  const bridged = bridge(first, second);
  if (!bridged) return [[noData("functions.no-scores")]];
  return [...bridged.rows, bridged.total].map(({ results, weights, missing }) => [results, weights, missing]);
}

/** Scores with their weights, as a scorecard counts them: capped and floored by the defaults, #N/A and text missing. */
function readChildren(scores: Argument, weights: Argument): readonly RollUpChild[] | Problem {
  const cells = flat(scores);
  const weightCells = isGiven(weights) ? flat(weights) : null;
  if (weightCells) sameCount(cells, weightCells);
  const children: RollUpChild[] = [];
  for (const [index, cell] of cells.entries()) {
    const score = readScore(cell);
    if (score instanceof Problem) return score;
    const weight = weightCells ? weightOf(readWeight(weightCells[index])) : 1;
    if (weight instanceof Problem) return weight;
    children.push(childOfScore(score, weight));
  }
  return children;
}

/** Within the scorecard's default cap and floor; a child's #N/A is a child without data. */
function readScore(cell: unknown): number | null | Problem {
  const score = readNumber(cell);
  if (score instanceof Problem) return score.values["text"] === "#N/A" ? null : score;
  if (score === null) return null;
  return Math.min(defaultSettings.cap ?? Infinity, Math.max(defaultSettings.floor ?? -Infinity, score));
}

/** Text is no weight, while an empty cell is the weight 1. */
function readWeight(cell: unknown): number | null | Problem {
  const weight = readNumber(cell);
  if (weight !== null || isAbsent(cell)) return weight;
  return new Problem("weight-not-a-number", { text: String(cell) });
}

function readMethod(cell: unknown): RollUpMethod | Problem {
  if (isAbsent(cell) || cell === 0) return defaultSettings.rollUp;
  return errorOf(cell) ?? parseRollUpMethod(cell) ?? defaultSettings.rollUp;
}

/** An optional list is given when it is a range, or one cell that holds something. */
function isGiven(cells: Argument): boolean {
  const list = flat(cells);
  return list.length > 1 || !isAbsent(list[0]);
}

function sameCount(expected: readonly unknown[], given: readonly unknown[]): void {
  if (expected.length === given.length) return;
  throw badInput("functions.counts", { expected: expected.length, given: given.length });
}
