import type { Font } from "../drawing/chart-text";
import type { ChartFont, ChartFormat, ChartLine } from "../excel/chart-content";
import { LINE_STYLES, type LineLook, NEAR_DASHES, type PartLook } from "./chart-looks";
import { type NamedColor, readFill } from "./drawing-color";
import { isTrue, numberOf } from "./drawing-frame";
import { EMU_PER_POINT } from "./sheet-geometry";
import { attribute, child, children, type Element } from "./xml-document";

/** Font sizes are in hundredths of a point. */
const SIZE = 100;
/** Points of a line of which only the colour is set. */
const USUAL_WEIGHT = 0.75;

/**
 * What was set by hand of a part's fill, line and font. What equals the automatic look is left out.
 *
 * @param part - Element that holds `spPr` and `txPr`.
 * @param lineKey - Whether the part's line is its `line` or its `border`.
 */
export function readChartFormat(
  part: Element | null,
  automatic: PartLook,
  named: NamedColor,
  lineKey: "line" | "border",
): ChartFormat {
  const properties = child(part, "spPr");
  const fill = readChartFill(properties, automatic.fill, named);
  const line = readChartLine(child(properties, "ln"), automatic.line, named);
  const font = readChartFont(fontProperties(part), automatic.font, named);
  return {
    ...(fill === undefined ? {} : { fill: { color: fill } }),
    ...(isEmpty(line) ? {} : { [lineKey]: line }),
    ...(isEmpty(font) ? {} : { font }),
  };
}

/** The value under a name where it says something. */
export function whereSaid<Key extends string, Value extends object>(
  key: Key,
  value: Value,
): Partial<Record<Key, Value>> {
  return isEmpty(value) ? {} : ({ [key]: value } as Record<Key, Value>);
}

export function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function readChartFill(
  properties: Element | null,
  automatic: string | null,
  named: NamedColor,
): string | null | undefined {
  const fill = readFill(properties, named);
  if (fill === null) return undefined;
  const color = fill === "none" ? null : fill.color;
  return color === automatic ? undefined : color;
}

export function readChartLine(
  line: Element | null,
  automatic: LineLook | null,
  named: NamedColor,
): ChartLine {
  const fill = readFill(line, named);
  if (fill === "none") return automatic === null ? {} : { lineStyle: "None" };
  const width = attribute(line, "w");
  const weight = width === null ? undefined : numberOf(line, "w", 9525) / EMU_PER_POINT;
  const dash = attribute(child(line, "prstDash"), "val") ?? "solid";
  const style = LINE_STYLES.fromFile(dash, NEAR_DASHES[dash] ?? "Continuous");
  return {
    ...(fill === null || fill.color === automatic?.color ? {} : { color: fill.color }),
    ...(weight === undefined || weight === (automatic?.weight ?? USUAL_WEIGHT) ? {} : { weight }),
    ...(style === "Continuous" ? {} : { lineStyle: style }),
  };
}

/** `defRPr` of the part's texts, and of the first run of a title. */
function fontProperties(part: Element | null): readonly Element[] {
  const body = child(child(part, "tx"), "rich") ?? child(part, "txPr");
  const paragraph = child(body, "p");
  const own = child(child(paragraph, "pPr"), "defRPr");
  const run = child(paragraph ? (children(paragraph, "r")[0] ?? null) : null, "rPr");
  return [own, run].filter((element) => element !== null);
}

function readChartFont(properties: readonly Element[], automatic: Font, named: NamedColor): ChartFont {
  const found: { -readonly [Key in keyof ChartFont]: ChartFont[Key] } = {};
  for (const element of properties) {
    const [bold, italic, underline] = ["b", "i", "u"].map((name) => attribute(element, name));
    const fill = readFill(element, named);
    const size = numberOf(element, "sz") / SIZE;
    const typeface = attribute(child(element, "latin"), "typeface") ?? "";
    if (bold !== null && bold !== undefined) found.bold = isTrue(bold);
    if (italic !== null && italic !== undefined) found.italic = isTrue(italic);
    if (underline !== null && underline !== undefined)
      found.underline = underline === "none" ? "None" : "Single";
    if (fill !== null && fill !== "none") found.color = fill.color;
    if (size > 0) found.size = size;
    if (typeface !== "" && !typeface.startsWith("+")) found.name = typeface;
  }
  if (found.bold === automatic.bold) delete found.bold;
  if (found.italic === automatic.italic) delete found.italic;
  if (found.underline === (automatic.underline ? "Single" : "None")) delete found.underline;
  if (found.color === automatic.color) delete found.color;
  if (found.size === automatic.size) delete found.size;
  if (found.name === automatic.name) delete found.name;
  return found;
}

/** The font that a part has where nothing is set of it: that of the whole chart, where that says something. */
export function within(look: PartLook, chart: ChartFont | undefined, withSize = true): PartLook {
  const { size, underline, ...rest } = chart ?? {};
  const font: Font = {
    ...look.font,
    ...rest,
    ...(underline === undefined ? {} : { underline: underline !== "None" }),
    ...(withSize && size !== undefined ? { size } : {}),
  };
  return { ...look, font };
}
