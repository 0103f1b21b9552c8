import { defaultGap, defaultOverlap, seriesKind } from "../excel/chart-type";
import type { ChartSeriesContent } from "../excel/chart-content";
import { isTrue, numberOf } from "./drawing-frame";
import { filteredIn } from "./filtered-series";
import { showsMarkers } from "./read-chart-series";
import { attribute, child, children, type Element } from "./xml-document";

/** Groups of series of one kind that the stand-in draws. */
const GROUPS = /^(?:barChart|lineChart|areaChart|pieChart|doughnutChart|radarChart|scatterChart)$/;

/** A series' element with the group that it is in. */
export interface FoundSeries {
  readonly element: Element;
  readonly group: Element;
  readonly chartType: string;
  readonly secondary: boolean;
}

/** The shown series of a plot area in plot order; `null` where any is of a kind that the stand-in does not draw. */
export function findSeriesElements(plotArea: Element): readonly FoundSeries[] | null {
  return findSeries(plotArea, (group) => children(group, "ser"));
}

/** The series of a plot area that its filter hides, in plot order. */
export function findFilteredElements(plotArea: Element): readonly FoundSeries[] {
  return findSeries(plotArea, filteredIn) ?? [];
}

/** Orders series as the chart plots them. */
export function byOrder(a: FoundSeries, b: FoundSeries): number {
  return orderOf(a.element) - orderOf(b.element);
}

function findSeries(
  plotArea: Element,
  seriesIn: (group: Element) => readonly Element[],
): readonly FoundSeries[] | null {
  const groups = children(plotArea).filter((known) => (known.localName ?? "").endsWith("Chart"));
  if (groups.length === 0 || !groups.every((group) => GROUPS.test(group.localName ?? ""))) return null;
  const primary = primaryAxis(plotArea);
  const found = groups.flatMap((group) =>
    seriesIn(group).map((element) => ({
      element,
      group,
      chartType: typeOf(element, group),
      secondary: primary !== null && axisIds(group).length > 0 && !axisIds(group).includes(primary),
    })),
  );
  return found.sort(byOrder);
}

const orderOf = (series: Element) => numberOf(child(series, "order"), "val");

/** Ids of a group's axes: that of the categories first. */
export function axisIds(group: Element): readonly string[] {
  return children(group, "axId").map((id) => attribute(id, "val") ?? "");
}

function primaryAxis(plotArea: Element): string | null {
  const first = children(plotArea).find((known) => /^(?:cat|val|date|ser)Ax$/.test(known.localName ?? ""));
  return attribute(child(first ?? null, "axId"), "val");
}

/** The `Excel.ChartType` of one series. */
function typeOf(series: Element, group: Element): string {
  const markers = () => showsMarkers(series, group);
  const value = (name: string) => attribute(child(group, name), "val");
  const stack = stackOf(value("grouping"));
  switch (group.localName) {
    case "barChart":
      return `${value("barDir") === "bar" ? "Bar" : "Column"}${stack === "" ? "Clustered" : stack}`;
    case "lineChart":
      return `Line${markers() ? "Markers" : ""}${stack}`;
    case "areaChart":
      return `Area${stack}`;
    case "radarChart":
      return value("radarStyle") === "filled" ? "RadarFilled" : markers() ? "RadarMarkers" : "Radar";
    case "scatterChart":
      return scatterType(series, markers());
    default: {
      const exploded = numberOf(child(series, "explosion"), "val") > 0;
      return `${group.localName === "pieChart" ? "Pie" : "Doughnut"}${exploded ? "Exploded" : ""}`;
    }
  }
}

function stackOf(grouping: string | null): string {
  if (grouping === "stacked") return "Stacked";
  return grouping === "percentStacked" ? "Stacked100" : "";
}

function scatterType(series: Element, markers: boolean): string {
  const hidden = child(child(child(series, "spPr"), "ln"), "noFill") !== null;
  if (hidden) return "XYScatter";
  const smooth = child(series, "smooth");
  const curve = smooth && isTrue(attribute(smooth, "val") ?? "1") ? "Smooth" : "Lines";
  return `XYScatter${curve}${markers ? "" : "NoMarkers"}`;
}

/** What the series has of its group, and says of its own beside its looks. */
export function readShared(
  { element, group, chartType, secondary }: FoundSeries,
  single: boolean,
): ChartSeriesContent {
  const kind = seriesKind(chartType);
  const bars = kind?.shape === "column" || kind?.shape === "bar";
  const number = (name: string, otherwise: number) => {
    const value = Number(attribute(child(group, name), "val")?.replace("%", "") ?? otherwise);
    return Number.isFinite(value) ? value : otherwise;
  };
  const gapWidth = number("gapWidth", 150);
  const overlap = number("overlap", 0);
  const hole = number("holeSize", 10);
  const smooth = child(element, "smooth");
  const varied = child(group, "varyColors");
  return {
    ...(secondary ? { axisGroup: "Secondary" } : {}),
    ...(bars && gapWidth !== defaultGap(chartType) ? { gapWidth } : {}),
    ...(bars && overlap !== defaultOverlap(chartType) ? { overlap } : {}),
    ...(kind?.shape === "doughnut" && hole !== 75 ? { doughnutHoleSize: hole } : {}),
    ...(kind?.shape === "line" && smooth && isTrue(attribute(smooth, "val") ?? "1") ? { smooth: true } : {}),
    ...(bars && single && varied && isTrue(attribute(varied, "val") ?? "1")
      ? { varyByCategories: true }
      : {}),
  };
}
