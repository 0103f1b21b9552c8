import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import type { DrawingBook } from "./drawing-book";
import { snapped } from "./shape-site";
import type { Box, Drawing, ShapeDrawing } from "./shape-state";

/** Throws `AccessDenied` when the sheet is protected and its drawings with it. */
export function assertDrawable(book: Book, sheetId: string): void {
  const { protection } = book.state(sheetId);
  if (protection.protected && protection.options["allowEditObjects"] !== true) {
    throw new HostError("AccessDenied");
  }
}

/** A shape, with every shape in it when it is a group. */
export function familyOf(drawings: readonly Drawing[], id: string): readonly Drawing[] {
  const family = new Set([id]);
  // A group stands before its shapes, so that one pass finds them at any depth.
  for (const drawing of drawings) {
    if (drawing.kind === "shape" && drawing.parentId !== null && family.has(drawing.parentId)) {
      family.add(drawing.id);
    }
  }
  return drawings.filter((drawing) => family.has(drawing.id));
}

/** Puts a drawing into another box, shapes of a group in proportion; connectors follow. */
export function moveDrawing(book: DrawingBook, id: string, box: Partial<Box>): void {
  const drawing = book.get(id);
  const to: Box = { ...pickBox(drawing), ...box };
  const drawings = book.list(drawing.sheetId);
  const family = new Set(familyOf(drawings, id).map((member) => member.id));
  const moved = drawings.map((known) =>
    family.has(known.id) ? { ...known, ...(known.id === id ? to : inProportion(known, drawing, to)) } : known,
  );
  book.replace(drawing.sheetId, withParents(follow(moved, family), drawing));
}

/** Replaces parts of a shape that its connectors look at, such as its rotation. */
export function turnShape(book: DrawingBook, id: string, part: Partial<ShapeDrawing>): void {
  const { sheetId } = book.get(id);
  const changed = book
    .list(sheetId)
    .map((known) => (known.id === id ? ({ ...known, ...part } as Drawing) : known));
  book.replace(sheetId, follow(changed, new Set([id])));
}

/** Removes a drawing, shapes of a group included; connectors that were glued to it stay where they are, free. */
export function removeDrawing(book: DrawingBook, id: string): void {
  const drawing = book.get(id);
  const drawings = book.list(drawing.sheetId);
  const gone = new Set(familyOf(drawings, id).map((member) => member.id));
  const left = drawings.filter((known) => !gone.has(known.id));
  book.replace(
    drawing.sheetId,
    left.map((known) => released(known, gone)),
  );
}

function released(drawing: Drawing, gone: ReadonlySet<string>): Drawing {
  if (drawing.kind !== "shape" || drawing.line === null) return drawing;
  const { begin, end } = drawing.line;
  const free = (shapeId: string | null) => shapeId !== null && gone.has(shapeId);
  if (!free(begin.shapeId) && !free(end.shapeId)) return drawing;
  const line = {
    ...drawing.line,
    begin: free(begin.shapeId) ? { ...begin, shapeId: null, site: null } : begin,
    end: free(end.shapeId) ? { ...end, shapeId: null, site: null } : end,
  };
  return { ...drawing, line };
}

function pickBox({ left, top, width, height }: Box): Box {
  return { left, top, width, height };
}

function inProportion(box: Box, from: Box, to: Box): Box {
  const across = from.width === 0 ? 1 : to.width / from.width;
  const down = from.height === 0 ? 1 : to.height / from.height;
  return {
    left: to.left + (box.left - from.left) * across,
    top: to.top + (box.top - from.top) * down,
    width: box.width * across,
    height: box.height * down,
  };
}

/** Connectors with an end at one of the shapes, brought to where these are now. */
export function follow(drawings: readonly Drawing[], moved: ReadonlySet<string>): readonly Drawing[] {
  return drawings.map((drawing) => {
    if (drawing.kind !== "shape" || drawing.line === null || moved.has(drawing.id)) return drawing;
    const { begin, end } = drawing.line;
    const glued = [begin.shapeId, end.shapeId].some((id) => id !== null && moved.has(id));
    return glued ? snapped(drawing, drawings) : drawing;
  });
}

/** A group's box is that of its shapes. */
function withParents(drawings: readonly Drawing[], drawing: Drawing): readonly Drawing[] {
  const parentId = drawing.kind === "shape" ? drawing.parentId : null;
  if (parentId === null) return drawings;
  const inside = drawings.filter((known) => known.kind === "shape" && known.parentId === parentId);
  const box = boxAround(inside);
  const grown = drawings.map((known) => (known.id === parentId ? { ...known, ...box } : known));
  const parent = grown.find((known) => known.id === parentId);
  return parent ? withParents(grown, parent) : grown;
}

/** The smallest box that holds others. */
export function boxAround(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
  };
}
