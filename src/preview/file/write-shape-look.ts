import type { FillState, LineEndState, StrokeState } from "../excel/shape-state";
import { documentOf, elementOf, hexDigits, insertInOrder, replaceChildren } from "./drawing-markup";
import { ARROW_LENGTHS, ARROW_WIDTHS, ARROWHEADS, COMPOUNDS, DASHES } from "./drawing-names";
import { EMU_PER_POINT } from "./sheet-geometry";
import { child, type Element } from "./xml-document";

const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];
/** Children of `spPr`. @see ECMA-376 part 1, 20.1.2.2.35 */
export const SHAPE_PROPERTIES = [
  "xfrm",
  "custGeom",
  "prstGeom",
  ...FILLS,
  "ln",
  "effectLst",
  "effectDag",
  "scene3d",
  "sp3d",
  "extLst",
];
/** Children of `ln`. @see ECMA-376 part 1, 20.1.2.2.24 */
const LINE = [...FILLS, "prstDash", "custDash", "round", "bevel", "miter", "headEnd", "tailEnd", "extLst"];

/** Markup of a fill of one colour. @param transparency - 0 is opaque, 1 is clear. */
export function solidMarkup(color: string, transparency = 0): string {
  const alpha = Math.round((1 - transparency) * 100_000);
  const inner = alpha === 100_000 ? "" : `<a:alpha val="${alpha}"/>`;
  return `<a:solidFill><a:srgbClr val="${hexDigits(color)}">${inner}</a:srgbClr></a:solidFill>`;
}

/** Brings the fill of `spPr` from what it was, `null` for a new shape, to what it is to be. */
export function writeFill(properties: Element, before: FillState | null, after: FillState): void {
  if (before && sameFill(before, after)) return;
  const markup = after.type === "NoFill" ? "<a:noFill/>" : solidMarkup(after.color, after.transparency);
  replaceChildren(properties, FILLS, markup, SHAPE_PROPERTIES);
}

function sameFill(a: FillState, b: FillState): boolean {
  if (a.type !== b.type) return false;
  return a.type === "NoFill" || (a.color === b.color && a.transparency === b.transparency);
}

/** Brings the outline from what it was to what it is to be; what it has beyond that stays. */
export function writeStroke(properties: Element, before: StrokeState | null, after: StrokeState): void {
  if (before && sameStroke(before, after)) return;
  const line = lineOf(properties);
  const paint = !before || !samePaint(before, after);
  if (paint) {
    const markup = after.visible ? solidMarkup(after.color, after.transparency) : "<a:noFill/>";
    replaceChildren(line, FILLS, markup, LINE);
  }
  if (!after.visible) return;
  if (before?.visible !== true || before.weight !== after.weight) {
    line.setAttribute("w", String(Math.round(after.weight * EMU_PER_POINT)));
  }
  if (!before || before.style !== after.style) {
    line.setAttribute("cmpd", COMPOUNDS.toFile(after.style, "sng"));
  }
  if (!before || before.dashStyle !== after.dashStyle) {
    const dash = `<a:prstDash val="${DASHES.toFile(after.dashStyle, "solid")}"/>`;
    replaceChildren(line, ["prstDash", "custDash"], dash, LINE);
  }
}

function sameStroke(a: StrokeState, b: StrokeState): boolean {
  if (!a.visible && !b.visible) return true;
  return samePaint(a, b) && a.weight === b.weight && a.style === b.style && a.dashStyle === b.dashStyle;
}

function samePaint(a: StrokeState, b: StrokeState): boolean {
  if (!a.visible || !b.visible) return a.visible === b.visible;
  return a.color === b.color && a.transparency === b.transparency;
}

/** Brings the arrowhead of one end of a line to what it is to be. */
export function writeArrowhead(
  properties: Element,
  name: "headEnd" | "tailEnd",
  before: LineEndState | null,
  after: LineEndState,
): void {
  const look = (end: LineEndState) => [end.arrowheadStyle, end.arrowheadLength, end.arrowheadWidth].join();
  if (before && look(before) === look(after)) return;
  if (!before && after.arrowheadStyle === "None") return;
  const width = ARROW_WIDTHS.toFile(after.arrowheadWidth, "med");
  const length = ARROW_LENGTHS.toFile(after.arrowheadLength, "med");
  const type = ARROWHEADS.toFile(after.arrowheadStyle, "none");
  replaceChildren(
    lineOf(properties),
    [name],
    `<a:${name} type="${type}" w="${width}" len="${length}"/>`,
    LINE,
  );
}

function lineOf(properties: Element): Element {
  const known = child(properties, "ln");
  if (known) return known;
  const line = elementOf(documentOf(properties), "<a:ln/>");
  insertInOrder(properties, line, SHAPE_PROPERTIES);
  return line;
}
