import { axisLimits } from "../../engine/scorecard/axis-limits";
import { statusWord } from "./status-look";
import { shortPeriodText } from "../../words/period-text";
import { say } from "../../words/say";
import type { Kpi } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { PastPeriod } from "../../engine/scorecard/score-history";
import type { Language } from "../../words/say";
import type { ChartSpec, SeriesSpec } from "./chart-spec";

export interface TrendInput {
  readonly kpi: Kpi;
  /** Place of the KPI in each period's list. */
  readonly place: number;
  readonly direction: "higher" | "lower" | "range";
  readonly history: readonly PastPeriod[];
  readonly calendar: Calendar;
  readonly format: string;
  readonly language: Language;
}

/** A KPI's actuals over its periods with its target, and behind them the bands of its statuses. Pure. */
export function trendChart(input: TrendInput): ChartSpec {
  const { kpi, place, history, calendar, format, language } = input;
  const points = history.map(({ kpis }) => kpis[place]);
  const actual = points.map((point) => point?.actual ?? null);
  const target = points.map((point) => point?.target ?? null);
  const edge = points.map((point) => point?.atRiskEdge ?? null);
  const numbers = [...actual, ...target, ...edge].filter((value) => value !== null);
  const limits = numbers.length > 0 ? axisLimits(numbers) : null;
  const hasBands = limits !== null && limits.minimum >= 0 && input.direction !== "range";
  const bands = hasBands ? statusBands(input.direction === "higher", target, edge, limits.maximum) : [];
  return {
    id: `trend:${kpi.key}`,
    form: "line",
    title: kpi.entity === null ? kpi.name : `${kpi.name} · ${kpi.entity}`,
    categories: history.map((span) => shortPeriodText(span, calendar, language)),
    series: [
      ...bands.map(({ status, values }): SeriesSpec => ({
        name: statusWord(status, language),
        look: `${status}-band`,
        values,
      })),
      { name: say("sheets.heading.target", {}, language), look: "target", values: target },
      { name: say("sheets.heading.actual", {}, language), look: "actual", values: actual },
    ],
    format,
    minimum: limits?.minimum ?? null,
    maximum: limits?.maximum ?? null,
    step: limits?.step ?? null,
    statuses: [],
  };
}

interface Band {
  readonly status: "on-track" | "at-risk" | "off-track";
  /** Heights of the band, stacked on those before. */
  readonly values: readonly (number | null)[];
}

/** Bands from the bottom of the chart to its top; a band is as high as from the one below to where the status changes. */
function statusBands(
  higherIsBetter: boolean,
  target: readonly (number | null)[],
  edge: readonly (number | null)[],
  top: number,
): readonly Band[] {
  const heights = (from: (place: number) => number | null, to: (place: number) => number | null) =>
    target.map((_, place) => {
      const [low, high] = [from(place), to(place)];
      return low === null || high === null ? null : Math.max(0, high - low);
    });
  const atTarget = (place: number): number | null => target[place] ?? null;
  const zero = (place: number): number | null => (atTarget(place) === null ? null : 0);
  const end = (place: number): number | null => (atTarget(place) === null ? null : top);
  const atEdge = (place: number): number | null => edge[place] ?? target[place] ?? null;
  return higherIsBetter
    ? [
        { status: "off-track", values: heights(zero, atEdge) },
        { status: "at-risk", values: heights(atEdge, atTarget) },
        { status: "on-track", values: heights(atTarget, end) },
      ]
    : [
        { status: "on-track", values: heights(zero, atTarget) },
        { status: "at-risk", values: heights(atTarget, atEdge) },
        { status: "off-track", values: heights(atEdge, end) },
      ];
}
