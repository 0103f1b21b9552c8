import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { StrategyStatement } from "../engine/map/model";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  list: { margin: "4px 0 0" },
  label: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  text: { margin: "0 0 8px", overflowWrap: "anywhere" },
});

/** What the strategy is for: mission, vision and goals, folded away; nothing where there is none. */
export function MapStatement({ statement }: { readonly statement: StrategyStatement }) {
  const styles = useStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { mission, vision, goals } = statement;
  const lines = [
    ...(mission ? [{ label: words.say("sheets.map.mission"), text: mission }] : []),
    ...(vision ? [{ label: words.say("sheets.map.vision"), text: vision }] : []),
    ...goals.map(({ text, horizon }) => ({
      label:
        horizon === null
          ? words.say("sheets.map.goal")
          : words.say("sheets.map.goalBy", { year: String(horizon) }),
      text,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <div>
      <Disclosure title={words.say("pane.map.statement")} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <dl className={styles.list}>
          {lines.map(({ label, text }, place) => (
            <div key={place}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
