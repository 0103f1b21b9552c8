/*
 * Excel for integration tests: the real office.js against the stand-in, all in this process.
 *
 *   const excel = await startExcel({
 *     sheets: [{ name: "KPIs", cells: [["KPI", "Actual", "Target"], ["Sales", 90, 100]], tables: { KPIs: "A1:C2" } }],
 *   });
 *   await Excel.run(async (context) => { ... });          // Excel, Office, OfficeExtension are globals
 *   excel.values("KPIs", "A1:C2");                        // look without a request
 *   excel.host.faults.plan(2, { kind: "disconnect" });    // the second request from now on
 *   excel.host.requestLog.count;                          // requests since start or reset()
 *   await excel.stop();
 *
 * One at a time: the globals belong to the Excel that was started last.
 */
import { type ExcelHost, createHost } from "../../src/preview/excel/host";
import type { HostOptions } from "../../src/preview/excel/host";
import { valueOf, writeEntries } from "../../src/preview/excel/cells";
import { collectFile } from "../../src/preview/excel/collect-file";
import { fillBook } from "../../src/preview/excel/open-file";
import type { QueryState } from "../../src/preview/excel/query";
import type { FileWorkbook } from "../../src/preview/file/file-workbook";
import { gridData } from "../../src/preview/file/grid-data";
import { parseRect, type Rect } from "../../src/preview/excel/rect";
import { type Blanks, startGrid } from "./grid";
import { openOfficeWindow } from "./office-window";
import { rasterise } from "./rasterise";
import { type CellSpec, type SheetSpec, workbookData } from "./workbook-data";

export interface ExcelSpec {
  /** A workbook as read of a file, in the place of all that is said of sheets, names, settings and queries. */
  readonly workbook?: FileWorkbook;
  /** One blank sheet, Sheet1, when left out. */
  readonly sheets?: readonly SheetSpec[];
  /** Names of the workbook: each a reference such as `=KPIs!$A$1:$B$2`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly culture?: HostOptions["culture"];
  readonly date1904?: boolean;
  readonly requirements?: HostOptions["requirements"];
  readonly documentSettings?: HostOptions["documentSettings"];
  /** The add-in's functions.json with the namespace of its manifest; formulas then call the add-in over the wire. */
  readonly functions?: HostOptions["functions"];
  /** What a custom function gets for a blank cell; 0 when left out. */
  readonly blanks?: Blanks;
  /** Power Queries; a table that one loads is named after it. */
  readonly queries?: readonly (Pick<QueryState, "name"> & Partial<QueryState>)[];
  /** `workbook.settings` from the start. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface RunningExcel {
  readonly host: ExcelHost;
  /** Values of cells, without a request of the add-in. */
  readonly values: (sheet: string, address: string) => (string | number | boolean)[][];
  /** The user types into cells, and the add-in's handlers hear of it. */
  readonly type: (
    sheet: string,
    address: string,
    values: CellSpec | readonly (readonly CellSpec[])[],
  ) => void;
  /** Another person changes cells; handlers hear of it as from afar. */
  readonly coAuthor: (
    sheet: string,
    address: string,
    values: CellSpec | readonly (readonly CellSpec[])[],
  ) => void;
  /** The open workbook as it would be saved. */
  readonly collect: () => FileWorkbook;
  readonly stop: () => Promise<void>;
}

