import { isNote } from "../../words/headers";
import type { Grid, Mapping, Role } from "../model";
import { filledColumns, textAt } from "./grid-cells";

const STRATEGY: ReadonlySet<Role> = new Set<Role>([
  "links",
  "strategy",
  "factors",
  "sign-offs",
  "comments",
  "sources",
  "alert-rules",
  "overrides",
]);

/** Whether a role's tables hold sentences rather than figures, so that each row with anything in it is a row of theirs. */
export function isStrategyRole(role: Role): boolean {
  return STRATEGY.has(role);
}

/**
 * Rows of a strategy's table that hold anything in a mapped column. Under a plain range a remark such as "Source: workshop",
 * alone in its row, is none of them.
 *
 * @returns Zero-based rows from the grid's top.
 */
export function filledRows(grid: Grid, mapping: Mapping): readonly number[] {
  const rows: number[] = [];
  for (let row = mapping.headerRows; row < grid.values.length; row++) {
    const isFilled = mapping.columns.some(({ column }) => textAt(grid, row, column) !== "");
    if (isFilled && !isRemark(grid, row)) rows.push(row);
  }
  return rows;
}

function isRemark(grid: Grid, row: number): boolean {
  if (grid.source.kind === "table") return false;
  const [first, ...others] = filledColumns(grid, row);
  return first !== undefined && others.length === 0 && isNote(textAt(grid, row, first));
}
