import { addLocale, dateToSerial, format, isDateFormat, parseValue } from "numfmt";
import type { CultureOptions } from "./culture";

/** Days from the first day of the 1900 system to that of the 1904 system. */
const DAYS_1904 = 1462;

/** Only such text can be a number, date, time or boolean; the full parse is slow. */
const MAYBE_VALUE = /\d|^\s*(true|false)\s*$/i;

const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Shows values as their number format says, in a culture. */
export class NumberText {
  readonly locale: string;

  readonly #grouped: RegExp;

  constructor(
    private readonly culture: CultureOptions,
    private readonly date1904: boolean,
  ) {
    this.locale = culture.name;
    const [group, decimal] = [culture.groupSeparator, culture.decimalSeparator].map(escapeForRegExp);
    this.#grouped = new RegExp(`^\\D*\\d{1,3}(${group}\\d{3})+(${decimal}\\d*)?\\D*$`);
    addLocale(
      {
        decimal: culture.decimalSeparator,
        group: culture.groupSeparator,
        mdy: /^m/i.test(culture.shortDatePattern),
        dmy: /^d/i.test(culture.shortDatePattern),
      } as Parameters<typeof addLocale>[0],
      culture.name,
    );
  }

  /** Number, date or boolean that an entry means in this culture, dates as serials of the 1900 system; `null` for text. */
  parse(entry: string): { readonly value: number | boolean; readonly pattern: string | null } | null {
    if (!MAYBE_VALUE.test(entry)) return null;
    const date = this.#parseDate(entry);
    if (date !== null) return { value: date, pattern: this.culture.shortDatePattern.toLowerCase() };
    const parsed = parseValue(entry, { locale: this.locale });
    if (!parsed || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return null;
    const pattern = parsed.z ?? null;
    const isDate = pattern !== null && isDateFormat(pattern);
    // The parser drops group separators wherever they stand; Excel wants them between thousands.
    const misplaced = !isDate && entry.includes(this.culture.groupSeparator) && !this.#grouped.test(entry);
    return misplaced ? null : { value: parsed.v, pattern };
  }

  /** A date in the order and with the separator of the culture. */
  #parseDate(entry: string): number | null {
    const parts = entry.trim().split(this.culture.dateSeparator);
    if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
    const order = this.culture.shortDatePattern
      .toLowerCase()
      .replace(/[^dmy]/g, "")
      .replace(/(.)\1+/g, "$1");
    const at = (letter: string) => Number(parts[order.indexOf(letter)]);
    const [year, month, day] = [
      at("y") < 30 ? at("y") + 2000 : at("y") < 100 ? at("y") + 1900 : at("y"),
      at("m"),
      at("d"),
    ];
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month < 1 || month > 12 || day < 1 || day > last || year < 1900) return null;
    return dateToSerial([year, month, day]);
  }

  isDate(pattern: string): boolean {
    return isDateFormat(pattern);
  }

  /** Serial in the workbook's own date system of one in the 1900 system. */
  toSerial(serial1900: number): number {
    return this.date1904 ? serial1900 - DAYS_1904 : serial1900;
  }

  /** The text that the cell shows. */
  show(value: string | number, pattern: string): string {
    const shifted =
      this.date1904 && typeof value === "number" && isDateFormat(pattern) ? value + DAYS_1904 : value;
    try {
      return format(pattern, shifted, { locale: this.locale, throws: true });
    } catch {
      return "#".repeat(8);
    }
  }
}
