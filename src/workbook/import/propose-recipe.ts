import { dateFromSerial } from "../../engine/scorecard/serial-date";
import { readHeader } from "../../words/headers";
import { matchTemplates, type TemplateMatch } from "./recipe-templates";
import { READING_COLUMNS, type FileFormat, type ReadingColumn, type Recipe } from "./import-model";
import { FileCells } from "./file-cells";
import type { TemplateKpi } from "./template-kpis";
import type { Frequency } from "../../engine/scorecard/model";

/** What a template's KPIs are called, and in what unit they are. */
export interface TemplateWords {
  readonly kpi: (code: TemplateKpi) => string;
  readonly unit: (code: TemplateKpi) => string;
}

export interface Proposal {
  /** The likeliest recipe, without id. */
  readonly recipe: Recipe;
  readonly matches: readonly TemplateMatch[];
}

/** A file's beginning, with its headers apart. */
export interface FileSample {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly format: FileFormat;
}

/** Proposes what to make of a file: its readings where it has KPI and value, else the export it looks like. */
export function proposeRecipe(sample: FileSample, words: TemplateWords): Proposal {
  const file = new FileCells(sample.headers, sample.format);
  const matches = matchTemplates(sample.headers, (header) => highestIn(sample, file, header));
  const columns = readingColumns(sample, file);
  const [best] = matches;
  const isReadings = columns.kpi !== undefined && columns.actual !== undefined;
  if (best && !isReadings) return { recipe: recipeOf(best, sample, words), matches };
  return { recipe: readingsRecipe(sample, columns, file), matches };
}

/** The recipe of a template for a file. */
export function recipeOf(match: TemplateMatch, { name, format }: FileSample, words: TemplateWords): Recipe {
  return {
    id: "",
    name: "",
    source: baseName(name),
    kind: "measures",
    template: match.template,
    columns: {
      ...(match.period === null ? {} : { period: match.period }),
      ...(match.entity === null ? {} : { entity: match.entity }),
    },
    fixed: {},
    grain: "month",
    filters: [],
    measures: match.measures.map((measure) => ({
      ...measure,
      kpi: words.kpi(measure.kpi),
      unit: words.unit(measure.kpi),
    })),
    format,
  };
}

/** A recipe for one reading to a row. */
export function readingsRecipe(
  { name, format, rows }: FileSample,
  columns: Recipe["columns"],
  file: FileCells,
): Recipe {
  return {
    id: "",
    name: "",
    source: baseName(name),
    kind: "readings",
    template: null,
    columns,
    fixed: {},
    grain: grainOf(rows, file, columns.period),
    filters: [],
    measures: [],
    format,
  };
}

/** A file's name without its ending, which is what its source is called first. */
export function baseName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, "").trim();
}

const SURE = 0.7;

/** Which columns hold KPI, period, figures, entity and unit, by their headers; the period's may be told by its cells. */
export function readingColumns({ headers, rows }: FileSample, file: FileCells): Recipe["columns"] {
  const columns: Partial<Record<ReadingColumn, string>> = {};
  const strengths: Partial<Record<ReadingColumn, number>> = {};
  const taken = new Set<string>();
  for (const header of headers) {
    for (const { term, strength } of readHeader(header)) {
      const field = READING_COLUMNS.find((one) => one === term);
      if (field === undefined || strength < SURE || strength <= (strengths[field] ?? 0) || taken.has(header))
        continue;
      columns[field] = header;
      strengths[field] = strength;
      taken.add(header);
    }
  }
  const dated = headers.find((header) => !taken.has(header) && isDated(rows, file, header));
  return columns.period === undefined && dated !== undefined ? { ...columns, period: dated } : columns;
}

function isDated(rows: FileSample["rows"], file: FileCells, header: string): boolean {
  const texts = textsOf(rows, file, header);
  return texts.length > 0 && texts.every((text) => file.date(text) !== null && !/^\d{1,4}$/.test(text));
}

/** Months where every day is the first or the last of its month, or months are named; else days. */
function grainOf(rows: FileSample["rows"], file: FileCells, header: string | undefined): Frequency {
  const dates =
    header === undefined ? [] : textsOf(rows, file, header).flatMap((text) => file.date(text) ?? []);
  const isEdge = (serial: number): boolean =>
    dateFromSerial(serial).day === 1 || dateFromSerial(serial + 1).day === 1;
  const isMonthly = dates.every(({ start, span }) => span !== "day" || isEdge(start));
  return isMonthly ? "month" : "day";
}

function highestIn({ rows }: FileSample, file: FileCells, header: string): number | null {
  const numbers = textsOf(rows, file, header).flatMap((text) => {
    const number = file.number(text);
    return typeof number === "number" ? [number] : [];
  });
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function textsOf(rows: FileSample["rows"], file: FileCells, header: string): readonly string[] {
  const place = file.place(header);
  return rows.map((cells) => (cells[place] ?? "").trim()).filter((text) => text !== "");
}
