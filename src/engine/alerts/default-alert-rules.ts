import type { Span } from "../scorecard/period";
import type { AlertCondition, AlertRule } from "./model";

/** Chance of hitting the target below which a KPI is worth a warning. */
export const LOW_CHANCE = 0.2;

const CONDITIONS: readonly AlertCondition[] = [
  { kind: "status", to: "off-track" },
  { kind: "signal" },
  { kind: "stale" },
  { kind: "chance", below: LOW_CHANCE },
];

/** The rules of a scorecard without a table of them. The chance alerts only where it was worked out for something else. */
export const DEFAULT_ALERT_RULES: readonly AlertRule[] = CONDITIONS.map((condition) => ({
  ...condition,
  scope: { by: "all" },
  audiences: [],
  isOn: true,
  onNoise: false,
  cell: null,
}));

/** The rules of a scorecard of a period; without periods nothing can have turned, and each KPI that is off track would alert. */
export function usualAlertRules(period: Span | null): readonly AlertRule[] {
  return period === null ? DEFAULT_ALERT_RULES.filter(({ kind }) => kind !== "status") : DEFAULT_ALERT_RULES;
}

/** Whether rules that somebody wrote ask for the chance of hitting the target. */
export function asksChance(rules: readonly AlertRule[] | null): boolean {
  return rules?.some(({ kind, isOn }) => kind === "chance" && isOn) ?? false;
}
