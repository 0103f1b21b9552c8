import { Problem } from "../engine/scorecard/problem";
import type { Argument } from "./broadcast";
import { readNumber } from "./read-argument";

/** Readings of successive periods, the latest last; `null` for a period without one. */
export type History = readonly (number | null)[];

/** The cells of each history: a single row or column is one, each row of a block is that of a KPI of its own. */
export function historiesOf(cells: Argument): readonly (readonly unknown[])[] {
  const rows = cells ?? [];
  const isBlock = rows.length > 1 && (rows[0]?.length ?? 0) > 1;
  return isBlock ? rows : [rows.flat()];
}

/** Reads a history's cells; #N/A, which is how sheets write "not available", is no reading, and any other error is the answer. */
export function readHistory(cells: readonly unknown[]): History | Problem {
  const values = cells.map(readNumber);
  const problem = values.find((value) => value instanceof Problem && !isMissing(value));
  if (problem instanceof Problem) return problem;
  return values.map((value) => (value instanceof Problem ? null : value));
}

function isMissing(problem: Problem): boolean {
  return problem.values["text"] === "#N/A";
}
