/** A cell's content as written; `""` is blank. */
export type CellValue = string | number | boolean;

/** Most characters a cell holds. */
const LONGEST_TEXT = 32767;

/**
 * Makes Excel take text as text: a name that starts with `=`, `+`, `-` or `@`, looks like a number, a date or a logical
 * value, or begins with an apostrophe is given the leading apostrophe that Excel hides.
 */
export function asText(text: string): string {
  if (text === "") return "";
  const plain = /^\p{L}[^\p{Nd}]*$/u.test(text) && !LOGICAL.test(text);
  return plain ? text : `'${text.slice(0, LONGEST_TEXT)}`;
}

const LOGICAL = /^(true|false|wahr|falsch|vrai|faux|verdadero|falso|verdadeiro|inf|infinity|nan)$/i;

/** Whether a cell's content (see `contentsOf`) is what is wanted; an apostrophe in front is Excel's, not the text's. Numbers may differ in the last digit that Excel keeps. */
export function sameCell(current: unknown, wanted: CellValue): boolean {
  if (typeof current === "number" && typeof wanted === "number") {
    return Math.abs(current - wanted) <= 1e-12 * Math.max(Math.abs(current), Math.abs(wanted));
  }
  if (typeof wanted === "string") return bare(current) === bare(wanted);
  return current === wanted;
}

/** Whether a cell holds nothing; a formula that shows nothing is something. */
export function isBlank(formula: unknown): boolean {
  return formula === "" || formula === null || formula === undefined;
}

function bare(content: unknown): unknown {
  if (content === null || content === undefined) return "";
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}
