import { WireObject } from "../wire/wire-object";
import { type Kit, placeOf } from "./object-factory";
import { MAX_COLUMN, MAX_ROW, parseRect, type Rect } from "./rect";
import { HostError } from "../wire/host-error";

/** `Excel.WorksheetFreezePanes`. */
export class FreezePanes extends WireObject {
  readonly className = "WorksheetFreezePanes";
  readonly #kit: Kit;
  readonly #sheetId: string;

  constructor(kit: Kit, sheetId: string) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
  }

  freezeRows(count = 1): void {
    this.#freeze(count, 0);
  }
  freezeColumns(count = 1): void {
    this.#freeze(0, count);
  }
  /** Freezes all rows down to the block's last and all columns up to its last. */
  freezeAt(range: unknown): void {
    const rect = typeof range === "string" ? parseRect(range) : placeOf(range).rect;
    if (!rect) throw new HostError("InvalidArgument");
    this.#freeze(
      rect.bottom === MAX_ROW ? 0 : rect.bottom + 1,
      rect.right === MAX_COLUMN ? 0 : rect.right + 1,
    );
  }
  unfreeze(): void {
    this.#kit.book.peekSheet(this.#sheetId).cancelFreeze();
  }
  getLocation(): WireObject {
    const range = this.getLocationOrNullObject();
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }
  getLocationOrNullObject(): WireObject | null {
    const { xSplit, ySplit } = this.#kit.book.peekSheet(this.#sheetId).getFreeze();
    if (xSplit === 0 && ySplit === 0) return null;
    const rect: Rect = {
      top: 0,
      left: 0,
      bottom: ySplit === 0 ? MAX_ROW : ySplit - 1,
      right: xSplit === 0 ? MAX_COLUMN : xSplit - 1,
    };
    return this.#kit.make.range(this.#sheetId, rect);
  }

  #freeze(rows: number, columns: number): void {
    const freeze = { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
    this.#kit.book.peekSheet(this.#sheetId).setFreeze(freeze);
  }
}
