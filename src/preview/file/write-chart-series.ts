import { accent } from "../drawing/chart-style";
import type {
  ChartFont,
  ChartLabelsContent,
  ChartMarkerContent,
  ChartPointContent,
  ChartSeriesContent,
} from "../excel/chart-content";
import type { SeriesKind } from "../excel/chart-type";
import { cellCount } from "../excel/rect";
import { isFilled, MARKER_SIZE, MARKERS, seriesLook } from "./chart-looks";
import { SERIES } from "./chart-order";
import { categoriesMarkup, numbersMarkup, setValue, textsMarkup } from "./chart-values";
import { sameReference } from "./chart-reference";
import type { DrawingContext } from "./drawing-context";
import { sameData } from "./drawing-equality";
import { documentOf, elementOf, escapeText, insertInOrder, replaceChildren } from "./drawing-markup";
import { lineMarkup, writeBox, writeLineOnly } from "./write-chart-format";
import { writeLabels } from "./write-chart-labels";
import { solidMarkup } from "./write-shape-look";
import { attribute, child, children, type Element, removeChild } from "./xml-document";

/** A series on its way into the file. */
export interface SeriesChange {
  readonly kind: SeriesKind;
  /** Place among all series, from 0. */
  readonly index: number;
  /** `null` for a series that is new, or of another kind than before. */
  readonly before: ChartSeriesContent | null;
  readonly after: ChartSeriesContent;
  /** Font of the whole chart, and labels set for all series at once. */
  readonly font: ChartFont | undefined;
  readonly labels: ChartLabelsContent | undefined;
  /** The chart's font or labels are not what they were. */
  readonly isRestyled: boolean;
  readonly place: DrawingContext;
}

/** Brings a series' element to what it is to say. */
export function writeSeries(element: Element, change: SeriesChange): void {
  const { kind, index, before, after } = change;
  writeData(element, change);
  const look = seriesLook(kind, index);
  const format = { before: before && before.format, after: after.format, look, order: SERIES };
  if (isFilled(kind)) writeBox(element, { ...format, lineKey: "line" });
  else writeLineOnly(element, { ...format, lineKey: "line" });
  if (["column", "bar"].includes(kind.shape) && !before) setValue(element, "invertIfNegative", 0, SERIES);
  const lined = ["line", "scatter", "radar"].includes(kind.shape) && !kind.filled;
  if (lined && (!before || !sameData(markerOf(before), markerOf(after)))) {
    replaceChildren(element, ["marker"], markerMarkup(kind, index, after), SERIES);
  }
  const curved = after.smooth ?? kind.smooth;
  if (kind.shape === "line" || kind.shape === "scatter") {
    if (!before || (before.smooth ?? kind.smooth) !== curved)
      setValue(element, "smooth", curved ? 1 : 0, SERIES);
  }
  writePoints(element, change);
  const labelled = (series: ChartSeriesContent) => [
    series.hasDataLabels,
    series.dataLabels,
    Object.entries(series.points ?? {}).map(([at, point]) => [at, point.hasDataLabel, point.dataLabel]),
  ];
  if (!before || change.isRestyled || !sameData(labelled(before), labelled(after))) {
    writeLabels(element, after, { kind, shared: change.labels, font: change.font });
  }
}

/** Name, values and categories: the cells, and what they hold now. */
function writeData(element: Element, { kind, before, after, place }: SeriesChange): void {
  const renamed = !before || before.name !== after.name || !sameReference(before.nameFrom, after.nameFrom);
  if (renamed) {
    const named = after.name === undefined ? "" : `<c:tx><c:v>${escapeText(after.name)}</c:v></c:tx>`;
    const markup =
      after.name === undefined && after.nameFrom
        ? `<c:tx>${textsMarkup(after.nameFrom, place)}</c:tx>`
        : named;
    replaceChildren(element, ["tx"], markup, SERIES);
  }
  const scattered = kind.shape === "scatter";
  const [x, y] = scattered ? ["xVal", "yVal"] : ["cat", "val"];
  if (!before || !sameReference(before.x, after.x)) {
    const markup = after.x ? `<c:${x}>${categoriesMarkup(after.x, place)}</c:${x}>` : "";
    replaceChildren(element, ["cat", "xVal"], markup, SERIES);
  }
  if (!before || !sameReference(before.values, after.values)) {
    const markup = after.values ? `<c:${y}>${numbersMarkup(after.values, place)}</c:${y}>` : "";
    replaceChildren(element, ["val", "yVal"], markup, SERIES);
  }
}

