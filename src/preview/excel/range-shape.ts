import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { type Kit, PLACE, type Placed, placeOf } from "./object-factory";
import {
  bound,
  cellCount,
  contains,
  formatRect,
  heightOf,
  intersect,
  MAX_COLUMN,
  MAX_ROW,
  parseRect,
  quoteSheet,
  type Rect,
  rectAt,
  splitAddress,
  widthOf,
} from "./rect";

/** Where a range is, and the ranges it leads to: the part of `Excel.Range` that looks at no cell. */
export abstract class RangeShape extends WireObject implements Placed {
  readonly className = "Range";

  constructor(
    protected readonly kit: Kit,
    protected readonly sheetId: string,
    protected readonly rect: Rect,
  ) {
    super();
  }

  [PLACE]() {
    return { sheetId: this.sheetId, rect: this.rect };
  }

  get address(): string {
    const name = this.kit.book.peekSheet(this.sheetId).getSheetName();
    return `${quoteSheet(name)}!${formatRect(this.rect)}`;
  }
  get addressLocal(): string {
    return this.address;
  }
  get rowIndex(): number {
    return this.rect.top;
  }
  get columnIndex(): number {
    return this.rect.left;
  }
  get rowCount(): number {
    return heightOf(this.rect);
  }
  get columnCount(): number {
    return widthOf(this.rect);
  }
  get cellCount(): number {
    return cellCount(this.rect) > 2 ** 31 - 1 ? -1 : cellCount(this.rect);
  }
  get isEntireRow(): boolean {
    return this.rect.left === 0 && this.rect.right === MAX_COLUMN;
  }
  get isEntireColumn(): boolean {
    return this.rect.top === 0 && this.rect.bottom === MAX_ROW;
  }

  getCell(row: number, column: number): WireObject {
    return this.#at(this.rect.top + row, this.rect.left + column, 1, 1);
  }
  getRow(row: number): WireObject {
    return this.#inside(this.rect.top + row, this.rect.left, 1, widthOf(this.rect));
  }
  getColumn(column: number): WireObject {
    return this.#inside(this.rect.top, this.rect.left + column, heightOf(this.rect), 1);
  }
  getLastRow(): WireObject {
    return this.getRow(heightOf(this.rect) - 1);
  }
  getLastColumn(): WireObject {
    return this.getColumn(widthOf(this.rect) - 1);
  }
  getLastCell(): WireObject {
    return this.#at(this.rect.bottom, this.rect.right, 1, 1);
  }
  getResizedRange(rows: number, columns: number): WireObject {
    const { top, left } = this.rect;
    return this.#at(top, left, heightOf(this.rect) + rows, widthOf(this.rect) + columns);
  }
  getAbsoluteResizedRange(rows: number, columns: number): WireObject {
    return this.#at(this.rect.top, this.rect.left, rows, columns);
  }
  getOffsetRange(rows: number, columns: number): WireObject {
    const { top, left } = this.rect;
    return this.#at(top + rows, left + columns, heightOf(this.rect), widthOf(this.rect));
  }
  getRowsAbove(count = 1): WireObject {
    return this.#at(this.rect.top - count, this.rect.left, count, widthOf(this.rect));
  }
  getRowsBelow(count = 1): WireObject {
    return this.#at(this.rect.bottom + 1, this.rect.left, count, widthOf(this.rect));
  }
  getColumnsAfter(count = 1): WireObject {
    return this.#at(this.rect.top, this.rect.right + 1, heightOf(this.rect), count);
  }
  getColumnsBefore(count = 1): WireObject {
    return this.#at(this.rect.top, this.rect.left - count, heightOf(this.rect), count);
  }
  getEntireRow(): WireObject {
    return this.#make({ ...this.rect, left: 0, right: MAX_COLUMN });
  }
  getEntireColumn(): WireObject {
    return this.#make({ ...this.rect, top: 0, bottom: MAX_ROW });
  }
  getBoundingRect(other: unknown): WireObject {
    return this.#make(bound(this.rect, this.#other(other)));
  }
  getIntersection(other: unknown): WireObject {
    const shared = this.getIntersectionOrNullObject(other);
    if (!shared) throw new HostError("ItemNotFound");
    return shared;
  }
  getIntersectionOrNullObject(other: unknown): WireObject | null {
    const shared = intersect(this.rect, this.#other(other));
    return shared && this.#make(shared);
  }
  #make(rect: Rect): WireObject {
    return this.kit.make.range(this.sheetId, rect);
  }
  #at(top: number, left: number, height: number, width: number): WireObject {
    return this.#make(rectAt(top, left, height, width));
  }
  #inside(top: number, left: number, height: number, width: number): WireObject {
    const rect = rectAt(top, left, height, width);
    if (!contains(this.rect, rect.top, rect.left)) throw new HostError("InvalidArgument");
    return this.#make(rect);
  }
  #other(value: unknown): Rect {
    if (typeof value !== "string") {
      const place = placeOf(value);
      if (place.sheetId !== this.sheetId) throw new HostError("InvalidArgument");
      return place.rect;
    }
    const rect = parseRect(splitAddress(value).address);
    if (!rect) throw new HostError("InvalidArgument");
    return rect;
  }
}
