import type { Accumulation, Direction, Frequency, Kpi } from "./model";

/** The four classic perspectives, and the fifth for environment, society and governance. */
export type LibraryPerspective = "financial" | "customer" | "process" | "learning" | "esg";

/** A KPI that a person can take over into their own table. Its words are in `words/library`. */
export interface LibraryKpi {
  readonly perspective: LibraryPerspective;
  /** Part of ESG; `null` in the other perspectives. */
  readonly group: "environmental" | "social" | "governance" | null;
  readonly direction: Exclude<Direction, "range">;
  readonly accumulates: Exclude<Accumulation, "ratio">;
  readonly frequency: Frequency;
  readonly kind: NonNullable<Kpi["kind"]>;
  /** How its figures are shown: 0.12 as 12.0%, whole or with one decimal. */
  readonly figures: "percent" | "whole" | "decimal";
}

type Traits = readonly [
  direction: LibraryKpi["direction"],
  accumulates: LibraryKpi["accumulates"],
  frequency: Frequency,
  kind: LibraryKpi["kind"],
  figures: LibraryKpi["figures"],
];

function kpi(
  perspective: LibraryPerspective,
  [direction, accumulates, frequency, kind, figures]: Traits,
  group: LibraryKpi["group"] = null,
): LibraryKpi {
  return { perspective, group, direction, accumulates, frequency, kind, figures };
}

const financial = (...traits: Traits) => kpi("financial", traits);
const customer = (...traits: Traits) => kpi("customer", traits);
const process = (...traits: Traits) => kpi("process", traits);
const learning = (...traits: Traits) => kpi("learning", traits);
const environmental = (...traits: Traits) => kpi("esg", traits, "environmental");
const social = (...traits: Traits) => kpi("esg", traits, "social");
const governance = (...traits: Traits) => kpi("esg", traits, "governance");

/**
 * The KPI library, by perspective.
 *
 * @see GHG Protocol Corporate Standard (scopes 1 to 3); GRI 302, 303, 305, 306, 403, 405, 414 (what environmental and social
 * figures count); Kaplan & Norton, The Balanced Scorecard (1996), chapters 3 to 6 (the core measures of the four perspectives).
 */
export const kpiLibrary = {
  revenue: financial("higher", "sum", "month", "lagging", "whole"),
  "revenue-growth": financial("higher", "last", "quarter", "lagging", "percent"),
  "gross-margin": financial("higher", "average", "month", "lagging", "percent"),
  "operating-margin": financial("higher", "average", "month", "lagging", "percent"),
  "operating-cost": financial("lower", "sum", "month", "lagging", "whole"),
  "operating-cash-flow": financial("higher", "sum", "month", "lagging", "whole"),
  "return-on-investment": financial("higher", "last", "year", "lagging", "percent"),
  "days-sales-outstanding": financial("lower", "last", "month", "lagging", "whole"),
  "net-promoter-score": customer("higher", "last", "month", "leading", "whole"),
  "customer-satisfaction": customer("higher", "average", "quarter", "leading", "percent"),
  "customer-churn": customer("lower", "average", "month", "lagging", "percent"),
  "repeat-customers": customer("higher", "average", "month", "lagging", "percent"),
  "on-time-delivery": customer("higher", "average", "month", "leading", "percent"),
  "complaint-rate": customer("lower", "average", "month", "leading", "decimal"),
  "market-share": customer("higher", "last", "year", "lagging", "percent"),
  "order-lead-time": process("lower", "average", "month", "leading", "decimal"),
  "defect-rate": process("lower", "average", "month", "leading", "percent"),
  "capacity-used": process("higher", "average", "month", "leading", "percent"),
  "stock-turnover": process("higher", "last", "month", "lagging", "decimal"),
  "improvements-completed": process("higher", "last", "month", "leading", "whole"),
  "patch-age": process("lower", "average", "month", "leading", "whole"),
  "phishing-rate": process("lower", "average", "quarter", "leading", "percent"),
  "multi-factor-share": process("higher", "last", "month", "leading", "percent"),
  "training-hours": learning("higher", "last", "month", "leading", "whole"),
  "training-effectiveness": learning("higher", "average", "quarter", "leading", "percent"),
  "staff-turnover": learning("lower", "last", "month", "lagging", "percent"),
  "employee-engagement": learning("higher", "last", "month", "leading", "percent"),
  "internal-hires": learning("higher", "average", "quarter", "lagging", "percent"),
  "ideas-carried-out": learning("higher", "sum", "month", "leading", "whole"),
  "scope-1": environmental("lower", "sum", "month", "lagging", "decimal"),
  "scope-2": environmental("lower", "sum", "month", "lagging", "decimal"),
  "scope-3": environmental("lower", "sum", "quarter", "lagging", "decimal"),
  "emissions-per-revenue": environmental("lower", "average", "quarter", "lagging", "decimal"),
  "emissions-per-unit": environmental("lower", "average", "quarter", "lagging", "decimal"),
  "energy-use": environmental("lower", "sum", "month", "lagging", "whole"),
  "renewable-share": environmental("higher", "average", "month", "lagging", "percent"),
  "water-use": environmental("lower", "sum", "month", "lagging", "whole"),
  waste: environmental("lower", "sum", "month", "lagging", "decimal"),
  "recycled-share": environmental("higher", "average", "month", "lagging", "percent"),
  "women-in-leadership": social("higher", "last", "quarter", "lagging", "percent"),
  "pay-gap": social("lower", "last", "year", "lagging", "percent"),
  "accident-rate": social("lower", "average", "month", "lagging", "decimal"),
  "community-hours": social("higher", "sum", "quarter", "leading", "whole"),
  "policy-coverage": governance("higher", "last", "quarter", "leading", "percent"),
  "compliance-incidents": governance("lower", "sum", "month", "lagging", "whole"),
  "suppliers-audited": governance("higher", "last", "quarter", "leading", "percent"),
  "ethical-sourcing": governance("higher", "average", "quarter", "leading", "percent"),
  "board-independence": governance("higher", "last", "year", "leading", "percent"),
} as const satisfies Readonly<Record<string, LibraryKpi>>;

export type LibraryKpiId = keyof typeof kpiLibrary;

/** KPIs of one perspective, in the library's order. */
export function libraryKpisOf(perspective: LibraryPerspective): readonly LibraryKpiId[] {
  return (Object.keys(kpiLibrary) as LibraryKpiId[]).filter(
    (id) => kpiLibrary[id].perspective === perspective,
  );
}
