import { NS } from "./namespaces";
import { type Document, type Element, children, parseXml, rootOf, serializeElement } from "./xml-document";

/** Prefixes that the markup of drawings and charts is written with. */
const PREFIXES = `xmlns:xdr="${NS.spreadsheetDrawing}" xmlns:a="${NS.drawing}" xmlns:r="${NS.relationships}" xmlns:c="${NS.chart}" xmlns:mc="${NS.compatibility}" xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"`;

/** Text without what XML cannot hold. */
export function cleanText(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    "",
  );
}

/** Text as it stands in XML, in an attribute too; what XML cannot hold is left out. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\t", "&#9;");
}

/** `RRGGBB` of `#RRGGBB`. */
export function hexDigits(color: string): string {
  return /^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toUpperCase() : "000000";
}

/** Elements of markup in the usual prefixes, to be put into a document. */
export function elementsOf(document: Document, markup: string): Element[] {
  const parsed = rootOf(parseXml(`<markup ${PREFIXES}>${markup}</markup>`, "markup"));
  return children(parsed).map((element) => document.importNode(element, true));
}

/** The one element of markup. */
export function elementOf(document: Document, markup: string): Element {
  const [element] = elementsOf(document, markup);
  if (!element) throw new Error("Markup without an element.");
  return element;
}

/** Puts markup into an element at its place, instead of what is there under these names. */
export function replaceChildren(
  parent: Element,
  names: readonly string[],
  markup: string,
  order: readonly string[],
): void {
  const document = documentOf(parent);
  for (const old of children(parent)) if (names.includes(old.localName ?? "")) parent.removeChild(old);
  for (const element of elementsOf(document, markup)) insertInOrder(parent, element, order);
}

/** Puts an element in before the first that the schema has behind it. */
export function insertInOrder(parent: Element, element: Element, order: readonly string[]): void {
  const place = order.indexOf(element.localName ?? "");
  const next = children(parent).find((known) => order.indexOf(known.localName ?? "") > place) ?? null;
  parent.insertBefore(element, next);
}

export function documentOf(element: Element): Document {
  const document = element.ownerDocument;
  if (!document) throw new Error("Element without a document.");
  return document;
}

/** An element as text within the prefixes of its root, so that none is declared again. */
export function textWithin(root: Element, element: Element): string {
  const shell = root.cloneNode(false) as Element;
  shell.appendChild(element.cloneNode(true));
  const text = serializeElement(shell);
  const [open, close] = [endOfTag(text), text.lastIndexOf("</")];
  return text.slice(open, close);
}

/** Where the first tag of a text ends; a `>` within quotes does not end it. */
function endOfTag(text: string): number {
  const match = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(text);
  return match ? match[0].length : 0;
}
