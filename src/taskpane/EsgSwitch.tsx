import { makeStyles, Switch } from "@fluentui/react-components";
import { useWords, type PaneWords } from "./pane-words";
import type { EsgRemoval } from "./port";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", rowGap: "4px", alignItems: "flex-start" },
  switch: { marginLeft: "-8px" },
});

interface EsgSwitchProps {
  readonly isOn: boolean;
  readonly waits: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** ESG as a fifth perspective, on or off. */
export function EsgSwitch({ isOn, waits, onSwitch }: EsgSwitchProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.part}>
      <div>{words.say("pane.library.esg.text")}</div>
      <Switch
        className={styles.switch}
        label={words.say("pane.library.esg.switch")}
        checked={isOn}
        aria-disabled={waits}
        onChange={(_, { checked }) => {
          if (!waits) onSwitch(checked);
        }}
      />
    </div>
  );
}

/** Says what became of ESG when it was switched off. */
export function removalSentence({ removed, kept }: EsgRemoval, words: PaneWords): string {
  if (removed !== null) return words.say("pane.library.esg.removed", { name: removed });
  if (kept === null) return words.say("pane.library.esg.absent");
  const { name, because, rows, cell } = kept;
  if (because === "changed" || because === "own") {
    return words.say(`pane.library.esg.kept.${because}`, { name, cell });
  }
  return words.sayCount(`pane.library.esg.kept.${because}`, rows.length, { name, text: rows.join(", ") });
}
