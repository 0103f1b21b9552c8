import { change } from "../engine/scorecard/change";
import type { Status } from "../engine/scorecard/model";
import { Problem } from "../engine/scorecard/problem";
import { variance } from "../engine/scorecard/variance";
import { judge, type Rule, ruleOf } from "../engine/scorecard/verdict";
import { badInput, type CellResult, isNoData, noData, toCell } from "./cell-error";
import { errorOf, isAbsent, mayBeBlank, readDirection, readNumber } from "./read-argument";

/** The same words in every locale, so that COUNTIF, conditional formats and co-authors agree. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  "on-track": "On track",
  "at-risk": "At risk",
  "off-track": "Off track",
  "no-data": "No data",
};

/** One KPI's cells; what the caller left out is `undefined`. */
export interface KpiCells {
  readonly actual: unknown;
  readonly target: unknown;
  readonly direction?: unknown;
  readonly atRiskFrom?: unknown;
  readonly baseline?: unknown;
  readonly targetUpper?: unknown;
}

/** One cell of STATUS. */
export function statusCell(cells: KpiCells): CellResult {
  const kpi = readKpi(cells);
  const verdict = kpi instanceof Problem || kpi === null ? kpi : judge(kpi.rule, kpi.value);
  if (verdict === null) return STATUS_WORDS["no-data"];
  if (verdict instanceof Problem) {
    const isAnError = verdict.code === "cell-error";
    return isNoData(verdict) && !isAnError ? STATUS_WORDS["no-data"] : toCell(verdict);
  }
  return STATUS_WORDS[verdict.status];
}

/** One cell of SCORE: unclamped, 1 is on target. */
export function scoreCell(cells: KpiCells): CellResult {
  const kpi = readKpi(cells);
  if (kpi === null || kpi instanceof Problem) return toCell(kpi);
  const verdict = judge(kpi.rule, kpi.value);
  return toCell(verdict instanceof Problem ? verdict : verdict.score);
}

/** One cell of VARIANCE: positive is favourable, as an amount or as a share of |target|. */
export function varianceCell(cells: KpiCells, asPercent: unknown): CellResult {
  const percent = readYesNo(asPercent);
  if (typeof percent !== "boolean") return percent;
  const kpi = readKpi(cells);
  if (kpi === null || kpi instanceof Problem) return toCell(kpi);
  const { target, direction, targetUpper } = kpi.rule;
  if (target === null) return toCell(new Problem("no-target"));
  const { amount, share } = variance(kpi.value, target, direction ?? "higher", targetUpper);
  if (!percent) return amount;
  return share ?? noData("functions.target-is-zero");
}

/** One cell of CHANGE: positive is favourable, as a fraction of |before|. */
export function changeCell(now: unknown, before: unknown, direction: unknown): CellResult {
  const [to, from, way] = [readNumber(now), readNumber(before), readDirection(direction)];
  for (const read of [way, to, from]) if (read instanceof Problem) return toCell(read);
  if (typeof to !== "number" || typeof from !== "number") return toCell(null);
  if (mayBeBlank(to) && mayBeBlank(from)) return toCell(null);
  return toCell(change(to, from, way instanceof Problem || way === null ? "higher" : way));
}

/**
 * Reads a KPI's cells. Bad input comes first, so that a wrong word shows even before there is a reading.
 *
 * @returns The value with what it is judged by; `null` for no reading, also where actual and target are both empty or 0 and
 *   no baseline is given, since the desktop passes an empty cell as 0; or the first problem.
 */
function readKpi(cells: KpiCells): { readonly rule: Rule; readonly value: number } | null | Problem {
  const direction = readDirection(cells.direction);
  const actual = readNumber(cells.actual);
  const target = readNumber(cells.target);
  const baseline = readNumber(cells.baseline);
  const targetUpper = readNumber(cells.targetUpper);
  const atRiskFrom = readNumber(cells.atRiskFrom);
  if (direction instanceof Problem) return direction;
  if (actual instanceof Problem) return actual;
  if (target instanceof Problem) return target;
  if (baseline instanceof Problem) return baseline;
  if (targetUpper instanceof Problem) return targetUpper;
  if (atRiskFrom instanceof Problem) return atRiskFrom;
  if (actual === null) return null;
  if (mayBeBlank(actual) && mayBeBlank(target) && mayBeBlank(baseline) && mayBeBlank(targetUpper))
    return null;
  return { rule: ruleOf({ direction, target, baseline, targetUpper, atRiskFrom }), value: actual };
}

function readYesNo(cell: unknown): boolean | CellResult {
  if (isAbsent(cell)) return false;
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return cell !== 0;
  const error = errorOf(cell);
  return error ? toCell(error) : badInput("functions.not-true-or-false", { text: String(cell) });
}
