import type { AlertReason } from "../engine/alerts/model";
import { sayAlert, type AlertWords } from "./alert-words";

/** How a reason's numbers are written. */
export interface ReasonNumbers {
  /** A value of the KPI, in its unit. */
  readonly value: (value: number) => string;
  /** A share, 0 to 1, as percent. */
  readonly percent: (share: number) => string;
}

/** Chances below it would read 0%. */
const LEAST_CHANCE = 0.005;

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
        // Nothing is quite impossible that is not over.
        chance:
          reason.chance < LEAST_CHANCE
            ? sayAlert(words, "alerts.under", { chance: numbers.percent(0.01) })
            : numbers.percent(reason.chance),
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
