import type { HeaderMeaning } from "../../words/headers";
import { finish, type Work } from "../../engine/scorecard/work";
import { readHeader } from "../../words/headers";
import type { HeaderTerm } from "../../words/headers/header-words";
import type { Culture, Grid } from "../model";
import { profileColumn, quantityFit, type ColumnProfile } from "./column-profile";
import { formatAt, textAt, valueAt, widthOf } from "./grid-cells";
import { titlesAbove, type HeaderBlock } from "./header-block";
import {
  cumulativeOf,
  GROUPED_VERSIONS,
  isResult,
  versionOf,
  type Cumulative,
  type Version,
} from "./header-version";
import { columnYears, type ColumnYear, type HeaderDating } from "./column-years";
import { spanOfDates, yearNamed } from "./header-dates";
import { readDatedHeader, type DatedHeader, type HeaderPeriod } from "./period-header";
import { isDateFormat } from "./text-date";

/** A column with everything its headers say, group labels above it included. */
export interface HeadedColumn {
  readonly column: number;
  /** Group labels and the label, as the user reads them: "March 2026 · Actual". */
  readonly header: string;
  /** What the label means once its period is taken out. */
  readonly meanings: readonly HeaderMeaning[];
  readonly version: Version | null;
  readonly period: HeaderPeriod | null;
  /** Holds a year to date or a full year, beside columns of single periods. */
  readonly cumulative: Cumulative | null;
  /** A group label above the column that is no word of a table and no period: "North" over Actual and Target. */
  readonly group: string | null;
  /** A variance, status or another result, never an input. */
  readonly result: boolean;
  readonly profile: ColumnProfile;
}

/** Reads the headers of every column of the grid. */
export function readColumns(
  grid: Grid,
  block: HeaderBlock,
  culture: Culture,
  dating: HeaderDating = {},
): readonly HeadedColumn[] {
  return finish(readingColumns(grid, block, culture, dating));
}

/** The same as `readColumns`, in steps. */
export function* readingColumns(
  grid: Grid,
  block: HeaderBlock,
  culture: Culture,
  dating: HeaderDating = {},
): Work<readonly HeadedColumn[]> {
  const named = titlesAbove(grid, block).map(yearNamed);
  const headers = groupLabels(grid, block).map((above, column) => {
    const { label, from } = labelOf(grid, block, column);
    return { label, from, labels: above.filter((group) => group.row !== from) };
  });
  const undated = headers.map(({ label, labels }) => ({
    texts: [label, ...labels.toReversed()].map(({ text }) => text),
    groupYear: labels.map(({ text }) => yearNamed(text)).find((year) => year !== null) ?? null,
  }));
  const years = columnYears(undated, named.find((year) => year !== null) ?? null, dating);
  const columns: HeadedColumn[] = [];
  for (const [column, { label, from, labels }] of headers.entries()) {
    yield;
    const context = { culture, ...(years[column] ?? NO_YEAR) };
    const format = formatAt(grid, from, column);
    const profile = profileColumn(grid, column, block.bottom + 1, culture);
    const read = readLabels(label, format, labels, quantityFit(profile) > 0.5, context);
    const header = [...labels.map(({ text }) => text), label.text].filter((text) => text !== "").join(" · ");
    columns.push({ column, header, ...read, profile });
  }
  return withSpans(columns);
}

interface Label {
  readonly row: number;
  readonly value: unknown;
  readonly text: string;
}

/** For each column the group labels above its label row; a label reaches right to the next one, as merged cells do. */
function groupLabels(grid: Grid, block: HeaderBlock): Label[][] {
  const width = widthOf(grid);
  const groups: Label[][] = Array.from({ length: width }, () => []);
  for (let row = block.top; row < block.bottom; row++) {
    let current: Label | null = null;
    for (let column = 0; column < width; column++) {
      const text = textAt(grid, row, column);
      if (text !== "") current = { row, value: valueAt(grid, row, column), text };
      if (current !== null && (text !== "" || takesGroup(grid, block, column))) groups[column]?.push(current);
    }
  }
  return groups;
}

