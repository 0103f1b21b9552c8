import { parseDirection } from "../../engine/scorecard/parse-choice";
import { Problem } from "../../engine/scorecard/problem";
import type { HeaderTerm } from "../../words/headers/header-words";
import type { Grid } from "../model";
import { quantityFit, textFit } from "./column-profile";
import { textAt } from "./grid-cells";
import type { HeadedColumn } from "./headed-columns";
import { readVersion } from "./header-version";

const QUANTITIES: ReadonlySet<HeaderTerm> = new Set<HeaderTerm>([
  "baseline",
  "targetUpper",
  "outerLow",
  "outerHigh",
  "redFlag",
  "atRiskFrom",
  "tolerance",
  "weight",
  "minutesPerPeriod",
  "order",
  "numerator",
  "denominator",
]);

const LEAST_SCORE = 0.3;

interface Bid {
  readonly column: HeadedColumn;
  readonly term: HeaderTerm;
  readonly score: number;
}

/**
 * Gives each meaning to the column that fits it best, by header and contents; each column has one meaning at most.
 *
 * @param terms - Meanings to give away.
 * @param taken - Columns that have a meaning already.
 */
export function assignFields(
  grid: Grid,
  columns: readonly HeadedColumn[],
  firstRow: number,
  terms: readonly HeaderTerm[],
  taken: ReadonlySet<number>,
): Map<HeaderTerm, HeadedColumn> {
  const bids: Bid[] = [];
  for (const column of columns) {
    if (taken.has(column.column) || column.result || column.period !== null) continue;
    for (const { term, strength } of column.meanings) {
      if (!terms.includes(term) || isOvershadowed(column, strength)) continue;
      const score = strength * fit(grid, column, firstRow, term);
      if (score >= LEAST_SCORE) bids.push({ column, term, score });
    }
  }
  return award(bids, terms);
}

/** A column whose whole header is a date or a result is no other thing: "Target date" is no target. */
function isOvershadowed(column: HeadedColumn, strength: number): boolean {
  return column.meanings.some(
    ({ term, strength: other }) => (term === "result" || term === "date") && other > strength,
  );
}

function award(bids: readonly Bid[], terms: readonly HeaderTerm[]): Map<HeaderTerm, HeadedColumn> {
  const given = new Map<HeaderTerm, HeadedColumn>();
  const used = new Set<number>();
  const order = [...bids].sort(
    (a, b) =>
      b.score - a.score || terms.indexOf(a.term) - terms.indexOf(b.term) || a.column.column - b.column.column,
  );
  for (const { column, term } of order) {
    if (given.has(term) || used.has(column.column)) continue;
    given.set(term, column);
    used.add(column.column);
  }
  return given;
}

function fit(grid: Grid, column: HeadedColumn, firstRow: number, term: HeaderTerm): number {
  const { profile } = column;
  if (QUANTITIES.has(term)) return profile.filled === 0 ? 0.8 : quantityFit(profile);
  if (term === "bands" || term === "scale") return 1;
  if (term === "measure") return shareOf(grid, column, firstRow, (text) => readVersion(text) !== null);
  if (term === "id" || term === "rowNumber") return profile.dates > 0 ? 0.3 : 1;
  if (term === "period")
    return profile.filled === 0 || profile.dates + profile.numbers + profile.texts > 0 ? 1 : 0.3;
  if (term === "direction") {
    return shareOf(grid, column, firstRow, (text) => !(parseDirection(text) instanceof Problem));
  }
  return 0.3 + 0.7 * textFit(profile);
}

/** Share of a column's texts that read as what its header says: Direction in French is a department too. */
function shareOf(
  grid: Grid,
  { column }: HeadedColumn,
  firstRow: number,
  reads: (text: string) => boolean,
): number {
  let filled = 0;
  let read = 0;
  for (let row = firstRow; row < Math.min(grid.values.length, firstRow + 100); row++) {
    const text = textAt(grid, row, column);
    if (text === "") continue;
    filled++;
    if (reads(text)) read++;
  }
  return filled === 0 ? 1 : read / filled;
}
