import type { Acknowledgement, Alert } from "./model";

/**
 * Gives alerts the acknowledgements that still hold: the condition is the one that was acknowledged, and did not end and
 * begin again since. One that got worse begins anew.
 *
 * @param acknowledged - Of several on one alert the last one holds.
 */
export function withAcknowledgements(
  alerts: readonly Alert[],
  acknowledged: readonly Acknowledgement[],
): readonly Alert[] {
  const byKey = new Map<string, Acknowledgement[]>();
  for (const one of acknowledged) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one]);
  return alerts.map((alert) => ({
    ...alert,
    acknowledged: byKey.get(alert.key)?.findLast((one) => holdsFor(one, alert)) ?? null,
  }));
}

/**
 * What of the acknowledgements is worth keeping: those that hold, and those that nothing can be said of now.
 *
 * @param end - Last day of the scorecard's period, `null` for none: what began later belongs to a later period.
 * @param knowsChances - Whether the chances of hitting the targets were worked out.
 */
export function keptAcknowledgements(
  alerts: readonly Alert[],
  acknowledged: readonly Acknowledgement[],
  end: number | null,
  knowsChances: boolean,
): readonly Acknowledgement[] {
  const held = new Set(alerts.flatMap((alert) => alert.acknowledged ?? []));
  const isOpen = ({ key, since }: Acknowledgement): boolean =>
    (since !== null && end !== null && since > end) || (!knowsChances && kindOfKey(key) === "chance");
  return acknowledged.filter((one) => held.has(one) || isOpen(one));
}

/** The acknowledgement of an alert by a person. */
export function acknowledge(
  { key, since }: Pick<Alert, "key" | "since">,
  by: string,
  on: number | null,
): Acknowledgement {
  return { key, since: since?.start ?? null, by, on };
}

/** Days from the end of the period in which a condition began to its acknowledgement; `null` where one of them is not known. */
export function daysToAcknowledge({ since, isSinceLeast, acknowledged }: Alert): number | null {
  const on = acknowledged?.on ?? null;
  if (since === null || isSinceLeast || on === null) return null;
  return Math.max(0, Math.floor(on) - since.end);
}

/** The key of a KPI's alert of a kind. */
export function alertKey(kpi: string, kind: Alert["kind"], repeat = 0): string {
  return JSON.stringify(repeat === 0 ? [kind, kpi] : [kind, kpi, repeat]);
}

function kindOfKey(key: string): string {
  return key.slice(2, key.indexOf('"', 2));
}

function holdsFor({ since }: Acknowledgement, alert: Alert): boolean {
  if (since === null || alert.since === null) return true;
  return since >= alert.since.start || alert.isSinceLeast;
}
