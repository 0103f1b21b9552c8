import type { Box } from "../../engine/map/model";
import type { DrawingMemory, FigureSpec } from "./shape-spec";
import type { ShapeState } from "./query-drawing";

/** What the user did to a drawing since it was last written. */
export interface Moves {
  /** Shift of the drawing as a whole since it was first drawn: nearly all figures were dragged by the same way. */
  readonly origin: { readonly x: number; readonly y: number };
  /** The part of `origin` that is new since the last writing. */
  readonly drift: { readonly x: number; readonly y: number };
  /** Figures that were moved or resized for themselves, by name, where they stand now. */
  readonly moved: ReadonlyMap<string, Box>;
}

/** Points by which a figure may be off without having been moved: Excel rounds to pixels. */
const TOLERANCE = 1.5;
/** Share of the figures that must have gone the same way for the drawing to have been moved. */
const MOST = 0.6;

/** Compares where figures stand with where they were last written. Pure. */
export function findMoves(states: readonly ShapeState[], memory: DrawingMemory | null): Moves {
  const byName = firstByName(states);
  const figures = (memory?.shapes ?? []).flatMap((shape) => {
    const state = byName.get(shape.name);
    return shape.kind === "figure" && state ? [{ shape, state }] : [];
  });
  const drift = commonShift(figures);
  const moved = new Map<string, Box>();
  for (const { shape, state } of figures) {
    const expected = shifted(shape.place, drift);
    const pending = memory?.pending?.[shape.name];
    const place = placeOf(state);
    if (!isNear(place, expected) && !(pending && isNear(place, pending))) moved.set(shape.name, place);
  }
  const before = memory?.origin ?? { x: 0, y: 0 };
  return { drift, origin: { x: before.x + drift.x, y: before.y + drift.y }, moved };
}

/** Shapes by name; of several with one name the lowest, since a copy lies above its original. */
export function firstByName(states: readonly ShapeState[]): ReadonlyMap<string, ShapeState> {
  const found = new Map<string, ShapeState>();
  for (const state of states) if (!found.has(state.name)) found.set(state.name, state);
  return found;
}

/** Whether two places are the same as far as Excel keeps them. */
export function isNear(one: Box, other: Box): boolean {
  return (["x", "y", "width", "height"] as const).every(
    (side) => Math.abs(one[side] - other[side]) <= TOLERANCE,
  );
}

export function shifted(place: Box, by: { readonly x: number; readonly y: number }): Box {
  return { ...place, x: place.x + by.x, y: place.y + by.y };
}

export function placeOf({ left, top, width, height }: ShapeState): Box {
  return { x: left, y: top, width, height };
}

function commonShift(
  figures: readonly { readonly shape: FigureSpec; readonly state: ShapeState }[],
): Moves["drift"] {
  const still = { x: 0, y: 0 };
  const shifts = figures.map(({ shape: { place }, state }) => ({
    x: state.left - place.x,
    y: state.top - place.y,
  }));
  const middle = { x: median(shifts.map(({ x }) => x)), y: median(shifts.map(({ y }) => y)) };
  if (Math.max(Math.abs(middle.x), Math.abs(middle.y)) <= TOLERANCE) return still;
  const along = shifts.filter(
    ({ x, y }) => Math.max(Math.abs(x - middle.x), Math.abs(y - middle.y)) <= TOLERANCE,
  );
  return along.length >= MOST * shifts.length ? middle : still;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
