import type { PackageFile } from "./package-file";
import { attribute, child, children, type Element, parseXml, rootOf, textOf } from "./xml-document";

/** The last time a query brought data. */
export interface QueryFill {
  readonly rows: number;
  /** ISO 8601. */
  readonly date: string | null;
  readonly toDataModel: boolean;
}

/**
 * What Power Query has noted about each query's last refresh, by the query's name in lower case. Empty where the record
 * is missing or is not of the known form.
 *
 * @see [MS-QDEFF] 2.2: version, then package parts, permissions and metadata, each behind its length.
 */
export function readMashupFills(file: PackageFile, workbookPath: string): ReadonlyMap<string, QueryFill> {
  for (const path of file.related(workbookPath, "/customXml")) {
    const text = file.text(path) ?? "";
    if (!text.includes("DataMashup")) continue;
    const metadata = metadataOf(textOf(rootOf(parseXml(text, path))).trim());
    if (metadata !== null) return fillsIn(rootOf(parseXml(metadata, path)));
  }
  return new Map();
}

function metadataOf(base64: string): string | null {
  const bytes = bytesOf(base64);
  if (!bytes || bytes.byteLength < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengthAt = (at: number) => (at + 4 <= bytes.byteLength ? view.getUint32(at, true) : Infinity);
  const permissions = 8 + lengthAt(4);
  const metadata = permissions + 4 + lengthAt(permissions);
  const xml = metadata + 8;
  const length = lengthAt(xml);
  if (xml + 4 + length > bytes.byteLength) return null;
  return new TextDecoder("utf-8").decode(bytes.subarray(xml + 4, xml + 4 + length));
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

function fillsIn(root: Element): ReadonlyMap<string, QueryFill> {
  const items = child(root, "Items");
  const fills = new Map<string, QueryFill>();
  for (const item of items ? children(items, "Item") : []) {
    const path = textOf(child(child(item, "ItemLocation"), "ItemPath"));
    const entries = child(item, "StableEntries");
    const values = new Map(
      (entries ? children(entries, "Entry") : []).map((entry) => [
        attribute(entry, "Type"),
        attribute(entry, "Value") ?? "",
      ]),
    );
    const [section, name, ...more] = path.split("/");
    if (section !== "Section1" || name === undefined || more.length > 0) continue;
    fills.set(named(name).toLowerCase(), {
      rows: Number(values.get("FillCount")?.slice(1) ?? 0) || 0,
      date: dateIn(values.get("FillLastUpdated")),
      toDataModel: values.get("FillToDataModelEnabled") === "l1",
    });
  }
  return fills;
}

function named(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `d2026-03-31T08:15:00.1234567Z` as a date is written over the wire. */
function dateIn(value: string | undefined): string | null {
  const [, date, time, fraction = "0"] =
    /^d(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.(\d+))?/.exec(value ?? "") ?? [];
  if (date === undefined || time === undefined) return null;
  return `${date}T${time}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
}
