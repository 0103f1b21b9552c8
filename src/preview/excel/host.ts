import type { FUniver } from "@univerjs/core/facade";
import { HostError, type HostErrorCode } from "../wire/host-error";
import { executeRequest, References, type WireRoots } from "../wire/executor";
import type { RequestBody, ResponseBody } from "../wire/protocol";
import { type TransportAnswer, XdmHost } from "../wire/xdm-host";
import { Book, type BookOptions } from "./book";
import type { Change, ChangeSource } from "./change-log";
import { followCells } from "./chart-follow";
import { CULTURES, type CultureOptions } from "./culture";
import { raiseCalculated, raiseChange } from "./events";
import { CustomFunctionBridge, type CustomFunctionResult, type FunctionsMetadata } from "./custom-functions";
import { Faults } from "./faults";
import { createWorkbookObject } from "./objects";
import { columnLetters, parseRect, quoteSheet } from "./rect";
import { isHousekeeping, RequestLog } from "./request-log";
import { takeSnapshot, type WorkbookSnapshot } from "./snapshot";
import { keepAnchored } from "./shape-anchor";
import { createServices, type RuntimeState } from "./services";

export interface HostOptions {
  /** Sends a message to the add-in's frame. */
  readonly post: (json: string) => void;
  /** Regional settings; en-US when not given. */
  readonly culture?: CultureOptions | string;
  /** Requirement sets and their versions, as text. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly date1904?: boolean;
  /** `Office.context.document.settings` from the start, each as JSON. */
  readonly documentSettings?: Readonly<Record<string, string>>;
  /** The add-in's functions.json, and the namespace of its manifest. */
  readonly functions?: { readonly namespace: string; readonly metadata: FunctionsMetadata };
  /** Groups what the grid records for undo until it is disposed, so that a request is one step. */
  readonly groupUndo?: () => { dispose(): void };
  /** Adds a step to what the grid can undo: changes of shapes and charts, which the grid knows nothing of. */
  readonly recordUndo?: BookOptions["recordUndo"];
  /** Makes pictures of shapes, charts and cells. */
  readonly rasterise?: BookOptions["rasterise"];
  readonly onCommandCompleted?: (commandId: string) => void;
}

/** Requirement sets that the stand-in says it has: those whose members the add-in uses are modelled. */
export const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  DelayForCellEdit: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.2",
  Settings: "1.1",
};

/** The client's code for "not in this state", which office.js turns into `InvalidOperationInCellEditMode`. */
const CELL_EDIT_MODE = 5004;
const INTERNAL_ERROR = 5001;
const FUNCTION_SERVICE = "Microsoft.ExcelServices.CustomFunctions";
/** Flag of a request that would rather wait until the user has finished typing. */
const DELAY_FOR_CELL_EDIT = 64;

