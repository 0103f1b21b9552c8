import type { ProblemCode, Severity } from "./problem";

/** Codes that leave nothing without answer: warnings want a look, the rest is good to know. */
const severities: Readonly<Partial<Record<ProblemCode, Severity>>> = {
  "baseline-past-target": "warning",
  "target-zero-threshold": "warning",
  "under-least-coverage": "warning",
  "row-differs-from-reading": "warning",
  "reading-overdue": "warning",
  "readings-missing": "warning",
  "unmatched-reading": "warning",
  "percent-beside-number": "warning",
  "season-unknown": "warning",
  "too-few-objectives": "warning",
  "too-many-objectives": "warning",
  "objective-without-kpi": "warning",
  "too-many-kpis": "warning",
  "no-owner": "warning",
  unassigned: "warning",
  "no-reading": "info",
  "no-target": "info",
  "direction-assumed": "info",
  "direction-assumed-from-baseline": "info",
  "accumulation-assumed": "info",
  "target-repeated": "info",
  "year-target-as-it-is": "info",
  "year-target-to-date": "info",
  "before-is-zero": "info",
};

/** The weight of a problem in a list of findings; an error unless it is known to be less. */
export function severityOf(code: ProblemCode): Severity {
  return severities[code] ?? "error";
}
