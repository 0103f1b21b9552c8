import type { TreeRow } from "./tree-rows";

/** What a key asks of the tree. */
export type TreeMove =
  | { readonly kind: "focus"; readonly id: string }
  | { readonly kind: "expand" | "collapse" | "open"; readonly id: string };

/**
 * Reads a key press in the tree.
 *
 * Enter opens the page of a line, group or KPI; the space bar and the side keys open and close a group in place.
 *
 * @returns What to do, or `null` for a key that is not the tree's.
 * @see WAI-ARIA Authoring Practices 1.2, Tree View pattern, keyboard interaction.
 */
export function moveForKey(key: string, rows: readonly TreeRow[], current: string): TreeMove | null {
  const index = rows.findIndex((row) => row.id === current);
  const row = rows[index];
  if (!row) return null;
  const focus = (to: TreeRow | undefined): TreeMove | null => (to ? { kind: "focus", id: to.id } : null);
  switch (key) {
    case "ArrowDown":
      return focus(rows[index + 1]);
    case "ArrowUp":
      return focus(rows[index - 1]);
    case "Home":
      return focus(rows[0]);
    case "End":
      return focus(rows[rows.length - 1]);
    case "ArrowRight":
      if (row.expanded === false) return { kind: "expand", id: row.id };
      return row.expanded ? focus(rows.find(({ parent }) => parent === row.id)) : null;
    case "ArrowLeft":
      if (row.expanded) return { kind: "collapse", id: row.id };
      return focus(rows.find(({ id }) => id === row.parent));
    case " ":
      if (row.expanded === null) return { kind: "open", id: row.id };
      return { kind: row.expanded ? "collapse" : "expand", id: row.id };
    case "Enter":
      return { kind: "open", id: row.id };
    default:
      return null;
  }
}
