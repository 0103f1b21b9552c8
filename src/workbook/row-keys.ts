import { isBlank } from "./cell-text";
import { Problem } from "../engine/scorecard/problem";
import type { Finding } from "../engine/scorecard/problem";
import type { PlacedKpi } from "./result-cells";
import type { ResultPlan, ResultTable } from "./result-columns";

/** Letters of a row's mark. */
const LETTERS = 3;
const NO_KPI = "---";

/**
 * A short mark for each row of a table that says which KPI stands in it, one after the other. A query that loads its table
 * anew may change the order of the rows, and leaves result columns beside them as they were.
 */
export function rowMarks(bodyRows: number, kpis: readonly PlacedKpi[]): string {
  const marks = Array.from({ length: bodyRows }, () => NO_KPI);
  for (const { scored, row } of kpis) if (row >= 0 && row < bodyRows) marks[row] = markOf(scored.kpi.key);
  return marks.join("");
}

/**
 * Finds results that stand beside another KPI than the one they were written for.
 *
 * @param remembered - Marks of the rows when the results were written; `undefined` where none were remembered.
 * @param now - Marks of the rows now.
 */
export function slippedRows(
  table: ResultTable,
  plan: ResultPlan,
  remembered: string | undefined,
  now: string,
): readonly Finding[] {
  const [first] = table.owned;
  if (remembered === undefined || first === undefined || plan.cells.length === 0) return [];
  const count = first.contents.filter((content, row) => {
    const mark = remembered.slice(row * LETTERS, (row + 1) * LETTERS);
    return !isBlank(content) && mark !== "" && mark !== now.slice(row * LETTERS, (row + 1) * LETTERS);
  }).length;
  if (count === 0) return [];
  const problem = new Problem("results-out-of-place", { count, source: table.name });
  return [{ severity: "warning", problem, cell: null }];
}

/** FNV-1a (Fowler, Noll, Vo) of 32 bits, cut to three letters of base 36. */
function markOf(key: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place++) {
    hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  }
  return ((hash >>> 0) % 36 ** LETTERS).toString(36).padStart(LETTERS, "0");
}
