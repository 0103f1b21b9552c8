import { chartPicture } from "../drawing/chart-picture";
import { HostError } from "../wire/host-error";
import type { WireObject } from "../wire/wire-object";
import { ChartAxes } from "./chart-axis";
import { cellBox } from "./cell-box";
import type { CellReference, ChartContent, ChartSeriesContent } from "./chart-content";
import { ChartAreaFormat } from "./chart-format";
import { ChartDataLabels } from "./chart-labels";
import { chartLook } from "./chart-look";
import { aBoolean, aNumber, ChartPart, defineProperties, oneOf } from "./chart-part";
import { ChartSeriesCollection } from "./chart-series";
import { type ChartSource, findSeries } from "./chart-source";
import { ChartTarget } from "./chart-target";
import { ChartLegend, ChartPlotArea, ChartTitle } from "./chart-title";
import { seriesKind } from "./chart-type";
import { type Kit, placeOf } from "./object-factory";
import { takePicture } from "./picture";
import { bound, parseRect, splitAddress } from "./rect";
import type { Box, ChartDrawing } from "./shape-state";

/** `Excel.Chart`. */
export class Chart extends ChartPart {
  readonly className = "Chart";
  readonly #kit: Kit;

  constructor(kit: Kit, id: string) {
    super(new ChartTarget(kit, id));
    this.#kit = kit;
  }

  override wireIdentity() {
    return { Id: this.target.chartId };
  }

  get id(): string {
    return this.target.drawing.id;
  }
  get name(): string {
    return this.target.drawing.name;
  }
  set name(name: string) {
    if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
    this.#change({ name });
  }
  get left(): number {
    return this.target.drawing.left;
  }
  set left(left: number) {
    this.#change({ left: length(left) });
  }
  get top(): number {
    return this.target.drawing.top;
  }
  set top(top: number) {
    this.#change({ top: length(top) });
  }
  get width(): number {
    return this.target.drawing.width;
  }
  set width(width: number) {
    this.#change({ width: length(width) });
  }
  get height(): number {
    return this.target.drawing.height;
  }
  set height(height: number) {
    this.#change({ height: length(height) });
  }
  get chartType(): string {
    return this.target.content.chartType;
  }
  /** The type of all series at once. */
  set chartType(chartType: string) {
    if (!seriesKind(chartType)) throw new HostError("ApiNotFound");
    const { content } = this.target;
    const series = Object.entries(content.series).map(
      ([id, { chartType: _own, ...rest }]) => [id, rest] as const,
    );
    this.target.replace({ ...content, chartType, series: Object.fromEntries(series) });
  }

  get axes(): WireObject {
    return new ChartAxes(this.target);
  }
  get series(): WireObject {
    return new ChartSeriesCollection(this.target);
  }
  get title(): WireObject {
    return new ChartTitle(this.target.child("title"));
  }
  get legend(): WireObject {
    return new ChartLegend(this.target.child("legend"));
  }
  get dataLabels(): WireObject {
    return new ChartDataLabels(this.target.child("dataLabels"), () => this.chartType);
  }
  get plotArea(): WireObject {
    return new ChartPlotArea(this.target.child("plotArea"));
  }
  get format(): WireObject {
    return new ChartAreaFormat(this.target.child("format"));
  }
  get worksheet(): WireObject {
    return this.#kit.make.worksheet(this.target.drawing.sheetId);
  }

