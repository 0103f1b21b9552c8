import type { DrawingBook } from "./drawing-book";
import { familyOf } from "./shape-move";
import type { Drawing, LineEndState, ShapeDrawing } from "./shape-state";

/** Copies a shape, with all that is in it, to the top of a sheet. Its connectors stay with the original. @returns The copy's id. */
export function copyShape(book: DrawingBook, id: string, sheetId: string): string {
  const family = familyOf(book.list(book.get(id).sheetId), id);
  const copies = new Map<string, string>();
  for (const drawing of family) {
    if (drawing.kind !== "shape") continue;
    const { id: original, name, parentId, ...rest } = drawing;
    const stem = name.replace(/ \d+$/, "");
    const parent = parentId === null ? null : (copies.get(parentId) ?? null);
    const copy = book.add<ShapeDrawing>({ ...rest, sheetId, parentId: parent }, stem);
    copies.set(original, copy.id);
  }
  const own = new Set(copies.values());
  book.replace(
    sheetId,
    book.list(sheetId).map((drawing) => (own.has(drawing.id) ? reglued(drawing, copies) : drawing)),
  );
  return copies.get(id) ?? id;
}

/** Lines copied together with the shapes that they join are glued to the copies; others are free. */
function reglued(drawing: Drawing, copies: ReadonlyMap<string, string>): Drawing {
  if (drawing.kind !== "shape" || drawing.line === null) return drawing;
  const end = (old: LineEndState): LineEndState => {
    const shapeId = old.shapeId === null ? null : (copies.get(old.shapeId) ?? null);
    return { ...old, shapeId, site: shapeId === null ? null : old.site };
  };
  return {
    ...drawing,
    line: { ...drawing.line, begin: end(drawing.line.begin), end: end(drawing.line.end) },
  };
}
