import type { Frequency } from "../../engine/scorecard/model";
import { parseFrequency } from "../../engine/scorecard/parse-choice";
import { Problem } from "../../engine/scorecard/problem";
import { isDateSerial, serialFrom1904 } from "../../engine/scorecard/serial-date";
import type { Culture, Field, Grid, Mapping } from "../model";
import { asText, formatAt, textAt, valueAt } from "./grid-cells";
import { yearNamed } from "./header-dates";
import {
  numberedPeriod,
  readDatedHeader,
  type HeaderContext,
  type HeaderPeriod,
  type NumberedKind,
} from "./period-header";
import { readYear, type YearPart } from "./period-parts";
import { isDateFormat } from "./text-date";

/**
 * Reads a cell of a Period column: a date, a text date in the workbook's culture, or words such as `Jan 2024`, `Q1 2024`.
 *
 * @param format - The cell's number format: tells the date 2024 (in 1905) from the year.
 * @returns The period; a date is a day (1900 serial). `null` for an empty cell, else `bad-date` with the text.
 */
export function readPeriodCell(
  value: unknown,
  format: string,
  culture: Culture,
  context: HeaderContext = {},
): HeaderPeriod | null | Problem {
  const text = asText(value);
  if (text === "") return null;
  if (typeof value === "number" && isDateFormat(format)) {
    const serial = Math.floor(culture.date1904 ? serialFrom1904(value) : value);
    return isDateSerial(serial) ? { start: serial, span: "day" } : new Problem("bad-date", { text });
  }
  const dated = readDatedHeader(typeof value === "number" ? Math.floor(value) : value, culture, context);
  return dated?.rest === "" ? dated.period : new Problem("bad-date", { text });
}

const KINDS: Readonly<Partial<Record<Frequency, NumberedKind>>> = {
  month: "month",
  quarter: "quarter",
  half: "half",
  week: "week",
};

/** Reads the period of rows, from one column or from a column of years beside one of months, quarters or numbers. */
export class PeriodReader {
  readonly column: number | null;
  private readonly yearColumn: number | null;
  private readonly kind: NumberedKind;
  private yearAbove: YearPart | undefined;

  constructor(
    private readonly grid: Grid,
    mapping: Mapping,
    private readonly culture: Culture,
    private readonly fiscalYearStart = 1,
  ) {
    const of = (field: Field) => mapping.columns.find((column) => column.field === field);
    this.column = of("period")?.column ?? null;
    this.yearColumn = of("year")?.column ?? null;
    this.kind = kindOfNumbers(of("period")?.header ?? "");
  }

  /** The row's period; `null` where the cell is empty, `bad-date` where it is none. */
  read(row: number): HeaderPeriod | null | Problem {
    const column = this.column ?? 0;
    const value = valueAt(this.grid, row, column);
    const format = formatAt(this.grid, row, column);
    const { culture, fiscalYearStart } = this;
    if (this.yearColumn === null) return readPeriodCell(value, format, culture, { fiscalYearStart });
    const year = this.yearOf(row);
    if (year === null) return new Problem("bad-date", { text: textAt(this.grid, row, this.yearColumn) });
    const number = numberIn(value, format);
    if (number === null) return readPeriodCell(value, format, culture, { fiscalYearStart, yearAbove: year });
    const text = asText(value);
    return numberedPeriod(this.kind, number, year, fiscalYearStart) ?? new Problem("bad-date", { text });
  }

  /** In a plain range an empty cell repeats the year above, as merged cells do. */
  private yearOf(row: number): YearPart | null {
    const value = valueAt(this.grid, row, this.yearColumn ?? 0);
    const year = readYearCell(value, formatAt(this.grid, row, this.yearColumn ?? 0));
    if (year === null && asText(value) === "" && this.grid.source.kind === "range")
      return this.yearAbove ?? null;
    this.yearAbove = year ?? undefined;
    return year;
  }
}

/** What numbers under a header count: months, quarters, ...; under "Period" the fiscal year's. */
export function kindOfNumbers(header: string): NumberedKind {
  const frequency = parseFrequency(header);
  return (typeof frequency === "string" ? KINDS[frequency] : undefined) ?? "period";
}

/** A cell of a Year column: 2025, "FY25", "2024/25", 25; `null` for anything else. */
export function readYearCell(value: unknown, format: string): YearPart | null {
  if (typeof value === "number") {
    return Number.isInteger(value) && !isDateFormat(format) ? readYear(String(value)) : null;
  }
  const text = asText(value);
  return readYear(text) ?? yearNamed(text);
}

/** The number of a month or period, as a number or as text such as "03"; `null` for a date or words. */
export function numberIn(value: unknown, format: string): number | null {
  if (typeof value === "number") return isDateFormat(format) || value > 53 ? null : value;
  return /^\d{1,2}$/.test(asText(value)) ? Number(asText(value)) : null;
}
