import type { Calendar } from "../../engine/scorecard/period";
import type { Frequency } from "../../engine/scorecard/model";
import type { Culture, ScorecardDefinition } from "../model";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type Delimiter = "," | ";" | "\t" | "|";

/** How a text file writes its rows, numbers and dates. */
export interface FileFormat {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly decimal: "." | ",";
  readonly dateOrder: Culture["dateOrder"];
  /** Which row holds the headers, from 1; 0 where none does. */
  readonly headerRow: number;
}

/** Part of a format that the file's content leaves open. */
export type FormatDoubt = "delimiter" | "decimal" | "dateOrder";

/** A file that was picked, or text that was pasted. */
export interface ImportData {
  readonly name: string;
  readonly content: Blob | string;
}

/** What a column of a file with one reading to a row holds. */
export const READING_COLUMNS = [
  "kpi",
  "period",
  "actual",
  "numerator",
  "denominator",
  "entity",
  "unit",
] as const;
export type ReadingColumn = (typeof READING_COLUMNS)[number];

export const FILTER_TESTS = ["is", "is-not", "contains", "at-least", "at-most", "between"] as const;

/** Which rows count. `value` holds alternatives parted by `|` for `is`, `is-not` and `contains`; upper and lower case are one. */
export interface Filter {
  readonly column: string;
  readonly test: (typeof FILTER_TESTS)[number];
  readonly value: string;
  /** Upper end of `between`, which counts. */
  readonly to?: string;
}

/**
 * One figure made of the rows of a group: their number, a column's sum (times the column `by`), its different values, the
 * days from the date in `from` to the date in `column`, or the column's values on the latest day.
 */
export interface Term {
  readonly of: "count" | "sum" | "distinct" | "days" | "last";
  readonly column: string | null;
  readonly by?: string;
  readonly from?: string;
  readonly filters: readonly Filter[];
  /** Taken away instead of added. */
  readonly minus?: boolean;
}

/** How a KPI is made of raw rows: the total of its terms, their average to a row, or `top` to `bottom`. */
export interface Measure {
  readonly kpi: string;
  readonly unit: string;
  readonly how: "total" | "average" | "ratio";
  readonly top: readonly Term[];
  readonly bottom: readonly Term[];
  /** What the result is multiplied by, such as 100 for NPS; 1 when left out. */
  readonly times?: number;
}

export const TEMPLATE_IDS = [
  "crm-deals",
  "web-analytics",
  "email-campaigns",
  "social-media",
  "trial-balance",
  "time-sheets",
  "survey-answers",
  "leads",
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** How files of one kind become readings; kept in the workbook. Columns are named by their headers. */
export interface Recipe {
  readonly id: string;
  readonly name: string;
  /** What the Source column says, by which a later run finds its rows again. */
  readonly source: string;
  readonly kind: "readings" | "measures";
  readonly template: TemplateId | null;
  readonly columns: Readonly<Partial<Record<ReadingColumn, string>>>;
  /** For every row, where no column says it; the period is a 1900 serial. */
  readonly fixed: {
    readonly kpi?: string;
    readonly period?: number;
    readonly entity?: string;
    readonly unit?: string;
  };
  readonly grain: Frequency;
  readonly filters: readonly Filter[];
  readonly measures: readonly Measure[];
  /** What was detected or chosen last; what a file says clearly wins. */
  readonly format: Partial<FileFormat>;
}

/** What a look at the beginning of a file shows. */
export interface ImportPreview {
  readonly format: FileFormat;
  readonly doubts: readonly FormatDoubt[];
  readonly headers: readonly string[];
  /** The first rows below the headers. */
  readonly rows: readonly (readonly string[])[];
  /** Recipe of a usual export that the headers look like, or of one reading to a row; without id. */
  readonly proposal: Recipe;
  /** Templates that the headers allow, the likeliest first. */
  readonly templates: readonly TemplateId[];
  /** Bytes of the file; characters of pasted text. */
  readonly size: number;
}

/** A reading made of a file. */
export interface ImportFact {
  readonly kpi: string;
  /** First day of the period, 1900 serial. */
  readonly period: number;
  readonly span: Frequency;
  readonly entity: string;
  readonly unit: string;
  readonly actual: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Line of the file, from 1; of the first row for a group. */
  readonly line: number;
}

export type ImportProblemCode =
  | "bad-date"
  | "bad-number"
  | "no-kpi"
  | "no-period"
  | "no-figure"
  | "repeated"
  | "repeated-same"
  | "zero-denominator"
  | "quote-open"
  | "quote-stray"
  | "row-short"
  | "row-long"
  | "two-rows"
  | "two-sources";

/** Why a row of a file gave no reading, or what one should know of one. `line` is `null` where no line is meant. */
export interface ImportProblem {
  readonly line: number | null;
  readonly code: ImportProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a file gave: its readings, and at most the first few hundred problems. */
export interface ImportedFacts {
  readonly facts: readonly ImportFact[];
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** Rows of the file below the headers, blank ones left out. */
  readonly rows: number;
}

/** A figure that is another than at the last run. */
export interface ImportChange {
  readonly kpi: string;
  readonly entity: string;
  readonly period: number;
  readonly span: Frequency;
  readonly field: "actual" | "numerator" | "denominator" | "unit";
  readonly cell: string;
  readonly before: string | number;
  readonly after: string | number;
}

/** A row of the table that an earlier run wrote and this file does not hold. */
export interface KeptRow {
  readonly kpi: string;
  readonly entity: string;
  readonly period: number;
  /** How long the period is, as far as this file tells: that of its own readings, else a day. */
  readonly span: Frequency;
  readonly cell: string;
}

/** How an import ended; `incomplete` means that some cells were written and running it again mends it. */
export interface ImportReport {
  readonly outcome: "done" | "unchanged" | "cancelled" | "failed" | "incomplete";
  readonly rows: number;
  readonly added: number;
  /** Readings of the file that stood in the table as they are. */
  readonly unchanged: number;
  /** Readings of which a figure is another, and their cells; the list is cut short, the number is not. */
  readonly changed: number;
  readonly changes: readonly ImportChange[];
  readonly kept: number;
  readonly keptRows: readonly KeptRow[];
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** Name of the sheet that holds the readings. */
  readonly sheet: string | null;
  /** The scorecard that now reads them, where this run mapped them to it. */
  readonly definition: ScorecardDefinition | null;
  readonly fault: { readonly key: string; readonly values: Readonly<Record<string, string | number>> } | null;
}

export interface ImportOptions {
  /** Scorecard whose readings they become, and whose language is written; `null` where there is none yet. */
  readonly scorecard: string | null;
  readonly language: ScorecardDefinition["language"];
  readonly calendar: Calendar;
  /** Told the share of the file that is read, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}
