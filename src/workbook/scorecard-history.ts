import { scoringKpiHistory } from "../engine/scorecard/kpi-history";
import { withClosedPeriods } from "../engine/scorecard/closed-periods";
import { scoringHistory } from "../engine/scorecard/score-history";
import type { ClosedPeriod } from "../engine/scorecard/closed-periods";
import type { Frequency, Kpi, ScorecardInput } from "../engine/scorecard/model";
import type { PastPeriod } from "../engine/scorecard/score-history";
import type { Work } from "../engine/scorecard/work";
import type { HistoryBasis } from "./column-history";
import type { ScorecardDefinition } from "./model";

/** A scorecard's past, as far as its sheets show it. */
export interface Histories {
  /** The scorecard in its view; the last period is its own. */
  readonly scores: readonly PastPeriod[];
  /** KPIs with a chart of their own, and their namesakes, each period for itself. */
  readonly trends: readonly PastPeriod[];
  /** In the order of the KPIs in `trends`. */
  readonly trendKpis: readonly Kpi[];
}

/** A year and its first month again. */
const SCORE_PERIODS = 13;
const TREND_PERIODS = 24;
/** The period before is enough for the map's arrows. */
const ARROW_PERIODS = 2;

/** Periods to score so that the last one has its own of a year before; a year of days would take too long. */
const YEAR_AND_ONE: Readonly<Record<Frequency, number>> = {
  day: ARROW_PERIODS,
  week: 54,
  month: 13,
  quarter: 5,
  half: 3,
  year: 2,
};

/** Scores as many earlier periods as the scorecard's sheets show, in steps. */
export function* scoringHistories(
  definition: ScorecardDefinition,
  { input, period }: HistoryBasis,
): Work<Histories> {
  const { sheets = [], charts = [] } = definition;
  const keys = new Set(charts.flatMap((choice) => (choice.kind === "trend" ? [choice.kpi] : [])));
  const showsTime =
    sheets.includes("heat-map") || (sheets.includes("charts") && charts.some((choice) => !("kpi" in choice)));
  const count = Math.max(
    showsTime ? SCORE_PERIODS : 0,
    sheets.includes("map") ? ARROW_PERIODS : 0,
    sheets.includes("report") ? YEAR_AND_ONE[input.settings.frequency] : 0,
  );
  const scores = count > 0 ? yield* scoringHistory(input, period, count) : [];
  const charted = sheets.includes("charts") ? keys : new Set<string>();
  const trends = yield* scoringKpiHistory(input, charted, period, TREND_PERIODS);
  return { scores, trends: trends.periods, trendKpis: trends.kpis };
}

/** The past as it was told: closed periods stand as they were closed, whatever the tables say now. */
export function toldAsClosed(
  { scores, trends, trendKpis }: Histories,
  closed: readonly ClosedPeriod[],
  { kpis, settings }: ScorecardInput,
): Histories {
  return {
    scores: withClosedPeriods(scores, closed, kpis, settings.view),
    trends: withClosedPeriods(trends, closed, trendKpis, "period"),
    trendKpis,
  };
}
