import type { ChartAxisKey, ChartContent, ChartFont } from "../excel/chart-content";
import { AREA_LOOK, BLANKS, LEGEND_POSITIONS, PLAIN_LOOK, TITLE_LOOK } from "./chart-looks";
import { CHART, CHART_SPACE, LEGEND, PLOT_AREA } from "./chart-order";
import { setValue } from "./chart-values";
import type { DrawingContext } from "./drawing-context";
import { sameData } from "./drawing-equality";
import { documentOf, elementOf, insertInOrder, replaceChildren } from "./drawing-markup";
import { hideSeries } from "./filtered-series";
import { axisElements } from "./read-chart";
import { mergedFont, richMarkup, textPropertiesMarkup, writeBox } from "./write-chart-format";
import { buildGroups, type PlacedSeries, placedSeries, sameGroups } from "./write-chart-groups";
import { writeAxis } from "./write-chart-axis";
import { writeSeries } from "./write-chart-series";
import { child, type Element } from "./xml-document";

/**
 * Brings a chart's part to what it is to say; all that the stand-in does not know of stays.
 *
 * @param root - The part's `chartSpace`.
 * @param before - What the part says; `null` for a new one, of which nothing is taken for granted.
 */
export function writeChartContent(
  root: Element,
  before: ChartContent | null,
  after: ChartContent,
  place: DrawingContext,
): void {
  const chart = child(root, "chart");
  const plotArea = child(chart, "plotArea");
  if (!chart || !plotArea) return;
  const font = after.format?.font;
  const isRestyled = before !== null && !sameData(before.format?.font, font);
  writeTitle(chart, before, after, isRestyled);
  const rebuilt = before === null || !sameGroups(before, after);
  const placed = rebuilt ? buildGroups(plotArea, before, after) : placedSeries(plotArea, before, after);
  placed.forEach(({ element, series, before: old }) => {
    const index = after.order.indexOf(series.id);
    const restyled = isRestyled || !sameData(before?.dataLabels, after.dataLabels);
    const shared = { font, labels: after.dataLabels, isRestyled: restyled, place };
    writeSeries(element, { kind: series.kind, index, before: old, after: series.content, ...shared });
  });
  writeAxes(plotArea, placed, before, after, isRestyled);
  for (const { element, series } of placed) if (series.content.filtered === true) hideSeries(element);
  writePlotArea(plotArea, before, after);
  writeLegend(chart, before, after, isRestyled);
  writeSettings(root, chart, before, after);
}

function writeTitle(
  chart: Element,
  before: ChartContent | null,
  after: ChartContent,
  isRestyled: boolean,
): void {
  const { title = {} } = after;
  if (before && !isRestyled && sameData(before.title, after.title)) return;
  const hidden = title.visible === false;
  setValue(chart, "autoTitleDeleted", hidden ? 1 : 0, CHART);
  if (hidden) {
    replaceChildren(chart, ["title"], "", CHART);
    return;
  }
  const font = mergedFont(TITLE_LOOK, after.format?.font, title.format?.font);
  const text = title.text === undefined ? "" : richMarkup(title.text, font);
  const look = title.text === undefined ? textPropertiesMarkup(font) : "";
  const overlay = `<c:overlay val="${title.overlay === true ? 1 : 0}"/>`;
  replaceChildren(chart, ["title"], `<c:title>${text}${overlay}${look}</c:title>`, CHART);
}

