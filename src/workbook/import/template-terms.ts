import type { TemplateKpi } from "./template-kpis";
import type { Filter, Measure, Term } from "./import-model";

/** A KPI that a template makes, still by its code. */
export type TemplateMeasure = Omit<Measure, "kpi" | "unit"> & { readonly kpi: TemplateKpi };

export function is(column: string, value: string): Filter {
  return { column, test: "is", value };
}

export function between(column: string, value: string, to: string): Filter {
  return { column, test: "between", value, to };
}

export function count(filters: readonly Filter[]): Term {
  return { of: "count", column: null, filters };
}

export function sum(column: string, filters: readonly Filter[] = []): Term {
  return { of: "sum", column, filters };
}

export function reversed(term: Term): Term {
  const { minus, ...plain } = term;
  return minus ? plain : { ...plain, minus: true };
}

export function total(kpi: TemplateKpi, term: Term): TemplateMeasure {
  return { kpi, how: "total", top: [term], bottom: [] };
}

export function average(kpi: TemplateKpi, term: Term): TemplateMeasure {
  return { kpi, how: "average", top: [term], bottom: [] };
}

export function ratio(kpi: TemplateKpi, top: readonly Term[], bottom: readonly Term[]): TemplateMeasure {
  return { kpi, how: "ratio", top, bottom };
}

/** Promoters answer 9 or 10, detractors 0 to 6 (Reichheld 2003, The One Number You Need to Grow). */
export function netPromoters(column: string): TemplateMeasure {
  const promoters = count([between(column, "9", "10")]);
  const detractors = { ...count([between(column, "0", "6")]), minus: true };
  return {
    kpi: "nps",
    how: "ratio",
    top: [promoters, detractors],
    bottom: [count([between(column, "0", "10")])],
    times: 100,
  };
}
