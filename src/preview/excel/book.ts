import type { ICellData, IStyleData, Worksheet as GridSheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { HostError } from "../wire/host-error";
import { Calculation } from "./calculation";
import { ChangeLog } from "./change-log";
import { hasContent } from "./cell-content";
import { ConditionalBook } from "./conditional-book";
import type { CultureOptions } from "./culture";
import { DrawingBook, type RecordUndo } from "./drawing-book";
import { NumberText } from "./number-text";
import { type CellMatrix, mergeStyles, PendingCells } from "./pending-cells";
import type { QueryState } from "./query";
import type { Rect } from "./rect";
import { newSheetState, type SheetState } from "./sheet-state";
import { TableBook } from "./table-book";

/** The grid's word for a name of the whole workbook. */
export const WORKBOOK_SCOPE = "AllDefaultWorkbook";

const OWN_ID = /^\{00000000-0001-0000-0000-([0-9A-F]{12})\}$/i;

export interface BookOptions {
  readonly culture: CultureOptions;
  readonly date1904: boolean;
  /** Makes a picture: SVG of a size in pixels to PNG as base64. Without it there are no pictures. */
  readonly rasterise?: Rasterise;
  /** Adds a step to what the grid can undo. */
  readonly recordUndo?: RecordUndo;
}

/** @returns PNG as base64, of the size given in pixels. */
export type Rasterise = (svg: string, width: number, height: number) => Promise<string>;

/** A custom XML part of the workbook. */
export interface XmlPartState {
  readonly id: string;
  xml: string;
}

/** The open workbook: the grid's own, with all that Excel keeps and the grid does not. */
export class Book {
  readonly unitId: string;
  readonly text: NumberText;
  readonly tables: TableBook;
  readonly conditionals: ConditionalBook;
  readonly drawings: DrawingBook;
  readonly pending: PendingCells;
  readonly changes: ChangeLog;
  readonly calculation: Calculation;
  /** `workbook.settings`, in order of adding; each value as its JSON. */
  readonly settings = new Map<string, string>();
  readonly xmlParts = new Map<string, XmlPartState>();
  /** Power Queries, which only the user makes. */
  readonly queries: QueryState[] = [];
  /** What becomes of the data when its connections are refreshed; a workbook of the preview has none outside. */
  onRefreshConnections: () => void = () => undefined;
  /** Properties of `workbook.properties.custom`. */
  readonly customProperties = new Map<string, unknown>();
  /** Settings that `workbook.settings` and the document's settings had in common when the file was opened. */
  readonly sharedSettings = new Map<string, string>();
  structureProtected = false;
  calculationMode = "Automatic";
  /** Sheets that are "very hidden", and protection, margins and such, by the sheet's id. */
  readonly #sheets = new Map<string, SheetState>();
  #nextId = 1;

  constructor(
    readonly api: FUniver,
    readonly workbook: FWorkbook,
    readonly options: BookOptions,
  ) {
    this.unitId = workbook.getId();
    this.text = new NumberText(options.culture, options.date1904);
    this.pending = new PendingCells((sheetId, rect, cells) => this.#writeCells(sheetId, rect, cells));
    this.changes = new ChangeLog();
    this.calculation = new Calculation(this);
    this.tables = new TableBook(this);
    this.conditionals = new ConditionalBook(this);
    this.drawings = new DrawingBook(() => this.newId(), options.recordUndo);
  }

  /** A new id of the form Excel uses, different from any other. */
  newId(): string {
    const number = (this.#nextId++).toString(16).toUpperCase().padStart(12, "0");
    return `{00000000-0001-0000-0000-${number}}`;
  }

  /** Ids that an opened file brings along: no new one will equal them. */
  reserveIds(ids: Iterable<string>): void {
    for (const id of ids) {
      const number = OWN_ID.exec(id)?.[1];
      if (number !== undefined) this.#nextId = Math.max(this.#nextId, Number.parseInt(number, 16) + 1);
    }
  }

  /** A new id for a sheet. Like Excel's it names no place, and says nothing of the sheet. */
  newSheetId(): string {
    let id = this.newId();
    while (this.workbook.getSheetBySheetId(id)) id = this.newId();
    return id;
  }

  /** Runs a command of the grid; `true` when it did what it should. */
  run(command: string, params: object): boolean {
    this.pending.flush();
    return this.api.syncExecuteCommand(command, { unitId: this.unitId, ...params });
  }

  /** Waits within a request until all is calculated; what changes meanwhile is the user's doing. A promise only when there is something to wait for. */
  settle(): Promise<void> | null {
    const settled = this.calculation.settle();
    if (!settled) return null;
    const { actor } = this.changes;
    this.changes.actor = null;
    return settled.finally(() => (this.changes.actor = actor));
  }

  /** Adds a name of the whole workbook, or of one sheet. `reference` is a formula with or without `=`. */
  addName(name: string, reference: string, scope: string | null = null, comment = ""): string {
    const id = this.newId();
    this.run("sheet.command.insert-defined-name", {
      id,
      name,
      formulaOrRefString: reference.replace(/^=/, ""),
      comment,
      localSheetId: scope ?? WORKBOOK_SCOPE,
      hidden: false,
    });
    return id;
  }

  /** A sheet by its id, with all that was written; `ItemNotFound` when it is gone. */
  sheet(id: string): FWorksheet {
    this.pending.flush();
    return this.peekSheet(id);
  }

  /** The sheet, whose cells may be behind what has been written. */
  peekSheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new HostError("ItemNotFound");
    return sheet;
  }

  grid(id: string): GridSheet {
    return this.sheet(id).getSheet();
  }

  /** A sheet by name in any case, or by id; `null` when there is none. */
  findSheet(key: string): FWorksheet | null {
    const wanted = key.toLowerCase();
    const sheets = this.workbook.getSheets();
    return (
      sheets.find((sheet) => sheet.getSheetId() === key) ??
      sheets.find((sheet) => sheet.getSheetName().toLowerCase() === wanted) ??
      null
    );
  }

  state(sheetId: string): SheetState {
    const known = this.#sheets.get(sheetId);
    if (known) return known;
    const state = newSheetState();
    this.#sheets.set(sheetId, state);
    return state;
  }

  /** A cell as stored, or as spilled into by an array formula. */
  cell(sheetId: string, row: number, column: number): ICellData | undefined {
    const own = this.grid(sheetId).getCellMatrix().getValue(row, column) as ICellData | undefined;
    return this.calculation.spilled(sheetId, row, column, own);
  }

  style(cell: ICellData | null | undefined): IStyleData {
    const style = cell?.s;
    if (!style) return {};
    return (typeof style === "string" ? this.workbook.getWorkbook().getStyles().get(style) : style) ?? {};
  }

  /** The style of a cell with all that was written, though the grid may not have it yet. */
  styleAt(sheetId: string, row: number, column: number): IStyleData {
    const cell = this.peekSheet(sheetId).getSheet().getCellMatrix().getValue(row, column);
    const waiting = this.pending.peek(sheetId, row, column)?.s;
    if (waiting === null) return {};
    const own = this.style(cell as ICellData | undefined);
    return waiting === undefined ? own : mergeStyles(own, this.style({ s: waiting }));
  }

  /** The smallest block that holds every cell with content; `null` for an empty sheet. */
  usedRect(sheetId: string, valuesOnly: boolean): Rect | null {
    let used: Rect | null = null;
    this.grid(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell || !(hasContent(cell) || (!valuesOnly && cell.s))) return;
        used = used
          ? {
              top: Math.min(used.top, row),
              left: Math.min(used.left, column),
              bottom: Math.max(used.bottom, row),
              right: Math.max(used.right, column),
            }
          : { top: row, left: column, bottom: row, right: column };
      });
    return this.calculation.withSpills(sheetId, used);
  }

  #writeCells(sheetId: string, rect: Rect, value: CellMatrix): void {
    const range = { startRow: rect.top, startColumn: rect.left, endRow: rect.bottom, endColumn: rect.right };
    this.run("sheet.command.set-range-values", { subUnitId: sheetId, range, value });
  }
}
