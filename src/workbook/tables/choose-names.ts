import type { Grid } from "../model";
import { textFit } from "./column-profile";
import { textAt } from "./grid-cells";
import type { HeadedColumn } from "./headed-columns";

const MOSTLY = 0.9;

/** The leftmost column of mostly different texts, where no header says which one names the KPIs. */
export function guessNameColumn(
  columns: readonly HeadedColumn[],
  taken: ReadonlySet<number>,
): HeadedColumn | null {
  const candidates = columns.filter(
    (column) =>
      !taken.has(column.column) &&
      !column.result &&
      column.period === null &&
      column.version === null &&
      !column.meanings.some(({ term, strength }) => strength === 1 && term !== "objective") &&
      column.profile.filled > 0 &&
      textFit(column.profile) > 0.6 &&
      column.profile.distinct >= 0.5 * column.profile.filled,
  );
  return candidates[0] ?? null;
}

/**
 * Whether a column of IDs tells the rows apart: nine of ten are different. An ID that returns in every region does not;
 * a few repeats are a mistake in the table, which the scorecard reports.
 */
export function tellsRowsApart(grid: Grid, firstRow: number, columns: readonly number[]): boolean {
  const filled = grid.values
    .slice(firstRow)
    .filter((_, index) => keyAt(grid, firstRow + index, columns) !== null);
  return repeats(grid, firstRow, columns) <= (1 - MOSTLY) * filled.length;
}

/** Number of rows whose cells in these columns were all there in a row above; empty rows do not count. */
export function repeats(grid: Grid, firstRow: number, columns: readonly number[]): number {
  const seen = new Set<string>();
  let repeated = 0;
  for (let row = firstRow; row < grid.values.length; row++) {
    const key = keyAt(grid, row, columns);
    if (key === null) continue;
    if (seen.has(key)) repeated++;
    seen.add(key);
  }
  return repeated;
}

function keyAt(grid: Grid, row: number, columns: readonly number[]): string | null {
  const parts = columns.map((column) => textAt(grid, row, column));
  return parts.every((part) => part === "") ? null : parts.join("\u001f");
}
