import { dateFromSerial, serialFromDate } from "../../engine/scorecard/serial-date";
import type { PastPeriod } from "../../engine/scorecard/score-history";

/** Every month has this day. */
const LAST_COMMON_DAY = 28;

/** The period of a year before the last one, `null` where the history does not reach back so far. */
export function yearBefore(history: readonly PastPeriod[]): PastPeriod | null {
  const last = history.at(-1);
  if (!last) return null;
  // The middle of a period: weeks and 4-4-5 months do not start on the same day each year.
  const { year, month, day } = dateFromSerial(Math.floor((last.start + last.end) / 2));
  const then = serialFromDate(year - 1, month, Math.min(day, LAST_COMMON_DAY));
  return history.find(({ start, end }) => start <= then && then <= end) ?? null;
}
