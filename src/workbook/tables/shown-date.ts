import { dateFromSerial } from "../../engine/scorecard/serial-date";
import type { Culture } from "../model";

/** Excel writes these as the system's own short date, whatever their letters say. */
const SHORT_DATE = /^(m\/d\/yyyy|m\/d\/yy|mm-dd-yy|\[\$-x-sysdate\].*)(;@)?$/i;

/**
 * Writes a day as a cell of that date format shows it: `Oct 2026`, `03/31/2026`. Times of day are left out.
 *
 * @param serial - 1900 system.
 * @param format - Excel's number format, such as `mmm yyyy`.
 * @param culture - Gives the names of months and days, and the order of a short date.
 */
export function shownDate(serial: number, format: string, culture: Culture): string {
  const dayPart = format.split(";")[0] ?? "";
  if (SHORT_DATE.test(format) || /[hs]/i.test(bareOf(dayPart))) return shortDate(serial, culture);
  const { year, month, day } = dateFromSerial(serial);
  const name = (options: Intl.DateTimeFormatOptions) => nameOf(serial, options, culture);
  const parts: Readonly<Record<string, () => string>> = {
    d: () => String(day),
    dd: () => two(day),
    ddd: () => name({ weekday: "short" }),
    dddd: () => name({ weekday: "long" }),
    m: () => String(month),
    mm: () => two(month),
    mmm: () => name({ month: "short" }),
    mmmm: () => name({ month: "long" }),
    mmmmm: () => name({ month: "narrow" }),
    y: () => two(year % 100),
    yy: () => two(year % 100),
    yyy: () => String(year),
    yyyy: () => String(year),
  };
  return dayPart
    .replace(/"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|d+|m+|y+/gi, (token, quoted?: string, escaped?: string) => {
      return quoted ?? escaped ?? parts[token.toLowerCase()]?.() ?? "";
    })
    .trim();
}

const bareOf = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");

const two = (part: number): string => String(part).padStart(2, "0");

function shortDate(serial: number, culture: Culture): string {
  const part = culture.dateOrder === "mdy" ? "numeric" : "2-digit";
  return nameOf(serial, { year: "numeric", month: part, day: part }, culture);
}

function nameOf(serial: number, options: Intl.DateTimeFormatOptions, { name }: Culture): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return new Intl.DateTimeFormat(name, { ...options, timeZone: "UTC" }).format(date);
}
