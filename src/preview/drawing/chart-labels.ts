import type { ChartLabelsContent, ChartPointContent } from "../excel/chart-content";
import type { ChartLook, SeriesLook } from "../excel/chart-look";
import type { Bar } from "./chart-bars";
import type { Spot } from "./chart-lines";
import { LABEL_COLOR } from "./chart-style";
import {
  DEFAULT_FONT,
  drawText,
  type Font,
  fontOf,
  lineHeight,
  type TextPlace,
  textWidth,
} from "./chart-text";

/** What a label says, and how. */
export interface Label {
  readonly text: string;
  readonly font: Font;
  /** `null` for the automatic position. */
  readonly position: string | null;
}

const GAP = 3;

/** Label of a point; `null` when it has none. `share` is the point's part of the whole, for percentages. */
export function labelOf(look: ChartLook, series: SeriesLook, index: number, share = 0): Label | null {
  const value = series.values[index] ?? null;
  const { content } = series;
  const point: ChartPointContent = content.points?.[String(index)] ?? {};
  const shown = point.hasDataLabel ?? (content.hasDataLabels === true || anyShown(look.dataLabels));
  if (!shown || value === null) return null;
  const set: ChartLabelsContent = { ...look.dataLabels, ...content.dataLabels, ...point.dataLabel };
  const format = set.numberFormat ?? series.valueFormat;
  const parts = [
    set.showSeriesName === true ? series.name : null,
    set.showCategoryName === true ? (series.x[index]?.text ?? String(index + 1)) : null,
    (set.showValue ?? !anyShown({ ...set, showValue: false })) ? look.show(value, format) : null,
    set.showPercentage === true ? look.show(share, format === "General" ? "0%" : format) : null,
  ].filter((part) => part !== null);
  const font = fontOf(
    { ...DEFAULT_FONT, color: LABEL_COLOR },
    look.format.font,
    look.dataLabels.format?.font,
    content.dataLabels?.format?.font,
    point.dataLabel?.format?.font,
  );
  return { text: set.text ?? parts.join(set.separator ?? ", "), font, position: set.position ?? null };
}

function anyShown(labels: ChartLabelsContent): boolean {
  const { showValue, showCategoryName, showSeriesName, showPercentage } = labels;
  return [showValue, showCategoryName, showSeriesName, showPercentage].includes(true);
}

/** Labels that would reach over the chart's edge move inside it. */
function drawWithin(look: ChartLook, text: string, { x, y, anchor }: TextPlace, font: Font): string {
  const width = textWidth(text, font);
  const shift = anchor === "start" ? 0 : anchor === "end" ? width : width / 2;
  const left = Math.max(GAP, Math.min(x - shift, look.width - GAP - width));
  const half = lineHeight(font) / 2;
  const middle = Math.max(half, Math.min(y, look.height - half));
  return drawText(text, { x: left, y: middle, anchor: "start" }, font);
}

/** Labels of bars: in the middle, inside or outside of their ends. */
export function drawBarLabels(look: ChartLook, series: SeriesLook, bars: readonly (Bar | null)[]): string {
  const horizontal = series.kind.shape === "bar";
  return bars
    .map((bar, index) => {
      const label = bar && labelOf(look, series, index);
      if (!bar || !label) return "";
      const { text, font } = label;
      const position = label.position ?? (series.kind.stack === "none" ? "OutsideEnd" : "Center");
      const half = (horizontal ? textWidth(text, font) : lineHeight(font)) / 2;
      const [start, end] = horizontal ? [bar.left, bar.left + bar.width] : [bar.top + bar.height, bar.top];
      const flipped = bar.negative ? -1 : 1;
      const outward = (horizontal ? 1 : -1) * flipped;
      const [base, tip] = bar.negative ? [end, start] : [start, end];
      const along: Readonly<Record<string, number>> = {
        Center: (base + tip) / 2,
        InsideEnd: tip - outward * (half + GAP),
        InsideBase: base + outward * (half + GAP),
        OutsideEnd: tip + outward * (half + GAP),
      };
      const at = along[position] ?? (base + tip) / 2;
      const place = horizontal
        ? { x: at, y: bar.top + bar.height / 2 }
        : { x: bar.left + bar.width / 2, y: at };
      return drawWithin(look, text, place, font);
    })
    .join("");
}

/** Labels of points: beside, above or below them. */
export function drawSpotLabels(look: ChartLook, series: SeriesLook, spots: readonly (Spot | null)[]): string {
  return spots
    .map((spot, index) => {
      const label = spot && labelOf(look, series, index);
      if (!spot || !label) return "";
      const away = lineHeight(label.font) / 2 + GAP;
      const [x, y] = spot;
      switch (label.position ?? "Right") {
        case "Top":
          return drawWithin(look, label.text, { x, y: y - away, anchor: "middle" }, label.font);
        case "Bottom":
          return drawWithin(look, label.text, { x, y: y + away }, label.font);
        case "Left":
          return drawWithin(look, label.text, { x: x - 2 * GAP, y, anchor: "end" }, label.font);
        case "Center":
          return drawWithin(look, label.text, { x, y }, label.font);
        default:
          return drawWithin(look, label.text, { x: x + 2 * GAP, y, anchor: "start" }, label.font);
      }
    })
    .join("");
}
