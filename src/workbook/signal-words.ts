import { Problem } from "../engine/scorecard/problem";
import { say } from "../words/say";
import type { KpiSignals } from "../engine/signals/kpi-signals";
import type { SignalVerdict } from "../engine/signals/latest-signal";
import type { Language } from "../words/say";

const SIGNALS = [
  "signal-better",
  "signal-worse",
  "signal",
  "noise",
  "too-few-data",
] as const satisfies readonly SignalVerdict[];

const TRENDS = ["improving", "worsening", "rising", "falling", "no-trend", "too-few"] as const;

/** The word for a KPI's latest signal in the workbook's language. */
export function signalWord({ verdict }: KpiSignals["signal"], language: Language): string {
  return say(`sheets.signal.${verdict}`, {}, language);
}

/** All words that a column of signals can hold. */
export function signalWords(language: Language): readonly string[] {
  return SIGNALS.map((verdict) => say(`sheets.signal.${verdict}`, {}, language));
}

/** The word for a KPI's trend; where a range is wanted it says which way the KPI goes, not whether for better or worse. */
export function trendWord(trend: KpiSignals["trend"], language: Language): string {
  return say(`sheets.trend.${trendKey(trend)}`, {}, language);
}

/** All words that a column of trends can hold. */
export function trendWords(language: Language): readonly string[] {
  return TRENDS.map((key) => say(`sheets.trend.${key}`, {}, language));
}

function trendKey(trend: KpiSignals["trend"]): (typeof TRENDS)[number] {
  if (trend instanceof Problem) return "too-few";
  const { verdict, isBetter } = trend;
  if (verdict === "no-trend" || isBetter === null) return verdict;
  return isBetter ? "improving" : "worsening";
}
