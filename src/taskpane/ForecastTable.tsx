import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ScoredKpi } from "../engine/scorecard/model";
import type { Period } from "../engine/scorecard/period";
import type { FanPoint } from "./forecast-fan";
import { useKpiText } from "./kpi-text";
import { readablePoint } from "./outlook-text";
import { useOutlookWords } from "./outlook-words";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: "12px", lineHeight: "16px" },
  head: { fontWeight: 600, color: tokens.colorNeutralForeground2 },
  cell: {
    paddingTop: "4px",
    paddingBottom: "4px",
    paddingRight: "6px",
    paddingLeft: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: 400,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    verticalAlign: "top",
  },
  first: { textAlign: "left" },
  caption: { textAlign: "left", fontWeight: 600, paddingTop: "4px", paddingBottom: "2px" },
});

interface ForecastTableProps {
  readonly scored: ScoredKpi;
  readonly points: readonly FanPoint[];
  readonly nameOf: (period: Period) => string;
}

/** A forecast in figures, the nearest period first. */
export function ForecastTable({ scored, points, nameOf }: ForecastTableProps) {
  const styles = useStyles();
  const words = useWords();
  const { say } = useOutlookWords();
  const text = useKpiText(scored);
  // A number and its unit stay on one line.
  const write = (value: number) => text.bare(value).replaceAll(" ", "\u00a0");
  const range = (low: number, high: number) => say("outlook.range", { low: write(low), high: write(high) });
  const heads = [
    words.say("pane.trend.period"),
    say("outlook.forecast"),
    say("outlook.column.80"),
    say("outlook.column.95"),
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{say("outlook.table", { name: scored.kpi.name })}</caption>
      <thead>
        <tr>
          {heads.map((head, place) => (
            <th
              key={head}
              scope="col"
              className={mergeClasses(styles.cell, styles.head, place === 0 && styles.first)}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ period, forecast }) => {
          const { mean, lower80, upper80, lower95, upper95 } = readablePoint(forecast);
          return (
            <tr key={period.start}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {nameOf(period)}
              </th>
              <td className={styles.cell}>{write(mean)}</td>
              <td className={styles.cell}>{range(lower80, upper80)}</td>
              <td className={styles.cell}>{range(lower95, upper95)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
