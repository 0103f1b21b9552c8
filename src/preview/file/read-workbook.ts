import type { FileName, FileSheet } from "./file-workbook";
import { FileProblem } from "./file-workbook";
import type { PackageFile } from "./package-file";
import { isTrue } from "./read-look";
import { unescaped } from "./read-strings";
import { attribute, child, children, type Element, parseXml, rootOf, textOf } from "./xml-document";

/** A sheet of cells as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  /** Place among all sheets, those without cells included, from 0. */
  readonly place: number;
  readonly visibility: FileSheet["visibility"];
}

/** A name that Excel gives itself, such as the area to print. */
export interface SystemName {
  /** Without `_xlnm.`, e.g. `Print_Area`. */
  readonly name: string;
  readonly reference: string;
  /** Place of the sheet that it is about. */
  readonly place: number;
}

export interface WorkbookPart {
  readonly path: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly FileName[];
  readonly systemNames: readonly SystemName[];
  readonly structureProtected: boolean;
  readonly activeSheet: string;
  /** True when there are sheets of charts, macros or dialogs. */
  readonly hasOtherSheets: boolean;
}

/** Far more sheets than anybody opens; each takes memory of its own. */
const MOST_SHEETS = 2000;
const SYSTEM = /^_xlnm\./i;

/** Reads the workbook's own part: its sheets, in order, and its names. */
export function readWorkbookPart(file: PackageFile): WorkbookPart {
  const path = file.workbookPath;
  const root = rootOf(parseXml(file.text(path) ?? "", path));
  const all = listed(root, "sheets", "sheet");
  const sheets = sheetEntries(file, path, all);
  if (sheets.length === 0) throw new FileProblem("no-sheets", path);
  if (sheets.length > MOST_SHEETS) throw new FileProblem("too-large", path);
  const names = listed(root, "definedNames", "definedName");
  const titles = all.map((sheet) => unescaped(attribute(sheet, "name") ?? ""));
  return {
    path,
    date1904: isTrue(attribute(child(root, "workbookPr"), "date1904")),
    sheets,
    names: names.filter(isPlainName).map((name) => fileName(name, titles)),
    systemNames: names.filter((name) => SYSTEM.test(attribute(name, "name") ?? "")).map(systemName),
    structureProtected: isTrue(attribute(child(root, "workbookProtection"), "lockStructure")),
    activeSheet: activeSheet(root, sheets),
    hasOtherSheets: sheets.length < all.length,
  };
}

function listed(root: Element, group: string, item: string): Element[] {
  const parent = child(root, group);
  return parent ? children(parent, item) : [];
}

function sheetEntries(file: PackageFile, workbookPath: string, all: readonly Element[]): SheetEntry[] {
  const related = new Map(file.relationships(workbookPath).map((own) => [own.id, own]));
  const seen = new Set<string>();
  return all.flatMap((sheet, place): SheetEntry[] => {
    const relationship = related.get(attribute(sheet, "id") ?? "");
    const [name, path] = [unescaped(attribute(sheet, "name") ?? ""), relationship?.target ?? ""];
    const isCells = relationship?.type.endsWith("/worksheet") === true && file.has(path);
    if (!isCells || name === "" || seen.has(name.toLowerCase()) || seen.has(path)) return [];
    seen.add(name.toLowerCase()).add(path);
    return [{ name, path, place, visibility: visibilityOf(attribute(sheet, "state")) }];
  });
}

function visibilityOf(state: string | null): FileSheet["visibility"] {
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
}

/** Names of macros and of Excel's own are not the user's. */
function isPlainName(name: Element): boolean {
  const text = attribute(name, "name") ?? "";
  const isMacro = ["function", "vbProcedure", "xlm"].some((flag) => isTrue(attribute(name, flag)));
  return text !== "" && !SYSTEM.test(text) && !isMacro;
}

function fileName(name: Element, titles: readonly string[]): FileName {
  const place = attribute(name, "localSheetId");
  return {
    name: unescaped(attribute(name, "name") ?? ""),
    reference: textOf(name),
    scope: place === null ? null : (titles[Number(place)] ?? null),
    comment: unescaped(attribute(name, "comment") ?? ""),
    hidden: isTrue(attribute(name, "hidden")),
  };
}

function systemName(name: Element): SystemName {
  return {
    name: (attribute(name, "name") ?? "").replace(SYSTEM, ""),
    reference: textOf(name),
    place: Number(attribute(name, "localSheetId") ?? -1),
  };
}

function activeSheet(root: Element, sheets: readonly SheetEntry[]): string {
  const [view] = listed(root, "bookViews", "workbookView");
  const place = Number(attribute(view, "activeTab") ?? 0);
  const visible = sheets.filter(({ visibility }) => visibility === "Visible");
  return (visible.find((sheet) => sheet.place === place) ?? visible[0] ?? sheets[0])?.name ?? "";
}
