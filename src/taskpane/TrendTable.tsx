import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoredKpi } from "../engine/scorecard/model";
import type { ChartLimits } from "./kpi-signal";
import { LIMITS, limitText } from "./limit-text";
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
  /** The limits of chance, where they are asked for, and which points are signals. */
  readonly limits: ChartLimits | null;
}

/** A trend in figures, the latest period first. */
export function TrendTable({ scored, points, nameOf, limits }: TrendTableProps) {
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const write = (value: number | null) => (value === null ? "–" : text.bare(value));
  const heads = [
    words.say("pane.trend.period"),
    words.say("pane.field.actual"),
    words.say("pane.field.target"),
    words.say("pane.field.status"),
    ...(limits ? [words.say("sheets.heading.signal")] : []),
  ];
  // The line may go on into the future, the table does not.
  const signals = limits?.signals.slice(0, points.length).toReversed();
  const period = limits?.seasonal?.period;
  const latest =
    period && points.findLast(({ span }) => span.start >= period.start && span.end <= period.end);
  const seasonal = latest && nameOf(latest);
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
        {points.toReversed().map((point, place) => (
          <tr key={point.span.start}>
            <th scope="row" className={classOf(0)}>
              {nameOf(point)}
            </th>
            <td className={classOf(1)}>{write(point.actual)}</td>
            <td className={classOf(2)}>{write(point.target)}</td>
            <td className={classOf(3)}>
              <StatusBadge status={point.status} />
            </td>
            {signals && (
              <td className={classOf(4)}>{signals[place] ? words.say("sheets.signal.signal") : "–"}</td>
            )}
          </tr>
        ))}
      </tbody>
      {limits && (
        <tfoot>
          <tr>
            <td className={classOf(0)} colSpan={heads.length}>
              {LIMITS.map((which) => limitText(which, limits[which], limits, words, text)).join(" · ")}
              {seasonal && ` · ${words.say("pane.signal.seasonal", { period: seasonal })}`}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
