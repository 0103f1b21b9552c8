import { serialFrom1904 } from "../../engine/scorecard/serial-date";
import type { Culture, Grid } from "../model";
import { asText, formatAt, valueAt } from "./grid-cells";
import { shownDate } from "./shown-date";
import { shownNumber } from "./shown-number";
import { isDateFormat } from "./text-date";

const LONGEST = 60;
/** Digits that a cell of no format shows at most. */
const GENERAL_DIGITS = 10;

/** A cell as a short text for the mapping preview, as its number format shows it. */
export function sampleText(grid: Grid, row: number, column: number, culture: Culture): string {
  const value = valueAt(grid, row, column);
  if (typeof value !== "number") {
    const text = asText(value);
    return text.length > LONGEST
      ? `${Array.from(text)
          .slice(0, LONGEST - 1)
          .join("")}…`
      : text;
  }
  const format = formatAt(grid, row, column);
  if (isDateFormat(format))
    return shownDate(culture.date1904 ? serialFrom1904(value) : value, format, culture);
  return (
    shownNumber(value, format, culture) ??
    String(Number(value.toPrecision(GENERAL_DIGITS))).replace(".", culture.decimalSeparator)
  );
}
