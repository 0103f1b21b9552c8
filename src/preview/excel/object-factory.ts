import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import type { Book } from "./book";
import type { Rect } from "./rect";

/** Makes the objects of the API that others lead to, so that their files need not import each other. */
export interface ObjectFactory {
  readonly range: (sheetId: string, rect: Rect) => WireObject;
  readonly worksheet: (sheetId: string) => WireObject;
  readonly table: (tableId: string) => WireObject;
  readonly tables: (sheetId: string | null) => WireObject;
  readonly tablesIn: (sheetId: string, rect: Rect) => WireObject;
  readonly rangeFormat: (sheetId: string, rect: Rect) => WireObject;
  readonly conditionalFormats: (sheetId: string, rect: Rect) => WireObject;
  readonly dataValidation: (sheetId: string, rect: Rect) => WireObject;
  readonly charts: (sheetId: string) => WireObject;
  readonly shapes: (sheetId: string) => WireObject;
  readonly shape: (shapeId: string) => ShapeObject;
}

/** `Excel.Shape`, as its collections see it. */
export type ShapeObject = WireObject & { readonly id: string; readonly name: string };

/** What every object of the API is made with. */
export interface Kit {
  readonly book: Book;
  readonly make: ObjectFactory;
}

/** Key of the method by which an object says which cells it stands for. */
export const PLACE = Symbol("place");

export interface Placed {
  [PLACE](): { readonly sheetId: string; readonly rect: Rect };
}

/** Cells that an argument stands for; `InvalidArgument` when it is no range. */
export function placeOf(value: unknown): { readonly sheetId: string; readonly rect: Rect } {
  if (value instanceof WireObject && PLACE in value) return (value as WireObject & Placed)[PLACE]();
  throw new HostError("InvalidArgument");
}
