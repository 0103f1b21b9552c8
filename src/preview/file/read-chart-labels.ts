import type { ChartFont, ChartLabelsContent, ChartPointContent } from "../excel/chart-content";
import { LABEL_LOOK, LABEL_POSITIONS } from "./chart-looks";
import type { NamedColor } from "./drawing-color";
import { isTrue } from "./drawing-frame";
import { readChartFormat, whereSaid, within } from "./read-chart-format";
import { attribute, child, children, type Element, textOf } from "./xml-document";

/** Labels of a series as the file has them. */
export interface ReadLabels {
  readonly shown: boolean;
  readonly labels: ChartLabelsContent;
  /** Of single points, by their index. */
  readonly points: Readonly<Record<string, ChartPointContent>>;
}

/** @param element - `dLbls`; `null` where there are none. */
export function readLabels(
  element: Element | null,
  font: ChartFont | undefined,
  named: NamedColor,
): ReadLabels {
  if (!element) return { shown: false, labels: {}, points: {} };
  const points = children(element, "dLbl").map((label): [string, ChartPointContent] => {
    const index = attribute(child(label, "idx"), "val") ?? "0";
    const gone = isTrue(attribute(child(label, "delete"), "val"));
    return [index, gone ? { hasDataLabel: false } : pointOf(label, font, named)];
  });
  return {
    shown: isShown(element),
    labels: settingsOf(element, font, named),
    points: Object.fromEntries(points),
  };
}

function pointOf(label: Element, font: ChartFont | undefined, named: NamedColor): ChartPointContent {
  const text = richText(child(label, "tx"));
  const dataLabel = { ...settingsOf(label, font, named), ...(text === null ? {} : { text }) };
  return { hasDataLabel: isShown(label) || text !== null, ...whereSaid("dataLabel", dataLabel) };
}

/** Text of `c:tx` with `c:rich`; line feeds between its paragraphs. */
export function richText(parent: Element | null): string | null {
  const rich = child(parent, "rich");
  if (!rich) return null;
  const paragraphs = children(rich, "p").map((paragraph) =>
    children(paragraph)
      .map((piece) => (piece.localName === "br" ? "\n" : textOf(child(piece, "t"))))
      .join(""),
  );
  return paragraphs.join("\n");
}

const FLAGS = [
  ["showCategoryName", "showCatName"],
  ["showSeriesName", "showSerName"],
  ["showPercentage", "showPercent"],
] as const;

function flag(element: Element, name: string): boolean {
  const own = child(element, name);
  return own !== null && isTrue(attribute(own, "val") ?? "1");
}

function isShown(element: Element): boolean {
  const own = child(element, "delete");
  if (own && isTrue(attribute(own, "val") ?? "1")) return false;
  return flag(element, "showVal") || FLAGS.some(([, name]) => flag(element, name));
}

function settingsOf(element: Element, font: ChartFont | undefined, named: NamedColor): ChartLabelsContent {
  const others = FLAGS.filter(([, name]) => flag(element, name)).map(([key]) => [key, true] as const);
  const value = flag(element, "showVal");
  const position = attribute(child(element, "dLblPos"), "val");
  const number = child(element, "numFmt");
  const separator = child(element, "separator");
  return {
    ...Object.fromEntries(others),
    // Values show by themselves where nothing else does.
    ...(value && others.length > 0 ? { showValue: true } : {}),
    ...(position === null ? {} : { position: LABEL_POSITIONS.fromFile(position, "Center") }),
    ...(number && !isTrue(attribute(number, "sourceLinked"))
      ? { numberFormat: attribute(number, "formatCode") ?? "General" }
      : {}),
    ...(separator ? { separator: textOf(separator) } : {}),
    ...whereSaid("format", readChartFormat(element, within(LABEL_LOOK, font), named, "border")),
  };
}
