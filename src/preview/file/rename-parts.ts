import type { FileWorkbook } from "./file-workbook";
import type { PackageFile } from "./package-file";
import { renameSheetsIn, type SheetNames } from "./rename-sheet";
import { TagScanner, tagAttribute } from "./tag-scanner";
import { escapeAttribute, escapeText } from "./xml-text";

/** Parts that name sheets, by how their content types end. */
const PARTS = new RegExp(
  "(?:worksheet|chartsheet|dialogsheet|drawing|chart|chartshapes|chartex|table|pivotCacheDefinition|controlproperties" +
    "|relationships)\\+xml$|vmlDrawing$",
  "i",
);
/** Elements that hold a formula or a reference. */
const FORMULAS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "sqref",
  "calculatedColumnFormula",
  "totalsRowFormula",
  "FmlaLink",
  "FmlaRange",
  "FmlaGroup",
  "FmlaTxbx",
]);
/** Attributes that do so, by the element that has them. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  hyperlink: ["location"],
  sp: ["textlink"],
  cameraTool: ["cellRange"],
  formControlPr: ["fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx"],
};
/** Elements whose attribute `sheet` is a sheet's name; that of another workbook where they have a relationship. */
const SOURCES = new Set(["worksheetSource", "rangeSet", "dataRef"]);

/** New names of the sheets that have another one, by their old names. */
export function renamedSheets(before: FileWorkbook, after: FileWorkbook): SheetNames {
  const names = new Map(after.sheets.map(({ id, name }) => [id, name]));
  return new Map(
    before.sheets.flatMap(({ id, name }): [string, string][] => {
      const now = names.get(id);
      return now === undefined || now === name ? [] : [[name.toLowerCase(), now]];
    }),
  );
}

/**
 * Gives sheets their new names wherever parts name them outside of cells: in rules, sparklines, links, charts, forms,
 * tables and the sources of pivot tables. The workbook's own part is left alone.
 */
export function renameInParts(file: PackageFile, names: SheetNames): void {
  if (names.size === 0) return;
  for (const path of file.paths()) {
    if (!PARTS.test(file.contentType(path) ?? "")) continue;
    const text = file.text(path) ?? "";
    const now = renameInPart(text, names);
    if (now !== text) file.setText(path, now);
  }
}

/** The text of a part after its sheets got other names; all else stays as it is written. */
export function renameInPart(text: string, names: SheetNames): string {
  const out: string[] = [];
  let copied = 0;
  const replace = (start: number, end: number, now: string) => {
    out.push(text.slice(copied, start), now);
    copied = end;
  };
  const scanner = new TagScanner(text);
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    const { localName, tag, start, end } = scanner;
    if (localName === "sheetData" && !scanner.isEmpty) {
      scanner.end = Math.max(end, text.lastIndexOf("</", text.lastIndexOf("sheetData")));
      continue;
    }
    const named = inTag(localName, tag, names);
    if (named !== tag) replace(start, end, named);
    if (scanner.isEmpty || !(FORMULAS.has(localName) || localName === "name")) continue;
    const close = text.indexOf("<", end);
    const inner = text.slice(end, close < 0 ? end : close);
    const was = unescapeXml(inner);
    const is = localName === "name" ? inPivotSource(was, names) : renameSheetsIn(was, names);
    if (is !== was) replace(end, end + inner.length, escapeText(is));
  }
  return out.length === 0 ? text : out.join("") + text.slice(copied);
}

function inTag(localName: string, tag: string, names: SheetNames): string {
  if (localName === "Relationship") {
    const isLink = tagAttribute(tag, "TargetMode") === "External";
    return isLink ? withReference(tag, "Target", (link) => inAddress(link, names)) : tag;
  }
  if (SOURCES.has(localName)) {
    const isForeign = /\s(?:[\w.-]+:)?id\s*=/.test(tag);
    return isForeign ? tag : withReference(tag, "sheet", (name) => names.get(name.toLowerCase()) ?? name);
  }
  const attributes = REFERENCES[localName] ?? [];
  return attributes.reduce(
    (text, name) => withReference(text, name, (value) => renameSheetsIn(value, names)),
    tag,
  );
}

/** A link to a place in the workbook itself. */
function inAddress(link: string, names: SheetNames): string {
  if (!link.startsWith("#")) return link;
  try {
    const place = decodeURI(link.slice(1));
    const now = renameSheetsIn(place, names);
    return now === place ? link : `#${encodeURI(now)}`;
  } catch {
    return link;
  }
}

/** `[Book.xlsx]Sheet 1!PivotTable1`, as charts of pivot tables name them: without apostrophes. */
function inPivotSource(text: string, names: SheetNames): string {
  const [, book = "", sheet = "", table = ""] = /^(\[[^\]]*\])([^]+)(![^!]+)$/.exec(text) ?? [];
  const now = names.get(sheet.toLowerCase());
  return now === undefined ? text : `${book}${now}${table}`;
}

function withReference(tag: string, name: string, change: (value: string) => string): string {
  const written = tagAttribute(tag, name);
  if (written === null) return tag;
  const was = unescapeXml(written);
  const is = change(was);
  if (is === was) return tag;
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  return tag.replace(pattern, (_, before: string) => `${before}"${escapeAttribute(is)}"`);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, number?: string, name = "") => {
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      if (hex === undefined && number === undefined) return ENTITIES[String(name)] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
