import { HostError } from "./host-error";
import type { QueryInfo } from "./protocol";
import { WireCollection, wireMembers, wireName, WireObject } from "./wire-object";

interface QueryContext {
  readonly identity: (object: WireObject) => Record<string, unknown>;
  /** Told the member that is read next, for the location of an error. */
  readonly enter: (location: string) => void;
}

/** Properties to read of an object: `true` for a scalar, more of them for an object under it; `*` means every scalar. */
interface Selection {
  [name: string]: Selection | true;
}

/** Answers a `load`: the object's identity with the values of the properties selected, in the names of the wire. */
export function answerQuery(object: WireObject, query: QueryInfo, context: QueryContext): unknown {
  const selection: Selection = {};
  for (const path of query.Select ?? []) select(selection, path);
  for (const path of query.Expand ?? []) select(selection, `${path}/*`);
  if (!query.Select?.length && !query.Expand?.length) selection["*"] = true;
  const whole = object instanceof WireCollection ? wanted(object, selection) : selection;
  return read(object, whole, context, query);
}

/** On a collection, names that are its own (`count`) stay its own; others are its items'. */
function wanted(collection: WireObject, selection: Selection): Selection {
  const members = wireMembers(collection);
  const own: Selection = {};
  const items: Selection = {};
  for (const [name, part] of Object.entries(selection)) (members.has(name) ? own : items)[name] = part;
  return { ...own, items };
}

function select(selection: Selection, path: string): void {
  const [name, ...rest] = path.replace(/\./g, "/").split("/");
  if (name === undefined || name === "") return;
  if (rest.length === 0) {
    selection[name] ??= true;
    return;
  }
  const known = selection[name];
  const inner: Selection = typeof known === "object" ? known : known === true ? { "*": true } : {};
  selection[name] = inner;
  select(inner, rest.join("/"));
}

function read(object: WireObject, selection: Selection, context: QueryContext, page?: QueryInfo): unknown {
  const value: Record<string, unknown> = context.identity(object);
  for (const [name, part] of Object.entries(selection)) {
    if (name === "*") Object.assign(value, readScalars(object, context));
    else if (name === "items" && object instanceof WireCollection) {
      value["_Items"] = readItems(object, part, context, page);
    } else value[wireName(object, name)] = readMember(object, name, part, context);
  }
  return value;
}

function readItems(
  collection: WireCollection<WireObject>,
  part: Selection | true,
  context: QueryContext,
  page?: QueryInfo,
): unknown[] {
  const skip = page?.Skip ?? 0;
  const items = collection.wireItems().slice(skip, page?.Top === undefined ? undefined : skip + page.Top);
  const selection = part === true || Object.keys(part).length === 0 ? { "*": true as const } : part;
  return items.map((item) => read(item, selection, context));
}

function readScalars(object: WireObject, context: QueryContext): Record<string, unknown> {
  const scalars: Record<string, unknown> = {};
  for (const [name, member] of wireMembers(object)) {
    if (!member.get) continue;
    context.enter(`${object.className}.${name}`);
    const value: unknown = member.get.call(object);
    if (!(value instanceof WireObject)) scalars[wireName(object, name)] = value;
  }
  return scalars;
}

function readMember(
  object: WireObject,
  name: string,
  part: Selection | true,
  context: QueryContext,
): unknown {
  context.enter(`${object.className}.${name}`);
  const member = wireMembers(object).get(name);
  if (!member?.get) throw new HostError("ApiNotFound");
  const value: unknown = member.get.call(object);
  if (!(value instanceof WireObject)) return value ?? null;
  const selection = part === true ? { "*": true as const } : part;
  return read(value, value instanceof WireCollection ? wanted(value, selection) : selection, context);
}
