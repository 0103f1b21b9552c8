import type { IStyleData } from "@univerjs/core";
import type { Book } from "../excel/book";
import { type ConditionalState, quotedText, textIn } from "../excel/conditional-rule";
import { contains, type Rect } from "../excel/rect";

type CellValue = string | number | boolean;

/** A conditional format, and where it holds. */
export interface PlacedFormat {
  readonly rects: readonly Rect[];
  readonly state: Readonly<ConditionalState>;
}

/** Conditional formats of a sheet, the one that wins first. */
export function placedFormats(book: Book, sheetId: string): readonly PlacedFormat[] {
  return book.conditionals
    .list(sheetId)
    .map(({ id, rects }) => ({ rects, state: book.conditionals.state(id) }));
}

/**
 * What conditional formats change of a cell's look. Only rules that compare with a constant or look for text are
 * understood: formulas, bars, scales and icons are left out.
 */
export function conditionalLook(
  formats: readonly PlacedFormat[],
  row: number,
  column: number,
  value: CellValue,
): IStyleData {
  let look: IStyleData = {};
  for (const { rects, state } of formats) {
    if (!rects.some((rect) => contains(rect, row, column)) || !holds(state, value)) continue;
    look = { ...styleOf(state), ...look };
    if (state.stopIfTrue) break;
  }
  return look;
}

function styleOf({ fillColor, fontColor, bold, italic }: ConditionalState): IStyleData {
  return {
    ...(fillColor === null ? {} : { bg: { rgb: fillColor } }),
    ...(fontColor === null ? {} : { cl: { rgb: fontColor } }),
    ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
    ...(italic === null ? {} : { it: italic ? 1 : 0 }),
  };
}

function holds({ type, rule }: ConditionalState, value: CellValue): boolean {
  const operator = textIn(rule, "operator", "");
  if (type === "ContainsText") return hasText(operator, String(value), textIn(rule, "text", ""));
  if (type !== "CellValue" || value === "") return false;
  const [first, second] = [constant(rule["formula1"]), constant(rule["formula2"])];
  return first !== null && typeof first === typeof value && compares(operator, value, first, second);
}

function hasText(operator: string, value: string, wanted: string): boolean {
  const [text, part] = [value.toLowerCase(), wanted.toLowerCase()];
  if (operator === "BeginsWith") return text.startsWith(part);
  if (operator === "EndsWith") return text.endsWith(part);
  return text.includes(part) !== (operator === "NotContains");
}

/** The constant of a rule, `4` or `="On track"`; `null` when it is a formula. */
function constant(formula: unknown): string | number | null {
  if (typeof formula === "number") return formula;
  if (typeof formula !== "string") return null;
  const quoted = quotedText(formula);
  if (quoted !== null) return quoted.toLowerCase();
  const bare = formula.replace(/^=/, "").trim();
  return bare !== "" && Number.isFinite(Number(bare)) ? Number(bare) : null;
}

function compares(
  operator: string,
  value: CellValue,
  first: string | number,
  second: string | number | null,
): boolean {
  const own = typeof value === "string" ? value.toLowerCase() : value;
  const between = second !== null && own >= first && own <= second;
  switch (operator) {
    case "EqualTo":
      return own === first;
    case "NotEqualTo":
      return own !== first;
    case "GreaterThan":
      return own > first;
    case "LessThan":
      return own < first;
    case "GreaterThanOrEqual":
      return own >= first;
    case "LessThanOrEqual":
      return own <= first;
    case "Between":
      return between;
    case "NotBetween":
      return second !== null && !between;
    default:
      return false;
  }
}
