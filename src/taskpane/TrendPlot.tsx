import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TrendPoint } from "./kpi-trend";
import { StatusMark } from "./StatusMark";
import type { TrendDrawing, TrendFrame } from "./trend-drawing";

/** Size of the drawing's texts, in CSS pixels. */
export const TEXT_SIZE = 11;
/** Size of a mark, and of the one that is read; smaller where marks stand close. */
const MARK = 3.5;
const READ_MARK = 5.5;
const SHARE_OF_SLOT = 0.42;
/** From the middle of a mark to that of its text. */
const ROOM = 13;

const useStyles = makeStyles({
  text: {
    fontSize: `${TEXT_SIZE}px`,
    fill: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  strong: {
    fontWeight: 600,
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { stroke: "Canvas" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px" },
  reading: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  actual: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    strokeLinejoin: "round",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  target: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    strokeDasharray: "5 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  band: { fillOpacity: 0.14, "@media (forced-colors: active)": { fill: "none" } },
  "on-track": { fill: "var(--bscOnTrack)" },
  "at-risk": { fill: "var(--bscAtRisk)" },
  "off-track": { fill: "var(--bscOffTrack)" },
});

interface TrendPlotProps {
  readonly drawing: TrendDrawing;
  readonly frame: TrendFrame;
  readonly labels: readonly string[];
  readonly read: number;
}

/** The bands, the gridlines with their labels, the lines, and a mark for each reading. */
export function TrendPlot({ drawing, frame, labels, read }: TrendPlotProps) {
  const styles = useStyles();
  const at = drawing.marks[read];
  const slot = (frame.width - frame.left - frame.right) / drawing.marks.length;
  const size = Math.min(MARK, slot * SHARE_OF_SLOT);
  return (
    <>
      {drawing.bands.map(({ status, path }) => (
        <path key={status} className={mergeClasses(styles.band, styles[status])} d={path} />
      ))}
      {drawing.ticks.map(({ value, y }, place) => (
        <g key={value}>
          <line className={styles.grid} x1={frame.left} x2={frame.width - frame.right} y1={y} y2={y} />
          <text className={styles.text} x={frame.left - 6} y={y + 4} textAnchor="end">
            {labels[place]}
          </text>
        </g>
      ))}
      {at && (
        <line
          className={styles.reading}
          x1={at.x}
          x2={at.x}
          y1={frame.top}
          y2={frame.height - frame.bottom}
        />
      )}
      {drawing.target.map((path) => (
        <path key={path} className={styles.target} d={path} />
      ))}
      {drawing.actual.map((path) => (
        <path key={path} className={styles.actual} d={path} />
      ))}
      {drawing.marks.map(
        ({ x, y, status }, place) =>
          y !== null && (
            <StatusMark key={place} status={status} x={x} y={y} size={place === read ? READ_MARK : size} />
          ),
      )}
    </>
  );
}

interface LastValueProps {
  readonly points: readonly TrendPoint[];
  readonly drawing: TrendDrawing;
  readonly frame: TrendFrame;
  readonly write: (value: number) => string;
}

/** The latest actual, written above its mark or below, where the line leaves more room. */
export function LastValue({ points, drawing, frame, write }: LastValueProps) {
  const styles = useStyles();
  const place = points.findLastIndex(({ actual }) => actual !== null);
  const value = points[place]?.actual;
  const mark = drawing.marks[place];
  if (value === null || value === undefined || !mark || mark.y === null) return null;
  const { y } = mark;
  const others = drawing.marks.slice(Math.max(0, place - 4), place).flatMap((one) => one.y ?? []);
  const room = (middle: number) => Math.min(...others.map((other) => Math.abs(other - middle)));
  const fitsBelow = y + ROOM + TEXT_SIZE / 2 < frame.height - frame.bottom;
  const isBelow = fitsBelow && room(y + ROOM) > room(y - ROOM);
  return (
    <text
      className={mergeClasses(styles.text, styles.strong)}
      x={Math.min(mark.x + 6, frame.width)}
      y={y + (isBelow ? ROOM : -ROOM) + TEXT_SIZE / 3}
      textAnchor="end"
    >
      {write(value)}
    </text>
  );
}
