import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KpiOutlook } from "../engine/outlook/model";
import type { ScoredKpi } from "../engine/scorecard/model";
import { KpiName } from "./KpiName";
import { useKpiText } from "./kpi-text";
import { chanceText, landingTexts } from "./outlook-text";
import { useOutlookWords } from "./outlook-words";
import { useWords } from "./pane-words";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: "12px",
    lineHeight: "16px",
  },
  kpi: { width: "36%" },
  chance: { width: "62px" },
  head: { fontWeight: 600, color: tokens.colorNeutralForeground2 },
  cell: {
    paddingTop: "6px",
    paddingBottom: "6px",
    paddingRight: "8px",
    paddingLeft: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: 400,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  number: { textAlign: "right", paddingRight: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  link: { textAlign: "left", fontSize: "inherit", lineHeight: "inherit" },
  strong: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** A KPI with where it will land; the steps lead from the scorecard to it. */
export interface OutlookRow {
  readonly scored: ScoredKpi;
  readonly outlook: KpiOutlook | null;
  readonly steps: readonly string[];
}

interface OutlookTableProps {
  /** What the KPIs belong to. */
  readonly name: string;
  readonly rows: readonly OutlookRow[];
  readonly onOpen: (steps: readonly string[]) => void;
}

/** Where KPIs will end the year: value, range, target and status, and the chance of hitting the target. */
export function OutlookTable({ name, rows, onOpen }: OutlookTableProps) {
  const styles = useStyles();
  const { say } = useOutlookWords();
  const heads = [say("outlook.column.part"), say("outlook.column.landing"), say("outlook.column.chance")];
  return (
    <table className={styles.table} aria-label={name}>
      <thead>
        <tr>
          {heads.map((head, place) => (
            <th
              key={place}
              scope="col"
              className={mergeClasses(
                styles.cell,
                styles.head,
                place === 0 && styles.kpi,
                place === 2 && styles.number,
                place === 2 && styles.chance,
              )}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.steps.join("/")} row={row} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<OutlookTableProps, "onOpen"> {
  readonly row: OutlookRow;
}

function Row({ row: { scored, outlook, steps }, onOpen }: RowProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  const chance = outlook?.override ? null : outlook?.chance;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <Link as="button" className={styles.link} onClick={() => onOpen(steps)}>
          <KpiName kpi={scored.kpi} />
        </Link>
      </th>
      <td className={styles.cell}>
        <LandingCell scored={scored} outlook={outlook} />
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>
        {chance ? chanceText(chance.chance, words, say) : "–"}
      </td>
    </tr>
  );
}

function LandingCell({ scored, outlook }: Pick<OutlookRow, "scored" | "outlook">) {
  const styles = useStyles();
  const { say } = useOutlookWords();
  const text = useKpiText(scored);
  const { landing = null, target = null } = outlook ?? {};
  if (!landing) {
    if (scored.actual === null) return "–";
    return (
      <div className={styles.quiet}>{say("outlook.stands-at", { value: text.value(scored.actual) })}</div>
    );
  }
  const { value, ...range } = landingTexts(landing, target, text);
  return (
    <>
      <div>
        <span className={styles.strong}>{value}</span>
        {target !== null && ` ${say("outlook.of-target", { target: text.bare(target) })}`}
      </div>
      {landing.by === "forecast" && <div className={styles.quiet}>{say("outlook.range", range)}</div>}
      {landing.by === "override" && <div className={styles.quiet}>{say("outlook.by-hand")}</div>}
      {target !== null && <StatusBadge status={landing.status} />}
    </>
  );
}
