import type { CellLook } from "./cell-look";
import { HORIZONTAL, LINE_STYLES, VERTICAL } from "./read-look";
import { FONT_ORDER } from "./schema-order";
import { addChild, children, type Element, ensureChild, removeChild, setAttribute } from "./xml-document";

type Changes = Partial<CellLook>;

const FONT = ["family", "size", "bold", "italic", "underline", "struck", "place", "color"] as const;
const ALIGNMENT = ["horizontal", "vertical", "wraps", "indent", "turn"] as const;
const BORDER = ["top", "bottom", "left", "right", "falling", "rising"] as const;
/** Children of `border`. @see ECMA-376, part 1, 18.8.4 (CT_Border). */
const BORDER_ORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const STACKED = 255;

export const changesFont = (changes: Changes): boolean => FONT.some((name) => name in changes);
export const changesAlignment = (changes: Changes): boolean => ALIGNMENT.some((name) => name in changes);
export const changesBorder = (changes: Changes): boolean => BORDER.some((name) => name in changes);

/** Writes what changes of a font; all else that it says stays. */
export function writeFont(font: Element, changes: Changes): void {
  const { family, size, underline, place, color } = changes;
  if (family !== undefined) {
    // A font of the theme's, of a family or a charset would not be the one that is named.
    for (const name of ["scheme", "family", "charset"]) removeChild(font, name);
    valued(font, "name", family);
  }
  if (size !== undefined) valued(font, "sz", String(size));
  toggle(font, "b", changes.bold);
  toggle(font, "i", changes.italic);
  toggle(font, "strike", changes.struck);
  toggle(font, "u", underline);
  if (place !== undefined) {
    removeChild(font, "vertAlign");
    if (place !== "") valued(font, "vertAlign", place);
  }
  if (color !== undefined) writeColor(font, color, FONT_ORDER);
}

function valued(font: Element, name: string, value: string): void {
  ensureChild(font, name, FONT_ORDER).setAttribute("val", value);
}

function toggle(font: Element, name: string, on: boolean | undefined): void {
  if (on === undefined) return;
  removeChild(font, name);
  if (on) ensureChild(font, name, FONT_ORDER);
}

/** Sets `color` within an element; none for an empty text. */
function writeColor(parent: Element, color: string, order: readonly string[]): void {
  removeChild(parent, "color");
  if (color !== "") ensureChild(parent, "color", order).setAttribute("rgb", argb(color));
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** Fills with one colour, `#RRGGBB`, instead of what was there; with none for an empty text. */
export function writeFill(fill: Element, color: string): void {
  for (const old of children(fill)) fill.removeChild(old);
  const pattern = addChild(fill, "patternFill");
  pattern.setAttribute("patternType", color === "" ? "none" : "solid");
  if (color === "") return;
  addChild(pattern, "fgColor").setAttribute("rgb", argb(color));
  addChild(pattern, "bgColor").setAttribute("indexed", "64");
}

/** Writes the sides that change; the others stay. */
export function writeBorder(border: Element, changes: Changes): void {
  for (const name of ["left", "right", "top", "bottom"] as const) {
    const line = changes[name];
    if (line !== undefined) writeSide(ensureChild(border, name, BORDER_ORDER), line);
  }
  const { falling, rising } = changes;
  if (falling === undefined && rising === undefined) return;
  if (falling !== undefined) setAttribute(border, "diagonalDown", falling === "" ? null : 1);
  if (rising !== undefined) setAttribute(border, "diagonalUp", rising === "" ? null : 1);
  // The file has one line for both; it goes only when neither is left.
  const line = falling || rising || "";
  const left = border.hasAttribute("diagonalDown") || border.hasAttribute("diagonalUp");
  if (line !== "" || !left) writeSide(ensureChild(border, "diagonal", BORDER_ORDER), line);
}

/** @param line - As in `CellLook`: number of the grid's line and its colour. */
function writeSide(side: Element, line: string): void {
  const [number = "", color = ""] = line.split(" ");
  const [style] = Object.entries(LINE_STYLES).find(([, known]) => String(known) === number) ?? [];
  setAttribute(side, "style", style ?? null);
  writeColor(side, style === undefined ? "" : color, ["color"]);
}

/** Writes what changes of an alignment. */
export function writeAlignment(alignment: Element, changes: Changes): void {
  const { horizontal, vertical, wraps, indent, turn } = changes;
  if (horizontal !== undefined) setAttribute(alignment, "horizontal", wordOf(HORIZONTAL, horizontal));
  if (vertical !== undefined) setAttribute(alignment, "vertical", wordOf(VERTICAL, vertical));
  if (wraps !== undefined) setAttribute(alignment, "wrapText", wraps ? 1 : null);
  if (indent !== undefined) {
    setAttribute(alignment, "indent", indent === 0 ? null : indent);
    // Excel indents only what stands at a side.
    if (indent > 0 && !alignment.hasAttribute("horizontal")) alignment.setAttribute("horizontal", "left");
  }
  if (turn !== undefined) setAttribute(alignment, "textRotation", rotationOf(turn));
}

function wordOf(words: Readonly<Record<string, number>>, number: number): string | null {
  return Object.entries(words).find(([, known]) => known === number)?.[0] ?? null;
}

/** The file counts degrees with the clock from 90 on. */
function rotationOf(turn: CellLook["turn"]): number | null {
  if (turn === "stacked") return STACKED;
  const degrees = Math.round(turn);
  if (degrees === 0) return null;
  return degrees < 0 ? 90 - degrees : degrees;
}
