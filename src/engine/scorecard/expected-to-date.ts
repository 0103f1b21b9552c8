import type { Profile, Quantity } from "./model";
import type { Span } from "./period";
import { dateFromSerial, serialFromDate } from "./serial-date";

/**
 * What part of a target for a whole span is due by a day.
 *
 * - `linear`: the same for each calendar month where the span is made of whole months (a year's 1,200 is 300 at the end of
 *   March, as budgets are phased), by days inside a month; by days alone in any other span, such as a 4-4-5 year.
 * - `step`: nothing before the span's last day, then all of it.
 * - `seasonal`: as `linear`, each part of the span counting by its share; without shares, `linear`.
 *
 * @param fullTarget - Target of the whole span, in the KPI's own unit.
 * @param span - First and last day the target is for.
 * @param to - Day up to and with which it is asked. Before the span nothing is due, after it all.
 * @param seasonalShares - Weight of each part of the span, in order: one for each month, or of equal length otherwise. They
 *   need not sum to 1; `seasonalShares()` draws them from a past year.
 * @returns The part that is due, in the KPI's unit.
 */
export function expectedToDate(
  fullTarget: number,
  span: Span,
  to: number,
  profile: Profile,
  seasonalShares: readonly number[] | null = null,
): number {
  if (to >= span.end) return fullTarget;
  if (to < span.start || profile === "step") return 0;
  const elapsed = shareElapsed(span, Math.floor(to));
  const total = seasonalShares?.reduce((sum, share) => sum + share, 0) ?? 0;
  if (profile === "linear" || !seasonalShares || !(total > 0)) return fullTarget * elapsed;
  const position = elapsed * seasonalShares.length;
  const due = seasonalShares.reduce(
    (sum, share, part) => sum + share * Math.min(1, Math.max(0, position - part)),
    0,
  );
  return fullTarget * (due / total);
}

/**
 * Weight of each part of a year, from what a past year brought.
 *
 * @param parts - What each month (or quarter, week) of the past year brought, in order, in the KPI's own unit.
 * @returns The shares, summing to 1, or `null` when a part has no number, when some are positive and others negative, or when
 *   all are 0: there is no season to be learnt from such a year.
 */
export function seasonalShares(parts: readonly Quantity[]): readonly number[] | null {
  const numbers = parts.filter((part) => typeof part === "number");
  const total = numbers.reduce((sum, part) => sum + part, 0);
  if (numbers.length < parts.length || total === 0 || numbers.some((part) => part * total < 0)) return null;
  return numbers.map((part) => part / total);
}

/** Share of a span that has passed at the end of a day, 0 to 1. */
function shareElapsed(span: Span, to: number): number {
  const months = wholeMonths(span);
  if (months === 0) return (to - span.start + 1) / (span.end - span.start + 1);
  const first = dateFromSerial(span.start);
  const { year, month, day } = dateFromSerial(to);
  const passed = (year - first.year) * 12 + (month - first.month);
  const daysInMonth = serialFromDate(year, month + 1, 1) - serialFromDate(year, month, 1);
  return (passed + day / daysInMonth) / months;
}

/** Number of calendar months a span is made of, 0 when it does not start and end with a month. */
function wholeMonths(span: Span): number {
  const first = dateFromSerial(span.start);
  const after = dateFromSerial(span.end + 1);
  if (first.day !== 1 || after.day !== 1) return 0;
  return (after.year - first.year) * 12 + (after.month - first.month);
}
