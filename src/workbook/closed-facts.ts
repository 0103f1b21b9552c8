import { closedNow } from "./sheets/history-rows";
import type { ClosedPeriodFact } from "./model";
import type { HistoryPeriod } from "./sheets/history-rows";

/** The periods of a scorecard that are closed, the latest first. */
export function factsOf(periods: readonly HistoryPeriod[]): readonly ClosedPeriodFact[] {
  return closedNow(periods)
    .map(({ start, end, periodText: name, closedOn, closedBy, rows }) => {
      const total = rows.find(({ kpi, perspective }) => kpi === null && perspective === null);
      const score = total?.score ?? null;
      return { start, end, name, closedOn, closedBy, score, status: total?.status ?? ("no-data" as const) };
    })
    .reverse();
}
