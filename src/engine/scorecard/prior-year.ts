import { accumulate } from "./accumulate";
import { hasValue } from "./compared-readings";
import type { Accumulation, Quantity, Reading } from "./model";
import type { Calendar, Span } from "./period";
import { dateFromSerial, serialFromDate } from "./serial-date";

const WEEKS_52 = 364;

/**
 * What a KPI's readings brought one year before.
 *
 * @param used - The readings compared; their Prior year counts where every one has it.
 * @param readings - All readings of the KPI, by date, from which the same span a year before is taken otherwise.
 * @param span - First and last day compared.
 * @returns The value in the KPI's unit, or `null` where a period of that year has no reading.
 */
export function priorYearOf(
  used: readonly Reading[],
  readings: readonly Reading[],
  span: Span,
  by: Accumulation,
  calendar: Calendar,
): Quantity {
  // Ratios of several periods would need the parts of last year's, which a Prior year column does not hold.
  const isRatioOfMany = by === "ratio" && used.length > 1;
  if (!isRatioOfMany && used.length > 0 && used.every(({ priorYear }) => priorYear !== null)) {
    const rows = used.map(({ priorYear }) => ({ actual: priorYear, numerator: null, denominator: null }));
    return accumulate(rows, by);
  }
  const start = yearBefore(span.start, calendar);
  const end = yearBefore(span.end + 1, calendar) - 1;
  const past = readings.filter(
    (reading) => hasValue(reading, by) && reading.period >= start && reading.period <= end,
  );
  return past.length === used.length ? accumulate(past, by) : null;
}

function yearBefore(day: number, calendar: Calendar): number {
  if (calendar.kind === "4-4-5") return day - WEEKS_52;
  const date = dateFromSerial(day);
  return serialFromDate(date.year - 1, date.month, date.day);
}
