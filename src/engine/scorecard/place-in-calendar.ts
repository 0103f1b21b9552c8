import { isLonger } from "./frequency-rank";
import type { Frequency } from "./model";
import type { Calendar, Period } from "./period";
import { periodContaining } from "./period";
import { dateFromSerial, serialFromDate } from "./serial-date";

/**
 * Brings rows that are dated by a calendar month into the 4-4-5 month that it stands for.
 *
 * A workbook dates a month's figures by its first or its last day, and either can fall in the neighbouring 4-4-5 month. So
 * where a row is for a month or longer, the middle of its calendar month decides, and the row is moved no further than into
 * the 4-4-5 month that holds it. Other days, the first day of a 4-4-5 month among them, stay where they are, as do days and
 * weeks, and every row of a calendar of months.
 *
 * @param rows - By date; `period` is a serial of the 1900 system.
 * @param frequencyOf - How long the period is that a row stands for.
 * @returns The rows by date; the same array where none is moved.
 */
export function placeInCalendar<Row extends { readonly period: number }>(
  rows: readonly Row[],
  frequencyOf: (row: Row) => Frequency,
  calendar: Calendar,
): readonly Row[] {
  if (calendar.kind === "months") return rows;
  const placed = rows.map((row) => {
    if (isLonger("month", frequencyOf(row))) return row;
    const period = placedDay(row.period, calendar);
    return period === row.period ? row : { ...row, period };
  });
  const isMoved = placed.some((row, index) => row !== rows[index]);
  return isMoved ? placed.sort((a, b) => a.period - b.period) : rows;
}

/**
 * The period that somebody means by a day in it: as rows are, the first or last day of a calendar month stands for the
 * 4-4-5 month that holds the middle of that month, so that 31 January is January, whose readings bear the same date.
 *
 * @param serial - A day, 1900 system. The first day of a 4-4-5 month always means that month.
 */
export function periodMeantBy(serial: number, frequency: Frequency, calendar: Calendar): Period {
  const isPlain = calendar.kind === "months" || isLonger("month", frequency);
  return periodContaining(isPlain ? serial : placedDay(Math.floor(serial), calendar), frequency, calendar);
}

function placedDay(serial: number, calendar: Calendar): number {
  const { year, month, day } = dateFromSerial(serial);
  const isEdge = day === 1 || serialFromDate(year, month, day + 1) === serialFromDate(year, month + 1, 1);
  if (!isEdge || periodContaining(serial, "month", calendar).start === serial) return serial;
  const { start, end } = periodContaining(serialFromDate(year, month, 15), "month", calendar);
  return Math.min(Math.max(serial, start), end);
}
