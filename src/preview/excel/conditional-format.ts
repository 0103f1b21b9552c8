import { HostError } from "../wire/host-error";
import { WireCollection, WireObject } from "../wire/wire-object";
import { assertFormattable } from "./cells";
import type { ConditionalPlace } from "./conditional-book";
import {
  ColorScaleFormat,
  type ConditionalTarget,
  CustomFormat,
  DataBarFormat,
  IconSetFormat,
  RuledFormat,
} from "./conditional-parts";
import type { ConditionalState, ConditionalType } from "./conditional-rule";
import type { Kit } from "./object-factory";
import type { Rect } from "./rect";

const TYPES: readonly string[] = ["CellValue", "Custom", "ContainsText", "IconSet", "DataBar", "ColorScale"];

/** `Excel.ConditionalFormat`. */
export class ConditionalFormat extends WireObject {
  readonly className = "ConditionalFormat";
  readonly #kit: Kit;
  readonly #target: ConditionalTarget;

  constructor(kit: Kit, place: ConditionalPlace) {
    super();
    this.#kit = kit;
    this.#target = { book: kit.book.conditionals, place };
  }

  override wireIdentity() {
    return { Id: this.#target.place.id };
  }

  get id(): string {
    return this.#target.place.id;
  }
  get type(): string {
    return this.#state.type;
  }
  get priority(): number {
    const all = this.#target.book.list(this.#target.place.sheetId);
    return all.findIndex((place) => place.id === this.id);
  }
  get stopIfTrue(): boolean {
    return this.#state.stopIfTrue;
  }
  set stopIfTrue(stop: boolean) {
    this.#target.book.change(this.#target.place, { stopIfTrue: stop });
  }

  get cellValue(): WireObject {
    return this.#part("CellValue") ?? mismatch();
  }
  get cellValueOrNullObject(): WireObject | null {
    return this.#part("CellValue");
  }
  get custom(): WireObject {
    return this.#part("Custom") ?? mismatch();
  }
  get customOrNullObject(): WireObject | null {
    return this.#part("Custom");
  }
  get textComparison(): WireObject {
    return this.#part("ContainsText") ?? mismatch();
  }
  get textComparisonOrNullObject(): WireObject | null {
    return this.#part("ContainsText");
  }
  get iconSet(): WireObject {
    return this.#part("IconSet") ?? mismatch();
  }
  get iconSetOrNullObject(): WireObject | null {
    return this.#part("IconSet");
  }
  get dataBar(): WireObject {
    return this.#part("DataBar") ?? mismatch();
  }
  get dataBarOrNullObject(): WireObject | null {
    return this.#part("DataBar");
  }
  get colorScale(): WireObject {
    return this.#part("ColorScale") ?? mismatch();
  }
  get colorScaleOrNullObject(): WireObject | null {
    return this.#part("ColorScale");
  }

  getRange(): WireObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError("ItemNotFound");
    return range;
  }
  getRangeOrNullObject(): WireObject | null {
    const { place, book } = this.#target;
    const now = book.list(place.sheetId).find((known) => known.id === place.id);
    const [only, ...more] = now?.rects ?? [];
    return only && more.length === 0 ? this.#kit.make.range(place.sheetId, only) : null;
  }
  delete(): void {
    this.#target.book.delete(this.#target.place);
  }

  get #state(): Readonly<ConditionalState> {
    return this.#target.book.state(this.id);
  }
  #part(type: ConditionalType): WireObject | null {
    if (this.#state.type !== type) return null;
    if (type === "IconSet") return new IconSetFormat(this.#target);
    if (type === "DataBar") return new DataBarFormat(this.#target);
    if (type === "ColorScale") return new ColorScaleFormat(this.#target);
    if (type === "Custom") return new CustomFormat(this.#target);
    return new RuledFormat(this.#target);
  }
}

function mismatch(): never {
  throw new HostError("InvalidOperation");
}

/** `Excel.ConditionalFormatCollection` of a range. */
export class ConditionalFormatCollection extends WireCollection<ConditionalFormat> {
  readonly className = "ConditionalFormatCollection";
  readonly #kit: Kit;
  readonly #sheetId: string;
  readonly #rect: Rect;

  constructor(kit: Kit, sheetId: string, rect: Rect) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
    this.#rect = rect;
  }

  wireItems(): ConditionalFormat[] {
    const places = this.#kit.book.conditionals.list(this.#sheetId, this.#rect);
    return places.map((place) => new ConditionalFormat(this.#kit, place));
  }
  wireItem(id: unknown): ConditionalFormat {
    return this.getItem(String(id));
  }

  add(type: string): ConditionalFormat {
    if (!TYPES.includes(type)) throw new HostError("ApiNotFound");
    assertFormattable(this.#kit.book, this.#sheetId, this.#rect);
    const place = this.#kit.book.conditionals.add(this.#sheetId, this.#rect, type as ConditionalType);
    return new ConditionalFormat(this.#kit, place);
  }
  clearAll(): void {
    assertFormattable(this.#kit.book, this.#sheetId, this.#rect);
    this.#kit.book.conditionals.clear(this.#sheetId, this.#rect);
  }
  getCount(): number {
    return this.wireItems().length;
  }
  getItem(id: string): ConditionalFormat {
    const item = this.getItemOrNullObject(id);
    if (!item) throw new HostError("ItemNotFound");
    return item;
  }
  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.wireItems().find((item) => item.id === id) ?? null;
  }
  getItemAt(index: number): ConditionalFormat {
    const item = this.wireItems()[index];
    if (!item) throw new HostError("ItemNotFound");
    return item;
  }
}
