import type { Drawing, DrawingState, ShapeDrawing } from "../excel/shape-state";
import { cleanText, documentOf, elementOf, elementsOf, escapeText, insertInOrder } from "./drawing-markup";
import { type Frame, frameMarkup, into, type Space, toEmuBox } from "./drawing-frame";
import type { PackageFile } from "./package-file";
import { identityOf, ownProperties } from "./read-shape";
import { presetOf } from "./shape-presets";
import { SHAPE_PROPERTIES, writeArrowhead, writeFill, writeStroke } from "./write-shape-look";
import { connectorShape, type NumberById, writeConnections } from "./write-line";
import { blipFillMarkup } from "./write-picture";
import { writeText } from "./write-text";
import { attribute, child, children, type Element, setAttribute } from "./xml-document";

/** What the writing of a shape needs of its surroundings. */
export interface ShapeSurroundings {
  readonly file: PackageFile;
  /** The drawing's part. */
  readonly path: string;
  /** All drawings of the sheet as they are to be. */
  readonly drawings: readonly Drawing[];
  readonly numberById: NumberById;
}

const CREATION_EXTENSION = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}";

/** Markup of `cNvPr` of a new drawing. Its GUID goes along, by which it is known again. */
export function identityMarkup(drawing: DrawingState, number: number): string {
  const isGuid = /^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i.test(drawing.id);
  const creation = `<a:ext uri="${CREATION_EXTENSION}"><a16:creationId id="${drawing.id}"/></a:ext>`;
  const extension = isGuid ? `<a:extLst>${creation}</a:extLst>` : "";
  return `<xdr:cNvPr id="${number}" name="${escapeText(drawing.name)}">${extension}</xdr:cNvPr>`;
}

/** An element for a new shape, without all that `writeShape` gives it. */
export function newShapeElement(
  root: Element,
  shape: ShapeDrawing,
  number: number,
  around: ShapeSurroundings,
): Element {
  const identity = identityMarkup(shape, number);
  const markup = () => {
    switch (shape.type) {
      case "Line":
        return `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${identity}<xdr:cNvCxnSpPr/></xdr:nvCxnSpPr><xdr:spPr/></xdr:cxnSp>`;
      case "Image": {
        const fill = shape.image ? blipFillMarkup(around.file, around.path, shape.image) : "<xdr:blipFill/>";
        return `<xdr:pic><xdr:nvPicPr>${identity}<xdr:cNvPicPr/></xdr:nvPicPr>${fill}<xdr:spPr/></xdr:pic>`;
      }
      case "Group":
        return `<xdr:grpSp><xdr:nvGrpSpPr>${identity}<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/></xdr:grpSp>`;
      default: {
        const own = `<xdr:cNvSpPr${shape.isTextBox ? ' txBox="1"' : ""}/>`;
        return `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${identity}${own}</xdr:nvSpPr><xdr:spPr/></xdr:sp>`;
      }
    }
  };
  return elementOf(documentOf(root), markup());
}

/** Brings all of a shape but its place from what it was, `null` for a new one, to what it is to be. */
export function writeShape(
  element: Element,
  before: ShapeDrawing | null,
  after: ShapeDrawing,
  around: ShapeSurroundings,
): void {
  writeIdentity(element, before, after);
  const properties = child(element, "spPr");
  if (!properties || after.type === "Group") return;
  if (after.type === "Line") {
    writeLine(element, properties, before, after, around);
    return;
  }
  const preset = after.type === "Image" ? "Rectangle" : after.geometricShapeType;
  if (preset !== null && (!before || before.geometricShapeType !== after.geometricShapeType)) {
    writePreset(properties, presetOf(preset));
  }
  writeFill(properties, before?.fill ?? null, after.fill);
  writeStroke(properties, before?.stroke ?? null, after.stroke);
  if (after.text && element.localName === "sp") writeText(element, before?.text ?? null, after.text);
}