/** Starts Excel with a workbook, and office.js in it; resolves when Office is ready. */
export async function startExcel(spec: ExcelSpec = {}): Promise<RunningExcel> {
  const grid = startGrid(spec.blanks);
  const file = spec.workbook;
  grid.api.createWorkbook(file ? fileData(file) : workbookData(spec.sheets ?? []));
  let toWindow: (json: string) => void = () => {};
  const host = createHost(grid.api, {
    post: (json) => setImmediate(() => toWindow(json)),
    groupUndo: () => grid.groupUndo(),
    recordUndo: (undo, redo) => grid.recordUndo("workbook", undo, redo),
    rasterise,
    ...(spec.culture === undefined ? {} : { culture: spec.culture }),
    ...(spec.date1904 === undefined ? {} : { date1904: spec.date1904 }),
    ...(file ? { date1904: file.date1904, documentSettings: file.documentSettings } : {}),
    ...(spec.requirements === undefined ? {} : { requirements: spec.requirements }),
    ...(spec.functions === undefined ? {} : { functions: spec.functions }),
    ...(spec.documentSettings === undefined ? {} : { documentSettings: spec.documentSettings }),
  });
  if (file) fillBook(host.book, file);
  else prepare(host, spec);
  const window = openOfficeWindow((json) => host.endpoint.receive(json));
  toWindow = window.deliver;
  await untilReady(window);
  Object.assign(globalThis, {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
  });
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.20")) mergeUndoGroups(host);
  await host.settle();
  host.requestLog.reset();
  return {
    host,
    values: (sheet, address) => read(host, sheet, address),
    type: (sheet, address, values) => edit(host, "user", sheet, address, values),
    coAuthor: (sheet, address, values) => edit(host, "co-author", sheet, address, values),
    collect: () => collectFile(host.book, host.documentSettings),
    stop: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      window.close();
      await host.book.calculation.idle();
      host.dispose();
      grid.close();
    },
  };
}

/** The grid changes the cells it is given, hence copies. */
function fileData(file: FileWorkbook) {
  return gridData({ ...file, sheets: file.sheets.map((sheet) => structuredClone(sheet)) }, "workbook");
}

/** What Excel does from ExcelApi 1.20 on, and what the office.js of node_modules does not send yet. */
function mergeUndoGroups(host: ExcelHost): void {
  const run = Excel.run.bind(Excel) as (options: object, batch: unknown) => Promise<unknown>;
  const merging = async (options: Excel.RunOptions, batch: unknown) => {
    const group = options.mergeUndoGroup ? host.mergeUndo() : null;
    try {
      return await run(options, batch);
    } finally {
      group?.dispose();
    }
  };
  Excel.run = merging as typeof Excel.run;
}

async function untilReady(window: ReturnType<typeof openOfficeWindow>): Promise<void> {
  for (let waited = 0; !window.isLoaded(); waited += 5) {
    if (waited > 5000) throw new Error("office.js did not load.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await window.Office.onReady();
}

function prepare(host: ExcelHost, spec: ExcelSpec): void {
  const { book } = host;
  for (const [index, sheet] of (spec.sheets ?? []).entries()) {
    const id = book.workbook.getSheets()[index]?.getSheetId() ?? "";
    for (const [name, address] of Object.entries(sheet.tables ?? {}))
      book.tables.add(id, rectOf(address), name);
    const state = book.state(id);
    state.locks.push(...(sheet.unlocked ?? []).map((address) => ({ rect: rectOf(address), locked: false })));
    if (sheet.visibility && sheet.visibility !== "Visible") {
      book.sheet(id).hideSheet();
      state.veryHidden = sheet.visibility === "VeryHidden";
    }
    if (sheet.protected) state.protection.protected = true;
  }
  for (const [name, reference] of Object.entries(spec.names ?? {})) book.addName(name, reference);
  book.pending.flush();
  for (const query of spec.queries ?? []) {
    const usual = {
      loadedTo: "Table",
      loadedToDataModel: false,
      rowsLoadedCount: 0,
      refreshDate: "2026-01-31T12:00:00Z",
    } as const;
    book.queries.push({ ...usual, ...query });
  }
  for (const [key, value] of Object.entries(spec.settings ?? {}))
    book.settings.set(key, JSON.stringify(value));
}

function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) throw new Error(`${address} is no address.`);
  return rect;
}

function read(host: ExcelHost, sheet: string, address: string) {
  const { book } = host;
  const id = book.findSheet(sheet)?.getSheetId();
  if (id === undefined) throw new Error(`There is no sheet ${sheet}.`);
  const { top, left, bottom, right } = rectOf(address);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) =>
      valueOf(book.cell(id, top + row, left + column)),
    ),
  );
}

function edit(
  host: ExcelHost,
  actor: "user" | "co-author",
  sheet: string,
  address: string,
  values: CellSpec | readonly (readonly CellSpec[])[],
): void {
  const id = host.book.findSheet(sheet)?.getSheetId();
  if (id === undefined) throw new Error(`There is no sheet ${sheet}.`);
  host.book.changes.actor = actor;
  writeEntries(host.book, id, rectOf(address), values);
  host.book.pending.flush();
  host.book.changes.actor = null;
  host.book.changes.flush();
}
