import type { Timing } from "../scorecard/compared-readings";
import { problemOf } from "../scorecard/kpi-finding";
import type { ScoredKpi } from "../scorecard/model";
import type { Span } from "../scorecard/period";
import { signalSeries } from "../scorecard/scorecard-signals";
import type { Work } from "../scorecard/work";
import { backtest } from "../signals/forecast/backtest";
import { forecastFrom, type Forecast } from "../signals/forecast/forecast";
import { countReadings, LEAST_FOR_FORECAST, predict, type Prediction } from "../signals/forecast/predict";
import { boundForecast, boundsOf, boundVoices, type Bounds } from "./bounds";
import { chanceFromPast } from "./past-chance";
import { chanceToHit, countedOutcomes, type Goal } from "./goal";
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
  const isOnlyMet = isYesNo(rows, year, scored);
  const isForecast = horizon > 0 && count >= LEAST_FOR_FORECAST && !isOnlyMet;
  yield;
  const bounds = boundsOf(kpi, past.values, rows.readings, scored.direction === "lower");
  const prediction = isForecast ? within(predict(past.values, season, horizon), bounds) : null;
  const raw = prediction && landingOutcomes(year, past.values, prediction, bounds);
  const outcomes = raw && (isCount(year, rows) ? countedOutcomes(raw) : raw);
  yield;
  const forecast =
    prediction &&
    boundForecast(yield* forecasting(withNotes(prediction, year), season, horizon, timing), bounds);
  yield;
  const byForecast = outcomes ? forecastLanding(outcomes, rule) : readingsLanding(year, rows, rule);
  const landing = override ? certain(override.value, rule, "override") : byForecast;
  const chances =
    prediction && outcomes ? yield* findingChances({ year, rows, rule, prediction, outcomes, timing }) : null;
  const code =
    past.periods.length === 0 ? "no-reading" : isOnlyMet ? "yes-no-unforecast" : "too-few-readings";
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

function within(prediction: Prediction, bounds: Bounds): Prediction {
  return { ...prediction, voices: boundVoices(prediction.voices, bounds) };
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

/** What of the year itself is worth knowing: what ratios ahead are weighed by where that differs, and a period under way. */
function withNotes(prediction: Prediction, { by, weights, last, begun }: KpiYear): Prediction {
  const differ = weights.slice(0, last + 1).some((weight) => weight !== weights[last]);
  const notes = [...prediction.notes];
  if (by === "ratio" && differ) notes.push("ratio-weighed");
  if (begun.share > 0) notes.push("period-unfinished");
  return { ...prediction, notes };
}

/** Whether readings only say that a KPI is met or not: nothing between Yes and No is a landing. */
function isYesNo(rows: KpiRows, { by }: KpiYear, { scale }: ScoredKpi): boolean {
  const isAnswer = (value: number | null) => value === null || value === 0 || value === 1;
  return by !== "sum" && scale?.kind === "threshold" && rows.past.values.every(isAnswer);
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
  const goal = goalOf(rule, isCount(year, rows));
  if (!goal) return null;
  const { values } = rows.past;
  return {
    chance: chanceToHit(outcomes, goal, prediction),
    pastChance: timing.isInFull ? yield* chanceFromPast(year, values, prediction.values, goal) : null,
  };
}

/** What the KPI is to reach, or `null` where that is not said or its row cannot be judged. */
function goalOf({ target, targetUpper, judge }: YearEndRule, counts: boolean): Goal | null {
  const { direction, scale } = judge(null);
  if (target === null || scale === null) return null;
  if (direction === "range" && targetUpper === null) return null;
  return { direction, target, upper: targetUpper, isCount: counts };
}

/** Readings of 0 that make whole numbers counts. */
const LEAST_ZEROS = 2;

/** Whether a KPI counts something that often is not there: all its readings are whole numbers, some 0 and none less. */
function isCount({ by }: KpiYear, { past: { values } }: KpiRows): boolean {
  if (by === "average" || by === "ratio") return false;
  const zeros = values.filter((value) => value === 0).length;
  return zeros >= LEAST_ZEROS && values.every((value) => (value ?? 0) >= 0 && Number.isInteger(value ?? 0));
}
