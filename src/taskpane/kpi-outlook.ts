import type { ForecastOverride, KpiOutlook } from "../engine/outlook/model";
import { scoringKpiOutlook } from "../engine/outlook/scorecard-outlook";
import { scoringKpiHistory } from "../engine/scorecard/kpi-history";
import type { ScorecardInput, ScoredKpi } from "../engine/scorecard/model";
import { periodsBetween, type Calendar, type Span } from "../engine/scorecard/period";
import type { PastBasis } from "../engine/scorecard/scorecard-signals";
import type { Work } from "../engine/scorecard/work";
import type { TrendPoint } from "./kpi-trend";

/** A KPI's year to come, with the periods in which a line of its past goes on. */
export interface KpiAhead {
  readonly outlook: KpiOutlook;
  /** The scorecard's periods after its own up to the end of the forecast: their targets, and no actuals. */
  readonly ahead: readonly TrendPoint[];
}

/** Finds where one KPI will land, in steps. */
export function* findingKpiAhead(
  basis: PastBasis,
  scored: ScoredKpi,
  overrides: readonly ForecastOverride[],
): Work<KpiAhead> {
  const outlook = yield* scoringKpiOutlook(basis, scored, overrides);
  const until = outlook.periods.at(-1);
  const ahead =
    until && basis.period && outlook.forecast
      ? yield* findingTargetsAhead(basis.input, basis.period, until, scored.kpi.key)
      : [];
  return { outlook, ahead };
}

/** What a KPI's targets are in the periods after the scorecard's own, up to the end of another. */
function* findingTargetsAhead(
  input: ScorecardInput,
  own: Span,
  until: Span,
  key: string,
): Work<readonly TrendPoint[]> {
  const { fiscalYearStart, calendar: kind, frequency } = input.settings;
  const calendar: Calendar = { fiscalYearStart, kind };
  const after = periodsBetween(own.end + 1, until.end, frequency, calendar);
  const last = after.at(-1);
  if (!last) return [];
  const { kpis, periods } = yield* scoringKpiHistory(input, new Set([key]), last, after.length);
  const place = kpis.findIndex((kpi) => kpi.key === key);
  return periods.flatMap(({ start, end, kpis: values }) => {
    const value = values[place];
    if (!value) return [];
    // What a row or a late reading would stand in for is not to be seen yet.
    return [{ ...value, actual: null, score: null, status: "no-data", span: { start, end } }];
  });
}
