import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: { margin: 0 },
  fact: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: "16px",
    paddingTop: "6px",
    paddingBottom: "6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { color: tokens.colorNeutralForeground2, minWidth: 0, overflowWrap: "anywhere" },
  value: {
    margin: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  strong: { fontWeight: 600 },
});

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly strong?: boolean;
}

/** Labels at the left, numbers in a column at the right. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(
        (fact, index) =>
          fact && (
            <div key={index} className={styles.fact}>
              <dt className={styles.label}>{fact.label}</dt>
              <dd className={mergeClasses(styles.value, fact.strong && styles.strong)}>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
