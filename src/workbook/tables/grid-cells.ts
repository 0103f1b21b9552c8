import type { Grid } from "../model";

/** A cell's value; `""` outside the grid and for an empty cell. */
export function valueAt(grid: Grid, row: number, column: number): unknown {
  return grid.values[row]?.[column] ?? "";
}

/** A cell's number format in its en-US form, `General` where none is known. */
export function formatAt(grid: Grid, row: number, column: number): string {
  return grid.formats[row]?.[column] ?? "General";
}

/** A cell as text without outer spaces; `""` when empty. Numbers are as JavaScript writes them, for IDs and names. */
export function textAt(grid: Grid, row: number, column: number): string {
  return asText(valueAt(grid, row, column));
}

export function asText(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object" && value !== null && "basicValue" in value) return asText(value.basicValue);
  return "";
}

/** Number of columns of the widest row. */
export function widthOf(grid: Grid): number {
  return grid.values.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Columns of a row that hold anything. */
export function filledColumns(grid: Grid, row: number): readonly number[] {
  const filled: number[] = [];
  (grid.values[row] ?? []).forEach((value, column) => {
    if (asText(value) !== "" || (typeof value === "object" && value !== null)) filled.push(column);
  });
  return filled;
}
