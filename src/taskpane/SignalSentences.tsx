import { makeStyles, tokens } from "@fluentui/react-components";
import type { Frequency, ScoredKpi } from "../engine/scorecard/model";
import type { Period } from "../engine/scorecard/period";
import { Problem } from "../engine/scorecard/problem";
import { limitsAt } from "../engine/signals/seasonal-xmr";
import type { Trend } from "../engine/signals/trend";
import { readableLimit, type KpiSignal } from "./kpi-signal";
import { useKpiText, type KpiText } from "./kpi-text";
import { useWords, type PaneWords } from "./pane-words";

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
});

interface SignalSentencesProps {
  readonly scored: ScoredKpi;
  readonly signal: KpiSignal;
  readonly nameOf: (period: Period) => string;
}

/** Whether the latest reading is a signal, and where the KPI is going; one sentence each. */
export function SignalSentences({ scored, signal, nameOf }: SignalSentencesProps) {
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const { trend } = signal;
  if (trend instanceof Problem) {
    return <p className={styles.sentence}>{words.say("pane.signal.too-few", trend.values)}</p>;
  }
  const latest = signalSentence(signal, nameOf, words, text);
  const frequency = signal.periods[0]?.frequency ?? "year";
  return (
    <>
      {latest !== null && <p className={styles.sentence}>{latest}</p>}
      <p className={styles.sentence}>{trendSentence(trend, frequency, words, text)}</p>
    </>
  );
}

const VERDICTS = {
  "signal-better": "pane.signal.better",
  "signal-worse": "pane.signal.worse",
  signal: "pane.signal.signal",
  noise: "pane.signal.noise",
} as const;

function signalSentence(
  { chart, signal, periods, centre }: KpiSignal,
  nameOf: SignalSentencesProps["nameOf"],
  words: PaneWords,
  text: KpiText,
): string | null {
  const period = signal.place === null ? undefined : periods[signal.place];
  if (!chart || !period || signal.verdict === "too-few-data") return null;
  const own = limitsAt(chart, signal.place ?? 0);
  const limit = (value: number) => text.exact(readableLimit(value, own));
  const limits = {
    upper: limit(own.upper),
    centre: limit(own.centre),
    lower: limit(own.lower),
    side: signal.side ?? "none",
    middle: centre,
  };
  const rule = signal.rule === null ? "" : words.say(`pane.signal.rule.${signal.rule}`, limits);
  return words.say(VERDICTS[signal.verdict], { ...limits, rule, period: nameOf(period) });
}

function trendSentence(
  { verdict, isBetter, slope, interval }: Trend,
  frequency: Frequency,
  words: PaneWords,
  text: KpiText,
): string {
  if (verdict === "no-trend") return words.say("pane.signal.trend.none");
  const side = isBetter === null ? "none" : isBetter ? "better" : "worse";
  if (slope === 0) return words.say("pane.signal.trend.slight", { verdict, side });
  // "Falling by 2 (1 to 3)": the word says the sign.
  const sign = Math.sign(slope);
  const write = (value: number) => text.exact(Number((sign * value).toPrecision(2)));
  const ends = interval && (sign > 0 ? interval : ([interval[1], interval[0]] as const));
  return words.say("pane.signal.trend", {
    verdict,
    side,
    per: frequency,
    slope: write(slope),
    range: ends ? "given" : "none",
    low: ends ? write(ends[0]) : "",
    high: ends ? write(ends[1]) : "",
  });
}
