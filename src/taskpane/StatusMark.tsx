import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../engine/scorecard/model";

const useStyles = makeStyles({
  mark: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  "on-track": { fill: "var(--bscOnTrack)" },
  "at-risk": { fill: "var(--bscAtRisk)" },
  "off-track": { fill: "var(--bscOffTrack)" },
  "no-data": { fill: "var(--bscNoData)" },
});

interface StatusMarkProps {
  readonly status: Status;
  readonly x: number;
  readonly y: number;
  /** From the middle to the edge, in the drawing's unit. */
  readonly size: number;
}

/** A status in a drawing, by shape as well as colour: disc, triangle, diamond and square, as its icons have. */
export function StatusMark({ status, x, y, size }: StatusMarkProps) {
  const styles = useStyles();
  const className = mergeClasses(styles.mark, styles[status]);
  if (status === "on-track") return <circle className={className} cx={x} cy={y} r={size} />;
  const far = size * 1.3;
  const corners = {
    "at-risk": [
      [x, y - far],
      [x + far, y + size],
      [x - far, y + size],
    ],
    "off-track": [
      [x, y - far],
      [x + far, y],
      [x, y + far],
      [x - far, y],
    ],
    "no-data": [
      [x - size, y - size],
      [x + size, y - size],
      [x + size, y + size],
      [x - size, y + size],
    ],
  }[status];
  return <polygon className={className} points={corners.map((corner) => corner.join(",")).join(" ")} />;
}
