import { findMoves, firstByName, shifted } from "./moved-figures";
import type { ConnectorSpec, DrawingMemory, FigureSpec, ShapeSpec } from "./shape-spec";
import type { ShapeState } from "./query-drawing";

/** Properties of a shape that are written together. */
export type ShapePart =
  "place" | "geometry" | "fill" | "stroke" | "text" | "alt" | "course" | "ends" | "arrow";

export interface ShapeUpdate {
  readonly id: string;
  readonly spec: ShapeSpec;
  readonly parts: readonly ShapePart[];
}

/** Everything that makes a sheet's shapes what they should be. */
export interface DrawingPlan {
  readonly adds: readonly ShapeSpec[];
  readonly updates: readonly ShapeUpdate[];
  /** Ids of shapes of ours that are no longer wanted. */
  readonly deletes: readonly string[];
  /** Where each figure stands or will stand, and its id where it is there already; by name. */
  readonly figures: ReadonlyMap<string, { readonly id: string | null; readonly spec: FigureSpec }>;
  /** What to remember once it is written. */
  readonly memory: DrawingMemory;
}

export interface DrawingSituation {
  readonly states: readonly ShapeState[];
  /** What was last written; `null` when nothing is known. */
  readonly memory: DrawingMemory | null;
  /** True when the last writing broke off: then all is written again. */
  readonly mending: boolean;
}

const FIGURE_PARTS: readonly ShapePart[] = ["geometry", "fill", "stroke", "text", "alt"];
const CONNECTOR_PARTS: readonly ShapePart[] = ["course", "stroke", "arrow", "alt", "ends"];

/**
 * Plans the way from the shapes on a sheet to those wanted: new ones are added, those that differ from what was last written
 * get the parts that differ, those no longer wanted go. A figure that the user moved or resized stays where it is; shapes that
 * are not ours are not touched. Pure: an unchanged drawing plans nothing.
 *
 * @param specs - What should be there; places include the drawing's origin. A figure that was moved has its present place.
 * @param prefix - Begins every name of ours, and finds our shapes where nothing is remembered.
 */
export function planDrawing(
  specs: readonly ShapeSpec[],
  { states, memory, mending }: DrawingSituation,
  prefix: string,
): DrawingPlan {
  const moves = findMoves(states, memory);
  const onSheet = firstByName(states);
  const known = new Map((memory?.shapes ?? []).map((shape) => [shape.name, shape]));
  const wanted = new Set(specs.map(({ name }) => name));
  const isOurs = ({ name }: ShapeState): boolean =>
    known.has(name) || ((memory === null || mending) && name.startsWith(prefix));
  const adds = specs.filter(({ name }) => !onSheet.has(name));
  const moving = new Set(adds.map(({ name }) => name));
  const updates = specs.flatMap((spec): ShapeUpdate[] => {
    const state = onSheet.get(spec.name);
    if (!state || spec.kind !== "figure") return [];
    const before = figureOr(mending ? undefined : known.get(spec.name));
    const parts: ShapePart[] = FIGURE_PARTS.filter((part) => !before || differ(part, spec, before));
    const from = before ? shifted(before.place, moves.drift) : null;
    if (!moves.moved.has(spec.name) && !(from && isSame(from, spec.place))) parts.push("place");
    if (parts.includes("place")) moving.add(spec.name);
    return parts.length > 0 ? [{ id: state.id, spec, parts }] : [];
  });
  const lines = specs.flatMap((spec): ShapeUpdate[] => {
    const state = onSheet.get(spec.name);
    if (!state || spec.kind !== "connector") return [];
    const before = connectorOr(mending ? undefined : known.get(spec.name));
    const parts = CONNECTOR_PARTS.filter(
      (part) => !before || differ(part, spec, before) || (part === "ends" && isPulled(spec, moving)),
    );
    return parts.length > 0 ? [{ id: state.id, spec, parts }] : [];
  });
  const remembered = specs.map((spec): ShapeSpec => {
    const before = figureOr(known.get(spec.name));
    if (spec.kind !== "figure" || !before || !moves.moved.has(spec.name)) return spec;
    return { ...spec, place: shifted(before.place, moves.drift) };
  });
  return {
    adds,
    updates: [...updates, ...lines],
    deletes: [...onSheet.values()]
      .filter((state) => isOurs(state) && !wanted.has(state.name))
      .map(({ id }) => id),
    figures: new Map(
      specs.flatMap((spec) =>
        spec.kind === "figure"
          ? [[spec.name, { id: onSheet.get(spec.name)?.id ?? null, spec }] as const]
          : [],
      ),
    ),
    memory: { origin: moves.origin, shapes: remembered },
  };
}

/** Whether a plan writes nothing. */
export function isEmptyDrawing({ adds, updates, deletes }: DrawingPlan): boolean {
  return adds.length + updates.length + deletes.length === 0;
}

/** What to remember while a drawing is being written: what may stand there, old or new. */
export function memoryWhileDrawing(before: DrawingMemory | null, after: DrawingMemory): DrawingMemory {
  const old = before?.shapes ?? [];
  const known = new Set(old.map(({ name }) => name));
  return {
    origin: before?.origin ?? after.origin,
    shapes: [...old, ...after.shapes.filter(({ name }) => !known.has(name))],
    pending: Object.fromEntries(
      after.shapes.flatMap((shape) =>
        shape.kind === "figure" && known.has(shape.name) ? [[shape.name, shape.place]] : [],
      ),
    ),
  };
}

function isPulled({ begin, end }: ConnectorSpec, moving: ReadonlySet<string>): boolean {
  return moving.has(begin.figure) || moving.has(end.figure);
}

function differ(part: ShapePart, one: ShapeSpec, other: ShapeSpec): boolean {
  return JSON.stringify(partOf(part, one)) !== JSON.stringify(partOf(part, other));
}

function partOf(part: ShapePart, shape: ShapeSpec): unknown {
  if (part === "ends") return shape.kind === "connector" ? [shape.begin, shape.end] : null;
  return (shape as unknown as Record<string, unknown>)[part];
}

function isSame(one: FigureSpec["place"], other: FigureSpec["place"]): boolean {
  return (["x", "y", "width", "height"] as const).every((side) => Math.abs(one[side] - other[side]) < 0.1);
}

function figureOr(shape: ShapeSpec | undefined): FigureSpec | null {
  return shape?.kind === "figure" ? shape : null;
}

function connectorOr(shape: ShapeSpec | undefined): ConnectorSpec | null {
  return shape?.kind === "connector" ? shape : null;
}
