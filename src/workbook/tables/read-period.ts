import { Problem } from "../../engine/scorecard/problem";
import { isDateSerial, serialFrom1904 } from "../../engine/scorecard/serial-date";
import type { Culture } from "../model";
import { asText } from "./grid-cells";
import { parsePeriodHeader, type HeaderPeriod } from "./period-header";
import { isDateFormat } from "./text-date";

/**
 * Reads a cell of a Period column: a date, a text date in the workbook's culture, or words such as `Jan 2024`, `Q1 2024`.
 *
 * @param format - The cell's number format: tells the date 2024 (in 1905) from the year.
 * @returns The period; a date is a day (1900 serial). `null` for an empty cell, else `bad-date` with the text.
 */
export function readPeriodCell(
  value: unknown,
  format: string,
  culture: Culture,
): HeaderPeriod | null | Problem {
  const text = asText(value);
  if (text === "") return null;
  if (typeof value === "number" && isDateFormat(format)) {
    const serial = Math.floor(culture.date1904 ? serialFrom1904(value) : value);
    return isDateSerial(serial) ? { start: serial, span: "day" } : new Problem("bad-date", { text });
  }
  const period = parsePeriodHeader(typeof value === "number" ? Math.floor(value) : value, culture);
  return period ?? new Problem("bad-date", { text });
}
