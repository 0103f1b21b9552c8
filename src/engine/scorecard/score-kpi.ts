import { change } from "./change";
import type { Timing } from "./compared-readings";
import type { ComparedValues } from "./compared-values";
import { kpiFinding, problemOf } from "./kpi-finding";
import type { Kpi, KpiField, Quantity, ScoredKpi, Settings } from "./model";
import type { Finding } from "./problem";
import { Problem } from "./problem";
import type { ChosenScale } from "./scale-of-kpi";
import { chooseScale } from "./scale-of-kpi";
import { variance } from "./variance";
import type { Rule, Verdict } from "./verdict";
import { judge, judgeOn } from "./verdict";
import { weightOf } from "./weight";

/** Columns whose problem leaves the KPI without answer, in the order in which they are reported. */
const DECISIVE = [
  "direction",
  "scale",
  "baseline",
  "targetUpper",
  "outerLow",
  "outerHigh",
  "redFlag",
  "bands",
  "atRiskFrom",
  "tolerance",
  "frequency",
  "accumulates",
] as const satisfies readonly KpiField[];

/** Columns whose problem costs no more than what is shown beside the status. */
const ASIDE = ["priorYear", "forecast", "minutesPerPeriod"] as const satisfies readonly KpiField[];

export interface KpiResult {
  readonly scored: ScoredKpi;
  readonly findings: readonly Finding[];
}

/**
 * Scores one KPI from the values it is compared by.
 *
 * @param values - Actual and target over the same span.
 * @returns The scored KPI, `no-data` with its problem where there is no answer, and what is to be said of it.
 */
export function scoreKpi(kpi: Kpi, values: ComparedValues, { settings }: Timing): KpiResult {
  const [target, baseline] = [numberOf(values.target), scaled(kpi.baseline, values.limitFactor)];
  const rule = ruleFor(kpi, target, values.limitFactor);
  const chosen = rule instanceof FaultyColumn ? rule.problem : chooseScale(rule, settings.atRiskShare);
  const verdict = verdictOn(rule, chosen, values);
  const known = chosen instanceof Problem ? null : chosen;
  const judged = verdict instanceof Problem ? null : verdict;
  const problem = verdict instanceof Problem ? problemOf(kpi, verdict.code, verdict.values) : null;
  const weight = weightOf(kpi.weight);
  const findings: Finding[] = [];
  if (problem) findings.push(kpiFinding(kpi, problem, cellOf(kpi, rule, values, problem)));
  addRemarks(findings, kpi, values, known, weight);
  const scored: ScoredKpi = {
    type: "kpi",
    kpi,
    actual: numberOf(values.actual),
    target,
    baseline,
    direction: known?.direction ?? (typeof kpi.direction === "string" ? kpi.direction : "higher"),
    directionAssumed: known?.directionAssumed ?? kpi.direction === null,
    scale: known?.scale ?? null,
    score: judged?.score ?? null,
    counted: judged ? countedScore(judged, settings) : null,
    status: judged?.status ?? "no-data",
    endStatus: judged ? endStatus(kpi, values, settings) : null,
    endTarget: values.end?.target ?? null,
    variance: varianceOf(values, known, scaled(kpi.targetUpper, values.limitFactor)),
    change: changeOf(values, known),
    weight: weight instanceof Problem ? 0 : weight,
    readingPeriod: values.readingPeriod,
    problem,
  };
  return { scored, findings };
}

function addRemarks(
  findings: Finding[],
  kpi: Kpi,
  values: ComparedValues,
  chosen: ChosenScale | null,
  weight: number | Problem,
): void {
  for (const remark of chosen?.remarks ?? []) findings.push(kpiFinding(kpi, problemOf(kpi, remark)));
  for (const { code, values: said } of values.remarks) {
    findings.push(kpiFinding(kpi, problemOf(kpi, code, said), values.cell));
  }
  if (weight instanceof Problem) findings.push(kpiFinding(kpi, problemOf(kpi, weight.code, weight.values)));
  for (const field of ASIDE) {
    const value = kpi[field];
    if (!(value instanceof Problem)) continue;
    const problem = problemOf(kpi, value.code, value.values);
    findings.push({ severity: "warning", problem, cell: kpi.cells[field] ?? null });
  }
}

