import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import { clearCells } from "./clear";
import { type Kit, PLACE, type Placed, placeOf } from "./object-factory";
import { intersect, parseRect, type Rect, splitAddress } from "./rect";
import { insertCells } from "./shift";
import type { TableState } from "./table-book";
import { TableColumnCollection } from "./table-column";
import { TableRowCollection } from "./table-row";
import { bodyRect, headerRect, totalsRect } from "./table-rects";

const FLAGS = [
  "showBandedColumns",
  "showBandedRows",
  "showFilterButton",
  "highlightFirstColumn",
  "highlightLastColumn",
] as const;

/** `Excel.Table`. */
export class Table extends WireObject implements Placed {
  readonly className = "Table";
  readonly #kit: Kit;
  readonly #id: string;

  constructor(kit: Kit, id: string) {
    super();
    this.#kit = kit;
    this.#id = id;
  }

  override wireIdentity() {
    return { Id: this.#id };
  }
  [PLACE]() {
    return this.#place();
  }

  get id(): string {
    return this.#place().id;
  }
  get legacyId(): string {
    return this.#place().id;
  }
  get name(): string {
    return this.#place().name;
  }
  set name(name: string) {
    this.#kit.book.tables.rename(this.#id, name);
  }
  get showHeaders(): boolean {
    return true;
  }
  get showTotals(): boolean {
    return this.#state().showTotals;
  }
  set showTotals(shown: boolean) {
    if (shown !== this.#state().showTotals) this.#toggleTotals(shown);
  }
  get style(): string {
    return this.#state().style;
  }
  set style(style: string) {
    if (typeof style !== "string") throw new HostError("InvalidArgument");
    this.#state().style = style;
  }
  get columns(): WireObject {
    return new TableColumnCollection(this.#kit, this.#id);
  }
  get rows(): WireObject {
    return new TableRowCollection(this.#kit, this.#id);
  }
  get worksheet(): WireObject {
    return this.#kit.make.worksheet(this.#place().sheetId);
  }

  getRange(): WireObject {
    return this.#range(this.#place().rect);
  }
  getHeaderRowRange(): WireObject {
    return this.#range(headerRect(this.#place()));
  }
  getDataBodyRange(): WireObject {
    return this.#range(bodyRect(this.#place(), this.showTotals));
  }
  getTotalRowRange(): WireObject {
    if (!this.showTotals) throw new HostError("InvalidOperation");
    return this.#range(totalsRect(this.#place()));
  }
  resize(range: unknown): void {
    const place = typeof range === "string" ? null : placeOf(range);
    const rect = place?.rect ?? parseRect(splitAddress(String(range)).address);
    const elsewhere = place && place.sheetId !== this.#place().sheetId;
    if (!rect || elsewhere) throw new HostError("InvalidArgument");
    this.#kit.book.tables.resize(this.#id, rect);
  }
  convertToRange(): WireObject {
    const { rect, sheetId } = this.#place();
    this.#kit.book.tables.remove(this.#id);
    return this.#kit.make.range(sheetId, rect);
  }
  delete(): void {
    const { rect, sheetId } = this.#place();
    this.#kit.book.tables.remove(this.#id);
    clearCells(this.#kit.book, sheetId, rect, "All");
  }
  _registerDataChangedEvent(): void {}
  _unregisterDataChangedEvent(): void {}
  _registerSelectionChangedEvent(): void {}
  _unregisterSelectionChangedEvent(): void {}

  #place() {
    return this.#kit.book.tables.get(this.#id);
  }
  #state(): TableState {
    return this.#kit.book.tables.state(this.#id);
  }
  #range(rect: Rect): WireObject {
    return this.#kit.make.range(this.#place().sheetId, rect);
  }
  #toggleTotals(shown: boolean): void {
    const { sheetId, rect } = this.#place();
    const below = { ...rect, top: rect.bottom + 1, bottom: rect.bottom + 1 };
    if (shown) insertCells(this.#kit.book, sheetId, below, "Down");
    else clearCells(this.#kit.book, sheetId, totalsRect(this.#place()), "All");
    this.#kit.book.tables.resize(this.#id, { ...rect, bottom: rect.bottom + (shown ? 1 : -1) });
    this.#state().showTotals = shown;
  }

  static {
    for (const flag of FLAGS) {
      Object.defineProperty(this.prototype, flag, {
        get(this: Table) {
          return this.#state()[flag];
        },
        set(this: Table, value: unknown) {
          if (typeof value !== "boolean") throw new HostError("InvalidArgument");
          this.#state()[flag] = value;
        },
      });
    }
  }
}

/** `Excel.TableCollection` of the workbook or of a sheet, and `Excel.TableScopedCollection` of a range. */
export class TableCollection extends WireCollection<Table> {
  readonly className: string;
  readonly #kit: Kit;
  readonly #sheetId: string | null;
  readonly #within: Rect | null;

  constructor(kit: Kit, sheetId: string | null, within: Rect | null) {
    super();
    this.className = within ? "TableScopedCollection" : "TableCollection";
    this.#kit = kit;
    this.#sheetId = sheetId;
    this.#within = within;
  }

  wireItems(): Table[] {
    return this.#places().map((place) => new Table(this.#kit, place.id));
  }
  wireItem(key: unknown): Table {
    return this.getItem(String(key));
  }
  get count(): number {
    return this.#places().length;
  }

  add(address: unknown, hasHeaders: boolean): Table {
    const { sheetId, rect } = this.#address(address);
    let whole = rect;
    if (!hasHeaders) {
      insertCells(this.#kit.book, sheetId, { ...rect, bottom: rect.top }, "Down");
      whole = { ...rect, bottom: rect.bottom + 1 };
    }
    return new Table(this.#kit, this.#kit.book.tables.add(sheetId, whole, null).id);
  }
  getCount(): number {
    return this.count;
  }
  getFirst(): Table {
    return this.getItemAt(0);
  }
  getItem(key: string): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) throw new HostError("ItemNotFound");
    return table;
  }
  getItemOrNullObject(key: string | number): Table | null {
    const found = this.#kit.book.tables.find(String(key), this.#sheetId ?? undefined);
    return found && this.#places().some((place) => place.id === found.id)
      ? new Table(this.#kit, found.id)
      : null;
  }
  getItemAt(index: number): Table {
    const place = this.#places()[index];
    if (!place) throw new HostError("ItemNotFound");
    return new Table(this.#kit, place.id);
  }
  _registerDataChangedEvent(): void {}
  _unregisterDataChangedEvent(): void {}

  #places() {
    const within = this.#within;
    const places = this.#kit.book.tables.list(this.#sheetId ?? undefined);
    return within ? places.filter((place) => intersect(place.rect, within)) : places;
  }
  #address(address: unknown): { sheetId: string; rect: Rect } {
    if (typeof address !== "string") return placeOf(address);
    const { sheet, address: cells } = splitAddress(address);
    const active = this.#sheetId ?? this.#kit.book.workbook.getActiveSheet().getSheetId();
    const sheetId = sheet === null ? active : this.#kit.book.findSheet(sheet)?.getSheetId();
    const rect = parseRect(cells);
    if (!rect || sheetId === undefined || (this.#sheetId !== null && sheetId !== this.#sheetId)) {
      throw new HostError("InvalidArgument");
    }
    return { sheetId, rect };
  }
}
