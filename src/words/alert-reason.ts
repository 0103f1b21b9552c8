import type { AlertReason } from "../engine/alerts/model";
import { sayAlert, type AlertWords } from "./alert-words";

/** How a reason's numbers are written. */
export interface ReasonNumbers {
  /** A value of the KPI, in its unit. */
  readonly value: (value: number) => string;
  /** A share, 0 to 1, as percent. */
  readonly percent: (share: number) => string;
}

/** Why there is an alert: a sentence without its full stop, so that more may follow. */
export function alertReason(reason: AlertReason, words: AlertWords, numbers: ReasonNumbers): string {
  const { code } = reason;
  const key = `alerts.reason.${code}` as const;
  switch (code) {
    case "off-track":
    case "at-risk":
      return sayAlert(words, key, { before: reason.before ?? "unknown", few: reason.isFew ? "yes" : "no" });
    case "signal":
      return sayAlert(words, key, { rule: reason.rule ?? "other" });
    case "stale":
      return sayAlert(words, key, { count: reason.count });
    case "chance":
      return sayAlert(words, key, {
        chance: numbers.percent(reason.chance),
        below: numbers.percent(reason.below),
      });
    case "above":
    case "below":
      return sayAlert(words, key, {
        value: numbers.value(reason.value),
        limit: numbers.value(reason.limit),
      });
  }
}
