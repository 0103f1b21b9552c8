import type { FileSheet, FileWorkbook } from "./file-workbook";
import { CONTENT_TYPE, NS, RELATION } from "./namespaces";
import type { PackageFile } from "./package-file";
import { PartText } from "./part-text";
import { relationshipsNamespace } from "./patch-links";
import { patchNames, type SheetPlaces } from "./patch-names";
import type { SheetEntry } from "./read-workbook";
import { WORKBOOK_ORDER } from "./schema-order";
import { addChild, attribute, children, type Element, setAttribute } from "./xml-document";
import { toXstring } from "./xml-text";

/** The workbook's own part while it is changed: sheets, names, protection and what is to be calculated. */
export class WorkbookPatch {
  readonly #file: PackageFile;
  readonly #part: PartText;
  readonly #path: string;

  constructor(file: PackageFile) {
    this.#file = file;
    this.#path = file.workbookPath;
    this.#part = new PartText(file.text(this.#path) ?? "", this.#path, WORKBOOK_ORDER);
  }

  /**
   * Puts the sheets in their order, and with them all that goes by their order.
   *
   * @param entries - Sheets of the file as `before` has them; those that it does not have stay between them.
   * @param paths - Part of each sheet after the changes, by the sheet's id.
   */
  sheets(
    before: FileWorkbook,
    after: FileWorkbook,
    entries: readonly SheetEntry[],
    paths: ReadonlyMap<string, string>,
  ): void {
    const known = new Map(before.sheets.map(({ id }, index) => [id, entries[index]?.place ?? -1]));
    const places = new Map<string, number>();
    const moved = new Map<number, number>();
    this.#part.edit("sheets", (group) => {
      const elements = children(group, "sheet");
      const others = elements.flatMap((element, place) =>
        [...known.values()].includes(place) ? [] : [{ element, place }],
      );
      const ordered: { element: Element; id: string; place: number | null }[] = after.sheets.map((sheet) => {
        const place = known.get(sheet.id);
        const element = place === undefined ? undefined : elements[place];
        return { element: element ?? this.#add(group, sheet, paths), id: sheet.id, place: place ?? null };
      });
      for (const { element, place } of others) ordered.splice(place, 0, { element, id: "", place });
      settleOrder(
        group,
        ordered.map(({ element }) => element),
      );
      ordered.forEach(({ id, place }, index) => {
        if (id !== "") places.set(id, index);
        if (place !== null) moved.set(place, index);
      });
      after.sheets.forEach((sheet, index) => {
        const element = ordered.find(({ id }) => id === sheet.id)?.element;
        const old = before.sheets.find(({ id }) => id === sheet.id);
        if (element && after.sheets[index]) writeSheet(element, old ?? null, sheet);
      });
    });
    const sheetPlaces: SheetPlaces = { moved, places };
    patchNames(this.#part, before, after, sheetPlaces);
    this.#view(before, after, sheetPlaces);
  }

  protection(before: boolean, after: boolean): void {
    if (before === after) return;
    this.#part.edit("workbookProtection", (element) => {
      setAttribute(element, "lockStructure", after ? 1 : null);
    });
  }

  date1904(): void {
    this.#part.edit("workbookPr", (element) => element.setAttribute("date1904", "1"));
  }

  /** Formulas changed: what Excel remembers of their order goes, and it calculates all of them on opening. */
  formulasChanged(): void {
    const chain = this.#file.relationships(this.#path).find(({ type }) => type.endsWith("/calcChain"));
    if (chain) {
      this.#file.unrelate(this.#path, chain.id);
      this.#file.remove(chain.target);
    }
    this.#part.edit("calcPr", (element) => element.setAttribute("fullCalcOnLoad", "1"));
  }

  store(): void {
    this.#file.setText(this.#path, this.#part.toString());
  }

  #add(group: Element, sheet: FileSheet, paths: ReadonlyMap<string, string>): Element {
    const numbers = children(group, "sheet").map((element) => Number(attribute(element, "sheetId")) || 0);
    const element = addChild(group, "sheet");
    element.setAttribute("name", toXstring(sheet.name));
    element.setAttribute("sheetId", String(Math.max(0, ...numbers) + 1));
    const id = this.#file.relate(this.#path, RELATION.worksheet, paths.get(sheet.id) ?? "");
    element.setAttributeNS(relationshipsNamespace(this.#file), "r:id", id);
    return element;
  }

  /** Keeps the sheet in front there, wherever it is now. */
  #view(before: FileWorkbook, after: FileWorkbook, { moved, places }: SheetPlaces): void {
    const idOf = ({ sheets, activeSheet }: FileWorkbook) =>
      sheets.find(({ name }) => name === activeSheet)?.id;
    const isSame = idOf(before) === idOf(after);
    const stays = isSame && [...moved].every(([old, now]) => old === now);
    if (stays && before.sheets.length <= after.sheets.length && before.sheets.length > 0) return;
    const active = places.get(idOf(after) ?? "") ?? 0;
    this.#part.edit("bookViews", (views) => {
      const view = children(views, "workbookView")[0] ?? addChild(views, "workbookView");
      setAttribute(view, "activeTab", active === 0 ? null : active);
      const first = Number(attribute(view, "firstSheet") ?? 0);
      if (first > active) setAttribute(view, "firstSheet", active === 0 ? null : active);
    });
  }
}

/** Puts elements in order, only where they are not. */
function settleOrder(group: Element, ordered: readonly Element[]): void {
  const now = children(group, "sheet");
  if (now.length === ordered.length && now.every((element, index) => element === ordered[index])) return;
  for (const element of now) group.removeChild(element);
  for (const element of ordered) group.appendChild(element);
}

function writeSheet(element: Element, old: FileSheet | null, { name, visibility }: FileSheet): void {
  if (old?.name !== name) element.setAttribute("name", toXstring(name));
  if ((old?.visibility ?? "Visible") === visibility) return;
  const state = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" }[visibility];
  setAttribute(element, "state", state);
}

/** A new part for a sheet that has nothing yet. @returns its path. */
export function addSheetPart(file: PackageFile, sheet: Pick<FileSheet, "id">): string {
  const path = file.freePath("xl/worksheets/sheet", ".xml");
  const uid = /^\{[\dA-F-]{36}\}$/i.test(sheet.id) ? ` xr:uid="${sheet.id}"` : "";
  const text =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NS.main}"` +
    ` xmlns:r="${NS.relationships}" xmlns:mc="${NS.compatibility}" mc:Ignorable="xr" xmlns:xr="${NS.revision}"${uid}>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    "<sheetData/></worksheet>";
  file.setText(path, text, CONTENT_TYPE.worksheet);
  return path;
}
