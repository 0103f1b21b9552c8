import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";

/** `Excel.CustomProperty` of a document, and `Excel.WorksheetCustomProperty`: keys compare without case. */
export class CustomProperty extends WireObject {
  readonly className: string = "CustomProperty";
  readonly #properties: Map<string, unknown>;
  readonly #key: string;

  constructor(properties: Map<string, unknown>, key: string) {
    super();
    this.#properties = properties;
    this.#key = key;
  }

  override wireIdentity() {
    return { _Id: this.#key };
  }

  get key(): string {
    return this.#key;
  }
  get type(): string {
    const { value } = this;
    return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
  }
  get value(): unknown {
    if (!this.#properties.has(this.#key)) throw new HostError("ItemNotFound");
    return this.#properties.get(this.#key);
  }
  set value(value: unknown) {
    this.#properties.set(this.#key, value);
  }
  delete(): void {
    if (!this.#properties.delete(this.#key)) throw new HostError("ItemNotFound");
  }
}

/** `Excel.CustomPropertyCollection` and `Excel.WorksheetCustomPropertyCollection`. */
export class CustomPropertyCollection extends WireCollection<CustomProperty> {
  readonly className = "CustomPropertyCollection";
  readonly #properties: Map<string, unknown>;

  constructor(properties: Map<string, unknown>) {
    super();
    this.#properties = properties;
  }

  wireItems(): CustomProperty[] {
    return [...this.#properties.keys()].map((key) => new CustomProperty(this.#properties, key));
  }
  wireItem(key: unknown): CustomProperty {
    return this.getItem(String(key));
  }

  add(key: string, value: unknown): CustomProperty {
    if (typeof key !== "string" || key === "" || key.length > 255) throw new HostError("InvalidArgument");
    const known = this.#find(key) ?? key;
    this.#properties.set(known, value);
    return new CustomProperty(this.#properties, known);
  }
  deleteAll(): void {
    this.#properties.clear();
  }
  getCount(): number {
    return this.#properties.size;
  }
  getItem(key: string): CustomProperty {
    const property = this.getItemOrNullObject(key);
    if (!property) throw new HostError("ItemNotFound");
    return property;
  }
  getItemOrNullObject(key: string): CustomProperty | null {
    const known = this.#find(key);
    return known === undefined ? null : new CustomProperty(this.#properties, known);
  }
  getItemAt(index: number): CustomProperty {
    const property = this.wireItems()[index];
    if (!property) throw new HostError("ItemNotFound");
    return property;
  }

  #find(key: string): string | undefined {
    const wanted = key.toLowerCase();
    return [...this.#properties.keys()].find((known) => known.toLowerCase() === wanted);
  }
}
