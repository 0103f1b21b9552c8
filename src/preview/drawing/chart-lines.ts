import { area as areaPath, curveCatmullRom, curveLinear, line as linePath } from "d3-shape";
import type { ChartLook, SeriesLook } from "../excel/chart-look";
import { type Area, type AxisGroup, baseOf, type Frame, middleOf, pointAt, xValues } from "./chart-frame";
import { drawMarker } from "./chart-markers";
import { along } from "./chart-scale";
import { accent, fillOf, strokeOf } from "./chart-style";
import { element, shortPath } from "./chart-svg";
import { num } from "./markup";

export type Spot = readonly [number, number];

/** Where the points of a line, an area or a scattered series stand; `null` where there is no value. */
export function spotsOf(
  look: ChartLook,
  frame: Frame,
  group: AxisGroup,
  series: SeriesLook,
): (Spot | null)[] {
  const pieces = frame.pieces.get(series) ?? [];
  if (series.kind.shape === "scatter") return scattered(frame, group, series);
  const reversed = look.axes.category.reversePlotOrder === true;
  return pieces.map((piece, index) =>
    piece ? pointAt(frame, group, middleOf(group.categories, index), piece.to, reversed, false) : null,
  );
}

function scattered(frame: Frame, group: AxisGroup, series: SeriesLook): (Spot | null)[] {
  const { plot, xScale, horizontal, primary } = frame;
  const xs = xValues(series);
  const share = (x: number) => {
    if (xScale) return along(xScale, x);
    // Over bars, x runs along their values; over columns, along their categories, counted from 1.
    if (horizontal) return along(primary.scale, x);
    const { count, between } = primary.categories;
    return (x - (between ? 0.5 : 1)) / Math.max(1, count - (between ? 0 : 1));
  };
  return series.values.map((value, index) =>
    value === null
      ? null
      : [
          plot.left + share(xs[index] ?? 0) * plot.width,
          plot.top + (1 - along(group.scale, value)) * plot.height,
        ],
  );
}

/** Draws a line or a scattered series with its markers. */
export function drawLine(
  look: ChartLook,
  frame: Frame,
  series: SeriesLook,
  spots: readonly (Spot | null)[],
): string {
  const bridged = look.blanks === "Interplotted" ? spots.filter((spot) => spot !== null) : spots;
  const markers = spots.map((spot, index) =>
    spot && isWithin(frame.plot, spot) ? drawMarker(series, index, spot[0], spot[1]) : "",
  );
  const outside = spots.some((spot) => spot && !isWithin(frame.plot, spot));
  const stroke = drawStroke(series, bridged);
  return (outside ? clipTo(frame.plot, stroke) : stroke) + markers.join("");
}

const isWithin = ({ left, top, width, height }: Area, [x, y]: Spot) =>
  x >= left - 0.5 && x <= left + width + 0.5 && y >= top - 0.5 && y <= top + height + 0.5;

/** A picture within a picture cuts what reaches over its edges. */
function clipTo({ left, top, width, height }: Area, markup: string): string {
  return element(
    "svg",
    { x: left, y: top, width, height, viewBox: [left, top, width, height].map(num).join(" ") },
    markup,
  );
}

/** Width of a line in points, as Excel's default style has it. */
export const lineWeight = (series: SeriesLook): number => (series.kind.shape === "scatter" ? 1.5 : 2.25);

function drawStroke(series: SeriesLook, spots: readonly (Spot | null)[]): string {
  const automatic = series.kind.lines ? { color: accent(series.index), weight: lineWeight(series) } : null;
  const stroke = strokeOf(series.content.format?.line, automatic);
  if (stroke["stroke"] === "none") return "";
  const path = linePath<Spot | null>()
    .defined((spot) => spot !== null)
    .x((spot) => spot?.[0] ?? 0)
    .y((spot) => spot?.[1] ?? 0)
    .curve(series.smooth ? curveCatmullRom : curveLinear);
  const d = path([...spots]);
  if (d === null) return "";
  return element("path", {
    d: shortPath(d),
    fill: "none",
    "stroke-linejoin": "round",
    "stroke-linecap": stroke["stroke-dasharray"] === undefined ? "round" : "butt",
    ...stroke,
  });
}

/** Draws an area between its values and what it stands on. */
export function drawArea(look: ChartLook, frame: Frame, group: AxisGroup, series: SeriesLook): string {
  const pieces = frame.pieces.get(series) ?? [];
  const reversed = look.axes.category.reversePlotOrder === true;
  const base = baseOf(group.scale);
  const stacked = series.kind.stack !== "none";
  const { min, max } = group.scale;
  const clamp = (value: number) => Math.min(Math.max(value, min), max);
  const corners = pieces.flatMap((piece, index) => {
    if (!piece) return [];
    const middle = middleOf(group.categories, index);
    const [x, top] = pointAt(frame, group, middle, clamp(piece.to), reversed, false);
    const from = stacked ? clamp(piece.from) : base;
    return [{ x, top, bottom: pointAt(frame, group, middle, from, reversed, false)[1] }];
  });
  const path = areaPath<(typeof corners)[number]>()
    .x((corner) => corner.x)
    .y0((corner) => corner.bottom)
    .y1((corner) => corner.top);
  const fill = fillOf(series.content.format?.fill, accent(series.index));
  const stroke = strokeOf(series.content.format?.line, null);
  if (corners.length === 0 || (fill === "none" && stroke["stroke"] === "none")) return "";
  return element("path", { d: shortPath(path(corners) ?? ""), fill, ...stroke });
}
