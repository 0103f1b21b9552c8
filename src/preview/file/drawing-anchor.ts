import type { DrawingState } from "../excel/shape-state";
import { type EmuBox, readBox, wholeBox } from "./drawing-frame";
import { PLACEMENTS } from "./drawing-names";
import { elementsOf, documentOf } from "./drawing-markup";
import type { Mark, SheetGeometry } from "./sheet-geometry";
import { attribute, child, children, type Element, textOf } from "./xml-document";

export type Placement = DrawingState["placement"];

const ANCHORS = /^(?:twoCellAnchor|oneCellAnchor|absoluteAnchor)$/;

export function isAnchor(element: Element): boolean {
  return ANCHORS.test(element.localName ?? "");
}

/** Where an anchor puts what it holds. */
export function readAnchor(anchor: Element, geometry: SheetGeometry): EmuBox {
  if (anchor.localName === "absoluteAnchor") return readBox(anchor, "pos", "ext");
  const from = cornerOf(child(anchor, "from"), geometry);
  if (anchor.localName === "oneCellAnchor") return { ...readBox(anchor, "pos", "ext"), ...from };
  const to = cornerOf(child(anchor, "to"), geometry);
  return { ...from, cx: Math.max(0, to.x - from.x), cy: Math.max(0, to.y - from.y) };
}

export function readPlacement(anchor: Element): Placement {
  if (anchor.localName === "oneCellAnchor") return "OneCell";
  if (anchor.localName === "absoluteAnchor") return "Absolute";
  return PLACEMENTS.fromFile(attribute(anchor, "editAs"), "TwoCell") as Placement;
}

function cornerOf(corner: Element | null, { columns, rows }: SheetGeometry): { x: number; y: number } {
  const part = (name: string) => Math.round(Number(textOf(child(corner, name)))) || 0;
  return {
    x: columns.at({ index: part("col"), offset: part("colOff") }),
    y: rows.at({ index: part("row"), offset: part("rowOff") }),
  };
}

/** Puts an anchor elsewhere; a kind of anchor that cannot say the placement becomes one of two cells. */
export function writeAnchor(
  anchor: Element,
  box: EmuBox,
  placement: Placement,
  geometry: SheetGeometry,
): Element {
  const fitting = kindFor(anchor, placement);
  const target = fitting === anchor.localName ? anchor : renamed(anchor, fitting);
  const old = children(target).filter((known) => /^(?:from|to|pos|ext)$/.test(known.localName ?? ""));
  for (const element of old) target.removeChild(element);
  const first = target.firstChild;
  const whole = wholeBox(box);
  for (const element of elementsOf(documentOf(target), placeMarkup(fitting, whole, geometry))) {
    target.insertBefore(element, first);
  }
  if (fitting !== "twoCellAnchor") return target;
  if (placement === "TwoCell" && attribute(target, "editAs") === null) return target;
  target.setAttribute("editAs", PLACEMENTS.toFile(placement, "twoCell"));
  return target;
}

function kindFor(anchor: Element, placement: Placement): string {
  const { localName } = anchor;
  const keeps =
    (localName === "oneCellAnchor" && placement === "OneCell") ||
    (localName === "absoluteAnchor" && placement === "Absolute");
  return keeps ? localName : "twoCellAnchor";
}

function renamed(anchor: Element, localName: string): Element {
  const name = anchor.prefix ? `${anchor.prefix}:${localName}` : localName;
  const element = documentOf(anchor).createElementNS(anchor.namespaceURI, name);
  for (const part of children(anchor)) element.appendChild(part);
  anchor.parentNode?.replaceChild(element, anchor);
  return element;
}

function placeMarkup(kind: string, { x, y, cx, cy }: EmuBox, geometry: SheetGeometry): string {
  const ext = `<xdr:ext cx="${cx}" cy="${cy}"/>`;
  if (kind === "absoluteAnchor") return `<xdr:pos x="${x}" y="${y}"/>${ext}`;
  const from = markMarkup("from", geometry.columns.mark(x), geometry.rows.mark(y));
  if (kind === "oneCellAnchor") return `${from}${ext}`;
  return from + markMarkup("to", geometry.columns.mark(x + cx), geometry.rows.mark(y + cy));
}

function markMarkup(name: string, column: Mark, row: Mark): string {
  const place = `<xdr:col>${column.index}</xdr:col><xdr:colOff>${column.offset}</xdr:colOff>`;
  return `<xdr:${name}>${place}<xdr:row>${row.index}</xdr:row><xdr:rowOff>${row.offset}</xdr:rowOff></xdr:${name}>`;
}

/** Markup of an anchor around what it holds. */
export function anchorMarkup(
  content: string,
  box: EmuBox,
  placement: Placement,
  geometry: SheetGeometry,
): string {
  const editAs = placement === "TwoCell" ? "" : ` editAs="${PLACEMENTS.toFile(placement, "twoCell")}"`;
  const place = placeMarkup("twoCellAnchor", wholeBox(box), geometry);
  return `<xdr:twoCellAnchor${editAs}>${place}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
}
