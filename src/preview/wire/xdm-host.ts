/** What a request over the wire comes to: an HTTP status with a body, or an error code of the client's transport. */
export type TransportAnswer =
  | { readonly status: number; readonly body: string }
  /** E.g. 5001 internal error, 5004 cell-edit mode, 5012 session lost. */
  | { readonly transportError: number };

export interface XdmHostOptions {
  /** Sends a message to the add-in's frame. */
  readonly post: (json: string) => void;
  /** Requirement sets and versions, versions as text: `{ ExcelApi: "1.17" }`. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Language of Excel's own words, and of the document's data; BCP 47. */
  readonly uiLanguage: string;
  readonly dataLanguage: string;
  readonly documentUrl: string;
  /** Settings of `Office.context.document.settings`, each as the JSON that the client wrote. */
  readonly documentSettings: Map<string, string>;
  /** Runs a request body (JSON) of the RichApi; `flags` as the client sends them, 64 to wait for the end of a cell edit. */
  readonly process: (body: string, flags: number) => Promise<TransportAnswer>;
  /** Told when a ribbon command has run to its end. */
  readonly onCommandCompleted?: (commandId: string) => void;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodData {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly [index: string]: unknown;
}

const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { call: 0, event: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const EVENT = { richApi: 33, command: 39 } as const;

/** Excel's end of the frame messages between Excel on the web and office.js; it knows no DOM. */
export class XdmHost {
  readonly #listeners = new Map<number, Message>();
  readonly #waiting = new Map<number, (() => void)[]>();

  constructor(private readonly options: XdmHostOptions) {}

  /** Takes a message of the add-in's frame, as text; anything that is no message is ignored. */
  receive(json: unknown): void {
    const message = parseMessage(json);
    if (message) void this.#answer(message);
  }

  /** Raises events of the RichApi; each entry is `[category, type, target, json]`. */
  raise(entries: readonly (readonly unknown[])[]): boolean {
    return this.#raise(EVENT.richApi, { ArrayData: entries });
  }

  /** Presses a ribbon button whose action is `functionName`, once the add-in listens for commands. */
  async invokeCommand(commandId: string, functionName: string): Promise<void> {
    await this.#listening(EVENT.command);
    const event = JSON.stringify({ source: { id: functionName } });
    this.#raise(EVENT.command, [commandId, functionName, event]);
  }

  #raise(event: number, data: unknown): boolean {
    const listener = this.#listeners.get(event);
    if (listener) this.#post(listener, RESPONSE.event, data);
    return listener !== undefined;
  }

  #listening(event: number): Promise<void> {
    if (this.#listeners.has(event)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.set(event, [...(this.#waiting.get(event) ?? []), resolve]);
    });
  }

  async #answer(message: Message): Promise<void> {
    if (message._actionType === ACTION.register || message._actionType === ACTION.unregister) {
      this.#listen(message);
      return;
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.#post(message, RESPONSE.call, this.#appContext(message));
    } else if (message._actionName === "executeMethod") {
      this.#post(message, RESPONSE.call, await this.#execute(message._data as MethodData));
    }
  }

  #listen(message: Message): void {
    const { eventDispId } = message._data as { readonly eventDispId: number };
    if (message._actionType === ACTION.unregister) this.#listeners.delete(eventDispId);
    else this.#listeners.set(eventDispId, message);
    this.#post(message, RESPONSE.call, { Error: 0 });
    for (const resolve of this.#waiting.get(eventDispId) ?? []) resolve();
    this.#waiting.delete(eventDispId);
  }

  async #execute(data: MethodData): Promise<unknown> {
    const dispatch = data.DdaMethod?.DispatchId;
    if (data.DdaSettingsMethod !== undefined || dispatch === DISPATCH.saveSettings) return this.#save(data);
    if (dispatch === DISPATCH.loadSettings) return this.#load();
    if (dispatch === DISPATCH.richApi) return this.#process(data.ArrayData ?? []);
    if (dispatch === DISPATCH.commandCompleted) {
      this.options.onCommandCompleted?.(String(data["0"]));
      return { Version: 1, Error: 0 };
    }
    return { Version: 1, Error: 5000 };
  }

  async #process(parts: readonly unknown[]): Promise<unknown> {
    const answer = await this.options.process(parts[4] as string, Number(parts[6] ?? 0));
    if ("transportError" in answer) return { Version: 1, Error: answer.transportError };
    const headers = ["Content-Type", "application/json"];
    return { Version: 1, Error: 0, Data: [answer.status, headers, answer.body] };
  }

  #save(data: MethodData): unknown {
    this.options.documentSettings.clear();
    for (const [name, value] of data.DdaSettingsMethod?.Properties ?? []) {
      this.options.documentSettings.set(name, value);
    }
    return { Version: 1, Error: 0 };
  }

  #load(): unknown {
    const settings = [...this.options.documentSettings].map(([Name, Value]) => ({ Name, Value }));
    return { Version: 1, Error: 0, Properties: { Settings: settings } };
  }

  #appContext(message: Message): unknown {
    return {
      _id: message._data,
      _appName: 16,
      _appVersion: 16,
      _appUILocale: this.options.uiLanguage,
      _dataLocale: this.options.dataLanguage,
      _docUrl: this.options.documentUrl,
      _clientMode: 1,
      _settings: [...this.options.documentSettings],
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: message._conversationId,
      _touchEnabled: false,
      _commerceAllowed: false,
      _requirementMatrix: JSON.stringify(this.options.requirements),
      _hostFullVersion: "16.0.18000.40000",
      _initialDisplayMode: 2,
    };
  }

  #post(request: Message, responseType: number, data: unknown): void {
    const response = {
      _messageType: MESSAGE.response,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: "",
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
      _data: data,
    };
    this.options.post(JSON.stringify(response));
  }
}

function parseMessage(json: unknown): Message | null {
  if (typeof json !== "string" || !json.startsWith("{")) return null;
  try {
    const message = JSON.parse(json) as Message;
    return message._messageType === MESSAGE.request && typeof message._actionName === "string"
      ? message
      : null;
  } catch {
    return null;
  }
}
