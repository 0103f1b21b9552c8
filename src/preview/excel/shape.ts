import { drawingSvg } from "../drawing/drawing-picture";
import { HostError } from "../wire/host-error";
import type { WireObject } from "../wire/wire-object";
import type { DrawingPart } from "./drawing-book";
import { Line } from "./line";
import { placeOf } from "./object-factory";
import { takePicture } from "./picture";
import { copyShape } from "./shape-copy";
import { ShapeFill, ShapeLineFormat } from "./shape-fill";
import { GeometricShape, ShapeGroup } from "./shape-group";
import { Image } from "./shape-image";
import { assertDrawable, moveDrawing, removeDrawing, turnShape } from "./shape-move";
import { orderOf, reorder } from "./shape-order";
import { changeShape, numberFrom, oneOf, SHAPE, ShapePart, shapeState } from "./shape-part";
import type { Box, ShapeDrawing } from "./shape-state";
import { geometricType, siteCount } from "./shape-type";
import { TextFrame } from "./text-frame";

const PLACEMENTS = ["TwoCell", "OneCell", "Absolute"];
const SCALES_FROM: Readonly<Record<string, number>> = {
  ScaleFromTopLeft: 0,
  ScaleFromMiddle: 0.5,
  ScaleFromBottomRight: 1,
};
/** The least extent that a shape can be given, in points. */
const LEAST = Number.MIN_VALUE;

/** `Excel.Shape`. */
export class Shape extends ShapePart {
  readonly className = "Shape";

  override wireIdentity() {
    return { Id: this.shapeId };
  }
  [SHAPE](): string {
    return this.shapeId;
  }

