import type { ChartFont } from "../excel/chart-content";
import { element } from "./chart-svg";
import { escapeXml } from "./markup";
import { fontFamily, measureText } from "./measure-text";

/** A font with nothing left open. */
export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** Text of Excel's modern charts. */
export const DEFAULT_FONT: Font = {
  name: "Aptos Narrow",
  size: 9,
  color: "#595959",
  bold: false,
  italic: false,
  underline: false,
};

/** The font of a part: what was set of it, else of the whole chart, else the default. */
export function fontOf(base: Font, ...set: readonly (ChartFont | undefined)[]): Font {
  return set.reduce<Font>(
    (font, choice = {}) => ({
      name: choice.name ?? font.name,
      size: choice.size ?? font.size,
      color: choice.color ?? font.color,
      bold: choice.bold ?? font.bold,
      italic: choice.italic ?? font.italic,
      underline: choice.underline === undefined ? font.underline : choice.underline !== "None",
    }),
    base,
  );
}

/** Width of text in points. */
export const textWidth = (text: string, font: Font): number => measureText(text, font);

/** Height of a line of text in points. */
export const lineHeight = (font: Pick<Font, "size">): number => font.size * 1.22;

/** The text cut to a width, with an ellipsis where something is missing. */
export function clipText(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, font) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The text broken between words into lines of a width; a word that is wider alone stays whole. */
export function wrapText(text: string, width: number, font: Font): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(/\s+/)) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && textWidth(longer, font) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}

export interface TextPlace {
  readonly x: number;
  /** Middle of the line, or of all lines. */
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  /** Degrees, clockwise, about the place. */
  readonly rotate?: number;
}

/** Lines of text about a place. */
export function drawText(lines: string | readonly string[], place: TextPlace, font: Font): string {
  const all = typeof lines === "string" ? [lines] : lines;
  const step = lineHeight(font);
  // From the middle of a line down to its baseline.
  const first = place.y - ((all.length - 1) * step) / 2 + font.size * 0.35;
  const spans = all.map((line, index) =>
    element("tspan", { x: place.x, y: first + index * step }, escapeXml(line)),
  );
  return element(
    "text",
    {
      "font-family": fontFamily(font.name),
      "font-size": font.size,
      "font-weight": font.bold ? "700" : undefined,
      "font-style": font.italic ? "italic" : undefined,
      "text-decoration": font.underline ? "underline" : undefined,
      "text-anchor": place.anchor ?? "middle",
      fill: font.color,
      transform: place.rotate ? `rotate(${place.rotate} ${place.x} ${place.y})` : undefined,
    },
    spans,
  );
}
