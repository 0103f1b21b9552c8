import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoredKpi, Status } from "../engine/scorecard/model";
import { useWords } from "./pane-words";
import { StatusBadge } from "./StatusBadge";
import { countStatuses } from "./tree-rows";

const statuses: readonly Status[] = ["on-track", "at-risk", "off-track", "no-data"];

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px" },
  tile: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "5px 9px",
    minHeight: "32px",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    textAlign: "left",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralForeground1}`,
  },
  count: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
});

interface StatusFilterProps {
  readonly kpis: readonly ScoredKpi[];
  readonly chosen: ReadonlySet<Status>;
  readonly onChoose: (chosen: ReadonlySet<Status>) => void;
}

/** How many KPIs have each status; pressing one lists only those. */
export function StatusFilter({ kpis, chosen, onChoose }: StatusFilterProps) {
  const styles = useStyles();
  const words = useWords();
  const counts = countStatuses(kpis);
  const toggle = (status: Status) => {
    const next = new Set(chosen);
    if (!next.delete(status)) next.add(status);
    onChoose(next);
  };
  return (
    <div className={styles.grid} role="group" aria-label={words.say("pane.filter.label")}>
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={chosen.has(status)}
          className={mergeClasses(styles.tile, chosen.has(status) && styles.chosen)}
          onClick={() => toggle(status)}
        >
          <StatusBadge status={status} />
          <span className={styles.count}>{words.text.count(counts[status])}</span>
        </button>
      ))}
    </div>
  );
}
