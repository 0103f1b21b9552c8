import type { ChartContent, ChartSeriesContent } from "../excel/chart-content";
import { defaultGap, defaultOverlap } from "../excel/chart-type";
import { AXIS_NAMES, GROUP_NAMES, SERIES } from "./chart-order";
import { setValue } from "./chart-values";
import { sameData } from "./drawing-equality";
import { documentOf, elementOf } from "./drawing-markup";
import { type DrawnSeries, drawnSeries, filteredSeries } from "./drawn-series";
import { shownSeries } from "./filtered-series";
import { ensureAxes } from "./write-chart-axes";
import { findFilteredElements, findSeriesElements } from "./read-chart-groups";
import { stripSeries } from "./write-chart-series";
import { child, children, type Element } from "./xml-document";

/** What decides into which group a series goes. */
function groupKey({ kind, secondary }: DrawnSeries): string {
  const type = { pie: "pieChart", doughnut: "doughnutChart", radar: "radarChart", scatter: "scatterChart" };
  const name = { ...type, column: "barChart", bar: "barChart", line: "lineChart", area: "areaChart" }[
    kind.shape
  ];
  const way = kind.shape === "bar" ? "bar" : kind.filled ? "filled" : kind.shape === "column" ? "col" : "";
  return [secondary ? 1 : 0, GROUP_NAMES.indexOf(name), name, way, kind.stack].join("/");
}

/** Whether two states of a chart have the same series in the same groups. */
export function sameGroups(before: ChartContent, after: ChartContent): boolean {
  const shape = (content: ChartContent) =>
    drawnSeries(content).map((one) => [
      one.id,
      groupKey(one),
      one.chartType,
      one.content.gapWidth,
      one.content.overlap,
      one.content.doughnutHoleSize,
      one.content.varyByCategories,
    ]);
  const hidden = (content: ChartContent) => filteredSeries(content).map(({ id, content: own }) => [id, own]);
  return sameData([shape(before), hidden(before)], [shape(after), hidden(after)]);
}

/** A series' element with what it was before; `null` where it begins anew. */
export interface PlacedSeries {
  readonly element: Element;
  readonly series: DrawnSeries;
  readonly before: ChartSeriesContent | null;
}

/** The elements of series that a plot area has, with their series. */
export function placedSeries(
  plotArea: Element,
  before: ChartContent,
  after: ChartContent,
): readonly PlacedSeries[] {
  const elements = findSeriesElements(plotArea) ?? [];
  const all = drawnSeries(before);
  return drawnSeries(after).flatMap((series, index) => {
    const element = elements[index]?.element;
    return element ? [{ element, series, before: all[index]?.content ?? null }] : [];
  });
}

/**
 * Builds the groups of a plot area anew. Series that keep their kind keep their elements, axes stay where they fit. Series
 * that are filtered out come after the others; they are shown until `hideSeries` has them.
 */
export function buildGroups(
  plotArea: Element,
  before: ChartContent | null,
  after: ChartContent,
): readonly PlacedSeries[] {
  const known = knownSeries(plotArea, before);
  const shown = drawnSeries(after);
  const drawn = [...shown, ...filteredSeries(after)];
  for (const old of children(plotArea))
    if (GROUP_NAMES.includes(old.localName ?? "")) plotArea.removeChild(old);
  const axes = ensureAxes(plotArea, drawn);
  let number = Math.max(-1, ...[...known.values()].map(({ element }) => numberIn(element)));
  const placed = drawn.map((series): PlacedSeries => {
    const own = known.get(series.id);
    const kept =
      own && own.series.kind.shape === series.kind.shape && own.series.kind.filled === series.kind.filled;
    const element = own?.element ?? elementOf(documentOf(plotArea), "<c:ser/>");
    if (own && !kept) stripSeries(element);
    if (!own) setValue(element, "idx", ++number, SERIES);
    setValue(element, "order", after.order.indexOf(series.id), SERIES);
    return { element, series, before: kept ? own.series.content : null };
  });
  const first =
    children(plotArea).find((part) => AXIS_NAMES.includes(part.localName ?? "") || isEnd(part)) ?? null;
  for (const key of [...new Set(placed.map(({ series }) => groupKey(series)))].sort()) {
    const members = placed.filter(({ series }) => groupKey(series) === key);
    const [one] = members;
    if (!one) continue;
    const ids = axes.get(one.series.secondary) ?? [];
    const group = elementOf(documentOf(plotArea), groupMarkup(one.series, shown.length === 1, ids));
    const anchor = children(group).find((part) => part.localName === "here") ?? null;
    for (const { element } of members) group.insertBefore(element, anchor);
    if (anchor) group.removeChild(anchor);
    plotArea.insertBefore(group, first);
  }
  return placed;
}

