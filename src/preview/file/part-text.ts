import { FileProblem } from "./file-workbook";
import { TagScanner, tagAttribute, withAttribute } from "./tag-scanner";
import { addChild, children, type Element, parseXml, rootOf, serializeElement } from "./xml-document";

/** An element directly within the root, with the white space before it. */
interface Piece {
  readonly name: string;
  readonly space: string;
  readonly text: string;
}

/**
 * An XML part as text, whose elements directly within the root are changed one at a time; all others stay as they are
 * written.
 */
export class PartText {
  readonly #pieces: Piece[] = [];
  readonly #part: string;
  readonly #order: readonly string[];
  /** Up to and with the root's opening tag. */
  #head: string;
  readonly #tail: string;
  /** The opening tag of the root. */
  #rootTag: string;

  /** @param order - Names of the elements within the root, as the schema orders them. */
  constructor(text: string, part: string, order: readonly string[]) {
    this.#part = part;
    this.#order = order;
    const scanner = new TagScanner(text);
    if (!scanner.next()) throw new FileProblem("damaged", part);
    const name = /^<([^\s/>]+)/.exec(scanner.tag)?.[1] ?? "";
    this.#rootTag = scanner.isEmpty ? scanner.tag.replace(/\s*\/>$/, ">") : scanner.tag;
    this.#head = text.slice(0, scanner.start) + this.#rootTag;
    let end = scanner.end;
    if (scanner.isEmpty) {
      this.#tail = `</${name}>${text.slice(end)}`;
      return;
    }
    while (scanner.next() && !scanner.isClosing) {
      const [start, localName] = [scanner.start, scanner.localName];
      const next = scanner.skip();
      this.#pieces.push({ name: localName, space: text.slice(end, start), text: text.slice(start, next) });
      end = next;
    }
    this.#tail = text.slice(end);
  }

  toString(): string {
    return this.#head + this.#pieces.map(({ space, text }) => space + text).join("") + this.#tail;
  }

  /** Prefix that the part's own elements have, with its colon; empty for most. */
  get prefix(): string {
    return /^<([^\s/>:]+:)/.exec(this.#rootTag)?.[1] ?? "";
  }

  rootAttribute(name: string): string | null {
    return tagAttribute(this.#rootTag, name);
  }

  setRootAttribute(name: string, value: string | number | null): void {
    const tag = withAttribute(this.#rootTag, name, value);
    this.#head = this.#head.slice(0, this.#head.length - this.#rootTag.length) + tag;
    this.#rootTag = tag;
  }

  /** The first element of that name as text; `null` when there is none. */
  get(name: string): string | null {
    return this.#pieces.find((piece) => piece.name === name)?.text ?? null;
  }

  all(name: string): readonly string[] {
    return this.#pieces.filter((piece) => piece.name === name).map(({ text }) => text);
  }

  /** Puts elements in the place of all of that name. */
  setAll(name: string, texts: readonly string[]): void {
    const first = this.#pieces.findIndex((piece) => piece.name === name);
    const at = first >= 0 ? first : this.#placeOf(name);
    const rest = this.#pieces.filter((piece) => piece.name !== name);
    const added = texts.map((text) => ({ name, space: "", text }));
    const space = this.#pieces[first]?.space;
    if (space !== undefined && added[0]) added[0] = { ...added[0], space };
    rest.splice(at, 0, ...added);
    this.#pieces.splice(0, this.#pieces.length, ...rest);
  }

  set(name: string, text: string | null): void {
    if (text === this.get(name)) return;
    this.setAll(name, text === null ? [] : [text]);
  }

  /**
   * Changes an element as a tree, made when it is missing. It stays as it was written when nothing changes, and goes
   * when nothing is left in it and `keepEmpty` is not set.
   */
  edit(name: string, change: (element: Element) => void, keepEmpty = false): void {
    const was = this.get(name);
    const now = this.changed(was, name, change, keepEmpty);
    if (now !== was) this.set(name, now);
  }

  /** The text of an element after a change to its tree. */
  changed(
    was: string | null,
    name: string,
    change: (element: Element) => void,
    keepEmpty = false,
  ): string | null {
    const root = rootOf(parseXml(`${this.#rootTag}${was ?? ""}</${this.#rootName()}>`, this.#part));
    const before = serializeElement(root);
    const element = children(root)[0] ?? addChild(root, name);
    change(element);
    if (!keepEmpty && element.attributes.length === 0 && !element.firstChild) return null;
    const after = serializeElement(root);
    return after === before ? was : inner(after);
  }

  /** Changes all elements of that name together: they are the children of the element that `change` is given. */
  editAll(name: string, change: (group: Element) => void): void {
    const was = this.all(name).join("");
    const root = rootOf(parseXml(`${this.#rootTag}${was}</${this.#rootName()}>`, this.#part));
    const before = serializeElement(root);
    change(root);
    const after = serializeElement(root);
    if (after !== before) this.setAll(name, root.firstChild ? [inner(after)] : []);
  }

  #rootName(): string {
    return /^<([^\s/>]+)/.exec(this.#rootTag)?.[1] ?? "";
  }

  #placeOf(name: string): number {
    const place = this.#order.indexOf(name);
    const next = this.#pieces.findIndex((piece) => this.#order.indexOf(piece.name) > place);
    return next < 0 ? this.#pieces.length : next;
  }
}

/** What is between the outermost tags. */
function inner(text: string): string {
  const scanner = new TagScanner(text);
  scanner.next();
  return text.slice(scanner.end, text.lastIndexOf("</"));
}
