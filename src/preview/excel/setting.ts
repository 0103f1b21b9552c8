import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";

/** `Excel.Setting`: a value kept in the workbook, as JSON. */
export class Setting extends WireObject {
  readonly className = "Setting";
  readonly #settings: Map<string, string>;
  readonly #key: string;

  constructor(settings: Map<string, string>, key: string) {
    super();
    this.#settings = settings;
    this.#key = key;
  }

  override wireIdentity() {
    return { _Id: this.#key };
  }

  get key(): string {
    return this.#key;
  }
  get value(): unknown {
    const json = this.#settings.get(this.#key);
    if (json === undefined) throw new HostError("ItemNotFound");
    return JSON.parse(json);
  }
  set value(value: unknown) {
    this.#settings.set(this.#key, JSON.stringify(value));
  }
  delete(): void {
    if (!this.#settings.delete(this.#key)) throw new HostError("ItemNotFound");
  }
}

/** `Excel.SettingCollection`. */
export class SettingCollection extends WireCollection<Setting> {
  readonly className = "SettingCollection";
  readonly #settings: Map<string, string>;

  constructor(settings: Map<string, string>) {
    super();
    this.#settings = settings;
  }

  wireItems(): Setting[] {
    return [...this.#settings.keys()].map((key) => new Setting(this.#settings, key));
  }
  wireItem(key: unknown): Setting {
    return this.getItem(String(key));
  }

  add(key: string, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw new HostError("InvalidArgument");
    this.#settings.set(key, JSON.stringify(value));
    return new Setting(this.#settings, key);
  }
  getCount(): number {
    return this.#settings.size;
  }
  getItem(key: string): Setting {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw new HostError("ItemNotFound");
    return setting;
  }
  getItemOrNullObject(key: string): Setting | null {
    return this.#settings.has(key) ? new Setting(this.#settings, key) : null;
  }
  getItemAt(index: number): Setting {
    const setting = this.wireItems()[index];
    if (!setting) throw new HostError("ItemNotFound");
    return setting;
  }
}
