import { periodContaining } from "../../engine/scorecard/period";
import { Problem } from "../../engine/scorecard/problem";
import { dateFromSerial, isDateSerial, serialFrom1904 } from "../../engine/scorecard/serial-date";
import { normaliseHeader } from "../../words/header-text";
import { readHeader } from "../../words/headers";
import { periodText } from "../../words/period-text";
import { say } from "../../words/say";
import { readStrategyHeader } from "../../words/strategy-headers";
import { asText } from "./grid-cells";
import { parsePeriodHeader } from "./period-header";
import { readPeriodCell } from "./read-period";
import type { Calendar } from "../../engine/scorecard/period";
import type { CommentField, ColumnPeriod, Culture, KpiComment } from "../model";
import type { Language } from "../../words/say";

/** Every column of the comments, in the order in which they are laid out. */
export const COMMENT_FIELDS = [
  "kpi",
  "entity",
  "period",
  "status",
  "comment",
  "response",
  "who",
  "writtenOn",
] as const satisfies readonly CommentField[];

/** Cells of a sheet as read, from `row` and `column` on; contents as `contentsOf` gives them. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** What the comments of a workbook are read with. */
export interface CommentReading {
  readonly culture: Culture;
  readonly calendar: Calendar;
  /** Language of the workbook's own words. */
  readonly language: Language;
}

/** Where the comments stand in their sheet; rows and columns count from zero. */
export interface CommentTable {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<CommentField, number>;
  readonly rows: readonly { readonly row: number; readonly comment: KpiComment }[];
}

/**
 * Reads the comments of a sheet: a row for each KPI and period, under headings in any of the product's languages and in
 * any order. A row without a KPI, or with neither comment nor response, is none. A formula counts as empty. Pure.
 *
 * @returns `null` where no row has the headings KPI and Comment.
 */
export function decodeComments(cells: CellBlock, reading: CommentReading): CommentTable | null {
  for (const [place, row] of cells.contents.entries()) {
    const columns = columnsOf(row, cells.column, reading.language);
    if (!columns.has("kpi") || !columns.has("comment")) continue;
    const rows = cells.contents.slice(place + 1).flatMap((_, below) => {
      const at = place + 1 + below;
      const comment = commentAt(cells, at, columns, reading);
      return comment ? [{ row: cells.row + at, comment }] : [];
    });
    return { headerRow: cells.row + place, columns, rows };
  }
  return null;
}

/** What a period is called in the workbook; empty for none. */
export function periodName(
  period: ColumnPeriod | null,
  { calendar, language }: Pick<CommentReading, "calendar" | "language">,
): string {
  return period === null ? "" : periodText(period, calendar, language);
}

const SURE = 0.7;
const MID_MONTH = 14;

function columnsOf(
  headers: readonly unknown[],
  first: number,
  language: Language,
): ReadonlyMap<CommentField, number> {
  const own = new Map<string, CommentField>();
  for (const spoken of ["en", language] as const) {
    for (const field of COMMENT_FIELDS)
      own.set(normaliseHeader(say(`pane.field.${field}`, {}, spoken)), field);
  }
  const columns = new Map<CommentField, number>();
  headers.forEach((header, place) => {
    if (typeof header !== "string" || header === "" || header.startsWith("=")) return;
    const words: readonly string[] = [
      ...readStrategyHeader(header),
      ...readHeader(header).flatMap(({ term, strength }) => (strength >= SURE ? [term] : [])),
    ];
    const meant = COMMENT_FIELDS.filter((field) => words.includes(field));
    const field = own.get(normaliseHeader(header)) ?? meant.find((one) => !columns.has(one));
    if (field !== undefined && !columns.has(field)) columns.set(field, first + place);
  });
  return columns;
}

function commentAt(
  cells: CellBlock,
  at: number,
  columns: ReadonlyMap<CommentField, number>,
  reading: CommentReading,
): KpiComment | null {
  const value = (field: CommentField): unknown => {
    const column = columns.get(field);
    return column === undefined ? "" : bare(cells.contents[at]?.[column - cells.column] ?? "");
  };
  const text = (field: CommentField): string => asText(value(field));
  const [kpi, comment, response] = [text("kpi"), text("comment"), text("response")];
  if (kpi === "" || (comment === "" && response === "")) return null;
  const format = cells.formats[at]?.[(columns.get("period") ?? 0) - cells.column] ?? "General";
  const period = periodOf(value("period"), format, reading);
  const written = value("writtenOn");
  return {
    kpi,
    entity: text("entity") || null,
    period,
    periodText: typeof value("period") === "string" ? text("period") : periodName(period, reading),
    status: text("status"),
    comment,
    response,
    who: text("who"),
    writtenOn: typeof written === "number" ? serialIn1900(written, reading.culture) : null,
  };
}

/** A date is a month where its format shows no day, such as Mar 2026; else the day itself. */
function periodOf(
  value: unknown,
  format: string,
  { culture, calendar }: CommentReading,
): ColumnPeriod | null {
  const read =
    typeof value === "string"
      ? parsePeriodHeader(value, culture, undefined, calendar.fiscalYearStart)
      : readPeriodCell(value, format, culture);
  if (read === null || read instanceof Problem) return null;
  const showsDay = /d/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
  if (typeof value === "number" && read.span === "day" && !showsDay) return calendarMonthOf(read.start);
  // The first of a calendar month may still lie in the week-based month before.
  const isShort = read.span === "day" || read.span === "week";
  const { start, end } = periodContaining(read.start + (isShort ? 0 : MID_MONTH), read.span, calendar);
  return { start, end };
}

/** First and last day of the calendar month that holds a day. */
export function calendarMonthOf(serial: number): ColumnPeriod {
  const { day } = dateFromSerial(serial);
  const { start, end } = periodContaining(serial - day + 1, "month", { fiscalYearStart: 1, kind: "months" });
  return { start, end };
}

function serialIn1900(serial: number, { date1904 }: Culture): number | null {
  const shifted = date1904 ? serialFrom1904(serial) : serial;
  return isDateSerial(shifted) ? shifted : null;
}

/** A cell's value: without Excel's apostrophe; a formula, whose result is not known here, is empty. */
function bare(content: unknown): unknown {
  if (typeof content !== "string") return content;
  if (content.startsWith("=")) return "";
  return content.startsWith("'") ? content.slice(1) : content;
}
