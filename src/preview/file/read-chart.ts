import type {
  ChartAxisContent,
  ChartAxisKey,
  ChartContent,
  ChartFont,
  ChartLegendContent,
  ChartSeriesContent,
  ChartTextContent,
} from "../excel/chart-content";
import { seriesKind } from "../excel/chart-type";
import { heightOf, widthOf } from "../excel/rect";
import { AREA_LOOK, BLANKS, LEGEND_POSITIONS, PLAIN_LOOK, TITLE_LOOK } from "./chart-looks";
import type { DrawingContext } from "./drawing-context";
import { isTrue } from "./drawing-frame";
import type { PackageFile } from "./package-file";
import { readAxis } from "./read-chart-axis";
import { readChartFormat, whereSaid, within } from "./read-chart-format";
import {
  axisIds,
  byOrder,
  findFilteredElements,
  findSeriesElements,
  type FoundSeries,
  readShared,
} from "./read-chart-groups";
import { richText } from "./read-chart-labels";
import { readSeries } from "./read-chart-series";
import { attribute, child, children, type Element, parseXml, rootOf } from "./xml-document";

/**
 * What a chart's part says, with all that is automatic left out.
 *
 * @param path - The chart's part.
 * @returns `null` for a chart of a kind that the stand-in does not draw, such as bubbles and anything in three dimensions.
 */
export function readChartContent(
  file: PackageFile,
  path: string,
  place: DrawingContext,
): ChartContent | null {
  const text = file.text(path);
  if (text === null) return null;
  return chartContentOf(rootOf(parseXml(text, path)), place);
}

/** The same of a chart's part that is parsed: `root` is its `chartSpace`. */
export function chartContentOf(root: Element, place: DrawingContext): ChartContent | null {
  const chart = child(root, "chart");
  const plotArea = child(chart, "plotArea");
  const found = plotArea ? findSeriesElements(plotArea) : null;
  if (!chart || !plotArea || !found) return null;
  const filtered = findFilteredElements(plotArea);
  const all = [...found, ...filtered].sort(byOrder);
  const chartType = all[0]?.chartType ?? "ColumnClustered";
  const format = readChartFormat(root, AREA_LOOK, place.themeColor, "border");
  const { font } = format;
  const series = all.map((one, at): [string, ChartSeriesContent] => {
    const where = { index: at, chartType, font, place, single: found.length === 1 };
    const content = seriesContent(one, where);
    return [`s${at + 1}`, filtered.includes(one) ? { ...content, filtered: true } : content];
  });
  const blanks = BLANKS.fromFile(attribute(child(chart, "dispBlanksAs"), "val"), "Zero");
  const visibleOnly = child(chart, "plotVisOnly");
  const rounded = isTrue(attribute(child(root, "roundedCorners"), "val"));
  const plot = readChartFormat(plotArea, PLAIN_LOOK, place.themeColor, "border");
  return {
    chartType,
    plotBy: plotBy(series),
    ...(blanks === "NotPlotted" ? {} : { displayBlanksAs: blanks }),
    ...(visibleOnly && !isTrue(attribute(visibleOnly, "val") ?? "1") ? { plotVisibleOnly: false } : {}),
    order: series.map(([id]) => id),
    series: Object.fromEntries(series),
    ...whereSaid("title", readTitle(chart, found.length, font, place)),
    ...whereSaid("legend", readLegend(child(chart, "legend"), font, place)),
    ...whereSaid("axes", readAxes(plotArea, all, font, place)),
    ...(Object.keys(plot).length > 0 ? { plotArea: { format: plot } } : {}),
    ...whereSaid("format", { ...format, ...(rounded ? { roundedCorners: true } : {}) }),
  };
}

interface SeriesPlace {
  readonly index: number;
  /** Of the chart. */
  readonly chartType: string;
  readonly font: ChartFont | undefined;
  readonly place: DrawingContext;
  readonly single: boolean;
}

