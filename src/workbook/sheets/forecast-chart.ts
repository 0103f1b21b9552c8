import { axisLimits } from "../../engine/scorecard/axis-limits";
import { shortPeriodText } from "../../words/period-text";
import { say } from "../../words/say";
import type { Kpi } from "../../engine/scorecard/model";
import type { Calendar } from "../../engine/scorecard/period";
import type { ForecastPoint } from "../../engine/signals/forecast/forecast";
import type { Language } from "../../words/say";
import type { ForecastFacts } from "../charted-kpis";
import type { ChartSpec, SeriesLook, SeriesSpec } from "./chart-spec";

export interface ForecastInput extends ForecastFacts {
  readonly kpi: Kpi;
  readonly calendar: Calendar;
  readonly format: string;
  readonly language: Language;
}

/** Periods of the past that are drawn: further ones would crowd what lies ahead. */
const PAST_PERIODS = 24;

/** From the top to the bottom, as the legend names them. */
const AHEAD = [
  ["upper95", "bound95"],
  ["upper80", "bound80"],
  ["mean", "forecast"],
  ["lower80", "bound80"],
  ["lower95", "bound95"],
] as const satisfies readonly (readonly [keyof ForecastPoint, SeriesLook])[];

/**
 * Where a KPI goes up to the end of the fiscal year: its values, the forecast with the bounds that hold 80% and 95% of what
 * may come, and the target of each period. What is ahead begins at the last value. Pure.
 */
export function forecastChart(input: ForecastInput): ChartSpec {
  const { kpi, outlook, calendar, format, language } = input;
  const { forecast } = outlook;
  const shown = lastPeriods(input);
  const { spans, actual, target, ahead } = shown;
  const series: SeriesSpec[] = [
    { name: say("sheets.heading.target", {}, language), look: "target", values: target },
    ...AHEAD.map(([value, look]): SeriesSpec => ({
      name: say(`sheets.chart.${value === "mean" ? "expected" : value}`, {}, language),
      look,
      values: ahead.map((point) => point?.[value] ?? null),
    })),
    { name: say("sheets.heading.actual", {}, language), look: "actual", values: actual },
  ];
  const numbers = series.flatMap(({ values }) => values).filter((value) => value !== null);
  const axis = numbers.length > 0 ? axisLimits(numbers) : null;
  const name = kpi.entity === null ? kpi.name : `${kpi.name} · ${kpi.entity}`;
  const method = forecast && say(`sheets.chart.method.${forecast.method}`, {}, language);
  return {
    id: `forecast:${kpi.key}`,
    form: "line",
    title: method === null ? name : say("sheets.chart.forecast", { name, method }, language),
    categories: spans.map((span) => shortPeriodText(span, calendar, language)),
    series,
    format,
    minimum: axis?.minimum ?? null,
    maximum: axis?.maximum ?? null,
    step: axis?.step ?? null,
    statuses: [],
  };
}

interface Shown {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly actual: readonly (number | null)[];
  readonly target: readonly (number | null)[];
  readonly ahead: readonly (Partial<ForecastPoint> | null)[];
}

/** Past and future in one row. A KPI that is overdue has periods behind it that are forecast too. */
function lastPeriods({ outlook, pastTargets, targets }: ForecastFacts): Shown {
  const { past, values, periods, forecast } = outlook;
  const last = values.findLastIndex((value) => value !== null);
  const first = Math.max(0, last + 1 - PAST_PERIODS);
  const lastValue = values[last] ?? null;
  const known = past.slice(first, last + 1);
  const points = forecast?.points ?? [];
  const coming = points.length > 0 ? periods : [];
  const behind = known.map(() => null);
  // The lines of what is ahead start where the KPI stands.
  const start = lastValue === null || points.length === 0 ? null : standing(lastValue);
  return {
    spans: [...known, ...coming],
    actual: [...values.slice(first, last + 1), ...coming.map(() => null)],
    target: [...pastTargets.slice(first, last + 1), ...coming.map((_, place) => targets[place] ?? null)],
    ahead: [...behind.slice(1), ...(known.length > 0 ? [start] : []), ...points],
  };
}

function standing(value: number): Partial<ForecastPoint> {
  return { mean: value, lower80: value, upper80: value, lower95: value, upper95: value };
}
