import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: "12px" },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
  text: { margin: 0, marginTop: "-6px", color: tokens.colorNeutralForeground2 },
});

interface PanelSectionProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** A titled part of a panel. */
export function PanelSection({ title, text, children }: PanelSectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  );
}
