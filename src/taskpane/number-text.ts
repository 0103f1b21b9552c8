/** Writes numbers and dates as the workbook's culture does. */
export interface NumberText {
  /** BCP 47 tag of the culture that is written. */
  readonly culture: string;
  /** A value in its own unit, such as `1,234.5 days`; at most `digits` decimals. */
  value(value: number, unit?: string | null, digits?: number): string;
  /** A ratio as a percentage: 0.946 is `94.6%`. */
  percent(ratio: number, digits?: number): string;
  /** A score as a percentage with one decimal, so that scores below one another line up: `98.0%`. */
  score(ratio: number): string;
  /** A ratio as a percentage with its sign: 0.05 is `+5%`. */
  signedPercent(ratio: number): string;
  count(count: number): string;
  /** An Excel serial's day, such as `14 Mar 2025`. */
  date(serial: number): string;
  dateTime(serial: number): string;
  month(month: number): string;
}

const EPOCH = Date.UTC(1899, 11, 30);

const atTime = (serial: number): number => EPOCH + Math.round(serial * 86_400) * 1000;

/** Decimals that keep about four significant figures, so that a column of values stays readable. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 1000) return 0;
  if (size >= 10) return 1;
  return size >= 1 || size === 0 ? 2 : 3;
}

/**
 * Makes the writer for a culture.
 *
 * @param culture - BCP 47 tag of the workbook's culture, such as `de-DE`.
 * @param language - Tag of the pane's language, for month names and where the culture is unknown.
 */
export function numberText(culture: string, language: string): NumberText {
  const known = supported(culture) ? culture : language;
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(known, options).format(value);
  const join = (text: string, unit: string | null | undefined) => (unit ? `${text}\u00a0${unit}` : text);
  const day = (serial: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(known, { ...options, timeZone: "UTC" }).format(new Date(atTime(serial)));
  return {
    culture: known,
    value: (value, unit, digits) =>
      join(format(value, { maximumFractionDigits: digits ?? decimalsFor(value) }), unit),
    percent: (ratio, digits = 1) => format(ratio, { style: "percent", maximumFractionDigits: digits }),
    score: (ratio) => format(ratio, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    signedPercent: (ratio) =>
      format(ratio, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }),
    count: (count) => format(count, { maximumFractionDigits: 0 }),
    date: (serial) => day(serial, { dateStyle: "medium" }),
    dateTime: (serial) => day(serial, { dateStyle: "medium", timeStyle: "short" }),
    month: (month) =>
      new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(
        new Date(Date.UTC(2000, month - 1, 1)),
      ),
  };
}

function supported(culture: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(culture).length > 0;
  } catch {
    return false;
  }
}
