import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { toHex } from "./color";
import type { ConditionalBook, ConditionalPlace } from "./conditional-book";
import { type ConditionalState, textIn } from "./conditional-rule";

/** The conditional format that a part belongs to. */
export interface ConditionalTarget {
  readonly book: ConditionalBook;
  readonly place: ConditionalPlace;
}

/** `Excel.CellValueConditionalFormat` and `Excel.TextConditionalFormat`: a rule and a format. */
export class RuledFormat extends WireObject {
  readonly className: string = "CellValueConditionalFormat";
  readonly #target: ConditionalTarget;

  constructor(target: ConditionalTarget) {
    super();
    this.#target = target;
  }

  get format(): WireObject {
    return new ConditionalRangeFormat(this.#target);
  }
  get rule(): unknown {
    return this.#target.book.state(this.#target.place.id).rule;
  }
  set rule(rule: unknown) {
    if (typeof rule !== "object" || rule === null) throw new HostError("InvalidArgument");
    this.#target.book.change(this.#target.place, { rule: rule as Record<string, unknown> });
  }
}

/** `Excel.CustomConditionalFormat`. */
export class CustomFormat extends WireObject {
  readonly className = "CustomConditionalFormat";
  readonly #target: ConditionalTarget;

  constructor(target: ConditionalTarget) {
    super();
    this.#target = target;
  }

  get format(): WireObject {
    return new ConditionalRangeFormat(this.#target);
  }
  get rule(): WireObject {
    return new FormulaRule(this.#target);
  }
}

/** `Excel.ConditionalFormatRule`. */
class FormulaRule extends WireObject {
  readonly className = "ConditionalFormatRule";
  readonly #target: ConditionalTarget;

  constructor(target: ConditionalTarget) {
    super();
    this.#target = target;
  }

  get formula(): string {
    return textIn(this.#target.book.state(this.#target.place.id).rule, "formula", "");
  }
  set formula(formula: string) {
    if (typeof formula !== "string" || formula === "") throw new HostError("InvalidArgument");
    this.#target.book.change(this.#target.place, { rule: { formula } });
  }
}

/** `Excel.ConditionalRangeFormat`, with its font and fill. */
class ConditionalRangeFormat extends WireObject {
  readonly className = "ConditionalRangeFormat";
  readonly #target: ConditionalTarget;

  constructor(target: ConditionalTarget) {
    super();
    this.#target = target;
  }

  get fill(): WireObject {
    return new ConditionalFill(this.#target);
  }
  get font(): WireObject {
    return new ConditionalFont(this.#target);
  }
  get numberFormat(): unknown {
    return this.#target.book.state(this.#target.place.id).numberFormat ?? "";
  }
  set numberFormat(format: unknown) {
    this.#target.book.change(this.#target.place, { numberFormat: String(format) });
  }
}

/** `Excel.ConditionalRangeFill`. */
class ConditionalFill extends WireObject {
  readonly className = "ConditionalRangeFill";
  readonly #target: ConditionalTarget;

  constructor(target: ConditionalTarget) {
    super();
    this.#target = target;
  }

  get color(): string {
    return this.#target.book.state(this.#target.place.id).fillColor ?? "";
  }
  set color(color: string) {
    this.#target.book.change(this.#target.place, { fillColor: toHex(color) });
  }
  clear(): void {
    this.#target.book.change(this.#target.place, { fillColor: null });
  }
}

/** `Excel.ConditionalRangeFont`. */
class ConditionalFont extends WireObject {
  readonly className = "ConditionalRangeFont";
  readonly #target: ConditionalTarget;

  constructor(target: ConditionalTarget) {
    super();
    this.#target = target;
  }

  get color(): string {
    return this.#state.fontColor ?? "";
  }
  set color(color: string) {
    this.#target.book.change(this.#target.place, { fontColor: toHex(color) });
  }
  get bold(): boolean | null {
    return this.#state.bold;
  }
  set bold(bold: boolean) {
    this.#target.book.change(this.#target.place, { bold });
  }
  get italic(): boolean | null {
    return this.#state.italic;
  }
  set italic(italic: boolean) {
    this.#target.book.change(this.#target.place, { italic });
  }

  get #state(): Readonly<ConditionalState> {
    return this.#target.book.state(this.#target.place.id);
  }
}

/** A format whose rule is a handful of properties of its own. */
abstract class PropertyFormat extends WireObject {
  readonly #target: ConditionalTarget;

  constructor(target: ConditionalTarget) {
    super();
    this.#target = target;
  }

  static get(format: PropertyFormat, name: string, initial: unknown): unknown {
    return format.#target.book.state(format.#target.place.id).rule[name] ?? initial;
  }
  static set(format: PropertyFormat, name: string, value: unknown): void {
    const { rule } = format.#target.book.state(format.#target.place.id);
    format.#target.book.change(format.#target.place, { rule: { ...rule, [name]: value } });
  }
}

/** `Excel.IconSetConditionalFormat`. */
export class IconSetFormat extends PropertyFormat {
  readonly className = "IconSetConditionalFormat";

  get style(): unknown {
    return PropertyFormat.get(this, "style", "ThreeTrafficLights1");
  }
  set style(style: unknown) {
    PropertyFormat.set(this, "style", style);
  }
  get showIconOnly(): unknown {
    return PropertyFormat.get(this, "showIconOnly", false);
  }
  set showIconOnly(only: unknown) {
    PropertyFormat.set(this, "showIconOnly", only);
  }
  get reverseIconOrder(): unknown {
    return PropertyFormat.get(this, "reverseIconOrder", false);
  }
  set reverseIconOrder(reverse: unknown) {
    PropertyFormat.set(this, "reverseIconOrder", reverse);
  }
}

/** `Excel.DataBarConditionalFormat`, without its axis and bounds. */
export class DataBarFormat extends PropertyFormat {
  readonly className = "DataBarConditionalFormat";

  get showDataBarOnly(): unknown {
    return PropertyFormat.get(this, "showDataBarOnly", false);
  }
  set showDataBarOnly(only: unknown) {
    PropertyFormat.set(this, "showDataBarOnly", only);
  }
  get barDirection(): unknown {
    return PropertyFormat.get(this, "barDirection", "Context");
  }
  set barDirection(direction: unknown) {
    PropertyFormat.set(this, "barDirection", direction);
  }
  get positiveFormat(): WireObject {
    return new DataBarFill(this, "positiveColor");
  }
  get negativeFormat(): WireObject {
    return new DataBarFill(this, "negativeColor");
  }
}

/** `Excel.ConditionalDataBarPositiveFormat` and its negative twin. */
class DataBarFill extends WireObject {
  readonly className = "ConditionalDataBarFormat";
  readonly #owner: PropertyFormat;
  readonly #name: string;

  constructor(owner: PropertyFormat, name: string) {
    super();
    this.#owner = owner;
    this.#name = name;
  }

  get fillColor(): unknown {
    return PropertyFormat.get(this.#owner, this.#name, "");
  }
  set fillColor(color: unknown) {
    PropertyFormat.set(this.#owner, this.#name, toHex(color));
  }
}

/** `Excel.ColorScaleConditionalFormat`. */
export class ColorScaleFormat extends PropertyFormat {
  readonly className = "ColorScaleConditionalFormat";

  get criteria(): unknown {
    return PropertyFormat.get(this, "criteria", {});
  }
  set criteria(criteria: unknown) {
    PropertyFormat.set(this, "criteria", criteria);
  }
  get threeColorScale(): boolean {
    const { midpoint } = PropertyFormat.get(this, "criteria", {}) as { midpoint?: unknown };
    return midpoint !== undefined;
  }
}
