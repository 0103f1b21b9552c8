import { MAP_PREFIX } from "./map-names";
import type { MapLayout } from "../../engine/map/model";
import type { DrawingMemory } from "../drawing/shape-spec";

const BOX = `${MAP_PREFIX}box `;

/**
 * The boxes of a map as it was last drawn, for a layout that is to move little; `null` when none was drawn. Names are in
 * their normal form, and only the boxes are there.
 */
export function rememberedLayout(memory: DrawingMemory | null): MapLayout | null {
  const boxes = (memory?.shapes ?? []).flatMap((shape) =>
    shape.kind === "figure" && shape.name.startsWith(BOX)
      ? [{ objective: shape.name.slice(BOX.length), ...shape.place }]
      : [],
  );
  return boxes.length === 0 ? null : { width: 0, height: 0, bands: [], boxes, routes: [] };
}
