/** A day of the calendar as Excel counts it: month 1 to 12, day from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days between the first day of the 1900 and of the 1904 date system. */
const DAYS_1900_TO_1904 = 1462;

/** Serial of 29 February 1900, a day that Excel keeps for Lotus 1-2-3 and that never was. */
const PHANTOM_DAY = 60;

/** Serial of 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2958465;

/**
 * Serial of a day in Excel's 1900 date system: 1 is 1 January 1900, and 60 is the 29 February 1900 that never was.
 *
 * Months and days outside their range carry over as in Excel's DATE: month 13 is January of the next year, day 0 is the
 * last day of the month before.
 *
 * @param year - Four digits; 1900 is 1900.
 * @param month - 1 to 12, or beyond.
 * @param day - 1 to 31, or beyond.
 * @returns The serial, a whole number.
 * @see ECMA-376 part 1, 18.17.4: dates and times.
 */
export function serialFromDate(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const first = daysFromMarch(Math.floor(months / 12), (months % 12) + 1);
  return (first < PHANTOM_DAY ? first : first + 1) + day - 1;
}

/**
 * Day of a serial in Excel's 1900 date system; a time of day is left out.
 *
 * @param serial - Days, 1 for 1 January 1900. 60 gives the 29 February 1900 that Excel shows.
 * @see ECMA-376 part 1, 18.17.4: dates and times.
 */
export function dateFromSerial(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole === PHANTOM_DAY) return { year: 1900, month: 2, day: 29 };
  // Counted in years that begin in March, so that the leap day comes last (Howard Hinnant, civil_from_days).
  const days = (whole > PHANTOM_DAY ? whole - 1 : whole) + 693900;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Days from the first of a month back to 31 December 1899, without the phantom day. */
function daysFromMarch(year: number, month: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 693900;
}

/** Serial in the 1900 system of a serial that counts from 1904 (0 is 1 January 1904). */
export function serialFrom1904(serial: number): number {
  return serial + DAYS_1900_TO_1904;
}

/** Serial in the 1904 system of a serial of the 1900 system. Days before 1904 come out negative. */
export function serialTo1904(serial: number): number {
  return serial - DAYS_1900_TO_1904;
}

/** Whether a number can be a day in Excel: 1 January 1900 to 31 December 9999, a time of day allowed. */
export function isDateSerial(serial: number): boolean {
  return serial >= 1 && serial < LAST_SERIAL + 1;
}
