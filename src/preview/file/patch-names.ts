import { columnLetters, formatRect, MAX_COLUMN, MAX_ROW, quoteSheet, type Rect } from "../excel/rect";
import type { FileName, FileSheet, FileWorkbook } from "./file-workbook";
import type { PartText } from "./part-text";
import { renamedSheets } from "./rename-parts";
import { renameSheetsIn, type SheetNames } from "./rename-sheet";
import { addChild, attribute, children, type Element, setAttribute, setText, textOf } from "./xml-document";
import { toXstring } from "./xml-text";
import { unescaped } from "./read-strings";

/** Where sheets were among all tabs of the file, and where they are now. */
export interface SheetPlaces {
  /** By the place before: the place after; missing for a sheet that is gone. */
  readonly moved: ReadonlyMap<number, number>;
  /** By the sheet's id: the place after. */
  readonly places: ReadonlyMap<string, number>;
}

/** Writes names that differ, and the areas and titles to print. Excel's other names and macros' stay. */
export function patchNames(
  part: PartText,
  before: FileWorkbook,
  after: FileWorkbook,
  sheets: SheetPlaces,
): void {
  part.edit("definedNames", (group) => {
    const renamed = renamedSheets(before, after);
    for (const element of children(group, "definedName")) {
      if (!moveName(element, sheets.moved)) group.removeChild(element);
      else if (isSystem(element)) renameIn(element, renamed);
    }
    writeNames(group, before, after, sheets.places);
    for (const sheet of after.sheets) {
      const old = before.sheets.find(({ id }) => id === sheet.id);
      writePrintNames(group, old ?? null, sheet, sheets.places.get(sheet.id) ?? 0);
    }
  });
}

/** @returns `false` when the sheet that the name belongs to is gone. */
function moveName(element: Element, moved: SheetPlaces["moved"]): boolean {
  const place = attribute(element, "localSheetId");
  if (place === null) return true;
  const now = moved.get(Number(place));
  if (now === undefined) return false;
  if (String(now) !== place) element.setAttribute("localSheetId", String(now));
  return true;
}

/** Names of Excel's own and of macros, which the stand-in does not hold. */
function isSystem(element: Element): boolean {
  const isMacro = ["function", "vbProcedure", "xlm"].some((flag) =>
    ["1", "true"].includes(attribute(element, flag) ?? ""),
  );
  return isMacro || /^_xlnm\./i.test(attribute(element, "name") ?? "");
}

function renameIn(element: Element, names: SheetNames): void {
  const text = textOf(element);
  const now = renameSheetsIn(text, names);
  if (now !== text) setText(element, now);
}

function writeNames(
  group: Element,
  before: FileWorkbook,
  after: FileWorkbook,
  places: SheetPlaces["places"],
): void {
  const placeOf = (scope: string | null, { sheets }: FileWorkbook) =>
    scope === null ? null : (places.get(sheets.find(({ name }) => name === scope)?.id ?? "") ?? null);
  const keyOf = (name: string, place: number | null) => `${place ?? ""}!${name.toLowerCase()}`;
  const was = new Map(before.names.map((name) => [keyOf(name.name, placeOf(name.scope, before)), name]));
  const is = new Map(after.names.map((name) => [keyOf(name.name, placeOf(name.scope, after)), name]));
  for (const element of children(group, "definedName")) {
    if (isSystem(element)) continue;
    const place = attribute(element, "localSheetId");
    const key = keyOf(unescaped(attribute(element, "name") ?? ""), place === null ? null : Number(place));
    const [old, now] = [was.get(key), is.get(key)];
    if (!now) {
      // A name of a sheet that the stand-in does not show is none of its business.
      if (old) group.removeChild(element);
    } else if (!old || !sameName(old, now)) writeName(element, now);
    is.delete(key);
  }
  for (const [key, name] of is) {
    const element = addChild(group, "definedName");
    const place = key.slice(0, key.indexOf("!"));
    if (name.scope !== null && place === "") {
      group.removeChild(element);
      continue;
    }
    if (place !== "") element.setAttribute("localSheetId", place);
    writeName(element, name);
  }
}

function sameName(a: FileName, b: FileName): boolean {
  return a.name === b.name && a.reference === b.reference && a.comment === b.comment && a.hidden === b.hidden;
}

function writeName(element: Element, { name, reference, comment, hidden }: FileName): void {
  element.setAttribute("name", toXstring(name));
  setAttribute(element, "comment", comment === "" ? null : toXstring(comment));
  setAttribute(element, "hidden", hidden ? 1 : null);
  setText(element, reference);
}

function writePrintNames(group: Element, old: FileSheet | null, sheet: FileSheet, place: number): void {
  const [was, is] = [old?.pageLayout ?? {}, sheet.pageLayout];
  const differs = (...names: readonly string[]) =>
    names.some((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
  const rect = (name: string) => (is[name] as Rect | undefined) ?? null;
  const reference = (block: Rect) => `${quoteSheet(sheet.name)}!${absolute(block)}`;
  if (differs("printArea")) {
    const area = rect("printArea");
    setSystemName(group, "_xlnm.Print_Area", place, area && reference(area));
  }
  if (!differs("printTitleRows", "printTitleColumns")) return;
  const titles = [rect("printTitleColumns"), rect("printTitleRows")].flatMap((block) => block ?? []);
  setSystemName(group, "_xlnm.Print_Titles", place, titles.map(reference).join(",") || null);
}

function setSystemName(group: Element, name: string, place: number, reference: string | null): void {
  const known = children(group, "definedName").find(
    (element) =>
      attribute(element, "name")?.toLowerCase() === name.toLowerCase() &&
      attribute(element, "localSheetId") === String(place),
  );
  if (reference === null) {
    if (known) group.removeChild(known);
    return;
  }
  const element = known ?? addChild(group, "definedName");
  element.setAttribute("name", name);
  element.setAttribute("localSheetId", String(place));
  setText(element, reference);
}

/** `$A$1:$B$3`, `$A:$B` or `$1:$3`. */
function absolute(rect: Rect): string {
  const isColumns = rect.top === 0 && rect.bottom === MAX_ROW;
  const isRows = rect.left === 0 && rect.right === MAX_COLUMN;
  if (isColumns || isRows) return formatRect(rect).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(rect.top, rect.left)}:${corner(rect.bottom, rect.right)}`;
}
