import { isTrue } from "./read-look";
import type { FileWorkbook } from "./file-workbook";
import type { PackageFile } from "./package-file";
import { unescaped } from "./read-strings";
import { attribute, children, type Element, parseXml, rootOf, textOf } from "./xml-document";

/** Custom XML parts of the workbook. One without an id of its own has one made from its place. */
export function readXmlParts(file: PackageFile, workbookPath: string): FileWorkbook["xmlParts"] {
  return file.related(workbookPath, "/customXml").map((path, index) => ({
    id: xmlPartId(file, path) ?? `{00000000-0000-0000-0001-${String(index + 1).padStart(12, "0")}}`,
    xml: file.text(path) ?? "",
  }));
}

/** Id that a custom XML part has in the properties beside it. */
export function xmlPartId(file: PackageFile, path: string): string | null {
  const [properties] = file.related(path, "/customXmlProps");
  const text = properties === undefined ? null : file.text(properties);
  if (properties === undefined || text === null) return null;
  return attribute(rootOf(parseXml(text, properties)), "itemID");
}

/** Custom properties of the document; those of kinds that Excel does not show are left out. */
export function readCustomProperties(file: PackageFile): FileWorkbook["customProperties"] {
  const [path] = file.related("", "/custom-properties");
  const text = path === undefined ? null : file.text(path);
  if (path === undefined || text === null) return {};
  return Object.fromEntries(
    children(rootOf(parseXml(text, path)), "property").flatMap(
      (property): [string, string | number | boolean][] => {
        const name = attribute(property, "name");
        const [content] = children(property);
        const value = content ? propertyValue(content) : null;
        return name === null || value === null ? [] : [[name, value]];
      },
    ),
  );
}

function propertyValue(content: Element): string | number | boolean | null {
  const text = textOf(content);
  const type = content.localName ?? "";
  if (/^(lpwstr|lpstr|bstr|filetime|date)$/.test(type)) return unescaped(text);
  if (type === "bool") return isTrue(text.trim());
  const isNumber = /^(u?i[1248]|u?int|r[48]|decimal)$/.test(type);
  return isNumber && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** Custom properties of a sheet: each value stands in a part of its own, as UTF-16. */
export function readSheetProperties(
  file: PackageFile,
  sheetPath: string,
  group: Element | null,
): Readonly<Record<string, string>> {
  const relationships = new Map(file.relationships(sheetPath).map((own) => [own.id, own.target]));
  return Object.fromEntries(
    (group ? children(group, "customPr") : []).flatMap((property): [string, string][] => {
      const name = attribute(property, "name");
      const bytes = file.bytes(relationships.get(attribute(property, "id") ?? "") ?? "");
      return name === null || bytes === null ? [] : [[name, new TextDecoder("utf-16le").decode(bytes)]];
    }),
  );
}
