import type { CellLook } from "./cell-look";
import { HORIZONTAL, LINE_STYLES, VERTICAL } from "./read-look";
import { FONT_ORDER } from "./schema-order";
import { addChild, child, type Element, ensureChild, removeChild, setAttribute } from "./xml-document";

type Changes = Partial<CellLook>;

const BORDER_SIDES = ["left", "right", "top", "bottom", "diagonal"];
const FONT_PARTS = ["bold", "italic", "struck", "underline", "place", "size", "color", "family"] as const;
const BORDER_PARTS = ["top", "bottom", "left", "right", "falling", "rising"] as const;
const ALIGNMENT_PARTS = ["horizontal", "vertical", "wraps", "indent", "turn"] as const;

const saysAny = (changes: Changes, names: readonly (keyof CellLook)[]) =>
  names.some((name) => changes[name] !== undefined);

export const changesFont = (changes: Changes): boolean => saysAny(changes, FONT_PARTS);
export const changesBorder = (changes: Changes): boolean => saysAny(changes, BORDER_PARTS);
export const changesAlignment = (changes: Changes): boolean => saysAny(changes, ALIGNMENT_PARTS);

/** Writes what changes of a font into an element `font`. */
export function writeFont(font: Element, changes: Changes): void {
  const flags = { b: changes.bold, i: changes.italic, strike: changes.struck, u: changes.underline };
  for (const [name, on] of Object.entries(flags)) {
    if (on === undefined) continue;
    removeChild(font, name);
    if (on) ensureChild(font, name, FONT_ORDER);
  }
  if (changes.place !== undefined) {
    removeChild(font, "vertAlign");
    if (changes.place !== "") ensureChild(font, "vertAlign", FONT_ORDER).setAttribute("val", changes.place);
  }
  if (changes.size !== undefined)
    ensureChild(font, "sz", FONT_ORDER).setAttribute("val", String(changes.size));
  if (changes.color !== undefined) {
    removeChild(font, "color");
    if (changes.color !== "") writeColor(ensureChild(font, "color", FONT_ORDER), changes.color);
  }
  if (changes.family !== undefined) {
    // A font of the theme's would win over the name.
    removeChild(font, "scheme");
    removeChild(font, "family");
    ensureChild(font, "name", FONT_ORDER).setAttribute("val", changes.family);
  }
}

/** Makes an element `fill` one plain colour, or none. */
export function writeFill(fill: Element, color: string): void {
  empty(fill);
  const pattern = addChild(fill, "patternFill");
  pattern.setAttribute("patternType", color === "" ? "none" : "solid");
  if (color === "") return;
  writeColor(addChild(pattern, "fgColor"), color);
  addChild(pattern, "bgColor").setAttribute("indexed", "64");
}

/** Writes the sides that change into an element `border`. */
export function writeBorder(border: Element, changes: Changes): void {
  for (const side of ["left", "right", "top", "bottom"] as const) {
    if (changes[side] !== undefined) writeSide(border, side, changes[side]);
  }
  const { falling, rising } = changes;
  if (falling === undefined && rising === undefined) return;
  if (falling !== undefined) setAttribute(border, "diagonalDown", falling === "" ? null : 1);
  if (rising !== undefined) setAttribute(border, "diagonalUp", rising === "" ? null : 1);
  const isLeft = border.hasAttribute("diagonalDown") || border.hasAttribute("diagonalUp");
  if (!isLeft) writeSide(border, "diagonal", "");
  else if (falling || rising) writeSide(border, "diagonal", falling || rising || "");
}

function writeSide(border: Element, side: string, line: string): void {
  // Files for languages from right to left may say `start` and `end`.
  const other = { left: "start", right: "end" }[side] ?? side;
  const known = child(border, side) ?? child(border, other) ?? ensureChild(border, side, BORDER_SIDES);
  empty(known);
  const [style = "", color = "#000000"] = line.split(" ");
  setAttribute(known, "style", nameIn(LINE_STYLES, Number(style)));
  if (line !== "") writeColor(addChild(known, "color"), color);
}

/** Writes what changes of the alignment into an element `alignment`. */
export function writeAlignment(alignment: Element, changes: Changes): void {
  const { horizontal, vertical, wraps, indent, turn } = changes;
  if (horizontal !== undefined) setAttribute(alignment, "horizontal", horizontalName(horizontal));
  if (vertical !== undefined) {
    const name = nameIn(VERTICAL, vertical);
    setAttribute(alignment, "vertical", name === "bottom" ? null : name);
  }
  if (wraps !== undefined) setAttribute(alignment, "wrapText", wraps ? 1 : null);
  if (indent !== undefined) setAttribute(alignment, "indent", indent === 0 ? null : indent);
  if (turn !== undefined) setAttribute(alignment, "textRotation", rotationOf(turn));
}

/** The grid knows text justified in two ways. */
function horizontalName(horizontal: number): string | null {
  const bothSides = 5;
  return horizontal === bothSides ? "justify" : nameIn(HORIZONTAL, horizontal);
}

/** Degrees downwards are written from 90 on. @see ECMA-376, part 1, 18.8.1, textRotation. */
function rotationOf(turn: number | "stacked"): number | null {
  if (turn === "stacked") return 255;
  if (turn === 0) return null;
  return turn > 0 ? turn : 90 - turn;
}

/** Writes `#RRGGBB` into an element such as `color`. */
export function writeColor(element: Element, color: string): void {
  element.setAttribute("rgb", `FF${color.slice(1).toUpperCase()}`);
}

function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}

/** The word for a number in a table of them. */
export function nameIn(names: Readonly<Record<string, number>>, value: number): string | null {
  return Object.keys(names).find((name) => names[name] === value) ?? null;
}
