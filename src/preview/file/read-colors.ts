import type { ThemeColors } from "./theme-colors";
import { withTint } from "./tint";
import { attribute, child, children, type Element } from "./xml-document";

/**
 * Colours by number before there were themes; the first eight stand twice.
 *
 * @see ECMA-376-1 18.8.27, indexedColors.
 */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00
  FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080
  0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC
  CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366
  333399 333333`.split(/\s+/);
/** The colours of text and of ground that the system has. */
const SYSTEM: Readonly<Record<number, string>> = { 64: "#000000", 65: "#FFFFFF" };

/** Turns colours of the file, whichever way they are said, into `#RRGGBB`. */
export class FileColors {
  readonly #theme: ThemeColors;
  readonly #indexed: readonly string[];

  /** @param styles - Root of the styles, which may bring colours by number of their own. */
  constructor(theme: ThemeColors, styles: Element | null = null) {
    this.#theme = theme;
    const own = child(child(styles, "colors"), "indexedColors");
    const colors = own ? children(own, "rgbColor").map((color) => attribute(color, "rgb") ?? "") : [];
    this.#indexed = INDEXED.map((color, index) => rgb(colors[index] ?? "") ?? `#${color}`);
  }

  /** The colour of an element such as `color` or `fgColor`; `null` where there is none, or where it is left to Excel. */
  of(element: Element | null): string | null {
    if (!element) return null;
    const tint = Number(attribute(element, "tint") ?? 0) || 0;
    const own = rgb(attribute(element, "rgb") ?? "");
    if (own !== null) return tint === 0 ? own : withTint(own, tint);
    const theme = attribute(element, "theme");
    if (theme !== null) return this.#theme.color(Number(theme), tint);
    const indexed = attribute(element, "indexed");
    if (indexed === null) return null;
    const known = this.#indexed[Number(indexed)] ?? SYSTEM[Number(indexed)] ?? null;
    return known !== null && tint !== 0 ? withTint(known, tint) : known;
  }
}

/** `#RRGGBB` of `AARRGGBB` or `RRGGBB`. */
function rgb(value: string): string | null {
  const hex = /^(?:[\da-f]{2})?([\da-f]{6})$/i.exec(value)?.[1];
  return hex === undefined ? null : `#${hex.toUpperCase()}`;
}
