import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import type { TrendPoint } from "./kpi-trend";
import { useKpiText } from "./kpi-text";
import { useWords } from "./pane-words";
import { StatusMark } from "./StatusMark";
import { drawTrend, trendTicks, type TrendDrawing, type TrendFrame } from "./trend-drawing";
import { useWidth } from "./use-width";

const HEIGHT = 168;
const TEXT_SIZE = 11;
/** About what a figure takes of the text's size. */
const FIGURE = 0.58;

const useStyles = makeStyles({
  chart: {
    cursor: "crosshair",
    touchAction: "pan-y",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  drawing: { display: "block", width: "100%", height: `${HEIGHT}px`, overflow: "visible" },
  text: {
    fontSize: `${TEXT_SIZE}px`,
    fill: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  strong: { fontWeight: 600, fill: tokens.colorNeutralForeground1 },
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

interface KpiTrendChartProps {
  readonly scored: ScoredKpi;
  /** At least two with an actual. */
  readonly points: readonly TrendPoint[];
  readonly nameOf: (point: TrendPoint) => string;
  /** The period that is read, by its place. */
  readonly read: number;
  readonly onRead: (place: number) => void;
}

/**
 * The line of a KPI's actuals with its target over the bands of its statuses. A period is read with the pointer or, as on a
 * slider, with the arrow keys.
 */
export function KpiTrendChart({ scored, points, nameOf, read, onRead }: KpiTrendChartProps) {
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 276);
  const labels = trendTicks(points).map(text.bare);
  const left = Math.ceil(Math.max(...labels.map(({ length }) => length)) * TEXT_SIZE * FIGURE) + 8;
  const frame: TrendFrame = { width, height: HEIGHT, left, right: 8, top: 20, bottom: 20 };
  const drawing = drawTrend(points, scored.direction, frame);
  const last = points.length - 1;
  const readAt = (event: PointerEvent) => {
    const { left: edge } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - edge - frame.left) / (width - frame.left - frame.right);
    onRead(Math.min(last, Math.max(0, Math.floor(share * points.length))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeByKey(event.key, read, last);
    if (next === null) return;
    event.preventDefault();
    onRead(next);
  };
  const said = (point: TrendPoint): string => {
    const values = {
      period: nameOf(point),
      actual: point.actual === null ? "" : text.value(point.actual),
      target: point.target === null ? "" : text.value(point.target),
      status: words.say(`sheets.status.${point.status}`),
    };
    if (point.actual === null) return words.say("pane.trend.point.none", values);
    return words.say(point.target === null ? "pane.trend.point.no-target" : "pane.trend.point", values);
  };
  const point = points[read];
  return (
    <div
      ref={box}
      className={styles.chart}
      role="slider"
      tabIndex={0}
      aria-label={words.say("pane.trend.label", { name: scored.kpi.name })}
      title={words.say("pane.trend.keys")}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={read + 1}
      aria-valuetext={point ? said(point) : ""}
      onKeyDown={onKeyDown}
      onPointerMove={readAt}
      onPointerDown={readAt}
      onPointerLeave={() => onRead(last)}
    >
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <Plot drawing={drawing} frame={frame} labels={labels} read={read} />
        <text className={styles.text} x={frame.left} y={HEIGHT - 4}>
          {points[0] && nameOf(points[0])}
        </text>
        <text className={styles.text} x={width - frame.right} y={HEIGHT - 4} textAnchor="end">
          {points[last] && nameOf(points[last])}
        </text>
        <LastValue points={points} drawing={drawing} frame={frame} write={text.bare} />
      </svg>
    </div>
  );
}

function placeByKey(key: string, read: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: read + 1,
    ArrowUp: read + 1,
    ArrowLeft: read - 1,
    ArrowDown: read - 1,
    PageUp: read + 3,
    PageDown: read - 3,
    Home: 0,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(last, Math.max(0, step));
}

interface PlotProps {
  readonly drawing: TrendDrawing;
  readonly frame: TrendFrame;
  readonly labels: readonly string[];
  readonly read: number;
}

function Plot({ drawing, frame, labels, read }: PlotProps) {
  const styles = useStyles();
  const at = drawing.marks[read];
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
            <StatusMark key={place} status={status} x={x} y={y} size={place === read ? 5.5 : 3.5} />
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

/** The latest actual, written above its mark, or below where the line comes from above. */
function LastValue({ points, drawing, frame, write }: LastValueProps) {
  const styles = useStyles();
  const place = points.findLastIndex(({ actual }) => actual !== null);
  const value = points[place]?.actual;
  const mark = drawing.marks[place];
  if (value === null || value === undefined || !mark || mark.y === null) return null;
  const before = drawing.marks[place - 1]?.y ?? null;
  const comesFromAbove = before !== null && before < mark.y - 4 && mark.y + 18 < frame.height - frame.bottom;
  return (
    <text
      className={mergeClasses(styles.text, styles.strong)}
      x={Math.min(mark.x + 6, frame.width)}
      y={mark.y + (comesFromAbove ? 17 : -9)}
      textAnchor="end"
    >
      {write(value)}
    </text>
  );
}
