import type { ChartLook } from "../excel/chart-look";
import type { Categories } from "./chart-categories";
import { type Font, lineHeight, textWidth, wrapText } from "./chart-text";

/** Between an axis and its labels, in points. */
export const LABEL_GAP = 5;

/** Labels along the category axis as they fit. */
export interface CategoryLabels {
  readonly lines: readonly (readonly string[])[];
  /** Slots from one label to the next. */
  readonly step: number;
  readonly rotated: boolean;
  /** Room that they take, across the axis. */
  readonly room: number;
}

/** An axis without labels. */
export const NO_LABELS: CategoryLabels = { lines: [], step: 1, rotated: false, room: 0 };

/** Category labels below the plot: in one line, else broken into lines, else on a slope, else only some of them. */
export function labelsUnder(
  look: ChartLook,
  categories: Categories,
  width: number,
  height: number,
  font: Font,
): CategoryLabels {
  const texts = Array.from({ length: categories.count }, (_, slot) => categories.labelOf(slot));
  const slot = width / Math.max(1, categories.count - (categories.between ? 0 : 1));
  const widest = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => textWidth(line, font)));
  const forced = look.axes.category.textOrientation;
  const every = categories.step ?? 1;
  const line = lineHeight(font);
  const wrapped = texts.map((text) => wrapText(text, slot * every - 4, font));
  const most = Math.max(1, ...wrapped.map((lines) => lines.length));
  const flat = wrapped.every((lines) => widest(lines) <= slot * every - 2) && most <= 3;
  if ((forced === undefined || forced === 0) && flat) {
    return { lines: wrapped, step: every, rotated: false, room: most * line + LABEL_GAP };
  }
  const dates = look.series[0]?.x[0] !== undefined && look.isDate(look.series[0].x[0].format);
  if (dates && forced === undefined) {
    const step = Math.max(every, Math.ceil((widest(texts) + 8) / slot));
    return { lines: texts.map((text) => [text]), step, rotated: false, room: line + LABEL_GAP };
  }
  const step = categories.step ?? Math.max(1, Math.ceil((line * 1.1) / slot));
  const room = Math.min(widest(texts) * 0.71 + line * 0.7, height * 0.4) + LABEL_GAP;
  return { lines: texts.map((text) => [text]), step, rotated: true, room };
}

/** Category labels beside bars, in at most two fifths of the width. */
export function labelsBeside(
  look: ChartLook,
  categories: Categories,
  { width, height }: { readonly width: number; readonly height: number },
  font: Font,
): CategoryLabels {
  const most = width * 0.4;
  const lines = Array.from({ length: categories.count }, (_, slot) =>
    wrapText(categories.labelOf(slot), most, font),
  );
  const widest = Math.max(0, ...lines.flat().map((line) => textWidth(line, font)));
  const slot = (height - 2 * lineHeight(font)) / Math.max(1, categories.count);
  const step = categories.step ?? Math.max(1, Math.ceil(lineHeight(font) / slot));
  const low = look.axes.category.tickLabelPosition === "High" ? 4 : 0;
  return { lines, step, rotated: false, room: Math.min(widest, most) + LABEL_GAP + 3 + low };
}
