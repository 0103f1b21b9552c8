import type { ChartDrawing, Drawing, ShapeDrawing } from "../excel/shape-state";
import { anchorMarkup, isAnchor, readPlacement, writeAnchor } from "./drawing-anchor";
import type { DrawingContext } from "./drawing-context";
import {
  anchored,
  type EmuBox,
  type Frame,
  groupSpace,
  outOf,
  readFrame,
  sameBox,
  SHEET_SPACE,
  type Space,
  toEmuBox,
} from "./drawing-frame";
import { documentOf, elementOf } from "./drawing-markup";
import { changedItems } from "./changed-items";
import { arrange, inOrder, membersOf } from "./drawing-tree";
import { sameData } from "./drawing-equality";
import type { PackageFile } from "./package-file";
import type { DrawingEntry } from "./drawing-entries";
import { courseOf } from "./read-line";
import {
  frameOf,
  newShapeElement,
  type ShapeSurroundings,
  writeFrame,
  writeIdentity,
  writeShape,
} from "./write-shape";
import { newChartFrame, writeChartPart } from "./write-chart";
import { attribute, child, children, type Element } from "./xml-document";

interface Part {
  readonly file: PackageFile;
  readonly path: string;
  readonly place: DrawingContext;
}

/** The drawings of a part while they are being changed. */
export class SheetDrawings {
  readonly #part: Part;
  readonly #root: Element;
  readonly #known: ReadonlyMap<string, DrawingEntry>;
  readonly #after: readonly Drawing[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #elements = new Map<string, Element>();
  /** Elements that drawings have, or had. */
  readonly #modelled: ReadonlySet<Element>;

  constructor(part: Part, root: Element, known: readonly DrawingEntry[], after: readonly Drawing[]) {
    this.#part = part;
    this.#root = root;
    this.#known = new Map(known.map((entry) => [entry.drawing.id, entry]));
    this.#after = after;
    this.#modelled = new Set(known.map(({ element }) => element));
    this.#numbers = this.#number();
  }

