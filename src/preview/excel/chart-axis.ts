import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { valueScale } from "../drawing/chart-value-scale";
import type { ChartAxisKey } from "./chart-content";
import { ChartAxisFormat, ChartGridlinesFormat } from "./chart-format";
import { chartLook } from "./chart-look";
import { aBoolean, aNumber, aNumberOrAutomatic, ChartPart, defineProperties, oneOf } from "./chart-part";
import type { ChartTarget } from "./chart-target";
import { ChartAxisTitle } from "./chart-title";
import { seriesKind } from "./chart-type";
import { placeOf } from "./object-factory";

const TICK_MARKS = ["None", "Cross", "Inside", "Outside"];

/** `Excel.ChartAxis`. */
export class ChartAxis extends ChartPart {
  readonly className = "ChartAxis";
  readonly #key: ChartAxisKey;

  constructor(chart: ChartTarget, key: ChartAxisKey) {
    super(chart.child("axes", key));
    this.#key = key;
  }

  get type(): string {
    return this.#key.startsWith("Value") ? "Value" : "Category";
  }
  get axisGroup(): string {
    return this.#key.endsWith("Primary") ? "Primary" : "Secondary";
  }
  get format(): WireObject {
    return new ChartAxisFormat(this.target.child("format"));
  }
  get majorGridlines(): WireObject {
    return new ChartGridlines(this.target.child("majorGridlines"), this.#key === "Value/Primary");
  }
  get minorGridlines(): WireObject {
    return new ChartGridlines(this.target.child("minorGridlines"), false);
  }
  get title(): WireObject {
    return new ChartAxisTitle(this.target.child("title"));
  }
  get linkNumberFormat(): boolean {
    return this.target.read("numberFormat") === undefined;
  }
  set linkNumberFormat(linked: boolean) {
    if (linked) this.target.write("numberFormat", undefined);
  }
  get numberFormat(): string {
    const set = this.target.read("numberFormat") as string | undefined;
    return (
      set ??
      (this.type === "Value" ? (valueScale(this.#look(), this.#secondary)?.format ?? "General") : "General")
    );
  }
  set numberFormat(format: string) {
    if (typeof format !== "string") throw new HostError("InvalidArgument");
    this.target.write("numberFormat", format);
  }
  get positionAt(): number {
    return (this.target.read("positionAt") as number | undefined) ?? 0;
  }

  /** Takes the names of all series from cells. */
  setCategoryNames(range: unknown): void {
    const x = placeOf(range);
    const { content } = this.target;
    const series = Object.entries(content.series).map(([id, known]) => [id, { ...known, x }] as const);
    this.target.replace({ ...content, series: Object.fromEntries(series) });
  }
  setPositionAt(value: number): void {
    if (typeof value !== "number") throw new HostError("InvalidArgument");
    this.target.write("position", "Custom");
    this.target.write("positionAt", value);
  }

  get #secondary(): boolean {
    return this.axisGroup === "Secondary";
  }
  #look() {
    return chartLook(this.target.kit.book, this.target.drawing);
  }
  static automatic(axis: ChartAxis, part: "min" | "max" | "unit"): number | "" {
    return axis.type === "Value" ? (valueScale(axis.#look(), axis.#secondary)?.scale[part] ?? "") : "";
  }

  static {
    defineProperties(this, {
      visible: aBoolean(true),
      reversePlotOrder: aBoolean(false),
      isBetweenCategories: aBoolean(true),
      multiLevel: aBoolean(true),
      showDisplayUnitLabel: aBoolean(true),
      scaleType: oneOf(["Linear", "Logarithmic"], "Linear"),
      logBase: aNumber(2, 1000, 10),
      categoryType: oneOf(["Automatic", "TextAxis", "DateAxis"], "Automatic"),
      baseTimeUnit: oneOf(["Days", "Months", "Years"], "Days"),
      displayUnit: oneOf(["None"], "None"),
      tickLabelPosition: oneOf(["NextToAxis", "High", "Low", "None"], "NextToAxis"),
      tickLabelSpacing: aNumberOrAutomatic(1),
      majorTickMark: oneOf(TICK_MARKS, "None"),
      minorTickMark: oneOf(TICK_MARKS, "None"),
      position: oneOf(["Automatic", "Maximum", "Minimum", "Custom"], "Automatic"),
      textOrientation: aNumber(-90, 180, 0),
      alignment: oneOf(["Center", "Left", "Right"], "Center"),
      offset: aNumber(0, 1000, 100),
      minorUnit: aNumberOrAutomatic(""),
    });
    for (const [name, part] of [
      ["minimum", "min"],
      ["maximum", "max"],
      ["majorUnit", "unit"],
    ] as const) {
      const stored = aNumberOrAutomatic("");
      Object.defineProperty(this.prototype, name, {
        get(this: ChartAxis) {
          return this.target.read(name) ?? ChartAxis.automatic(this, part);
        },
        set(this: ChartAxis, value: unknown) {
          this.target.write(name, stored.check(value));
        },
      });
    }
  }
}

/** `Excel.ChartGridlines`. */
class ChartGridlines extends ChartPart {
  readonly className = "ChartGridlines";
  readonly #shown: boolean;

  constructor(target: ChartTarget, shown: boolean) {
    super(target);
    this.#shown = shown;
  }

  get visible(): boolean {
    return (this.target.read("visible") as boolean | undefined) ?? this.#shown;
  }
  set visible(visible: boolean) {
    if (typeof visible !== "boolean") throw new HostError("InvalidArgument");
    this.target.write("visible", visible);
  }
  get format(): WireObject {
    return new ChartGridlinesFormat(this.target.child("format"));
  }
}

/** `Excel.ChartAxes`. */
export class ChartAxes extends WireObject {
  readonly className = "ChartAxes";
  readonly #chart: ChartTarget;

  constructor(chart: ChartTarget) {
    super();
    this.#chart = chart;
  }

  get categoryAxis(): WireObject {
    return this.getItem("Category");
  }
  get valueAxis(): WireObject {
    return this.getItem("Value");
  }
  /** An axis is there when a series is drawn on it; pies have none. */
  getItem(type: string, group = "Primary"): WireObject {
    const known = ["Category", "Value"].includes(type) && ["Primary", "Secondary"].includes(group);
    if (!known) throw new HostError("InvalidArgument");
    const { content } = this.#chart;
    const round = ["pie", "doughnut"].includes(seriesKind(content.chartType)?.shape ?? "");
    const used = content.order.some((id) => (content.series[id]?.axisGroup ?? "Primary") === group);
    if (round || (group === "Secondary" && !used)) throw new HostError("InvalidArgument");
    return new ChartAxis(this.#chart, `${type}/${group}` as ChartAxisKey);
  }
}
