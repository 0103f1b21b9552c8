import type { ClosedPeriod } from "./closed-periods";
import type { Frequency, Kpi, Scorecard, ScorecardInput, ScoredKpi } from "./model";
import { gatheringPastValues, type PastValues } from "./past-values";
import type { Span } from "./period";
import type { Work } from "./work";
import { scoringSignals, type KpiSeries, type KpiSignals } from "../signals/kpi-signals";
import type { TargetRange } from "../signals/latest-signal";
import { xmrOptionsOf } from "../signals/xmr-options";

/** What a scorecard's past is read from. */
export interface PastBasis {
  readonly input: ScorecardInput;
  /** The scorecard's own period; `null` for one without periods. */
  readonly period: Span | null;
  /** Periods that are closed now. */
  readonly closed: readonly ClosedPeriod[];
}

/**
 * Finds signal and trend of each of a scorecard's KPIs, in steps, by the rules that its settings say.
 *
 * @param gathered - What `gatheringPastValues` finds of them, where it is known already.
 * @returns In the order of the scorecard's KPIs, which is that of the basis' input.
 */
export function* scoringScorecardSignals(
  { input, period, closed }: PastBasis,
  { kpis }: Scorecard,
  gathered?: readonly PastValues[],
): Work<readonly KpiSignals[]> {
  const past = gathered ?? (yield* gatheringPastValues(input, period, closed));
  const series: KpiSeries[] = [];
  for (const [place, scored] of kpis.entries()) {
    if (place % STEP === 0) yield;
    series.push(signalSeries(scored, past[place] ?? { kpi: scored.kpi, periods: [], values: [] }));
  }
  return yield* scoringSignals(series, xmrOptionsOf(input.settings));
}

/** KPIs between two pauses. */
const STEP = 1024;

/** Periods in a year. */
const SEASONS: Readonly<Record<Frequency, number>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  half: 2,
  year: 1,
};

/** A KPI's past values with what is needed to tell better from worse. */
export function signalSeries(
  { kpi, direction, target }: ScoredKpi,
  { periods, values }: PastValues,
): KpiSeries {
  const frequency = periods[0]?.frequency;
  return {
    key: kpi.key,
    values,
    direction,
    range: direction === "range" ? rangeOf(kpi, target) : null,
    season: frequency ? SEASONS[frequency] : 1,
  };
}

/** Between which values a period by itself is on track: the row's own limits, which a year to date multiplies. */
function rangeOf(kpi: Kpi, target: number | null): TargetRange | null {
  const low = typeof kpi.target === "number" ? kpi.target : target;
  const high = kpi.targetUpper;
  return low === null || typeof high !== "number" ? null : { low, high };
}
