import { SERIES_ROW } from "./chart-data";
import { STATUS_LOOKS } from "./status-look";
import { areaName } from "../address";
import type { PlacedChart } from "./chart-data";
import type { ChartForm, ChartSpec, SeriesLook } from "./chart-spec";
import type { ChartChange, ChartPlan, ChartState } from "./plan-charts";

const INK = "#242424";
const QUIET_INK = "#616161";
const RULE = "#E0E0E0";
const ACCENT = "#217346";
const TITLE_SIZE = 12;
const PAPER = "#FFFFFF";
/** Of readings that are signals, whether for better or worse. */
const SIGNAL = "#C239B3";
/** Of the bounds that hold 80% of what may come. */
const BOUND = "#57A773";
/** Grounds of the statuses, the worse the darker: they are told apart in grey print too. */
const BANDS: Readonly<Record<string, string>> = {
  "on-track": "#E4F4E1",
  "at-risk": "#F9E3A4",
  "off-track": "#F3C9CC",
};

/** Inks of lines that stand for perspectives; told apart by their marks as well. */
const LINES = ["#0F6CBD", "#8E562E", "#5C2E91", "#038387", "#616161", "#A4262C"];
const MARKERS = ["diamond", "square", "triangle", "x", "plus", "circle"] as const;

/** Read only when drawing: office.js may not be there yet when this file is. */
const TYPES: Readonly<Record<ChartForm, () => Excel.ChartType>> = {
  line: () => Excel.ChartType.line,
  bar: () => Excel.ChartType.barClustered,
  radar: () => Excel.ChartType.radarMarkers,
  waterfall: () => Excel.ChartType.columnStacked,
  bullet: () => Excel.ChartType.barStacked,
};

/**
 * Asks for a sheet's charts with the next round trip, after which they can be read.
 *
 * @param sheet - The sheet; `null` for one that is yet to be made.
 */
export function queryCharts(sheet: Excel.Worksheet | null): { readonly read: () => readonly ChartState[] } {
  const charts = sheet?.charts.load("items/name,items/left,items/top,items/width,items/height");
  return {
    read: () =>
      (charts?.items ?? []).map(({ name, left, top, width, height }) => ({ name, left, top, width, height })),
  };
}

/** Queues what a plan does to the charts of a sheet. */
export function queueCharts(sheet: Excel.Worksheet, data: Excel.Worksheet, plan: ChartPlan): void {
  for (const name of plan.deletes) sheet.charts.getItem(name).delete();
  for (const change of plan.changes) {
    if (change.seriesBefore === 0) addChart(sheet, data, change);
    else updateChart(sheet.charts.getItem(change.name), data, change);
  }
}

/** Queues the taking away of charts that a refresh added. */
export function queueChartRemoval(sheet: Excel.Worksheet, names: readonly string[]): void {
  for (const name of names) sheet.charts.getItemOrNullObject(name).delete();
}

function addChart(sheet: Excel.Worksheet, data: Excel.Worksheet, { chart, name, place }: ChartChange): void {
  const { spec, column } = chart;
  const rows = spec.categories.length + 1;
  const source = data.getRange(areaName(SERIES_ROW, column + 1, rows, spec.series.length));
  const item = sheet.charts.add(TYPES[spec.form](), source, Excel.ChartSeriesBy.columns);
  item.name = name;
  if (place) moveChart(item, place);
  spec.series.forEach((_, at) => {
    setSource(item.series.getItemAt(at), data, chart, at);
  });
  styleChart(item, spec);
  faceChart(item, spec);
}

function updateChart(item: Excel.Chart, data: Excel.Worksheet, change: ChartChange): void {
  const { chart, place, seriesBefore } = change;
  const { series } = chart.spec;
  if (place) moveChart(item, place);
  if (change.data) {
    for (let at = seriesBefore; at < series.length; at++) {
      const look = series[at]?.look ?? "line";
      styleSeries(item.series.add(series[at]?.name ?? ""), chart.spec.form, look, at);
    }
    for (let at = seriesBefore - 1; at >= series.length; at--) item.series.getItemAt(at).delete();
    series.forEach((_, at) => {
      setSource(item.series.getItemAt(at), data, chart, at);
    });
  }
  if (change.face) faceChart(item, chart.spec);
}

function moveChart(item: Excel.Chart, place: NonNullable<ChartChange["place"]>): void {
  item.left = place.left;
  item.top = place.top;
  item.width = place.width;
  item.height = place.height;
}

/** Every range is said outright: what Excel guesses differs from one Excel to the next. */
function setSource(
  series: Excel.ChartSeries,
  data: Excel.Worksheet,
  { spec, column }: PlacedChart,
  at: number,
): void {
  const area = (place: number): Excel.Range =>
    data.getRange(areaName(SERIES_ROW + 1, place, spec.categories.length, 1));
  series.name = spec.series[at]?.name ?? "";
  series.setValues(area(column + 1 + at));
  series.setXAxisValues(area(column));
}

/** What a refresh keeps true on a chart that is there: title, limits of the axis, colours that stand for statuses. */
function faceChart(item: Excel.Chart, spec: ChartSpec): void {
  item.title.text = spec.title;
  const { valueAxis } = item.axes;
  if (spec.form !== "radar") valueAxis.numberFormat = spec.format;
  if (spec.minimum !== null) valueAxis.minimum = spec.minimum;
  if (spec.maximum !== null) valueAxis.maximum = spec.maximum;
  if (spec.step !== null) valueAxis.majorUnit = spec.step;
  // Bands reach from edge to edge only where the first category stands on the axis.
  if (hasBands(spec)) item.axes.categoryAxis.isBetweenCategories = spec.categories.length < 2;
  const [bars] = spec.series.flatMap(({ look }, at) => (look === "bar" ? [item.series.getItemAt(at)] : []));
  spec.statuses.forEach((status, at) => {
    bars?.points.getItemAt(at).format.fill.setSolidColor(STATUS_LOOKS[status].ink);
  });
}

