import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import type { Scorecard, Settings } from "../engine/scorecard/model";
import { nextPeriod, periodContaining, previousPeriod, type Calendar } from "../engine/scorecard/period";
import { periodText } from "../words/period-text";
import { useWords } from "./pane-words";
import type { ColumnPeriods } from "./port";
import { ScoreHeadline } from "./ScoreHeadline";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", rowGap: "4px" },
  period: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    marginLeft: "-6px",
    color: tokens.colorNeutralForeground1,
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
});

interface ScoreHeaderProps {
  readonly scorecard: Scorecard;
  readonly settings: Settings | null;
  /** Where each month has columns of its own: the one that is scored and its neighbours. */
  readonly columnPeriods: ColumnPeriods | null;
  readonly busy: boolean;
  readonly onRoll: (step: "next" | "previous") => void;
  readonly onPeriod: (serial: number) => void;
  readonly onWhy: () => void;
  /** The link to the reasons has the focus when the score is shown again after them. */
  readonly focusWhy: boolean;
  readonly onLimit: () => void;
}

/** The scorecard's own score, status, coverage and period. */
export function ScoreHeader(props: ScoreHeaderProps) {
  const { scorecard, settings, onWhy, focusWhy, onLimit } = props;
  const styles = useStyles();
  const words = useWords();
  const { root } = scorecard;
  return (
    <section className={styles.header} aria-label={words.say("pane.header.label")}>
      <PeriodLine {...props} />
      <ScoreHeadline
        scorecard={scorecard}
        settings={settings}
        onWhy={onWhy}
        focusWhy={focusWhy}
        onLimit={onLimit}
      />
      {root.hidesOffTrack && <div className={styles.note}>{words.say("pane.header.hides-off-track")}</div>}
    </section>
  );
}

/** The period that is scored, with a step to the one before and after it. */
function PeriodLine({ scorecard, settings, columnPeriods, busy, onRoll, onPeriod }: ScoreHeaderProps) {
  const styles = useStyles();
  const words = useWords();
  const { period, view } = scorecard;
  const calendar = calendarOf(settings);
  if (columnPeriods) {
    const { current, previous, next } = columnPeriods;
    return (
      <PeriodStepper
        name={periodText(current, calendar, words.language)}
        onPrevious={busy || !previous ? null : () => onRoll("previous")}
        onNext={busy || !next ? null : () => onRoll("next")}
      />
    );
  }
  if (!period) return <div className={styles.note}>{words.say("pane.header.no-period")}</div>;
  const name = periodText(period, calendar, words.language);
  const step = (to: typeof nextPeriod) => {
    if (busy || !settings) return null;
    const here = periodContaining(period.end, settings.frequency, calendar);
    return () => onPeriod(to(here, calendar).start);
  };
  return (
    <PeriodStepper
      name={view === "period" ? name : `${name} · ${words.say(`pane.view.${view}`)}`}
      onPrevious={step(previousPeriod)}
      onNext={step(nextPeriod)}
    />
  );
}

interface PeriodStepperProps {
  readonly name: string;
  /** `null` where there is no such step now. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

function PeriodStepper({ name, onPrevious, onNext }: PeriodStepperProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.period}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeft20Regular />}
        aria-label={words.say("pane.period.previous")}
        title={words.say("pane.period.previous")}
        disabledFocusable={onPrevious === null}
        onClick={() => onPrevious?.()}
      />
      <span>{name}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronRight20Regular />}
        aria-label={words.say("pane.period.next")}
        title={words.say("pane.period.next")}
        disabledFocusable={onNext === null}
        onClick={() => onNext?.()}
      />
    </div>
  );
}

/** How the organisation cuts its years; calendar years while the settings are read. */
export function calendarOf(settings: Settings | null): Calendar {
  return { fiscalYearStart: settings?.fiscalYearStart ?? 1, kind: settings?.calendar ?? "months" };
}
