import { accent } from "../drawing/chart-style";
import type {
  CellReference,
  ChartFont,
  ChartMarkerContent,
  ChartPointContent,
  ChartSeriesContent,
} from "../excel/chart-content";
import { seriesKind } from "../excel/chart-type";
import { MARKER_SIZE, MARKERS, seriesLook } from "./chart-looks";
import { readChartReference } from "./chart-reference";
import type { DrawingContext } from "./drawing-context";
import { type NamedColor, readFill } from "./drawing-color";
import { isTrue, numberOf } from "./drawing-frame";
import { filteredFormula } from "./filtered-series";
import { readChartFormat, whereSaid } from "./read-chart-format";
import { readLabels } from "./read-chart-labels";
import { attribute, child, children, type Element, textOf } from "./xml-document";

export interface SeriesSource {
  readonly place: DrawingContext;
  /** Font of the whole chart. */
  readonly font: ChartFont | undefined;
  readonly chartType: string;
  /** Place among all series, from 0. */
  readonly index: number;
  /** `dLbls` of the group that the series is in. */
  readonly groupLabels: Element | null;
}

/** A series without what it shares with the others of its group. */
export function readSeries(element: Element, source: SeriesSource): ChartSeriesContent {
  const { place, index, chartType } = source;
  const named = place.themeColor;
  const kind = seriesKind(chartType);
  const labels = readLabels(child(element, "dLbls") ?? source.groupLabels, source.font, named);
  const reference = (...names: readonly string[]) => {
    const holder = names.map((name) => child(element, name)).find((known) => known !== null) ?? null;
    return referenceIn(holder, place);
  };
  const [values, x] = [reference("val", "yVal"), reference("cat", "xVal")];
  const look = kind ? seriesLook(kind, index) : null;
  return {
    ...readName(child(element, "tx"), place),
    ...(values ? { values } : {}),
    ...(x ? { x } : {}),
    ...readMarker(child(element, "marker"), index, named, kind?.markers === true),
    ...(labels.shown ? { hasDataLabels: true } : {}),
    ...(labels.shown ? whereSaid("dataLabels", labels.labels) : {}),
    ...(look ? whereSaid("format", readChartFormat(element, look, named, "line")) : {}),
    ...whereSaid("points", readPoints(element, source, labels.points)),
  };
}

/** Cells that `val`, `cat`, `tx` and their kin refer to. */
export function referenceIn(holder: Element | null, place: DrawingContext): CellReference | null {
  const reference = holder ? children(holder).find((known) => (known.localName ?? "").endsWith("Ref")) : null;
  const formula = textOf(child(reference ?? null, "f")) || filteredFormula(reference ?? null);
  return formula === "" ? null : readChartReference(formula, place);
}

function readName(
  text: Element | null,
  place: DrawingContext,
): Pick<ChartSeriesContent, "name" | "nameFrom"> {
  if (!text) return {};
  const nameFrom = referenceIn(text, place);
  if (nameFrom) return { nameFrom };
  const cached = child(child(child(text, "strRef"), "strCache"), "pt");
  return { name: textOf(child(text, "v") ?? child(cached, "v")) };
}

function readMarker(
  marker: Element | null,
  index: number,
  named: NamedColor,
  automatic: boolean,
): ChartMarkerContent {
  const symbol = attribute(child(marker, "symbol"), "val");
  const style = MARKERS.fromFile(symbol, "Automatic");
  const size = numberOf(child(marker, "size"), "val");
  const properties = child(marker, "spPr");
  const [fill, line] = [readFill(properties, named), readFill(child(properties, "ln"), named)];
  const color = (key: string, found: typeof fill) =>
    found === null || found === "none" || found.color === accent(index) ? {} : { [key]: found.color };
  const usual =
    style === "Automatic" || (style === "Circle" && automatic) || (style === "None" && !automatic);
  return {
    ...(symbol === null || usual ? {} : { markerStyle: style }),
    ...(size > 0 && size !== MARKER_SIZE ? { markerSize: size } : {}),
    ...color("markerBackgroundColor", fill),
    ...color("markerForegroundColor", line),
  };
}

function readPoints(
  element: Element,
  { place, index, chartType }: SeriesSource,
  labels: Readonly<Record<string, ChartPointContent>>,
): Readonly<Record<string, ChartPointContent>> {
  const named = place.themeColor;
  const kind = seriesKind(chartType);
  const round = kind?.shape === "pie" || kind?.shape === "doughnut";
  const points: Record<string, ChartPointContent> = { ...labels };
  for (const point of children(element, "dPt")) {
    const at = attribute(child(point, "idx"), "val") ?? "0";
    const look = kind ? seriesLook(kind, round ? Number(at) : index) : null;
    const content: ChartPointContent = {
      ...readMarker(child(point, "marker"), index, named, kind?.markers === true),
      ...(look ? whereSaid("format", readChartFormat(point, look, named, "border")) : {}),
    };
    if (Object.keys(content).length > 0) points[at] = { ...points[at], ...content };
  }
  return points;
}

/** Whether a series shows markers, as its own marker and that of its group say. */
export function showsMarkers(series: Element, group: Element): boolean {
  const own = attribute(child(child(series, "marker"), "symbol"), "val");
  if (own !== null) return own !== "none";
  if (group.localName === "lineChart") {
    const flag = child(group, "marker");
    return flag !== null && isTrue(attribute(flag, "val") ?? "1");
  }
  return group.localName === "scatterChart" || attribute(child(group, "radarStyle"), "val") === "marker";
}
