/**
 * The part of Microsoft's client library that custom functions lean on at run time, so that they run here as they do
 * there: an error is an object with a code and a message.
 */
export class CellError {
  readonly type = "Error";

  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CellError,
    ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
    associate: () => undefined,
  },
});
