import { Link, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useWords } from "./pane-words";
import type { ExtraSheet, ShownSheet } from "./port";

const useStyles = makeStyles({
  line: {
    paddingTop: "6px",
    paddingBottom: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    minHeight: "32px",
  },
  switch: { marginLeft: "-8px" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  text: { fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  need: { display: "block", color: "var(--bscAtRisk)" },
});

interface SheetLineProps {
  readonly sheet: Exclude<ShownSheet, "history">;
  readonly on: boolean;
  /** What the tables lack for this sheet. */
  readonly need?: Extract<ExtraSheet, "map" | "heat-map">;
  /** Left out for the sheet that is always there. */
  readonly onSwitch?: (on: boolean) => void;
  readonly onShow: () => void;
}

/** A sheet with its switch, what it gives, and the way to it once it is there. */
export function SheetLine({ sheet, on, need, onSwitch, onShow }: SheetLineProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const name = words.say(`sheets.${sheet}.name`);
  return (
    <li className={styles.line}>
      <div className={styles.top}>
        {onSwitch ? (
          <Switch
            className={styles.switch}
            label={name}
            checked={on}
            aria-describedby={id}
            onChange={(_, { checked }) => onSwitch(checked)}
          />
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        {on && (
          <Link
            as="button"
            aria-label={words.say("pane.sheets.open-sheet", { sheet: name })}
            onClick={onShow}
          >
            {words.say("pane.sheets.open")}
          </Link>
        )}
      </div>
      <div className={styles.text} id={id}>
        {words.say(`pane.sheets.${sheet}.text`)}
        {need && <span className={styles.need}>{words.say(`pane.sheets.${need}.needs`)}</span>}
      </div>
    </li>
  );
}
