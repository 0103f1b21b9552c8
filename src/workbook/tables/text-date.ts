import { dateFromSerial, serialFromDate } from "../../engine/scorecard/serial-date";
import type { Culture } from "../model";

/**
 * Reads a whole text as a date in the workbook's culture: `31.01.2024`, `1/31/2024`, `2024-01-31`.
 *
 * @returns The day as a 1900 serial, or `null`.
 */
export function readDate(text: string, culture: Culture): number | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const year = (parts[4]?.length === 2 ? 2000 : 0) + Number(parts[4]);
  if (culture.dateOrder === "ymd") {
    return parts[4]?.length === 2 ? day(2000 + first, second, Number(parts[4])) : null;
  }
  return culture.dateOrder === "dmy" ? day(year, second, first) : day(year, first, second);
}

function day(year: number, month: number, dayOfMonth: number): number | null {
  const serial = serialFromDate(year, month, dayOfMonth);
  const date = dateFromSerial(serial);
  return date.year === year && date.month === month && date.day === dayOfMonth && year >= 1900
    ? serial
    : null;
}

/** Whether a number format shows a date: has a day, month or year outside quoted text, colours and conditions. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare) || /^m+[-/.]|[-/.]m+$/i.test(bare);
}
