import type { Drawing, LineEndState, LineState, ShapeDrawing } from "./shape-state";

/** A point of a sheet, in points, and the direction in which a connector leaves it (`null` where it is free). */
export interface LineEnd {
  readonly x: number;
  readonly y: number;
  readonly leaves: { readonly x: number; readonly y: number } | null;
}

type Place = readonly [x: number, y: number];

const FOUR: readonly Place[] = [
  [0.5, 0],
  [0, 0.5],
  [0.5, 1],
  [1, 0.5],
];
const DIAGONAL = Math.SQRT1_2 / 2;
/** Places as shares of the box, from the top against the clock, as the presets of Office Open XML have them. */
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  Ellipse: [
    [0.5, 0],
    [0.5 - DIAGONAL, 0.5 - DIAGONAL],
    [0, 0.5],
    [0.5 - DIAGONAL, 0.5 + DIAGONAL],
    [0.5, 1],
    [0.5 + DIAGONAL, 0.5 + DIAGONAL],
    [1, 0.5],
    [0.5 + DIAGONAL, 0.5 - DIAGONAL],
  ],
  Triangle: [
    [0.5, 0],
    [0.25, 0.5],
    [0, 1],
    [0.5, 1],
    [1, 1],
    [0.75, 0.5],
  ],
};

/** Where a connection site of a shape is, the shape's rotation included. */
export function siteEnd(shape: ShapeDrawing, site: number): LineEnd {
  const [x, y] = (PLACES[shape.geometricShapeType ?? ""] ?? FOUR)[site] ?? [0.5, 0.5];
  const [fromX, fromY] = [x - 0.5, y - 0.5];
  const middle = { x: shape.left + shape.width / 2, y: shape.top + shape.height / 2 };
  const offset = turn(fromX * shape.width, fromY * shape.height, shape.rotation);
  const upright = Math.abs(fromY) >= Math.abs(fromX);
  const leaves = turn(upright ? 0 : Math.sign(fromX), upright ? Math.sign(fromY) : 0, shape.rotation);
  return { x: middle.x + offset.x, y: middle.y + offset.y, leaves };
}

function turn(x: number, y: number, degrees: number): { x: number; y: number } {
  if (degrees === 0) return { x, y };
  const angle = (degrees * Math.PI) / 180;
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}

/** Both ends of a line; `drawings` holds the shapes that it may be glued to. */
export function lineEnds(
  shape: ShapeDrawing,
  line: LineState,
  drawings: readonly Drawing[],
): { readonly begin: LineEnd; readonly end: LineEnd } {
  const { left, top, width, height } = shape;
  const xs = line.flipHorizontal ? [left + width, left] : [left, left + width];
  const ys = line.flipVertical ? [top + height, top] : [top, top + height];
  const direction = (end: LineEndState) => glued(end, drawings)?.leaves ?? null;
  return {
    begin: { x: xs[0] ?? 0, y: ys[0] ?? 0, leaves: direction(line.begin) },
    end: { x: xs[1] ?? 0, y: ys[1] ?? 0, leaves: direction(line.end) },
  };
}

/** The site that an end is glued to; `null` for a free end. */
function glued(end: LineEndState, drawings: readonly Drawing[]): LineEnd | null {
  if (end.shapeId === null || end.site === null) return null;
  const shape = drawings.find((drawing) => drawing.id === end.shapeId);
  return shape?.kind === "shape" ? siteEnd(shape, end.site) : null;
}

/** The box and flips of a line between two points. */
export function lineBetween(
  begin: { readonly x: number; readonly y: number },
  end: { readonly x: number; readonly y: number },
) {
  return {
    box: {
      left: Math.min(begin.x, end.x),
      top: Math.min(begin.y, end.y),
      width: Math.abs(end.x - begin.x),
      height: Math.abs(end.y - begin.y),
    },
    flips: { flipHorizontal: end.x < begin.x, flipVertical: end.y < begin.y },
  };
}

/** The line with glued ends where their shapes are now; the same object when nothing is to be moved. */
export function snapped(shape: ShapeDrawing, drawings: readonly Drawing[]): ShapeDrawing {
  const { line } = shape;
  if (line === null) return shape;
  const now = lineEnds(shape, line, drawings);
  const begin = glued(line.begin, drawings) ?? now.begin;
  const end = glued(line.end, drawings) ?? now.end;
  const { box, flips } = lineBetween(begin, end);
  const moved = { ...shape, ...box, line: { ...line, ...flips } };
  return JSON.stringify(moved) === JSON.stringify(shape) ? shape : moved;
}
