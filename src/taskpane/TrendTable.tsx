import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoredKpi } from "../engine/scorecard/model";
import type { TrendPoint } from "./kpi-trend";
import { useKpiText } from "./kpi-text";
import { useWords } from "./pane-words";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px" },
  head: { fontWeight: 600, color: tokens.colorNeutralForeground2, textAlign: "left" },
  cell: {
    paddingTop: "4px",
    paddingBottom: "4px",
    paddingRight: "4px",
    paddingLeft: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: 400,
    textAlign: "left",
    verticalAlign: "middle",
  },
  number: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    paddingRight: "8px",
    whiteSpace: "nowrap",
  },
});

interface TrendTableProps {
  readonly scored: ScoredKpi;
  readonly points: readonly TrendPoint[];
  readonly nameOf: (point: TrendPoint) => string;
}

/** A trend in figures, the latest period first. */
export function TrendTable({ scored, points, nameOf }: TrendTableProps) {
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const write = (value: number | null) => (value === null ? "–" : text.bare(value));
  const heads = [
    words.say("pane.trend.period"),
    words.say("pane.field.actual"),
    words.say("pane.field.target"),
    words.say("pane.field.status"),
  ];
  const classOf = (place: number, more?: string) =>
    mergeClasses(styles.cell, more, (place === 1 || place === 2) && styles.number);
  return (
    <table className={styles.table} aria-label={words.say("pane.trend.label", { name: scored.kpi.name })}>
      <thead>
        <tr>
          {heads.map((head, place) => (
            <th key={head} scope="col" className={classOf(place, styles.head)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <tr key={point.span.start}>
            <th scope="row" className={classOf(0)}>
              {nameOf(point)}
            </th>
            <td className={classOf(1)}>{write(point.actual)}</td>
            <td className={classOf(2)}>{write(point.target)}</td>
            <td className={classOf(3)}>
              <StatusBadge status={point.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