  /**
   * Makes all changes.
   *
   * @param announce - Hears of each element of the root that is going to be changed.
   * @returns the elements that are to be in the root, bottom first.
   */
  write(announce: (item: Element) => void): readonly Element[] {
    const changed = changedItems([...this.#known.values()], this.#after);
    for (const item of changed) announce(item);
    const top = membersOf(this.#after, null);
    const items = top.map((drawing) => {
      const item = this.#known.get(drawing.id)?.item;
      return item && !changed.has(item) ? item : this.#topItem(drawing);
    });
    const modelled = new Set([...this.#known.values()].map(({ item }) => item));
    return inOrder(children(this.#root), items, (item) => modelled.has(item));
  }

  /** Numbers in the file by the drawings' ids; new ones go on from the highest. */
  #number(): ReadonlyMap<string, number> {
    let last = highestNumber(this.#root);
    return new Map(
      this.#after.map(({ id }) => {
        const known = this.#known.get(id)?.number;
        return [id, known ?? ++last];
      }),
    );
  }

  get #around(): ShapeSurroundings {
    const numberById = (id: string) => this.#numbers.get(id) ?? null;
    return { file: this.#part.file, path: this.#part.path, drawings: this.#after, numberById };
  }

  /** The drawing's anchor, brought to its place, with all that is in it. */
  #topItem(drawing: Drawing): Element {
    const known = this.#known.get(drawing.id);
    const element = this.#write(drawing, SHEET_SPACE);
    const { geometry } = this.#part.place;
    const wanted = anchorBox(drawing);
    const placement = drawing.placement;
    const atTop =
      known !== undefined && isAnchor(known.item) && known.drawing.kind === drawing.kind && wasTop(known);
    if (known && atTop) {
      if (sameBox(anchorBox(known.drawing), wanted) && readPlacement(known.item) === placement)
        return known.item;
      return writeAnchor(known.item, wanted, placement, geometry);
    }
    const anchor = elementOf(documentOf(this.#root), anchorMarkup("", wanted, placement, geometry));
    const [data = null] = children(anchor, "clientData");
    anchor.insertBefore(element, data);
    return anchor;
  }

  /** The drawing's element with all that it is to say, within a space. */
  #write(drawing: Drawing, space: Space): Element {
    const known = this.#known.get(drawing.id);
    const element =
      drawing.kind === "chart" ? this.#writeChart(drawing, known) : this.#writeShape(drawing, known, space);
    this.#elements.set(drawing.id, element);
    return element;
  }

  #writeChart(drawing: ChartDrawing, known: DrawingEntry | undefined): Element {
    const { file, path, place } = this.#part;
    const old = known?.drawing.kind === "chart" ? known.drawing : null;
    const element =
      known?.element ?? newChartFrame(file, path, this.#root, drawing, this.#numberOf(drawing), place);
    writeIdentity(element, old, drawing);
    if (known && old && !sameData(old.content, drawing.content)) {
      writeChartPart(file, path, element, old, drawing, place);
    }
    return element;
  }

  #writeShape(shape: ShapeDrawing, known: DrawingEntry | undefined, space: Space): Element {
    const old = known?.drawing.kind === "shape" ? known.drawing : null;
    const element = known?.element ?? newShapeElement(this.#root, shape, this.#numberOf(shape), this.#around);
    writeShape(element, old, shape, this.#around);
    this.#placeShape(element, old, shape, space);
    if (shape.type === "Group") this.#writeMembers(element, shape);
    return element;
  }

  #placeShape(element: Element, old: ShapeDrawing | null, shape: ShapeDrawing, space: Space): void {
    const now = readFrame(xfrmOf(element));
    const { frame, preset } = frameOf(shape, this.#after, now);
    const moved = old === null || !this.#stands(now, old, shape, space);
    if (moved) writeFrame(element, frame, preset, space);
  }

  /** Whether the frame that an element has puts it where it is to be. */
  #stands(now: Frame, old: ShapeDrawing, shape: ShapeDrawing, space: Space): boolean {
    const turned = Math.abs(old.rotation - shape.rotation) > 1e-4;
    if (turned || !sameLineCourse(old, shape)) return false;
    if (shape.parentId !== old.parentId) return false;
    // A shape of its own stands where its anchor says, whatever its frame.
    if (shape.parentId === null) return sameBox(toEmuBox(old), toEmuBox(shape));
    const own = outOf(space, now.box);
    const box = shape.line ? courseOf({ ...now, box: own }).box : own;
    return sameBox(box, toEmuBox(shape));
  }

  #writeMembers(element: Element, group: ShapeDrawing): void {
    const space = groupSpace(xfrmOf(element), toEmuBox(group));
    const members = membersOf(this.#after, group.id).map((member) => this.#write(member, space));
    arrange(element, members, this.#modelled);
  }

  #numberOf({ id }: Drawing): number {
    return this.#numbers.get(id) ?? 0;
  }
}

function wasTop({ item, element }: DrawingEntry): boolean {
  return element.parentNode === item;
}

/** Where the drawing's anchor stands: as the drawing is turned. */
function anchorBox(drawing: Drawing): EmuBox {
  return anchored(toEmuBox(drawing), drawing.kind === "shape" ? drawing.rotation : 0);
}

function xfrmOf(element: Element): Element | null {
  return child(child(element, element.localName === "grpSp" ? "grpSpPr" : "spPr"), "xfrm");
}

function sameLineCourse({ line: a }: ShapeDrawing, { line: b }: ShapeDrawing): boolean {
  if (!a || !b) return a === b;
  const glue = (line: typeof a) =>
    [line.begin, line.end].map(({ shapeId, site }) => `${shapeId}@${site}`).join();
  const course = (line: typeof a) => [line.connectorType, line.flipHorizontal, line.flipVertical].join();
  return course(a) === course(b) && glue(a) === glue(b);
}

/** The highest number that any drawing of the part has, known or not. */
function highestNumber(root: Element): number {
  const all = root.getElementsByTagNameNS("*", "cNvPr");
  let highest = 1;
  for (let index = 0; index < all.length; index++) {
    const number = Number(attribute(all.item(index), "id"));
    if (Number.isInteger(number)) highest = Math.max(highest, number);
  }
  return highest;
}
