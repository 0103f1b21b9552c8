import type { ICellData } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import type { Book } from "./book";
import { applyCells, assertEditable, growTo, textOf } from "./cells";
import { CellType } from "./entry";
import { intersect, parseRect, type Rect, widthOf } from "./rect";

/** Where a table is now. `rect` holds the header row and, when shown, the totals row. */
export interface TablePlace {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly rect: Rect;
}

/** What Excel keeps about a table and the grid does not. */
export interface TableState {
  style: string;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Ids of the columns from left to right; an id is never used twice. */
  columnIds: number[];
}

interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly subUnitId: string;
  readonly range: { startRow: number; startColumn: number; endRow: number; endColumn: number };
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** The workbook's tables. The grid holds name and range; header cells hold the columns' names. */
export class TableBook {
  readonly #states = new Map<string, TableState>();
  #nextId = 1;

  constructor(private readonly book: Book) {}

  list(sheetId?: string): TablePlace[] {
    const tables = this.book.workbook.getTableList() as readonly GridTable[];
    const order = this.book.workbook.getSheets().map((sheet) => sheet.getSheetId());
    return tables
      .filter((table) => sheetId === undefined || table.subUnitId === sheetId)
      .map(toPlace)
      .sort((a, b) => order.indexOf(a.sheetId) - order.indexOf(b.sheetId) || Number(a.id) - Number(b.id));
  }

  /** A table by id; `ItemNotFound` when it is gone. */
  get(id: string): TablePlace {
    const table = this.list().find((place) => place.id === id);
    if (!table) throw new HostError("ItemNotFound");
    return table;
  }

  find(key: string, sheetId?: string): TablePlace | null {
    const wanted = key.toLowerCase();
    const tables = this.list(sheetId);
    return (
      tables.find((table) => table.name.toLowerCase() === wanted) ??
      tables.find((table) => table.id === key) ??
      null
    );
  }

  state(id: string): TableState {
    const width = widthOf(this.get(id).rect);
    const state = this.#states.get(id) ?? newTableState();
    this.#states.set(id, state);
    while (state.columnIds.length < width) state.columnIds.push(Math.max(0, ...state.columnIds) + 1);
    if (state.columnIds.length > width) state.columnIds = state.columnIds.slice(0, width);
    return state;
  }

  /** Makes a table of a block whose first row holds the headers. */
  add(sheetId: string, rect: Rect, name: string | null): TablePlace {
    assertEditable(this.book, sheetId, rect);
    if (this.list(sheetId).some((table) => intersect(table.rect, rect))) {
      throw new HostError("InvalidOperation", "A table can't overlap another table.");
    }
    const ids = this.list().map((table) => Number(table.id) || 0);
    this.#nextId = Math.max(this.#nextId, ...ids.map((id) => id + 1));
    const id = String(this.#nextId++);
    const whole = rect.bottom === rect.top ? { ...rect, bottom: rect.top + 1 } : rect;
    const given = name ?? this.#freeName();
    if (name !== null) this.#assertName(name, id);
    growTo(this.book, sheetId, whole);
    this.#place(id, sheetId, whole, given);
    this.settleHeaders(sheetId, whole);
    return this.get(id);
  }

  /** Puts a table of an opened file with what is known of it; nothing is checked, and its cells stay as they are. */
  restore(place: TablePlace, state: TableState): void {
    const { id, name, sheetId, rect } = place;
    const header = this.headers(place);
    const params = { subUnitId: sheetId, tableId: id, name, range: gridRange(rect), header, options: {} };
    this.book.run("sheet.mutation.add-table", params);
    this.#states.set(id, { ...state, columnIds: [...state.columnIds] });
  }

  rename(id: string, name: string): void {
    this.#assertName(name, id);
    this.book.run("sheet.mutation.set-sheet-table", { tableId: id, config: { name } });
  }

  /** Moves the table's edges; the header row must stay where it is and the ranges must overlap. */
  resize(id: string, rect: Rect): void {
    const table = this.get(id);
    const overlaps = intersect(table.rect, rect) !== null && rect.top === table.rect.top;
    if (!overlaps || rect.bottom === rect.top) throw new HostError("InvalidArgument");
    const others = this.list(table.sheetId).filter((other) => other.id !== id);
    if (others.some((other) => intersect(other.rect, rect))) throw new HostError("InvalidOperation");
    assertEditable(this.book, table.sheetId, rect);
    const ids = this.state(id).columnIds;
    growTo(this.book, table.sheetId, rect);
    this.#settleHeaders({ ...table, rect });
    this.book.run("sheet.command.set-table-config", {
      tableId: id,
      updateRange: { newRange: gridRange(rect) },
    });
    this.#replace(table, rect);
    let next = Math.max(0, ...ids);
    this.state(id).columnIds = Array.from({ length: widthOf(rect) }, (_, index) => {
      return ids[rect.left + index - table.rect.left] ?? ++next;
    });
  }

  /**
   * Changes cells and the table together: the table is taken away, `change` moves cells and says where the table is then,
   * and it is put back there. The grid would else follow the move in its own way.
   */
  resizeDetached(id: string, change: () => Rect): TableState {
    const table = this.get(id);
    const state = this.state(id);
    this.book.run("sheet.mutation.delete-table", { subUnitId: table.sheetId, tableId: id });
    let rect = table.rect;
    try {
      rect = change();
    } finally {
      this.#settleHeaders({ ...table, rect });
      this.#replace(table, rect);
      this.#states.set(id, state);
    }
    return state;
  }

  /** Takes the table away; its cells stay. */
  remove(id: string): void {
    const table = this.get(id);
    this.book.run("sheet.command.delete-table", { subUnitId: table.sheetId, tableId: id });
    this.#states.delete(id);
  }

  /** Names of the columns, as the header cells show them. */
  headers(table: TablePlace): string[] {
    const { sheetId, rect } = table;
    return Array.from({ length: widthOf(rect) }, (_, index) =>
      textOf(this.book, this.book.cell(sheetId, rect.top, rect.left + index)),
    );
  }

  /** After header cells were written: each becomes text, not blank, and unique in its table. */
  settleHeaders(sheetId: string, written: Rect): void {
    for (const table of this.list(sheetId)) {
      const row = { ...table.rect, bottom: table.rect.top };
      if (intersect(row, written)) this.#settleHeaders(table);
    }
  }

  #settleHeaders({ sheetId, rect }: TablePlace): void {
    const taken = new Set<string>();
    const cells: Record<number, ICellData> = {};
    this.headers({ id: "", name: "", sheetId, rect }).forEach((header, index) => {
      const name = uniqueHeader(header, index, taken);
      taken.add(name.toLowerCase());
      const cell = this.book.cell(sheetId, rect.top, rect.left + index);
      if (cell?.v !== name || cell.f)
        cells[rect.left + index] = { v: name, t: CellType.text, f: null, si: null };
    });
    if (Object.keys(cells).length > 0) {
      applyCells(this.book, sheetId, { ...rect, bottom: rect.top }, { [rect.top]: cells });
    }
  }

