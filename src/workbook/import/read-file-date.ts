import { parsePeriodHeader } from "../tables/period-header";
import { readDate } from "../tables/text-date";
import type { HeaderPeriod } from "../tables/period-header";
import type { Culture } from "../model";

/** A time of day behind a date, with what follows it. */
const TIME = /^(.*?\d)(?:[ T,]+)\d{1,2}[:.h]\d{2}.*$/;

/**
 * Reads a cell of a text file as a day or a longer period, in the file's culture: `31.12.2025`, `12/31/2025 2:05 PM`,
 * `2025-12-31T23:59:00Z`, `20251231` and `202512` (as web analytics write them), `Dec 2025`, `Q4 2025`, `2025`.
 *
 * The day is taken as written; no time zone moves it.
 *
 * @returns First day (1900 serial) and span, or `null`.
 */
export function readFileDate(cell: string, culture: Culture): HeaderPeriod | null {
  const text = cell.trim();
  if (text === "" || text.length > 60 || !/\d/.test(text)) return null;
  if (/^\d{8}$/.test(text)) return dayOf(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`, culture);
  if (/^\d{6}$/.test(text)) return parsePeriodHeader(Number(text), culture);
  if (/^\d{5}$|^\d{7,}$|^\d+[.,]\d+$/.test(text)) return null;
  return (
    dayOf(text, culture) ?? dayOf(TIME.exec(text)?.[1] ?? "", culture) ?? parsePeriodHeader(text, culture)
  );
}

function dayOf(text: string, culture: Culture): HeaderPeriod | null {
  const serial = text === "" ? null : readDate(text, culture);
  return serial === null ? null : { start: serial, span: "day" };
}
