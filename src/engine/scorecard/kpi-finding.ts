import type { Kpi, KpiField } from "./model";
import type { Finding, ProblemCode, ProblemValues } from "./problem";
import { Problem } from "./problem";
import { severityOf } from "./severity";

/** Column to look at for a code, where it is not Actual. */
const fields: Readonly<Partial<Record<ProblemCode, KpiField>>> = {
  "no-target": "target",
  "no-range": "target",
  "knots-out-of-order": "scale",
  "target-outside-scale": "target",
  "target-zero-threshold": "target",
  "target-repeated": "target",
  "year-target-as-it-is": "target",
  "year-target-to-date": "target",
  "target-already-met": "target",
  "target-outside-process": "target",
  "baseline-past-target": "baseline",
  "no-baseline": "baseline",
  "no-limits": "outerLow",
  "no-red-flag": "redFlag",
  "no-bands": "bands",
  "no-upper-target": "targetUpper",
  "at-risk-on-good-side": "atRiskFrom",
  "negative-tolerance": "tolerance",
  "unknown-direction": "direction",
  "unknown-scale": "scale",
  "unknown-frequency": "frequency",
  "unknown-accumulation": "accumulates",
  "accumulation-assumed": "accumulates",
  "negative-weight": "weight",
  "weight-not-a-number": "weight",
  "direction-assumed": "direction",
  "direction-assumed-from-baseline": "direction",
  "repeated-key": "kpi",
  "no-owner": "owner",
  "kpi-without-source": "source",
  "source-unknown": "source",
  unassigned: "kpi",
};

/** What a sentence calls a KPI: its name, with its entity where it has one. */
export function subjectOf({ name, entity }: Kpi): string {
  return entity === null ? name : `${name} (${entity})`;
}

/** A problem that names its KPI, whatever else it says. */
export function problemOf(kpi: Kpi, code: ProblemCode, values: ProblemValues = {}): Problem {
  return new Problem(code, { ...values, subject: subjectOf(kpi) });
}

/**
 * A finding on a KPI, pointing at the cell to look at: the field given, else the code's own, else the KPI's name.
 */
export function kpiFinding(kpi: Kpi, problem: Problem, cell: string | null = null): Finding {
  const field = fields[problem.code] ?? "actual";
  const place = cell ?? kpi.cells[field] ?? kpi.cells.kpi ?? null;
  return { severity: severityOf(problem.code), problem, cell: place };
}
