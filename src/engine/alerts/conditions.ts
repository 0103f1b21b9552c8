import type { Status } from "../scorecard/model";
import type { Span } from "../scorecard/period";
import type { KpiFacts, PastState } from "./alert-facts";
import { beginningOf, type Held } from "./beginning";
import type { Alert, AlertCondition, AlertReason, AlertRule } from "./model";

/** That a rule's condition holds for a KPI. */
export interface Met extends Pick<Alert, "reason" | "since" | "isSinceLeast"> {
  /** The greater of two on one KPI and kind is the one to tell. */
  readonly sharpness: number;
}

/** Whether a rule may alert on a KPI as it stands now, before its past is known. */
export function mayAlert(rule: AlertCondition, { scored }: Pick<KpiFacts, "scored">): boolean {
  if (rule.kind === "status") return isBad(scored.status);
  return rule.kind === "threshold" && isBeyond(rule, scored.actual);
}

/** Judges a rule's condition for a KPI that it is about; `null` where it does not hold. */
export function conditionMet(rule: AlertRule, facts: KpiFacts): Met | null {
  switch (rule.kind) {
    case "status":
      return statusMet(rule, rule.onNoise, facts);
    case "signal":
      return signalMet(facts);
    case "chance":
      return chanceMet(rule.below, facts);
    case "stale":
      return staleMet(facts);
    case "threshold":
      return thresholdMet(rule, facts);
  }
}

function statusMet(
  { to }: Extract<AlertCondition, { kind: "status" }>,
  onNoise: boolean,
  { scored: { status }, states, readings }: KpiFacts,
): Met | null {
  if (status !== "off-track" && status !== "at-risk") return null;
  if (to === "off-track" && status !== "off-track") return null;
  const began = beganIn(states, ({ status: past }) => heldAt(past, status));
  const before = began.before?.status;
  const known = before === "on-track" || before === "at-risk" ? before : null;
  if (to === "worse" && (known === null || !turnedWorse(states, status))) return null;
  const start = began.isSinceLeast ? null : (began.since?.start ?? null);
  if (!onNoise && readings.isNoiseSince(start)) return null;
  const reason: AlertReason = { code: status, before: known, isFew: readings.isFew };
  return { ...began, reason, sharpness: status === "off-track" ? 1 : 0 };
}

function signalMet({ readings }: KpiFacts): Met | null {
  const place = readings.worseSince();
  if (place === null) return null;
  const reason: AlertReason = { code: "signal", rule: readings.at(readings.last).rule };
  return { reason, since: spanOf(readings.periodAt(place)), isSinceLeast: false, sharpness: 0 };
}

/** Earlier chances are not known: it was low in the period of the last reading, at least. */
function chanceMet(below: number, { outlook }: KpiFacts): Met | null {
  const chance = outlook?.chance?.chance;
  if (chance === undefined || !(chance < below)) return null;
  const place = outlook?.values.findLastIndex((value) => value !== null) ?? -1;
  const since = spanOf(outlook?.past[place] ?? null);
  return { reason: { code: "chance", chance, below }, since, isSinceLeast: true, sharpness: -below };
}

function staleMet({ due }: KpiFacts): Met | null {
  if (due === null) return null;
  const since = due.due === null ? null : { start: due.due, end: due.due };
  const reason: AlertReason = { code: "stale", count: due.count };
  return { reason, since, isSinceLeast: since === null, sharpness: 0 };
}

function thresholdMet(
  rule: Extract<AlertCondition, { kind: "threshold" }>,
  { scored: { actual: value }, states }: KpiFacts,
): Met | null {
  if (value === null || !isBeyond(rule, value)) return null;
  const { since, isSinceLeast } = beganIn(states, ({ actual }) =>
    actual === null ? "unknown" : isBeyond(rule, actual) ? "yes" : "no",
  );
  const { side: code, limit } = rule;
  const reason: AlertReason = { code, value, limit };
  return { reason, since, isSinceLeast, sharpness: code === "above" ? limit : -limit };
}

interface Began {
  readonly since: Span | null;
  readonly isSinceLeast: boolean;
  readonly before: PastState | null;
}

function beganIn(states: readonly PastState[], held: (state: PastState) => Held): Began {
  const beginning = beginningOf(states.map(held));
  if (!beginning) return { since: null, isSinceLeast: true, before: null };
  const before = beginning.before === null ? null : (states[beginning.before] ?? null);
  return { since: spanOf(states[beginning.place] ?? null), isSinceLeast: before === null, before };
}

/** A status at least as bad goes on with the condition. */
function heldAt(past: Status, now: "off-track" | "at-risk"): Held {
  if (past === "no-data") return "unknown";
  return past === "off-track" || past === now ? "yes" : "no";
}

/** Whether the status before the present one, whenever that was, was better. */
function turnedWorse(states: readonly PastState[], status: Status): boolean {
  const other = states.findLast((state) => state.status !== status && state.status !== "no-data")?.status;
  return other === "on-track" || (other === "at-risk" && status === "off-track");
}

function isBad(status: Status): boolean {
  return status === "off-track" || status === "at-risk";
}

function isBeyond(
  { side, limit }: Extract<AlertCondition, { kind: "threshold" }>,
  value: number | null,
): boolean {
  if (value === null) return false;
  return side === "above" ? value > limit : value < limit;
}

function spanOf(span: Span | null): Span | null {
  return span && { start: span.start, end: span.end };
}
