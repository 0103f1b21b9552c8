import { normalName } from "../../engine/scorecard/normal-name";
import { Problem } from "../../engine/scorecard/problem";
import { parseNumber } from "../../engine/scorecard/text-number";
import { normaliseHeader } from "../../words/header-text";
import { copied } from "./problem-list";
import { readFileDate } from "./read-file-date";
import type { FileFormat } from "./import-model";
import type { HeaderPeriod } from "../tables/period-header";
import type { Culture } from "../model";

/** Texts whose date is remembered; dates repeat from row to row. */
const MOST_DATES = 20_000;

/** The culture in which a file of a format writes. */
export function cultureOf({ decimal, dateOrder }: Pick<FileFormat, "decimal" | "dateOrder">): Culture {
  return {
    name: "und",
    decimalSeparator: decimal,
    groupSeparator: decimal === "," ? "." : ",",
    dateOrder,
    date1904: false,
  };
}

/** Reads the cells of a file's rows as numbers and dates, in the file's culture. */
export class FileCells {
  readonly culture: Culture;
  private readonly plain: RegExp;
  private readonly dates = new Map<string, HeaderPeriod | null>();

  constructor(
    readonly headers: readonly string[],
    format: FileFormat,
  ) {
    this.culture = cultureOf(format);
    this.plain = format.decimal === "," ? /^-?\d{1,12}(?:,\d{1,9})?$/ : /^-?\d{1,12}(?:\.\d{1,9})?$/;
  }

  /** Place of a column by its header: as written, else in other spelling; -1 where the file has none. */
  place(header: string | null | undefined): number {
    if (header === null || header === undefined) return -1;
    const exact = this.headers.findIndex((one) => normalName(one) === normalName(header));
    if (exact >= 0) return exact;
    return this.headers.findIndex((one) => normaliseHeader(one) === normaliseHeader(header));
  }

  /** A number; `null` where the text holds none; a `Problem` where it could be read in two ways. */
  number(text: string): number | null | Problem {
    if (text === "") return null;
    // Most cells are plain, and the whole grammar of numbers takes ten times as long.
    if (this.plain.test(text))
      return Number(this.culture.decimalSeparator === "," ? text.replace(",", ".") : text);
    const parsed = parseNumber(text, this.culture);
    return parsed === null || parsed instanceof Problem ? parsed : parsed.value;
  }

  date(text: string): HeaderPeriod | null {
    const known = this.dates.get(text);
    if (known !== undefined) return known;
    if (this.dates.size >= MOST_DATES) this.dates.clear();
    const date = readFileDate(text, this.culture);
    this.dates.set(copied(text), date);
    return date;
  }
}
