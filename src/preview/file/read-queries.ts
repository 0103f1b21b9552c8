import type { QueryState } from "../excel/query";
import { readMashupFills } from "./read-mashup";
import type { PackageFile } from "./package-file";
import { attribute, child, children, type Element, parseXml, rootOf } from "./xml-document";

/** What Excel says of a query that was never refreshed. */
const NEVER = "1899-12-30T00:00:00.000Z";

/** Power Queries of the workbook, as its connections and the record of their last refresh tell of them. */
export function readQueries(file: PackageFile, workbookPath: string): QueryState[] {
  const [path] = file.related(workbookPath, "/connections");
  const text = path === undefined ? null : file.text(path);
  if (path === undefined || text === null) return [];
  const loaded = loadedConnections(file, workbookPath);
  const fills = readMashupFills(file, workbookPath);
  return children(rootOf(parseXml(text, path)), "connection").flatMap((connection): QueryState[] => {
    const name = queryName(connection);
    if (name === null) return [];
    const fill = fills.get(name.toLowerCase());
    return [
      {
        name,
        loadedTo: loaded.has(attribute(connection, "id") ?? "") ? "Table" : "ConnectionOnly",
        loadedToDataModel: fill?.toDataModel ?? false,
        rowsLoadedCount: fill?.rows ?? 0,
        refreshDate: fill?.date ?? NEVER,
      },
    ];
  });
}

/** Name of the query behind a connection; `null` for one that is none. */
function queryName(connection: Element): string | null {
  const source = attribute(child(connection, "dbPr"), "connection") ?? "";
  if (!/Microsoft\.Mashup\.OleDb/i.test(source)) return null;
  const location = /(?:^|;)\s*Location\s*=\s*(?:"((?:[^"]|"")*)"|([^;]*))/i.exec(source);
  return location?.[1]?.replaceAll('""', '"') ?? location?.[2]?.trim() ?? null;
}

/** Ids of the connections that fill a table of a sheet. */
function loadedConnections(file: PackageFile, workbookPath: string): ReadonlySet<string> {
  const sheets = file.related(workbookPath, "/worksheet");
  const owners = [...sheets, ...sheets.flatMap((sheet) => file.related(sheet, "/table"))];
  const tables = owners.flatMap((owner) => file.related(owner, "/queryTable"));
  return new Set(
    tables.map((path) => attribute(rootOf(parseXml(file.text(path) ?? "", path)), "connectionId") ?? ""),
  );
}
