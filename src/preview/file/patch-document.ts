import type { FileWorkbook } from "./file-workbook";
import { CONTENT_TYPE, NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import type { PartText } from "./part-text";
import { relationshipsNamespace } from "./patch-links";
import { xmlPartId } from "./read-document";
import {
  addChild,
  attribute,
  children,
  type Element,
  parseXml,
  rootOf,
  serializeXml,
  setText,
} from "./xml-document";
import { escapeAttribute, toXstring } from "./xml-text";

/** Format of the user's own properties. @see [MS-OLEPS] 2.25.1, FMTID_UserDefinedProperties. */
const USER_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** Numbers below are the document's own. */
const FIRST_PROPERTY = 2;

type Properties = FileWorkbook["customProperties"];

/** Writes custom properties of the document that differ. */
export function patchCustomProperties(file: PackageFile, before: Properties, after: Properties): void {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...names].filter((name) => before[name] !== after[name]);
  if (differing.length === 0) return;
  const [known] = file.related("", "/custom-properties");
  const path = known ?? "docProps/custom.xml";
  const empty = `<Properties xmlns="${NS.customProperties}" xmlns:vt="${NS.variantTypes}"/>`;
  const document = parseXml((known === undefined ? null : file.text(path)) ?? empty, path);
  const root = rootOf(document);
  for (const name of differing) writeProperty(root, name, after[name]);
  file.setText(path, serializeXml(document), CONTENT_TYPE.customProperties);
  if (known === undefined) file.relate("", RELATION.customProperties, path);
}

function writeProperty(root: Element, name: string, value: string | number | boolean | undefined): void {
  const all = children(root, "property");
  const known = all.find((property) => attribute(property, "name") === name);
  if (value === undefined) {
    if (known) root.removeChild(known);
    return;
  }
  const property = known ?? addChild(root, "property");
  if (!known) {
    const last = Math.max(FIRST_PROPERTY - 1, ...all.map((own) => Number(attribute(own, "pid")) || 0));
    property.setAttribute("fmtid", USER_PROPERTIES);
    property.setAttribute("pid", String(last + 1));
    property.setAttribute("name", name);
  }
  while (property.firstChild) property.removeChild(property.firstChild);
  const type = typeof value === "boolean" ? "bool" : typeof value === "string" ? "lpwstr" : numberType(value);
  const content = root.ownerDocument?.createElementNS(NS.variantTypes, `vt:${type}`);
  if (!content) return;
  setText(content, typeof value === "string" ? toXstring(value) : String(value));
  property.appendChild(content);
}

function numberType(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "i4" : "r8";
}

type XmlParts = FileWorkbook["xmlParts"];

/** Writes custom XML parts that differ, each with its id in the properties beside it. */
export function patchXmlParts(file: PackageFile, before: XmlParts, after: XmlParts): void {
  const workbook = file.workbookPath;
  const paths = file.related(workbook, "/customXml");
  before.forEach(({ id, xml }, index) => {
    const path = paths[index];
    const now = after.find((part) => part.id === id);
    if (path === undefined) return;
    if (now) {
      if (now.xml !== xml) file.setText(path, now.xml);
      return;
    }
    const own = file.relationships(workbook).find(({ target }) => target === path);
    if (own) file.unrelate(workbook, own.id);
  });
  const known = new Set(before.map(({ id }) => id));
  for (const { id, xml } of after) if (!known.has(id)) addXmlPart(file, id, xml);
}

function addXmlPart(file: PackageFile, id: string, xml: string): void {
  const path = file.freePath("customXml/item", ".xml");
  file.setText(path, xml);
  file.relate(file.workbookPath, RELATION.customXml, path);
  if (xmlPartId(file, path) !== null) return;
  const properties = file.freePath("customXml/itemProps", ".xml");
  const text =
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeAttribute(id)}"` +
    ` xmlns:ds="${NS.customXml}"><ds:schemaRefs/></ds:datastoreItem>`;
  file.setText(properties, text, CONTENT_TYPE.customXmlProperties);
  file.relate(path, RELATION.customXmlProps, properties);
}

type SheetProperties = Readonly<Record<string, string>>;

/** Writes custom properties of a sheet that differ: each value stands in a part of its own, as UTF-16. */
export function patchSheetProperties(
  file: PackageFile,
  path: string,
  sheet: PartText,
  before: SheetProperties,
  after: SheetProperties,
): void {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...names].filter((name) => before[name] !== after[name]);
  if (differing.length === 0) return;
  sheet.edit("customProperties", (group) => {
    for (const name of differing) writeSheetProperty(file, path, group, name, after[name]);
  });
}

function writeSheetProperty(
  file: PackageFile,
  path: string,
  group: Element,
  name: string,
  value: string | undefined,
): void {
  const known = children(group, "customPr").find((property) => attribute(property, "name") === name);
  const related = file.relationships(path).find(({ id }) => id === attribute(known, "id"));
  if (value === undefined) {
    if (known) group.removeChild(known);
    if (related) file.unrelate(path, related.id);
    return;
  }
  const part = related?.target ?? file.freePath("xl/customProperty", ".bin");
  file.setBytes(part, utf16(value), CONTENT_TYPE.sheetProperty);
  if (known && related) return;
  const property = known ?? addChild(group, "customPr");
  property.setAttribute("name", name);
  const id = file.relate(path, RELATION.customProperty, part);
  property.setAttributeNS(relationshipsNamespace(file), "r:id", id);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
