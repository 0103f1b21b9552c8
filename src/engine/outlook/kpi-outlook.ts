import type { Timing } from "../scorecard/compared-readings";
import { problemOf } from "../scorecard/kpi-finding";
import type { ScoredKpi } from "../scorecard/model";
import type { Span } from "../scorecard/period";
import { signalSeries } from "../scorecard/scorecard-signals";
import type { Work } from "../scorecard/work";
import { backtest } from "../signals/forecast/backtest";
import { forecastFrom, type Forecast } from "../signals/forecast/forecast";
import { countReadings, LEAST_FOR_FORECAST, predict, type Prediction } from "../signals/forecast/predict";
import { chanceFromPast } from "./past-chance";
import { chanceToHit, type Goal } from "./goal";
import { kpiYear, type KpiRows, type KpiYear } from "./kpi-year";
import { landingOutcomes, standOf } from "./landing-outcomes";
import type { KpiOutlook, Landing } from "./model";
import type { Outcomes } from "./outcomes";
import type { UsableOverride } from "./overrides-of";
import { yearEndRule, type YearEndRule } from "./year-end";

/** A KPI's outlook with what the scorecard's needs of it. */
export interface KpiEnding {
  readonly outlook: KpiOutlook;
  /** What the forecast says of the year's end; `null` where nothing is forecast. */
  readonly outcomes: Outcomes | null;
  /** Judges a value at the end of the year. */
  readonly rule: YearEndRule;
}

/** What is the same for all KPIs of an outlook. */
export interface OutlookTiming extends Timing {
  readonly year: Span;
  /** Last day of which something is known. */
  readonly end: number;
  /** Whether to test the forecast on the past, and to tell the chance if the future is like the past: each takes as long again. */
  readonly isInFull: boolean;
}

/**
 * Finds where one KPI ends the fiscal year, in steps.
 *
 * @param scored - The KPI as its scorecard has it.
 */
export function* findingEnding(
  rows: KpiRows,
  scored: ScoredKpi,
  override: UsableOverride | null,
  timing: OutlookTiming,
): Work<KpiEnding> {
  const { kpi, past } = rows;
  const year = kpiYear(rows, timing.year, timing.end, timing.calendar);
  const rule = yearEndRule(rows, year, timing);
  const { season } = signalSeries(scored, past);
  const horizon = year.ahead.length;
  const count = countReadings(past.values);
  const isForecast = horizon > 0 && count >= LEAST_FOR_FORECAST;
  yield;
  const prediction = isForecast ? predict(past.values, season, horizon) : null;
  const outcomes = prediction && landingOutcomes(year, past.values, prediction);
  yield;
  const forecast = prediction && (yield* forecasting(withNotes(prediction, year), season, horizon, timing));
  yield;
  const byForecast = outcomes ? forecastLanding(outcomes, rule) : readingsLanding(year, rows, rule);
  const landing = override ? certain(override.value, rule, "override") : byForecast;
  const chances =
    prediction && outcomes ? yield* findingChances({ year, rows, rule, prediction, outcomes, timing }) : null;
  const code = past.periods.length === 0 ? "no-reading" : "too-few-readings";
  const isMissing = past.periods.length === 0 || (horizon > 0 && !isForecast);
  return {
    outcomes,
    rule,
    outlook: {
      key: kpi.key,
      year: timing.year,
      past: past.periods,
      values: past.values,
      periods: year.ahead,
      forecast,
      target: rule.target,
      landing,
      forecastLanding: override ? byForecast : null,
      chance: chances?.chance ?? null,
      pastChance: chances?.pastChance ?? null,
      override,
      problem: isMissing ? problemOf(kpi, code, { count, least: LEAST_FOR_FORECAST }) : null,
    },
  };
}

function* forecasting(
  prediction: Prediction,
  season: number,
  horizon: number,
  { isInFull }: OutlookTiming,
): Work<Forecast> {
  const forecast = forecastFrom(prediction, { season, horizon, backtest: false });
  if (!isInFull) return forecast;
  yield;
  return { ...forecast, backtest: backtest(prediction.values, season, horizon) };
}

/** A ratio's periods ahead are weighed as those so far, which is worth knowing where those differ. */
function withNotes(prediction: Prediction, { by, weights, last }: KpiYear): Prediction {
  const differ = weights.slice(0, last + 1).some((weight) => weight !== weights[last]);
  if (by !== "ratio" || !differ) return prediction;
  return { ...prediction, notes: [...prediction.notes, "ratio-weighed"] };
}

function forecastLanding(outcomes: Outcomes, rule: YearEndRule): Landing {
  const value = outcomes.expected;
  return {
    value,
    lower80: Math.min(value, outcomes.quantile(0.1)),
    upper80: Math.max(value, outcomes.quantile(0.9)),
    status: rule.judge(value).status,
    by: "forecast",
  };
}

function readingsLanding(year: KpiYear, { past }: KpiRows, rule: YearEndRule): Landing | null {
  const value = year.last >= 0 && year.ahead.length === 0 ? standOf(year, past.values) : null;
  return value === null ? null : certain(value, rule, "readings");
}

function certain(value: number, rule: YearEndRule, by: Landing["by"]): Landing {
  return { value, lower80: value, upper80: value, status: rule.judge(value).status, by };
}

interface Chances {
  readonly chance: KpiOutlook["chance"];
  readonly pastChance: KpiOutlook["pastChance"];
}

function* findingChances({
  year,
  rows,
  rule,
  prediction,
  outcomes,
  timing,
}: {
  readonly year: KpiYear;
  readonly rows: KpiRows;
  readonly rule: YearEndRule;
  readonly prediction: Prediction;
  readonly outcomes: Outcomes;
  readonly timing: OutlookTiming;
}): Work<Chances | null> {
  const goal = goalOf(rule);
  if (!goal) return null;
  const { values } = rows.past;
  return {
    chance: chanceToHit(outcomes, goal, prediction),
    pastChance: timing.isInFull ? yield* chanceFromPast(year, values, prediction.values, goal) : null,
  };
}

/** What the KPI is to reach, or `null` where that is not said or its row cannot be judged. */
function goalOf({ target, targetUpper, judge }: YearEndRule): Goal | null {
  const { direction, scale } = judge(null);
  if (target === null || scale === null) return null;
  if (direction === "range" && targetUpper === null) return null;
  return { direction, target, upper: targetUpper };
}
