import { HostError } from "../wire/host-error";
import type { WireObject } from "../wire/wire-object";
import { ChartTextFormat } from "./chart-format";
import { aBoolean, aNumber, aText, ChartPart, defineProperties, oneOf } from "./chart-part";
import type { ChartTarget } from "./chart-target";
import { labelPositions, seriesKind } from "./chart-type";

const SHOWN = {
  showValue: aBoolean(true),
  showCategoryName: aBoolean(false),
  showSeriesName: aBoolean(false),
  showPercentage: aBoolean(false),
  showLegendKey: aBoolean(false),
  showBubbleSize: aBoolean(false),
  separator: aText(", "),
  numberFormat: aText("General"),
  linkNumberFormat: aBoolean((target: ChartTarget) => target.read("numberFormat") === undefined),
  horizontalAlignment: oneOf(["Center", "Left", "Right", "Justify", "Distributed"], "Center"),
  verticalAlignment: oneOf(["Center", "Bottom", "Top", "Justify", "Distributed"], "Center"),
  textOrientation: aNumber(-90, 180, 0),
};

abstract class Labels extends ChartPart {
  readonly #chartType: () => string;

  constructor(target: ChartTarget, chartType: () => string) {
    super(target);
    this.#chartType = chartType;
  }

  get position(): string {
    const kind = seriesKind(this.#chartType());
    const [automatic = "BestFit"] = kind ? labelPositions(kind).slice(-1) : [];
    const first = kind?.shape === "line" || kind?.shape === "scatter" ? "Right" : automatic;
    const initial = kind && kind.stack !== "none" ? "Center" : first;
    return (this.target.read("position") as string | undefined) ?? initial;
  }
  /** Each type of chart allows some positions only. */
  set position(position: string) {
    const kind = seriesKind(this.#chartType());
    if (!kind || !labelPositions(kind).includes(position)) throw new HostError("InvalidArgument");
    this.target.write("position", position);
  }
  get format(): WireObject {
    return new ChartTextFormat(this.target.child("format"), "ChartDataLabelFormat");
  }
}

/** `Excel.ChartDataLabels`. */
export class ChartDataLabels extends Labels {
  readonly className = "ChartDataLabels";

  static {
    defineProperties(this, SHOWN);
  }
}

/** `Excel.ChartDataLabel`: the label of one point. */
export class ChartDataLabel extends Labels {
  readonly className = "ChartDataLabel";

  static {
    defineProperties(this, { ...SHOWN, text: aText(""), autoText: aBoolean(true) });
  }
}
