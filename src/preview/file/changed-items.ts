import type { Drawing } from "../excel/shape-state";
import type { DrawingEntry } from "./drawing-entries";
import { sameDrawing } from "./drawing-equality";
import { parentOf } from "./drawing-tree";
import type { Element } from "./xml-document";

/** Elements of a part's root in which anything is not to be as it was: a drawing, or what is in a group. */
export function changedItems(
  known: readonly DrawingEntry[],
  after: readonly Drawing[],
): ReadonlySet<Element> {
  const families = familiesOf(after);
  const before = new Map<Element, Drawing[]>();
  for (const { item, drawing } of known) {
    const family = before.get(item);
    if (family) family.push(drawing);
    else before.set(item, [drawing]);
  }
  const changed = [...before].filter(([, old]) => !isSame(old, families.get(old[0]?.id ?? "")));
  return new Set(changed.map(([item]) => item));
}

function isSame(old: readonly Drawing[], now: readonly Drawing[] | undefined): boolean {
  if (now?.length !== old.length) return false;
  return old.every((drawing, index) => {
    const other = now[index];
    return other?.id === drawing.id && sameDrawing(drawing, other);
  });
}

/** Each drawing of the sheet with all that is in it, by its id. */
function familiesOf(drawings: readonly Drawing[]): ReadonlyMap<string, readonly Drawing[]> {
  const tops = new Map<string, string>();
  const families = new Map<string, Drawing[]>();
  for (const drawing of drawings) {
    const parentId = parentOf(drawing);
    const top = parentId === null ? drawing.id : (tops.get(parentId) ?? drawing.id);
    tops.set(drawing.id, top);
    const family = families.get(top);
    if (family) family.push(drawing);
    else families.set(top, [drawing]);
  }
  return families;
}
