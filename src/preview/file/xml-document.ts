import { type Document, DOMParser, type Element, XMLSerializer } from "@xmldom/xmldom";
import { FileProblem } from "./file-workbook";

export type { Document, Element } from "@xmldom/xmldom";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * Parses a part of the file that is small enough for a tree.
 *
 * @param part - Name of the part, for the problem.
 * @throws FileProblem `damaged` where it is not well formed, or brings a document type, which no .xlsx file does.
 */
export function parseXml(text: string, part: string): Document {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileProblem("damaged", part);
  try {
    const onError = (level: string, message: string) => {
      if (level !== "warning") throw new Error(message);
    };
    const document = new DOMParser({ onError }).parseFromString(text.replace(/^\uFEFF/, ""), "text/xml");
    if (document.documentElement) return document;
  } catch {
    throw new FileProblem("damaged", part);
  }
  throw new FileProblem("damaged", part);
}

/** The document's outermost element. */
export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new FileProblem("damaged");
  return document.documentElement;
}

/** The part as text with its declaration; a carriage return in a text stays one. */
export function serializeXml(document: Document): string {
  const text = serializeElement(rootOf(document));
  return `${DECLARATION}\n${text}`;
}

export function serializeElement(element: Element): string {
  try {
    return new XMLSerializer().serializeToString(element).replaceAll("\r", "&#13;");
  } catch (problem) {
    if (problem instanceof RangeError) throw new FileProblem("damaged", element.localName ?? "");
    throw problem;
  }
}

/** Elements directly within, in their order; all of them when no name is given. Prefixes do not matter. */
export function children(parent: Element, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (localName === undefined || element.localName === localName) found.push(element);
  }
  return found;
}

/** The first element of that name directly within; `null` when there is none. */
export function child(parent: Element | null | undefined, localName: string): Element | null {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === localName) return node as Element;
  }
  return null;
}

/** Value of an attribute by its name without prefix; `null` when it is not there. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  if (!element) return null;
  if (element.hasAttribute(name)) return element.getAttribute(name);
  for (let index = 0; index < element.attributes.length; index++) {
    const own = element.attributes.item(index);
    if (own?.localName === name && own.prefix !== "xmlns") return own.value;
  }
  return null;
}

/** Sets an attribute, or takes it away. */
export function setAttribute(element: Element, name: string, value: string | number | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** A new element in the parent's namespace and with its prefix, last in it unless `before` is given. */
export function addChild(parent: Element, localName: string, before: Element | null = null): Element {
  const document = parent.ownerDocument;
  if (!document) throw new FileProblem("damaged", localName);
  const name = parent.prefix ? `${parent.prefix}:${localName}` : localName;
  const element = document.createElementNS(parent.namespaceURI, name);
  parent.insertBefore(element, before);
  return element;
}

/**
 * The element of that name within, made at its place when it is missing.
 *
 * @param order - Names of the parent's children as the schema orders them.
 */
export function ensureChild(parent: Element, localName: string, order: readonly string[]): Element {
  return child(parent, localName) ?? addChild(parent, localName, firstAfter(parent, localName, order));
}

/** The first child that the schema puts after a name; `null` for the end. */
export function firstAfter(parent: Element, localName: string, order: readonly string[]): Element | null {
  const place = order.indexOf(localName);
  return children(parent).find((element) => order.indexOf(element.localName ?? "") > place) ?? null;
}

export function removeChild(parent: Element, localName: string): void {
  for (const element of children(parent, localName)) parent.removeChild(element);
}

/** The element's text, of all that is within. */
export function textOf(element: Element | null | undefined): string {
  return element?.textContent ?? "";
}

export function setText(element: Element, text: string): void {
  element.textContent = text;
}
