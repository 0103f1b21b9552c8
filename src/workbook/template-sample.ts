import type { LibraryKpiId } from "../engine/scorecard/kpi-library";

const PERCENT = "0.0%";
const WHOLE = "#,##0";

/** The KPI of the library that it is; objective by place; actual, target and baseline in the KPI's unit; how each month moves. */
export const SAMPLE = [
  {
    library: "revenue",
    objective: 0,
    direction: "higher",
    unit: "k€",
    format: WHOLE,
    target: 1850,
    baseline: 1500,
    months: [1610, 1655, 1720, 1790, 1815, 1838],
  },
  {
    library: "operating-margin",
    objective: 1,
    direction: "higher",
    unit: "%",
    format: PERCENT,
    target: 0.18,
    baseline: 0.14,
    months: [0.148, 0.152, 0.161, 0.166, 0.172, 0.176],
  },
  {
    library: "operating-cost",
    objective: 2,
    direction: "lower",
    unit: "k€",
    format: WHOLE,
    target: 410,
    baseline: 480,
    months: [472, 468, 455, 440, 431, 426],
  },
  {
    library: "net-promoter-score",
    objective: 3,
    direction: "higher",
    unit: "points",
    format: WHOLE,
    target: 45,
    baseline: 30,
    months: [33, 35, 38, 41, 44, 47],
  },
  {
    library: "customer-churn",
    objective: 3,
    direction: "lower",
    unit: "%",
    format: PERCENT,
    target: 0.03,
    baseline: 0.06,
    months: [0.058, 0.055, 0.051, 0.047, 0.044, 0.041],
  },
  {
    library: "on-time-delivery",
    objective: 4,
    direction: "higher",
    unit: "%",
    format: PERCENT,
    target: 0.96,
    baseline: 0.88,
    months: [0.89, 0.905, 0.921, 0.938, 0.95, 0.962],
  },
  {
    library: "order-lead-time",
    objective: 5,
    direction: "lower",
    unit: "days",
    format: "0.0",
    target: 12,
    baseline: 18,
    months: [17.2, 16.5, 15.1, 14.2, 13.1, 12.6],
  },
  {
    library: "defect-rate",
    objective: 6,
    direction: "lower",
    unit: "%",
    format: PERCENT,
    target: 0.01,
    baseline: 0.03,
    months: [0.028, 0.026, 0.021, 0.017, 0.013, 0.009],
  },
  {
    library: "improvements-completed",
    objective: 7,
    direction: "higher",
    unit: "projects",
    format: WHOLE,
    target: 6,
    baseline: 2,
    months: [2, 3, 3, 4, 4, 4],
  },
  {
    library: "training-hours",
    objective: 8,
    direction: "higher",
    unit: "hours",
    format: WHOLE,
    target: 24,
    baseline: 10,
    months: [11, 14, 16, 19, 21, 23],
  },
  {
    library: "staff-turnover",
    objective: 9,
    direction: "lower",
    unit: "%",
    format: PERCENT,
    target: 0.08,
    baseline: 0.14,
    months: [0.138, 0.13, 0.121, 0.112, 0.104, 0.098],
  },
  {
    library: "employee-engagement",
    objective: 9,
    direction: "higher",
    unit: "%",
    format: PERCENT,
    target: 0.75,
    baseline: 0.6,
    months: [0.61, 0.64, 0.66, 0.69, 0.72, 0.76],
  },
] as const satisfies readonly ({ readonly library: LibraryKpiId } & Readonly<Record<string, unknown>>)[];

/** The objectives: perspective, theme, owner and stakeholder, each by its place in the template's words. */
export const SAMPLE_OBJECTIVES = [
  { perspective: 0, theme: 0, owner: 2, stakeholder: 0 },
  { perspective: 0, theme: 0, owner: 0, stakeholder: 0 },
  { perspective: 0, theme: 1, owner: 0, stakeholder: 0 },
  { perspective: 1, theme: 0, owner: 2, stakeholder: 1 },
  { perspective: 1, theme: 1, owner: 1, stakeholder: 1 },
  { perspective: 2, theme: 1, owner: 1, stakeholder: 1 },
  { perspective: 2, theme: 1, owner: 1, stakeholder: 3 },
  { perspective: 2, theme: 0, owner: 1, stakeholder: 1 },
  { perspective: 3, theme: 2, owner: 3, stakeholder: 2 },
  { perspective: 3, theme: 2, owner: 3, stakeholder: 2 },
] as const;

/** Cause and effect by place of the objectives, in the order of the template's rationales; lag in months; evidence by place. */
export const SAMPLE_LINKS = [
  { from: 9, to: 8, sign: "+", lag: 6, evidence: 1 },
  { from: 8, to: 5, sign: "+", lag: 3, evidence: 1 },
  { from: 8, to: 6, sign: "+", lag: 3, evidence: 1 },
  { from: 9, to: 7, sign: "+", lag: 6, evidence: 0 },
  { from: 5, to: 4, sign: "+", lag: 1, evidence: 2 },
  { from: 6, to: 4, sign: "+", lag: 1, evidence: 1 },
  { from: 6, to: 2, sign: "+", lag: 2, evidence: 2 },
  { from: 7, to: 2, sign: "-", lag: 1, evidence: 1 },
  { from: 7, to: 3, sign: "+", lag: 6, evidence: 0 },
  { from: 4, to: 3, sign: "+", lag: 3, evidence: 1 },
  { from: 3, to: 0, sign: "+", lag: 6, evidence: 0 },
  { from: 2, to: 1, sign: "+", lag: 1, evidence: 2 },
  { from: 0, to: 1, sign: "+", lag: 1, evidence: 1 },
] as const;

/** Year by which the sample's goals are to be reached. */
export const SAMPLE_HORIZONS = [2030, 2029] as const;

/** KPI that watches each success factor, by place; `null` for one that nothing watches. */
export const SAMPLE_FACTOR_KPIS = [5, 4, 10, null] as const;

/** Sign-offs: owner by place, and day; `null` while outstanding. */
export const SAMPLE_SIGN_OFFS = [
  { owner: 0, day: { year: 2026, month: 6, day: 30 } },
  { owner: 1, day: { year: 2026, month: 7, day: 2 } },
  { owner: 3, day: null },
] as const;
