import type { ChartLook, SeriesLook } from "../excel/chart-look";
import { type Categories, categoriesOf } from "./chart-categories";
import {
  type CategoryLabels,
  LABEL_GAP,
  labelsBeside,
  labelsUnder,
  NO_LABELS,
} from "./chart-category-labels";
import { along, chooseScale, type Scale, ticksOf } from "./chart-scale";
import { extentOf, type Pieces, stackPieces } from "./chart-stack";
import { DEFAULT_FONT, type Font, fontOf, lineHeight, textWidth } from "./chart-text";

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One pair of axes. */
export interface AxisGroup {
  readonly series: readonly SeriesLook[];
  readonly categories: Categories;
  readonly scale: Scale;
  /** Number format of the value axis' labels. */
  readonly format: string;
}

/** Where everything of a chart with axes stands. */
export interface Frame {
  readonly plot: Area;
  /** Values run from left to right, as under bars. */
  readonly horizontal: boolean;
  readonly primary: AxisGroup;
  readonly secondary: AxisGroup | null;
  /** Scale along x where all series are scattered. */
  readonly xScale: Scale | null;
  readonly pieces: Pieces;
  readonly labels: CategoryLabels;
  readonly fonts: { readonly category: Font; readonly value: Font; readonly value2: Font };
}

/** Lays out a chart with axes within an area. */
export function layOut(look: ChartLook, area: Area): Frame {
  const pieces = stackPieces(look.series, look.blanks);
  const horizontal = look.series.some((one) => one.kind.shape === "bar");
  const scattered = look.series.length > 0 && look.series.every((one) => one.kind.shape === "scatter");
  const base = fontOf(DEFAULT_FONT, look.format.font);
  const fonts = {
    category: fontOf(base, look.axes.category.format?.font),
    value: fontOf(base, look.axes.value.format?.font),
    value2: fontOf(base, look.axes.value2.format?.font),
  };
  const inner = withinTitles(look, area, horizontal, base);
  const room = (horizontal ? inner.width : inner.height - lineHeight(fonts.category) - LABEL_GAP) - 8;
  const primary = axisGroup(look, false, pieces, room, fonts.value, horizontal);
  const secondary = look.series.some((one) => one.secondary)
    ? axisGroup(look, true, pieces, horizontal ? inner.width : room, fonts.value2, horizontal)
    : null;
  const xScale = scattered ? scatterScale(look, inner.width, fonts.category) : null;
  const labels = xScale ? tickLabels(look, xScale, fonts) : null;
  return place({ look, inner, horizontal, primary, secondary, xScale, pieces, fonts }, labels);
}

/** The value axis' own title, and the category axis', take their room first. */
function withinTitles(look: ChartLook, area: Area, horizontal: boolean, font: Font): Area {
  const room = lineHeight({ size: font.size + 1 }) + 3;
  const shown = (key: "category" | "value") => look.axes[key].title?.visible === true;
  const left = shown(horizontal ? "category" : "value") ? room : 0;
  const bottom = shown(horizontal ? "value" : "category") ? room : 0;
  const right = look.axes.value2.title?.visible === true ? room : 0;
  return {
    left: area.left + left,
    top: area.top,
    width: area.width - left - right,
    height: area.height - bottom,
  };
}

function axisGroup(
  look: ChartLook,
  secondary: boolean,
  pieces: Pieces,
  length: number,
  font: Font,
  horizontal: boolean,
): AxisGroup {
  const series = look.series.filter((one) => one.secondary === secondary);
  const axis = look.axes[secondary ? "value2" : "value"];
  const full = series.some((one) => one.kind.stack === "full");
  const source = series[0]?.valueFormat ?? "General";
  const format = axis.numberFormat ?? (full ? "0%" : source);
  const extent = extentOf(series, pieces);
  const widest = extent
    ? Math.max(...[extent.min, extent.max].map((v) => textWidth(look.show(v, format), font)))
    : 20;
  const step = horizontal ? Math.max(widest * 1.5, 36) : lineHeight(font) * 1.35;
  const scale =
    full && extent && extent.min >= 0
      ? {
          ...chooseScale({ min: 0, max: 1 }, { ...axis, maximum: axis.maximum ?? 1 }, length / step),
          min: axis.minimum ?? 0,
        }
      : chooseScale(extent, axis, length / step);
  return { series, categories: categoriesOf(look, secondary), scale, format };
}

function scatterScale(look: ChartLook, width: number, font: Font): Scale {
  const all = look.series.flatMap((one) => xValues(one));
  const extent = all.length > 0 ? { min: Math.min(...all), max: Math.max(...all) } : null;
  return chooseScale(extent, look.axes.category, width / Math.max(36, font.size * 4));
}

