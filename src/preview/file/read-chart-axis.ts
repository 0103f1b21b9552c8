import type { ChartAxisContent, ChartAxisKey, ChartFont, ChartTextContent } from "../excel/chart-content";
import {
  AXIS_TITLE_LOOK,
  CATEGORY_AXIS_LOOK,
  GRIDLINE_LOOK,
  TICK_LABELS,
  TICK_MARKS,
  TIME_UNITS,
  VALUE_AXIS_LOOK,
} from "./chart-looks";
import type { NamedColor } from "./drawing-color";
import { ANGLE, isTrue, numberOf } from "./drawing-frame";
import { readChartFormat, whereSaid, within } from "./read-chart-format";
import { richText } from "./read-chart-labels";
import { attribute, child, type Element } from "./xml-document";

export interface AxisSource {
  readonly key: ChartAxisKey;
  /** The axis that crosses this one. */
  readonly crossing: Element | null;
  readonly scattered: boolean;
  readonly font: ChartFont | undefined;
  readonly named: NamedColor;
  /** Whether categories stand between tick marks where nothing is said. */
  readonly between: boolean;
}

/** What was set by hand of an axis. */
export function readAxis(axis: Element, source: AxisSource): ChartAxisContent {
  const { key, font, named } = source;
  const category = key.startsWith("Category");
  const look = category ? CATEGORY_AXIS_LOOK : VALUE_AXIS_LOOK;
  return {
    ...readVisible(axis, key),
    ...readScale(axis),
    ...readNumbers(axis),
    ...(category && !source.scattered ? readKind(axis) : {}),
    ...readCrossing(source),
    ...readGridlines(axis, source),
    ...readTitle(child(axis, "title"), font, named),
    ...readOrientation(axis),
    ...whereSaid("format", readChartFormat(axis, within(look, font), named, "line")),
  };
}

function valueOf(parent: Element | null, name: string): string | null {
  const element = child(parent, name);
  return element ? (attribute(element, "val") ?? "1") : null;
}

function numberIn(parent: Element | null, name: string): number | undefined {
  const value = valueOf(parent, name);
  const number = Number(value);
  return value === null || !Number.isFinite(number) ? undefined : number;
}

const said = (key: keyof ChartAxisContent, value: number | undefined): ChartAxisContent =>
  value === undefined ? {} : { [key]: value };

function readVisible(axis: Element, key: ChartAxisKey): ChartAxisContent {
  const gone = isTrue(valueOf(axis, "delete"));
  // The categories of the secondary group are not drawn unless asked for.
  if (key === "Category/Secondary") return gone ? {} : { visible: true };
  return gone ? { visible: false } : {};
}

function readScale(axis: Element): ChartAxisContent {
  const scaling = child(axis, "scaling");
  const logBase = numberIn(scaling, "logBase");
  return {
    ...said("minimum", numberIn(scaling, "min")),
    ...said("maximum", numberIn(scaling, "max")),
    ...said("majorUnit", numberIn(axis, "majorUnit")),
    ...said("minorUnit", numberIn(axis, "minorUnit")),
    ...(valueOf(scaling, "orientation") === "maxMin" ? { reversePlotOrder: true } : {}),
    ...(logBase === undefined ? {} : { scaleType: "Logarithmic", ...(logBase === 10 ? {} : { logBase }) }),
  };
}

function readNumbers(axis: Element): ChartAxisContent {
  const format = child(axis, "numFmt");
  const linked = !format || isTrue(attribute(format, "sourceLinked"));
  const labels = TICK_LABELS.fromFile(valueOf(axis, "tickLblPos"), "NextToAxis");
  const marks = TICK_MARKS.fromFile(valueOf(axis, "majorTickMark"), "Cross");
  return {
    ...(linked ? {} : { numberFormat: attribute(format, "formatCode") ?? "General" }),
    ...(labels === "NextToAxis" ? {} : { tickLabelPosition: labels }),
    ...(marks === "None" ? {} : { majorTickMark: marks }),
    ...said("tickLabelSpacing", numberIn(axis, "tickLblSkip")),
  };
}

function readKind(axis: Element): ChartAxisContent {
  const automatic = isTrue(valueOf(axis, "auto") ?? "0");
  const unit = valueOf(axis, "baseTimeUnit");
  return {
    ...(automatic ? {} : { categoryType: axis.localName === "dateAx" ? "DateAxis" : "TextAxis" }),
    ...(unit === null ? {} : { baseTimeUnit: TIME_UNITS.fromFile(unit, "Days") }),
  };
}

/** Where the other axis crosses this one, which that one's element says. */
function readCrossing({ key, crossing, between, scattered }: AxisSource): ChartAxisContent {
  const category = key.startsWith("Category");
  const crossBetween = valueOf(crossing, "crossBetween");
  const isBetweenCategories = crossBetween === null ? between : crossBetween === "between";
  const middle = category && !scattered && isBetweenCategories !== between ? { isBetweenCategories } : {};
  const at = numberIn(crossing, "crossesAt");
  if (at !== undefined) return { ...middle, position: "Custom", positionAt: at };
  const crosses = valueOf(crossing, "crosses");
  // The secondary values stand at the far end by themselves.
  if (crosses === "max" && key !== "Category/Secondary") return { ...middle, position: "Maximum" };
  return crosses === "min" ? { ...middle, position: "Minimum" } : middle;
}

/** Whether an axis has major gridlines where nothing is said. */
export function hasGridlines(key: ChartAxisKey, scattered: boolean): boolean {
  return key === "Value/Primary" || (scattered && key === "Category/Primary");
}

function readGridlines(axis: Element, { key, scattered, named }: AxisSource): ChartAxisContent {
  const lines = (name: string, usual: boolean) => {
    const element = child(axis, name);
    return {
      ...((element !== null) === usual ? {} : { visible: element !== null }),
      ...whereSaid("format", readChartFormat(element, GRIDLINE_LOOK, named, "line")),
    };
  };
  return {
    ...whereSaid("majorGridlines", lines("majorGridlines", hasGridlines(key, scattered))),
    ...whereSaid("minorGridlines", lines("minorGridlines", false)),
  };
}

function readTitle(title: Element | null, font: ChartFont | undefined, named: NamedColor): ChartAxisContent {
  if (!title) return {};
  const text = richText(child(title, "tx"));
  const format = readChartFormat(title, within(AXIS_TITLE_LOOK, font), named, "border");
  const content: ChartTextContent = {
    visible: true,
    ...(text === null ? {} : { text }),
    ...titleOrientation(title),
    ...whereSaid("format", format),
  };
  return { title: content };
}

/** Degrees against the clock; upright is what titles of upright axes are by themselves. */
function titleOrientation(title: Element): Pick<ChartTextContent, "textOrientation"> {
  const body = child(child(child(title, "tx"), "rich") ?? child(title, "txPr"), "bodyPr");
  const turn = attribute(body, "rot");
  if (turn === null) return {};
  // A zero has no sign.
  const degrees = -numberOf(body, "rot") / ANGLE || 0;
  return degrees === 90 || Math.abs(degrees) > 180 ? {} : { textOrientation: degrees };
}

function readOrientation(axis: Element): ChartAxisContent {
  const degrees = -numberOf(child(child(axis, "txPr"), "bodyPr"), "rot") / ANGLE;
  // -1000 degrees stand for automatic.
  return degrees === 0 || Math.abs(degrees) > 180 ? {} : { textOrientation: degrees };
}
