import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredKpi } from "../engine/scorecard/model";
import { useKpiText } from "./kpi-text";
import { useWords } from "./pane-words";

const useStyles = makeStyles({
  bar: { width: "100%", height: "28px", display: "block", overflow: "visible" },
  track: { fill: tokens.colorNeutralBackground5, stroke: tokens.colorNeutralStroke1 },
  target: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px" },
  "on-track": { fill: "var(--bscOnTrack)" },
  "at-risk": { fill: "var(--bscAtRisk)" },
  "off-track": { fill: "var(--bscOffTrack)" },
  "no-data": { fill: "var(--bscNoData)" },
});

/** The actual as a bar and the target as a line across it, both from zero: a bullet graph. */
export function ScaleBar({ scored }: { readonly scored: ScoredKpi }) {
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const { actual, target, status } = scored;
  if (actual === null || target === null) return null;
  const [low, high] = [Math.min(0, actual, target), Math.max(0, actual, target)];
  if (low === high) return null;
  const room = (high - low) * 0.08;
  const [from, to] = [low < 0 ? low - room : low, high > 0 ? high + room : high];
  const place = (value: number) => ((value - from) / (to - from)) * 100;
  const [start, end] = [Math.min(place(0), place(actual)), Math.max(place(0), place(actual))];
  const label = words.say("pane.kpi.bar", {
    actual: text.value(actual),
    target: text.value(target),
  });
  return (
    <svg className={styles.bar} role="img" aria-label={label}>
      <rect className={styles.track} x="0" y="6" width="100%" height="16" rx="2" />
      <rect className={styles[status]} x={`${start}%`} y="9" width={`${end - start}%`} height="10" rx="1" />
      <line className={styles.target} x1={`${place(target)}%`} x2={`${place(target)}%`} y1="2" y2="26" />
    </svg>
  );
}
