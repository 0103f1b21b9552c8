import { asText } from "./cell-text";
import { finish, type Work } from "../engine/scorecard/work";
import type { CellValue } from "./cell-text";
import type { Block } from "./read-blocks";

/**
 * Contents of cells in one form: a formula begins with `=`, and text that begins with `=` or an apostrophe carries
 * Excel's apostrophe in front. `formulas` alone does not tell the two apart.
 */
export function contentsOf(block: Pick<Block, "formulas" | "values">): unknown[][] {
  return finish(readingContents(block));
}

/** The same as `contentsOf`, in steps. */
export function* readingContents({
  formulas,
  values,
}: Pick<Block, "formulas" | "values">): Work<unknown[][]> {
  const contents: unknown[][] = [];
  for (const [index, row] of formulas.entries()) {
    yield;
    contents.push(row.map((formula, column) => contentOfCell(formula, values[index]?.[column])));
  }
  return contents;
}

function contentOfCell(formula: unknown, value: unknown): unknown {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && value !== formula;
  return isFormula ? formula : contentOf(value);
}

/** The content of a cell that holds a value. */
export function contentOf(value: unknown): unknown {
  return typeof value === "string" && /^[=']/.test(value) ? `'${value}` : value;
}

/** What to write through `formulas` so that a cell holds the content again. */
export function restorable(content: unknown): CellValue {
  if (typeof content === "number" || typeof content === "boolean") return content;
  if (typeof content !== "string") return "";
  return content.startsWith("=") || content.startsWith("'") ? content : asText(content);
}
