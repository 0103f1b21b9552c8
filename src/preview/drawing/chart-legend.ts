import type { ChartLook, SeriesLook } from "../excel/chart-look";
import type { Area } from "./chart-frame";
import { lineWeight } from "./chart-lines";
import { drawMarker } from "./chart-markers";
import { accent, fillOf, strokeOf } from "./chart-style";
import { element } from "./chart-svg";
import { clipText, DEFAULT_FONT, drawText, type Font, fontOf, lineHeight, textWidth } from "./chart-text";

interface Entry {
  readonly text: string;
  readonly keyWidth: number;
  /** Draws the key about a place. */
  readonly key: (x: number, y: number) => string;
}

const GAP = 4;
const BETWEEN = 10;

/** The legend with the area that it leaves for the plot. */
export function drawLegend(look: ChartLook, area: Area): { readonly markup: string; readonly rest: Area } {
  const { legend } = look;
  if (!legend) return { markup: "", rest: area };
  const font = fontOf(DEFAULT_FONT, look.format.font, legend.format?.font);
  const position = legend.position ?? "Bottom";
  const hidden = (index: number) => legend.entries?.[String(index)]?.visible === false;
  const entries = entriesOf(look, font).filter((_, index) => !hidden(index));
  const upright = position === "Left" || position === "Right" || position === "Corner";
  const drawn = upright
    ? drawColumn(look, entries, area, font, position)
    : drawRows(entries, area, font, position);
  return legend.overlay === true ? { ...drawn, rest: area } : drawn;
}

function entriesOf(look: ChartLook, font: Font): Entry[] {
  const [first] = look.series;
  if (first?.kind.shape === "pie" || first?.kind.shape === "doughnut") {
    return first.values.map((_, index) => {
      const fill = fillOf(first.content.points?.[String(index)]?.format?.fill, accent(index));
      return { text: first.x[index]?.text ?? String(index + 1), ...box(fill, {}, font) };
    });
  }
  return look.series.map((series) => ({ text: series.name, ...keyOf(series, font) }));
}

function keyOf(series: SeriesLook, font: Font): Omit<Entry, "text"> {
  const { kind, content } = series;
  const color = accent(series.index);
  const boxed = kind.filled || ["column", "bar", "area"].includes(kind.shape);
  if (boxed) return box(fillOf(content.format?.fill, color), strokeOf(content.format?.line, null), font);
  const stroke = strokeOf(content.format?.line, kind.lines ? { color, weight: lineWeight(series) } : null);
  const width = stroke["stroke"] === "none" ? 8 : 20;
  return {
    keyWidth: width,
    key: (x, y) =>
      (stroke["stroke"] === "none"
        ? ""
        : element("line", { x1: x, y1: y, x2: x + width, y2: y, "stroke-linecap": "round", ...stroke })) +
      drawMarker(series, null, x + width / 2, y),
  };
}

function box(fill: string, stroke: ReturnType<typeof strokeOf>, font: Font): Omit<Entry, "text"> {
  const size = font.size * 0.55;
  const key = (x: number, y: number) =>
    element("rect", { x, y: y - size / 2, width: size, height: size, fill, ...stroke });
  return { keyWidth: size, key };
}

const widthOf = (entry: Entry, font: Font) => entry.keyWidth + GAP + textWidth(entry.text, font);

function drawRows(entries: readonly Entry[], area: Area, font: Font, position: string) {
  const rows: Entry[][] = [];
  let used = Infinity;
  for (const entry of entries) {
    const width = widthOf(entry, font);
    if (used + BETWEEN + width > area.width - 16) {
      rows.push([]);
      used = -BETWEEN;
    }
    rows.at(-1)?.push(entry);
    used += BETWEEN + width;
  }
  const line = lineHeight(font) + 2;
  const height = rows.length * line + 4;
  const top = position === "Top" ? area.top : area.top + area.height - height;
  const markup = rows.flatMap((row, index) => {
    const width = row.reduce((sum, entry) => sum + widthOf(entry, font), BETWEEN * (row.length - 1));
    let x = area.left + (area.width - width) / 2;
    return row.map((entry) => {
      const drawn = drawEntry(entry, x, top + 2 + (index + 0.5) * line, font);
      x += widthOf(entry, font) + BETWEEN;
      return drawn;
    });
  });
  const rest = {
    ...area,
    top: position === "Top" ? area.top + height + 2 : area.top,
    height: area.height - height - 2,
  };
  return { markup: markup.join(""), rest };
}

function drawColumn(look: ChartLook, entries: readonly Entry[], area: Area, font: Font, position: string) {
  const stacked = look.series.some((one) => one.kind.shape === "column" && one.kind.stack !== "none");
  const ordered = stacked ? [...entries].reverse() : entries;
  const most = area.width * 0.4;
  const clipped = ordered.map((entry) => ({
    ...entry,
    text: clipText(entry.text, most - entry.keyWidth - GAP, font),
  }));
  const width = Math.max(0, ...clipped.map((entry) => widthOf(entry, font)));
  const line = lineHeight(font) * 1.35;
  const x = position === "Left" ? area.left + 2 : area.left + area.width - width - 2;
  const middle = position === "Corner" ? area.top + (clipped.length * line) / 2 : area.top + area.height / 2;
  const top = middle - ((clipped.length - 1) * line) / 2;
  const markup = clipped.map((entry, index) => drawEntry(entry, x, top + index * line, font));
  const rest = {
    ...area,
    left: position === "Left" ? area.left + width + BETWEEN : area.left,
    width: area.width - width - BETWEEN,
  };
  return { markup: markup.join(""), rest };
}

function drawEntry(entry: Entry, x: number, y: number, font: Font): string {
  return entry.key(x, y) + drawText(entry.text, { x: x + entry.keyWidth + GAP, y, anchor: "start" }, font);
}
