import { asText } from "./cell-text";
import type { CellValue } from "./cell-text";
import type { Block } from "./read-blocks";

/**
 * Contents of cells in one form: a formula begins with `=`, and text that begins with `=` or an apostrophe carries
 * Excel's apostrophe in front. `formulas` alone does not tell the two apart.
 */
export function contentsOf({ formulas, values }: Pick<Block, "formulas" | "values">): unknown[][] {
  return formulas.map((row, index) =>
    row.map((formula, column) => {
      const value = values[index]?.[column];
      const isFormula = typeof formula === "string" && formula.startsWith("=") && value !== formula;
      return isFormula ? formula : contentOf(value);
    }),
  );
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
