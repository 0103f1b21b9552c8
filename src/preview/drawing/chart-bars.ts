import type { ChartLook, SeriesLook } from "../excel/chart-look";
import { type AxisGroup, baseOf, type Frame, pointAt } from "./chart-frame";
import { accent, fillOf, strokeOf } from "./chart-style";
import { element } from "./chart-svg";

/** A bar as drawn. */
export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** True where the bar runs down or left from its base. */
  readonly negative: boolean;
}

/** Bars or columns of one series of an axis group; `null` where there is no value. */
export function barsOf(look: ChartLook, frame: Frame, group: AxisGroup, series: SeriesLook): (Bar | null)[] {
  const { categories, scale } = group;
  const rivals = group.series.filter((one) => one.kind.shape === series.kind.shape);
  const side = rivals.filter((one) => one.kind.stack === "none");
  const stacked = series.kind.stack !== "none";
  const count = stacked ? 1 : side.length;
  const lap = stacked ? 1 : series.overlap / 100;
  const bar = 1 / (count - (count - 1) * lap + series.gapWidth / 100);
  const start = (bar * series.gapWidth) / 200 + (stacked ? 0 : side.indexOf(series) * bar * (1 - lap));
  const offset = categories.between ? 0 : -0.5;
  const axis = look.axes[series.secondary ? "category2" : "category"];
  const reversed = (axis.reversePlotOrder ?? look.axes.category.reversePlotOrder) === true;
  const base = baseOf(scale);
  const horizontal = series.kind.shape === "bar";
  return (frame.pieces.get(series) ?? []).map((piece, index) => {
    if (!piece) return null;
    const slot = categories.slotOf(index) + offset + start;
    const from = stacked ? piece.from : base;
    const [ax, ay] = pointAt(frame, group, slot, clamp(from, scale), reversed, horizontal);
    const [bx, by] = pointAt(frame, group, slot + bar, clamp(piece.to, scale), reversed, horizontal);
    return {
      left: Math.min(ax, bx),
      top: Math.min(ay, by),
      width: Math.abs(bx - ax),
      height: Math.abs(by - ay),
      negative: piece.to < from,
    };
  });
}

const clamp = (value: number, { min, max }: { readonly min: number; readonly max: number }) =>
  Math.min(Math.max(value, min), max);

/** Draws the bars or columns of a series. */
export function drawBars(series: SeriesLook, bars: readonly (Bar | null)[], varied: boolean): string {
  return bars
    .map((bar, index) => {
      if (!bar) return "";
      const point = series.content.points?.[String(index)]?.format;
      const automatic = accent(varied ? index : series.index);
      const fill = fillOf(point?.fill ?? series.content.format?.fill, automatic);
      const stroke = strokeOf(point?.border ?? series.content.format?.line, null);
      if (fill === "none" && stroke["stroke"] === "none") return "";
      const { left, top, width, height } = bar;
      return element("rect", { x: left, y: top, width, height, fill, ...stroke });
    })
    .join("");
}
