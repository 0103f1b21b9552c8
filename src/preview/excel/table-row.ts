import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import { mapCells, valueOf, writeEntries } from "./cells";
import { type Kit, PLACE, type Placed } from "./object-factory";
import { heightOf, type Rect, widthOf } from "./rect";
import { insertCells, removeCells } from "./shift";
import { bodyRect } from "./table-rects";

/** `Excel.TableRow`, known by its place in the table's body. */
export class TableRow extends WireObject implements Placed {
  readonly className = "TableRow";
  readonly #kit: Kit;
  readonly #tableId: string;
  readonly #index: number;

  constructor(kit: Kit, tableId: string, index: number) {
    super();
    this.#kit = kit;
    this.#tableId = tableId;
    this.#index = index;
  }

  [PLACE]() {
    const body = bodyOf(this.#kit, this.#tableId);
    const row = body.rect.top + this.#index;
    if (row > body.rect.bottom) throw new HostError("ItemNotFound");
    return { sheetId: body.sheetId, rect: { ...body.rect, top: row, bottom: row } };
  }

  get index(): number {
    return this.#index;
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
    const { sheetId, rect } = this[PLACE]();
    return this.#kit.make.range(sheetId, rect);
  }
  delete(): void {
    const { sheetId, rect } = this[PLACE]();
    const table = this.#kit.book.tables.get(this.#tableId);
    this.#kit.book.tables.resizeDetached(this.#tableId, () => {
      removeCells(this.#kit.book, sheetId, rect, "Up");
      return { ...table.rect, bottom: Math.max(table.rect.top + 1, table.rect.bottom - 1) };
    });
  }
}

/** `Excel.TableRowCollection`. */
export class TableRowCollection extends WireCollection<TableRow> {
  readonly className = "TableRowCollection";
  readonly #kit: Kit;
  readonly #tableId: string;

  constructor(kit: Kit, tableId: string) {
    super();
    this.#kit = kit;
    this.#tableId = tableId;
  }

  wireItems(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => this.getItemAt(index));
  }
  wireItem(): TableRow {
    throw new HostError("ApiNotFound");
  }
  get count(): number {
    return heightOf(bodyOf(this.#kit, this.#tableId).rect);
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): TableRow {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) throw new HostError("ItemNotFound");
    return new TableRow(this.#kit, this.#tableId, index);
  }
  /** Adds rows at an index, or at the end, and shifts the cells below down. */
  add(index: number | null = null, values: unknown = null): TableRow {
    const { tables } = this.#kit.book;
    const table = tables.get(this.#tableId);
    const at = index === null || index === -1 ? this.count : index;
    if (!Number.isInteger(at) || at < 0 || at > this.count) throw new HostError("InvalidArgument");
    const rows = Array.isArray(values) && Array.isArray(values[0]) ? (values as unknown[][]) : null;
    const entries = rows ?? (Array.isArray(values) ? [values as unknown[]] : null);
    const height = entries?.length ?? 1;
    if (entries?.some((row) => row.length !== widthOf(table.rect))) throw new HostError("InvalidArgument");
    const top = table.rect.top + 1 + at;
    const block: Rect = { ...table.rect, top, bottom: top + height - 1 };
    tables.resizeDetached(this.#tableId, () => {
      insertCells(this.#kit.book, table.sheetId, block, "Down");
      if (entries) writeEntries(this.#kit.book, table.sheetId, block, entries);
      return { ...table.rect, bottom: table.rect.bottom + height };
    });
    return new TableRow(this.#kit, this.#tableId, at);
  }
}

function bodyOf(kit: Kit, tableId: string): { sheetId: string; rect: Rect } {
  const table = kit.book.tables.get(tableId);
  return { sheetId: table.sheetId, rect: bodyRect(table, kit.book.tables.state(tableId).showTotals) };
}
