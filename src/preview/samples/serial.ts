/** Excel serial (1900 system) of a day; the month may run past 12. Good from March 1900 on. */
export function daySerial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** Excel serial (1900 system) of a month's first day; the month may run past 12. */
export function monthSerial(year: number, month: number): number {
  return daySerial(year, month, 1);
}