function seriesContent(
  found: FoundSeries,
  { index, chartType, font, place, single }: SeriesPlace,
): ChartSeriesContent {
  const groupLabels = child(found.group, "dLbls");
  return {
    ...readSeries(found.element, { place, font, chartType: found.chartType, index, groupLabels }),
    ...(found.chartType === chartType ? {} : { chartType: found.chartType }),
    ...readShared(found, single),
  };
}

function plotBy(series: readonly (readonly [string, ChartSeriesContent])[]): ChartContent["plotBy"] {
  const rect = series[0]?.[1].values?.rect;
  return rect && widthOf(rect) > heightOf(rect) ? "Rows" : "Columns";
}

/** A chart of one series without a title shows that one's name, unless the title was taken away. */
function readTitle(
  chart: Element,
  count: number,
  font: ChartFont | undefined,
  { themeColor }: DrawingContext,
): ChartTextContent {
  const title = child(chart, "title");
  const deleted = child(chart, "autoTitleDeleted");
  const gone = deleted !== null && isTrue(attribute(deleted, "val") ?? "1");
  if (!title) return gone || count !== 1 ? { visible: false } : {};
  const text = richText(child(title, "tx"));
  return {
    ...(text === null ? {} : { text }),
    ...(isTrue(attribute(child(title, "overlay"), "val")) ? { overlay: true } : {}),
    ...whereSaid("format", readChartFormat(title, within(TITLE_LOOK, font, false), themeColor, "border")),
  };
}

function readLegend(
  legend: Element | null,
  font: ChartFont | undefined,
  { themeColor }: DrawingContext,
): ChartLegendContent {
  if (!legend) return {};
  const position = LEGEND_POSITIONS.fromFile(attribute(child(legend, "legendPos"), "val"), "Right");
  const hidden = children(legend, "legendEntry")
    .filter((entry) => isTrue(attribute(child(entry, "delete"), "val")))
    .map((entry) => [attribute(child(entry, "idx"), "val") ?? "0", { visible: false }] as const);
  return {
    visible: true,
    ...(position === "Bottom" ? {} : { position }),
    ...(isTrue(attribute(child(legend, "overlay"), "val")) ? { overlay: true } : {}),
    ...whereSaid("entries", Object.fromEntries(hidden)),
    ...whereSaid("format", readChartFormat(legend, within(PLAIN_LOOK, font), themeColor, "border")),
  };
}

function readAxes(
  plotArea: Element,
  found: readonly FoundSeries[],
  font: ChartFont | undefined,
  { themeColor }: DrawingContext,
): Readonly<Partial<Record<ChartAxisKey, ChartAxisContent>>> {
  const axes: Partial<Record<ChartAxisKey, ChartAxisContent>> = {};
  for (const group of ["Primary", "Secondary"] as const) {
    const own = found.filter((one) => one.secondary === (group === "Secondary"));
    const [first] = own;
    const [x, y] = first ? axisElements(plotArea, first.group) : [null, null];
    const scattered = own.length > 0 && own.every((one) => seriesKind(one.chartType)?.shape === "scatter");
    const areas = own.length > 0 && own.every((one) => seriesKind(one.chartType)?.shape === "area");
    const shared = { scattered, font, named: themeColor, between: !areas };
    const category = x && readAxis(x, { ...shared, key: `Category/${group}`, crossing: y });
    const value = y && readAxis(y, { ...shared, key: `Value/${group}`, crossing: x });
    if (category && Object.keys(category).length > 0) axes[`Category/${group}`] = category;
    if (value && Object.keys(value).length > 0) axes[`Value/${group}`] = value;
  }
  return axes;
}

/** Elements of a group's axes: of its categories, and of its values. */
export function axisElements(
  plotArea: Element,
  group: Element,
): readonly [category: Element | null, value: Element | null] {
  const axes = children(plotArea).filter((known) => (known.localName ?? "").endsWith("Ax"));
  const byId = (id: string) => axes.find((axis) => attribute(child(axis, "axId"), "val") === id) ?? null;
  const [first, second] = axisIds(group).map(byId);
  return [first ?? null, second ?? null];
}
