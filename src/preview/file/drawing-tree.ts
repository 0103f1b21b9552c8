import type { Drawing } from "../excel/shape-state";
import { cutPieces } from "./drawing-part";
import { children, type Element } from "./xml-document";
import { textWithin } from "./drawing-markup";

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

/** A part's text with other items: those that did not change as they came. */
export class PartText {
  readonly #root: Element;
  readonly #head: string;
  readonly #tail: string;
  /** Each item's text as it came. */
  readonly #known = new Map<Element, string>();
  /** What the tree said of items before they were changed. */
  readonly #said = new Map<Element, string>();

  constructor(text: string, part: string, root: Element) {
    const { head, items, tail } = cutPieces(text, part);
    this.#root = root;
    const open = tail.startsWith("</") ? { head, tail } : opened(head + tail, root.nodeName);
    this.#head = open.head;
    this.#tail = open.tail;
    children(root).forEach((item, index) => {
      this.#known.set(item, items[index] ?? "");
    });
  }

  /** Announces an item that is going to be changed, perhaps; others are put back as they came, whatever happens to them. */
  announce(item: Element): void {
    this.#said.set(item, textWithin(this.#root, item));
  }

  with(items: readonly Element[]): string {
    const texts = items.map((item) => {
      const known = this.#known.get(item);
      const before = this.#said.get(item);
      if (known !== undefined && before === undefined) return known;
      const said = textWithin(this.#root, item);
      return known !== undefined && before === said ? known : said;
    });
    return this.#head + texts.join("") + this.#tail;
  }
}

/** A root of one tag without content, opened to take some. */
function opened(text: string, name: string): { readonly head: string; readonly tail: string } {
  const end = text.lastIndexOf("/>");
  return { head: `${text.slice(0, end)}>`, tail: `</${name}>${text.slice(end + 2)}` };
}
