import { normalName } from "./normal-name";
import { scoringHistory } from "./score-history";
import type { Kpi, Reading, ScorecardInput, View } from "./model";
import type { Span } from "./period";
import type { PastPeriod } from "./score-history";
import type { Work } from "./work";

/** The past of some KPIs, each period for itself. */
export interface KpiHistory {
  /** The KPIs and their namesakes. */
  readonly kpis: readonly Kpi[];
  /** In order of time; a period's KPIs stand in the order of `kpis`. */
  readonly periods: readonly PastPeriod[];
}

/** Readings between two pauses. */
const STEP = 4096;

/**
 * Scores the earlier periods of some KPIs alone, in steps. Each period stands for itself whatever the scorecard's view,
 * unless a view is given: a line of a year's sum to date would rise whatever happens.
 *
 * @param input - As for `scoreScorecard`.
 * @param keys - Keys of the KPIs.
 * @param last - The scorecard's own period; `null` for one without periods, which has no history.
 * @param count - Most periods to score, the last one included.
 */
export function* scoringKpiHistory(
  input: ScorecardInput,
  keys: ReadonlySet<string>,
  last: Span | null,
  count: number,
  view: View = "period",
): Work<KpiHistory> {
  const kpis = namesakesOf(input.kpis, keys);
  if (kpis.length === 0) return { kpis, periods: [] };
  const names = new Set(kpis.flatMap(({ key, name }) => [normalName(key), normalName(name)]));
  const readings: Reading[] = [];
  for (const [place, reading] of input.readings.entries()) {
    if (place % STEP === 0) yield;
    if (names.has(normalName(reading.kpi))) readings.push(reading);
  }
  const own: ScorecardInput = { ...input, kpis, readings, settings: { ...input.settings, view } };
  return { kpis, periods: yield* scoringHistory(own, last, count) };
}

/** The KPIs of the keys with all that share a name with one: which of them a reading belongs to depends on the others. */
function namesakesOf(kpis: readonly Kpi[], keys: ReadonlySet<string>): readonly Kpi[] {
  const names = new Set(kpis.flatMap(({ key, name }) => (keys.has(key) ? [normalName(name)] : [])));
  return kpis.filter(({ name }) => names.has(normalName(name)));
}