/** Excel's stand-in for one open workbook and one add-in. */
export class ExcelHost {
  readonly book: Book;
  readonly endpoint: XdmHost;
  readonly faults = new Faults();
  readonly requestLog = new RequestLog();
  readonly functions: CustomFunctionBridge;
  /** What the add-in asked of its pane and its start, over `Office.addin`. */
  readonly runtime: RuntimeState = { state: "Visible", startState: "None" };
  readonly #roots: WireRoots;
  readonly #stopFollowing: () => void;
  readonly #references = new References();
  readonly #documentSettings: Map<string, string>;
  readonly #stopAnchoring: () => void;
  #queue: Promise<unknown> = Promise.resolve();
  #editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(
    readonly api: FUniver,
    private readonly options: HostOptions,
  ) {
    const workbook = api.getActiveWorkbook();
    if (!workbook) throw new Error("The grid has no open workbook.");
    const { culture = "en-US" } = options;
    const settings = typeof culture === "string" ? CULTURES[culture] : culture;
    if (!settings) throw new Error("There are no regional settings of this name.");
    this.book = new Book(api, workbook, {
      culture: settings,
      date1904: options.date1904 ?? false,
      ...(options.recordUndo ? { recordUndo: options.recordUndo } : {}),
      ...(options.rasterise ? { rasterise: options.rasterise } : {}),
    });
    this.functions = new CustomFunctionBridge(
      (entries) => this.endpoint.raise(entries),
      (sheetId, row, column) =>
        `${quoteSheet(this.book.peekSheet(sheetId).getSheetName())}!${columnLetters(column)}${row + 1}`,
    );
    this.#stopFollowing = followCells(this.book);
    this.#roots = {
      workbook: createWorkbookObject(this.book),
      service: createServices(this.functions, this.runtime),
      beforeRead: () => this.#beforeRead(),
    };
    if (options.functions)
      this.functions.register(api, options.functions.namespace, options.functions.metadata);
    this.#stopAnchoring = keepAnchored(this.book);
    this.#documentSettings = new Map(Object.entries(options.documentSettings ?? {}));
    this.book.changes.listen((change) => this.#tell(change));
    this.book.calculation.listen((sheetId, rect) => {
      if (this.book.changes.enabled) raiseCalculated(this.endpoint, sheetId, rect);
    });
    this.endpoint = new XdmHost({
      post: options.post,
      requirements: options.requirements ?? REQUIREMENTS,
      uiLanguage: settings.name,
      dataLanguage: settings.name,
      documentUrl: "https://localhost/Book.xlsx",
      documentSettings: this.#documentSettings,
      process: (body, flags) => this.#receive(body, flags),
      ...(options.onCommandCompleted ? { onCommandCompleted: options.onCommandCompleted } : {}),
    });
  }

  /** Settings of `Office.context.document.settings`, each as JSON. */
  get documentSettings(): ReadonlyMap<string, string> {
    return this.#documentSettings;
  }

  /** Number of objects that the add-in keeps a reference to. */
  get referenceCount(): number {
    return this.#references.size;
  }

  /** The user starts typing in a cell: requests fail, or wait when they ask for that, until `endCellEdit`. */
  beginCellEdit(): void {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.#editing = { ended, end };
  }
  endCellEdit(): void {
    this.#editing?.end();
    this.#editing = null;
  }

  /** Says that cells changed by the user or a co-author, so that the add-in's handlers hear of it. */
  raiseChange(
    sheetName: string,
    address: string,
    source: ChangeSource = "user",
    changeType: Change["changeType"] = "RangeEdited",
  ): void {
    const sheet = this.book.findSheet(sheetName);
    const rect = parseRect(address);
    if (!sheet || !rect) throw new Error(`No cells ${sheetName}!${address}.`);
    this.#tell({ sheetId: sheet.getSheetId(), rect, changeType, source });
  }

  /** The whole workbook as plain JSON. */
  snapshot(): WorkbookSnapshot {
    return takeSnapshot(this.book);
  }

  /** Calls a custom function of the add-in as a cell would, with arguments that fit its parameters. */
  invokeCustomFunction(id: string, args: readonly unknown[], address = ""): Promise<CustomFunctionResult> {
    return this.functions.invoke(id, args, address);
  }

  /** Takes back the last undoable step of the grid. */
  undo(): void {
    this.book.workbook.undo();
  }

  /**
   * Makes all requests from now on one step of undo, until disposed: what `mergeUndoGroup` asks of Excel for a batch. The
   * client's request does not say so, hence whoever runs the batch must.
   */
  mergeUndo(): { dispose(): void } {
    return this.options.groupUndo?.() ?? { dispose: () => undefined };
  }

  /** Resolves when no calculation is under way. */
  async settle(): Promise<void> {
    await this.book.calculation.settle();
  }

  dispose(): void {
    this.#stopAnchoring();
    this.book.calculation.dispose();
    this.#stopFollowing();
  }

  #tell(change: Change): void {
    raiseChange(this.book, this.endpoint, change);
  }

  async #receive(json: string, flags: number): Promise<TransportAnswer> {
    const body = JSON.parse(json) as RequestBody;
    if (isHousekeeping(body)) return this.#run(json, body);
    const faults = this.faults.next();
    for (const fault of faults) {
      if (fault.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
      if (fault.kind === "before") await fault.run();
    }
    if (!this.faults.connected) return { transportError: INTERNAL_ERROR };
    const error = faults.find((fault) => fault.kind === "error");
    if (error) return this.#refuse(json, body, error.code);
    const answer = await this.#enter(json, body, flags);
    return faults.some((fault) => fault.kind === "lose-answer") ? { transportError: INTERNAL_ERROR } : answer;
  }

  #refuse(json: string, body: RequestBody, code: HostErrorCode): TransportAnswer {
    const { message, status } = new HostError(code);
    const response: ResponseBody = {
      Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: status },
      Results: [],
      TraceIds: [],
    };
    return this.#answer(json, body, response);
  }

  async #enter(json: string, body: RequestBody, flags: number): Promise<TransportAnswer> {
    if (this.#editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { transportError: CELL_EDIT_MODE };
      await this.#editing.ended;
    }
    return this.#run(json, body);
  }

  #beforeRead(): Promise<void> | null {
    this.book.pending.flush();
    return this.book.settle();
  }

  /** Requests run one after the other; results of custom functions overtake, since a calculation may wait for them. */
  #run(json: string, body: RequestBody): Promise<TransportAnswer> {
    const run = async () => this.#answer(json, body, await this.#execute(body));
    if (json.includes(FUNCTION_SERVICE)) return this.#serve(json, body);
    const turn = this.#queue.then(run, run);
    this.#queue = turn;
    return turn;
  }

  async #serve(json: string, body: RequestBody): Promise<TransportAnswer> {
    return this.#answer(json, body, await executeRequest(body, this.#roots, this.#references));
  }

  async #execute(body: RequestBody): Promise<ResponseBody> {
    const group = this.options.groupUndo?.();
    this.book.changes.actor = "add-in";
    try {
      return await executeRequest(body, this.#roots, this.#references);
    } finally {
      this.book.pending.flush();
      this.book.drawings.commit();
      group?.dispose();
      this.book.changes.actor = null;
      queueMicrotask(() => this.book.changes.flush());
    }
  }

  #answer(json: string, body: RequestBody, response: ResponseBody): TransportAnswer {
    const text = JSON.stringify(response);
    this.requestLog.add(json, body, text, response.Error?.Code ?? null);
    return { status: 200, body: text };
  }
}

/** Opens the stand-in over a grid whose workbook is loaded. */
export function createHost(api: FUniver, options: HostOptions): ExcelHost {
  return new ExcelHost(api, options);
}
