import { rangeSvg } from "../drawing/range-picture";
import { HostError } from "../wire/host-error";
import type { WireObject } from "../wire/wire-object";
import { cellBox } from "./cell-box";
import { hasContent } from "./cell-content";
import {
  assertEditable,
  formatOf,
  formulaOf,
  gridPart,
  isUnbounded,
  mapCells,
  textOf,
  valueOf,
  valueTypeOf,
  writeEntries,
  writeFormats,
} from "./cells";
import { clearCells } from "./clear";
import { hyperlinkOf, setHyperlink } from "./hyperlink";
import { takePicture } from "./picture";
import { RangeShape } from "./range-shape";
import { bound, cellCount, heightOf, intersect, type Rect, rectAt, widthOf } from "./rect";
import { insertCells, removeCells } from "./shift";

/** Cells that a picture may show. */
const MOST_PICTURED = 50_000;

/** A block of cells of one sheet: `Excel.Range`. */
export class Range extends RangeShape {
  get values(): unknown {
    return mapCells(this.kit.book, this.sheetId, this.rect, valueOf);
  }
  set values(entries: unknown) {
    this.#write(entries);
  }
  get formulas(): unknown {
    return mapCells(this.kit.book, this.sheetId, this.rect, formulaOf);
  }
  set formulas(entries: unknown) {
    this.#write(entries);
  }
  get text(): unknown {
    return mapCells(this.kit.book, this.sheetId, this.rect, (cell) => textOf(this.kit.book, cell));
  }
  get valueTypes(): unknown {
    return mapCells(this.kit.book, this.sheetId, this.rect, valueTypeOf);
  }
  get numberFormat(): unknown {
    return mapCells(this.kit.book, this.sheetId, this.rect, (cell) => formatOf(this.kit.book, cell));
  }
  set numberFormat(formats: unknown) {
    writeFormats(this.kit.book, this.sheetId, this.rect, formats);
  }
  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }
  get rowHidden(): boolean | null {
    return this.#same(this.#rows(), (row) => !this.kit.book.grid(this.sheetId).getRowVisible(row));
  }
  set rowHidden(hidden: boolean) {
    const { book } = this.kit;
    assertEditable(book, this.sheetId, this.rect);
    const sheet = book.sheet(this.sheetId);
    if (hidden) sheet.hideRows(this.rect.top, heightOf(this.rect));
    else sheet.showRows(this.rect.top, heightOf(this.rect));
  }
  get columnHidden(): boolean | null {
    return this.#same(this.#columns(), (column) => !this.kit.book.grid(this.sheetId).getColVisible(column));
  }
  set columnHidden(hidden: boolean) {
    const { book } = this.kit;
    assertEditable(book, this.sheetId, this.rect);
    const sheet = book.sheet(this.sheetId);
    if (hidden) sheet.hideColumns(this.rect.left, widthOf(this.rect));
    else sheet.showColumns(this.rect.left, widthOf(this.rect));
  }
  get hasSpill(): boolean {
    return this.kit.book.calculation.spillOf(this.sheetId, this.rect.top, this.rect.left) !== null;
  }
  get hyperlink(): unknown {
    return hyperlinkOf(this.kit.book, this.sheetId, this.rect.top, this.rect.left);
  }
  set hyperlink(link: unknown) {
    setHyperlink(this.kit.book, this.sheetId, this.rect, link);
  }

  /** Place of the block in points, as are `top`, `width` and `height`. */
  get left(): number {
    return this.#box().left;
  }
  get top(): number {
    return this.#box().top;
  }
  get width(): number {
    return this.#box().width;
  }
  get height(): number {
    return this.#box().height;
  }
  get worksheet(): WireObject {
    return this.kit.make.worksheet(this.sheetId);
  }
  get format(): WireObject {
    return this.kit.make.rangeFormat(this.sheetId, this.rect);
  }
  get conditionalFormats(): WireObject {
    return this.kit.make.conditionalFormats(this.sheetId, this.rect);
  }
  get dataValidation(): WireObject {
    return this.kit.make.dataValidation(this.sheetId, this.rect);
  }

  getUsedRange(valuesOnly = false): WireObject {
    return (
      this.getUsedRangeOrNullObject(valuesOnly) ?? this.#make(rectAt(this.rect.top, this.rect.left, 1, 1))
    );
  }
  getUsedRangeOrNullObject(valuesOnly = false): WireObject | null {
    const used = this.kit.book.usedRect(this.sheetId, valuesOnly);
    const within = used && intersect(used, this.rect);
    const shrunk = within && this.#shrink(within);
    return shrunk && this.#make(shrunk);
  }
  getTables(): WireObject {
    return this.kit.make.tablesIn(this.sheetId, this.rect);
  }
  getMergedAreasOrNullObject(): WireObject | null {
    const merges = this.#merges();
    const [first] = merges;
    return first ? this.#make(merges.reduce(bound, first)) : null;
  }
  async getSpillingToRange(): Promise<WireObject> {
    const range = await this.getSpillingToRangeOrNullObject();
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }
  async getSpillingToRangeOrNullObject(): Promise<WireObject | null> {
    if (cellCount(this.rect) > 1) throw new HostError("InvalidArgument");
    await this.kit.book.settle();
    const spill = this.kit.book.calculation.spillOf(this.sheetId, this.rect.top, this.rect.left);
    return spill && this.#make(spill);
  }

  /** A picture of the cells with the drawings over them, as base64. */
  getImage(): Promise<string> | string {
    if (cellCount(this.rect) > MOST_PICTURED) throw new HostError("InvalidArgument");
    return takePicture(this.kit.book, rangeSvg(this.kit.book, this.sheetId, this.rect));
  }

  merge(across = false): void {
    assertEditable(this.kit.book, this.sheetId, this.rect);
    if (this.kit.book.tables.list(this.sheetId).some((table) => intersect(table.rect, this.rect))) {
      throw new HostError("InvalidOperation");
    }
    const range = this.#facade();
    if (across) range.mergeAcross({ isForceMerge: true });
    else range.merge({ isForceMerge: true });
  }
  unmerge(): void {
    assertEditable(this.kit.book, this.sheetId, this.rect);
    if (this.#merges().length > 0) this.#facade().breakApart();
  }
  clear(applyTo = "All"): void {
    clearCells(this.kit.book, this.sheetId, this.rect, applyTo);
  }
  insert(shift: string): WireObject {
    insertCells(this.kit.book, this.sheetId, this.rect, shift);
    return this.#make(this.rect);
  }
  delete(shift: string): void {
    removeCells(this.kit.book, this.sheetId, this.rect, shift);
  }
  select(): void {
    const { book } = this.kit;
    if (book.sheet(this.sheetId).isSheetHidden()) throw new HostError("InvalidOperation");
    book.workbook.setActiveSheet(book.sheet(this.sheetId));
    this.#facade().activate();
  }
  calculate(): Promise<void> | null {
    return this.kit.book.calculation.settle();
  }
  /** Sent by the client before it writes a large array in parts. */
  _validateArraySize(rows: number, columns: number): void {
    if (rows !== heightOf(this.rect) || columns !== widthOf(this.rect))
      throw new HostError("InvalidArgument");
  }

  #box() {
    const { book } = this.kit;
    return cellBox(
      book,
      this.sheetId,
      isUnbounded(this.rect) ? gridPart(book, this.sheetId, this.rect) : this.rect,
    );
  }
  #write(entries: unknown): void {
    writeEntries(this.kit.book, this.sheetId, this.rect, entries);
  }
  #make(rect: Rect): WireObject {
    return this.kit.make.range(this.sheetId, rect);
  }
  #facade() {
    const { top, left } = this.rect;
    const sheet = this.kit.book.sheet(this.sheetId);
    if (!isUnbounded(this.rect)) return sheet.getRange(top, left, heightOf(this.rect), widthOf(this.rect));
    const bottom = Math.min(this.rect.bottom, sheet.getMaxRows() - 1);
    const right = Math.min(this.rect.right, sheet.getMaxColumns() - 1);
    return sheet.getRange(top, left, bottom - top + 1, right - left + 1);
  }
  #merges(): Rect[] {
    return this.kit.book
      .grid(this.sheetId)
      .getMergeData()
      .map((m) => ({ top: m.startRow, left: m.startColumn, bottom: m.endRow, right: m.endColumn }))
      .filter((merge) => intersect(merge, this.rect));
  }
  #shrink(rect: Rect): Rect | null {
    let used: Rect | null = null;
    mapCells(this.kit.book, this.sheetId, rect, (cell, row, column) => {
      if (!hasContent(cell) && !cell?.s) return;
      const one = { top: row, left: column, bottom: row, right: column };
      used = used ? bound(used, one) : one;
    });
    return used;
  }
  *#rows(): Iterable<number> {
    const last = Math.min(this.rect.bottom, this.kit.book.grid(this.sheetId).getRowCount() - 1);
    for (let row = this.rect.top; row <= last; row++) yield row;
  }
  *#columns(): Iterable<number> {
    const last = Math.min(this.rect.right, this.kit.book.grid(this.sheetId).getColumnCount() - 1);
    for (let column = this.rect.left; column <= last; column++) yield column;
  }
  #same(lines: Iterable<number>, test: (line: number) => boolean): boolean | null {
    const answers = new Set([...lines].map(test));
    return answers.size > 1 ? null : answers.has(true);
  }
}
