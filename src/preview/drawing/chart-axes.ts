import type { ChartAxisContent, ChartLine } from "../excel/chart-content";
import type { AxisKey, ChartLook } from "../excel/chart-look";
import { type Area, type AxisGroup, baseOf, type Frame } from "./chart-frame";
import { LABEL_GAP } from "./chart-category-labels";
import { along, type Scale, ticksOf } from "./chart-scale";
import { GREY_LINE, strokeOf } from "./chart-style";
import { element } from "./chart-svg";
import { clipText, DEFAULT_FONT, drawText, type Font, fontOf, lineHeight } from "./chart-text";

const LINE = { color: GREY_LINE, weight: 0.75 };

function line(x1: number, y1: number, x2: number, y2: number, stroke: ReturnType<typeof strokeOf>): string {
  return stroke["stroke"] === "none" ? "" : element("line", { x1, y1, x2, y2, ...stroke });
}

const isShown = (axis: ChartAxisContent) => axis.visible !== false;
const hasLabels = (axis: ChartAxisContent) => isShown(axis) && axis.tickLabelPosition !== "None";

/** Gridlines behind the series; across values unless switched off, along categories where switched on. */
export function drawGridlines(look: ChartLook, frame: Frame): string {
  const { plot, primary } = frame;
  const across = (scale: Scale, vertical: boolean, format: ChartLine | undefined) =>
    ticksOf(scale).map((tick) => {
      const share = along(scale, tick);
      const [x, y] = [plot.left + share * plot.width, plot.top + (1 - share) * plot.height];
      const stroke = strokeOf(format, LINE);
      return vertical
        ? line(x, plot.top, x, plot.top + plot.height, stroke)
        : line(plot.left, y, plot.left + plot.width, y, stroke);
    });
  const { value, category } = look.axes;
  const parts: string[] = [];
  if (value.majorGridlines?.visible !== false) {
    parts.push(...across(primary.scale, frame.horizontal, value.majorGridlines?.format?.line));
  }
  if (frame.xScale && category.majorGridlines?.visible !== false) {
    parts.push(...across(frame.xScale, true, category.majorGridlines?.format?.line));
  }
  return parts.join("");
}

/** Lines, labels and titles of all axes. */
export function drawAxes(look: ChartLook, frame: Frame, outer: Area): string {
  const parts = [
    frame.xScale ? drawScatterAxis(look, frame, frame.xScale) : drawCategoryAxis(look, frame),
    drawValueAxis(look, frame, frame.primary, "value"),
    frame.secondary ? drawValueAxis(look, frame, frame.secondary, "value2") : "",
    drawTitles(look, frame, outer),
  ];
  return parts.join("");
}

function drawScatterAxis(look: ChartLook, frame: Frame, scale: Scale): string {
  const { plot, primary, labels, fonts } = frame;
  const axis = look.axes.category;
  if (!isShown(axis)) return "";
  const y = plot.top + (1 - along(primary.scale, baseOf(primary.scale))) * plot.height;
  const texts = hasLabels(axis)
    ? ticksOf(scale).map((tick, index) => {
        const x = plot.left + along(scale, tick) * plot.width;
        const below = plot.top + plot.height + LABEL_GAP + lineHeight(fonts.category) / 2;
        return drawText(labels.lines[index] ?? [], { x, y: below }, fonts.category);
      })
    : [];
  return line(plot.left, y, plot.left + plot.width, y, strokeOf(axis.format?.line, LINE)) + texts.join("");
}

function drawCategoryAxis(look: ChartLook, frame: Frame): string {
  const { plot, primary, horizontal } = frame;
  const axis = look.axes.category;
  if (!isShown(axis)) return "";
  const share = along(primary.scale, baseOf(primary.scale, look.axes.value));
  const stroke = strokeOf(axis.format?.line, LINE);
  const at = horizontal ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
  const drawn = horizontal
    ? line(at, plot.top, at, plot.top + plot.height, stroke)
    : line(plot.left, at, plot.left + plot.width, at, stroke);
  return hasLabels(axis) ? drawn + drawCategoryLabels(look, frame, at) : drawn;
}

/** Labels stand next to the axis line, or at an end of the plot. */
function labelEdge(axis: ChartAxisContent, at: number, low: number, high: number): number {
  if (axis.tickLabelPosition === "Low") return low;
  return axis.tickLabelPosition === "High" ? high : at;
}

