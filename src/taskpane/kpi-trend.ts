import { withClosedPeriods, type ClosedPeriod } from "../engine/scorecard/closed-periods";
import { scoringKpiHistory } from "../engine/scorecard/kpi-history";
import type { Kpi, Scorecard, ScorecardInput } from "../engine/scorecard/model";
import type { Span } from "../engine/scorecard/period";
import type { PastKpi } from "../engine/scorecard/score-history";
import type { Work } from "../engine/scorecard/work";

/** A KPI in one period, for the line of its trend. */
export interface TrendPoint extends PastKpi {
  readonly span: Span;
}

/** Two years of months. */
const PERIODS = 24;

/**
 * A KPI's values in its periods up to the scorecard's own, in steps; none where a line cannot be drawn.
 *
 * @param told - Periods that are closed: they stand as they were told.
 */
export function* findingTrend(
  input: ScorecardInput,
  { period }: Pick<Scorecard, "period">,
  kpi: Kpi,
  told: readonly ClosedPeriod[] = [],
): Work<readonly TrendPoint[]> {
  const { kpis, periods } = yield* scoringKpiHistory(input, new Set([kpi.key]), period, PERIODS);
  const place = kpis.findIndex(({ key }) => key === kpi.key);
  const points = withClosedPeriods(periods, told, kpis, "period").flatMap(({ start, end, kpis: values }) => {
    const value = values[place];
    return value ? [{ ...value, span: { start, end } }] : [];
  });
  const first = points.findIndex(({ actual }) => actual !== null);
  const line = first < 0 ? [] : points.slice(first);
  return line.filter(({ actual }) => actual !== null).length < 2 ? [] : line;
}
