import type { ChartDrawing, Drawing, ShapeDrawing } from "../excel/shape-state";
import { isAnchor, type Placement, readAnchor, readPlacement } from "./drawing-anchor";
import type { DrawingContext } from "./drawing-context";
import {
  anchored,
  type EmuBox,
  groupSpace,
  numberOf,
  outOf,
  readFrame,
  SHEET_SPACE,
  type Space,
  toPoints,
} from "./drawing-frame";
import type { PackageFile } from "./package-file";
import { readChartContent } from "./read-chart";
import { courseOf, readLine, type ShapeByNumber } from "./read-line";
import { readPicture } from "./read-picture";
import { creationId, identityOf, isLine, NO_FILL, NO_STROKE, readIdentity, readLook } from "./read-shape";
import { readText } from "./read-text";
import type { ThemeColors } from "./theme-colors";
import { attribute, child, children, type Document, type Element, rootOf } from "./xml-document";

/** A part of drawings that is being read. */
export interface DrawingSource {
  readonly file: PackageFile;
  readonly path: string;
  readonly place: DrawingContext;
  readonly theme: ThemeColors;
  /** Ids that are in use. */
  readonly taken: Set<string>;
}

/** A drawing with the element that holds it. */
export interface DrawingEntry {
  readonly drawing: Drawing;
  readonly element: Element;
  /** The element directly within the part's root that it, or the group that it is in, belongs to. */
  readonly item: Element;
  /** Number that connectors name it by. */
  readonly number: number;
}

/** Where a drawing stands that is about to be read. */
interface Standing {
  readonly item: Element;
  readonly parentId: string | null;
  readonly placement: Placement;
  readonly space: Space;
  /** How many groups it is in. */
  readonly depth: number;
  /** Box that the anchor gives; `null` within a group. */
  readonly anchor: EmuBox | null;
}

/** Groups within groups that are read. */
const MOST_DEPTH = 64;
const CONTENT = /^(?:sp|cxnSp|pic|grpSp|graphicFrame)$/;

/** Drawings of a part, from the bottom to the top, each with its element; a group stands before what is in it. */
export function readEntries(source: DrawingSource, document: Document): DrawingEntry[] {
  const links = new Map<Element, LateLine>();
  const entries = children(rootOf(document)).flatMap((item) => {
    const [element] = isAnchor(item)
      ? children(item).filter((known) => CONTENT.test(known.localName ?? ""))
      : [];
    if (!element) return [];
    const anchor = readAnchor(item, source.place.geometry);
    const standing = {
      item,
      parentId: null,
      placement: readPlacement(item),
      space: SHEET_SPACE,
      depth: 0,
      anchor,
    };
    return readElement(source, element, standing, links);
  });
  return entries.map((entry) => withLine(entry, links.get(entry.element), entries));
}

/** A line whose ends are read once all shapes are known. */
type LateLine = ReturnType<typeof courseOf>;

function readElement(
  source: DrawingSource,
  element: Element,
  standing: Standing,
  lines: Map<Element, LateLine>,
): DrawingEntry[] {
  if (element.localName === "graphicFrame") return readChart(source, element, standing);
  const xfrm = child(child(element, element.localName === "grpSp" ? "grpSpPr" : "spPr"), "xfrm");
  const frame = readFrame(xfrm);
  const own = standing.anchor ? anchored(standing.anchor, frame.rotation) : outOf(standing.space, frame.box);
  const course = courseOf({ ...frame, box: own });
  const line = isLine(element);
  const box = line ? course.box : own;
  const shape = readOwn(source, element);
  if (shape === null) return [];
  const drawing: ShapeDrawing = {
    ...readIdentity(element),
    ...shape,
    ...toPoints(box),
    kind: "shape",
    id: idFor(source, element),
    sheetId: source.place.sheetId,
    placement: standing.placement,
    rotation: line ? course.rotation : frame.rotation,
    parentId: standing.parentId,
    line: null,
  };
  if (line) lines.set(element, course);
  const entry = { drawing, element, item: standing.item, number: numberOf(identityOf(element), "id") };
  if (element.localName !== "grpSp") return [entry];
  // What is in still deeper groups stays in the file.
  if (standing.depth === MOST_DEPTH) return [entry];
  const inside = {
    ...standing,
    depth: standing.depth + 1,
    anchor: null,
    parentId: drawing.id,
    space: groupSpace(xfrm, own),
  };
  const members = children(element).filter((known) => CONTENT.test(known.localName ?? ""));
  return [entry, ...members.flatMap((member) => readElement(source, member, inside, lines))];
}

type OwnParts = Pick<
  ShapeDrawing,
  "type" | "geometricShapeType" | "isTextBox" | "fill" | "stroke" | "text" | "image"
>;

/** What a shape, a group or a picture says of itself; `null` for a picture that cannot be shown. */
function readOwn({ file, path, place, theme }: DrawingSource, element: Element): OwnParts | null {
  const plain = { geometricShapeType: null, isTextBox: false, fill: NO_FILL, text: null, image: null };
  if (element.localName === "grpSp") return { ...plain, type: "Group", stroke: NO_STROKE };
  const look = readLook(element, place.themeColor, theme);
  if (element.localName === "pic") {
    const image = readPicture(file, path, element);
    return image && { ...look, ...plain, fill: look.fill, type: "Image", image };
  }
  if (isLine(element)) return { ...look, ...plain, type: "Line" };
  const looks = { named: place.themeColor, fonts: theme };
  const text = readText(child(element, "txBody"), child(element, "style"), looks);
  return { ...look, type: "GeometricShape", text, image: null };
}

function withLine(
  entry: DrawingEntry,
  course: LateLine | undefined,
  entries: readonly DrawingEntry[],
): DrawingEntry {
  if (!course || entry.drawing.kind !== "shape") return entry;
  const shapeBy: ShapeByNumber = (number) =>
    entries.find((known) => known.number === number && known.drawing.kind === "shape")?.drawing ?? null;
  return { ...entry, drawing: { ...entry.drawing, line: readLine(entry.element, course, shapeBy) } };
}

function readChart(source: DrawingSource, element: Element, standing: Standing): DrawingEntry[] {
  // The stand-in has no charts in groups.
  if (!standing.anchor) return [];
  const chart = child(child(child(element, "graphic"), "graphicData"), "chart");
  const link = attribute(chart, "id");
  const related = source.file.relationships(source.path).find((known) => known.id === link);
  if (!chart || !related?.type.endsWith("/chart")) return [];
  const content = readChartContent(source.file, related.target, source.place);
  if (content === null) return [];
  const drawing: ChartDrawing = {
    ...readIdentity(element),
    ...toPoints(standing.anchor),
    kind: "chart",
    id: idFor(source, element),
    sheetId: source.place.sheetId,
    placement: standing.placement,
    content,
  };
  return [{ drawing, element, item: standing.item, number: numberOf(identityOf(element), "id") }];
}

/** The drawing's own GUID where no other has it, else one of its place in the file. */
function idFor({ place, taken }: DrawingSource, element: Element): string {
  const own = creationId(element);
  const number = numberOf(identityOf(element), "id");
  const plain = `${place.sheetId}/${number}`;
  let id = own ?? plain;
  for (let copy = 2; taken.has(id); copy++) id = id === own ? plain : `${plain}.${copy}`;
  taken.add(id);
  return id;
}
