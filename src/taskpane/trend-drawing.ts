import { axisLimits } from "../engine/scorecard/axis-limits";
import type { Direction, Status } from "../engine/scorecard/model";
import type { TrendPoint } from "./kpi-trend";

/** Size of a drawing and the room around its plot, in CSS pixels. */
export interface TrendFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where everything of a trend is drawn, in CSS pixels. */
export interface TrendDrawing {
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Areas of the statuses, from the bottom up; none for a KPI that is best inside a range. */
  readonly bands: readonly { readonly status: Exclude<Status, "no-data">; readonly path: string }[];
  /** Pieces of the line of actuals, broken where a reading is missing. */
  readonly actual: readonly string[];
  readonly target: readonly string[];
  /** By period; `y` is `null` where there is no reading. */
  readonly marks: readonly { readonly x: number; readonly y: number | null; readonly status: Status }[];
  /** Where lines across the plot lie, in the order of their values. */
  readonly lines: readonly number[];
  /** How far down a value lies. */
  readonly y: (value: number) => number;
}

/** Labelled gridlines, at most. */
const MOST_TICKS = 4;

/** Values that a trend's axis must hold; `more` besides those of the points. */
export function trendLimits(
  points: readonly TrendPoint[],
  more: readonly number[] = [],
): ReturnType<typeof axisLimits> {
  const values = points.flatMap(({ actual, target, atRiskEdge }) => [actual, target, atRiskEdge]);
  return axisLimits([...values.filter((value) => value !== null), ...more]);
}

/**
 * Lays a trend out. Pure.
 *
 * @param points - At least one with an actual.
 * @param lines - Values at which a line goes across the plot.
 * @param more - Values that the axis must hold besides.
 */
export function drawTrend(
  points: readonly TrendPoint[],
  direction: Direction,
  frame: TrendFrame,
  lines: readonly number[] = [],
  more: readonly number[] = [],
): TrendDrawing {
  const held = [...lines, ...more];
  const { minimum, maximum } = trendLimits(points, held);
  const [right, bottom] = [frame.width - frame.right, frame.height - frame.bottom];
  const slot = (right - frame.left) / points.length;
  const x = (place: number) => round(frame.left + (place + 0.5) * slot);
  const y = (value: number) =>
    round(bottom - ((value - minimum) / (maximum - minimum)) * (bottom - frame.top));
  const line = (value: (point: TrendPoint) => number | null) => pieces(points.map(value), x, y);
  const marks = points.map(({ actual, status }, place) => ({
    x: x(place),
    y: actual === null ? null : y(actual),
    status,
  }));
  return {
    ticks: trendTicks(points, held).map((value) => ({ value, y: y(value) })),
    bands: direction === "range" ? [] : bandsOf(points, direction, { frame, right, bottom, x, y }),
    actual: line(({ actual }) => actual),
    target: line(({ target }) => target),
    marks,
    lines: lines.map(y),
    y,
  };
}

/** Round values from the bottom of the axis to its top, few enough to be labelled. */
export function trendTicks(points: readonly TrendPoint[], more: readonly number[] = []): readonly number[] {
  const { minimum, maximum, step } = trendLimits(points, more);
  const count = Math.round((maximum - minimum) / step);
  const every = [1, 2, 5, 10].find((by) => count / by < MOST_TICKS) ?? count;
  const steps = Math.floor(count / every);
  return Array.from({ length: steps + 1 }, (_, place) =>
    Number((minimum + place * every * step).toPrecision(12)),
  );
}

interface Plot {
  readonly frame: TrendFrame;
  readonly right: number;
  readonly bottom: number;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
}

/** Between target and the edge of red lies amber; where there is no such edge, red begins at the target. */
function bandsOf(
  points: readonly TrendPoint[],
  direction: Exclude<Direction, "range">,
  { frame, right, bottom, x, y }: Plot,
): TrendDrawing["bands"] {
  const inside = (at: number) => Math.min(bottom, Math.max(frame.top, at));
  const edges = runsOf(points.map(({ target }) => target)).map((run) => {
    const isFirst = run[0] === 0;
    const isLast = run.at(-1) === points.length - 1;
    const along = (at: (point: TrendPoint) => number) => {
      const corners = run.map((place): readonly [number, number] => {
        const point = points[place];
        return [x(place), point ? at(point) : 0];
      });
      const [first, last] = [corners[0], corners.at(-1)];
      const start = isFirst && first ? [[frame.left, first[1]] as const] : [];
      const end = isLast && last ? [[right, last[1]] as const] : [];
      return [...start, ...corners, ...end];
    };
    return {
      top: along(() => frame.top),
      target: along(({ target }) => inside(y(target ?? 0))),
      edge: along(({ target, atRiskEdge }) => inside(y(atRiskEdge ?? target ?? 0))),
      bottom: along(() => bottom),
    };
  });
  const band = (status: "on-track" | "at-risk" | "off-track", upper: Corner, lower: Corner) => ({
    status,
    path: edges.map((edge) => area(edge[upper], edge[lower])).join(""),
  });
  return direction === "higher"
    ? [
        band("off-track", "edge", "bottom"),
        band("at-risk", "target", "edge"),
        band("on-track", "top", "target"),
      ]
    : [
        band("on-track", "target", "bottom"),
        band("at-risk", "edge", "target"),
        band("off-track", "top", "edge"),
      ];
}

type Corner = "top" | "target" | "edge" | "bottom";

function area(
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): string {
  const corners = [...upper, ...lower.toReversed()].map(([x, y]) => `${x},${y}`);
  return `M${corners.join("L")}Z`;
}

function pieces(
  values: readonly (number | null)[],
  x: (place: number) => number,
  y: (value: number) => number,
): readonly string[] {
  return runsOf(values).map(
    (run) => `M${run.map((place) => `${x(place)},${y(values[place] ?? 0)}`).join("L")}`,
  );
}

/** Places of values that stand together without a gap. */
function runsOf(values: readonly (number | null)[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  values.forEach((value, place) => {
    if (value === null) return;
    if (place > 0 && values[place - 1] !== null) runs.at(-1)?.push(place);
    else runs.push([place]);
  });
  return runs;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
