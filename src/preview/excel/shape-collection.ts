import { HostError } from "../wire/host-error";
import { connectorTypeOf } from "./line";
import type { Kit, ShapeObject } from "./object-factory";
import { FREE_END, newGeometricShape, newImage, newLine, type NewShape, newTextBox } from "./shape-defaults";
import { addGroup, ShapeList } from "./shape-group";
import { readImage } from "./shape-image";
import { assertDrawable } from "./shape-move";
import { numberFrom } from "./shape-part";
import { lineBetween } from "./shape-site";
import type { LineState, ShapeDrawing } from "./shape-state";
import { geometricType, stemOf } from "./shape-type";

const LINE_STEMS: Readonly<Record<LineState["connectorType"], string>> = {
  Straight: "Straight Connector",
  Elbow: "Connector: Elbow",
  Curve: "Connector: Curved",
};

/** `Excel.ShapeCollection`: a sheet's shapes, bottom first; those in groups are not among them. */
export class ShapeCollection extends ShapeList {
  readonly className = "ShapeCollection";
  readonly #sheetId: string;

  constructor(kit: Kit, sheetId: string) {
    super(kit);
    this.#sheetId = sheetId;
  }

  wireItems(): ShapeObject[] {
    this.kit.book.peekSheet(this.#sheetId);
    return this.kit.book.drawings
      .list(this.#sheetId)
      .filter((drawing) => drawing.kind === "shape" && drawing.parentId === null)
      .map((drawing) => this.kit.make.shape(drawing.id));
  }

  /** The client keeps shapes by their ids, those too that have been grouped since. */
  override wireItem(key: unknown): ShapeObject {
    const drawings = this.kit.book.drawings.list(this.#sheetId);
    const known = drawings.some((drawing) => drawing.kind === "shape" && drawing.id === key);
    return known ? this.kit.make.shape(String(key)) : this.getItem(String(key));
  }

  addGeometricShape(type: string): ShapeObject {
    const known = geometricType(type);
    return this.#add(newGeometricShape(this.#sheetId, known), stemOf(known));
  }
  /** Ends in points from the sheet's corner. */
  addLine(startLeft: number, startTop: number, endLeft: number, endTop: number, type?: string): ShapeObject {
    const ends = [startLeft, startTop, endLeft, endTop].map((points) => numberFrom(0, points));
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends;
    const { box, flips } = lineBetween({ x: x1, y: y1 }, { x: x2, y: y2 });
    const connectorType = connectorTypeOf(type);
    const line = { connectorType, ...flips, begin: FREE_END, end: FREE_END };
    return this.#add(newLine(this.#sheetId, { ...box, line }), LINE_STEMS[connectorType]);
  }
  addTextBox(text = ""): ShapeObject {
    if (typeof text !== "string") throw new HostError("InvalidArgument");
    return this.#add(newTextBox(this.#sheetId, text), "TextBox");
  }
  addImage(base64: string): ShapeObject {
    return this.#add(newImage(this.#sheetId, readImage(base64)), "Picture");
  }
  addGroup(values: unknown): ShapeObject {
    assertDrawable(this.kit.book, this.#sheetId);
    return this.kit.make.shape(addGroup(this.kit, this.#sheetId, values));
  }

  #add(shape: NewShape, stem: string): ShapeObject {
    this.kit.book.peekSheet(this.#sheetId);
    assertDrawable(this.kit.book, this.#sheetId);
    return this.kit.make.shape(this.kit.book.drawings.add<ShapeDrawing>(shape, stem).id);
  }
}