  /** Draws other cells; series keep their formats by their order. */
  setData(source: unknown, seriesBy = "Auto"): void {
    const { content } = this.target;
    const found = findSource(this.#kit, placeOf(source), seriesBy, content.chartType);
    this.target.replace(withSource(content, found));
  }
  setPosition(startCell: unknown, endCell?: unknown): void {
    const { sheetId, width, height } = this.target.drawing;
    const start = cellBox(this.#kit.book, sheetId, this.#cells(startCell));
    if (endCell === undefined) {
      this.#change({ left: start.left, top: start.top, width, height });
      return;
    }
    const both = bound(this.#cells(startCell), this.#cells(endCell));
    this.#change(cellBox(this.#kit.book, sheetId, both));
  }
  /** A picture as base64 PNG, in pixels; one side given keeps the proportions. */
  getImage(width?: number, height?: number, fittingMode = "Fit"): Promise<string> | string {
    if (!["Fit", "FitAndCenter", "Fill"].includes(fittingMode)) throw new HostError("InvalidArgument");
    const { drawing } = this.target;
    const size = imageSize(drawing, width, height, fittingMode);
    const svg = chartPicture(chartLook(this.#kit.book, drawing), size.width, size.height);
    return takePicture(this.#kit.book, { svg, width: size.width * POINTS, height: size.height * POINTS });
  }
  activate(): void {
    const sheet = this.#kit.book.sheet(this.target.drawing.sheetId);
    if (sheet.isSheetHidden()) throw new HostError("InvalidOperation");
    this.#kit.book.workbook.setActiveSheet(sheet);
  }
  delete(): void {
    this.target.assertEditable();
    this.#kit.book.drawings.remove(this.target.drawing.id);
  }
  _registerActivatedEvent(): void {}
  _unregisterActivatedEvent(): void {}
  _registerDeactivatedEvent(): void {}
  _unregisterDeactivatedEvent(): void {}

  #change(part: Partial<Box> & { readonly name?: string }): void {
    this.target.assertEditable();
    this.#kit.book.drawings.change<ChartDrawing>(this.target.drawing.id, part);
  }
  #cells(cell: unknown) {
    const rect = typeof cell === "string" ? parseRect(splitAddress(cell).address) : placeOf(cell).rect;
    if (!rect) throw new HostError("InvalidArgument");
    return rect;
  }

  static {
    defineProperties(this, {
      displayBlanksAs: oneOf(["NotPlotted", "Zero", "Interplotted"], "NotPlotted"),
      plotBy: oneOf(["Rows", "Columns"], "Columns"),
      plotVisibleOnly: aBoolean(true),
      showDataLabelsOverMaximum: aBoolean(true),
      style: aNumber(1, 400, 201),
      seriesNameLevel: aNumber(-3, 100, -1),
      categoryLabelLevel: aNumber(-3, 100, -1),
    });
  }
}

const POINTS = 0.75;

function length(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0)
    throw new HostError("InvalidArgument");
  return value;
}

/** Size in pixels of a picture that fits what was asked for, with the chart's proportions. */
function imageSize(chart: Box, width: number | undefined, height: number | undefined, fittingMode: string) {
  const [w, h] = [chart.width / POINTS, chart.height / POINTS];
  if (fittingMode === "Fill" && width !== undefined && height !== undefined) return { width, height };
  const scale = Math.min(
    width === undefined ? Infinity : width / w,
    height === undefined ? Infinity : height / h,
  );
  const factor = Number.isFinite(scale) ? scale : 1;
  return { width: Math.round(w * factor), height: Math.round(h * factor) };
}

/** Series of a block of cells, for a chart of a type. */
export function findSource(
  kit: Kit,
  source: CellReference,
  seriesBy: string,
  chartType: string,
): ChartSource {
  return findSeries(kit.book, source, seriesBy, seriesKind(chartType)?.shape === "scatter");
}

/** The chart with other series, each in the format of the one in its place before. */
export function withSource(content: ChartContent, source: ChartSource): ChartContent {
  const series = source.series.map((found, index): [string, ChartSeriesContent] => {
    const {
      name: _n,
      nameFrom: _f,
      values: _v,
      x: _x,
      ...kept
    } = content.series[content.order[index] ?? ""] ?? {};
    return [`s${index + 1}`, { ...kept, ...found }];
  });
  return {
    ...content,
    plotBy: source.plotBy,
    order: series.map(([id]) => id),
    series: Object.fromEntries(series),
  };
}
