import type { Drawing } from "../excel/shape-state";
import { children, type Element } from "./xml-document";

export function parentOf(drawing: Drawing): string | null {
  return drawing.kind === "shape" ? drawing.parentId : null;
}

/** Drawings of one level: of the sheet, or of one group; bottom first. */
export function membersOf(drawings: readonly Drawing[], parentId: string | null): readonly Drawing[] {
  return drawings.filter((drawing) => parentOf(drawing) === parentId);
}

/** Content of a group that is placed and ordered among its own. */
export const MEMBERS = /^(?:sp|cxnSp|pic|grpSp|graphicFrame|contentPart)$/;

/** Puts the elements of a group's shapes in order; those that nobody models keep to what they lay upon. */
export function arrange(parent: Element, wanted: readonly Element[], own: ReadonlySet<Element>): void {
  const now = children(parent).filter((known) => MEMBERS.test(known.localName ?? ""));
  const order = inOrder(now, wanted, (element) => own.has(element));
  if (now.length === order.length && now.every((element, index) => element === order[index])) return;
  const end = children(parent).find((known) => known.localName === "extLst") ?? null;
  for (const element of now) parent.removeChild(element);
  for (const element of order) parent.insertBefore(element, end);
}

/**
 * What is wanted, in its order, with all that is not modelled: each piece of that goes on top of the modelled one which it lay
 * upon, if that is still there.
 */
export function inOrder<Item>(
  now: readonly Item[],
  wanted: readonly Item[],
  isModelled: (item: Item) => boolean,
): readonly Item[] {
  const kept = new Set(wanted);
  const above = new Map<Item | null, Item[]>();
  let below: Item | null = null;
  for (const item of now) {
    if (kept.has(item)) below = item;
    else if (!isModelled(item)) above.set(below, [...(above.get(below) ?? []), item]);
  }
  return [...(above.get(null) ?? []), ...wanted.flatMap((item) => [item, ...(above.get(item) ?? [])])];
}
