import type { IStyleData } from "@univerjs/core";
import { HostError } from "../wire/host-error";
import { WireObject } from "../wire/wire-object";
import { writeStyle } from "./cells";
import { toHex } from "./color";
import type { Kit } from "./object-factory";
import type { Rect } from "./rect";
import { commonStyle } from "./style-read";

const UNDERLINE = { None: 0, Single: 1 } as const;

abstract class StyledPart extends WireObject {
  readonly #kit: Kit;
  readonly #sheetId: string;
  readonly #rect: Rect;

  constructor(kit: Kit, sheetId: string, rect: Rect) {
    super();
    this.#kit = kit;
    this.#sheetId = sheetId;
    this.#rect = rect;
  }

  static read<T>(part: StyledPart, map: (style: IStyleData) => T): T | null {
    return commonStyle(part.#kit.book, part.#sheetId, part.#rect, map);
  }
  static write(part: StyledPart, style: object): void {
    writeStyle(part.#kit.book, part.#sheetId, part.#rect, style);
  }
}

/** `Excel.RangeFill`. */
export class RangeFill extends StyledPart {
  readonly className = "RangeFill";

  /** `""` when the cells differ, as the reference says; `#FFFFFF` without a fill. */
  get color(): string {
    return StyledPart.read(this, (style) => style.bg?.rgb?.toUpperCase() ?? "#FFFFFF") ?? "";
  }
  set color(color: string) {
    StyledPart.write(this, { bg: { rgb: toHex(color) } });
  }
  get pattern(): string | null {
    return StyledPart.read(this, (style) => (style.bg?.rgb ? "Solid" : "None"));
  }
  clear(): void {
    StyledPart.write(this, { bg: null });
  }
}

/** `Excel.RangeFont`. */
export class RangeFont extends StyledPart {
  readonly className = "RangeFont";

  get bold(): boolean | null {
    return StyledPart.read(this, (style) => style.bl === 1);
  }
  set bold(bold: boolean) {
    StyledPart.write(this, { bl: bold ? 1 : 0 });
  }
  get italic(): boolean | null {
    return StyledPart.read(this, (style) => style.it === 1);
  }
  set italic(italic: boolean) {
    StyledPart.write(this, { it: italic ? 1 : 0 });
  }
  get underline(): string | null {
    return StyledPart.read(this, (style) => (style.ul?.s === 1 ? "Single" : "None"));
  }
  set underline(kind: string) {
    if (!(kind in UNDERLINE)) throw new HostError("InvalidArgument");
    StyledPart.write(this, { ul: { s: UNDERLINE[kind as keyof typeof UNDERLINE] } });
  }
  get strikethrough(): boolean | null {
    return StyledPart.read(this, (style) => style.st?.s === 1);
  }
  set strikethrough(struck: boolean) {
    StyledPart.write(this, { st: { s: struck ? 1 : 0 } });
  }
  get color(): string | null {
    return StyledPart.read(this, (style) => style.cl?.rgb?.toUpperCase() ?? "#000000");
  }
  set color(color: string) {
    StyledPart.write(this, { cl: { rgb: toHex(color) } });
  }
  get size(): number | null {
    return StyledPart.read(this, (style) => style.fs ?? 11);
  }
  set size(size: number) {
    if (!(typeof size === "number" && size >= 1 && size <= 409)) throw new HostError("InvalidArgument");
    StyledPart.write(this, { fs: size });
  }
  get name(): string | null {
    return StyledPart.read(this, (style) => style.ff ?? "Calibri");
  }
  set name(name: string) {
    if (typeof name !== "string" || name === "") throw new HostError("InvalidArgument");
    StyledPart.write(this, { ff: name });
  }
}
