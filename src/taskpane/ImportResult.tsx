import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Frequency } from "../engine/scorecard/model";
import type { Calendar } from "../engine/scorecard/period";
import { periodContaining } from "../engine/scorecard/period";
import { periodText } from "../words/period-text";
import { useSayImport, type SayImport } from "./import-words";
import { useWords, type PaneWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ImportChange, ImportProblem, ImportReport } from "./port";

const useStyles = makeStyles({
  wrap: { whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  heading: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
});

/** Entries of a list that are shown; the rest is counted. */
const MOST = 50;

interface ImportResultProps {
  readonly report: ImportReport;
  readonly calendar: Calendar;
  readonly onSelect: (cell: string) => void;
  /** Scores the readings; absent where there is no scorecard. */
  readonly onRefresh?: () => void;
  readonly onAgain: () => void;
}

/** What an import changed, row by row, and which lines of the file want a look. */
export function ImportResult({ report, calendar, onSelect, onRefresh, onAgain }: ImportResultProps) {
  const styles = useStyles();
  const words = useWords();
  const say = useSayImport();
  const { changes, keptRows, problems } = report;
  const isDone = report.outcome === "done";
  const rowName = (kpi: string, entity: string) => (entity === "" ? kpi : `${kpi} (${entity})`);
  const time = (period: number, span: Frequency) =>
    periodText(periodContaining(period, span, calendar), calendar, words.language);
  return (
    <PanelSection title={say("import.result")}>
      <Outcome report={report} />
      <Entries
        title={say("import.result.changed", { count: report.changed })}
        entries={changes}
        total={changes.length}
        show={(change) => (
          <>
            {changeText(change, { say, words, calendar, name: rowName(change.kpi, change.entity) })}{" "}
            <Cell cell={change.cell} onSelect={onSelect} />
          </>
        )}
      />
      <Entries
        title={say("import.result.problems", { count: report.problemCount })}
        entries={problems}
        total={report.problemCount}
        show={(problem) => problemText(problem, say, words)}
      />
      <Entries
        title={say("import.result.kept", { count: report.kept })}
        entries={keptRows}
        total={report.kept}
        show={({ kpi, entity, period, span, cell }) => (
          <>
            {`${rowName(kpi, entity)} · ${time(period, span)}`} <Cell cell={cell} onSelect={onSelect} />
          </>
        )}
      />
      {isDone && <div className={styles.quiet}>{say("import.result.revert")}</div>}
      <div className={styles.buttons}>
        {isDone && onRefresh && (
          <Button appearance="primary" onClick={onRefresh}>
            {say("import.refresh")}
          </Button>
        )}
        <Button onClick={onAgain}>{say("import.again")}</Button>
      </div>
    </PanelSection>
  );
}

function Outcome({ report }: { readonly report: ImportReport }) {
  const styles = useStyles();
  const words = useWords();
  const say = useSayImport();
  const { outcome, rows, added, changed, unchanged, fault, definition } = report;
  if (outcome === "failed" || outcome === "incomplete") {
    return (
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody className={styles.wrap}>
          {say(`import.result.${outcome}`)} {fault && words.sayKey(fault.key, fault.values)}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const isEmpty = added + changed + unchanged === 0;
  return (
    <div role="status" className={styles.wrap}>
      {outcome === "cancelled" && say("import.result.cancelled")}
      {outcome !== "cancelled" && <div>{say("import.result.rows", { count: rows })}</div>}
      {outcome === "unchanged" && say(isEmpty ? "import.result.nothing" : "import.result.unchanged-all")}
      {outcome === "done" && (
        <>
          {added > 0 && <div>{say("import.result.added", { count: added })}</div>}
          {changed > 0 && <div>{say("import.result.changed", { count: changed })}</div>}
          {unchanged > 0 && <div>{say("import.result.unchanged", { count: unchanged })}</div>}
          {definition && <div>{say("import.result.mapped", { name: definition.name })}</div>}
        </>
      )}
    </div>
  );
}

interface EntriesProps<Entry> {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly total: number;
  readonly show: (entry: Entry) => ReactNode;
}

function Entries<Entry>({ title, entries, total, show }: EntriesProps<Entry>) {
  const styles = useStyles();
  const words = useWords();
  const say = useSayImport();
  if (entries.length === 0) return null;
  const shown = entries.slice(0, MOST);
  const more = total - shown.length;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {shown.map((entry, place) => (
          <li key={place}>{show(entry)}</li>
        ))}
      </ul>
      {more > 0 && (
        <div className={styles.quiet}>{say("import.result.more", { n: words.text.count(more) })}</div>
      )}
    </>
  );
}

function Cell({ cell, onSelect }: { readonly cell: string; readonly onSelect: (cell: string) => void }) {
  return (
    <Link as="button" inline onClick={() => onSelect(cell)}>
      {cell}
    </Link>
  );
}

interface ChangeParts {
  readonly say: SayImport;
  readonly words: PaneWords;
  readonly calendar: Calendar;
  readonly name: string;
}

function changeText(change: ImportChange, { say, words, calendar, name }: ChangeParts): string {
  const { period, span, field, before, after } = change;
  const written = (value: string | number) =>
    typeof value === "number" ? words.text.value(value, null, 6) : value || say("import.change.empty");
  return say("import.change", {
    kpi: name,
    period: periodText(periodContaining(period, span, calendar), calendar, words.language),
    field: words.say(`pane.field.${field}`),
    before: written(before),
    after: written(after),
  });
}

function problemText({ line, code, values }: ImportProblem, say: SayImport, words: PaneWords): string {
  const text = say(`import.problem.${code}`, values);
  return line === null ? text : say("import.line", { line: words.text.count(line), text });
}
