import type { Work } from "../scorecard/work";
import { alertKey, withAcknowledgements } from "./acknowledge";
import { AlertFacts, type AlertEvidence, type KpiFacts } from "./alert-facts";
import { conditionMet, type Met } from "./conditions";
import { ALERT_KINDS, type Acknowledgement, type Alert, type AlertKind, type AlertRule } from "./model";

/** KPIs between two pauses. */
const STEP = 64;

/**
 * Finds what to warn of, in steps: one alert for a KPI and kind, of the rule whose condition is the sharpest. Those who are
 * told are those of all rules that hold.
 *
 * A status alerts as long as it lasts, but not where all its readings lay within the natural process limits when they came
 * in, unless its rule says so; with too few readings for limits it does. A status or value of no data ends nothing.
 *
 * @param acknowledged - What people have seen so far; holds while the same condition goes on.
 * @returns By KPI in the scorecard's order, and by kind.
 */
export function* findingAlerts(
  evidence: AlertEvidence,
  rules: readonly AlertRule[],
  acknowledged: readonly Acknowledgement[] = [],
): Work<readonly Alert[]> {
  const known = new AlertFacts(evidence);
  const on = rules.filter(({ isOn }) => isOn);
  const repeats = new Map<string, number>();
  const alerts: Alert[] = [];
  for (const [place, scored] of evidence.scorecard.kpis.entries()) {
    if (place % STEP === 0) yield;
    const { key } = scored.kpi;
    const repeat = repeats.get(key) ?? 0;
    repeats.set(key, repeat + 1);
    const own = on.filter(({ scope }) => known.isIn(scope, scored));
    if (own.length === 0) continue;
    const facts = known.of(scored, place);
    for (const kind of ALERT_KINDS) {
      const alert = alertOf(
        facts,
        kind,
        own.filter((rule) => rule.kind === kind),
      );
      if (alert) alerts.push({ ...alert, key: alertKey(key, kind, repeat) });
    }
  }
  return withAcknowledgements(alerts, acknowledged);
}

function alertOf(facts: KpiFacts, kind: AlertKind, rules: readonly AlertRule[]): Alert | null {
  const met = rules.flatMap((rule) => {
    const condition = conditionMet(rule, facts);
    return condition ? [{ rule, condition }] : [];
  });
  const [first, ...others] = met;
  if (!first) return null;
  const { reason, since, isSinceLeast } = others.reduce<Met>(
    (sharpest, { condition }) => (condition.sharpness > sharpest.sharpness ? condition : sharpest),
    first.condition,
  );
  const { kpi } = facts.scored;
  const told = met.flatMap(({ rule }) => (rule.audiences.length > 0 ? rule.audiences : (facts.owner ?? [])));
  return {
    key: "",
    kind,
    kpi,
    owner: facts.owner,
    audiences: [...new Set(told)],
    reason,
    since,
    isSinceLeast,
    acknowledged: null,
    cell: cellOf(facts, kind),
  };
}

function cellOf({ scored: { kpi }, due }: KpiFacts, kind: AlertKind): string | null {
  const own = kpi.cells.actual ?? kpi.cells.kpi ?? null;
  return kind === "stale" ? (due?.place?.cell ?? own) : own;
}
