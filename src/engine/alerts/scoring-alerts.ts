import { judgingData } from "../information/data-quality";
import type { ScorecardOutlook } from "../outlook/model";
import { withClosedPeriods } from "../scorecard/closed-periods";
import { scoringKpiHistory, type KpiHistory } from "../scorecard/kpi-history";
import type { Scorecard } from "../scorecard/model";
import { gatheringPastValues } from "../scorecard/past-values";
import type { PastBasis } from "../scorecard/scorecard-signals";
import type { Work } from "../scorecard/work";
import { xmrOptionsOf } from "../signals/xmr-options";
import { AlertFacts } from "./alert-facts";
import { mayAlert } from "./conditions";
import { usualAlertRules } from "./default-alert-rules";
import { findingAlerts } from "./finding-alerts";
import type { Acknowledgement, Alert, AlertKind, AlertRule } from "./model";

export interface AlertRequest {
  /** `null` for the usual ones. */
  readonly rules: readonly AlertRule[] | null;
  /** Serial of the day as of which values are due. */
  readonly asOf: number;
  /** `null` where nobody asked for it. */
  readonly outlook: ScorecardOutlook | null;
  readonly acknowledged: readonly Acknowledgement[];
}

/** A year and its first month again. */
const MOST_PERIODS = 13;

/**
 * Finds a scorecard's alerts from its tables, in steps. Of the past it works out what the rules ask for and only for KPIs
 * that alert as they stand; periods that were closed stay as they were told.
 *
 * @returns As `findingAlerts` gives them.
 */
export function* scoringAlerts(
  basis: PastBasis,
  scorecard: Scorecard,
  { rules, asOf, outlook, acknowledged }: AlertRequest,
): Work<readonly Alert[]> {
  const { input, period, closed } = basis;
  const on = (rules ?? usualAlertRules(period)).filter(({ isOn }) => isOn);
  const asks = (...kinds: AlertKind[]): boolean => on.some(({ kind }) => kinds.includes(kind));
  const past = asks("status", "signal") ? yield* gatheringPastValues(input, period, closed) : [];
  const due = asks("stale") ? (yield* judgingData(input, asOf)).due : [];
  const { objectives } = input;
  const signals = xmrOptionsOf(input.settings);
  const evidence = { scorecard, objectives, past, due, outlook, signals, history: NO_HISTORY };
  const history = yield* scoringPast(basis, keysOf(evidence, on));
  return yield* findingAlerts({ ...evidence, history }, on, acknowledged);
}

const NO_HISTORY: KpiHistory = { kpis: [], periods: [] };

/** Keys of the KPIs whose past says since when they alert. */
function keysOf(
  evidence: ConstructorParameters<typeof AlertFacts>[0],
  rules: readonly AlertRule[],
): ReadonlySet<string> {
  const known = new AlertFacts(evidence);
  const keys = evidence.scorecard.kpis.flatMap((scored) =>
    rules.some((rule) => mayAlert(rule, { scored }) && known.isIn(rule.scope, scored))
      ? [scored.kpi.key]
      : [],
  );
  return new Set(keys);
}

function* scoringPast({ input, period, closed }: PastBasis, keys: ReadonlySet<string>): Work<KpiHistory> {
  const { view } = input.settings;
  const { kpis, periods } = yield* scoringKpiHistory(input, keys, period, MOST_PERIODS, view);
  return { kpis, periods: withClosedPeriods(periods, closed, kpis, view) };
}
