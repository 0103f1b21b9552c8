import { readDrawings } from "./read-drawings";
import {
  FileProblem,
  type FileSheet,
  type FileWorkbook,
  type OnFileProgress,
  type OpenedFile,
} from "./file-workbook";
import { PackageFile } from "./package-file";
import { readCustomProperties, readXmlParts } from "./read-document";
import { notShownIn } from "./read-not-shown";
import { readQueries } from "./read-queries";
import { readSettings } from "./read-settings";
import { idOfPlace, type ReadSheet, readSheet } from "./read-sheet";
import { readStrings } from "./read-strings";
import { readStyles } from "./read-styles";
import { readWorkbookPart, type WorkbookPart } from "./read-workbook";
import { SheetGeometry } from "./sheet-geometry";
import { readTheme, type ThemeColors } from "./theme-colors";

/** Share of the work that is done before the first sheet: unpacking, strings and looks. */
const BEFORE_SHEETS = 0.2;

/**
 * Reads an .xlsx or .xlsm file.
 *
 * @throws FileProblem when it is none, or cannot be read.
 */
export function readFile(bytes: Uint8Array, onProgress?: OnFileProgress): OpenedFile {
  return readPackage(PackageFile.open(bytes), onProgress);
}

/** Reads a workbook of its parts. */
export function readPackage(file: PackageFile, onProgress?: OnFileProgress): OpenedFile {
  try {
    return readParts(file, onProgress);
  } catch (problem) {
    // Elements within elements without end.
    if (problem instanceof RangeError) throw new FileProblem("damaged", problem.message);
    throw problem;
  }
}

function readParts(file: PackageFile, onProgress: OnFileProgress | undefined): OpenedFile {
  const workbook = readWorkbookPart(file);
  const theme = readTheme(file);
  const styles = readStyles(file, workbook.path, theme);
  const strings = readStrings(file, workbook.path);
  onProgress?.(BEFORE_SHEETS);
  const progress = new SheetProgress(file, workbook, onProgress);
  const read = workbook.sheets.map((entry) => {
    const sheet = readSheet(entry, {
      file,
      workbook,
      strings,
      styles,
      onProgress: (letters) => {
        progress.tell(letters);
      },
    });
    progress.done(entry.path);
    return sheet;
  });
  const settings = readSettings(file);
  const opened: FileWorkbook = {
    date1904: workbook.date1904,
    sheets: withDrawings(file, workbook, withOwnIds(read), theme),
    styles: styles.all,
    names: workbook.names,
    structureProtected: workbook.structureProtected,
    settings,
    documentSettings: settings,
    xmlParts: readXmlParts(file, workbook.path),
    customProperties: readCustomProperties(file),
    queries: readQueries(file, workbook.path),
    activeSheet: workbook.activeSheet,
  };
  const notShown = notShownIn(file, workbook.path, read, workbook.hasOtherSheets);
  onProgress?.(1);
  return { workbook: opened, hasMacros: hasMacros(file, workbook.path), notShown };
}

/** A sheet copied by another program may have its original's id. */
function withOwnIds(read: readonly ReadSheet[]): ReadSheet["sheet"][] {
  const taken = new Set<string>();
  return read.map(({ sheet }, index) => {
    const id = taken.has(sheet.id) ? idOfPlace(read.length + index) : sheet.id;
    taken.add(id);
    return { ...sheet, id };
  });
}

function withDrawings(
  file: PackageFile,
  { sheets: entries }: WorkbookPart,
  sheets: readonly ReadSheet["sheet"][],
  theme: ThemeColors,
): FileSheet[] {
  const takenIds = new Set<string>();
  const idOf = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  return sheets.map((sheet, index) => {
    const drawings = readDrawings(file, entries[index]?.path ?? "", {
      sheetId: sheet.id,
      geometry: new SheetGeometry(sheet),
      sheetIdOf: (name) => idOf.get(name.toLowerCase()) ?? null,
      sheetNameOf: (id) => nameOf.get(id) ?? "",
      themeColor: (name) => theme.named(name),
      takenIds,
    });
    return { ...sheet, drawings };
  });
}

function hasMacros(file: PackageFile, workbookPath: string): boolean {
  const isMacro = ({ type }: { readonly type: string }) =>
    /\/(vbaProject|xlMacrosheet|xlIntlMacrosheet)$/.test(type);
  return file.relationships(workbookPath).some(isMacro);
}

/** Tells the share of the work by the bytes of the sheets. */
class SheetProgress {
  readonly #all: number;
  #before = 0;

  constructor(
    private readonly file: PackageFile,
    workbook: WorkbookPart,
    private readonly onProgress: OnFileProgress | undefined,
  ) {
    this.#all = Math.max(
      1,
      workbook.sheets.reduce((sum, { path }) => sum + this.#sizeOf(path), 0),
    );
  }

  /** Letters of the sheet at hand that are read. */
  tell(letters: number): void {
    const share = Math.min(1, (this.#before + letters) / this.#all);
    this.onProgress?.(BEFORE_SHEETS + (1 - BEFORE_SHEETS) * share);
  }

  done(path: string): void {
    this.#before += this.#sizeOf(path);
  }

  #sizeOf(path: string): number {
    return this.file.bytes(path)?.byteLength ?? 0;
  }
}
