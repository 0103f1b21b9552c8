import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Direction, ScoredKpi, Settings } from "../engine/scorecard/model";
import { gatheringPastValues, type PastValues } from "../engine/scorecard/past-values";
import type { Period } from "../engine/scorecard/period";
import { Problem } from "../engine/scorecard/problem";
import { signalSeries } from "../engine/scorecard/scorecard-signals";
import { describe, type ReadingChange } from "../engine/signals/describe";
import { periodText } from "../words/period-text";
import { Disclosure } from "./Disclosure";
import { Facts, type Fact } from "./Facts";
import { useKpiText, type KpiText } from "./kpi-text";
import { useOutlookWords, type OutlookSpeech } from "./outlook-words";
import { useWords, type PaneWords } from "./pane-words";
import type { RefreshReport } from "./port";
import { periodOf } from "./report-period";
import { runInSlices } from "./run-in-slices";
import { calendarOf } from "./ScoreHeader";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column" },
  // A list of facts breaks words where it has to; figures it never has to.
  value: { overflowWrap: "normal" },
  note: {
    margin: 0,
    marginTop: "6px",
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    lineHeight: "16px",
  },
});

/** Readings from which figures say more than the list does. */
const LEAST = 2;

interface KpiStatisticsProps {
  readonly scored: ScoredKpi;
  readonly settings: Settings | null;
  readonly report: RefreshReport | null;
}

/** The usual figures of a KPI's past, as Excel's functions give them; nothing where it has next to none. */
export function KpiStatistics(props: KpiStatisticsProps) {
  const styles = useStyles();
  const { say } = useOutlookWords();
  const past = useKpiPast(props.report, props.scored);
  const [open, setOpen] = useState(false);
  if (!past || past.values.filter((value) => value !== null).length < LEAST) return null;
  return (
    <section className={styles.section} aria-label={say("figures.title")}>
      <Disclosure title={say("figures.title")} open={open} onToggle={() => setOpen(!open)} />
      {open && <Figures {...props} past={past} />}
    </section>
  );
}

interface FiguresProps extends KpiStatisticsProps {
  readonly past: PastValues;
}

function Figures({ scored, settings, past }: FiguresProps) {
  const styles = useStyles();
  const words = useWords();
  const speech = useOutlookWords();
  const text = useKpiText(scored);
  const facts = factsOf({ scored, past }, words, speech, text);
  const name = (period: Period | undefined) =>
    period ? periodText(period, calendarOf(settings), words.language) : "";
  const [from, until] = [past.periods[0], past.periods[past.values.findLastIndex((value) => value !== null)]];
  return (
    <>
      <Facts
        facts={facts.map(
          (fact) => fact && { ...fact, value: <span className={styles.value}>{fact.value}</span> },
        )}
      />
      <p className={styles.note}>{speech.say("figures.note", { from: name(from), until: name(until) })}</p>
    </>
  );
}

function factsOf(
  { scored, past }: Pick<FiguresProps, "scored" | "past">,
  words: PaneWords,
  { say }: OutlookSpeech,
  text: KpiText,
): readonly (Fact | null)[] {
  const [first] = past.periods;
  const series = signalSeries(scored, past);
  const figures = describe(past.values, series.season);
  if (!figures || !first) return [];
  const per = first.frequency;
  const exact = (value: number | null) => (value === null ? "–" : text.exact(rounded(value)));
  const change = (of: ReadingChange | null) =>
    of === null ? "–" : changeText(of, scored.direction, words, say, text);
  return [
    {
      label: say("figures.count"),
      value: words.text.count(figures.count),
    },
    { label: say("figures.mean"), value: exact(figures.mean) },
    { label: say("figures.median"), value: exact(figures.median) },
    { label: say("figures.smallest"), value: text.value(figures.smallest) },
    { label: say("figures.largest"), value: text.value(figures.largest) },
    { label: say("figures.deviation"), value: exact(figures.deviation) },
    { label: say("figures.slope", { per }), value: exact(figures.slope) },
    { label: say("figures.moving", { per }), value: exact(figures.movingAverage) },
    { label: say("figures.last-change", { per }), value: change(figures.lastChange) },
    series.season > 1 ? { label: say("figures.year-change"), value: change(figures.yearChange) } : null,
  ];
}

/** What arithmetic leaves behind the twelfth digit is noise. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function changeText(
  { amount, share, before }: ReadingChange,
  direction: Direction,
  words: PaneWords,
  say: OutlookSpeech["say"],
  text: KpiText,
): string {
  const favourable = direction === "lower" ? -amount : amount;
  const side = direction === "range" || amount === 0 ? "none" : favourable > 0 ? "better" : "worse";
  const percent = share instanceof Problem ? null : words.text.signedPercent(share);
  return say("figures.change", {
    amount: text.signed(rounded(amount)),
    share:
      percent === null
        ? say("figures.from-zero")
        : before < 0
          ? say("figures.from-negative", { share: percent })
          : percent,
    side,
  });
}

/** A KPI's past values as of a report; `null` while they are gathered. */
function useKpiPast(report: RefreshReport | null, { kpi }: ScoredKpi): PastValues | null {
  const [known, setKnown] = useState<PastValues | null>(null);
  useEffect(() => {
    if (!report?.input || !report.scorecard) return undefined;
    const abort = new AbortController();
    const work = gatheringPastValues(report.input, periodOf(report), report.told ?? [], [kpi]);
    void runInSlices(work, abort.signal).then((found) => {
      const [past] = found ?? [];
      if (past) setKnown(past);
    });
    return () => abort.abort();
  }, [report, kpi]);
  return known?.kpi.key === kpi.key ? known : null;
}
