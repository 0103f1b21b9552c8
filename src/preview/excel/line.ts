import { HostError } from "../wire/host-error";
import type { WireObject } from "../wire/wire-object";
import { changeShape, oneOf, shapeIdOf, ShapePart, shapeState } from "./shape-part";
import { assertDrawable, turnShape } from "./shape-move";
import { snapped } from "./shape-site";
import type { LineEndState, LineState, ShapeDrawing } from "./shape-state";
import { siteCount } from "./shape-type";

const CONNECTORS = ["Straight", "Elbow", "Curve"];
const ARROWHEADS = ["None", "Triangle", "Stealth", "Diamond", "Oval", "Open"];
const LENGTHS = ["Short", "Medium", "Long"];
const WIDTHS = ["Narrow", "Medium", "Wide"];

/** The kind of connector as given; straight when left out, `InvalidArgument` when there is none of that name. */
export function connectorTypeOf(name: unknown): LineState["connectorType"] {
  return oneOf(CONNECTORS, name ?? "Straight") as LineState["connectorType"];
}

/** `Excel.Line`: a line's ends, and what they are glued to. */
export class Line extends ShapePart {
  readonly className = "Line";

  get id(): string {
    this.#line();
    return this.shapeId;
  }
  get shape(): WireObject {
    return this.kit.make.shape(this.shapeId);
  }
  get connectorType(): string {
    return this.#line().connectorType;
  }
  set connectorType(type: string) {
    this.#change({ connectorType: connectorTypeOf(type) });
  }

  get beginArrowheadStyle(): string {
    return this.#line().begin.arrowheadStyle;
  }
  set beginArrowheadStyle(style: string) {
    this.#changeEnd("begin", { arrowheadStyle: oneOf(ARROWHEADS, style) });
  }
  get beginArrowheadLength(): string {
    return this.#line().begin.arrowheadLength;
  }
  set beginArrowheadLength(length: string) {
    this.#changeEnd("begin", { arrowheadLength: oneOf(LENGTHS, length) });
  }
  get beginArrowheadWidth(): string {
    return this.#line().begin.arrowheadWidth;
  }
  set beginArrowheadWidth(width: string) {
    this.#changeEnd("begin", { arrowheadWidth: oneOf(WIDTHS, width) });
  }
  get endArrowheadStyle(): string {
    return this.#line().end.arrowheadStyle;
  }
  set endArrowheadStyle(style: string) {
    this.#changeEnd("end", { arrowheadStyle: oneOf(ARROWHEADS, style) });
  }
  get endArrowheadLength(): string {
    return this.#line().end.arrowheadLength;
  }
  set endArrowheadLength(length: string) {
    this.#changeEnd("end", { arrowheadLength: oneOf(LENGTHS, length) });
  }
  get endArrowheadWidth(): string {
    return this.#line().end.arrowheadWidth;
  }
  set endArrowheadWidth(width: string) {
    this.#changeEnd("end", { arrowheadWidth: oneOf(WIDTHS, width) });
  }

  get isBeginConnected(): boolean {
    return this.#line().begin.shapeId !== null;
  }
  get isEndConnected(): boolean {
    return this.#line().end.shapeId !== null;
  }
  /** `null` while the end is free. */
  get beginConnectedSite(): number | null {
    return this.#line().begin.site;
  }
  get endConnectedSite(): number | null {
    return this.#line().end.site;
  }
  /** Reading anything of it fails while the end is free. */
  get beginConnectedShape(): WireObject {
    return this.kit.make.shape(this.#line().begin.shapeId ?? "");
  }
  get endConnectedShape(): WireObject {
    return this.kit.make.shape(this.#line().end.shapeId ?? "");
  }
  connectBeginShape(shape: unknown, site: number): void {
    this.#connect("begin", shapeIdOf(shape), site);
  }
  connectEndShape(shape: unknown, site: number): void {
    this.#connect("end", shapeIdOf(shape), site);
  }
  disconnectBeginShape(): void {
    this.#changeEnd("begin", { shapeId: null, site: null });
  }
  disconnectEndShape(): void {
    this.#changeEnd("end", { shapeId: null, site: null });
  }

  #shape(): ShapeDrawing {
    return shapeState(this.kit, this.shapeId);
  }
  #line(): LineState {
    const { line } = this.#shape();
    if (line === null) throw new HostError("InvalidArgument");
    return line;
  }
  #change(part: Partial<LineState>): void {
    changeShape(this.kit, this.shapeId, { line: { ...this.#line(), ...part } });
  }
  #changeEnd(end: "begin" | "end", part: Partial<LineEndState>): void {
    const line = this.#line();
    this.#change({ [end]: { ...line[end], ...part } });
  }
  #connect(end: "begin" | "end", targetId: string, site: number): void {
    const [shape, target] = [this.#shape(), shapeState(this.kit, targetId)];
    const sites =
      target.line === null && target.type !== "Group" ? siteCount(target.geometricShapeType ?? "") : 0;
    const fits = Number.isInteger(site) && site >= 0 && site < sites;
    if (!fits || target.sheetId !== shape.sheetId) throw new HostError("InvalidArgument");
    const line = this.#line();
    const glued = { ...shape, line: { ...line, [end]: { ...line[end], shapeId: targetId, site } } };
    assertDrawable(this.kit.book, shape.sheetId);
    const { drawings } = this.kit.book;
    turnShape(drawings, this.shapeId, snapped(glued, drawings.list(shape.sheetId)));
  }
}
