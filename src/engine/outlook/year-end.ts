import { ownFrequency, type Timing } from "../scorecard/compared-readings";
import { comparedValues, type ComparedValues } from "../scorecard/compared-values";
import type { Reading, ScoredKpi } from "../scorecard/model";
import { periodContaining, periodsStartingIn } from "../scorecard/period";
import { scoreKpi } from "../scorecard/score-kpi";
import type { KpiRows, KpiYear } from "./kpi-year";

/** What a KPI is judged by at the end of the fiscal year. */
export interface YearEndRule {
  /** Target of the whole year, `null` for none. */
  readonly target: number | null;
  readonly targetUpper: number | null;
  /** Judges what the KPI may end the year with; `null` for nothing. */
  readonly judge: (value: number | null) => ScoredKpi;
}

/**
 * How the full-year view will judge a KPI once the year is over, whatever the scorecard's own view: on the year's target, its
 * limits made to fit.
 *
 * That target is the year's own, else the sum (or average, last ...) of its periods', the row's standing in for a period that
 * has none yet.
 */
export function yearEndRule(rows: KpiRows, year: KpiYear, timing: Timing): YearEndRule {
  const { settings, calendar } = timing;
  const atEnd: Timing = {
    calendar,
    settings: { ...settings, view: "full-year" },
    period: periodContaining(year.year.end, settings.frequency, calendar),
  };
  const kpi = { ...rows.kpi, accumulates: rows.kpi.accumulates ?? year.by };
  const found = comparedValues(kpi, asIfComplete(rows, year, atEnd), rows.targets, atEnd);
  const values: ComparedValues = { ...found, ...(found.end ?? {}), end: null, remarks: [] };
  const { targetUpper } = kpi;
  return {
    target: typeof values.target === "number" ? values.target : null,
    targetUpper: typeof targetUpper === "number" ? targetUpper * values.limitFactor : null,
    judge: (value) => scoreKpi(kpi, { ...values, actual: value }, atEnd).scored,
  };
}

/**
 * The KPI's readings as if each period of the year had one, so that the target found is that of the whole year. What they
 * say but for their targets is left out of the account.
 */
function asIfComplete(
  { kpi, readings, targets }: KpiRows,
  { year, by }: KpiYear,
  timing: Timing,
): readonly Reading[] {
  if (readings.length === 0) return [];
  const { settings, calendar } = timing;
  const before = readings.filter(({ period }) => period < year.start);
  const inside = readings.filter(({ period }) => period >= year.start && period <= year.end);
  const met = inside
    .filter(({ target, actual, numerator }) => target !== null || actual !== null || numerator !== null)
    .map((reading) => ({ ...reading, actual: by === "ratio" ? (reading.actual ?? 0) : 0 }));
  const missing = periodsStartingIn(year, ownFrequency(kpi, settings), calendar)
    .filter(({ start, end }) => !met.some(({ period }) => period >= start && period <= end))
    .map(({ start }) => ({
      kpi: kpi.name,
      entity: kpi.entity,
      period: start,
      actual: 0,
      target: null,
      priorYear: null,
      numerator: null,
      denominator: null,
      cell: null,
    }));
  const complete = [...met, ...missing];
  // Budgets often end with the latest month: the other months' own targets are no less true for that.
  const stands = met.some(({ target }) => target !== null) && !targets.some(({ target }) => target !== null);
  const targeted = stands
    ? complete.map((reading) => ({ ...reading, target: reading.target ?? kpi.target }))
    : complete;
  return [...before, ...targeted].sort((a, b) => a.period - b.period);
}
