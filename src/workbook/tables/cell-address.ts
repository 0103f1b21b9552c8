import type { Grid } from "../model";

/** Letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A sheet's name as a formula writes it: in apostrophes, its own doubled, unless it is a plain word that reads as neither
 * a cell (`AB12`, `R1C1`) nor a number.
 */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[a-z]{1,3}\d{1,7}$/i.test(name) &&
    !/^r?\d*c?\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * Address of a cell of the grid with its sheet, such as `KPIs!C5` or `'Q1 report'!C5`.
 *
 * @param row - Zero-based, from the grid's first row.
 * @param column - Zero-based, from the grid's first column.
 */
export function cellAddress(grid: Grid, row: number, column: number): string {
  return `${quoteSheet(grid.source.sheet)}!${columnLetters(grid.column + column)}${grid.row + row + 1}`;
}
