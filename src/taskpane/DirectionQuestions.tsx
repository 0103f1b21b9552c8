import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Disclosure } from "./Disclosure";
import { useWords } from "./pane-words";
import { PanelSection } from "./PanelSection";
import type { Candidate } from "./port";

type Choice = "higher" | "lower";
type Directions = Readonly<Record<string, Choice>>;

const FEW = 6;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    paddingTop: "8px",
    paddingBottom: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: "anywhere", marginBottom: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  all: { alignSelf: "flex-start" },
});

interface DirectionQuestionsProps {
  readonly undirected: Candidate["undirected"];
  readonly chosen: Directions;
  readonly onChoose: (chosen: Directions) => void;
}

/** KPIs that do not say which way is better, with one click for each; what is left open counts as higher. */
export function DirectionQuestions({ undirected, chosen, onChoose }: DirectionQuestionsProps) {
  const styles = useStyles();
  const words = useWords();
  const [all, setAll] = useState(false);
  if (undirected.length === 0) return null;
  const shown = all ? undirected : undirected.slice(0, FEW);
  const acceptAll = () =>
    onChoose(Object.fromEntries(undirected.map(({ name, suggestion }) => [name, suggestion])));
  return (
    <PanelSection
      title={words.say("pane.directions")}
      text={words.sayCount("pane.directions.text", undirected.length)}
    >
      <Button className={styles.all} size="small" onClick={acceptAll}>
        {words.say("pane.directions.accept")}
      </Button>
      <ul className={styles.list}>
        {shown.map(({ name, suggestion }, index) => (
          <li key={index} className={styles.item}>
            <div className={styles.name}>{name}</div>
            <div className={styles.buttons} role="group" aria-label={name}>
              {(["lower", "higher"] as const).map((choice) => (
                <DirectionButton
                  key={choice}
                  choice={choice}
                  suggested={choice === suggestion}
                  pressed={Object.hasOwn(chosen, name) && chosen[name] === choice}
                  onPress={() => onChoose({ ...chosen, [name]: choice })}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {!all && undirected.length > FEW && (
        <Disclosure
          title={words.sayCount("pane.tree.more", undirected.length - FEW)}
          open={false}
          onToggle={() => setAll(true)}
        />
      )}
    </PanelSection>
  );
}

interface DirectionButtonProps {
  readonly choice: Choice;
  readonly suggested: boolean;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function DirectionButton({ choice, suggested, pressed, onPress }: DirectionButtonProps) {
  const words = useWords();
  return (
    <ToggleButton
      size="small"
      checked={pressed}
      appearance={pressed ? "primary" : "outline"}
      icon={choice === "lower" ? <ArrowDown16Regular /> : <ArrowUp16Regular />}
      onClick={onPress}
    >
      {words.say(suggested ? `pane.directions.${choice}.suggested` : `pane.directions.${choice}`)}
    </ToggleButton>
  );
}
