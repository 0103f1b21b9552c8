import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import type { Book } from "./book";

const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** `Excel.WorksheetProtection`. */
export class WorksheetProtection extends WireObject {
  readonly className = "WorksheetProtection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get protected(): boolean {
    return this.#state().protected;
  }
  get options(): Record<string, unknown> {
    return { ...OPTIONS, ...this.#state().options };
  }
  protect(options: Record<string, unknown> | null = null, password: string | null = null): void {
    const state = this.#state();
    if (state.protected) throw new HostError("AccessDenied");
    Object.assign(state, { protected: true, options: options ?? {}, password: password ?? null });
  }
  unprotect(password: string | null = null): void {
    const state = this.#state();
    if (!state.protected) throw new HostError("AccessDenied");
    if (state.password !== null && state.password !== password) throw new HostError("AccessDenied");
    Object.assign(state, { protected: false, options: {}, password: null });
  }

  #state() {
    this.#book.sheet(this.#sheetId);
    return this.#book.state(this.#sheetId).protection;
  }
}