function isEnd(part: Element): boolean {
  return ["dTable", "spPr", "extLst"].includes(part.localName ?? "");
}

function knownSeries(plotArea: Element, before: ChartContent | null) {
  if (!before) return new Map<string, { readonly element: Element; readonly series: DrawnSeries }>();
  const shown = (findSeriesElements(plotArea) ?? []).map(({ element }) => element);
  const hidden = findFilteredElements(plotArea).map(({ element }) => shownSeries(element));
  const pairs = [...pairsOf(drawnSeries(before), shown), ...pairsOf(filteredSeries(before), hidden)];
  return new Map(pairs);
}

function pairsOf(all: readonly DrawnSeries[], elements: readonly Element[]) {
  return all.flatMap((series, index) => {
    const element = elements[index];
    return element ? [[series.id, { element, series }] as const] : [];
  });
}

function numberIn(series: Element): number {
  return Number(child(series, "idx")?.getAttribute("val") ?? 0);
}

/** Markup of a group, with `c:here` where its series go. */
function groupMarkup(
  { kind, chartType, content }: DrawnSeries,
  single: boolean,
  axes: readonly string[],
): string {
  const ids = axes.map((id) => `<c:axId val="${id}"/>`).join("");
  const value = (name: string, val: string | number) => `<c:${name} val="${val}"/>`;
  const grouping = value(
    "grouping",
    { none: "standard", stacked: "stacked", full: "percentStacked" }[kind.stack],
  );
  const same = `${value("varyColors", 0)}<c:here/>`;
  switch (kind.shape) {
    case "column":
    case "bar": {
      const clustered = kind.stack === "none" ? value("grouping", "clustered") : grouping;
      const varied = value("varyColors", single && content.varyByCategories === true ? 1 : 0);
      const gap = value("gapWidth", Math.round(content.gapWidth ?? defaultGap(chartType)));
      const overlap = value("overlap", Math.round(content.overlap ?? defaultOverlap(chartType)));
      const way = value("barDir", kind.shape === "bar" ? "bar" : "col");
      return `<c:barChart>${way}${clustered}${varied}<c:here/>${gap}${overlap}${ids}</c:barChart>`;
    }
    case "line":
      return `<c:lineChart>${grouping}${same}${value("marker", 1)}${ids}</c:lineChart>`;
    case "area":
      return `<c:areaChart>${grouping}${same}${ids}</c:areaChart>`;
    case "radar":
      return `<c:radarChart>${value("radarStyle", kind.filled ? "filled" : "marker")}${same}${ids}</c:radarChart>`;
    case "scatter":
      return `<c:scatterChart>${value("scatterStyle", "lineMarker")}${same}${ids}</c:scatterChart>`;
    case "pie":
      return `<c:pieChart>${value("varyColors", 1)}<c:here/>${value("firstSliceAng", 0)}</c:pieChart>`;
    default: {
      const hole = value("holeSize", Math.round(content.doughnutHoleSize ?? 75));
      return `<c:doughnutChart>${value("varyColors", 1)}<c:here/>${value("firstSliceAng", 0)}${hole}</c:doughnutChart>`;
    }
  }
}
