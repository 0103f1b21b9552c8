import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { placeOf } from "./CandidateChoice";
import { ColumnList } from "./ColumnMeanings";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { Candidate, Field } from "./port";
import type { StartDraft } from "./start-draft";

const useStyles = makeStyles({
  label: { display: "block", overflowWrap: "anywhere" },
  place: { display: "block", color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  columns: { marginLeft: "32px" },
});

interface OtherTablesProps {
  readonly draft: StartDraft;
  readonly onChange: (others: ReadonlySet<number>) => void;
  readonly onMeaning: (index: number) => (column: number, field: Field | null) => void;
}

/** Further tables that the scorecard can read: readings, targets, perspectives, objectives, more KPIs. */
export function OtherTables({ draft, onChange, onMeaning }: OtherTablesProps) {
  const words = useWords();
  const others = draft.candidates
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ index }) => index !== draft.main);
  if (others.length === 0) return null;
  const toggle = (index: number, on: boolean) => {
    const next = new Set(draft.others);
    if (on) next.add(index);
    else next.delete(index);
    onChange(next);
  };
  return (
    <PanelSection title={words.say("pane.others")} text={words.say("pane.others.text")}>
      <div>
        {others.map(({ candidate, index }) => (
          <OtherTable
            key={index}
            candidate={candidate}
            used={draft.others.has(index)}
            onUse={(on) => toggle(index, on)}
            onMeaning={onMeaning(index)}
          />
        ))}
      </div>
    </PanelSection>
  );
}

interface OtherTableProps {
  readonly candidate: Candidate;
  readonly used: boolean;
  readonly onUse: (on: boolean) => void;
  readonly onMeaning: (column: number, field: Field | null) => void;
}

function OtherTable({ candidate, used, onUse, onMeaning }: OtherTableProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const label = (
    <>
      <span className={styles.label}>
        {words.say("pane.others.table", {
          role: words.say(`pane.role.${candidate.role}`),
          title: candidate.title,
        })}
      </span>
      <span className={styles.place}>{placeOf(candidate)}</span>
    </>
  );
  return (
    <div>
      <Checkbox label={label} checked={used} onChange={(_, { checked }) => onUse(checked === true)} />
      {used && (
        <div className={styles.columns}>
          <Disclosure title={words.say("pane.others.columns")} open={open} onToggle={() => setOpen(!open)} />
          {open && <ColumnList candidate={candidate} onChange={onMeaning} />}
        </div>
      )}
    </div>
  );
}
