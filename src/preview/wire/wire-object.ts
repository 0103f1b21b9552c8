/**
 * An object that the client may name on the wire. Getters, setters and methods of its subclasses are its members,
 * called as in the public API (`getRange`, `values`); all else belongs in `#private` fields.
 */
export abstract class WireObject {
  /** Name of the class in the public API, used in errors: `Range`. */
  abstract readonly className: string;

  /** What the client needs to find the object again in a later request, e.g. `{ Id: "{1}" }`; `null` when it has no identity. */
  wireIdentity(): Readonly<Record<string, string | number>> | null {
    return null;
  }
}

/** A collection: the client loads its items, and finds one by the identity that the item gave. */
export abstract class WireCollection<Item extends WireObject> extends WireObject {
  /** Every item, in order. */
  abstract wireItems(): readonly Item[];

  /** Finds an item by what its `wireIdentity` said; throws `ItemNotFound`. */
  abstract wireItem(key: unknown): Item;
}

const OWN = new Set(["constructor", "className", "wireIdentity", "wireItems", "wireItem"]);
const membersOf = new WeakMap<object, ReadonlyMap<string, PropertyDescriptor>>();

/** Members of the object's class, by public name. */
export function wireMembers(object: WireObject): ReadonlyMap<string, PropertyDescriptor> {
  const prototype = Object.getPrototypeOf(object) as object;
  const known = membersOf.get(prototype);
  if (known) return known;
  const members = new Map<string, PropertyDescriptor>();
  for (
    let level = prototype;
    level !== WireObject.prototype;
    level = Object.getPrototypeOf(level) as object
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!OWN.has(name) && !members.has(name)) members.set(name, descriptor);
    }
  }
  membersOf.set(prototype, members);
  return members;
}

/** `GetRange` of the wire is `getRange` of the class; `_ValidateArraySize` is `_validateArraySize`. */
export function memberName(wireName: string): string {
  const start = wireName.startsWith("_") ? 1 : 0;
  return wireName.slice(0, start) + wireName.charAt(start).toLowerCase() + wireName.slice(start + 1);
}

/** Members that the client reads under the name that they have in the public API. */
const AS_TYPED: ReadonlySet<string> = new Set(["Line.connectorType", "Image.format"]);

/** `format` of a load is `Format` in its answer. */
export function wireName(object: WireObject, name: string): string {
  if (AS_TYPED.has(`${object.className}.${name}`)) return name;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
