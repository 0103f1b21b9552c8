import type { IStyleData } from "@univerjs/core";
import type { FileLine, FileName, FileSheet, FileWorkbook } from "../file/file-workbook";
import { type Book, WORKBOOK_SCOPE } from "./book";
import { collectCells } from "./collect-cells";
import { namesOf } from "./named-item";
import { conditionalId } from "./open-file";

/**
 * The open workbook as it goes into a file; equal to the one that was opened when nothing changed.
 *
 * @param documentSettings - `Office.context.document.settings` as they are now, each as JSON.
 */
export function collectFile(book: Book, documentSettings: ReadonlyMap<string, string>): FileWorkbook {
  book.pending.flush();
  const shared = settleShared(book, documentSettings);
  return {
    date1904: book.options.date1904,
    sheets: book.workbook.getSheets().map((sheet) => collectSheet(book, sheet.getSheetId())),
    styles: collectStyles(book),
    names: collectNames(book),
    structureProtected: book.structureProtected,
    settings: shared.settings,
    documentSettings: shared.documentSettings,
    xmlParts: [...book.xmlParts.values()].map(({ id, xml }) => ({ id, xml })),
    customProperties: Object.fromEntries([...book.customProperties].filter(isPlain)),
    queries: [...book.queries],
    activeSheet: book.workbook.getActiveSheet().getSheetName(),
  };
}

function isPlain(entry: [string, unknown]): entry is [string, string | number | boolean] {
  return ["string", "number", "boolean"].includes(typeof entry[1]);
}

/**
 * Both kinds of settings. Excel keeps them in one place in the file: of a setting that both had when the file was opened,
 * what was done to it in the one is done in the other.
 */
function settleShared(book: Book, documentSettings: ReadonlyMap<string, string>) {
  const [settings, ofDocument] = [new Map(book.settings), new Map(documentSettings)];
  for (const [key, before] of book.sharedSettings) {
    const changed = settings.get(key) !== before ? settings.get(key) : ofDocument.get(key);
    for (const bag of [settings, ofDocument]) {
      if (changed === undefined) bag.delete(key);
      else bag.set(key, changed);
    }
  }
  return { settings: Object.fromEntries(settings), documentSettings: Object.fromEntries(ofDocument) };
}

function collectStyles(book: Book): Record<string, IStyleData> {
  const styles = book.workbook.getWorkbook().getSnapshot().styles;
  return Object.fromEntries(
    Object.entries(styles).filter((entry): entry is [string, IStyleData] => Boolean(entry[1])),
  );
}

function collectNames(book: Book): FileName[] {
  return namesOf(book).map(({ name, formulaOrRefString, localSheetId, comment, hidden }) => ({
    name,
    reference: formulaOrRefString.replace(/^=/, ""),
    scope:
      localSheetId === undefined || localSheetId === WORKBOOK_SCOPE ? null : scopeName(book, localSheetId),
    comment: comment ?? "",
    hidden: hidden === true,
  }));
}

function scopeName(book: Book, sheetId: string): string | null {
  return book.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? null;
}

function collectSheet(book: Book, id: string): FileSheet {
  const sheet = book.sheet(id);
  const state = book.state(id);
  const config = book.grid(id).getConfig();
  const { xSplit, ySplit } = sheet.getFreeze();
  return {
    id,
    name: sheet.getSheetName(),
    visibility: !sheet.isSheetHidden() ? "Visible" : state.veryHidden ? "VeryHidden" : "Hidden",
    cells: collectCells(book, id),
    merges: config.mergeData.map((merge) => ({
      top: merge.startRow,
      left: merge.startColumn,
      bottom: merge.endRow,
      right: merge.endColumn,
    })),
    columns: collectLines(config.columnData, (line) => line.w),
    rows: collectLines(config.rowData, (line) => (line.ia === 1 ? undefined : line.h)),
    defaultColumnWidth: config.defaultColumnWidth,
    defaultRowHeight: config.defaultRowHeight,
    frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
    gridlines: !sheet.hasHiddenGridLines(),
    headings: state.showHeadings,
    tabColor: sheet.getTabColor() ?? "",
    tables: collectTables(book, id),
    conditionalFormats: collectConditionals(book, id),
    protection: { ...state.protection },
    locks: [...state.locks],
    customProperties: Object.fromEntries(state.customProperties),
    pageLayout: Object.fromEntries(state.pageLayout),
    hyperlinks: [...state.hyperlinks],
    drawings: book.drawings.list(id),
  };
}

function collectLines<Line extends { hd?: unknown }>(
  all: Readonly<Record<number, Line | null | undefined>>,
  sizeOf: (line: Line) => number | undefined,
): Record<number, FileLine> {
  const found: Record<number, FileLine> = {};
  for (const [index, line] of Object.entries(all)) {
    const size = line ? sizeOf(line) : undefined;
    const hidden = line?.hd === 1;
    if (size === undefined && !hidden) continue;
    found[Number(index)] = { ...(size === undefined ? {} : { size }), ...(hidden ? { hidden } : {}) };
  }
  return found;
}

function collectTables(book: Book, sheetId: string): FileSheet["tables"] {
  return book.tables.list(sheetId).map(({ id, name, rect }) => {
    const state = book.tables.state(id);
    return { id, name, rect, state: { ...state, columnIds: [...state.columnIds] } };
  });
}

function collectConditionals(book: Book, sheetId: string): FileSheet["conditionalFormats"] {
  const prefix = conditionalId(sheetId, "");
  return book.conditionals.list(sheetId).map(({ id, rects }) => ({
    id: id.startsWith(prefix) ? id.slice(prefix.length) : id,
    rects,
    state: { ...book.conditionals.state(id) },
  }));
}
