import { scoringScorecardSignals } from "../engine/scorecard/scorecard-signals";
import type { ClosedPeriod } from "../engine/scorecard/closed-periods";
import type { Scorecard } from "../engine/scorecard/model";
import type { PastValues } from "../engine/scorecard/past-values";
import type { Work } from "../engine/scorecard/work";
import type { KpiSignals } from "../engine/signals/kpi-signals";
import type { HistoryBasis } from "./column-history";
import type { ResultColumn } from "./model";
import type { ScorecardReading } from "./read-scorecard";

/**
 * What the KPIs' histories say, in steps, where a result column shows it: one that is wanted, or one that was and still stands.
 *
 * @param closed - Periods that are closed now.
 * @param past - The KPIs' past values, where they were gathered already.
 * @returns In the order of the scorecard's KPIs; empty where no column asks.
 */
export function* askedSignals(
  { definition, memory }: Pick<ScorecardReading, "definition" | "memory">,
  basis: HistoryBasis,
  scorecard: Scorecard,
  closed: readonly ClosedPeriod[],
  past?: readonly PastValues[],
): Work<readonly KpiSignals[]> {
  const wanted: readonly ResultColumn[] = definition.results === "columns" ? definition.resultColumns : [];
  const shown = [...wanted, ...memory.columns.map(({ kind }) => kind)];
  if (!shown.includes("trend") && !shown.includes("signal")) return [];
  return yield* scoringScorecardSignals({ ...basis, closed }, scorecard, past);
}
