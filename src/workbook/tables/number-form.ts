import type { Quantity } from "../../engine/scorecard/model";
import { parseBound } from "../../engine/scorecard/parse-bound";
import { parseNumber } from "../../engine/scorecard/text-number";
import type { Culture, Grid } from "../model";
import { formatAt, valueAt } from "./grid-cells";

/** How a cell shows its number: as a percentage, and in thousands or millions of what it holds. */
export interface NumberForm {
  readonly percent: boolean;
  /** 1, or 1,000 for a cell that holds 12.5 and calls it "k€". */
  readonly magnitude: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  t: 1e3,
  tsd: 1e3,
  mil: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  mill: 1e6,
  bn: 1e9,
  b: 1e9,
  mrd: 1e9,
  md: 1e9,
};

/** Form of a cell by its own text or its number format. */
export function numberForm(grid: Grid, row: number, column: number, culture: Culture): NumberForm {
  const value = valueAt(grid, row, column);
  if (typeof value === "string") {
    const parsed = parseBound(value, culture) ?? parseNumber(value, culture);
    if (parsed === null || !("value" in parsed)) return { percent: false, magnitude: 1 };
    return { percent: parsed.percent, magnitude: magnitudeOf(parsed.unit ?? "") };
  }
  return formOfFormat(formatAt(grid, row, column));
}

/** Few formats serve many cells. */
const FORMS = new Map<string, NumberForm>();

function formOfFormat(format: string): NumberForm {
  let form = FORMS.get(format);
  if (form === undefined) FORMS.set(format, (form = readFormat(format)));
  return form;
}

/** Trailing commas divide what is shown by a thousand each, so that `#,##0,"k€"` holds full euros. */
function readFormat(format: string): NumberForm {
  const section = format.split(";")[0] ?? "";
  const words = [...section.matchAll(/"([^"]*)"|\\(.)|\[\$([^\]-]*)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3],
  );
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  const commas = /[0#?](,+)(?![0#?,])/.exec(bare)?.[1]?.length ?? 0;
  const written = magnitudeOf(words.join(" ").trim());
  return { percent: bare.includes("%"), magnitude: written === 1 ? 1 : written / 1000 ** commas };
}

function magnitudeOf(unit: string): number {
  const money = /^(?:\p{Sc}|EUR|USD|GBP|CHF)?\s*([a-z]{1,4})\.?\s*(?:\p{Sc}|EUR|USD|GBP|CHF)$/iu.exec(
    unit.trim(),
  );
  const alone = /^(?:k|tsd|mio|mrd|mn|bn)\.?$/i.exec(unit.trim());
  const word = (money?.[1] ?? alone?.[0] ?? "").replace(".", "").toLowerCase();
  return Object.hasOwn(MAGNITUDES, word) ? (MAGNITUDES[word] ?? 1) : 1;
}

/** Times by which 12.5 and 12.5% differ, with room for real differences between an actual and its target. */
const SUSPICIOUS = 20;

/** Whether two numbers of a row are written in forms that cannot be compared: 12.5 beside 12.5%, k beside m. */
export function formsClash(a: Quantity, aForm: NumberForm, b: Quantity, bForm: NumberForm): boolean {
  if (typeof a !== "number" || typeof b !== "number" || a === 0 || b === 0) return false;
  if (aForm.magnitude !== bForm.magnitude) return true;
  if (aForm.percent === bForm.percent) return false;
  const ratio = Math.abs(aForm.percent ? b / a : a / b);
  return ratio >= SUSPICIOUS;
}
