import { dateFromSerial, serialFromDate } from "../engine/scorecard/serial-date";
import type { Filter, Measure, ReadingColumn, Recipe, Term } from "./port";

/** What a recipe still lacks to be run: a reading's column, its source, or its KPIs; `null` for nothing. */
export type MissingPart = ReadingColumn | "source" | "measures";

/** The first thing that a recipe lacks. */
export function missingPart({ kind, columns, fixed, source, measures }: Recipe): MissingPart | null {
  if (columns.period === undefined && fixed.period === undefined) return "period";
  if (kind === "readings") {
    if (columns.kpi === undefined && !fixed.kpi?.trim()) return "kpi";
    if (columns.actual === undefined && columns.numerator === undefined) return "actual";
  } else if (measures.length === 0 || !measures.every(isComplete)) return "measures";
  return source.trim() === "" ? "source" : null;
}

function isComplete({ kpi, how, top, bottom }: Measure): boolean {
  const terms = how === "ratio" ? [...top, ...bottom] : top;
  const hasAll = top.length > 0 && (how !== "ratio" || bottom.length > 0);
  return kpi.trim() !== "" && hasAll && terms.every(isTermComplete);
}

function isTermComplete({ of, column, from }: Term): boolean {
  return of === "count" || (column !== null && (of !== "days" || from !== undefined));
}

/** A KPI that counts rows, to be changed. */
export function newMeasure(kpi: string): Measure {
  return { kpi, unit: "", how: "total", top: [countTerm], bottom: [] };
}

export const countTerm: Term = { of: "count", column: null, filters: [] };

/** A KPI that is made another way; a ratio begins with the number of rows below the line. */
export function withHow(measure: Measure, how: Measure["how"]): Measure {
  const bottom = how === "ratio" && measure.bottom.length === 0 ? [countTerm] : measure.bottom;
  return { ...measure, how, bottom: how === "ratio" ? bottom : [] };
}

/** A term that takes something else of the rows; its conditions stay. */
export function withOf(term: Term, of: Term["of"], headers: readonly string[]): Term {
  const { filters, minus } = term;
  const column = of === "count" ? null : (term.column ?? headers[0] ?? null);
  const from = of === "days" ? { from: term.from ?? headers[0] ?? "" } : {};
  const by = of === "sum" && term.by !== undefined ? { by: term.by } : {};
  return { of, column, filters, ...(minus ? { minus } : {}), ...from, ...by };
}

/** A condition on the first column, to be changed. */
export function newFilter(headers: readonly string[]): Filter {
  return { column: headers[0] ?? "", test: "is", value: "" };
}

/** The list with another item in one place, or without it. */
export function replaced<T>(list: readonly T[], place: number, item: T | null): readonly T[] {
  return list.flatMap((one, at) => (at === place ? (item === null ? [] : [item]) : [one]));
}

/** The recipe with a column for a meaning, or with none. */
export function withColumn(recipe: Recipe, field: ReadingColumn, header: string | null): Recipe {
  const { [field]: _, ...others } = recipe.columns;
  return { ...recipe, columns: header === null ? others : { ...others, [field]: header } };
}

/** The recipe with a text that counts for every row, or without it. */
export function withFixed(recipe: Recipe, field: "kpi" | "entity", text: string): Recipe {
  const { [field]: _, ...others } = recipe.fixed;
  return { ...recipe, fixed: text === "" ? others : { ...others, [field]: text } };
}

/** The recipe with a day that counts for every row, as a date input writes it; none for an empty one. */
export function withDay(recipe: Recipe, text: string): Recipe {
  const { period: _, ...others } = recipe.fixed;
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return { ...recipe, fixed: others };
  const period = serialFromDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return { ...recipe, fixed: { ...others, period } };
}

/** A day as a date input writes it; empty for none. */
export function dayText(serial: number | undefined): string {
  if (serial === undefined) return "";
  const { year, month, day } = dateFromSerial(serial);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}
