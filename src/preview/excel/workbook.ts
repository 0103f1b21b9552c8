import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { Application } from "./application";
import { CustomPropertyCollection } from "./custom-property";
import { CustomXmlPartCollection } from "./custom-xml-part";
import { Functions } from "./functions";
import { NamedItemCollection } from "./named-item";
import type { Kit } from "./object-factory";
import { DataConnectionCollection, QueryCollection } from "./query";
import { SettingCollection } from "./setting";
import { WorksheetCollection } from "./worksheet-collection";

/** The root of all paths: `Excel.Workbook`. */
export class Workbook extends WireObject {
  readonly className = "Workbook";
  readonly #kit: Kit;

  constructor(kit: Kit) {
    super();
    this.#kit = kit;
  }

  get application(): WireObject {
    return new Application(this.#kit);
  }
  get worksheets(): WireObject {
    return new WorksheetCollection(this.#kit);
  }
  get tables(): WireObject {
    return this.#kit.make.tables(null);
  }
  get names(): WireObject {
    return new NamedItemCollection(this.#kit, null);
  }
  get settings(): WireObject {
    return new SettingCollection(this.#kit.book.settings);
  }
  get customXmlParts(): WireObject {
    return new CustomXmlPartCollection(this.#kit.book, null);
  }
  get dataConnections(): WireObject {
    return new DataConnectionCollection(() => this.#kit.book.onRefreshConnections());
  }
  get queries(): WireObject {
    return new QueryCollection(this.#kit.book.queries);
  }
  get properties(): WireObject {
    return new DocumentProperties(this.#kit);
  }
  get protection(): WireObject {
    return new WorkbookProtection(this.#kit);
  }
  get functions(): WireObject {
    return new Functions(this.#kit.book);
  }
  get name(): string {
    const name = this.#kit.book.workbook.getName();
    return /\.xls[xmb]?$/i.test(name) ? name : `${name}.xlsx`;
  }
  get readOnly(): boolean {
    return false;
  }
  get isDirty(): boolean {
    return true;
  }
  get autoSave(): boolean {
    return true;
  }
  get _runtime(): WireObject {
    return new Runtime(this.#kit);
  }

  getSelectedRange(): WireObject {
    const active = this.#kit.book.workbook.getActiveRange();
    if (!active) return this.getActiveCell();
    const { startRow, startColumn, endRow, endColumn } = active.getRange();
    const rect = { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
    return this.#kit.make.range(active.getSheetId(), rect);
  }
  getActiveCell(): WireObject {
    const { workbook } = this.#kit.book;
    const cell = workbook.getActiveCell();
    const [row, column] = [cell?.getRow() ?? 0, cell?.getColumn() ?? 0];
    const sheetId = cell?.getSheetId() ?? workbook.getActiveSheet().getSheetId();
    return this.#kit.make.range(sheetId, { top: row, left: column, bottom: row, right: column });
  }
  save(behavior = "Save"): void {
    if (behavior !== "Save" && behavior !== "Prompt") throw new HostError("InvalidArgument");
  }
}

/** `Excel.Runtime`. */
class Runtime extends WireObject {
  readonly className = "Runtime";
  readonly #kit: Kit;

  constructor(kit: Kit) {
    super();
    this.#kit = kit;
  }

  get enableEvents(): boolean {
    return this.#kit.book.changes.enabled;
  }
  set enableEvents(enabled: boolean) {
    this.#kit.book.changes.enabled = enabled;
  }
}

/** `Excel.DocumentProperties`, as far as its custom properties. */
class DocumentProperties extends WireObject {
  readonly className = "DocumentProperties";
  readonly #kit: Kit;

  constructor(kit: Kit) {
    super();
    this.#kit = kit;
  }

  get title(): string {
    return this.#kit.book.workbook.getName();
  }
  get custom(): WireObject {
    return new CustomPropertyCollection(this.#kit.book.customProperties);
  }
}

/** `Excel.WorkbookProtection`. */
class WorkbookProtection extends WireObject {
  readonly className = "WorkbookProtection";
  readonly #kit: Kit;

  constructor(kit: Kit) {
    super();
    this.#kit = kit;
  }

  get protected(): boolean {
    return this.#kit.book.structureProtected;
  }
  protect(): void {
    if (this.#kit.book.structureProtected) throw new HostError("AccessDenied");
    this.#kit.book.structureProtected = true;
  }
  unprotect(): void {
    if (!this.#kit.book.structureProtected) throw new HostError("AccessDenied");
    this.#kit.book.structureProtected = false;
  }
}