function markerOf({
  markerStyle,
  markerSize,
  markerBackgroundColor,
  markerForegroundColor,
}: ChartMarkerContent) {
  return { markerStyle, markerSize, markerBackgroundColor, markerForegroundColor };
}

function markerMarkup(kind: SeriesKind, index: number, marker: ChartMarkerContent): string {
  const given = marker.markerStyle ?? "Automatic";
  const style = given === "Automatic" ? (kind.markers ? "Circle" : "None") : given;
  const symbol = `<c:symbol val="${MARKERS.toFile(style, "none")}"/>`;
  if (style === "None") return `<c:marker>${symbol}</c:marker>`;
  const fill = solidMarkup(marker.markerBackgroundColor ?? accent(index));
  const line = lineMarkup({ color: marker.markerForegroundColor ?? accent(index), weight: 0.75 }, null);
  const size = Math.round(marker.markerSize ?? MARKER_SIZE);
  return `<c:marker>${symbol}<c:size val="${size}"/><c:spPr>${fill}${line}</c:spPr></c:marker>`;
}

/** Points of looks of their own. Every slice of a pie has one, so that its colour is the one that is drawn. */
function writePoints(element: Element, { kind, index, before, after }: SeriesChange): void {
  const round = kind.shape === "pie" || kind.shape === "doughnut";
  const slices = round && after.values && !before ? Math.min(cellCount(after.values.rect), 1000) : 0;
  const looks = (series: ChartSeriesContent | null, at: string) => {
    const point = series?.points?.[at];
    return point && { format: point.format, ...markerOf(point) };
  };
  const places = new Set([
    ...Array.from({ length: slices }, (_, at) => String(at)),
    ...Object.keys(before?.points ?? {}),
    ...Object.keys(after.points ?? {}),
  ]);
  for (const at of [...places].sort((a, b) => Number(a) - Number(b))) {
    if (before && sameData(looks(before, at), looks(after, at))) continue;
    const known = children(element, "dPt").find((point) => attribute(child(point, "idx"), "val") === at);
    if (known) element.removeChild(known);
    const point = after.points?.[at] ?? {};
    const markup =
      round || hasLook(point) ? pointMarkup(kind, round ? Number(at) : index, at, point, after) : "";
    if (markup === "") continue;
    insertPoint(element, elementOf(documentOf(element), markup), Number(at));
  }
}

function hasLook(point: ChartPointContent): boolean {
  return point.format !== undefined || Object.values(markerOf(point)).some((value) => value !== undefined);
}

function insertPoint(element: Element, point: Element, at: number): void {
  const later = children(element, "dPt").find((known) => Number(attribute(child(known, "idx"), "val")) > at);
  if (later) element.insertBefore(point, later);
  else insertInOrder(element, point, SERIES);
}

function pointMarkup(
  kind: SeriesKind,
  index: number,
  at: string,
  point: ChartPointContent,
  series: ChartSeriesContent,
): string {
  const look = seriesLook(kind, index);
  const fill = point.format?.fill?.color ?? series.format?.fill?.color ?? look.fill;
  const cleared = point.format?.fill?.color === null;
  const line = lineMarkup({ ...series.format?.line, ...point.format?.border }, look.line);
  const filled = isFilled(kind) ? (fill === null || cleared ? "<a:noFill/>" : solidMarkup(fill)) : "";
  const lined = ["line", "scatter", "radar"].includes(kind.shape) && !kind.filled;
  const bars = kind.shape === "column" || kind.shape === "bar";
  const marker = lined
    ? markerMarkup(kind, index, defined({ ...markerOf(series), ...defined(markerOf(point)) }))
    : "";
  const invert = bars ? '<c:invertIfNegative val="0"/>' : "";
  return `<c:dPt><c:idx val="${at}"/>${invert}${marker}<c:bubble3D val="0"/><c:spPr>${filled}${line}</c:spPr></c:dPt>`;
}

function defined(part: ReturnType<typeof markerOf>): ChartMarkerContent {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}

/** Takes away what a series of another kind may not have. */
export function stripSeries(element: Element): void {
  for (const name of [
    "invertIfNegative",
    "pictureOptions",
    "marker",
    "explosion",
    "dPt",
    "smooth",
    "shape",
  ]) {
    removeChild(element, name);
  }
  for (const name of ["trendline", "errBars", "spPr", "cat", "xVal", "val", "yVal"])
    removeChild(element, name);
}
