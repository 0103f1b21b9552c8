import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Fan, FanPoint } from "./forecast-fan";
import { readable } from "./outlook-text";
import type { TrendDrawing, TrendFrame } from "./trend-drawing";
import { TEXT_SIZE } from "./TrendPlot";

const useStyles = makeStyles({
  band: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralForeground1,
    strokeOpacity: 0.35,
    strokeWidth: "0.5px",
    "@media (forced-colors: active)": { fill: "none", stroke: "CanvasText", strokeOpacity: 1 },
  },
  inner: { fillOpacity: 0.2 },
  outer: {
    fillOpacity: 0.1,
    "@media (forced-colors: active)": { strokeDasharray: "2 3", strokeWidth: "1px" },
  },
  line: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    strokeLinecap: "round",
    strokeDasharray: "0.1 4.5",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  today: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: "1px",
    strokeDasharray: "1 2",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  end: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
  text: {
    fontSize: `${TEXT_SIZE}px`,
    fontWeight: 600,
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
});

interface ForecastFanProps {
  readonly fan: Fan;
  readonly drawing: TrendDrawing;
  readonly frame: TrendFrame;
  readonly write: (value: number) => string;
}

/** The forecast as a dotted line inside the bands of where the values may lie, opening from the last reading. */
export function ForecastFan({ fan, drawing, frame, write }: ForecastFanProps) {
  const styles = useStyles();
  const x = (place: number) => drawing.marks[place]?.x ?? frame.left;
  const start = `${x(fan.from.place)},${drawing.y(fan.from.value)}`;
  const corner = (value: (point: FanPoint) => number) => (point: FanPoint) =>
    `${x(point.place)},${drawing.y(value(point))}`;
  const band = (upper: (point: FanPoint) => number, lower: (point: FanPoint) => number) => {
    const corners = [...fan.points.map(corner(upper)), ...fan.points.toReversed().map(corner(lower))];
    return `M${start}L${corners.join("L")}Z`;
  };
  const middle = fan.points.map(corner(({ forecast }) => forecast.mean));
  const last = fan.points.at(-1);
  const edge = x(fan.from.place);
  const top = Math.min(...fan.points.map(({ forecast }) => drawing.y(forecast.upper95)));
  return (
    <>
      <path
        className={mergeClasses(styles.band, styles.outer)}
        d={band(
          ({ forecast }) => forecast.upper95,
          ({ forecast }) => forecast.lower95,
        )}
      />
      <path
        className={mergeClasses(styles.band, styles.inner)}
        d={band(
          ({ forecast }) => forecast.upper80,
          ({ forecast }) => forecast.lower80,
        )}
      />
      <line className={styles.today} x1={edge} x2={edge} y1={frame.top} y2={frame.height - frame.bottom} />
      <path className={styles.line} d={`M${start}L${middle.join("L")}`} />
      {last && (
        <>
          <circle className={styles.end} cx={x(last.place)} cy={drawing.y(last.forecast.mean)} r={2.5} />
          <text
            className={styles.text}
            x={frame.width - frame.right}
            y={Math.max(frame.top, top) - 4}
            textAnchor="end"
          >
            {write(readable(last.forecast.mean, last.forecast.lower80, last.forecast.upper80))}
          </text>
        </>
      )}
    </>
  );
}
