import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { ScoredKpi } from "../engine/scorecard/model";
import type { Span } from "../engine/scorecard/period";
import { fanAt, fanValues, type Fan } from "./forecast-fan";
import { ForecastFan } from "./ForecastFan";
import type { ChartLimits } from "./kpi-signal";
import type { TrendPoint } from "./kpi-trend";
import { useKpiText } from "./kpi-text";
import { LimitLines } from "./LimitLines";
import { firstLimits, LIMITS, limitText, limitValues } from "./limit-text";
import { readablePoint } from "./outlook-text";
import { useOutlookWords } from "./outlook-words";
import { useWords } from "./pane-words";
import { drawTrend, trendTicks, type TrendDrawing, type TrendFrame } from "./trend-drawing";
import { LastValue, TEXT_SIZE, TrendPlot } from "./TrendPlot";
import { useWidth } from "./use-width";

const HEIGHT = 168;
/** Characters of a label at the axis. */
const LONGEST_LABEL = 7;
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
});

interface KpiTrendChartProps {
  readonly scored: ScoredKpi;
  /** At least two with an actual; with a fan, the periods ahead as well. */
  readonly points: readonly TrendPoint[];
  readonly nameOf: (span: Span) => string;
  /** The period that is read, by its place. */
  readonly read: number;
  /** `null` for the latest one again. */
  readonly onRead: (place: number | null) => void;
  /** `null` where they are not asked for. */
  readonly limits: ChartLimits | null;
  /** `null` where there is no forecast to show. */
  readonly fan: Fan | null;
}

/**
 * The line of a KPI's actuals with its target over the bands of its statuses. A period is read with the pointer or, as on a
 * slider, with the arrow keys; so is each that is forecast.
 */
export function KpiTrendChart(props: KpiTrendChartProps) {
  const { scored, points, nameOf, read, onRead, limits, fan } = props;
  const styles = useStyles();
  const words = useWords();
  const text = useKpiText(scored);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 276);
  const lines = limits ? firstLimits(limits) : [];
  const more = [...(fan ? fanValues(fan) : []), ...(limits ? limitValues(limits) : [])];
  const labels = axisLabels(
    trendTicks(points, [...lines, ...more]),
    (value) => text.bare(value),
    words.text.culture,
  );
  const left = Math.ceil(Math.max(...labels.map(({ length }) => length)) * TEXT_SIZE * FIGURE) + 8;
  const frame: TrendFrame = { width, height: HEIGHT, left, right: 8, top: 14, bottom: 20 };
  const drawing = drawTrend(points, scored.direction, frame, lines, more);
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
  const sayPoint = useSayPoint(props);
  return (
    <div
      ref={box}
      className={styles.chart}
      role="slider"
      tabIndex={0}
      aria-label={words.say("pane.trend.label", { name: scored.kpi.name })}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={read + 1}
      aria-valuetext={sayPoint(read)}
      onKeyDown={onKeyDown}
      onPointerMove={readAt}
      onPointerDown={readAt}
      onPointerLeave={() => onRead(null)}
    >
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {limits && (
          <LimitLines
            drawing={drawing}
            frame={frame}
            limits={limits}
            labels={LIMITS.map((which, place) => limitText(which, lines[place] ?? 0, limits, words, text))}
          />
        )}
        <TrendPlot drawing={drawing} frame={frame} labels={labels} read={read} />
        {fan && <ForecastFan fan={fan} drawing={drawing} frame={frame} write={(value) => text.bare(value)} />}
        <text className={styles.text} x={frame.left} y={HEIGHT - 4}>
          {points[0] && nameOf(points[0].span)}
        </text>
        <text className={styles.text} x={width - frame.right} y={HEIGHT - 4} textAnchor="end">
          {points[last] && nameOf(points[last].span)}
        </text>
        {!(fan && isCrowded(fan, drawing, frame, (value) => text.bare(value))) && (
          <LastValue points={points} drawing={drawing} frame={frame} write={(value) => text.bare(value)} />
        )}
      </svg>
    </div>
  );
}

/** Whether the latest reading's label would lie on that of the fan's end. */
function isCrowded(
  { from, points }: Fan,
  drawing: TrendDrawing,
  frame: TrendFrame,
  write: (value: number) => string,
): boolean {
  const end = points.at(-1)?.forecast.mean ?? 0;
  const room = frame.width - frame.right - (drawing.marks[from.place]?.x ?? 0);
  return room < (write(end).length + 1) * TEXT_SIZE * FIGURE;
}

/** Says what stands at a place of the line: a reading, a forecast, or nothing. */
function useSayPoint({ scored, points, nameOf, limits, fan }: KpiTrendChartProps): (place: number) => string {
  const words = useWords();
  const outlook = useOutlookWords();
  const text = useKpiText(scored);
  const sayReading = (point: TrendPoint): string => {
    const values = {
      period: nameOf(point.span),
      actual: point.actual === null ? "" : text.value(point.actual),
      target: point.target === null ? "" : text.value(point.target),
      status: words.say(`sheets.status.${point.status}`),
    };
    if (point.actual === null) return words.say("pane.trend.point.none", values);
    return words.say(point.target === null ? "pane.trend.point.no-target" : "pane.trend.point", values);
  };
  return (place) => {
    const point = points[place];
    if (!point) return "";
    const ahead = fan && fanAt(fan, points, place);
    if (ahead) {
      const { mean, lower80, upper80, lower95, upper95 } = readablePoint(ahead.forecast);
      return outlook.say("outlook.point", {
        period: nameOf(ahead.period),
        value: text.value(mean),
        low: text.bare(lower80),
        high: text.bare(upper80),
        least: text.bare(lower95),
        most: text.bare(upper95),
      });
    }
    const said = sayReading(point);
    return limits?.signals[place] ? words.say("pane.signal.point", { point: said }) : said;
  };
}

/** As the KPI's cells are written; large numbers, which would take the plot's room, in short. */
function axisLabels(
  ticks: readonly number[],
  write: (value: number) => string,
  culture: string,
): readonly string[] {
  const labels = ticks.map(write);
  if (labels.every(({ length }) => length <= LONGEST_LABEL)) return labels;
  const short = new Intl.NumberFormat(culture, { notation: "compact", maximumSignificantDigits: 3 });
  return ticks.map((value) => short.format(value));
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