function drawCategoryLabels(look: ChartLook, frame: Frame, at: number): string {
  const { plot, labels, horizontal, primary } = frame;
  const { categories } = primary;
  const axis = look.axes.category;
  const font = frame.fonts.category;
  const length = Math.max(1, categories.count - (categories.between ? 0 : 1));
  const texts: string[] = [];
  for (let slot = 0; slot < categories.count; slot += labels.step) {
    const middle = (slot + (categories.between ? 0.5 : 0)) / length;
    const share = axis.reversePlotOrder === true ? 1 - middle : middle;
    const lines = labels.lines[slot] ?? [];
    if (horizontal) {
      const x = labelEdge(axis, at, plot.left, plot.left + plot.width + labels.room) - LABEL_GAP;
      const y = plot.top + (1 - share) * plot.height;
      const room = labels.room;
      const clipped = lines.map((text) => clipText(text, room, font));
      texts.push(drawText(clipped, { x, y, anchor: "end" }, font));
    } else {
      const x = plot.left + share * plot.width;
      const edge = labelEdge(axis, at, plot.top + plot.height, plot.top - 2 * LABEL_GAP - lineHeight(font));
      texts.push(underAxis(lines, x, edge + LABEL_GAP, labels.rotated, labels.room, font));
    }
  }
  return texts.join("");
}

function underAxis(
  lines: readonly string[],
  x: number,
  top: number,
  rotated: boolean,
  room: number,
  font: Font,
): string {
  const line = lineHeight(font);
  if (!rotated) return drawText(lines, { x, y: top + (lines.length * line) / 2 }, font);
  const clipped = clipText(lines.join(" "), (room - line * 0.5) / 0.71, font);
  return drawText(clipped, { x, y: top + line / 2, anchor: "end", rotate: -45 }, font);
}

function drawValueAxis(look: ChartLook, frame: Frame, group: AxisGroup, key: "value" | "value2"): string {
  const { plot, horizontal } = frame;
  const axis = look.axes[key];
  if (!isShown(axis)) return "";
  const font = frame.fonts[key];
  const stroke = strokeOf(axis.format?.line, null);
  const atEnd = isAtEnd(look, key);
  const ticks = ticksOf(group.scale);
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  if (horizontal) {
    const y = atEnd ? plot.top : bottom;
    const texts = ticks.map((tick) =>
      drawText(
        look.show(tick, group.format),
        {
          x: plot.left + along(group.scale, tick) * plot.width,
          y: atEnd ? y - LABEL_GAP - lineHeight(font) / 2 : y + LABEL_GAP + lineHeight(font) / 2,
        },
        font,
      ),
    );
    return line(plot.left, y, right, y, stroke) + (hasLabels(axis) ? texts.join("") : "");
  }
  const x = atEnd ? right : plot.left;
  const texts = ticks.map((tick) =>
    drawText(
      look.show(tick, group.format),
      {
        x: atEnd ? x + LABEL_GAP : x - LABEL_GAP,
        y: plot.top + (1 - along(group.scale, tick)) * plot.height,
        anchor: atEnd ? "start" : "end",
      },
      font,
    ),
  );
  return line(x, plot.top, x, bottom, stroke) + (hasLabels(axis) ? texts.join("") : "");
}

/** The value axis stands at the far end of the categories: the secondary does, and the primary when they run backwards. */
function isAtEnd(look: ChartLook, key: AxisKey): boolean {
  const { category } = look.axes;
  const backwards = category.reversePlotOrder === true;
  const primary = (category.position === "Maximum") !== backwards;
  return key === "value2" ? !primary : primary;
}

function drawTitles(look: ChartLook, frame: Frame, outer: Area): string {
  const { plot, horizontal } = frame;
  const base = fontOf({ ...DEFAULT_FONT, size: 10 }, look.format.font);
  const draw = (key: AxisKey, upright: boolean, end: boolean) => {
    const title = look.axes[key].title;
    if (title?.visible !== true) return "";
    const font = fontOf(base, title.format?.font);
    const text = title.text ?? "Axis Title";
    const half = lineHeight(font) / 2;
    if (!upright) {
      const y = outer.top + outer.height - half;
      return drawText(text, { x: plot.left + plot.width / 2, y }, font);
    }
    const x = end ? outer.left + outer.width - half : outer.left + half;
    const rotate = -(title.textOrientation ?? 90);
    return drawText(text, { x, y: plot.top + plot.height / 2, rotate }, font);
  };
  return [
    draw("category", horizontal, false),
    draw("value", !horizontal, false),
    draw("value2", !horizontal, true),
  ].join("");
}
