import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChartLimits } from "./kpi-signal";
import { LIMITS } from "./limit-text";
import type { TrendDrawing, TrendFrame } from "./trend-drawing";
import { TEXT_SIZE } from "./TrendPlot";

const useStyles = makeStyles({
  line: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  limit: { strokeDasharray: "2 2" },
  ring: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  text: {
    fontSize: `${TEXT_SIZE}px`,
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
});

interface LimitLinesProps {
  readonly drawing: TrendDrawing;
  readonly frame: TrendFrame;
  readonly limits: ChartLimits;
  /** Of the upper limit, the centre and the lower limit, as the drawing's lines. */
  readonly labels: readonly string[];
}

/** The limits that chance keeps to and their centre, with a ring around each signal. */
export function LimitLines({ drawing, frame, limits, labels }: LimitLinesProps) {
  const styles = useStyles();
  const [upper, centre] = drawing.lines;
  // Where the limits lie close together, only the outer labels have room.
  const isTight = upper !== undefined && centre !== undefined && centre - upper < TEXT_SIZE + 2;
  return (
    <>
      {drawing.lines.map((y, place) => (
        <g key={place}>
          <path
            className={place === 1 ? styles.line : `${styles.line} ${styles.limit}`}
            fill="none"
            d={
              limits.seasonal
                ? seasonalPath(drawing, limits.seasonal.byPoint, LIMITS[place] ?? "centre")
                : `M${frame.left},${y}H${frame.width - frame.right}`
            }
          />
          {!(isTight && place === 1) && (
            <text className={styles.text} x={frame.left + 4} y={place === 2 ? y + TEXT_SIZE : y - 3}>
              {labels[place]}
            </text>
          )}
        </g>
      ))}
      {drawing.marks.map(
        ({ x, y }, place) =>
          y !== null &&
          limits.signals[place] && <circle key={place} className={styles.ring} cx={x} cy={y} r={8} />,
      )}
    </>
  );
}

/** From point to point, broken where there is no limit. */
function seasonalPath(
  { marks, y }: TrendDrawing,
  byPoint: NonNullable<ChartLimits["seasonal"]>["byPoint"],
  which: (typeof LIMITS)[number],
): string {
  let path = "";
  for (const [place, mark] of marks.entries()) {
    const limits = byPoint[place];
    if (!limits) continue;
    path += `${byPoint[place - 1] ? "L" : "M"}${mark.x},${y(limits[which])}`;
  }
  return path;
}
