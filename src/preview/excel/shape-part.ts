import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import type { DrawingPart } from "./drawing-book";
import type { Kit } from "./object-factory";
import { assertDrawable } from "./shape-move";
import type { ShapeDrawing } from "./shape-state";

/** Key of the method by which an object says which shape it stands for. */
export const SHAPE = Symbol("shape");

/** An object of the API that stands for a shape or for a side of it. */
export abstract class ShapePart extends WireObject {
  constructor(
    protected readonly kit: Kit,
    protected readonly shapeId: string,
  ) {
    super();
  }
}

/** The shape as it is now; `ItemNotFound` when it is gone. */
export function shapeState(kit: Kit, id: string): ShapeDrawing {
  const drawing = kit.book.drawings.get(id);
  if (drawing.kind !== "shape") throw new HostError("ItemNotFound");
  return drawing;
}

/** Replaces parts of a shape; `AccessDenied` on a protected sheet. */
export function changeShape(kit: Kit, id: string, part: DrawingPart<ShapeDrawing>): void {
  assertDrawable(kit.book, shapeState(kit, id).sheetId);
  kit.book.drawings.change<ShapeDrawing>(id, part);
}

/** Id of the shape that an argument stands for, given as an object or as its id; `InvalidArgument` otherwise. */
export function shapeIdOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof WireObject && SHAPE in value)
    return (value as WireObject & { [SHAPE](): string })[SHAPE]();
  throw new HostError("InvalidArgument");
}

/** One of the values that a property takes; `InvalidArgument` otherwise. */
export function oneOf(values: readonly string[], value: unknown): string {
  if (typeof value !== "string" || !values.includes(value)) throw new HostError("InvalidArgument");
  return value;
}

/** A number within bounds; `InvalidArgument` otherwise. */
export function numberFrom(least: number, value: unknown, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) throw new HostError("InvalidArgument");
  return value;
}
