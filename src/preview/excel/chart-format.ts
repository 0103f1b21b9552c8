import type { WireObject } from "../wire/wire-object";
import { aBoolean, aColor, aNumber, aText, ChartPart, defineProperties, oneOf } from "./chart-part";
import type { ChartTarget } from "./chart-target";
import { toHex } from "./color";

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
];

/** Colours of parts nobody coloured, as in Excel's own look. */
const GREY = { text: "#595959", line: "#D9D9D9" };

/** `Excel.ChartFill`. */
export class ChartFill extends ChartPart {
  readonly className = "ChartFill";

  setSolidColor(color: string): void {
    this.target.write("color", toHex(color));
  }
  clear(): void {
    this.target.write("color", null);
  }
}

abstract class Stroke extends ChartPart {
  get color(): string {
    return (this.target.read("color") as string | undefined) ?? GREY.line;
  }
  /** A line that was cleared comes back. */
  set color(color: string) {
    this.target.write("color", toHex(color));
    if (this.target.read("lineStyle") === "None") this.target.write("lineStyle", "Continuous");
  }
  clear(): void {
    this.target.write("lineStyle", "None");
  }
  static {
    defineProperties(this, {
      weight: aNumber(0, 1584, 0.75),
      lineStyle: oneOf(LINE_STYLES, "Automatic"),
    });
  }
}

/** `Excel.ChartLineFormat`. */
export class ChartLineFormat extends Stroke {
  readonly className = "ChartLineFormat";
}

/** `Excel.ChartBorder`. */
export class ChartBorder extends Stroke {
  readonly className = "ChartBorder";
}

/** `Excel.ChartFont`. */
export class ChartFont extends ChartPart {
  readonly className = "ChartFont";

  static {
    defineProperties(this, {
      bold: aBoolean(false),
      italic: aBoolean(false),
      underline: oneOf(["None", "Single"], "None"),
      color: aColor(GREY.text),
      size: aNumber(1, 409, 9),
      name: aText("Aptos Narrow"),
    });
  }
}

/** Fill, line, border and font of one part; each class of the API has some of them. */
abstract class Format extends ChartPart {
  get fill(): WireObject {
    return new ChartFill(this.target.child("fill"));
  }
}

/** The formats with a fill, a border and a font: of title, legend, axis title, labels and the chart's area. */
export class ChartTextFormat extends Format {
  constructor(
    target: ChartTarget,
    readonly className: string,
  ) {
    super(target);
  }
  get border(): WireObject {
    return new ChartBorder(this.target.child("border"));
  }
  get font(): WireObject {
    return new ChartFont(this.target.child("font"));
  }
}

/** `Excel.ChartAreaFormat`. */
export class ChartAreaFormat extends ChartTextFormat {
  constructor(target: ChartTarget) {
    super(target, "ChartAreaFormat");
  }
  static {
    defineProperties(this, { roundedCorners: aBoolean(false) });
  }
}

/** `Excel.ChartPlotAreaFormat` and `Excel.ChartPointFormat`: a fill and a border. */
export class ChartBoxFormat extends Format {
  constructor(
    target: ChartTarget,
    readonly className: "ChartPlotAreaFormat" | "ChartPointFormat",
  ) {
    super(target);
  }
  get border(): WireObject {
    return new ChartBorder(this.target.child("border"));
  }
}

/** `Excel.ChartSeriesFormat`: a fill and a line. */
export class ChartSeriesFormat extends Format {
  readonly className: string = "ChartSeriesFormat";

  get line(): WireObject {
    return new ChartLineFormat(this.target.child("line"));
  }
}

/** `Excel.ChartAxisFormat`. */
export class ChartAxisFormat extends ChartSeriesFormat {
  override readonly className = "ChartAxisFormat";

  get font(): WireObject {
    return new ChartFont(this.target.child("font"));
  }
}

/** `Excel.ChartGridlinesFormat`. */
export class ChartGridlinesFormat extends ChartPart {
  readonly className = "ChartGridlinesFormat";

  get line(): WireObject {
    return new ChartLineFormat(this.target.child("line"));
  }
}
