import type { ScoredKpi, Settings } from "../engine/scorecard/model";
import { gatheringPastValues } from "../engine/scorecard/past-values";
import type { Period } from "../engine/scorecard/period";
import { Problem } from "../engine/scorecard/problem";
import { signalSeries, type PastBasis } from "../engine/scorecard/scorecard-signals";
import type { Work } from "../engine/scorecard/work";
import { signalsOfKpi, type KpiSignals } from "../engine/signals/kpi-signals";
import type { Limits, XmrChart } from "../engine/signals/model";
import { limitsAt, seasonalXmr } from "../engine/signals/seasonal-xmr";
import { xmrOptionsOf } from "../engine/signals/xmr-options";
import type { TrendPoint } from "./kpi-trend";

/** What a KPI's history says, with the chart that says it. */
export interface KpiSignal extends Pick<KpiSignals, "signal" | "trend"> {
  /** The periods of the chart's points. */
  readonly periods: readonly Period[];
  /** `null` where there are too few readings. */
  readonly chart: XmrChart | null;
  readonly centre: Settings["signalCentre"];
}

type LimitValues = Pick<Limits, "upper" | "centre" | "lower">;

/** Limits to draw over a trend, and which of its points are signals. */
export interface ChartLimits extends LimitValues {
  readonly signals: readonly boolean[];
  /** Whether the centre is a median; else an average. */
  readonly isMedian: boolean;
  /** Where they go up and down with the seasons: the period that those above are of, and those of each point. */
  readonly seasonal: {
    readonly period: Period;
    readonly byPoint: readonly (LimitValues | null)[];
  } | null;
}

/** Finds signal and trend of one KPI, in steps, as the result columns do. */
export function* findingSignal({ input, period, closed }: PastBasis, scored: ScoredKpi): Work<KpiSignal> {
  const own = input.kpis.filter(({ key }) => key === scored.kpi.key);
  const [past] = yield* gatheringPastValues(input, period, closed, own);
  const { periods, values } = past ?? { periods: [], values: [] };
  const series = signalSeries(scored, { kpi: scored.kpi, periods, values });
  const options = xmrOptionsOf(input.settings);
  const { signal, trend } = signalsOfKpi(series, options);
  const chart = seasonalXmr(values, series.season, trend, options);
  const known = chart instanceof Problem ? null : chart;
  return { periods, chart: known, centre: options.centre, signal, trend };
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

/** The limits over the points of a line; of the latest reading, where they follow the seasons. `null` without a chart. */
export function limitsOver(points: readonly TrendPoint[], signal: KpiSignal): ChartLimits | null {
  const { chart, periods, centre } = signal;
  if (!chart) return null;
  const common = { signals: signalsAt(points, signal), isMedian: centre === "median" };
  const latest = Math.max(
    0,
    chart.points.findLastIndex(({ value }) => value !== null),
  );
  const period = periods[latest];
  if (!chart.season || !period) {
    return { upper: chart.upper, centre: chart.centre, lower: chart.lower, ...common, seasonal: null };
  }
  const byPoint = points.map(({ span }) => {
    const place = periods.findIndex(({ start, end }) => span.start >= start && span.end <= end);
    return place < 0 ? null : limitsAt(chart, place);
  });
  return { ...limitsAt(chart, latest), ...common, seasonal: { period, byPoint } };
}

/** A limit with no more digits than its distance from the other one is worth: a hundredth of its size. */
export function readableLimit(value: number, { upper, lower }: Pick<XmrChart, "upper" | "lower">): number {
  if (upper <= lower) return value;
  const unit = 10 ** (Math.floor(Math.log10(upper - lower)) - 2);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}
