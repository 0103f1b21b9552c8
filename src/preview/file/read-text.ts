import type { FontState, TextRun, TextState } from "../excel/shape-state";
import { type NamedColor, readColor, readFill } from "./drawing-color";
import { isTrue, numberOf } from "./drawing-frame";
import {
  ALIGNMENTS,
  ANCHORS,
  HORIZONTAL_OVERFLOWS,
  ORIENTATIONS,
  UNDERLINES,
  VERTICAL_OVERFLOWS,
} from "./drawing-names";
import { EMU_PER_POINT } from "./sheet-geometry";
import type { ThemeColors } from "./theme-colors";
import { attribute, child, children, type Element, textOf } from "./xml-document";

/** Looks of a theme that a text falls back on. */
export interface TextLooks {
  readonly named: NamedColor;
  readonly fonts: Pick<ThemeColors, "majorFont" | "minorFont">;
}

/** Margins that a text has where the file is silent, in EMU. @see ECMA-376 part 1, 21.1.2.1.1 */
const MARGINS = { lIns: 91_440, rIns: 91_440, tIns: 45_720, bIns: 45_720 } as const;
/** Font sizes are in hundredths of a point. */
const SIZE = 100;

/**
 * The text of a shape.
 *
 * @param body - `txBody`; `null` for a shape that has none yet.
 * @param style - The shape's `style`, which may colour the text.
 */
export function readText(body: Element | null, style: Element | null, looks: TextLooks): TextState {
  const base = baseFont(body, style, looks);
  const paragraphs = body ? children(body, "p") : [];
  const [first] = paragraphs;
  const properties = child(first ?? null, "pPr") ?? listProperties(body);
  return {
    ...readFrameSettings(child(body, "bodyPr")),
    runs: joinRuns(paragraphs.map((paragraph) => readParagraph(paragraph, base, looks))),
    font: nextFont(paragraphs, base, looks),
    horizontalAlignment: ALIGNMENTS.fromFile(
      attribute(properties, "algn") ?? attribute(listProperties(body), "algn"),
      "Left",
    ),
    readingOrder: isTrue(attribute(properties, "rtl")) ? "RightToLeft" : "LeftToRight",
  };
}

type FrameSettings = Omit<TextState, "runs" | "font" | "horizontalAlignment" | "readingOrder">;

function readFrameSettings(body: Element | null): FrameSettings {
  const margin = (name: keyof typeof MARGINS) => numberOf(body, name, MARGINS[name]) / EMU_PER_POINT;
  return {
    autoSizeSetting: child(body, "spAutoFit")
      ? "AutoSizeShapeToFitText"
      : child(body, "normAutofit")
        ? "AutoSizeTextToFitShape"
        : "AutoSizeNone",
    verticalAlignment: ANCHORS.fromFile(attribute(body, "anchor"), "Top"),
    horizontalOverflow: HORIZONTAL_OVERFLOWS.fromFile(attribute(body, "horzOverflow"), "Overflow"),
    verticalOverflow: VERTICAL_OVERFLOWS.fromFile(attribute(body, "vertOverflow"), "Overflow"),
    orientation: ORIENTATIONS.fromFile(attribute(body, "vert"), "Horizontal"),
    leftMargin: margin("lIns"),
    rightMargin: margin("rIns"),
    topMargin: margin("tIns"),
    bottomMargin: margin("bIns"),
  };
}

function listProperties(body: Element | null): Element | null {
  return child(child(body, "lstStyle"), "lvl1pPr");
}

function baseFont(body: Element | null, style: Element | null, looks: TextLooks): FontState {
  const font: FontState = {
    bold: false,
    italic: false,
    underline: "None",
    color: readColor(child(style, "fontRef"), looks.named)?.color ?? looks.named("tx1"),
    size: 11,
    name: looks.fonts.minorFont,
  };
  return readFont(child(listProperties(body), "defRPr"), font, looks);
}

/** A font as `rPr` and its kin say it; what they leave out is that of `base`. */
export function readFont(
  properties: Element | null,
  base: FontState,
  { named, fonts }: TextLooks,
): FontState {
  if (!properties) return base;
  const flag = (name: string, otherwise: boolean) => {
    const value = attribute(properties, name);
    return value === null ? otherwise : isTrue(value);
  };
  const fill = readFill(properties, named);
  const size = numberOf(properties, "sz") / SIZE;
  const typeface = attribute(child(properties, "latin"), "typeface") ?? "";
  return {
    bold: flag("b", base.bold),
    italic: flag("i", base.italic),
    underline: UNDERLINES.fromFile(attribute(properties, "u"), base.underline),
    color: fill === null || fill === "none" ? base.color : fill.color,
    size: size > 0 ? size : base.size,
    name: fontName(typeface, fonts) ?? base.name,
  };
}

function fontName(typeface: string, fonts: TextLooks["fonts"]): string | null {
  if (typeface.startsWith("+mj-")) return fonts.majorFont;
  if (typeface.startsWith("+mn-")) return fonts.minorFont;
  return typeface === "" ? null : typeface;
}

function readParagraph(paragraph: Element, base: FontState, looks: TextLooks): readonly TextRun[] {
  return children(paragraph).flatMap((piece): TextRun[] => {
    const font = readFont(child(piece, "rPr"), base, looks);
    if (piece.localName === "br") return [{ text: "\v", font }];
    const isText = piece.localName === "r" || piece.localName === "fld";
    return isText ? [{ text: textOf(child(piece, "t")), font }] : [];
  });
}

/** The font of what would be written at the end. */
function nextFont(paragraphs: readonly Element[], base: FontState, looks: TextLooks): FontState {
  const last = paragraphs.at(-1) ?? null;
  const end = child(last, "endParaRPr");
  if (end) return readFont(end, base, looks);
  const run = last ? children(last, "r").at(-1) : undefined;
  return readFont(child(run ?? null, "rPr"), base, looks);
}

/** Paragraphs as one text: a line feed ends each but the last, in the font that it follows. Equal neighbours are one. */
function joinRuns(paragraphs: readonly (readonly TextRun[])[]): readonly TextRun[] {
  const all: TextRun[] = [];
  const push = (run: TextRun) => {
    const last = all.at(-1);
    if (run.text === "") return;
    if (last && sameFont(last.font, run.font)) all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  };
  const first = paragraphs.flat()[0]?.font;
  paragraphs.forEach((runs, index) => {
    for (const run of runs) push(run);
    const font = all.at(-1)?.font ?? first;
    if (index < paragraphs.length - 1 && font) push({ text: "\n", font });
  });
  return all;
}

export function sameFont(a: FontState, b: FontState): boolean {
  const same = a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;
  return same && a.color === b.color && a.size === b.size && a.name === b.name;
}
