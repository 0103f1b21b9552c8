import { HostError } from "../wire/host-error";
import type { WireObject } from "../wire/wire-object";
import { toHex } from "./color";
import type { Kit } from "./object-factory";
import { numberFrom, oneOf, ShapePart } from "./shape-part";
import type { FontState } from "./shape-state";
import { plainText, replaceText, restyle, slice } from "./text-frame-runs";
import { changeText, textState } from "./text-frame-state";

const UNDERLINES = [
  "None",
  "Single",
  "Double",
  "Heavy",
  "Dotted",
  "DottedHeavy",
  "Dash",
  "DashHeavy",
  "DashLong",
  "DashLongHeavy",
  "DotDash",
  "DotDashHeavy",
  "DotDotDash",
  "DotDotDashHeavy",
  "Wavy",
  "WavyHeavy",
  "WavyDouble",
];

/** Some characters of a shape's text, counted from 0; `length` is `null` for all that follow. */
abstract class TextPart extends ShapePart {
  constructor(
    kit: Kit,
    shapeId: string,
    protected readonly start: number,
    protected readonly length: number | null,
  ) {
    super(kit, shapeId);
  }
}

/** `Excel.TextRange`. */
export class TextRange extends TextPart {
  readonly className = "TextRange";

  get text(): string {
    const { runs } = textState(this.kit, this.shapeId);
    return plainText(slice(runs, this.start, this.length ?? Infinity));
  }
  set text(text: string) {
    if (typeof text !== "string") throw new HostError("InvalidArgument");
    const state = textState(this.kit, this.shapeId);
    changeText(this.kit, this.shapeId, replaceText(state, this.start, this.length ?? Infinity, text));
  }
  get font(): WireObject {
    return new ShapeFont(this.kit, this.shapeId, this.start, this.length);
  }
  getSubstring(start: number, length?: number): WireObject {
    const whole = this.text.length;
    const fits = Number.isInteger(start) && start >= 0 && start <= whole;
    if (!fits || (length !== undefined && !(Number.isInteger(length) && length >= 0))) {
      throw new HostError("InvalidArgument");
    }
    const most = this.length === null ? Infinity : this.length - start;
    const taken = Math.min(length ?? Infinity, most);
    return new TextRange(this.kit, this.shapeId, this.start + start, taken === Infinity ? null : taken);
  }
}

/** `Excel.ShapeFont`. A property that differs between the characters reads as `null`. */
export class ShapeFont extends TextPart {
  readonly className = "ShapeFont";

  get bold(): boolean | null {
    return this.#read("bold");
  }
  set bold(bold: boolean) {
    this.#write({ bold });
  }
  get italic(): boolean | null {
    return this.#read("italic");
  }
  set italic(italic: boolean) {
    this.#write({ italic });
  }
  get underline(): string | null {
    return this.#read("underline");
  }
  set underline(underline: string) {
    this.#write({ underline: oneOf(UNDERLINES, underline) });
  }
  get color(): string | null {
    return this.#read("color");
  }
  set color(color: string) {
    this.#write({ color: toHex(color) });
  }
  get size(): number | null {
    return this.#read("size");
  }
  set size(size: number) {
    this.#write({ size: numberFrom(1, size, 409) });
  }
  get name(): string | null {
    return this.#read("name");
  }
  set name(name: string) {
    if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
    this.#write({ name });
  }

  #read<Key extends keyof FontState>(key: Key): FontState[Key] | null {
    const { runs, font } = textState(this.kit, this.shapeId);
    const within = slice(runs, this.start, this.length ?? Infinity);
    const values = new Set(within.length > 0 ? within.map((run) => run.font[key]) : [font[key]]);
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }
  #write(part: Partial<FontState>): void {
    const state = textState(this.kit, this.shapeId);
    changeText(this.kit, this.shapeId, restyle(state, this.start, this.length ?? Infinity, part));
  }
}
