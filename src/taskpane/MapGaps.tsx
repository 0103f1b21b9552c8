import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { StrategyStatement } from "../engine/map/model";
import { strategyGaps } from "../engine/map/strategy-gaps";
import { groupFindings } from "../engine/scorecard/group-findings";
import { manyFindingsKey } from "../words/many-findings";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "4px 0 0", padding: 0 },
  item: {
    paddingTop: "6px",
    paddingBottom: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  link: { display: "block", marginTop: "2px", fontSize: "12px", textAlign: "left" },
});

interface MapGapsProps {
  readonly statement: StrategyStatement;
  readonly onSelect: (cell: string) => void;
}

/** What the strategy still lacks, folded away; nothing where it is complete. */
export function MapGaps({ statement, onSelect }: MapGapsProps) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const gaps = strategyGaps({ statement });
  if (gaps.length === 0) return null;
  const lines = groupFindings(gaps).flatMap(({ code, findings }) => {
    const many = manyFindingsKey(code, findings.length);
    if (many !== null)
      return [{ text: words.say(many, { n: words.text.count(findings.length) }), cell: null }];
    return findings.map(({ problem, cell }) => ({ text: words.problem(problem), cell }));
  });
  return (
    <div>
      <Disclosure
        title={words.sayCount("pane.map.gaps", gaps.length)}
        open={open}
        onToggle={() => setOpen(!open)}
      />
      {open && (
        <ul className={styles.list}>
          {lines.map(({ text, cell }) => (
            <li key={text} className={styles.item}>
              {text}
              {cell !== null && (
                <Link as="button" className={styles.link} onClick={() => onSelect(cell)}>
                  {words.say("pane.go-to", { cell })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
