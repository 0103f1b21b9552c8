import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { MapObjective } from "../engine/map/model";
import { trendOf, TREND_SIGNS } from "../engine/map/score-trend";
import { BOX_PADDING, NAME_LINE, NAME_LINES, NAME_SIZE, type GridBox } from "./map-grid";
import { boxScore } from "./map-words";
import { useWords } from "./pane-words";
import { StatusIcon } from "./StatusBadge";

const FORCED = "@media (forced-colors: active)";

const useStyles = makeStyles({
  box: {
    cursor: "pointer",
    outlineStyle: "none",
    // What is chosen stands at the foot of the pane, over the map.
    scrollMarginBottom: "96px",
    scrollMarginTop: "8px",
    "& > [data-ring]": { fill: "none", stroke: "none" },
    ":focus-visible > [data-ring]": {
      stroke: tokens.colorStrokeFocus2,
      strokeWidth: "2px",
      [FORCED]: { stroke: "Highlight" },
    },
  },
  paper: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: "Canvas" } },
  tint: { fillOpacity: 0.1, strokeWidth: "1px", [FORCED]: { fill: "none", stroke: "CanvasText" } },
  "on-track": { fill: "var(--bscOnTrack)", stroke: "var(--bscOnTrack)" },
  "at-risk": { fill: "var(--bscAtRisk)", stroke: "var(--bscAtRisk)", strokeWidth: "1.5px" },
  "off-track": { fill: "var(--bscOffTrack)", stroke: "var(--bscOffTrack)", strokeWidth: "2.5px" },
  "no-data": { fill: "var(--bscNoData)", stroke: "var(--bscNoData)", strokeDasharray: "4 3" },
  faint: {
    fill: "none",
    stroke: tokens.colorNeutralStroke2,
    strokeWidth: "1px",
    [FORCED]: { stroke: "GrayText" },
  },
  chosen: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "3px",
    strokeDasharray: "none",
    [FORCED]: { stroke: "Highlight" },
  },
  content: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-between",
    height: "100%",
    padding: `${BOX_PADDING.y}px ${BOX_PADDING.x}px`,
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
  },
  name: {
    display: "-webkit-box",
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to end the last of several lines in "…"
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: NAME_LINES,
    overflowX: "hidden",
    overflowY: "hidden",
    overflowWrap: "anywhere",
    hyphens: "auto",
    fontSize: `${NAME_SIZE}px`,
    lineHeight: `${NAME_LINE}px`,
    fontWeight: 600,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: 400 },
  state: { display: "flex", alignItems: "center", columnGap: "4px", fontSize: "12px", lineHeight: "16px" },
  score: { fontWeight: 600, fontVariantNumeric: "tabular-nums" },
  theme: { marginLeft: "auto", color: tokens.colorNeutralForeground2, fontSize: "14px" },
});

interface MapBoxProps {
  readonly objective: MapObjective;
  readonly box: GridBox;
  /** All that it says in words: its name for screen readers, and shown under the pointer. */
  readonly label: string;
  /** The sign of its theme. */
  readonly tag: string | null;
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  readonly isFaint: boolean;
  readonly place: number;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** An objective on the map: name, status, score, trend and theme. */
export function MapBox(props: MapBoxProps) {
  const { objective, box, tag, isChosen, isFaint } = props;
  const { x, y, width, height } = box;
  const styles = useStyles();
  const words = useWords();
  const trend = trendOf(objective);
  const { status, score } = objective;
  const frame = { x, y, width, height, rx: 6 };
  return (
    <g
      role="option"
      aria-selected={isChosen}
      tabIndex={props.isTabStop ? 0 : -1}
      data-objective={props.place}
      className={styles.box}
      onClick={props.onChoose}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <title>{props.label}</title>
      <rect {...frame} className={styles.paper} />
      <rect
        {...frame}
        className={mergeClasses(
          styles.tint,
          isFaint ? styles.faint : styles[status],
          isChosen && styles.chosen,
        )}
      />
      <rect data-ring x={x - 3} y={y - 3} width={width + 6} height={height + 6} rx={8} />
      <foreignObject x={x} y={y} width={width} height={height}>
        <div className={styles.content} aria-hidden="true">
          <div className={mergeClasses(styles.name, isFaint && styles.quiet)}>{objective.name}</div>
          <div className={mergeClasses(styles.state, isFaint && styles.quiet)}>
            <StatusIcon status={status} quiet={isFaint} />
            <span className={styles.score}>
              {score === null ? words.say(`sheets.status.${status}`) : boxScore(score, words)}
            </span>
            {trend && <span>{TREND_SIGNS[trend]}</span>}
            {tag !== null && <span className={styles.theme}>{tag}</span>}
          </div>
        </div>
      </foreignObject>
    </g>
  );
}