function hasBands({ form, series }: ChartSpec): boolean {
  return form === "line" && series.some(({ look }) => look.endsWith("-band"));
}

/** What a new chart gets once; afterwards its style is the user's. */
function styleChart(item: Excel.Chart, spec: ChartSpec): void {
  const { form, series } = spec;
  item.title.format.font.size = TITLE_SIZE;
  item.title.format.font.bold = true;
  item.title.format.font.color = INK;
  const hasLegend = form === "line" || form === "radar" || form === "bullet";
  item.legend.visible = hasLegend;
  if (hasLegend) {
    item.legend.position = Excel.ChartLegendPosition.bottom;
    item.legend.format.font.color = QUIET_INK;
  }
  series.forEach(({ look }, at) => {
    styleSeries(item.series.getItemAt(at), form, look, at);
  });
  const { categoryAxis, valueAxis } = item.axes;
  if (form === "radar") return;
  valueAxis.majorGridlines.format.line.color = RULE;
  valueAxis.format.font.color = QUIET_INK;
  categoryAxis.format.font.color = QUIET_INK;
  // Where values go below zero, the lines would cross what stands beside the axis.
  if (form === "line") categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (form === "bar" || form === "bullet") {
    // Bars are counted from the bottom; people read from the top. The axis of values stays below them.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = Excel.ChartAxisPosition.maximum;
  }
  if (form === "bar") {
    // Each bar says its value. An axis that is not visible could not be given limits by a later refresh.
    valueAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.none;
    valueAxis.format.line.clear();
    valueAxis.majorGridlines.visible = false;
  }
  if (form === "bullet") {
    const second = item.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary);
    second.minimum = 0;
    second.maximum = spec.maximum ?? 1;
    second.visible = false;
  }
}

function styleSeries(series: Excel.ChartSeries, form: ChartForm, look: SeriesLook, at: number): void {
  const { fill, line } = series.format;
  if (look.endsWith("-band")) {
    styleBand(series, form, look);
    return;
  }
  if (styleKpiLine(series, look)) return;
  switch (look) {
    case "hidden":
      fill.clear();
      return;
    case "bar":
      series.gapWidth = 60;
      labelled(series);
      return;
    case "bullet":
      series.chartType = Excel.ChartType.barClustered;
      series.axisGroup = Excel.ChartAxisGroup.secondary;
      series.gapWidth = 250;
      fill.setSolidColor(INK);
      return;
    case "rise":
    case "fall":
      fill.setSolidColor(STATUS_LOOKS[look === "rise" ? "on-track" : "off-track"].ink);
      return;
    case "total":
      if (form === "waterfall") {
        series.gapWidth = 50;
        fill.setSolidColor(QUIET_INK);
        labelled(series, PAPER, "0.0%");
        series.dataLabels.position = Excel.ChartDataLabelPosition.insideEnd;
      } else lined(line, ACCENT, 3);
      return;
    case "target":
      lined(line, QUIET_INK, 1.5);
      line.lineStyle = Excel.ChartLineStyle.dash;
      series.markerStyle = Excel.ChartMarkerStyle.none;
      return;
    case "actual":
      lined(line, ACCENT, 2.25);
      marked(series, "circle", ACCENT);
      return;
    default: {
      const ink = LINES[at % LINES.length] ?? QUIET_INK;
      lined(line, ink, 1.5);
      marked(series, MARKERS[at % MARKERS.length] ?? "circle", ink);
    }
  }
}

/** Limits, bounds and what is forecast: lines of a chart of one KPI. False for any other series. */
function styleKpiLine(series: Excel.ChartSeries, look: SeriesLook): boolean {
  const { line } = series.format;
  switch (look) {
    case "limit":
    case "centre":
      lined(line, INK, 1);
      if (look === "limit") line.lineStyle = Excel.ChartLineStyle.dash;
      break;
    case "forecast":
      lined(line, ACCENT, 2.25);
      line.lineStyle = Excel.ChartLineStyle.dash;
      break;
    case "bound80":
    case "bound95":
      lined(line, look === "bound80" ? BOUND : QUIET_INK, 1.25);
      if (look === "bound95") line.lineStyle = Excel.ChartLineStyle.dot;
      break;
    case "signal":
      // Marks without a line between them, on top of those of the values.
      line.clear();
      marked(series, "diamond", SIGNAL, 10);
      return true;
    default:
      return false;
  }
  series.markerStyle = Excel.ChartMarkerStyle.none;
  return true;
}

function styleBand(series: Excel.ChartSeries, form: ChartForm, look: SeriesLook): void {
  if (form === "line") series.chartType = Excel.ChartType.areaStacked;
  else series.gapWidth = 40;
  series.format.fill.setSolidColor(BANDS[look.replace("-band", "")] ?? RULE);
}

function lined(line: Excel.ChartLineFormat, color: string, weight: number): void {
  line.color = color;
  line.weight = weight;
}

function marked(series: Excel.ChartSeries, style: (typeof MARKERS)[number], color: string, size = 6): void {
  series.markerStyle = Excel.ChartMarkerStyle[style];
  series.markerSize = size;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function labelled(series: Excel.ChartSeries, color = INK, format = "0%"): void {
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = format;
  series.dataLabels.format.font.color = color;
}
