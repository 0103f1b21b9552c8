import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { Candidate, CandidateColumn, Field } from "./port";
import { fieldsOf } from "./role-fields";
import { standsForPeriod } from "./start-draft";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    paddingTop: "8px",
    paddingBottom: "10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  header: { fontWeight: 600, overflowWrap: "anywhere" },
  samples: {
    maxHeight: "32px",
    overflow: "hidden",
    color: tokens.colorNeutralForeground3,
    fontSize: "12px",
    lineHeight: "16px",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  select: { width: "100%", marginTop: "4px", marginBottom: "4px" },
  meaning: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
});

interface ColumnMeaningsProps {
  readonly candidate: Candidate;
  readonly onChange: (column: number, field: Field | null) => void;
}

/** Each column with its first values and what it is taken for, which can be changed; unused columns behind a line. */
export function ColumnMeanings({ candidate, onChange }: ColumnMeaningsProps) {
  const words = useWords();
  return (
    <PanelSection title={words.say("pane.start.columns")} text={words.say("pane.start.columns.text")}>
      <ColumnList candidate={candidate} onChange={onChange} />
    </PanelSection>
  );
}

/** The columns alone, for a table shown inside another section. */
export function ColumnList({ candidate, onChange }: ColumnMeaningsProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const order = fieldsOf(candidate.role);
  const place = ({ field }: CandidateColumn) => (field === null ? 0 : order.indexOf(field));
  const dated = candidate.columns.filter((column) => standsForPeriod(candidate, column));
  const named = candidate.columns.filter((column) => !standsForPeriod(candidate, column));
  const used = named.filter(({ field }) => field !== null).sort((a, b) => place(a) - place(b));
  const unused = named.filter(({ field }) => field === null);
  const rows = (columns: readonly CandidateColumn[]) =>
    columns.map((column) => (
      <ColumnRow key={column.column} column={column} fields={order} onChange={onChange} />
    ));
  return (
    <div>
      <ul className={styles.list}>{rows(used)}</ul>
      <PeriodColumns columns={dated} />
      {unused.length > 0 && (
        <>
          <Disclosure
            title={words.sayCount("pane.start.unused", unused.length)}
            open={open}
            onToggle={() => setOpen(!open)}
          />
          {open && <ul className={styles.list}>{rows(unused)}</ul>}
        </>
      )}
    </div>
  );
}

interface ColumnRowProps {
  readonly column: CandidateColumn;
  readonly fields: readonly Field[];
  readonly onChange: (column: number, field: Field | null) => void;
}

function ColumnRow({ column, fields, onChange }: ColumnRowProps) {
  const styles = useStyles();
  const words = useWords();
  const header = column.header || words.say("pane.start.no-header", { n: column.column + 1 });
  return (
    <li className={styles.item}>
      <div className={styles.header}>{header}</div>
      <div className={styles.samples}>{column.samples.slice(0, 3).join(" · ")}</div>
      <Select
        className={styles.select}
        aria-label={words.say("pane.start.meaning-of", { header })}
        value={column.field ?? ""}
        onChange={(_, { value }) => onChange(column.column, fields.find((field) => field === value) ?? null)}
      >
        <option value="">{words.say("pane.field.none")}</option>
        {fields.map((field) => (
          <option key={field} value={field}>
            {words.say(`pane.field.${field}`)}
          </option>
        ))}
      </Select>
      <div className={styles.meaning}>
        {words.say(column.field === null ? "pane.meaning.none" : `pane.meaning.${column.field}`)}
      </div>
    </li>
  );
}

/** Columns of a wide table stand for periods; they are told together. */
function PeriodColumns({ columns }: { readonly columns: readonly CandidateColumn[] }) {
  const styles = useStyles();
  const words = useWords();
  const [first, last] = [columns[0], columns[columns.length - 1]];
  if (!first || !last) return null;
  return (
    <div className={styles.item}>
      <span className={styles.meaning}>
        {words.sayCount("pane.start.periods", columns.length, { first: first.header, last: last.header })}
      </span>
    </div>
  );
}
