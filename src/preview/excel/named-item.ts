import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import { type Book, WORKBOOK_SCOPE } from "./book";
import { type Kit, placeOf } from "./object-factory";
import { columnLetters, parseRect, quoteSheet, type Rect, splitAddress } from "./rect";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

export interface GridName {
  readonly id: string;
  readonly name: string;
  /** Without a leading `=`. */
  readonly formulaOrRefString: string;
  readonly comment?: string;
  readonly localSheetId?: string;
  readonly hidden?: boolean;
}

/**
 * Names of the workbook and of its sheets, as the grid has them. The facade hides what it holds behind a builder that
 * checks it anew, and fails on Node 20 when there are tables.
 */
export function namesOf(book: Book): GridName[] {
  const items = book.workbook.getDefinedNames() as unknown as readonly { _definedNameParam: GridName }[];
  return items.map((item) => item._definedNameParam);
}

/** `Excel.NamedItem`. */
export class NamedItem extends WireObject {
  readonly className = "NamedItem";
  readonly #kit: Kit;
  readonly #id: string;

  constructor(kit: Kit, id: string) {
    super();
    this.#kit = kit;
    this.#id = id;
  }

  override wireIdentity() {
    return { _Id: this.name };
  }

  get name(): string {
    return this.#item().name;
  }
  get comment(): string {
    return this.#item().comment ?? "";
  }
  set comment(comment: string) {
    this.#change({ comment });
  }
  get formula(): string {
    return `=${this.#item().formulaOrRefString.replace(/^=/, "")}`;
  }
  set formula(formula: string) {
    if (typeof formula !== "string") throw new HostError("InvalidArgument");
    this.#change({ formulaOrRefString: formula.replace(/^=/, "") });
  }
  get value(): unknown {
    return this.#target() ? this.formula.slice(1) : this.formula;
  }
  get visible(): boolean {
    return this.#item().hidden !== true;
  }
  set visible(visible: boolean) {
    this.#change({ hidden: !visible });
  }
  get type(): string {
    return this.#target() ? "Range" : /^=[-+]?[\d.]+$/.test(this.formula) ? "Double" : "String";
  }
  get scope(): string {
    return this.#scope() === null ? "Workbook" : "Worksheet";
  }
  get worksheet(): WireObject {
    const scope = this.#scope();
    if (scope === null) throw new HostError("InvalidOperation");
    return this.#kit.make.worksheet(scope);
  }
  get worksheetOrNullObject(): WireObject | null {
    const scope = this.#scope();
    return scope === null ? null : this.#kit.make.worksheet(scope);
  }
  getRange(): WireObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError("InvalidReference");
    return range;
  }
  getRangeOrNullObject(): WireObject | null {
    const target = this.#target();
    return target && this.#kit.make.range(target.sheetId, target.rect);
  }
  delete(): void {
    this.#kit.book.run("sheet.command.remove-defined-name", { ...this.#item() });
  }

  #scope(): string | null {
    const { localSheetId } = this.#item();
    return localSheetId === undefined || localSheetId === WORKBOOK_SCOPE ? null : localSheetId;
  }
  #item(): GridName {
    const item = namesOf(this.#kit.book).find((name) => name.id === this.#id);
    if (!item) throw new HostError("ItemNotFound");
    return item;
  }
  #change(part: Partial<GridName>): void {
    this.#kit.book.run("sheet.command.set-defined-name", { ...this.#item(), ...part });
  }
  #target(): { sheetId: string; rect: Rect } | null {
    const { sheet, address } = splitAddress(this.formula.slice(1));
    const rect = parseRect(address);
    const found = sheet === null ? null : this.#kit.book.findSheet(sheet);
    return rect && found && { sheetId: found.getSheetId(), rect };
  }
}

/** `Excel.NamedItemCollection` of the workbook, or of one sheet. */
export class NamedItemCollection extends WireCollection<NamedItem> {
  readonly className = "NamedItemCollection";
  readonly #kit: Kit;
  readonly #sheetId: string | null;

  constructor(kit: Kit, sheetId: string | null) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
  }

  wireItems(): NamedItem[] {
    return this.#own().map((item) => new NamedItem(this.#kit, item.id));
  }
  wireItem(name: unknown): NamedItem {
    return this.getItem(String(name));
  }

  add(name: string, reference: unknown, comment = ""): NamedItem {
    if (typeof name !== "string" || !NAME.test(name) || parseRect(name) || /^[rc]$/i.test(name)) {
      throw new HostError("InvalidArgument");
    }
    const isTable =
      this.#sheetId === null && this.#kit.book.tables.find(name)?.name.toLowerCase() === name.toLowerCase();
    if (this.#find(name) || isTable) throw new HostError("InvalidArgument");
    const id = this.#kit.book.addName(name, this.#referenceText(reference), this.#sheetId, comment);
    return new NamedItem(this.#kit, id);
  }
  addFormulaLocal(name: string, formula: string, comment = ""): NamedItem {
    return this.add(name, formula, comment);
  }
  getCount(): number {
    return this.#own().length;
  }
  getItem(name: string): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (!item) throw new HostError("ItemNotFound");
    return item;
  }
  getItemOrNullObject(name: string): NamedItem | null {
    const item = this.#find(name);
    return item ? new NamedItem(this.#kit, item.id) : null;
  }

  #own(): GridName[] {
    const scope = this.#sheetId ?? WORKBOOK_SCOPE;
    return namesOf(this.#kit.book).filter((item) => (item.localSheetId ?? WORKBOOK_SCOPE) === scope);
  }
  #find(name: string): GridName | undefined {
    return this.#own().find((item) => item.name.toLowerCase() === name.toLowerCase());
  }
  #referenceText(reference: unknown): string {
    if (typeof reference === "string" && reference.startsWith("=")) return reference.slice(1);
    if (typeof reference === "string") throw new HostError("InvalidArgument");
    const { sheetId, rect } = placeOf(reference);
    const sheet = quoteSheet(this.#kit.book.sheet(sheetId).getSheetName());
    const first = `$${columnLetters(rect.left)}$${rect.top + 1}`;
    const last = `$${columnLetters(rect.right)}$${rect.bottom + 1}`;
    return `${sheet}!${first === last ? first : `${first}:${last}`}`;
  }
}
