import type { FontState, TextRun, TextState } from "../excel/shape-state";
import { measureText } from "./measure-text";

/** A piece of a line, in one font. */
export interface TextPiece extends TextRun {
  /** Points. */
  readonly width: number;
}

export interface TextLine {
  readonly pieces: readonly TextPiece[];
  readonly width: number;
  readonly height: number;
}

/** Height of a line as a share of its font's size, as Calibri has it. */
export const LINE_HEIGHT = 1.22;

/** Breaks a text into lines that fit a width in points; a word that is wider than that has a line of its own. */
export function layOut(runs: readonly TextRun[], font: FontState, width: number): readonly TextLine[] {
  return paragraphs(runs).flatMap((paragraph) => {
    const own = paragraph[0]?.font ?? font;
    return paragraph.length === 0 ? [finish([], own)] : breakLines(paragraph, own, width);
  });
}

/** Height in points that a shape of a width needs for its text. */
export function heightToFit(text: TextState, width: number): number {
  const inner = Math.max(1, width - text.leftMargin - text.rightMargin);
  const lines = layOut(text.runs, text.font, inner);
  return text.topMargin + text.bottomMargin + heightOf(lines);
}

export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

function paragraphs(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const all: TextRun[][] = [[]];
  for (const { text, font } of runs) {
    text.split(/\r\n|[\r\n\v]/).forEach((part, index) => {
      if (index > 0) all.push([]);
      if (part !== "") all.at(-1)?.push({ text: part, font });
    });
  }
  return all;
}

/** Words with the spaces behind them, each piece measured. A word may be of several fonts. */
function words(paragraph: readonly TextRun[]): TextPiece[][] {
  const all: TextPiece[][] = [[]];
  let ended = false;
  for (const { text, font } of paragraph) {
    for (const part of text.match(/\s+|\S+/g) ?? []) {
      const isSpace = part.trim() === "";
      if (!isSpace && ended) all.push([]);
      ended = isSpace;
      all.at(-1)?.push({ text: part, font, width: measureText(part, font) });
    }
  }
  return all;
}

function breakLines(paragraph: readonly TextRun[], font: FontState, width: number): TextLine[] {
  const lines: TextLine[] = [];
  let line: TextPiece[] = [];
  let used = 0;
  for (const word of words(paragraph)) {
    const solid = word
      .filter((piece) => piece.text.trim() !== "")
      .reduce((sum, piece) => sum + piece.width, 0);
    if (line.length > 0 && used + solid > width + 0.01) {
      lines.push(finish(line, font));
      line = [];
      used = 0;
    }
    line.push(...word);
    used += word.reduce((sum, piece) => sum + piece.width, 0);
  }
  return [...lines, finish(line, font)];
}

/** A line without the spaces at its end. */
function finish(pieces: readonly TextPiece[], font: FontState): TextLine {
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== "");
  const shown = pieces.slice(0, last + 1);
  const size = Math.max(...(shown.length > 0 ? shown.map((piece) => piece.font.size) : [font.size]));
  return {
    pieces: shown,
    width: shown.reduce((sum, piece) => sum + piece.width, 0),
    height: size * LINE_HEIGHT,
  };
}
