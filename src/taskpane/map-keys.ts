import type { GridBox, MapGrid } from "./map-grid";

/** What a key asks of the map. */
export type MapMove =
  | { readonly kind: "focus"; readonly objective: number }
  | { readonly kind: "choose" | "open"; readonly objective: number }
  | { readonly kind: "clear" };

/**
 * Reads a key press on a box of the map.
 *
 * Arrows go to the neighbour in that direction; with Shift, up follows a link to an effect and down goes back to a cause, the
 * one that stands nearest. The space bar chooses, Enter opens, Escape lets go.
 *
 * @returns What to do, or `null` for a key that is not the map's.
 * @see WAI-ARIA Authoring Practices 1.2, Listbox pattern.
 */
export function mapMoveForKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  grid: MapGrid,
  current: number,
): MapMove | null {
  const focus = (objective: number | undefined): MapMove | null =>
    objective === undefined ? null : { kind: "focus", objective };
  const box = grid.boxes[current];
  if (!box) return null;
  const inOrder = grid.rows.flat();
  const row = grid.rows[box.row] ?? [];
  switch (key) {
    case "ArrowLeft":
      return focus(row[row.indexOf(current) - 1]);
    case "ArrowRight":
      return focus(row[row.indexOf(current) + 1]);
    case "ArrowUp":
      return focus(
        shiftKey ? linked(grid, current, "from", "to") : nearest(grid, grid.rows[box.row - 1], box),
      );
    case "ArrowDown":
      return focus(
        shiftKey ? linked(grid, current, "to", "from") : nearest(grid, grid.rows[box.row + 1], box),
      );
    case "Home":
      return focus(inOrder[0]);
    case "End":
      return focus(inOrder.at(-1));
    case " ":
      return { kind: "choose", objective: current };
    case "Enter":
      return { kind: "open", objective: current };
    case "Escape":
      return { kind: "clear" };
    default:
      return null;
  }
}

function linked(
  grid: MapGrid,
  current: number,
  here: "from" | "to",
  there: "from" | "to",
): number | undefined {
  const box = grid.boxes[current];
  const ends = grid.links.flatMap((link) => (link[here] === current ? [link[there]] : []));
  return box && nearest(grid, ends, box);
}

/** Of some objectives the one whose box is nearest, the first of those that are as near. */
function nearest(grid: MapGrid, among: readonly number[] | undefined, to: GridBox): number | undefined {
  let best: { objective: number; distance: number } | undefined;
  for (const objective of among ?? []) {
    const box = grid.boxes[objective];
    if (!box) continue;
    const distance = Math.hypot(box.x - to.x, box.y - to.y);
    if (!best || distance < best.distance - 1e-9) best = { objective, distance };
  }
  return best?.objective;
}
