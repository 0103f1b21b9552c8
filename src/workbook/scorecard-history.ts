import { scoringKpiHistory } from "../engine/scorecard/kpi-history";
import { scoringHistory } from "../engine/scorecard/score-history";
import type { Kpi, Scorecard, ScorecardInput } from "../engine/scorecard/model";
import type { PastPeriod } from "../engine/scorecard/score-history";
import type { Work } from "../engine/scorecard/work";
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

/** Scores as many earlier periods as the scorecard's sheets show, in steps. */
export function* scoringHistories(
  definition: ScorecardDefinition,
  input: ScorecardInput,
  { period }: Scorecard,
): Work<Histories> {
  const { sheets = [], charts = [] } = definition;
  const keys = new Set(charts.flatMap((choice) => (choice.kind === "trend" ? [choice.kpi] : [])));
  const showsTime = sheets.includes("heat-map") || (sheets.includes("charts") && charts.length > keys.size);
  const needsBefore = sheets.includes("map") || sheets.includes("report");
  const count = showsTime ? SCORE_PERIODS : needsBefore ? ARROW_PERIODS : 0;
  const scores = count > 0 ? yield* scoringHistory(input, period, count) : [];
  const charted = sheets.includes("charts") ? keys : new Set<string>();
  const trends = yield* scoringKpiHistory(input, charted, period, TREND_PERIODS);
  return { scores, trends: trends.periods, trendKpis: trends.kpis };
}