/** "Owner" or "Weight" behind the months is no part of the last month's group. */
function takesGroup(grid: Grid, block: HeaderBlock, column: number): boolean {
  const text = textAt(grid, block.bottom, column);
  const [best] = readHeader(text);
  return text !== "" && (best === undefined || best.strength < 1 || GROUPED.has(best.term));
}

const GROUPED: ReadonlySet<HeaderTerm> = new Set<HeaderTerm>([
  ...GROUPED_VERSIONS,
  "measure",
  "period",
  "baseline",
]);

/** A column's label: the lowest header cell of its own that is filled. */
function labelOf(grid: Grid, block: HeaderBlock, column: number): { label: Label; from: number } {
  for (let row = block.bottom; row >= block.top; row--) {
    const text = textAt(grid, row, column);
    if (text !== "") return { label: { row, value: valueAt(grid, row, column), text }, from: row };
  }
  return { label: { row: block.bottom, value: "", text: "" }, from: block.bottom };
}

interface ReadContext extends ColumnYear {
  readonly culture: Culture;
}

const NO_YEAR: ColumnYear = { yearAbove: undefined, fiscalYearStart: 1 };

type ReadLabels = Pick<HeadedColumn, "meanings" | "version" | "period" | "cumulative" | "group" | "result">;

function readLabels(
  label: Label,
  format: string,
  groups: readonly Label[],
  numeric: boolean,
  context: ReadContext,
): ReadLabels {
  const own = readOne(label, format, context);
  const inwards = [...groups].reverse();
  const above = inwards.map((group) => readOne(group, "General", context));
  const unknown = above.findIndex(({ meanings, period }) => meanings.length === 0 && period === null);
  const all = [own, ...above];
  const cumulative = all.map(({ meanings }) => cumulativeOf(meanings)).find((kind) => kind !== null) ?? null;
  const version =
    all.map(({ meanings }) => versionOf(meanings, numeric)).find((found) => found !== null) ?? null;
  const dated = all.map(({ period }) => period).filter((period) => period !== null);
  return {
    meanings: own.meanings,
    version: version ?? (cumulative === "year-to-date" ? "actual" : null),
    period: shortest(dated),
    cumulative,
    group: inwards[unknown]?.text ?? null,
    result: isResult(own.meanings),
  };
}

function readOne(
  label: Label,
  format: string,
  { culture, yearAbove, fiscalYearStart }: ReadContext,
): { meanings: readonly HeaderMeaning[]; period: HeaderPeriod | null } {
  const dated = datedLabel(label, format, culture, { yearAbove, fiscalYearStart });
  if (dated === null) return { meanings: readHeader(withoutTableNumber(label.text)), period: null };
  return { meanings: dated.rest === "" ? [] : readHeader(dated.rest), period: dated.period };
}

// Words left over must mean something in a header: "Set point" is not September, "Out of stock" not October.
function datedLabel(label: Label, format: string, culture: Culture, context: ColumnYear): DatedHeader | null {
  const { value } = label;
  if (typeof value === "number" && value > 9999 && value < 195001 && !isDateFormat(format)) return null;
  const dated = readDatedHeader(value, culture, context);
  if (dated === null || dated.rest === "") return dated;
  return readHeader(dated.rest).some(({ strength }) => strength > 0.5) ? dated : null;
}

/** Excel numbers a table's headers that repeat: "Actual2". */
function withoutTableNumber(text: string): string {
  const bare = text.replace(/(?<=\p{L})\d{1,2}$/u, "");
  return bare !== text && readHeader(text).length === 0 ? bare : text;
}

function shortest(periods: readonly HeaderPeriod[]): HeaderPeriod | null {
  const order = ["day", "week", "month", "quarter", "half", "year"];
  return [...periods].sort((a, b) => order.indexOf(a.span) - order.indexOf(b.span))[0] ?? null;
}

/** Header dates become the periods they stand for, by the distance between them. */
function withSpans(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const dated = columns.filter(({ period }) => period?.span === "day");
  if (dated.length === 0) return columns;
  const { span, starts } = spanOfDates(dated.map(({ period }) => period?.start ?? 0));
  const periods = new Map(dated.map(({ column }, index) => [column, { start: starts[index] ?? 0, span }]));
  return columns.map((column) => ({ ...column, period: periods.get(column.column) ?? column.period }));
}
