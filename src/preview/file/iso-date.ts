const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY_MS = 86_400_000;
/** Days before 1 January 1970: of the 1900 system, after its 29 February 1900, and of the 1904 system. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;

/** Serial of a date, time or both as ISO 8601; `null` when the text is none. */
export function isoToSerial(text: string, date1904: boolean): number | null {
  const [whole, year, month, day, hour = "0", minute = "0", second = "0"] = ISO.exec(text) ?? [];
  if (whole === undefined || whole === "") return null;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
  const serial = days + (date1904 ? EPOCH[1904] : EPOCH[1900]);
  const inLeapBug = !date1904 && serial < 61;
  return serial - (inLeapBug ? 1 : 0) + time;
}
