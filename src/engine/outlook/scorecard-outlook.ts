import { ownFrequency } from "../scorecard/compared-readings";
import { problemOf } from "../scorecard/kpi-finding";
import { KpiIndex } from "../scorecard/kpi-index";
import type { Kpi, Scorecard, ScoredKpi } from "../scorecard/model";
import { gatheringPastValues, readingsOf } from "../scorecard/past-values";
import type { Calendar } from "../scorecard/period";
import { fiscalYearOf } from "../scorecard/period";
import { placeInCalendar } from "../scorecard/place-in-calendar";
import type { PastBasis } from "../scorecard/scorecard-signals";
import type { Work } from "../scorecard/work";
import { findingEnding, type KpiEnding, type OutlookTiming } from "./kpi-outlook";
import type { KpiRows } from "./kpi-year";
import type { ForecastOverride, KpiOutlook, ScorecardOutlook } from "./model";
import { overridesOf } from "./overrides-of";
import { simulatingLanding } from "./simulate-landing";

/** The same workbook gives the same numbers. */
const SEED = 20260101;

/**
 * Finds where a scorecard and each of its KPIs end the fiscal year that its period lies in, in steps.
 *
 * What only a KPI's own page shows is left out here, as it takes as long again for each KPI: the forecast's `backtest` and
 * `pastChance` are `null`. `scoringKpiOutlook` has them.
 *
 * @param basis - What the scorecard's past is read from.
 * @param overrides - What people expect instead of the forecasts.
 * @param seed - Any whole number; the same gives the same draws.
 * @returns KPIs in the order of the scorecard's.
 */
export function* scoringOutlook(
  basis: PastBasis,
  scorecard: Scorecard,
  overrides: readonly ForecastOverride[] = [],
  seed = SEED,
): Work<ScorecardOutlook> {
  const timing = timingOf(basis, false);
  if (timing === null) return { kpis: scorecard.kpis.map(({ kpi }) => timeless(kpi)), landing: null };
  const endings = yield* findingEndings(basis, scorecard.kpis, overrides, timing);
  const landing = yield* simulatingLanding(scorecard, endings, timing, seed);
  return { kpis: endings.map(({ outlook }) => outlook), landing };
}

/** Finds where one KPI ends the fiscal year, in full and in steps. */
export function* scoringKpiOutlook(
  basis: PastBasis,
  scored: ScoredKpi,
  overrides: readonly ForecastOverride[] = [],
): Work<KpiOutlook> {
  const timing = timingOf(basis, true);
  const [ending] = timing === null ? [] : yield* findingEndings(basis, [scored], overrides, timing);
  return ending?.outlook ?? timeless(scored.kpi);
}

function timingOf({ input: { settings }, period }: PastBasis, isInFull: boolean): OutlookTiming | null {
  if (period === null) return null;
  const calendar: Calendar = { fiscalYearStart: settings.fiscalYearStart, kind: settings.calendar };
  const year = fiscalYearOf(period.start, calendar);
  return {
    settings,
    calendar,
    period: { ...period, frequency: settings.frequency },
    year: { start: year.start, end: year.end },
    end: period.end,
    isInFull,
  };
}

/** The outlook of a KPI in a scorecard without periods. */
function timeless(kpi: Kpi): KpiOutlook {
  return {
    key: kpi.key,
    year: null,
    past: [],
    values: [],
    periods: [],
    forecast: null,
    target: null,
    landing: null,
    forecastLanding: null,
    chance: null,
    pastChance: null,
    override: null,
    problem: problemOf(kpi, "no-reading"),
  };
}

function* findingEndings(
  basis: PastBasis,
  scored: readonly ScoredKpi[],
  overrides: readonly ForecastOverride[],
  timing: OutlookTiming,
): Work<readonly KpiEnding[]> {
  const { kpis } = basis.input;
  const overrideOf = overridesOf(overrides, kpis, timing.year, timing.calendar);
  const rows = yield* gatheringRows(basis, scored, timing);
  const endings: KpiEnding[] = [];
  for (const [place, one] of scored.entries()) {
    const own = rows[place];
    if (own) endings.push(yield* findingEnding(own, one, overrideOf(one.kpi), timing));
  }
  return endings;
}

/** The rows and the past of some KPIs, in their order. */
function* gatheringRows(
  { input, period, closed }: PastBasis,
  scored: readonly ScoredKpi[],
  { settings, calendar }: OutlookTiming,
): Work<readonly KpiRows[]> {
  const isAll = scored.length === input.kpis.length;
  const kpis = isAll ? input.kpis : scored.map(({ kpi }) => kpi);
  const past = yield* gatheringPastValues(input, period, closed, kpis);
  const ofKpis = isAll ? input.readings : yield* readingsOf(input.readings, kpis);
  const readings = yield* KpiIndex.building(ofKpis, input.kpis);
  const targets = yield* KpiIndex.building(input.targets, input.kpis);
  const rows: KpiRows[] = [];
  for (const [place, kpi] of kpis.entries()) {
    yield;
    const frequency = ownFrequency(kpi, settings);
    rows.push({
      kpi,
      readings: placeInCalendar(readings.rowsOf(kpi), () => frequency, calendar),
      targets: placeInCalendar(targets.rowsOf(kpi), ({ span }) => span, calendar),
      past: past[place] ?? { kpi, periods: [], values: [] },
    });
  }
  return rows;
}
