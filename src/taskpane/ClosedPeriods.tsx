import { Button, Field, Input, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import { LockClosed20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { periodContaining, previousPeriod, type Calendar } from "../engine/scorecard/period";
import { serialFromDate } from "../engine/scorecard/serial-date";
import { periodText } from "../words/period-text";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ClosedPeriodFact, ColumnPeriod, RefreshReport } from "./port";
import type { SheetDesk } from "./sheet-desk";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px", alignItems: "stretch" },
  foot: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "4px" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "10px",
  },
  entry: { display: "flex", flexDirection: "column", rowGap: "2px", overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
  spring: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
});

interface ClosedPeriodsProps {
  readonly desk: SheetDesk;
  readonly report: RefreshReport;
  readonly busy: boolean;
}

/** Closing the scorecard's period, and the periods that are closed. */
export function ClosedPeriods({ desk, report, busy }: ClosedPeriodsProps) {
  const styles = useStyles();
  const words = useWords();
  const [who, setWho] = useState("");
  const period = report.columnPeriods?.current ?? report.scorecard?.period ?? null;
  const isClosed =
    period !== null && report.closed.some(({ start, end }) => start === period.start && end === period.end);
  return (
    <PanelSection title={words.say("pane.closed.title")} text={words.say("pane.closed.text")}>
      {isClosed ? null : (
        <CloseForm desk={desk} report={report} period={period} busy={busy} who={who} onWho={setWho} />
      )}
      {report.closed.length > 0 && (
        <>
          <ul className={styles.list}>
            {report.closed.map((closed) => (
              <ClosedLine
                key={`${closed.start} ${closed.end}`}
                closed={closed}
                desk={desk}
                busy={busy}
                who={who}
                onWho={setWho}
              />
            ))}
          </ul>
          <div>
            <Link as="button" onClick={() => desk.show("history")}>
              {words.say("pane.closed.show")}
            </Link>
          </div>
        </>
      )}
    </PanelSection>
  );
}

interface WhoProps {
  readonly who: string;
  readonly onWho: (who: string) => void;
}

interface CloseFormProps extends ClosedPeriodsProps, WhoProps {
  /** `null` where the figures have no period of their own. */
  readonly period: ColumnPeriod | null;
}

function CloseForm({ desk, report, period, busy, who, onWho }: CloseFormProps) {
  const styles = useStyles();
  const words = useWords();
  const calendar = calendarOf(report);
  const choices = period === null ? lastPeriods(report, calendar) : [];
  const [chosen, choose] = useState(1);
  const name = period === null ? null : periodText(period, calendar, words.language);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || who.trim() === "") return;
        desk.closePeriod({ by: who.trim(), period: period === null ? (choices[chosen] ?? null) : null });
      }}
    >
      {period === null && (
        <Field label={words.say("pane.closed.which")}>
          <Select value={String(chosen)} onChange={(_, { value }) => choose(Number(value))}>
            {choices.map((choice, place) => (
              <option key={choice.start} value={String(place)}>
                {periodText(choice, calendar, words.language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Who who={who} onWho={onWho} />
      <div>
        <Button
          type="submit"
          icon={<LockClosed20Regular />}
          disabledFocusable={busy || who.trim() === "" || report.scorecard === null}
        >
          {name === null
            ? words.say("pane.closed.close-any")
            : words.say("pane.closed.close", { period: name })}
        </Button>
      </div>
    </form>
  );
}

function Who({ who, onWho }: WhoProps) {
  const words = useWords();
  return (
    <Field label={words.say("pane.closed.who")}>
      <Input value={who} autoComplete="name" onChange={(_, { value }) => onWho(value)} />
    </Field>
  );
}

interface ClosedLineProps extends WhoProps {
  readonly closed: ClosedPeriodFact;
  readonly desk: SheetDesk;
  readonly busy: boolean;
}

function ClosedLine({ closed, desk, busy, who, onWho }: ClosedLineProps) {
  const styles = useStyles();
  const words = useWords();
  const [asking, ask] = useState(false);
  const by = closed.closedBy === "" ? "" : words.say("pane.closed.by", { name: closed.closedBy });
  const on = closed.closedOn === null ? "" : words.text.date(closed.closedOn);
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <strong>{closed.name}</strong>
        <StatusBadge status={closed.status} />
        <span className={styles.spring} />
        {!asking && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.say("pane.closed.reopen-period", { period: closed.name })}
            onClick={() => ask(true)}
          >
            {words.say("pane.closed.reopen")}
          </Button>
        )}
      </div>
      <div className={styles.quiet}>{[by, on].filter((text) => text !== "").join(" · ")}</div>
      {asking && (
        <ReopenForm
          name={closed.name}
          busy={busy}
          who={who}
          onWho={onWho}
          onCancel={() => ask(false)}
          onReopen={(reason) => {
            const { start, end } = closed;
            desk.reopenPeriod({ by: who.trim(), reason, period: { start, end } });
          }}
        />
      )}
    </li>
  );
}

interface ReopenFormProps extends WhoProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onReopen: (reason: string) => void;
}

function ReopenForm({ name, busy, who, onWho, onCancel, onReopen }: ReopenFormProps) {
  const styles = useStyles();
  const words = useWords();
  const [reason, setReason] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => field.current?.focus(), []);
  const isReady = reason.trim() !== "" && who.trim() !== "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !busy) onReopen(reason.trim());
      }}
    >
      <Field label={words.say("pane.closed.reason")}>
        <Input input={{ ref: field }} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Who who={who} onWho={onWho} />
      <div className={styles.foot}>
        <Button type="submit" size="small" disabledFocusable={!isReady || busy}>
          {words.say("pane.closed.reopen-period", { period: name })}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.say("pane.closed.cancel")}
        </Button>
      </div>
    </form>
  );
}

function calendarOf({ input }: RefreshReport): Calendar {
  return {
    fiscalYearStart: input?.settings.fiscalYearStart ?? 1,
    kind: input?.settings.calendar ?? "months",
  };
}

/** The period of today and the three before it, for figures that say nothing of theirs. */
function lastPeriods({ input, asOf }: RefreshReport, calendar: Calendar): readonly ColumnPeriod[] {
  const today = asOf > 0 ? Math.floor(asOf) : serialFromDate(2000, 1, 1);
  const periods = [periodContaining(today, input?.settings.frequency ?? "month", calendar)];
  for (let count = 1; count < 4; count++) {
    const [last] = periods.slice(-1);
    if (last) periods.push(previousPeriod(last, calendar));
  }
  return periods.map(({ start, end }) => ({ start, end }));
}
