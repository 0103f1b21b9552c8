import { makeStyles, mergeClasses } from "@fluentui/react-components";
import {
  CheckmarkCircle16Filled,
  CircleLine16Regular,
  DiamondDismiss16Filled,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { Status } from "../engine/scorecard/model";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    fontSize: "12px",
    lineHeight: "16px",
    fontWeight: 600,
    whiteSpace: "nowrap",
  },
  icon: { display: "inline-flex", flexShrink: 0 },
  large: { fontSize: "14px", lineHeight: "20px" },
  "on-track": { color: "var(--bscOnTrack)" },
  "at-risk": { color: "var(--bscAtRisk)" },
  "off-track": { color: "var(--bscOffTrack)" },
  "no-data": { color: "var(--bscNoData)" },
});

const icons = {
  "on-track": CheckmarkCircle16Filled,
  "at-risk": Warning16Filled,
  "off-track": DiamondDismiss16Filled,
  "no-data": CircleLine16Regular,
} as const;

interface StatusBadgeProps {
  readonly status: Status;
  readonly large?: boolean;
}

interface StatusIconProps {
  readonly status: Status;
  /** In the colour of the text beside it, where it is not to stand out. */
  readonly quiet?: boolean;
}

/** A status as colour and shape; what stands beside it says the rest. */
export function StatusIcon({ status, quiet = false }: StatusIconProps) {
  const styles = useStyles();
  const Icon = icons[status];
  return (
    <span className={mergeClasses(styles.icon, !quiet && styles[status])} aria-hidden="true">
      <Icon />
    </span>
  );
}

/** A status as colour, shape and word, so that it is read in grey print as well. */
export function StatusBadge({ status, large = false }: StatusBadgeProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <span className={mergeClasses(styles.badge, styles[status], large && styles.large)}>
      <StatusIcon status={status} />
      {words.say(`sheets.status.${status}`)}
    </span>
  );
}
