import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { Candidate } from "./port";
import type { StartDraft } from "./start-draft";

const useStyles = makeStyles({
  label: { display: "block", overflowWrap: "anywhere" },
  place: { display: "block", color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  list: { margin: 0, paddingLeft: "16px" },
});

interface CandidateChoiceProps {
  readonly draft: StartDraft;
  readonly onChoose: (index: number) => void;
}

/** Which table or range holds the KPIs, and which of its rows are left out. */
export function CandidateChoice({ draft, onChoose }: CandidateChoiceProps) {
  const styles = useStyles();
  const words = useWords();
  const [all, setAll] = useState(false);
  const tables = draft.candidates
    .map((candidate, index) => ({ candidate, index }))
    .filter(({ candidate }) => candidate.role === "kpis");
  const chosen = draft.candidates[draft.main];
  const shown = all ? tables : tables.filter(({ index }, place) => place < 4 || index === draft.main);
  return (
    <PanelSection
      title={words.say("pane.start.table")}
      {...(tables.length > 1 ? { text: words.sayCount("pane.start.found", tables.length) } : {})}
    >
      <RadioGroup
        aria-label={words.say("pane.start.table")}
        value={String(draft.main)}
        onChange={(_, { value }) => onChoose(Number(value))}
      >
        {shown.map(({ candidate, index }) => (
          <Radio
            key={index}
            value={String(index)}
            label={
              <>
                <span className={styles.label}>{candidate.title}</span>
                <span className={styles.place}>{placeOf(candidate)}</span>
                <span className={styles.place}>{words.sayCount("pane.start.rows", candidate.rowCount)}</span>
              </>
            }
          />
        ))}
        {!all && tables.length > shown.length && (
          <Disclosure
            title={words.sayCount("pane.tree.more", tables.length - shown.length)}
            open={false}
            onToggle={() => setAll(true)}
          />
        )}
      </RadioGroup>
      {chosen && <SkippedRows candidate={chosen} />}
    </PanelSection>
  );
}

/** Where a candidate stands in the workbook. */
export function placeOf({ mapping: { source } }: Candidate): string {
  return `${source.sheet} ${source.address}`;
}

function SkippedRows({ candidate }: { readonly candidate: Candidate }) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const rows = candidate.skipped.filter(({ reason }) => reason !== "blank" && reason !== "header");
  if (rows.length === 0) return null;
  return (
    <div>
      <Disclosure
        title={words.sayCount("pane.start.skipped", rows.length)}
        open={open}
        onToggle={() => setOpen(!open)}
      />
      {open && (
        <ul className={styles.list}>
          {rows.slice(0, 50).map(({ row, reason, text }) => (
            <li key={row} className={styles.label}>
              {words.say(`pane.skip.${reason}`, { text })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
