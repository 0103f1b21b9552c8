import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "./pane-words";
import type { ColumnPeriod } from "./port";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface RollOfferProps {
  readonly next: ColumnPeriod;
  /** Names a period. */
  readonly name: (period: ColumnPeriod) => string;
  readonly busy: boolean;
  readonly onRoll: () => void;
}

/** Says that the next period's figures are there, and takes the scorecard to it by one click. */
export function RollOffer({ next, name, busy, onRoll }: RollOfferProps) {
  const styles = useStyles();
  const words = useWords();
  const period = name(next);
  return (
    <div className={styles.offer}>
      <span>{words.say("pane.roll.ready", { period })}</span>
      <Button size="small" disabledFocusable={busy} onClick={onRoll}>
        {words.say("pane.roll", { period })}
      </Button>
    </div>
  );
}
