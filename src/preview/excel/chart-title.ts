import { HostError } from "../wire/host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import { ChartBoxFormat, ChartTextFormat } from "./chart-format";
import { automaticTitle } from "./chart-names";
import { aBoolean, aNumber, ChartPart, defineProperties, oneOf } from "./chart-part";
import type { ChartTarget } from "./chart-target";

/** `Excel.ChartTitle`. */
export class ChartTitle extends ChartPart {
  readonly className = "ChartTitle";

  get text(): string {
    return (
      (this.target.read("text") as string | undefined) ??
      automaticTitle(this.target.kit.book, this.target.content)
    );
  }
  /** A title that is written shows. */
  set text(text: string) {
    if (typeof text !== "string") throw new HostError("InvalidArgument");
    this.target.write("text", text);
    this.target.write("visible", true);
  }
  get format(): WireObject {
    return new ChartTextFormat(this.target.child("format"), "ChartTitleFormat");
  }

  static {
    defineProperties(this, {
      visible: aBoolean(true),
      overlay: aBoolean(false),
      position: oneOf(["Automatic", "Top", "Bottom", "Left", "Right"], "Top"),
      horizontalAlignment: oneOf(["Center", "Left", "Right", "Justify", "Distributed"], "Center"),
      verticalAlignment: oneOf(["Center", "Bottom", "Top", "Justify", "Distributed"], "Center"),
      textOrientation: aNumber(-90, 180, 0),
      showShadow: aBoolean(false),
    });
  }
}

/** `Excel.ChartAxisTitle`. */
export class ChartAxisTitle extends ChartPart {
  readonly className = "ChartAxisTitle";

  get text(): string {
    return (this.target.read("text") as string | undefined) ?? "Axis Title";
  }
  set text(text: string) {
    if (typeof text !== "string") throw new HostError("InvalidArgument");
    this.target.write("text", text);
    this.target.write("visible", true);
  }
  get format(): WireObject {
    return new ChartTextFormat(this.target.child("format"), "ChartAxisTitleFormat");
  }

  static {
    defineProperties(this, { visible: aBoolean(false), textOrientation: aNumber(-90, 180, 0) });
  }
}

/** `Excel.ChartLegend`. */
export class ChartLegend extends ChartPart {
  readonly className = "ChartLegend";

  get format(): WireObject {
    return new ChartTextFormat(this.target.child("format"), "ChartLegendFormat");
  }
  get legendEntries(): WireObject {
    return new ChartLegendEntryCollection(this.target);
  }

  static {
    defineProperties(this, {
      visible: aBoolean(false),
      overlay: aBoolean(false),
      position: oneOf(["Top", "Bottom", "Left", "Right", "Corner"], "Bottom"),
      showShadow: aBoolean(false),
    });
  }
}

/** `Excel.ChartLegendEntry`. */
class ChartLegendEntry extends ChartPart {
  readonly className = "ChartLegendEntry";
  readonly #index: number;

  constructor(target: ChartTarget, index: number) {
    super(target);
    this.#index = index;
  }
  get index(): number {
    return this.#index;
  }

  static {
    defineProperties(this, { visible: aBoolean(true) });
  }
}

/** `Excel.ChartLegendEntryCollection`: one for each series. */
class ChartLegendEntryCollection extends WireCollection<ChartLegendEntry> {
  readonly className = "ChartLegendEntryCollection";
  readonly #legend: ChartTarget;

  constructor(legend: ChartTarget) {
    super();
    this.#legend = legend;
  }

  wireItems(): ChartLegendEntry[] {
    return this.#legend.content.order.map((_, index) => this.getItemAt(index));
  }
  wireItem(): ChartLegendEntry {
    throw new HostError("ApiNotFound");
  }
  getCount(): number {
    return this.#legend.content.order.length;
  }
  getItemAt(index: number): ChartLegendEntry {
    if (!(index in this.#legend.content.order)) throw new HostError("InvalidArgument");
    return new ChartLegendEntry(this.#legend.child("entries", String(index)), index);
  }
}

/** `Excel.ChartPlotArea`. */
export class ChartPlotArea extends ChartPart {
  readonly className = "ChartPlotArea";

  get format(): WireObject {
    return new ChartBoxFormat(this.target.child("format"), "ChartPlotAreaFormat");
  }
}
