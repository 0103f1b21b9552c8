import type { RequestBody } from "../wire/protocol";

/** One request of the add-in. */
export interface LoggedRequest {
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Members that the request set, such as `Values`. */
  readonly sets: readonly string[];
  /** Methods that the request called, those of its object paths included. */
  readonly calls: readonly string[];
  readonly error: string | null;
}

const SET = 4;
const METHOD = 3;
const INSTANTIATE = 1;
const NEW_OBJECT = 2;

/** The requests that came in since the last reset. Those that only let references go are not counted: the client sends them by itself. */
export class RequestLog {
  readonly #requests: LoggedRequest[] = [];

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }
  get count(): number {
    return this.#requests.length;
  }
  /** Bytes of all requests, in UTF-8. */
  get bytes(): number {
    return this.#requests.reduce((sum, request) => sum + request.bytes, 0);
  }
  reset(): void {
    this.#requests.length = 0;
  }

  add(json: string, body: RequestBody, response: string, error: string | null): void {
    if (isHousekeeping(body)) return;
    const encoder = new TextEncoder();
    const calls = Object.values(body.ObjectPaths).filter((path) => path.ObjectPathType === METHOD);
    this.#requests.push({
      bytes: encoder.encode(json).length,
      responseBytes: encoder.encode(response).length,
      actions: body.Actions.length,
      sets: body.Actions.filter((action) => action.ActionType === SET).map((action) => action.Name),
      calls: [
        ...calls.map((path) => path.Name),
        ...body.Actions.filter((action) => action.ActionType === METHOD).map((action) => action.Name),
      ],
      error,
    });
  }
}

/** True for a request that the client makes by itself: letting go of references, or a service of the runtime. */
export function isHousekeeping(body: RequestBody): boolean {
  if (Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === NEW_OBJECT)) return true;
  const methods = body.Actions.filter((action) => action.ActionType !== INSTANTIATE);
  return methods.length > 0 && methods.every((action) => action.Name === "_RemoveReference");
}
