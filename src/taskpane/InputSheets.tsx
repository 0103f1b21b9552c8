import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceField } from "./ChoiceField";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { InputTable } from "./port";
import { useSheetDesk } from "./sheet-desk";

const KINDS: readonly InputTable[] = [
  "survey",
  "interview",
  "focus-group",
  "benchmark",
  "overrides",
  "alert-rules",
];

const useStyles = makeStyles({ part: { display: "flex", flexDirection: "column", rowGap: "8px" } });

/** Empty tables to collect data in; the register of sources only where there is none. */
export function InputSheets({ hasRegister }: { readonly hasRegister: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const desk = useSheetDesk();
  const [kind, choose] = useState<InputTable>(hasRegister ? "survey" : "sources");
  const kinds: readonly InputTable[] = hasRegister ? KINDS : ["sources", ...KINDS];
  if (!desk) return null;
  return (
    <PanelSection title={words.say("data.collect")} text={words.say("data.collect.text")}>
      <div className={styles.part}>
        <ChoiceField
          label={words.say("data.collect.kind")}
          value={kinds.includes(kind) ? kind : "survey"}
          choices={kinds}
          name={(one) => words.say(`data.collect.${one}`)}
          onChange={choose}
        />
        <div>
          <Button size="small" onClick={() => desk.addInput(kinds.includes(kind) ? kind : "survey")}>
            {words.say("data.collect.add")}
          </Button>
        </div>
      </div>
    </PanelSection>
  );
}
