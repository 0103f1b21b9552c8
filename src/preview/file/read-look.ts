import type { IBorderData, IStyleData } from "@univerjs/core";
import type { FileColors } from "./read-colors";
import { attribute, child, type Element } from "./xml-document";

/** The grid's numbers for lines, by the file's words. */
export const LINE_STYLES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
export const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
export const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };
/** Share of the ground that a pattern covers with its own colour. */
const PATTERNS: Readonly<Record<string, number>> = {
  gray0625: 0.0625,
  gray125: 0.125,
  lightGray: 0.25,
  mediumGray: 0.5,
  darkGray: 0.75,
};
const WRAP = 3;
/** Pixels of the grid for one level of indent, as the stand-in counts them. */
const INDENT_PX = 10;
const STACKED = 255;

/** A font of the file as the grid has it. */
export function readFont(font: Element | null, colors: FileColors): IStyleData {
  const underline = child(font, "u");
  const place = attribute(child(font, "vertAlign"), "val");
  const [family, size] = [attribute(child(font, "name"), "val"), Number(attribute(child(font, "sz"), "val"))];
  const color = colors.of(child(font, "color"));
  return {
    ...(family ? { ff: family } : {}),
    ...(size > 0 && size <= 409 ? { fs: size } : {}),
    ...(isOn(child(font, "b")) ? { bl: 1 } : {}),
    ...(isOn(child(font, "i")) ? { it: 1 } : {}),
    ...(underline && attribute(underline, "val") !== "none" ? { ul: { s: 1 } } : {}),
    ...(isOn(child(font, "strike")) ? { st: { s: 1 } } : {}),
    ...(place === "subscript" ? { va: 2 } : place === "superscript" ? { va: 3 } : {}),
    ...(color === null ? {} : { cl: { rgb: color } }),
  };
}

/** The colour of a fill, `#RRGGBB`. A pattern is mixed into one colour, a gradient begins with its first. */
export function readFill(fill: Element | null, colors: FileColors): string | null {
  const pattern = child(fill, "patternFill");
  if (!pattern) return colors.of(child(child(child(fill, "gradientFill"), "stop"), "color"));
  const type = attribute(pattern, "patternType") ?? "none";
  if (type === "none") return null;
  const [front, back] = [colors.of(child(pattern, "fgColor")), colors.of(child(pattern, "bgColor"))];
  if (type === "solid") return front ?? back;
  return mixed(front ?? "#000000", back ?? "#FFFFFF", PATTERNS[type] ?? 0.3);
}

export function readBorder(border: Element | null, colors: FileColors): IBorderData {
  const line = (name: string) => {
    const side = child(border, name);
    const style = LINE_STYLES[attribute(side, "style") ?? ""];
    return style === undefined
      ? null
      : { s: style, cl: { rgb: colors.of(child(side, "color")) ?? "#000000" } };
  };
  const diagonal = line("diagonal");
  const sides = {
    t: line("top"),
    b: line("bottom"),
    l: line("left") ?? line("start"),
    r: line("right") ?? line("end"),
    tl_br: isTrue(attribute(border, "diagonalDown")) ? diagonal : null,
    bl_tr: isTrue(attribute(border, "diagonalUp")) ? diagonal : null,
  };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== null));
}

export function readAlignment(alignment: Element | null): IStyleData {
  const horizontal = attribute(alignment, "horizontal") ?? "";
  const vertical = attribute(alignment, "vertical") ?? "bottom";
  const across = { fill: 1, centerContinuous: 2 }[horizontal] ?? HORIZONTAL[horizontal];
  const down = VERTICAL[vertical] ?? VERTICAL["top"];
  const indent = Math.min(Math.max(Number(attribute(alignment, "indent") ?? 0) || 0, 0), 250);
  const side = horizontal === "right" ? "r" : "l";
  return {
    ...(across === undefined ? {} : { ht: across }),
    ...(vertical === "bottom" ? {} : { vt: down }),
    ...(isTrue(attribute(alignment, "wrapText")) ? { tb: WRAP } : {}),
    ...(indent > 0 ? { pd: { [side]: 2 + indent * INDENT_PX } } : {}),
    ...rotation(Number(attribute(alignment, "textRotation") ?? 0)),
  };
}

/** Degrees against the clock, as the stand-in's `textOrientation`: the file counts those downwards from 90 on. */
function rotation(value: number): IStyleData {
  if (value === STACKED) return { tr: { a: 0, v: 1 } };
  if (!Number.isInteger(value) || value <= 0 || value > 180) return {};
  return { tr: { a: value > 90 ? 90 - value : value } };
}

/** An element that says yes unless its value says no. */
export function isOn(element: Element | null): boolean {
  return element !== null && isTrue(attribute(element, "val") ?? "1");
}

/** A boolean of the file. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

function mixed(front: string, back: string, share: number): string {
  const part = (color: string, at: number) => parseInt(color.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(front, at) * share + part(back, at) * (1 - share)));
  return `#${parts
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
