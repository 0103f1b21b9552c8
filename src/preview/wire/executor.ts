import { HostError } from "./host-error";
import type { Action, ActionResult, Arguments, ObjectPath, RequestBody, ResponseBody } from "./protocol";
import { ActionType, PathType } from "./protocol";
import { answerQuery } from "./query";
import { memberName, WireCollection, wireMembers, WireObject } from "./wire-object";

/** What the executor walks over. */
export interface WireRoots {
  readonly workbook: WireObject;
  /** An object created by type name, such as `Microsoft.ExcelServices.CustomFunctions`. */
  readonly service: (typeName: string) => WireObject | null;
  /** Called before each action that reads, to let a calculation finish. */
  readonly beforeRead?: () => Promise<void> | null;
}

/** References that the client keeps from one request to the next. */
export class References {
  readonly #objects = new Map<string, WireObject>();
  readonly #ids = new WeakMap<WireObject, string>();
  #next = 1;

  /** Number of objects kept. */
  get size(): number {
    return this.#objects.size;
  }

  keep(object: WireObject): void {
    if (this.#ids.has(object)) return;
    const id = `ref-${this.#next++}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
  }

  remove(id: unknown): void {
    this.#objects.delete(String(id));
  }

  idOf(object: WireObject): string | null {
    return this.#ids.get(object) ?? null;
  }

  get(id: string): WireObject {
    const object = this.#objects.get(id);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }
}

/**
 * Runs one request: walks its object paths and actions over plain objects, knowing nothing of Excel.
 * The first action that fails ends the request; what earlier actions did stays done, as in Excel.
 */
export async function executeRequest(
  body: RequestBody,
  roots: WireRoots,
  references: References,
): Promise<ResponseBody> {
  const run = new RequestRun(body, roots, references);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: await run.act(action) });
      if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
    } catch (error) {
      return { Error: describeError(error, run.location, index), Results: results, TraceIds: traceIds };
    }
  }
  return { Error: null, Results: results, TraceIds: traceIds };
}

function describeError(error: unknown, location: string, index: number) {
  const known = error instanceof HostError ? error : new HostError("GeneralException", String(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}

class RequestRun {
  /** Class and member that is being called, for the error's location. */
  location = "";
  readonly #objects = new Map<number, WireObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly roots: WireRoots,
    private readonly references: References,
  ) {}

  async act(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.#identity(object);
      case ActionType.Query:
        if (!object) return null;
        await this.roots.beforeRead?.();
        this.location = object.className;
        return answerQuery(object, action.QueryInfo ?? {}, {
          identity: (item) => this.#identity(item),
          enter: (location) => (this.location = location),
        });
      case ActionType.Method:
        return this.#callMethod(object, action);
      case ActionType.SetProperty:
        return this.#setProperty(object, action);
      default:
        throw new HostError("ApiNotFound", `Action type ${action.ActionType} is not modelled.`);
    }
  }

  #identity(object: WireObject): Record<string, unknown> {
    const reference = this.references.idOf(object);
    return { ...object.wireIdentity(), ...(reference === null ? {} : { _ReferenceId: reference }) };
  }

  async #callMethod(object: WireObject | null, action: Action): Promise<unknown> {
    if (action.Name === "_KeepReference") {
      if (object) this.references.keep(object);
      return null;
    }
    const args = await this.#arguments(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") {
      this.references.remove(args[0]);
      return null;
    }
    if (!object) throw new HostError("InvalidObjectPath");
    const answer: unknown = await this.#call(object, memberName(action.Name), args);
    return answer instanceof WireObject ? this.#identity(answer) : (answer ?? null);
  }

  async #setProperty(object: WireObject | null, action: Action): Promise<null> {
    const [value] = await this.#arguments(action.ArgumentInfo);
    if (!object) throw new HostError("InvalidObjectPath");
    const name = memberName(action.Name);
    this.location = `${object.className}.${name}`;
    const member = wireMembers(object).get(name);
    if (!member?.set) throw new HostError("ApiNotFound");
    member.set.call(object, value);
    return null;
  }

  /** The object of a path; evaluated once in a request, when an action first needs it. */
  async #resolve(id: number): Promise<WireObject | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath");
    const object = await this.#evaluate(path);
    this.#objects.set(id, object);
    return object;
  }

  async #evaluate(path: ObjectPath): Promise<WireObject | null> {
    if (path.ObjectPathType === PathType.Global) return this.roots.workbook;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Reference) return this.references.get(path.Name);
    if (path.ObjectPathType === PathType.NewObject) return this.#service(path.Name);
    const parent = await this.#resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = await this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer) {
      this.location = `${parent.className}.getItem`;
      if (parent instanceof WireCollection) return parent.wireItem(args[0]) as WireObject;
      throw new HostError("ApiNotFound");
    }
    const answer = await this.#call(parent, memberName(path.Name), args);
    if (answer === null || answer instanceof WireObject) return answer;
    throw new HostError("ApiNotFound");
  }

  #service(name: string): WireObject {
    const service = this.roots.service(name);
    this.location = name;
    if (!service) throw new HostError("ApiNotFound");
    return service;
  }

  async #call(object: WireObject, name: string, args: readonly unknown[]): Promise<unknown> {
    this.location = `${object.className}.${name}`;
    const member = wireMembers(object).get(name);
    if (!member) throw new HostError("ApiNotFound");
    // The client sends null for an argument that was left out.
    const given = args.map((arg) => arg ?? undefined);
    const answer: unknown = member.get
      ? member.get.call(object)
      : (member.value as (...all: readonly unknown[]) => unknown).apply(object, given);
    return answer instanceof Promise ? await (answer as Promise<unknown>) : answer;
  }

  async #arguments(info: Arguments | undefined): Promise<unknown[]> {
    const args = [...(info?.Arguments ?? [])];
    const ids = info?.ReferencedObjectPathIds;
    return ids ? ((await this.#dereference(args, ids)) as unknown[]) : args;
  }

  async #dereference(value: unknown, id: unknown): Promise<unknown> {
    if (Array.isArray(id) && Array.isArray(value)) {
      return Promise.all(value.map((item: unknown, index) => this.#dereference(item, id[index])));
    }
    return typeof id === "number" && id !== 0 ? this.#resolve(id) : value;
  }
}
