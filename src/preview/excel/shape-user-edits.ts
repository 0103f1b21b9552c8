import type { Book } from "./book";
import { moveDrawing, removeDrawing } from "./shape-move";
import type { Drawing, ShapeDrawing } from "./shape-state";

/** Whether the user may change the drawings of a sheet. */
export function userMayDraw(book: Book, sheetId: string): boolean {
  const { protection } = book.state(sheetId);
  return !protection.protected || protection.options["allowEditObjects"] === true;
}

/** The drawing that the user takes hold of: the outermost group that a shape is in, or itself. */
export function graspedDrawing(book: Book, id: string): Drawing | null {
  const drawing = book.drawings.find(id);
  const parentId = drawing?.kind === "shape" ? drawing.parentId : null;
  return parentId === null ? drawing : graspedDrawing(book, parentId);
}

/** Drags a drawing to a place, in points. A connector that is dragged itself comes off its shapes, as in Excel. */
export function dragDrawing(book: Book, id: string, left: number, top: number): void {
  const drawing = book.drawings.get(id);
  if (!userMayDraw(book, drawing.sheetId)) return;
  if (drawing.kind === "shape" && drawing.line !== null) {
    const { begin, end } = drawing.line;
    const line = {
      ...drawing.line,
      begin: { ...begin, shapeId: null, site: null },
      end: { ...end, shapeId: null, site: null },
    };
    book.drawings.change<ShapeDrawing>(id, { line });
  }
  moveDrawing(book.drawings, id, { left: Math.max(0, left), top: Math.max(0, top) });
}

/** Presses Delete on a drawing. */
export function deleteDrawing(book: Book, id: string): void {
  if (userMayDraw(book, book.drawings.get(id).sheetId)) removeDrawing(book.drawings, id);
}
