import { WireObject } from "../wire/wire-object";
import type { CustomFunctionBridge } from "./custom-functions";

/** States of the shared runtime, as `Office.addin` sets them. */
export interface RuntimeState {
  state: string;
  startState: string;
}

/** Objects that the client creates by type name, beside the workbook. */
export function createServices(
  functions: CustomFunctionBridge,
  runtime: RuntimeState,
): (typeName: string) => WireObject | null {
  const services: Readonly<Record<string, () => WireObject>> = {
    "Microsoft.InternalService.AddinInternalService": () => new AddinInternalService(),
    "Microsoft.AppRuntime.AppRuntimeService": () => new AppRuntimeService(runtime),
    "Microsoft.AppRuntime.AppRuntimePersistenceService": () => new AppRuntimePersistenceService(runtime),
    "Microsoft.ExcelServices.CustomFunctions": () => new CustomFunctionService(functions),
  };
  return (typeName) => services[typeName]?.() ?? null;
}

/** Where the client says that its ribbon actions are ready. */
class AddinInternalService extends WireObject {
  readonly className = "AddinInternalService";

  notifyActionHandlerReady(): void {}
}

/** `Office.addin.showAsTaskpane`, `hide`. */
class AppRuntimeService extends WireObject {
  readonly className = "AppRuntimeService";
  readonly #runtime: RuntimeState;

  constructor(runtime: RuntimeState) {
    super();
    this.#runtime = runtime;
  }

  getAppRuntimeState(): string {
    return this.#runtime.state;
  }
  setAppRuntimeState(state: string): void {
    this.#runtime.state = state;
  }
}

/** `Office.addin.setStartupBehavior`. */
class AppRuntimePersistenceService extends WireObject {
  readonly className = "AppRuntimePersistenceService";
  readonly #runtime: RuntimeState;

  constructor(runtime: RuntimeState) {
    super();
    this.#runtime = runtime;
  }

  getAppRuntimeStartState(): string {
    return this.#runtime.startState;
  }
  setAppRuntimeStartState(state: string): void {
    this.#runtime.startState = state;
  }
}

/** Where the client puts results of custom functions. */
class CustomFunctionService extends WireObject {
  readonly className = "CustomFunctions";
  readonly #functions: CustomFunctionBridge;

  constructor(functions: CustomFunctionBridge) {
    super();
    this.#functions = functions;
  }

  _setOsfControlContainerReadyForCustomFunctions(): void {
    this.#functions.ready();
  }
  setInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    for (const [id, ok, value, code] of results) {
      this.#functions.settle(
        Number(id),
        ok === true ? { value } : { error: Number(code), message: String(value) },
      );
    }
  }
  setInvocationResults(
    results: readonly { id: number; failed?: boolean; value: unknown; errorCode?: number }[],
  ): void {
    for (const { id, failed, value, errorCode } of results) {
      this.#functions.settle(id, failed ? { error: errorCode ?? 0, message: String(value) } : { value });
    }
  }
}
