import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import {
  ChevronDown16Regular,
  ChevronRight16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import { useState } from "react";
import type { FindingKind } from "../engine/scorecard/group-findings";
import type { Finding, Severity } from "../engine/scorecard/problem";
import { manyFindingsKey } from "../words/many-findings";
import type { MessageKey } from "../words/say";
import { useWords } from "./pane-words";

const PAGE = 50;
const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular } as const;

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  title: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    fontSize: "14px",
    lineHeight: "20px",
    margin: 0,
  },
  error: { color: "var(--bscOffTrack)", display: "inline-flex" },
  warning: { color: "var(--bscAtRisk)", display: "inline-flex" },
  info: { color: tokens.colorNeutralForeground3, display: "inline-flex" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    paddingTop: "8px",
    paddingBottom: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  many: {
    display: "flex",
    columnGap: "6px",
    width: "100%",
    padding: 0,
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    backgroundColor: "transparent",
    border: "none",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chevron: { display: "inline-flex", height: "20px", alignItems: "center", flexShrink: 0 },
  inner: { listStyleType: "none", margin: 0, marginTop: "4px", padding: 0, paddingLeft: "22px" },
  innerItem: { paddingTop: "6px", paddingBottom: "6px", fontSize: "12px", lineHeight: "16px" },
  link: { display: "inline-block", marginTop: "2px", fontSize: "12px", textAlign: "left" },
});

interface FindingSectionProps {
  readonly severity: Severity;
  readonly kinds: readonly FindingKind[];
  readonly onSelect: (cell: string) => void;
  /** What the findings are about, where others stand on the same page. */
  readonly about?: string;
}

/** The findings of one weight; many of a kind are one sentence, which opens into them. */
export function FindingSection({ severity, kinds, onSelect, about }: FindingSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const Icon = icons[severity];
  const count = kinds.reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) return null;
  const title = words.sayCount(`pane.findings.${severity}`, count);
  return (
    <section className={styles.section} aria-label={about ? `${about}: ${title}` : title}>
      <h2 className={styles.title}>
        <span className={styles[severity]} aria-hidden="true">
          <Icon />
        </span>
        {title}
      </h2>
      <ul className={styles.list}>
        {kinds.map(({ code, findings }) => {
          const many = manyFindingsKey(code, findings.length);
          return many === null ? (
            findings.map((finding, index) => (
              <li key={`${code} ${index}`} className={styles.item}>
                <OneFinding finding={finding} onSelect={onSelect} />
              </li>
            ))
          ) : (
            <li key={code} className={styles.item}>
              <ManyFindings sentence={many} findings={findings} onSelect={onSelect} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ManyFindingsProps {
  readonly sentence: MessageKey;
  readonly findings: readonly Finding[];
  readonly onSelect: (cell: string) => void;
}

function ManyFindings({ sentence, findings, onSelect }: ManyFindingsProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  return (
    <>
      <button type="button" className={styles.many} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.chevron} aria-hidden="true">
          {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </span>
        <span>{words.say(sentence, { n: words.text.count(findings.length) })}</span>
      </button>
      {open && (
        <ul className={styles.inner}>
          {findings.slice(0, limit).map((finding, index) => (
            <li key={index} className={styles.innerItem}>
              <OneFinding finding={finding} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
      {open && findings.length > limit && (
        <Button appearance="subtle" size="small" onClick={() => setLimit(limit + PAGE)}>
          {words.sayCount("pane.tree.more", findings.length - limit)}
        </Button>
      )}
    </>
  );
}

interface OneFindingProps {
  readonly finding: Finding;
  readonly onSelect: (cell: string) => void;
}

function OneFinding({ finding: { problem, cell }, onSelect }: OneFindingProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <>
      <div>{words.problem(problem)}</div>
      {cell !== null && (
        <Link as="button" className={styles.link} onClick={() => onSelect(cell)}>
          {words.say("pane.go-to", { cell })}
        </Link>
      )}
    </>
  );
}
