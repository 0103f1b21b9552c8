import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import type { Book, XmlPartState } from "./book";

/** `Excel.CustomXmlPart`. */
export class CustomXmlPart extends WireObject {
  readonly className = "CustomXmlPart";
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.#id = id;
  }

  override wireIdentity() {
    return { Id: this.#id };
  }

  get id(): string {
    return this.#id;
  }
  get namespaceUri(): string {
    return namespaceOf(this.#part().xml);
  }
  getXml(): string {
    return this.#part().xml;
  }
  setXml(xml: string): void {
    assertXml(xml);
    this.#part().xml = xml;
  }
  delete(): void {
    this.#part();
    this.#book.xmlParts.delete(this.#id);
  }

  #part(): XmlPartState {
    const part = this.#book.xmlParts.get(this.#id);
    if (!part) throw new HostError("ItemNotFound");
    return part;
  }
}

/** `Excel.CustomXmlPartCollection`, and the parts of one namespace when `namespace` is given. */
export class CustomXmlPartCollection extends WireCollection<CustomXmlPart> {
  readonly className: string;
  readonly #book: Book;
  readonly #namespace: string | null;

  constructor(book: Book, namespace: string | null) {
    super();
    this.className = namespace === null ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection";
    this.#book = book;
    this.#namespace = namespace;
  }

  wireItems(): CustomXmlPart[] {
    return [...this.#book.xmlParts.values()]
      .filter((part) => this.#namespace === null || namespaceOf(part.xml) === this.#namespace)
      .map((part) => new CustomXmlPart(this.#book, part.id));
  }
  wireItem(id: unknown): CustomXmlPart {
    return this.getItem(String(id));
  }

  add(xml: string): CustomXmlPart {
    assertXml(xml);
    const id = this.#book.newId();
    this.#book.xmlParts.set(id, { id, xml });
    return new CustomXmlPart(this.#book, id);
  }
  getByNamespace(namespace: string): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.#book, namespace);
  }
  getCount(): number {
    return this.wireItems().length;
  }
  getItem(id: string): CustomXmlPart {
    const part = this.getItemOrNullObject(id);
    if (!part) throw new HostError("ItemNotFound");
    return part;
  }
  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.wireItems().find((part) => part.id === id) ?? null;
  }
  getOnlyItem(): CustomXmlPart {
    const part = this.getOnlyItemOrNullObject();
    if (!part) throw new HostError("GeneralException");
    return part;
  }
  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const parts = this.wireItems();
    return parts.length === 1 ? (parts[0] ?? null) : null;
  }
}

const ROOT = /^\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:([\w.-]+):)?([\w.-]+)([^>]*)>/;

/** Namespace of the root element; `""` when it has none. */
function namespaceOf(xml: string): string {
  const [, prefix, , attributes = ""] = ROOT.exec(xml) ?? [];
  const name = prefix ? `xmlns:${prefix}` : "xmlns";
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[2] ?? found?.[3] ?? "";
}

/** Excel refuses what is no XML. The end of the root element stands for a parse here. */
function assertXml(xml: string): void {
  const [, prefix, name, attributes = ""] = (typeof xml === "string" && ROOT.exec(xml)) || [];
  const element = prefix ? `${prefix}:${name ?? ""}` : (name ?? "");
  const closed = attributes.endsWith("/") || xml.trimEnd().endsWith(`</${element}>`);
  if (!name || !closed) throw new HostError("InvalidArgument");
}
