import { blankSheet, blankWorkbook } from "./blank-workbook";
import { blockNames } from "./block-names";
import { CellComparison, valueOf } from "./cell-changes";
import type { ChartCell } from "./drawing-context";
import { FileProblem, type FileSheet, type FileWorkbook, type OnFileProgress } from "./file-workbook";
import { removeOrphans } from "./orphan-parts";
import { PackageFile } from "./package-file";
import { patchCustomProperties, patchXmlParts } from "./patch-document";
import { patchDrawings } from "./patch-drawings";
import { spillMetadata } from "./patch-metadata";
import { patchSettings } from "./patch-settings";
import { patchSheet } from "./patch-sheet";
import { StringPatch } from "./patch-strings";
import { StylePatch } from "./patch-styles";
import { TablePatch } from "./patch-tables";
import { addSheetPart, WorkbookPatch } from "./patch-workbook";
import { readPackage } from "./read-file";
import { renamedSheets, renameInParts } from "./rename-parts";
import { readWorkbookPart, type SheetEntry } from "./read-workbook";
import { SheetGeometry } from "./sheet-geometry";
import { readTheme } from "./theme-colors";

/** Share of the work that is done when the original is read again, and when its sheets are written. */
const SHARES = { read: 0.5, written: 0.9 } as const;

/**
 * Writes a workbook into the file that it came from: only what differs changes, all else stays byte for byte.
 *
 * @param original - The file as it was opened; `null` for a workbook that has none yet.
 * @param after - The workbook as it is to be. Sheets are known by their ids.
 * @throws FileProblem when the original cannot be read, or no sheet is left.
 */
export function saveFile(
  original: Uint8Array | null,
  after: FileWorkbook,
  onProgress?: OnFileProgress,
): Uint8Array {
  if (after.sheets.length === 0) throw new FileProblem("no-sheets");
  const file = original === null ? PackageFile.blank() : PackageFile.open(original);
  const before = original === null ? blankWorkbook(after) : readOriginal(file, onProgress);
  const entries = original === null ? [] : readWorkbookPart(file).sheets;
  new WorkbookSave(file, before, after, entries).apply(onProgress);
  const bytes = file.save();
  onProgress?.(1);
  return bytes;
}

function readOriginal(file: PackageFile, onProgress: OnFileProgress | undefined): FileWorkbook {
  return readPackage(file, (share) => onProgress?.(share * SHARES.read)).workbook;
}

/** One saving: the file, what it holds and what it is to hold. */
class WorkbookSave {
  readonly #paths = new Map<string, string>();
  readonly #known: ReadonlyMap<string, FileSheet>;

  constructor(
    private readonly file: PackageFile,
    private readonly before: FileWorkbook,
    private readonly after: FileWorkbook,
    private readonly entries: readonly SheetEntry[],
  ) {
    this.#known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
    before.sheets.forEach(({ id }, index) => this.#paths.set(id, entries[index]?.path ?? ""));
  }

  apply(onProgress: OnFileProgress | undefined): void {
    const { file, before, after } = this;
    const orphans = removeOrphans(file);
    renameInParts(file, renamedSheets(before, after));
    const workbook = new WorkbookPatch(file);
    const added = after.sheets.filter(({ id }) => !this.#known.has(id));
    for (const sheet of added) this.#paths.set(sheet.id, addSheetPart(file, sheet));
    if (after.date1904 && this.entries.length === 0) workbook.date1904();
    workbook.sheets(before, after, this.entries, this.#paths);
    workbook.protection(before.structureProtected, after.structureProtected);
    const gone = this.#removeSheets();
    const changed = this.#writeSheets(onProgress);
    if (changed || gone) workbook.formulasChanged();
    workbook.store();
    this.#writeDrawings();
    const shared = (of: FileWorkbook) => ({ ...of.settings, ...of.documentSettings });
    patchSettings(file, shared(before), shared(after));
    patchXmlParts(file, before.xmlParts, after.xmlParts);
    patchCustomProperties(file, before.customProperties, after.customProperties);
    orphans();
  }

  #removeSheets(): boolean {
    const kept = new Set(this.after.sheets.map(({ id }) => id));
    const gone = this.before.sheets.filter(({ id }) => !kept.has(id));
    for (const { id } of gone) {
      const path = this.#paths.get(id);
      const own = this.file.relationships(this.file.workbookPath).find(({ target }) => target === path);
      if (own) this.file.unrelate(this.file.workbookPath, own.id);
    }
    return gone.length > 0;
  }

  /** @returns whether formulas changed. */
  #writeSheets(onProgress: OnFileProgress | undefined): boolean {
    const { file, before, after } = this;
    const strings = new StringPatch(file);
    const styles = new StylePatch(file, before.styles);
    const shared = {
      file,
      strings,
      styles,
      comparison: new CellComparison(before, after),
      tables: new TablePatch(file),
      isBlock: blockNames(after),
      spillMetadata: () => spillMetadata(file),
    };
    const [was, is] = [frontOf(before), frontOf(after)];
    let changed = false;
    after.sheets.forEach((sheet, index) => {
      const inFront = was === is ? null : sheet.id === is ? true : sheet.id === was ? false : null;
      const old = this.#known.get(sheet.id) ?? blankSheet(sheet);
      const path = this.#paths.get(sheet.id) ?? "";
      if (patchSheet(path, old, sheet, { ...shared, inFront })) changed = true;
      onProgress?.(SHARES.read + ((SHARES.written - SHARES.read) * (index + 1)) / after.sheets.length);
    });
    strings.store();
    styles.store();
    return changed;
  }

  #writeDrawings(): void {
    const { after } = this;
    const theme = readTheme(this.file);
    const idOf = new Map(after.sheets.map(({ id, name }) => [name.toLowerCase(), id]));
    const sheetOf = new Map(after.sheets.map((sheet) => [sheet.id, sheet]));
    for (const sheet of after.sheets) {
      const old = this.#known.get(sheet.id)?.drawings ?? [];
      if (old.length === 0 && sheet.drawings.length === 0) continue;
      patchDrawings(this.file, this.#paths.get(sheet.id) ?? "", old, sheet.drawings, {
        sheetId: sheet.id,
        geometry: new SheetGeometry(sheet),
        sheetIdOf: (name) => idOf.get(name.toLowerCase()) ?? null,
        sheetNameOf: (id) => sheetOf.get(id)?.name ?? "",
        themeColor: (name) => theme.named(name),
        cell: (id, row, column) => shownCell(after, sheetOf.get(id), row, column),
      });
    }
  }
}

function frontOf({ sheets, activeSheet }: FileWorkbook): string | null {
  return sheets.find(({ name }) => name === activeSheet)?.id ?? null;
}

/** What a chart remembers of a cell. */
function shownCell(
  { styles }: FileWorkbook,
  sheet: FileSheet | undefined,
  row: number,
  column: number,
): ChartCell | null {
  const cell = sheet?.cells[row]?.[column];
  const value = valueOf(cell);
  if (value === null) return null;
  const style = typeof cell?.s === "string" ? styles[cell.s] : cell?.s;
  return {
    value: typeof value === "boolean" ? Number(value) : value,
    format: style?.n?.pattern ?? "General",
  };
}