  get id(): string {
    return this.#state.id;
  }
  get name(): string {
    return this.#state.name;
  }
  set name(name: string) {
    if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
    this.#change({ name });
  }
  get displayName(): string {
    return this.name;
  }
  get type(): string {
    return this.#state.type;
  }
  get geometricShapeType(): string | null {
    return this.#state.geometricShapeType;
  }
  set geometricShapeType(type: string) {
    if (this.#state.type !== "GeometricShape") throw new HostError("InvalidArgument");
    this.#turn({ geometricShapeType: geometricType(type) });
  }

  get left(): number {
    return this.#state.left;
  }
  set left(left: number) {
    this.#move({ left: numberFrom(0, left) });
  }
  get top(): number {
    return this.#state.top;
  }
  set top(top: number) {
    this.#move({ top: numberFrom(0, top) });
  }
  get width(): number {
    return this.#state.width;
  }
  set width(width: number) {
    this.#size("width", numberFrom(LEAST, width));
  }
  get height(): number {
    return this.#state.height;
  }
  set height(height: number) {
    this.#size("height", numberFrom(LEAST, height));
  }
  get rotation(): number {
    return this.#state.rotation;
  }
  set rotation(degrees: number) {
    const turned = numberFrom(-Infinity, degrees) % 360;
    this.#turn({ rotation: turned < 0 ? turned + 360 : turned });
  }
  get lockAspectRatio(): boolean {
    return this.#state.lockAspectRatio;
  }
  set lockAspectRatio(lockAspectRatio: boolean) {
    this.#change({ lockAspectRatio });
  }
  get placement(): string {
    return this.#state.placement;
  }
  set placement(placement: string) {
    this.#change({ placement: oneOf(PLACEMENTS, placement) as ShapeDrawing["placement"] });
  }
  get visible(): boolean {
    return this.#state.visible;
  }
  set visible(visible: boolean) {
    this.#change({ visible });
  }
  get altTextTitle(): string {
    return this.#state.altTextTitle;
  }
  set altTextTitle(altTextTitle: string) {
    this.#change({ altTextTitle });
  }
  get altTextDescription(): string {
    return this.#state.altTextDescription;
  }
  set altTextDescription(altTextDescription: string) {
    this.#change({ altTextDescription });
  }

  get zOrderPosition(): number {
    return orderOf(this.kit.book.drawings, this.#state.id);
  }
  get level(): number {
    const { parentId } = this.#state;
    return parentId === null ? 0 : new Shape(this.kit, parentId).level + 1;
  }
  get connectionSiteCount(): number {
    const { type, geometricShapeType } = this.#state;
    return type === "Line" || type === "Group" ? 0 : siteCount(geometricShapeType ?? "");
  }

  get fill(): WireObject {
    return new ShapeFill(this.kit, this.shapeId);
  }
  get lineFormat(): WireObject {
    return new ShapeLineFormat(this.kit, this.shapeId);
  }
  get textFrame(): WireObject {
    return new TextFrame(this.kit, this.shapeId);
  }
  get line(): WireObject {
    return new Line(this.kit, this.shapeId);
  }
  get group(): WireObject {
    return new ShapeGroup(this.kit, this.shapeId);
  }
  get geometricShape(): WireObject {
    return new GeometricShape(this.kit, this.shapeId);
  }
  get image(): WireObject {
    return new Image(this.kit, this.shapeId);
  }
  /** Reading anything of it fails for a shape that is in no group. */
  get parentGroup(): WireObject {
    return new Shape(this.kit, this.#state.parentId ?? "");
  }

  delete(): void {
    assertDrawable(this.kit.book, this.#state.sheetId);
    removeDrawing(this.kit.book.drawings, this.shapeId);
  }
  setZOrder(move: string): void {
    assertDrawable(this.kit.book, this.#state.sheetId);
    reorder(this.kit.book.drawings, this.shapeId, move);
  }
  incrementLeft(points: number): void {
    this.#move({ left: Math.max(0, this.left + numberFrom(-Infinity, points)) });
  }
  incrementTop(points: number): void {
    this.#move({ top: Math.max(0, this.top + numberFrom(-Infinity, points)) });
  }
  incrementRotation(degrees: number): void {
    this.rotation = this.rotation + degrees;
  }
  scaleWidth(factor: number, scaleType: string, from?: string): void {
    this.#scale("width", "left", factor, scaleType, from);
  }
  scaleHeight(factor: number, scaleType: string, from?: string): void {
    this.#scale("height", "top", factor, scaleType, from);
  }
  /** A copy at the same place, on the sheet given as an object, a name or an id. */
  copyTo(destination?: unknown): WireObject {
    const { sheetId } = this.#state;
    const sheet = typeof destination === "string" ? this.kit.book.findSheet(destination) : null;
    const named = typeof destination === "string" ? sheet?.getSheetId() : null;
    if (named === undefined) throw new HostError("ItemNotFound");
    const to = named ?? (destination === undefined ? sheetId : placeOf(destination).sheetId);
    assertDrawable(this.kit.book, to);
    return new Shape(this.kit, copyShape(this.kit.book.drawings, this.shapeId, to));
  }
  /** The shape by its id, when the client has kept it from an earlier request. */
  _getShapeById(id: string): WireObject {
    return new Shape(this.kit, shapeState(this.kit, id).id);
  }
  getAsImage(format: string): Promise<string> | string {
    return takePicture(this.kit.book, drawingSvg(this.kit.book, this.#state), format);
  }

  get #state(): ShapeDrawing {
    return shapeState(this.kit, this.shapeId);
  }
  #change(part: DrawingPart<ShapeDrawing>): void {
    changeShape(this.kit, this.shapeId, part);
  }
  #turn(part: Partial<ShapeDrawing>): void {
    assertDrawable(this.kit.book, this.#state.sheetId);
    turnShape(this.kit.book.drawings, this.shapeId, part);
  }
  #move(box: Partial<Box>): void {
    assertDrawable(this.kit.book, this.#state.sheetId);
    moveDrawing(this.kit.book.drawings, this.shapeId, box);
  }
  #size(side: "width" | "height", points: number): void {
    const { lockAspectRatio, [side]: before } = this.#state;
    const other = side === "width" ? "height" : "width";
    const kept = lockAspectRatio && before > 0 ? { [other]: (this.#state[other] * points) / before } : {};
    this.#move({ [side]: points, ...kept });
  }
  #scale(
    side: "width" | "height",
    edge: "left" | "top",
    factor: number,
    scaleType: string,
    from = "ScaleFromTopLeft",
  ): void {
    const state = this.#state;
    const original = side === "width" ? state.image?.originalWidth : state.image?.originalHeight;
    const share = SCALES_FROM[from];
    const ofOriginal = oneOf(["CurrentSize", "OriginalSize"], scaleType) === "OriginalSize";
    if (share === undefined || (ofOriginal && original === undefined)) throw new HostError("InvalidArgument");
    const points = numberFrom(LEAST, factor) * (ofOriginal ? (original ?? 0) : state[side]);
    this.#move({ [side]: points, [edge]: Math.max(0, state[edge] - (points - state[side]) * share) });
  }
}
