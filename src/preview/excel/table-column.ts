import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import { mapCells, valueOf, writeEntries } from "./cells";
import { type Kit, PLACE, type Placed } from "./object-factory";
import { heightOf, type Rect, widthOf } from "./rect";
import { insertCells, removeCells } from "./shift";
import { bodyRect, columnOf, headerRect, totalsRect } from "./table-rects";

/** `Excel.TableColumn`. */
export class TableColumn extends WireObject implements Placed {
  readonly className = "TableColumn";
  readonly #kit: Kit;
  readonly #tableId: string;
  readonly #id: number;

  constructor(kit: Kit, tableId: string, id: number) {
    super();
    this.#kit = kit;
    this.#tableId = tableId;
    this.#id = id;
  }

  override wireIdentity() {
    return { Id: this.#id };
  }
  [PLACE]() {
    const table = this.#table();
    return { sheetId: table.sheetId, rect: columnOf(table.rect, this.index) };
  }

  get id(): number {
    return this.#id;
  }
  get index(): number {
    const index = this.#kit.book.tables.state(this.#tableId).columnIds.indexOf(this.#id);
    if (index < 0) throw new HostError("ItemNotFound");
    return index;
  }
  get name(): string {
    return this.#kit.book.tables.headers(this.#table())[this.index] ?? "";
  }
  set name(name: string) {
    const header = columnOf(headerRect(this.#table()), this.index);
    writeEntries(this.#kit.book, this.#table().sheetId, header, `'${name}`);
  }
  get values(): unknown {
    const { sheetId, rect } = this[PLACE]();
    return mapCells(this.#kit.book, sheetId, rect, valueOf);
  }
  set values(entries: unknown) {
    const { sheetId, rect } = this[PLACE]();
    writeEntries(this.#kit.book, sheetId, rect, entries);
  }

  getRange(): WireObject {
    return this.#range(this.#table().rect);
  }
  getHeaderRowRange(): WireObject {
    return this.#range(headerRect(this.#table()));
  }
  getDataBodyRange(): WireObject {
    return this.#range(bodyRect(this.#table(), this.#kit.book.tables.state(this.#tableId).showTotals));
  }
  getTotalRowRange(): WireObject {
    if (!this.#kit.book.tables.state(this.#tableId).showTotals) throw new HostError("InvalidOperation");
    return this.#range(totalsRect(this.#table()));
  }
  delete(): void {
    const table = this.#table();
    const { index } = this;
    if (widthOf(table.rect) === 1) throw new HostError("InvalidOperation");
    const { tables } = this.#kit.book;
    const ids = tables.state(this.#tableId).columnIds.filter((id) => id !== this.#id);
    const after = tables.resizeDetached(this.#tableId, () => {
      removeCells(this.#kit.book, table.sheetId, columnOf(table.rect, index), "Left");
      return { ...table.rect, right: table.rect.right - 1 };
    });
    after.columnIds = ids;
  }

  #table() {
    return this.#kit.book.tables.get(this.#tableId);
  }
  #range(rect: Rect): WireObject {
    return this.#kit.make.range(this.#table().sheetId, columnOf(rect, this.index));
  }
}

/** `Excel.TableColumnCollection`. */
export class TableColumnCollection extends WireCollection<TableColumn> {
  readonly className = "TableColumnCollection";
  readonly #kit: Kit;
  readonly #tableId: string;

  constructor(kit: Kit, tableId: string) {
    super();
    this.#kit = kit;
    this.#tableId = tableId;
  }

  wireItems(): TableColumn[] {
    return this.#ids().map((id) => new TableColumn(this.#kit, this.#tableId, id));
  }
  wireItem(key: unknown): TableColumn {
    return this.getItem(key as string | number);
  }
  get count(): number {
    return this.#ids().length;
  }

  /** Adds a column and shifts the cells beside the table to the right. */
  add(index: number | null = null, values: unknown = null, name: string | null = null): TableColumn {
    const { tables } = this.#kit.book;
    const table = tables.get(this.#tableId);
    const ids = this.#ids();
    const at = index === null || index === -1 ? ids.length : index;
    if (!Number.isInteger(at) || at < 0 || at > ids.length) throw new HostError("InvalidArgument");
    const id = Math.max(0, ...ids) + 1;
    const column = columnOf(table.rect, at);
    const state = tables.resizeDetached(this.#tableId, () => {
      insertCells(this.#kit.book, table.sheetId, column, "Right");
      if (name !== null)
        writeEntries(this.#kit.book, table.sheetId, { ...column, bottom: column.top }, `'${name}`);
      if (values !== null) this.#fill(table.sheetId, column, values, name !== null);
      return { ...table.rect, right: table.rect.right + 1 };
    });
    state.columnIds = [...ids.slice(0, at), id, ...ids.slice(at)];
    return new TableColumn(this.#kit, this.#tableId, id);
  }
  getCount(): number {
    return this.count;
  }
  getItem(key: number | string): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (!column) throw new HostError("ItemNotFound");
    return column;
  }
  getItemOrNullObject(key: number | string): TableColumn | null {
    const { tables } = this.#kit.book;
    const wanted = String(key).toLowerCase();
    const index = tables
      .headers(tables.get(this.#tableId))
      .findIndex((header) => header.toLowerCase() === wanted);
    const id = typeof key === "number" ? this.#ids().find((known) => known === key) : this.#ids()[index];
    return id === undefined ? null : new TableColumn(this.#kit, this.#tableId, id);
  }
  getItemAt(index: number): TableColumn {
    const id = this.#ids()[index];
    if (id === undefined) throw new HostError("ItemNotFound");
    return new TableColumn(this.#kit, this.#tableId, id);
  }

  #ids(): number[] {
    return this.#kit.book.tables.state(this.#tableId).columnIds;
  }
  #fill(sheetId: string, column: Rect, values: unknown, named: boolean): void {
    const rows = Array.isArray(values) ? values.length : heightOf(column);
    const body = rows === heightOf(column) && !named ? column : { ...column, top: column.top + 1 };
    const given = Array.isArray(values) && rows === heightOf(column) && named ? values.slice(1) : values;
    writeEntries(this.#kit.book, sheetId, body, given);
  }
}
