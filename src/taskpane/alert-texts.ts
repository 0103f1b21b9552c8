import { useEffect, useState } from "react";
import type { Alert } from "../engine/alerts/model";
import type { Calendar } from "../engine/scorecard/period";
import type { ScoredKpi } from "../engine/scorecard/model";
import { alertReason } from "../words/alert-reason";
import { loadAlertWords, sayAlert, type AlertKey, type AlertWords } from "../words/alert-words";
import { periodText } from "../words/period-text";
import type { Language } from "../words/say";
import { kpiText, type KpiFormats } from "./kpi-text";
import { paneWords, type PaneWords } from "./pane-words";

/** The sentences on alerts in the pane's language and in the workbook's; `null` while they are fetched. */
export function useAlertWords(
  pane: Language,
  workbook: Language,
): { readonly pane: AlertWords; readonly workbook: AlertWords } | null {
  const [known, setKnown] = useState<{ readonly pane: AlertWords; readonly workbook: AlertWords } | null>(
    null,
  );
  useEffect(() => {
    let gone = false;
    void Promise.all([loadAlertWords(pane), loadAlertWords(workbook)]).then(([one, other]) => {
      if (!gone) setKnown({ pane: one, workbook: other });
    });
    return () => {
      gone = true;
    };
  }, [pane, workbook]);
  return known;
}

/** What alerts are told with, in one language. */
export interface AlertTexts {
  readonly words: AlertWords;
  readonly say: (key: AlertKey, values?: Readonly<Record<string, string | number>>) => string;
  /** `count` chooses the form of a plural, `n` is the number as the culture writes it. */
  readonly sayCount: (key: AlertKey, count: number) => string;
  readonly reasonOf: (alert: Alert) => string;
  /** `null` where nobody knows since when. */
  readonly sinceOf: (alert: Alert) => string | null;
}

interface TextParts {
  readonly kpis: readonly ScoredKpi[];
  readonly formats: KpiFormats;
  readonly calendar: Calendar;
}

/** The texts of alerts in the language of the words, with numbers as the pane writes them. */
export function alertTexts(
  words: AlertWords,
  pane: PaneWords,
  { kpis, formats, calendar }: TextParts,
): AlertTexts {
  const { language } = words;
  const spoken = language === pane.language ? pane : paneWords(language, pane.text.culture);
  const say: AlertTexts["say"] = (key, values) => sayAlert(words, key, values);
  const byKpi = new Map(kpis.map((scored) => [scored.kpi.key, scored]));
  return {
    words,
    say,
    sayCount: (key, count) => say(key, { count, n: pane.text.count(count) }),
    reasonOf: ({ reason, kpi }) => {
      const scored = byKpi.get(kpi.key);
      const text = scored && kpiText(scored, formats, spoken);
      return alertReason(reason, words, {
        value: (value) => (text ? text.exact(value) : spoken.text.value(value)),
        percent: (share) => spoken.text.percent(share, 0),
      });
    },
    sinceOf: ({ since, isSinceLeast }) => {
      if (since === null) return null;
      const period = periodText(since, calendar, language);
      return say(isSinceLeast ? "alerts.since.least" : "alerts.since", { period });
    },
  };
}
