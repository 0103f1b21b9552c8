import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useImportDoor } from "./import-door";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { ScorecardDefinition } from "./port";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingTop: "4px", paddingBottom: "4px", overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground3, fontSize: "12px", lineHeight: "16px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  confirm: { margin: 0 },
});

interface TablesSectionProps {
  readonly definition: ScorecardDefinition;
  readonly onChangeTables: () => void;
  readonly onAddScorecard: () => void;
  readonly onForget: () => void;
}

/** Which tables the scorecard reads, and the ways to change that. */
export function TablesSection({ definition, onChangeTables, onAddScorecard, onForget }: TablesSectionProps) {
  const styles = useStyles();
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const onImport = useImportDoor();
  return (
    <PanelSection title={words.say("pane.tables")}>
      <ul className={styles.list}>
        {definition.mappings.map(({ role, source }, index) => (
          <li key={index} className={styles.item}>
            <div>{words.say(`pane.role.${role}`)}</div>
            <div className={styles.place}>
              {source.table === null
                ? `${source.sheet} ${source.address}`
                : `${source.table} · ${source.sheet} ${source.address}`}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onChangeTables}>{words.say("pane.tables.change")}</Button>
        <Button onClick={onAddScorecard}>{words.say("pane.tables.add")}</Button>
        {onImport && <Button onClick={onImport}>{words.say("pane.import.open")}</Button>}
        {!asked && (
          <Button appearance="subtle" onClick={() => setAsked(true)}>
            {words.say("pane.forget")}
          </Button>
        )}
      </div>
      {asked && (
        <div role="group" aria-label={words.say("pane.forget")}>
          <p className={styles.confirm}>{words.say("pane.forget.text", { name: definition.name })}</p>
          <div className={styles.buttons}>
            <Button onClick={onForget}>{words.say("pane.forget.confirm")}</Button>
            <Button appearance="subtle" onClick={() => setAsked(false)}>
              {words.say("pane.forget.keep")}
            </Button>
          </div>
        </div>
      )}
    </PanelSection>
  );
}
