import { axisLimits } from "../../engine/scorecard/axis-limits";
import { Problem } from "../../engine/scorecard/problem";
import { limitsAt } from "../../engine/signals/seasonal-xmr";
import { shortPeriodText } from "../../words/period-text";
import { say } from "../../words/say";
import type { Kpi } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { Language } from "../../words/say";
import type { ControlFacts } from "../charted-kpis";
import type { ChartSpec } from "./chart-spec";

export interface ControlInput extends ControlFacts {
  readonly kpi: Kpi;
  /** Whether the limits stand on means or medians. */
  readonly centre: "mean" | "median";
  readonly calendar: Calendar;
  readonly format: string;
  readonly language: Language;
}

/**
 * An XmR chart: a KPI's values between the limits that chance keeps to, its signals marked. Limits that were set anew, or go
 * with the season, run in steps. Too few readings have a line without limits. Pure.
 */
export function controlChart(input: ControlInput): ChartSpec {
  const { kpi, periods, values, chart, calendar, format, language } = input;
  const limits = values.map((_, place) => (chart instanceof Problem ? null : limitsAt(chart, place)));
  const signals = values.map((value, place) =>
    chart instanceof Problem || (chart.points[place]?.signals.length ?? 0) === 0 ? null : value,
  );
  const lines = {
    upper: limits.map((at) => at?.upper ?? null),
    centre: limits.map((at) => at?.centre ?? null),
    lower: limits.map((at) => at?.lower ?? null),
  };
  const numbers = [...values, ...lines.upper, ...lines.lower].filter((value) => value !== null);
  const axis = numbers.length > 0 ? axisLimits(numbers) : null;
  const name = kpi.entity === null ? kpi.name : `${kpi.name} · ${kpi.entity}`;
  const centreName = input.centre === "median" ? "sheets.chart.median" : "sheets.chart.centre";
  return {
    id: `control:${kpi.key}`,
    form: "line",
    title: say("sheets.chart.control", { name }, language),
    categories: periods.map((span) => shortPeriodText(span, calendar, language)),
    series: [
      { name: say("sheets.chart.upper-limit", {}, language), look: "limit", values: lines.upper },
      { name: say(centreName, {}, language), look: "centre", values: lines.centre },
      { name: say("sheets.chart.lower-limit", {}, language), look: "limit", values: lines.lower },
      { name: say("sheets.heading.actual", {}, language), look: "actual", values },
      { name: say("sheets.chart.signals", {}, language), look: "signal", values: signals },
    ],
    format,
    minimum: axis?.minimum ?? null,
    maximum: axis?.maximum ?? null,
    step: axis?.step ?? null,
    statuses: [],
  };
}
