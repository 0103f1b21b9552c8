import { parseRect } from "../excel/rect";
import type { FileTable } from "./file-workbook";
import type { PackageFile } from "./package-file";
import { isTrue } from "./read-look";
import { unescaped } from "./read-strings";
import { attribute, child, children, type Element, parseXml, rootOf } from "./xml-document";

export interface SheetTables {
  readonly tables: readonly FileTable[];
  /** True when the sheet has tables that the stand-in cannot hold: without a header row. */
  readonly hasOthers: boolean;
}

/** Tables of a sheet, in the order of the file. */
export function readTables(file: PackageFile, sheetPath: string): SheetTables {
  const read = file.related(sheetPath, "/table").map((path) => {
    const text = file.text(path);
    return text === null ? null : readTable(rootOf(parseXml(text, path)));
  });
  const tables = read.filter((table) => table !== null);
  return { tables, hasOthers: tables.length < read.length };
}

function readTable(root: Element): FileTable | null {
  const rect = parseRect(attribute(root, "ref") ?? "");
  const name = attribute(root, "displayName") ?? attribute(root, "name");
  const id = attribute(root, "id");
  if (!rect || name === null || id === null || attribute(root, "headerRowCount") === "0") return null;
  const style = child(root, "tableStyleInfo");
  const shows = (flag: string) => isTrue(attribute(style, flag));
  const columns = child(root, "tableColumns");
  const ids = columns
    ? children(columns, "tableColumn").map((column) => Number(attribute(column, "id")))
    : [];
  return {
    id,
    name: unescaped(name),
    rect,
    state: {
      style: attribute(style, "name") ?? "",
      showTotals: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
      showBandedRows: shows("showRowStripes"),
      showBandedColumns: shows("showColumnStripes"),
      showFilterButton: child(root, "autoFilter") !== null,
      highlightFirstColumn: shows("showFirstColumn"),
      highlightLastColumn: shows("showLastColumn"),
      columnIds: ids.filter((number) => Number.isInteger(number) && number > 0),
    },
  };
}
