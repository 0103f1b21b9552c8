import type { ScoredKpi } from "../engine/scorecard/model";
import { gatheringPastValues } from "../engine/scorecard/past-values";
import type { Period } from "../engine/scorecard/period";
import { Problem } from "../engine/scorecard/problem";
import { signalSeries, type PastBasis } from "../engine/scorecard/scorecard-signals";
import type { Work } from "../engine/scorecard/work";
import { signalsOfKpi, type KpiSignals } from "../engine/signals/kpi-signals";
import type { XmrChart } from "../engine/signals/model";
import { xmr } from "../engine/signals/xmr";
import type { TrendPoint } from "./kpi-trend";

/** What a KPI's history says, with the chart that says it. */
export interface KpiSignal extends Pick<KpiSignals, "signal" | "trend"> {
  /** The periods of the chart's points. */
  readonly periods: readonly Period[];
  /** `null` where there are too few readings. */
  readonly chart: XmrChart | null;
}

/** Finds signal and trend of one KPI, in steps, as the result columns do. */
export function* findingSignal({ input, period, closed }: PastBasis, scored: ScoredKpi): Work<KpiSignal> {
  const own = input.kpis.filter(({ key }) => key === scored.kpi.key);
  const [past] = yield* gatheringPastValues(input, period, closed, own);
  const { periods, values } = past ?? { periods: [], values: [] };
  const series = signalSeries(scored, { kpi: scored.kpi, periods, values });
  const chart = xmr(values);
  const { signal, trend } = signalsOfKpi(series);
  return { periods, chart: chart instanceof Problem ? null : chart, signal, trend };
}

/** Whether the reading at each point of a line is a signal. A quarter is at the last of its months that the line has. */
export function signalsAt(points: readonly TrendPoint[], { periods, chart }: KpiSignal): readonly boolean[] {
  const at = new Set<number>();
  for (const [place, { signals }] of (chart?.points ?? []).entries()) {
    const period = periods[place];
    if (signals.length === 0 || !period) continue;
    at.add(
      points.findLastIndex(
        ({ actual, span }) => actual !== null && span.start >= period.start && span.end <= period.end,
      ),
    );
  }
  return points.map((_, place) => at.has(place));
}

/** A limit with no more digits than its distance from the other one is worth: a hundredth of its size. */
export function readableLimit(value: number, { upper, lower }: Pick<XmrChart, "upper" | "lower">): number {
  if (upper <= lower) return value;
  const unit = 10 ** (Math.floor(Math.log10(upper - lower)) - 2);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}
