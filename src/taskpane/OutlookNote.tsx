import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { KpiOutlook } from "../engine/outlook/model";
import type { ScoredKpi, Settings } from "../engine/scorecard/model";
import { signalSeries } from "../engine/scorecard/scorecard-signals";
import { countReadings, type ForecastNote } from "../engine/signals/forecast/predict";
import { periodText } from "../words/period-text";
import type { OutlookKey } from "../words/outlook-words";
import { Disclosure } from "./Disclosure";
import { percentRange } from "./outlook-text";
import { useOutlookWords } from "./outlook-words";
import { useWords } from "./pane-words";
import { calendarOf } from "./ScoreHeader";

const useStyles = makeStyles({
  list: {
    margin: 0,
    marginTop: "4px",
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

const NOTES: Readonly<Record<ForecastNote, OutlookKey>> = {
  "gaps-filled": "outlook.note.gaps-filled",
  "season-unseen": "outlook.note.season-unseen",
  "amounts-only": "outlook.note.amounts-only",
  "never-moved": "outlook.note.never-moved",
  "ratio-weighed": "outlook.note.ratio-weighed",
  "latest-only": "outlook.note.latest-only",
  "period-unfinished": "outlook.note.period-unfinished",
};

interface OutlookNoteProps {
  readonly scored: ScoredKpi;
  readonly outlook: KpiOutlook;
  readonly settings: Settings | null;
}

/** How a forecast was made: its method, what it rests on, how it did in a test, what it means and what it does not know. */
export function OutlookNote(props: OutlookNoteProps) {
  const { say } = useOutlookWords();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Disclosure title={say("outlook.how")} open={open} onToggle={() => setOpen(!open)} />
      {open && <Sentences {...props} />}
    </div>
  );
}

function Sentences(props: OutlookNoteProps) {
  const styles = useStyles();
  const sentences = useSentences(props);
  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function useSentences({ scored, outlook, settings }: OutlookNoteProps): readonly string[] {
  const words = useWords();
  const { say, sayCount } = useOutlookWords();
  const { forecast, past, values, chance } = outlook;
  const [first, last] = [past[0], past.at(-1)];
  if (!forecast || !first || !last) return [];
  const nameOf = (period: typeof first) => periodText(period, calendarOf(settings), words.language);
  const { method, backtest, notes } = forecast;
  const { season } = signalSeries(scored, { kpi: scored.kpi, periods: past, values });
  const known = values.findLastIndex((value) => value !== null) + 1 - (backtest?.n ?? 0);
  const between = chance && percentRange(chance.low, chance.high, words);
  return [
    say("outlook.how.method", { method }),
    sayCount("outlook.how.readings", countReadings(values), { from: nameOf(first), until: nameOf(last) }),
    // The note on the season says more.
    ...(notes.includes("season-unseen")
      ? []
      : [say("outlook.how.season", { season: method === "seasonal-combination" ? "yes" : "no" })]),
    ...notes.map((note) => say(NOTES[note])),
    backtest
      ? sayCount("outlook.how.backtest", backtest.n, {
          naive: season > 1 && known > season ? "year" : "value",
          mase: words.text.value(backtest.mase, null, 2),
        })
      : say("outlook.how.untested"),
    say("outlook.how.interval"),
    ...(between ? [say("outlook.how.chances", { low: between[0], high: between[1] })] : []),
    say("outlook.how.human"),
  ];
}
