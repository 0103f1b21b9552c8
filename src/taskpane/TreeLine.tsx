import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import type { ScoredGroup, ScoredKpi } from "../engine/scorecard/model";
import { KpiName } from "./KpiName";
import { useKpiText } from "./kpi-text";
import { useWords, type PaneWords } from "./pane-words";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  line: { flexGrow: 1, minWidth: 0 },
  top: { display: "flex", alignItems: "flex-start", columnGap: "8px" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontSize: "14px", lineHeight: "20px" },
  strong: { fontWeight: 600 },
  score: {
    fontSize: "14px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    whiteSpace: "nowrap",
  },
  under: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    fontSize: "12px",
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    marginTop: "2px",
  },
  why: { fontSize: "12px", lineHeight: "16px" },
  values: { fontVariantNumeric: "tabular-nums", marginLeft: "auto", textAlign: "right" },
  arrow: {
    display: "inline-flex",
    verticalAlign: "-3px",
    marginLeft: "4px",
    color: tokens.colorNeutralForeground3,
  },
});

/** The name to show for a group: its own, or that its rows name none. */
export function groupName(group: ScoredGroup, words: PaneWords): string {
  return group.name ?? words.say("sheets.group.unassigned");
}

interface TreeLineProps {
  readonly node: ScoredGroup | ScoredKpi;
  /** Opens the page that says why a group scores as it does; by keyboard the line itself does. */
  readonly onWhy: () => void;
}

/** One line of the drill-down: name and score above, status and values below. */
export function TreeLine({ node, onWhy }: TreeLineProps) {
  const styles = useStyles();
  const words = useWords();
  const isGroup = node.type === "group";
  return (
    <div className={styles.line}>
      <div className={styles.top}>
        <span className={mergeClasses(styles.name, isGroup && styles.strong)}>
          {isGroup ? groupName(node, words) : <KpiName kpi={node.kpi} />}
          {!isGroup && <DirectionArrow kpi={node} />}
        </span>
        <span className={mergeClasses(styles.score, isGroup && styles.strong)}>
          {node.score === null ? "–" : words.text.score(node.score)}
        </span>
      </div>
      <div className={styles.under}>
        <StatusBadge status={node.status} />
        <span className={styles.values}>{isGroup ? groupNote(node, words) : <Values kpi={node} />}</span>
        {isGroup && (
          <Link
            as="button"
            className={styles.why}
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              onWhy();
            }}
          >
            {words.say("pane.tree.why")}
          </Link>
        )}
      </div>
    </div>
  );
}

function DirectionArrow({ kpi }: { readonly kpi: ScoredKpi }) {
  const styles = useStyles();
  const words = useWords();
  if (kpi.direction === "range") return null;
  const Arrow = kpi.direction === "lower" ? ArrowDown16Regular : ArrowUp16Regular;
  return (
    <span className={styles.arrow} title={words.say(`pane.direction.${kpi.direction}`)}>
      <Arrow aria-hidden="true" />
    </span>
  );
}

function groupNote(group: ScoredGroup, words: PaneWords): string {
  if (group.hidesOffTrack) return words.say("pane.tree.hides-off-track");
  if (group.coverage >= 1) return "";
  return words.say("pane.tree.coverage", { coverage: words.text.percent(group.coverage, 0) });
}

function Values({ kpi }: { readonly kpi: ScoredKpi }) {
  const words = useWords();
  const text = useKpiText(kpi);
  if (kpi.actual === null) return null;
  const actual = text.value(kpi.actual);
  if (kpi.target === null) return actual;
  return words.say("pane.tree.of-target", { actual, target: text.bare(kpi.target) });
}
