import { CONTENT_TYPE, NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import {
  addChild,
  attribute,
  children,
  type Element,
  ensureChild,
  parseXml,
  rootOf,
  serializeXml,
} from "./xml-document";

const TYPE = "XLDAPR";
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];
/** Whether a copy of the cell and its like keep the property, as Excel writes it. */
const FLAGS = [
  "copy",
  "pasteAll",
  "pasteValues",
  "merge",
  "splitFirst",
  "rowColShift",
  "clearFormats",
  "clearComments",
  "assign",
  "coerce",
  "cellMeta",
];
const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

/**
 * The number that marks a cell whose formula spills, in the attribute `cm`; metadata for it are made when there are none.
 *
 * @see [MS-XLSX] 2.2.4.7, dynamic arrays; ECMA-376, part 1, 18.9 (metadata).
 */
export function spillMetadata(file: PackageFile): number {
  const [known] = file.related(file.workbookPath, "/sheetMetadata");
  const path = known ?? "xl/metadata.xml";
  const empty = `<metadata xmlns="${NS.main}" xmlns:xda="${NS.dynamicArray}"/>`;
  const document = parseXml((known === undefined ? null : file.text(path)) ?? empty, path);
  const root = rootOf(document);
  const types = ensureChild(root, "metadataTypes", ORDER);
  const place = children(types, "metadataType").findIndex((type) => attribute(type, "name") === TYPE) + 1;
  const blocks = ensureChild(root, "cellMetadata", ORDER);
  const own = children(blocks, "bk").findIndex((block) =>
    children(block, "rc").some((record) => place > 0 && attribute(record, "t") === String(place)),
  );
  if (own >= 0) return own + 1;
  const type = place > 0 ? place : addType(root, types);
  const record = addChild(addChild(blocks, "bk"), "rc");
  record.setAttribute("t", String(type));
  record.setAttribute("v", "0");
  const number = children(blocks, "bk").length;
  blocks.setAttribute("count", String(number));
  file.setText(path, serializeXml(document), CONTENT_TYPE.sheetMetadata);
  if (known === undefined) file.relate(file.workbookPath, RELATION.sheetMetadata, path);
  return number;
}

function addType(root: Element, types: Element): number {
  const type = addChild(types, "metadataType");
  type.setAttribute("name", TYPE);
  type.setAttribute("minSupportedVersion", "120000");
  for (const flag of FLAGS) type.setAttribute(flag, "1");
  const number = children(types, "metadataType").length;
  types.setAttribute("count", String(number));
  const after = children(root).find(
    (element) => ORDER.indexOf(element.localName ?? "") > ORDER.indexOf("futureMetadata"),
  );
  const future = addChild(root, "futureMetadata", after ?? null);
  future.setAttribute("name", TYPE);
  future.setAttribute("count", "1");
  const extension = addChild(addChild(addChild(future, "bk"), "extLst"), "ext");
  extension.setAttribute("uri", EXTENSION);
  const property = root.ownerDocument?.createElementNS(NS.dynamicArray, "xda:dynamicArrayProperties");
  if (property) {
    property.setAttribute("fDynamic", "1");
    property.setAttribute("fCollapsed", "0");
    extension.appendChild(property);
  }
  return number;
}
