import { badInput, type CellResult } from "./cell-error";

/** An argument as Excel passes it: rows of cells, or nothing where the caller left it out. */
export type Argument = unknown[][] | null | undefined;

/**
 * Applies a function cell by cell over arguments of one shape, as Excel's own functions do.
 *
 * An argument of one row or one column is repeated along the other; an argument left out is `undefined` in every cell.
 *
 * @param parameters - The arguments, in the order the function takes their cells.
 * @param answer - Called once for each cell of the result.
 * @returns Rows of results, in the common shape.
 * @throws CustomFunctions.Error (#VALUE!) when the shapes do not fit: the one case in which the whole formula fails.
 */
export function broadcast(
  parameters: readonly Argument[],
  answer: (...cells: unknown[]) => CellResult,
): CellResult[][] {
  const given = parameters.map((cells) => (cells?.length ? cells : null));
  const rows = extent(given.map((cells) => cells?.length ?? 1));
  const columns = extent(given.map((cells) => cells?.[0]?.length ?? 1));
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) =>
      answer(...given.map((cells) => (cells === null ? undefined : cellAt(cells, row, column)))),
    ),
  );
}

function extent(lengths: readonly number[]): number {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 1);
  if (lengths.some((length) => length !== 1 && length !== longest)) throw badInput("functions.shapes");
  return longest;
}

function cellAt(cells: unknown[][], row: number, column: number): unknown {
  const line = cells.length === 1 ? cells[0] : cells[row];
  return line?.length === 1 ? line[0] : line?.[column];
}

/**
 * The cells of a list argument in reading order: down a column, along a row, or row by row through a block.
 *
 * @returns The cells; empty when the argument was left out.
 */
export function flat(cells: Argument): unknown[] {
  return cells?.flat() ?? [];
}

/** Gives a list of results the shape of the argument it answers. */
export function shapedLike(cells: Argument, results: readonly CellResult[]): CellResult[][] {
  const columns = cells?.[0]?.length ?? 1;
  return Array.from({ length: Math.ceil(results.length / columns) }, (_row, row) =>
    results.slice(row * columns, (row + 1) * columns),
  );
}
