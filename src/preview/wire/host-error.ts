/** Codes of Excel's errors that the stand-in answers with, as in the reference of `Excel.ErrorCodes`. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NonBlankCellOffSheet"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

const MESSAGES: Record<HostErrorCode, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  Conflict: "Request could not be processed because of a conflict.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is working on a null object.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet:
    "To prevent possible loss of data, Excel cannot insert new cells because they would push non-empty cells off the end of the worksheet.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** What an Excel object throws to make the request fail, as Excel's own error would. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string = MESSAGES[code],
  ) {
    super(message);
  }

  /** HTTP status that goes with the code. */
  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}
