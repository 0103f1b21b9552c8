import { normalName } from "../../engine/scorecard/normal-name";
import { serialFrom1904 } from "../../engine/scorecard/serial-date";
import { normaliseHeader } from "../../words/header-text";
import { readHeader } from "../../words/headers";
import { say, type Language } from "../../words/say";
import { asText } from "../tables/grid-cells";
import { parsePeriodHeader } from "../tables/period-header";
import type { Culture } from "../model";

/** Columns of the imported readings, in the order in which they are laid out. */
export const IMPORT_FIELDS = [
  "kpi",
  "period",
  "actual",
  "numerator",
  "denominator",
  "entity",
  "unit",
  "source",
] as const;
export type ImportTableField = (typeof IMPORT_FIELDS)[number];

/** Row of the headings in a new sheet, counted from zero; title and hint stand above. */
export const IMPORT_HEADING_ROW = 3;

/** Cells of the sheet as read, from `row` and `column` on; contents as `contentsOf` gives them. */
export interface ImportsBlock {
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly unknown[])[];
}

/** A row of the table: its place in the sheet, its key, and what its cells hold. */
export interface ImportsRow {
  readonly row: number;
  /** Apart from its source: KPI, entity and period. */
  readonly about: string;
  readonly source: string;
  readonly kpi: string;
  readonly entity: string;
  readonly period: number;
  readonly content: (field: ImportTableField) => unknown;
}

export interface ImportsTable {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ImportTableField, number>;
  readonly rows: readonly ImportsRow[];
}

/** What tells two readings apart, besides where they come from. */
export function aboutKey(kpi: string, entity: string, period: number): string {
  return `${normalName(kpi)}\u001f${normalName(entity)}\u001f${period}`;
}

/** What a heading of the table says. */
export function importHeader(field: ImportTableField, language: Language): string {
  return say(`pane.field.${field}`, {}, language);
}

/**
 * Reads the table of imported readings under headings in any of the product's languages and in any order. A row without
 * KPI or period is none. Pure.
 *
 * @returns `null` where no row has the headings KPI and Period.
 */
export function decodeImports(
  block: ImportsBlock,
  culture: Culture,
  language: Language,
): ImportsTable | null {
  for (const [place, row] of block.contents.entries()) {
    const columns = columnsOf(row, block.column, language);
    if (!columns.has("kpi") || !columns.has("period")) continue;
    const rows = block.contents.slice(place + 1).flatMap((cells, below): ImportsRow[] => {
      const content = (field: ImportTableField): unknown => {
        const column = columns.get(field);
        return column === undefined ? "" : (cells[column - block.column] ?? "");
      };
      const kpi = textOf(content("kpi"));
      const period = periodOf(content("period"), culture);
      if (kpi === "" || period === null) return [];
      const entity = textOf(content("entity"));
      const about = aboutKey(kpi, entity, period);
      const source = normalName(textOf(content("source")));
      return [{ row: block.row + place + 1 + below, about, source, kpi, entity, period, content }];
    });
    return { headerRow: block.row + place, columns, rows };
  }
  return null;
}

const SURE = 0.7;

function columnsOf(
  headers: readonly unknown[],
  first: number,
  language: Language,
): ReadonlyMap<ImportTableField, number> {
  const own = new Map<string, ImportTableField>();
  for (const spoken of ["en", language] as const) {
    for (const field of IMPORT_FIELDS) own.set(normaliseHeader(importHeader(field, spoken)), field);
  }
  const columns = new Map<ImportTableField, number>();
  headers.forEach((header, place) => {
    if (typeof header !== "string" || header === "" || header.startsWith("=")) return;
    const terms = readHeader(header).flatMap(({ term, strength }) => (strength >= SURE ? [term] : []));
    const field =
      own.get(normaliseHeader(header)) ??
      IMPORT_FIELDS.find((one) => !columns.has(one) && terms.some((term) => term === one));
    if (field !== undefined && !columns.has(field)) columns.set(field, first + place);
  });
  return columns;
}

/** A cell's text without Excel's apostrophe; a formula, whose result is not known here, is empty. */
function textOf(content: unknown): string {
  if (typeof content !== "string") return asText(content);
  if (content.startsWith("=")) return "";
  return (content.startsWith("'") ? content.slice(1) : content).trim();
}

function periodOf(content: unknown, culture: Culture): number | null {
  if (typeof content === "number") {
    return Math.floor(culture.date1904 ? serialFrom1904(content) : content);
  }
  return parsePeriodHeader(textOf(content), culture)?.start ?? null;
}
