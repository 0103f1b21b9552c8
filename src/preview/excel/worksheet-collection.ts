import type { FWorksheet } from "@univerjs/sheets/facade";
import { HostError } from "../wire/host-error";
import { WireCollection, type WireObject } from "../wire/wire-object";
import type { Kit } from "./object-factory";
import { assertSheetName, assertStructure } from "./sheet-name";
import { Worksheet } from "./worksheet";

/** `Excel.WorksheetCollection`. */
export class WorksheetCollection extends WireCollection<Worksheet> {
  readonly className = "WorksheetCollection";
  readonly #kit: Kit;

  constructor(kit: Kit) {
    super();
    this.#kit = kit;
  }

  wireItems(): Worksheet[] {
    return this.#sheets().map((sheet) => new Worksheet(this.#kit, sheet.getSheetId()));
  }
  wireItem(key: unknown): Worksheet {
    return this.getItem(String(key));
  }

  /** Adds a sheet after the others, without activating it. */
  add(name?: string | null): Worksheet {
    const { book } = this.#kit;
    assertStructure(book);
    const given = name ?? this.#freeName();
    assertSheetName(book, given, null);
    const id = book.newSheetId();
    const active = book.workbook.getActiveSheet();
    book.workbook.insertSheet(given, { index: book.workbook.getNumSheets(), sheet: { id } });
    book.workbook.setActiveSheet(active);
    return new Worksheet(this.#kit, id);
  }
  getCount(visibleOnly = false): number {
    return this.#sheets().filter((sheet) => !visibleOnly || !sheet.isSheetHidden()).length;
  }
  getItem(key: string): Worksheet {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet) throw new HostError("ItemNotFound");
    return sheet;
  }
  getItemOrNullObject(key: string | number): Worksheet | null {
    const sheet = this.#kit.book.findSheet(String(key));
    return sheet ? new Worksheet(this.#kit, sheet.getSheetId()) : null;
  }
  getActiveWorksheet(): WireObject {
    return new Worksheet(this.#kit, this.#kit.book.workbook.getActiveSheet().getSheetId());
  }
  getFirst(visibleOnly = false): WireObject {
    return this.#end(this.#sheets(), visibleOnly);
  }
  getLast(visibleOnly = false): WireObject {
    return this.#end(this.#sheets().reverse(), visibleOnly);
  }

  #sheets() {
    return this.#kit.book.workbook.getSheets();
  }
  #end(sheets: readonly FWorksheet[], visibleOnly: boolean): Worksheet {
    const ids = sheets
      .filter((sheet) => !visibleOnly || !sheet.isSheetHidden())
      .map((sheet) => sheet.getSheetId());
    if (ids[0] === undefined) throw new HostError("ItemNotFound");
    return new Worksheet(this.#kit, ids[0]);
  }
  #freeName(): string {
    for (let number = this.#sheets().length + 1; ; number++) {
      if (!this.#kit.book.findSheet(`Sheet${number}`)) return `Sheet${number}`;
    }
  }
  _registerWorksheetAddedEvent(): void {}
  _unregisterWorksheetAddedEvent(): void {}
  _registerWorksheetActivatedEvent(): void {}
  _unregisterWorksheetActivatedEvent(): void {}
  _registerWorksheetDeletedEvent(): void {}
  _unregisterWorksheetDeletedEvent(): void {}
  _registerDataChangedEvent(): void {}
  _unregisterDataChangedEvent(): void {}
  _registerCalculatedEvent(): void {}
  _unregisterCalculatedEvent(): void {}
}
