import type { FileSheet, FileWorkbook } from "../file/file-workbook";
import { type Book, WORKBOOK_SCOPE } from "./book";

/**
 * Gives the book what an opened file holds beyond the grid's own data: tables, names, conditional formats, protection,
 * drawings, settings and the rest. The grid has the workbook open already, made by `gridData`. Nothing of it can be undone.
 */
export function fillBook(book: Book, workbook: FileWorkbook): void {
  book.reserveIds(idsOf(workbook));
  fillTables(book, workbook);
  for (const sheet of workbook.sheets) fillSheet(book, sheet);
  fillNames(book, workbook);
  for (const [key, json] of Object.entries(workbook.settings)) {
    book.settings.set(key, json);
    if (workbook.documentSettings[key] === json) book.sharedSettings.set(key, json);
  }
  for (const { id, xml } of workbook.xmlParts) book.xmlParts.set(id, { id, xml });
  for (const [key, value] of Object.entries(workbook.customProperties)) book.customProperties.set(key, value);
  book.queries.push(...workbook.queries);
  book.structureProtected = workbook.structureProtected;
  const front = book.findSheet(workbook.activeSheet);
  if (front && !front.isSheetHidden()) book.workbook.setActiveSheet(front);
}

/** Id of a file's conditional format in the book, where ids of all sheets stand together. */
export function conditionalId(sheetId: string, id: string): string {
  return `${sheetId}${id}`;
}

function idsOf({ sheets, xmlParts }: FileWorkbook): string[] {
  return [
    ...xmlParts.map(({ id }) => id),
    ...sheets.flatMap((sheet) => [
      sheet.id,
      ...sheet.drawings.map(({ id }) => id),
      ...sheet.conditionalFormats.map(({ id }) => id),
    ]),
  ];
}

function fillTables(book: Book, { sheets }: FileWorkbook): void {
  const taken = new Set<string>();
  let next = Math.max(0, ...sheets.flatMap(({ tables }) => tables.map(({ id }) => Number(id) || 0)));
  for (const sheet of sheets) {
    for (const { id, name, rect, state } of sheet.tables) {
      const own = taken.has(id) ? String(++next) : id;
      taken.add(own);
      book.tables.restore({ id: own, name, sheetId: sheet.id, rect }, state);
    }
  }
}

function fillSheet(book: Book, sheet: FileSheet): void {
  const { id } = sheet;
  const state = book.state(id);
  state.veryHidden = sheet.visibility === "VeryHidden";
  state.showHeadings = sheet.headings;
  Object.assign(state.protection, sheet.protection);
  state.locks.push(...sheet.locks);
  state.hyperlinks.push(...sheet.hyperlinks);
  for (const [key, value] of Object.entries(sheet.customProperties)) state.customProperties.set(key, value);
  for (const [key, value] of Object.entries(sheet.pageLayout)) state.pageLayout.set(key, value);
  const formats = sheet.conditionalFormats.filter(({ rects }) => rects.length > 0);
  book.conditionals.restore(
    formats.map((format) => ({ id: conditionalId(id, format.id), sheetId: id, rects: format.rects })),
    formats.map((format) => format.state),
  );
  if (sheet.drawings.length > 0) book.drawings.load(id, sheet.drawings);
}

function fillNames(book: Book, { names }: FileWorkbook): void {
  for (const { name, reference, scope, comment, hidden } of names) {
    const sheetId = scope === null ? WORKBOOK_SCOPE : book.findSheet(scope)?.getSheetId();
    if (sheetId === undefined) continue;
    book.run("formula.mutation.set-defined-name", {
      id: book.newId(),
      name,
      formulaOrRefString: reference,
      comment,
      hidden,
      localSheetId: sheetId,
    });
  }
}
