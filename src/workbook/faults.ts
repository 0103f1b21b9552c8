import type { MessageKey } from "../words/say";

/** What went wrong with the workbook, as a sentence's key and what fills its places. */
export interface Fault {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Ends a command that cannot go on; the pane says its sentence. */
export class WorkbookFault extends Error implements Fault {
  constructor(
    readonly key: MessageKey,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
    this.name = "WorkbookFault";
  }
}

const KEY_OF_CODE: Readonly<Record<string, MessageKey>> = {
  AccessDenied: "sheets.fault.protected",
  InvalidOperationInCellEditMode: "sheets.fault.cell-edit",
  ItemNotFound: "sheets.fault.gone",
  InvalidReference: "sheets.fault.gone",
  InvalidObjectPath: "sheets.fault.gone",
  RequestPayloadSizeLimitExceeded: "sheets.fault.too-large",
  ResponsePayloadSizeLimitExceeded: "sheets.fault.too-large",
  ApiNotFound: "sheets.fault.old-excel",
  NotImplemented: "sheets.fault.old-excel",
  ActivityLimitReached: "sheets.fault.busy",
  RequestAborted: "sheets.fault.connection",
  ConnectionFailure: "sheets.fault.connection",
  GeneralException: "sheets.fault.connection",
  Timeout: "sheets.fault.connection",
};

/** Names of codes that mean that the host may not have answered at all. */
const LOST = new Set(["ConnectionFailure", "RequestAborted", "Timeout", "5012", "5001"]);

/** Turns whatever a call threw into a sentence. */
export function faultOf(error: unknown): Fault {
  if (error instanceof WorkbookFault) return { key: error.key, values: error.values };
  const code = codeOf(error);
  const key = KEY_OF_CODE[code];
  if (key) return { key, values: {} };
  if (code === "5004") return { key: "sheets.fault.cell-edit", values: {} };
  if (LOST.has(code)) return { key: "sheets.fault.connection", values: {} };
  const detail = error instanceof Error ? error.message : String(error);
  return { key: "sheets.fault.unexpected", values: { code: code || "?", detail } };
}

/** Code of an Office.js error, empty for any other. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}