function writeAxes(
  plotArea: Element,
  placed: readonly PlacedSeries[],
  before: ChartContent | null,
  after: ChartContent,
  isRestyled: boolean,
): void {
  for (const group of ["Primary", "Secondary"] as const) {
    const own = placed.filter(({ series }) => series.secondary === (group === "Secondary"));
    const [first] = own;
    const parent = first?.element.parentNode as Element | null | undefined;
    if (!parent) continue;
    const [x, y] = axisElements(plotArea, parent);
    if (!x || !y) continue;
    const every = (shape: string) => own.every(({ series }) => series.kind.shape === shape);
    const shared = {
      scattered: every("scatter"),
      between: !every("area"),
      lying: own.some(({ series }) => series.kind.shape === "bar"),
      font: after.format?.font,
      isRestyled,
    };
    const change = (key: ChartAxisKey, axis: Element) => {
      const isNew = before === null || !isTouched(axis);
      return {
        ...shared,
        key,
        before: isNew ? null : (before.axes?.[key] ?? {}),
        after: after.axes?.[key] ?? {},
      };
    };
    const category = writeAxis(x, { ...change(`Category/${group}`, x), crossing: y });
    writeAxis(y, { ...change(`Value/${group}`, y), crossing: category });
  }
}

/** An axis that was made just now has no look yet. */
function isTouched(axis: Element): boolean {
  return child(axis, "spPr") !== null || child(axis, "txPr") !== null || documentHad(axis);
}

function documentHad(axis: Element): boolean {
  return !/^1000\d{3}$/.test(child(axis, "axId")?.getAttribute("val") ?? "");
}

function writePlotArea(plotArea: Element, before: ChartContent | null, after: ChartContent): void {
  const format = { before: before && before.plotArea?.format, after: after.plotArea?.format };
  writeBox(plotArea, { ...format, look: PLAIN_LOOK, lineKey: "border", order: PLOT_AREA });
}

function writeLegend(
  chart: Element,
  before: ChartContent | null,
  after: ChartContent,
  isRestyled: boolean,
): void {
  const { legend } = after;
  if (before && !isRestyled && sameData(before.legend, legend)) return;
  const known = child(chart, "legend");
  if (legend?.visible !== true) {
    if (known) chart.removeChild(known);
    return;
  }
  const element = known ?? elementOf(documentOf(chart), "<c:legend/>");
  if (!known) insertInOrder(chart, element, CHART);
  const position = LEGEND_POSITIONS.toFile(legend.position ?? "Bottom", "b");
  setValue(element, "legendPos", position, LEGEND);
  setValue(element, "overlay", legend.overlay === true ? 1 : 0, LEGEND);
  if (before?.legend?.position !== legend.position) replaceChildren(element, ["layout"], "", LEGEND);
  const gone = Object.entries(legend.entries ?? {}).filter(([, entry]) => entry.visible === false);
  const entries = gone
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([index]) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`);
  replaceChildren(element, ["legendEntry"], entries.join(""), LEGEND);
  const format = { before: known && before ? before.legend?.format : null, after: legend.format };
  writeBox(element, { ...format, look: PLAIN_LOOK, lineKey: "border", order: LEGEND });
  const font = mergedFont(PLAIN_LOOK, after.format?.font, legend.format?.font);
  replaceChildren(element, ["txPr"], textPropertiesMarkup(font), LEGEND);
}

function writeSettings(
  root: Element,
  chart: Element,
  before: ChartContent | null,
  after: ChartContent,
): void {
  if (!before || before.displayBlanksAs !== after.displayBlanksAs) {
    setValue(chart, "dispBlanksAs", BLANKS.toFile(after.displayBlanksAs ?? "NotPlotted", "gap"), CHART);
  }
  if (!before || before.plotVisibleOnly !== after.plotVisibleOnly) {
    setValue(chart, "plotVisOnly", after.plotVisibleOnly === false ? 0 : 1, CHART);
  }
  if (!before || before.format?.roundedCorners !== after.format?.roundedCorners) {
    setValue(root, "roundedCorners", after.format?.roundedCorners === true ? 1 : 0, CHART_SPACE);
  }
  const format = { before: before && before.format, after: after.format };
  writeBox(root, { ...format, look: AREA_LOOK, lineKey: "border", order: CHART_SPACE });
  const font = (content: ChartContent): ChartFont | undefined => content.format?.font;
  if (before && sameData(font(before), font(after))) return;
  const markup = textPropertiesMarkup(mergedFont(AREA_LOOK, undefined, font(after)));
  replaceChildren(root, ["txPr"], markup, CHART_SPACE);
}
