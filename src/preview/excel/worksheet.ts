import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { CustomPropertyCollection } from "./custom-property";
import { FreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./named-item";
import { type Kit, PLACE, type Placed } from "./object-factory";
import { PageLayout } from "./page-layout";
import { parseRect, type Rect, rectAt, splitAddress, WHOLE_SHEET } from "./rect";
import { assertSheetName, assertStructure } from "./sheet-name";
import { WorksheetProtection } from "./worksheet-protection";

/** `Excel.Worksheet`. */
export class Worksheet extends WireObject implements Placed {
  readonly className = "Worksheet";
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
    return { sheetId: this.#id, rect: WHOLE_SHEET };
  }

  get id(): string {
    return this.#kit.book.peekSheet(this.#id).getSheetId();
  }
  get name(): string {
    return this.#kit.book.peekSheet(this.#id).getSheetName();
  }
  set name(name: string) {
    assertStructure(this.#kit.book);
    assertSheetName(this.#kit.book, name, this.#id);
    this.#sheet().setName(name);
  }
  get position(): number {
    return this.#sheet().getIndex();
  }
  set position(position: number) {
    assertStructure(this.#kit.book);
    const { workbook } = this.#kit.book;
    if (!Number.isInteger(position) || position < 0 || position >= workbook.getNumSheets()) {
      throw new HostError("InvalidArgument");
    }
    const active = workbook.getActiveSheet();
    workbook.moveSheet(this.#sheet(), position);
    workbook.setActiveSheet(active);
  }
  get visibility(): string {
    if (!this.#sheet().isSheetHidden()) return "Visible";
    return this.#kit.book.state(this.#id).veryHidden ? "VeryHidden" : "Hidden";
  }
  set visibility(visibility: string) {
    assertStructure(this.#kit.book);
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw new HostError("InvalidArgument");
    const sheet = this.#sheet();
    this.#kit.book.state(this.#id).veryHidden = visibility === "VeryHidden";
    if (visibility === "Visible") {
      if (sheet.isSheetHidden()) sheet.showSheet();
    } else if (!sheet.isSheetHidden()) {
      const others = this.#kit.book.workbook.getSheets().filter((other) => !other.isSheetHidden());
      if (others.length < 2) throw new HostError("InvalidOperation");
      sheet.hideSheet();
    }
  }
  get tabColor(): string {
    return (this.#frame().getTabColor() ?? "").toUpperCase();
  }
  set tabColor(color: string) {
    if (color !== "" && !/^#[0-9a-f]{6}$/i.test(color)) throw new HostError("InvalidArgument");
    this.#frame().setTabColor(color);
  }
  get showGridlines(): boolean {
    return !this.#frame().hasHiddenGridLines();
  }
  get gridlines(): boolean {
    return this.showGridlines;
  }
  set gridlines(shown: boolean) {
    this.#frame().setHiddenGridlines(!shown);
  }
  get showHeadings(): boolean {
    return this.#kit.book.state(this.#id).showHeadings;
  }
  get headings(): boolean {
    return this.showHeadings;
  }
  set headings(shown: boolean) {
    this.#kit.book.state(this.#id).showHeadings = shown;
  }
  get standardWidth(): number {
    return 8.43;
  }
  get enableCalculation(): boolean {
    return true;
  }

  get tables(): WireObject {
    return this.#kit.make.tables(this.#id);
  }
  get charts(): WireObject {
    return this.#kit.make.charts(this.#id);
  }
  get shapes(): WireObject {
    return this.#kit.make.shapes(this.#id);
  }
  get names(): WireObject {
    return new NamedItemCollection(this.#kit, this.#id);
  }
  get protection(): WireObject {
    return new WorksheetProtection(this.#kit.book, this.#id);
  }
  get customProperties(): WireObject {
    return new CustomPropertyCollection(this.#kit.book.state(this.#id).customProperties);
  }
  get pageLayout(): WireObject {
    return new PageLayout(this.#kit, this.#id);
  }
  get freezePanes(): WireObject {
    return new FreezePanes(this.#kit, this.#id);
  }

  getRange(address?: string): WireObject {
    if (address === undefined || address === "") return this.#range(WHOLE_SHEET);
    const rect = typeof address === "string" ? this.#resolve(address) : null;
    if (!rect) throw new HostError("InvalidArgument");
    return this.#range(rect);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): WireObject {
    return this.#range(rectAt(row, column, rows, columns));
  }
  getCell(row: number, column: number): WireObject {
    return this.#range(rectAt(row, column, 1, 1));
  }
  getUsedRange(valuesOnly = false): WireObject {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.#range(rectAt(0, 0, 1, 1));
  }
  getUsedRangeOrNullObject(valuesOnly = false): WireObject | null {
    this.#sheet();
    const used = this.#kit.book.usedRect(this.#id, valuesOnly);
    return used && this.#range(used);
  }
  getNext(visibleOnly = false): WireObject {
    return found(this.#neighbour(1, visibleOnly));
  }
  getNextOrNullObject(visibleOnly = false): WireObject | null {
    return this.#neighbour(1, visibleOnly);
  }
  getPrevious(visibleOnly = false): WireObject {
    return found(this.#neighbour(-1, visibleOnly));
  }
  getPreviousOrNullObject(visibleOnly = false): WireObject | null {
    return this.#neighbour(-1, visibleOnly);
  }
  activate(): void {
    const sheet = this.#sheet();
    if (sheet.isSheetHidden()) throw new HostError("InvalidOperation");
    this.#kit.book.workbook.setActiveSheet(sheet);
  }
  calculate(): Promise<void> | null {
    return this.#kit.book.calculation.settle();
  }
  delete(): void {
    assertStructure(this.#kit.book);
    const { workbook } = this.#kit.book;
    const sheet = this.#sheet();
    const others = workbook.getSheets().filter((other) => other !== sheet && other.getSheetId() !== this.#id);
    const veryHidden = this.visibility === "VeryHidden";
    if (veryHidden || others.every((other) => other.isSheetHidden())) throw new HostError("GeneralException");
    for (const table of this.#kit.book.tables.list(this.#id)) this.#kit.book.tables.remove(table.id);
    this.#kit.book.drawings.removeSheet(this.#id);
    workbook.deleteSheet(sheet);
  }
  _registerDataChangedEvent(): void {}
  _unregisterDataChangedEvent(): void {}
  _registerCalculatedEvent(): void {}
  _unregisterCalculatedEvent(): void {}

  #sheet() {
    return this.#kit.book.sheet(this.#id);
  }
  /** The sheet, for what says nothing of its cells: they need not be up to date. */
  #frame() {
    return this.#kit.book.peekSheet(this.#id);
  }
  #range(rect: Rect): WireObject {
    this.#kit.book.peekSheet(this.#id);
    return this.#kit.make.range(this.#id, rect);
  }
  #resolve(reference: string): Rect | null {
    const { sheet, address } = splitAddress(reference);
    if (sheet !== null && this.#kit.book.findSheet(sheet)?.getSheetId() !== this.#id) return null;
    return parseRect(address) ?? this.#named(address);
  }
  #named(name: string): Rect | null {
    const wanted = name.toLowerCase();
    const items = this.#kit.book.workbook.getDefinedNames();
    const item = items.find((known) => known.getName().toLowerCase() === wanted);
    const target = item && splitAddress(item.getFormulaOrRefString().replace(/^=/, ""));
    if (target?.sheet && this.#kit.book.findSheet(target.sheet)?.getSheetId() === this.#id) {
      return parseRect(target.address);
    }
    const table = this.#kit.book.tables.list(this.#id).find((known) => known.name.toLowerCase() === wanted);
    return table ? { ...table.rect, top: table.rect.top + 1 } : null;
  }
  #neighbour(step: 1 | -1, visibleOnly: boolean): WireObject | null {
    const sheets = this.#kit.book.workbook.getSheets();
    const start = sheets.findIndex((sheet) => sheet.getSheetId() === this.#id);
    for (let index = start + step; sheets[index]; index += step) {
      const sheet = sheets[index];
      if (sheet && (!visibleOnly || !sheet.isSheetHidden()))
        return this.#kit.make.worksheet(sheet.getSheetId());
    }
    return null;
  }
}

function found(object: WireObject | null): WireObject {
  if (!object) throw new HostError("ItemNotFound");
  return object;
}