/** A column's problem with the column it stands in. */
class FaultyColumn {
  constructor(
    readonly problem: Problem,
    readonly field: KpiField,
  ) {}
}

/** The KPI's rule, its limits multiplied so that they are of the target's span; or the first column that is a problem. */
function ruleFor(kpi: Kpi, target: number | null, factor: number): Rule | FaultyColumn {
  for (const field of DECISIVE) {
    const value = kpi[field];
    if (value instanceof Problem) return new FaultyColumn(value, field);
  }
  const { direction, scale, bands, tolerance } = kpi;
  return {
    direction: direction as Rule["direction"],
    scale: scale as Rule["scale"],
    target,
    targetUpper: scaled(kpi.targetUpper, factor),
    baseline: scaled(kpi.baseline, factor),
    outerLow: scaled(kpi.outerLow, factor),
    outerHigh: scaled(kpi.outerHigh, factor),
    redFlag: scaled(kpi.redFlag, factor),
    atRiskFrom: scaled(kpi.atRiskFrom, factor),
    bands:
      factor === 1 || !Array.isArray(bands)
        ? (bands as Rule["bands"])
        : bands.map((limit: number) => limit * factor),
    tolerance: scaledTolerance(tolerance, factor),
  };
}

function scaledTolerance(tolerance: Kpi["tolerance"], factor: number): Rule["tolerance"] {
  if (tolerance === null || tolerance instanceof Problem) return null;
  return tolerance.by === "share" ? tolerance : { by: "amount", value: tolerance.value * factor };
}

function verdictOn(
  rule: Rule | FaultyColumn,
  chosen: ChosenScale | Problem,
  values: ComparedValues,
): Verdict | Problem {
  if (rule instanceof FaultyColumn) return rule.problem;
  if (values.actual instanceof Problem) return values.actual;
  if (values.target instanceof Problem) return values.target;
  if (values.actual === null) return new Problem("no-reading");
  return chosen instanceof Problem ? chosen : judgeOn(chosen, rule, values.actual);
}

function cellOf(
  kpi: Kpi,
  rule: Rule | FaultyColumn,
  values: ComparedValues,
  problem: Problem,
): string | null {
  if (rule instanceof FaultyColumn) return kpi.cells[rule.field] ?? null;
  if (values.actual instanceof Problem) return values.cell;
  if (values.target instanceof Problem) return values.targetCell;
  return problem.code === "no-reading" ? values.cell : null;
}

/** A score as the roll-up takes it: 1 is on target on every scale, held between floor and cap. */
export function countedScore(
  { score, scale }: Pick<Verdict, "score" | "scale">,
  { cap, floor }: Settings,
): number {
  const share = score / scale.onTrackCut;
  return Math.max(floor ?? -Infinity, Math.min(cap ?? Infinity, share));
}

function endStatus(kpi: Kpi, { end }: ComparedValues, settings: Settings): ScoredKpi["endStatus"] {
  if (!end) return null;
  const rule = ruleFor(kpi, end.target, end.limitFactor);
  if (rule instanceof FaultyColumn) return null;
  const verdict = judge(rule, end.actual, settings.atRiskShare);
  return verdict instanceof Problem ? null : verdict.status;
}

function varianceOf(
  { actual, target }: ComparedValues,
  chosen: ChosenScale | null,
  targetUpper: number | null,
): ScoredKpi["variance"] {
  if (typeof actual !== "number" || typeof target !== "number" || !chosen) return null;
  return variance(actual, target, chosen.direction, targetUpper);
}

/** A range has no side that is favourable, so its change says nothing. */
function changeOf({ actual, priorYear }: ComparedValues, chosen: ChosenScale | null): number | null {
  if (typeof actual !== "number" || typeof priorYear !== "number") return null;
  if (!chosen || chosen.direction === "range") return null;
  const moved = change(actual, priorYear, chosen.direction);
  return moved instanceof Problem ? null : moved;
}

function numberOf(quantity: Quantity): number | null {
  return typeof quantity === "number" ? quantity : null;
}

function scaled(quantity: Quantity, factor: number): number | null {
  return typeof quantity === "number" ? quantity * factor : null;
}