function writeLine(
  element: Element,
  properties: Element,
  before: ShapeDrawing | null,
  after: ShapeDrawing,
  { numberById }: ShapeSurroundings,
): void {
  writeStroke(properties, before?.stroke ?? null, after.stroke);
  if (!after.line) return;
  writeArrowhead(properties, "headEnd", before?.line?.begin ?? null, after.line.begin);
  writeArrowhead(properties, "tailEnd", before?.line?.end ?? null, after.line.end);
  writeConnections(element, before?.line ?? null, after.line, numberById);
}

/** Draws another preset; its own adjustments stay while it is the same one. */
function writePreset(properties: Element, preset: string): void {
  const known = child(properties, "prstGeom");
  if (attribute(known, "prst") === preset) return;
  for (const old of children(properties)) {
    if (/^(?:prst|cust)Geom$/.test(old.localName ?? "")) properties.removeChild(old);
  }
  const markup = `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`;
  insertInOrder(properties, elementOf(documentOf(properties), markup), SHAPE_PROPERTIES);
}

/** Name, alternative text, visibility and locks of a drawing of any kind. */
export function writeIdentity(element: Element, before: DrawingState | null, after: DrawingState): void {
  const identity = identityOf(element);
  if (!identity) return;
  if (before && before.name !== after.name) identity.setAttribute("name", cleanText(after.name));
  if ((before?.altTextDescription ?? "") !== after.altTextDescription) {
    setAttribute(identity, "descr", cleanText(after.altTextDescription) || null);
  }
  if ((before?.altTextTitle ?? "") !== after.altTextTitle) {
    setAttribute(identity, "title", cleanText(after.altTextTitle) || null);
  }
  if ((before?.visible ?? true) !== after.visible) setAttribute(identity, "hidden", after.visible ? null : 1);
  if ((before?.lockAspectRatio ?? false) !== after.lockAspectRatio) writeLock(element, after.lockAspectRatio);
}

function writeLock(element: Element, locked: boolean): void {
  const own = ownProperties(element);
  const kind = /^cNv(\w+)Pr$/.exec(own?.localName ?? "")?.[1];
  if (!own || kind === undefined) return;
  const name = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}Locks`;
  const locks = child(own, name);
  if (locks) setAttribute(locks, "noChangeAspect", locked ? 1 : null);
  else if (locked) {
    const added = elementOf(documentOf(own), `<a:${name} noChangeAspect="1"/>`);
    own.insertBefore(added, own.firstChild);
  }
}

/** The frame that a shape is to have on its sheet, and for a connector the preset that goes with it. */
export function frameOf(
  shape: ShapeDrawing,
  drawings: readonly Drawing[],
  known: Frame,
): { readonly frame: Frame; readonly preset: string | null } {
  if (shape.line) return connectorShape(shape, shape.line, drawings);
  const frame = { box: toEmuBox(shape), rotation: shape.rotation, flipH: known.flipH, flipV: known.flipV };
  return { frame, preset: null };
}

/** Writes the frame of a shape, given on the sheet, in the lengths of the space that it is in. */
export function writeFrame(element: Element, frame: Frame, preset: string | null, space: Space): void {
  const group = element.localName === "grpSp";
  const properties = child(element, group ? "grpSpPr" : "spPr");
  if (!properties) return;
  const old = child(properties, "xfrm");
  const inner = old ? children(old).filter((known) => /^ch(?:Off|Ext)$/.test(known.localName ?? "")) : [];
  const { attributes, inner: place } = frameMarkup({ ...frame, box: into(space, frame.box) });
  const document = documentOf(element);
  const xfrm = elementOf(document, `<a:xfrm${attributes}>${place}</a:xfrm>`);
  for (const part of inner) xfrm.appendChild(part);
  if (group && inner.length < 2) {
    const own = place.replaceAll("<a:off", "<a:chOff").replaceAll("<a:ext", "<a:chExt");
    for (const part of elementsOf(document, own)) xfrm.appendChild(part);
  }
  if (old) properties.removeChild(old);
  insertInOrder(properties, xfrm, SHAPE_PROPERTIES);
  if (preset !== null && element.localName === "cxnSp") writePreset(properties, preset);
}
