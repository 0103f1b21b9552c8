import type { Timing } from "../scorecard/compared-readings";
import { comparedValues, type ComparedValues } from "../scorecard/compared-values";
import type { ScoredKpi } from "../scorecard/model";
import { periodContaining } from "../scorecard/period";
import { scoreKpi } from "../scorecard/score-kpi";
import { completeYear } from "./complete-year";
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
 * has none yet; see `completeYear`.
 */
export function yearEndRule(rows: KpiRows, year: KpiYear, timing: Timing): YearEndRule {
  const { settings, calendar } = timing;
  const atEnd: Timing = {
    calendar,
    settings: { ...settings, view: "full-year" },
    period: periodContaining(year.year.end, settings.frequency, calendar),
  };
  const kpi = { ...rows.kpi, accumulates: rows.kpi.accumulates ?? year.by };
  const { readings, targets, isRepeated } = completeYear(rows, year, atEnd);
  const found = comparedValues(kpi, readings, targets, atEnd);
  // The full-year view would multiply a row's target by all of the year's days, weekends too.
  const values: ComparedValues = { ...found, ...(isRepeated ? {} : found.end), end: null, remarks: [] };
  const { targetUpper } = kpi;
  return {
    target: typeof values.target === "number" ? values.target : null,
    targetUpper: typeof targetUpper === "number" ? targetUpper * values.limitFactor : null,
    judge: (value) => scoreKpi(kpi, { ...values, actual: value }, atEnd).scored,
  };
}
