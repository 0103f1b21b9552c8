import type { FUniver } from "@univerjs/core/facade";
import { ERRORS } from "./entry";

/** What a call of a custom function came to: a value (or a matrix of values), or an error of Excel's. */
export type CustomFunctionResult =
  | { readonly value: unknown }
  /** The wire's number of the error, and the add-in's message. */
  | { readonly error: number; readonly message: string };

export interface FunctionParameter {
  readonly name: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function as the add-in's functions.json describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Excel's error for each number on the wire; all others show as #VALUE!. */
const ERROR_NAMES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};
const FLAGS = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;
/** Category and type of the message that asks the add-in to run a function. */
const [CATEGORY, INVOKE] = [1, 1000];

/** The grid calls a function as a method of an object that knows the formula's cell. */
interface GridCaller {
  readonly subUnitId: string | null;
  readonly row: number;
  readonly column: number;
}

/** Calls the add-in's custom functions over the wire, and offers them to the grid's formulas. */
export class CustomFunctionBridge {
  readonly #waiting = new Map<number, (result: CustomFunctionResult) => void>();
  readonly #ready: Promise<void>;
  #setReady = () => {};
  #nextId = 1;

  constructor(
    private readonly raise: (entries: readonly (readonly unknown[])[]) => boolean,
    private readonly addressOf: (sheetId: string, row: number, column: number) => string,
  ) {
    this.#ready = new Promise((resolve) => (this.#setReady = resolve));
  }

  /** The add-in's runtime can take calls from now on. */
  ready(): void {
    this.#setReady();
  }

  /** Takes the result of a call. */
  settle(id: number, result: CustomFunctionResult): void {
    this.#waiting.get(id)?.(result);
    this.#waiting.delete(id);
  }

  /** Calls a function by its id, in upper case, with arguments that already fit its parameters. */
  async invoke(
    id: string,
    args: readonly unknown[],
    address: string,
    flags = 0,
  ): Promise<CustomFunctionResult> {
    await this.#ready;
    const invocation = this.#nextId++;
    const message = JSON.stringify([invocation, id.toUpperCase(), args, address, flags, null]);
    return new Promise((resolve) => {
      this.#waiting.set(invocation, resolve);
      this.raise([[CATEGORY, INVOKE, "", message]]);
    });
  }

  /**
   * Makes every function of a functions.json known to the grid's formulas, as `NAMESPACE.NAME`. A blank cell in a range
   * arrives as 0, as in Excel on the desktop: the grid does not tell it from 0. Excel on the web sends null.
   */
  register(api: FUniver, namespace: string, metadata: FunctionsMetadata): { dispose(): void } {
    const formulas = api.getFormula();
    const registrations = metadata.functions.map((entry) => {
      const name = `${namespace}.${entry.name}`.toUpperCase();
      const errors = entry.allowErrorForDataTypeAny ?? metadata.allowErrorForDataTypeAny ?? false;
      const run = (place: GridCaller, args: unknown[]) => this.#callFromGrid(entry, errors, place, args);
      const call = function (this: GridCaller, ...args: unknown[]) {
        return run(this, args);
      };
      return formulas.registerAsyncFunction(name, call as never, entry.description ?? "");
    });
    return { dispose: () => registrations.forEach((registration) => registration.dispose()) };
  }

  async #callFromGrid(
    entry: FunctionMetadata,
    errors: boolean,
    { subUnitId, row, column }: GridCaller,
    given: readonly unknown[],
  ): Promise<unknown> {
    const args = fitArguments(entry, given);
    const error = errors ? null : firstError(args);
    if (error !== null) return error;
    const flags =
      (entry.options?.cancelable ? FLAGS.cancelable : 0) |
      (entry.options?.stream ? FLAGS.streaming : 0) |
      (errors ? FLAGS.errorsAllowed : 0);
    const wire = errors ? args.map(wrapErrors) : args;
    const address = subUnitId ? this.addressOf(subUnitId, row, column) : "";
    return cellResult(await this.invoke(entry.id, wire, address, flags));
  }
}

/** Arguments as Excel passes them: a matrix for each matrix parameter, one value for each other, `null` for what is left out. */
export function fitArguments(entry: FunctionMetadata, given: readonly unknown[]): unknown[] {
  const last = entry.parameters.at(-1);
  const fixed = last?.repeating ? entry.parameters.slice(0, -1) : entry.parameters;
  const args: unknown[] = fixed.map((parameter, index) => fit(parameter, given[index]));
  if (last?.repeating) args.push(given.slice(fixed.length).map((value) => fit(last, value)));
  return args;
}

function fit(parameter: FunctionParameter, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (parameter.dimensionality === "matrix") return Array.isArray(value) ? value : [[value]];
  if (!Array.isArray(value)) return value;
  const rows = value as unknown[][];
  const single = rows.length === 1 && rows[0]?.length === 1;
  return single ? (rows[0]?.[0] ?? null) : "#VALUE!";
}

function firstError(value: unknown): string | null {
  if (typeof value === "string") return ERRORS.has(value) ? value : null;
  if (!Array.isArray(value)) return null;
  for (const item of value as unknown[]) {
    const error = firstError(item);
    if (error !== null) return error;
  }
  return null;
}

function wrapErrors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrapErrors);
  const isError = typeof value === "string" && ERRORS.has(value);
  return isError ? { type: "CustomFunctionError", code: value } : value;
}

/** The result as the grid takes it: errors by their names, also inside a matrix. */
function cellResult(result: CustomFunctionResult): unknown {
  if ("error" in result) return ERROR_NAMES[result.error] ?? "#VALUE!";
  return unwrap(result.value);
}

function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== "object" || value === null) return value;
  const { valueType, code, basicValue } = value as {
    valueType?: string;
    code?: string;
    basicValue?: unknown;
  };
  if (valueType === "CustomFunctionError" || code !== undefined) return code ?? "#VALUE!";
  return basicValue ?? "#VALUE!";
}
