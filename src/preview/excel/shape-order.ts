import { HostError } from "../wire/host-error";
import type { DrawingBook } from "./drawing-book";
import { familyOf } from "./shape-move";
import type { Drawing } from "./shape-state";

const parentOf = (drawing: Drawing) => (drawing.kind === "shape" ? drawing.parentId : null);

/** Drawings of one level: of the sheet, or of one group; bottom first. */
function siblings(drawings: readonly Drawing[], drawing: Drawing): readonly Drawing[] {
  return drawings.filter((known) => parentOf(known) === parentOf(drawing));
}

/** Position among the drawings of the same level, 0 being the bottom. */
export function orderOf(book: DrawingBook, id: string): number {
  const drawing = book.get(id);
  return siblings(book.list(drawing.sheetId), drawing).findIndex((known) => known.id === id);
}

/** Moves a drawing, with what is in it, up or down among those of its level; `move` as in `Excel.ShapeZOrder`. */
export function reorder(book: DrawingBook, id: string, move: unknown): void {
  const drawing = book.get(id);
  const drawings = book.list(drawing.sheetId);
  const level = siblings(drawings, drawing);
  const at = level.findIndex((known) => known.id === id);
  const to = target(move, at, level.length - 1);
  const others = level.filter((known) => known.id !== id);
  const ordered = [...others.slice(0, to), drawing, ...others.slice(to)];
  const blocks = ordered.flatMap((known) => familyOf(drawings, known.id));
  const inBlocks = new Set(blocks.map((known) => known.id));
  const first = drawings.findIndex((known) => inBlocks.has(known.id));
  const rest = drawings.filter((known) => !inBlocks.has(known.id));
  book.replace(drawing.sheetId, [...rest.slice(0, first), ...blocks, ...rest.slice(first)]);
}

function target(move: unknown, at: number, top: number): number {
  if (move === "BringToFront") return top;
  if (move === "BringForward") return Math.min(at + 1, top);
  if (move === "SendBackward") return Math.max(at - 1, 0);
  if (move === "SendToBack") return 0;
  throw new HostError("InvalidArgument");
}