/** X of each point of a scattered series; 1, 2, 3, ... where its x are no numbers. */
export function xValues(series: SeriesLook): number[] {
  const numeric = series.x.some((cell) => cell.isNumber);
  return series.values.map((_, index) => (numeric ? (series.x[index]?.number ?? 0) : index + 1));
}

function tickLabels(look: ChartLook, scale: Scale, fonts: Frame["fonts"]): CategoryLabels {
  const format = look.axes.category.numberFormat ?? look.series[0]?.x[0]?.format ?? "General";
  const lines = ticksOf(scale).map((tick) => [look.show(tick, format)]);
  return { lines, step: 1, rotated: false, room: lineHeight(fonts.category) + LABEL_GAP };
}

type Parts = Omit<Frame, "plot" | "labels"> & { readonly look: ChartLook; readonly inner: Area };

function place(parts: Parts, ticks: CategoryLabels | null): Frame {
  const { look, inner, horizontal, primary, secondary, fonts } = parts;
  const valueRoom = (group: AxisGroup | null, key: "value" | "value2") => {
    const shown = group && look.axes[key].visible !== false && look.axes[key].tickLabelPosition !== "None";
    if (!shown) return 0;
    const texts = ticksOf(group.scale).map((tick) => look.show(tick, group.format));
    return Math.max(...texts.map((text) => textWidth(text, fonts[key]))) + LABEL_GAP + 2;
  };
  const shown = look.axes.category.visible !== false && look.axes.category.tickLabelPosition !== "None";
  if (horizontal) {
    const labels = shown
      ? labelsBeside(look, primary.categories, inner, fonts.category)
      : { ...NO_LABELS, room: 4 };
    const above = secondary && look.axes.value2.visible !== false ? lineHeight(fonts.value2) + LABEL_GAP : 0;
    const below = valueRoom(primary, "value") > 0 ? lineHeight(fonts.value) + LABEL_GAP : 0;
    const flipped = look.axes.category.reversePlotOrder === true && look.axes.category.position !== "Maximum";
    const [top, bottom] = flipped ? [below, above] : [above, below];
    const plot = {
      left: inner.left + labels.room,
      top: inner.top + Math.max(top, 3),
      width: Math.max(1, inner.width - labels.room - 8),
      height: Math.max(1, inner.height - Math.max(top, 3) - Math.max(bottom, 3)),
    };
    return { ...parts, plot, labels };
  }
  const left = Math.max(valueRoom(primary, "value"), 4);
  const right = Math.max(valueRoom(secondary, "value2"), 6);
  const width = Math.max(1, inner.width - left - right);
  const under = () =>
    shown ? labelsUnder(look, primary.categories, width, inner.height, fonts.category) : NO_LABELS;
  const labels = ticks ?? under();
  const room = ticks && !shown ? 4 : Math.max(labels.room, 4);
  const top = inner.top + 4;
  const plot = { left: inner.left + left, top, width, height: Math.max(1, inner.height - 4 - room) };
  return { ...parts, plot, labels };
}

/** Coordinates of a point at a place along the categories, in slots, and a value. */
export function pointAt(
  frame: Frame,
  group: AxisGroup,
  slots: number,
  value: number,
  reversed: boolean,
  horizontal = frame.horizontal,
): [number, number] {
  const { plot } = frame;
  const { categories, scale } = group;
  const length = Math.max(1, categories.count - (categories.between ? 0 : 1));
  const share = reversed ? 1 - slots / length : slots / length;
  const up = along(scale, value);
  return horizontal
    ? [plot.left + up * plot.width, plot.top + (1 - share) * plot.height]
    : [plot.left + share * plot.width, plot.top + (1 - up) * plot.height];
}

/** Middle of a point's slot, counted in slots from the axis' beginning. */
export function middleOf(categories: Categories, index: number): number {
  return categories.slotOf(index) + (categories.between ? 0.5 : 0);
}

/** Value at which the other axis crosses: zero where it is on the scale, else the nearest end. */
export function baseOf(
  scale: Scale,
  crossing?: { readonly position?: string; readonly positionAt?: number },
): number {
  if (crossing?.position === "Maximum") return scale.max;
  if (crossing?.position === "Minimum") return scale.min;
  const wanted =
    crossing?.position === "Custom" ? (crossing.positionAt ?? 0) : scale.logBase === null ? 0 : scale.min;
  return Math.min(Math.max(wanted, scale.min), scale.max);
}
