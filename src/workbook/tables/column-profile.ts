import { parseYesNo } from "../../engine/scorecard/parse-yes-no";
import { parseBound } from "../../engine/scorecard/parse-bound";
import { parseNumber } from "../../engine/scorecard/text-number";
import type { Culture, Grid } from "../model";
import { asText, formatAt, valueAt } from "./grid-cells";
import { isDateFormat, readDate } from "./text-date";

/** What a column's cells under the headers are. Counts of cells. */
export interface ColumnProfile {
  readonly filled: number;
  /** Numbers, and text that reads as a number or a limit ("≥ 95%") in the workbook's culture, or nothing but yes and no; dates are not among them. */
  readonly numbers: number;
  readonly nonzero: number;
  readonly dates: number;
  /** Text that is neither number nor date. */
  readonly texts: number;
  /** Texts too long for a mark such as "n/a" or "No data". */
  readonly prose: number;
  readonly distinct: number;
}

const SAMPLE = 400;
const LONGEST_MARK = 12;

/** Looks over a column's cells, the first 400 rows of data. */
export function profileColumn(grid: Grid, column: number, firstRow: number, culture: Culture): ColumnProfile {
  const counts = { filled: 0, numbers: 0, nonzero: 0, dates: 0, texts: 0, prose: 0 };
  const distinct = new Set<string>();
  let answers = 0;
  const end = Math.min(grid.values.length, firstRow + SAMPLE);
  for (let row = firstRow; row < end; row++) {
    const value = valueAt(grid, row, column);
    const text = asText(value);
    if (text === "") continue;
    counts.filled++;
    distinct.add(text);
    if (parseYesNo(value) !== null) answers++;
    const kind = kindOf(value, formatAt(grid, row, column), culture);
    if (kind === "date") counts.dates++;
    else if (kind === "text") {
      counts.texts++;
      if (text.length > LONGEST_MARK) counts.prose++;
    } else if (kind !== null) {
      counts.numbers++;
      if (kind !== 0) counts.nonzero++;
    }
  }
  // Nothing but yes and no are the figures of yes/no KPIs.
  const figures = answers > 0 && answers === counts.filled ? { numbers: answers, texts: 0, prose: 0 } : {};
  return { ...counts, ...figures, distinct: distinct.size };
}

/** The number that a cell holds, or what it is instead; `null` for an error. */
function kindOf(value: unknown, format: string, culture: Culture): number | "date" | "text" | null {
  if (typeof value === "number") return isDateFormat(format) ? "date" : value;
  const text = asText(value);
  if (readDate(text, culture) !== null) return "date";
  const parsed = parseBound(value, culture) ?? parseNumber(value, culture);
  if (parsed === null) return "text";
  if ("value" in parsed) return parsed.value;
  return parsed.code === "cell-error" ? null : "text";
}

/** How well a column holds quantities, 0 to 1; 0.3 when nothing speaks for or against. */
export function quantityFit({ numbers, prose, dates, filled }: ColumnProfile): number {
  if (numbers > 0) return numbers / (numbers + prose + dates);
  return prose > 0 || dates > filled / 2 ? 0 : 0.3;
}

/** How well a column holds text, 0 to 1; 0.5 when empty. */
export function textFit({ texts, filled }: ColumnProfile): number {
  return filled === 0 ? 0.5 : texts / filled;
}
