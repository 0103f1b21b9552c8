import { HostError } from "../wire/host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import type { ChartContent, ChartSeriesContent } from "./chart-content";
import { ChartSeriesFormat } from "./chart-format";
import { ChartDataLabels } from "./chart-labels";
import { markerProperties } from "./chart-marker";
import { aBoolean, ChartPart, defineProperties, oneOf } from "./chart-part";
import { seriesName } from "./chart-names";
import { ChartPointsCollection } from "./chart-point";
import { readReference, referenceText } from "./chart-source";
import type { ChartTarget } from "./chart-target";
import { defaultGap, defaultOverlap, seriesKind } from "./chart-type";
import { placeOf } from "./object-factory";
import { parseRect, splitAddress } from "./rect";

/** `Excel.ChartSeries`. */
export class ChartSeries extends ChartPart {
  readonly className = "ChartSeries";
  readonly #id: string;

  constructor(target: ChartTarget, id: string) {
    super(target.child("series", id));
    this.#id = id;
  }

  get name(): string {
    return seriesName(this.target.kit.book, this.target.content, this.#id);
  }
  /** Text, or a formula such as `=Sheet1!$B$1`. */
  set name(name: string) {
    if (typeof name !== "string" || name.length > 255) throw new HostError("InvalidArgument");
    const { sheet, address } = splitAddress(name.slice(1));
    const rect = name.startsWith("=") ? parseRect(address) : null;
    const found = sheet === null ? null : this.target.kit.book.findSheet(sheet);
    if (name.startsWith("=") && !(rect && found)) throw new HostError("InvalidArgument");
    this.target.write("name", rect ? undefined : name);
    this.target.write("nameFrom", rect && found ? { sheetId: found.getSheetId(), rect } : undefined);
  }
  get chartType(): string {
    return this.#own().chartType ?? this.target.content.chartType;
  }
  set chartType(type: string) {
    if (!seriesKind(type)) throw new HostError("InvalidArgument");
    this.target.write("chartType", type);
  }
  get plotOrder(): number {
    return this.target.content.order.indexOf(this.#id) + 1;
  }
  set plotOrder(place: number) {
    const { content } = this.target;
    if (!Number.isInteger(place) || place < 1 || place > content.order.length) {
      throw new HostError("InvalidArgument");
    }
    const order = content.order.filter((id) => id !== this.#id);
    order.splice(place - 1, 0, this.#id);
    this.target.replace({ ...content, order });
  }
  get gapWidth(): number {
    return this.#own().gapWidth ?? defaultGap(this.chartType);
  }
  set gapWidth(width: number) {
    this.#setBars("gapWidth", width, 0, 500);
  }
  get overlap(): number {
    return this.#own().overlap ?? defaultOverlap(this.chartType);
  }
  set overlap(overlap: number) {
    this.#setBars("overlap", overlap, -100, 100);
  }
  get doughnutHoleSize(): number {
    return this.#own().doughnutHoleSize ?? 75;
  }
  set doughnutHoleSize(size: number) {
    const valid = seriesKind(this.chartType)?.shape === "doughnut" && size >= 10 && size <= 90;
    if (!valid) throw new HostError("InvalidArgument");
    this.target.write("doughnutHoleSize", size);
  }
  get format(): WireObject {
    return new ChartSeriesFormat(this.target.child("format"));
  }
  get dataLabels(): WireObject {
    return new ChartDataLabels(this.target.child("dataLabels"), () => this.chartType);
  }
  get points(): WireObject {
    return new ChartPointsCollection(this.target);
  }

  setValues(range: unknown): void {
    this.target.write("values", lineOf(range));
  }
  setXAxisValues(range: unknown): void {
    this.target.write("x", placeOf(range));
  }
  getDimensionValues(dimension: string): string[] {
    return this.#dimension(dimension).map((cell) =>
      (isY(dimension) ? (cell.number ?? "") : cell.text).toString(),
    );
  }
  getDimensionDataSourceString(dimension: string): string {
    const reference = isY(dimension) ? this.#own().values : this.#own().x;
    return (reference && referenceText(this.target.kit.book, reference)) ?? "";
  }
  getDimensionDataSourceType(): string {
    return "LocalRange";
  }
  delete(): void {
    const { content } = this.target;
    const { [this.#id]: _gone, ...series } = content.series;
    this.target.replace({ ...content, series, order: content.order.filter((id) => id !== this.#id) });
  }

  #own(): ChartSeriesContent {
    return this.target.content.series[this.#id] ?? {};
  }
  #dimension(dimension: string) {
    if (!isY(dimension) && dimension !== "Categories" && dimension !== "XValues") {
      throw new HostError("InvalidArgument");
    }
    return readReference(this.target.kit.book, isY(dimension) ? this.#own().values : this.#own().x);
  }
  /** Columns and bars of one chart and axis group share gap and overlap. */
  #setBars(name: "gapWidth" | "overlap", value: number, from: number, to: number): void {
    const shape = seriesKind(this.chartType)?.shape;
    const bars = shape === "column" || shape === "bar";
    if (!bars || !(typeof value === "number" && value >= from && value <= to)) {
      throw new HostError("InvalidArgument");
    }
    const { content } = this.target;
    const group = this.#own().axisGroup;
    const series = Object.fromEntries(
      Object.entries(content.series).map(([id, known]) => {
        const same =
          seriesKind(known.chartType ?? content.chartType)?.shape === shape && known.axisGroup === group;
        return [id, same ? { ...known, [name]: value } : known];
      }),
    );
    this.target.replace({ ...content, series });
  }

  static {
    defineProperties(this, {
      axisGroup: oneOf(["Primary", "Secondary"], "Primary"),
      filtered: aBoolean(false),
      hasDataLabels: aBoolean(false),
      smooth: aBoolean((target: ChartTarget) => kindOf(target)?.smooth ?? false),
      varyByCategories: aBoolean(false),
      ...markerProperties((target: ChartTarget) => (kindOf(target)?.markers ? "Circle" : "None")),
    });
  }
}

const kindOf = (target: ChartTarget) =>
  seriesKind((target.read("chartType") as string | undefined) ?? target.content.chartType);

const isY = (dimension: string) => dimension === "Values" || dimension === "YValues";

function lineOf(range: unknown) {
  const place = placeOf(range);
  const { top, left, bottom, right } = place.rect;
  if (top !== bottom && left !== right) throw new HostError("InvalidArgument");
  return place;
}

/** `Excel.ChartSeriesCollection`. */
export class ChartSeriesCollection extends WireCollection<ChartSeries> {
  readonly className = "ChartSeriesCollection";
  readonly #target: ChartTarget;

  constructor(target: ChartTarget) {
    super();
    this.#target = target;
  }

  wireItems(): ChartSeries[] {
    return this.#target.content.order.map((id) => new ChartSeries(this.#target, id));
  }
  wireItem(): ChartSeries {
    throw new HostError("ApiNotFound");
  }

  get count(): number {
    return this.#target.content.order.length;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): ChartSeries {
    const id = this.#target.content.order[index];
    if (id === undefined) throw new HostError("InvalidArgument");
    return new ChartSeries(this.#target, id);
  }
  add(name?: string, index?: number): ChartSeries {
    const { content } = this.#target;
    const id = newSeriesId(content);
    const order = [...content.order];
    order.splice(index ?? order.length, 0, id);
    const x = content.series[content.order[0] ?? ""]?.x;
    this.#target.replace({
      ...content,
      order,
      series: { ...content.series, [id]: { ...(name === undefined ? {} : { name }), ...(x ? { x } : {}) } },
    });
    return new ChartSeries(this.#target, id);
  }
}

/** An id that no series of the chart has. */
export function newSeriesId(content: Pick<ChartContent, "series">): string {
  const numbers = Object.keys(content.series).map((id) => Number(id.slice(1)));
  return `s${numbers.reduce((a, b) => Math.max(a, b), 0) + 1}`;
}
