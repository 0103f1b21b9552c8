import { cutPieces } from "./drawing-part";
import { textWithin } from "./drawing-markup";
import { children, type Element } from "./xml-document";

/** A part's text as a list of the items directly within its root: those that did not change are put back as they came. */
export class ItemsText {
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