  /** Adds the table to the grid. The grid refuses names that a sheet has and Excel does not, hence the second step. */
  #place(id: string, sheetId: string, rect: Rect, name: string): void {
    const range = gridRange(rect);
    this.book.run("sheet.command.add-table", { subUnitId: sheetId, id, name, range, options: {} });
    if (this.get(id).name !== name) {
      this.book.run("sheet.mutation.set-sheet-table", { tableId: id, config: { name } });
    }
  }

  /**
   * Puts the table anew with its headers. When it widens a table the grid mixes up the order of its columns, and when a
   * command deletes it formulas that name it become errors.
   */
  #replace(table: TablePlace, rect: Rect): void {
    const { id, name, sheetId } = table;
    const header = this.headers({ ...table, rect });
    if (this.list(sheetId).some((known) => known.id === id)) {
      this.book.run("sheet.mutation.delete-table", { subUnitId: sheetId, tableId: id });
    }
    const params = { subUnitId: sheetId, tableId: id, name, range: gridRange(rect), header, options: {} };
    this.book.run("sheet.mutation.add-table", params);
  }

  #freeName(): string {
    for (let number = 1; ; number++) {
      if (!this.#isTaken(`Table${number}`, "")) return `Table${number}`;
    }
  }

  #isTaken(name: string, exceptId: string): boolean {
    const wanted = name.toLowerCase();
    return (
      this.list().some((table) => table.id !== exceptId && table.name.toLowerCase() === wanted) ||
      this.book.workbook.getDefinedNames().some((item) => item.getName().toLowerCase() === wanted)
    );
  }

  #assertName(name: string, id: string): void {
    if (typeof name !== "string" || !NAME.test(name) || parseRect(name) || /^[rc]$/i.test(name)) {
      throw new HostError("InvalidArgument");
    }
    if (this.#isTaken(name, id)) throw new HostError("ItemAlreadyExists");
  }
}

function uniqueHeader(header: string, index: number, taken: ReadonlySet<string>): string {
  const base = header.trim() === "" ? `Column${index + 1}` : header;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function newTableState(): TableState {
  return {
    style: "TableStyleMedium2",
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columnIds: [],
  };
}

function gridRange(rect: Rect) {
  return { startRow: rect.top, startColumn: rect.left, endRow: rect.bottom, endColumn: rect.right };
}

function toPlace(table: GridTable): TablePlace {
  const { startRow, startColumn, endRow, endColumn } = table.range;
  return {
    id: table.id,
    name: table.name,
    sheetId: table.subUnitId,
    rect: { top: startRow, left: startColumn, bottom: endRow, right: endColumn },
  };
}
