import { HostError } from "../wire/host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import type { CellReference } from "./chart-content";
import { ChartBoxFormat } from "./chart-format";
import { ChartDataLabel } from "./chart-labels";
import { markerProperties } from "./chart-marker";
import { aBoolean, ChartPart, defineProperties } from "./chart-part";
import { readReference } from "./chart-source";
import type { ChartTarget } from "./chart-target";
import { cellCount } from "./rect";

/** `Excel.ChartPoint`. */
export class ChartPoint extends ChartPart {
  readonly className = "ChartPoint";
  readonly #series: ChartTarget;
  readonly #index: number;

  constructor(series: ChartTarget, index: number) {
    super(series.child("points", String(index)));
    this.#series = series;
    this.#index = index;
  }

  get value(): number | null {
    const values = this.#series.read("values") as CellReference | undefined;
    return readReference(this.#series.kit.book, values)[this.#index]?.number ?? null;
  }
  get format(): WireObject {
    return new ChartBoxFormat(this.target.child("format"), "ChartPointFormat");
  }
  get dataLabel(): WireObject {
    const type = () =>
      (this.#series.read("chartType") as string | undefined) ?? this.#series.content.chartType;
    return new ChartDataLabel(this.target.child("dataLabel"), type);
  }

  static {
    defineProperties(this, {
      hasDataLabel: aBoolean(false),
      ...markerProperties("Automatic"),
    });
  }
}

/** `Excel.ChartPointsCollection`. */
export class ChartPointsCollection extends WireCollection<ChartPoint> {
  readonly className = "ChartPointsCollection";
  readonly #series: ChartTarget;

  constructor(series: ChartTarget) {
    super();
    this.#series = series;
  }

  wireItems(): ChartPoint[] {
    return Array.from({ length: this.count }, (_, index) => new ChartPoint(this.#series, index));
  }
  wireItem(): ChartPoint {
    throw new HostError("ApiNotFound");
  }

  get count(): number {
    const values = this.#series.read("values") as CellReference | undefined;
    return values ? cellCount(values.rect) : 0;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): ChartPoint {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) throw new HostError("InvalidArgument");
    return new ChartPoint(this.#series, index);
  }
}
