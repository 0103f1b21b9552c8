import { asText } from "./cell-text";
import { DEFAULT_ALERT_RULES } from "../engine/alerts/default-alert-rules";
import { loadAlertWords, sayAlert, type AlertKey } from "../words/alert-words";
import type { AlertRule } from "../engine/alerts/model";
import type { CellValue } from "./cell-text";
import type { Language } from "../words/say";

/** Rows of a new table of alert rules: those that count without one, in words that are read back. */
export async function alertRuleRows(language: Language): Promise<readonly (readonly CellValue[])[]> {
  const words = await loadAlertWords(language);
  const [yes, no] = [sayAlert(words, "alerts.yes"), sayAlert(words, "alerts.no")];
  return DEFAULT_ALERT_RULES.map((rule) => [
    asText(sayAlert(words, ruleKey(rule))),
    "",
    rule.kind === "chance" ? rule.below : "",
    "",
    // To forecast each KPI takes a moment with every refresh, so that is asked for by hand.
    rule.kind === "chance" ? no : yes,
    no,
  ]);
}

/** The words for what a rule alerts on. */
export function ruleKey(rule: AlertRule): AlertKey {
  if (rule.kind === "status") return `alerts.rule.${rule.to}`;
  return rule.kind === "threshold" ? `alerts.rule.${rule.side}` : `alerts.rule.${rule.kind}`;
}
