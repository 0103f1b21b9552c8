import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "8px",
    paddingTop: "24px",
    paddingBottom: "24px",
  },
  icon: { color: "var(--bscOnTrack)", display: "inline-flex" },
  title: { margin: 0, fontSize: "16px", lineHeight: "22px", fontWeight: 600 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly icon?: ReactNode;
  /** True where nothing else on the page has a title. */
  readonly alone?: boolean;
  readonly children?: ReactNode;
}

/** Says why there is nothing to show, and offers the way on. */
export function EmptyState({ title, text, icon, alone = false, children }: EmptyStateProps) {
  const Heading = alone ? "h1" : "h2";
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {icon && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
