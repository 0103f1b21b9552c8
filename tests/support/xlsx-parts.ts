import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts of a file by their paths; bytes or text. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export interface Relation {
  readonly id: string;
  /** Full, or how it ends after the usual beginning, e.g. `worksheet`. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export function zipParts(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

export function relationshipsXml(relations: readonly Relation[]): string {
  const all = relations.map(({ id, type, target, external }) => {
    const whole = type.includes(":") ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${whole}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

export interface SimpleSheet {
  readonly name?: string;
  /** What stands inside `sheetData`. */
  readonly rows?: string;
  /** What stands before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  /** More attributes of `sheet` in the workbook, e.g. `state="hidden"`. */
  readonly attributes?: string;
  readonly relations?: readonly Relation[];
}

export interface SimpleWorkbook {
  readonly sheets: readonly SimpleSheet[];
  /** What stands inside `sst`. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  /** What stands in the workbook before and after `sheets`. */
  readonly before?: string;
  readonly after?: string;
  /** Other parts, and the workbook's relationships to them. */
  readonly parts?: Parts;
  readonly relations?: readonly Relation[];
  readonly rootRelations?: readonly Relation[];
  readonly workbookType?: string;
}

/** Parts of a workbook written by hand, as small as can be. */
export function simpleParts(workbook: SimpleWorkbook): Record<string, string | Uint8Array> {
  const { sheets, strings, styles } = workbook;
  const xml = (name: string, inner: string) =>
    `<?xml version="1.0"?>\n<${name} xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</${name}>`;
  const entries = sheets.map(
    ({ name, attributes = "" }, at) =>
      `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" r:id="s${at + 1}" ${attributes}/>`,
  );
  const relations = [
    ...sheets.map((_, at) => ({
      id: `s${at + 1}`,
      type: "worksheet",
      target: `worksheets/sheet${at + 1}.xml`,
    })),
    ...(strings === undefined ? [] : [{ id: "strings", type: "sharedStrings", target: "sharedStrings.xml" }]),
    ...(styles === undefined ? [] : [{ id: "styles", type: "styles", target: "styles.xml" }]),
    ...(workbook.relations ?? []),
  ];
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(sheets.length, workbook.workbookType),
    "_rels/.rels": relationshipsXml([
      { id: "wb", type: "officeDocument", target: "xl/workbook.xml" },
      ...(workbook.rootRelations ?? []),
    ]),
    "xl/workbook.xml": xml(
      "workbook",
      `${workbook.before ?? ""}<sheets>${entries.join("")}</sheets>${workbook.after ?? ""}`,
    ),
    "xl/_rels/workbook.xml.rels": relationshipsXml(relations),
  };
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = xml("sst", strings);
  if (styles !== undefined) parts["xl/styles.xml"] = xml("styleSheet", styles);
  sheets.forEach(({ before = "", rows = "", after = "", relations: own }, at) => {
    const inner = `${before}<sheetData>${rows}</sheetData>${after}`;
    parts[`xl/worksheets/sheet${at + 1}.xml`] = xml("worksheet", inner);
    if (own) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationshipsXml(own);
  });
  return { ...parts, ...workbook.parts };
}

export function simpleFile(workbook: SimpleWorkbook): Uint8Array {
  return zipParts(simpleParts(workbook));
}

/** A workbook among those of other programs. */
export function goldenWorkbook(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/golden/workbooks/${name}`));
}

function contentTypes(sheets: number, workbookType = `${SHEET_TYPES}.sheet.main+xml`): string {
  const overrides = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/>${overrides.join("")}</Types>`;
}
