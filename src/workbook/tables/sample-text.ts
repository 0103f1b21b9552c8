import { dateFromSerial, serialFrom1904 } from "../../engine/scorecard/serial-date";
import type { Culture, Grid } from "../model";
import { asText, formatAt, valueAt } from "./grid-cells";
import { isDateFormat } from "./text-date";

const LONGEST = 60;

/** A cell as a short text for the mapping preview, near to what its number format shows. */
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
  if (isDateFormat(format)) return dateText(culture.date1904 ? serialFrom1904(value) : value, culture);
  const percent = format.includes("%");
  const digits = /[.](0+)/.exec(format)?.[1]?.length ?? (percent || /0/.test(format) ? 0 : 2);
  const shown = (percent ? value * 100 : value).toFixed(digits);
  const tidy = format === "General" || format === "@" ? String(Number(shown)) : shown;
  return tidy.replace(".", culture.decimalSeparator) + (percent ? "%" : "");
}

function dateText(serial: number, { dateOrder }: Culture): string {
  const { year, month, day } = dateFromSerial(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  if (dateOrder === "mdy") return `${two(month)}/${two(day)}/${year}`;
  return dateOrder === "dmy" ? `${two(day)}.${two(month)}.${year}` : `${year}-${two(month)}-${two(day)}`;
}
