import type { Book } from "../excel/book";
import type { Drawing } from "../excel/shape-state";
import { dragDrawing } from "../excel/shape-user-edits";
import type { SampleCell, SampleId } from "../samples/sample-workbook";
import type { CellContent } from "./cells";
import type { HostPage } from "./host-page";
import type { Session } from "./session";

/** What browser tests ask of the page, as `window.preview`. Sheets by name, addresses in A1 form. */
export interface PreviewWindow {
  /** Settles when the first sample is open and the add-in's page has loaded. */
  readonly ready: Promise<void>;
  /** Opens a sample afresh; its own culture where none is given. */
  loadSample(id: SampleId, culture?: string): Promise<void>;
  /** Opens a file as the user would; `false` when the page says why it cannot. */
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  /** The open workbook as the file that Save gives; throws where the page says why it cannot. */
  save(): Promise<Uint8Array>;
  /** Does by hand what the sample's step says, such as entering next month's actuals. */
  runStep(id: string): void;
  /** Types into a cell as the user would. */
  setCell(sheet: string, address: string, value: SampleCell): void;
  getCell(sheet: string, address: string): CellContent;
  /** The cell as shown, number format applied. */
  getText(sheet: string, address: string): string;
  activeSheet(): string;
  /** Shapes and charts of a sheet, from the bottom to the top. */
  drawings(sheet: string): readonly Drawing[];
  /** Drags a drawing to a place as the user would, in points; connectors follow. The lowest of that name. */
  moveDrawing(sheet: string, name: string, left: number, top: number): void;
  /** The whole workbook as plain data, for before and after. */
  snapshot(): ReturnType<Session["host"]["snapshot"]>;
  /** Makes requests of the add-in fail, wait or break off. */
  readonly faults: Session["host"]["faults"];
  readonly requestLog: Session["host"]["requestLog"];
  /** Sets the task pane's width in pixels. */
  resizePane(width: number): void;
}

function drawingsOf(book: Book, name: string): readonly Drawing[] {
  const sheet = book.findSheet(name);
  if (sheet === null) throw new Error(`There is no sheet ${name}`);
  return book.drawings.list(sheet.getSheetId());
}

declare global {
  interface Window {
    preview: PreviewWindow;
  }
}

/** Wraps the page for browser tests; everything but `ready` and `loadSample` wants it to have started. */
export function previewWindow(started: Promise<HostPage>): PreviewWindow {
  let page: HostPage | null = null;
  const now = (): HostPage => {
    if (page === null) throw new Error("The preview has not started yet");
    return page;
  };
  const ready = started.then((opened) => {
    page = opened;
  });
  return {
    ready,
    loadSample: async (id, culture) => (await started).open(id, culture ?? null),
    open: async (bytes, name) => (await started).files.open(bytes, name),
    save: async () => {
      const saved = await (await started).files.save();
      if (saved === null) throw new Error("The workbook could not be saved");
      return saved.bytes;
    },
    runStep: (id) => now().runStep(id),
    setCell: (sheet, address, value) => now().cells.type(sheet, address, value),
    getCell: (sheet, address) => now().cells.get(sheet, address),
    getText: (sheet, address) => now().cells.text(sheet, address),
    activeSheet: () => now().cells.activeSheet(),
    drawings: (sheet) => drawingsOf(now().session.host.book, sheet),
    moveDrawing: (sheet, name, left, top) => {
      const { book } = now().session.host;
      const found = drawingsOf(book, sheet).find((drawing) => drawing.name === name);
      if (found === undefined) throw new Error(`There is no drawing ${name}`);
      dragDrawing(book, found.id, left, top);
      book.drawings.commit();
    },
    snapshot: () => now().session.host.snapshot(),
    get faults() {
      return now().session.host.faults;
    },
    get requestLog() {
      return now().session.host.requestLog;
    },
    resizePane: (width) => now().layout.resize(width),
  };
}
