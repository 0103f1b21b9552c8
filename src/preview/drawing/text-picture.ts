import type { Box, TextRun, TextState } from "../excel/shape-state";
import { attributes, escapeXml, num } from "./markup";
import { fontFamily } from "./measure-text";
import { heightOf, layOut, type TextLine, type TextPiece } from "./text-layout";

/** How far a text may shrink to fit its shape. */
const LEAST_SCALE = 0.25;
const SCALE_STEP = 0.05;
/** Where letters stand in their line, as a share of its height. */
const BASELINE = 0.77;
const TURNS: Readonly<Record<string, number>> = { Vertical: 90, Vertical270: -90 };

/** Text within a box of a sheet, wrapped and aligned, as SVG. */
export function textMarkup(text: TextState, box: Box): string {
  if (text.runs.length === 0) return "";
  const turn = TURNS[text.orientation] ?? 0;
  if (turn === 0) return frame(text, box);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const turned = { left: x - box.height / 2, top: y - box.width / 2, width: box.height, height: box.width };
  return `<g transform="rotate(${turn} ${num(x)} ${num(y)})">${frame(text, turned)}</g>`;
}

function frame(text: TextState, box: Box): string {
  const width = Math.max(1, box.width - text.leftMargin - text.rightMargin);
  const height = box.height - text.topMargin - text.bottomMargin;
  const lines = within(text, fitted(text, width, height), height);
  const spare = height - heightOf(lines);
  const share = text.verticalAlignment === "Middle" ? 0.5 : text.verticalAlignment === "Bottom" ? 1 : 0;
  let top = box.top + text.topMargin + spare * share;
  const parts = lines.map((line) => {
    const markup = lineMarkup(line, lineLeft(text, box.left + text.leftMargin, width, line), top);
    top += line.height;
    return markup;
  });
  const clip = text.verticalOverflow === "Overflow" ? "visible" : "hidden";
  // A frame that clips does so at the shape's edge above and below, and lets single words stand out beside it.
  const view = {
    x: box.left - 1000,
    y: box.top,
    width: box.width + 2000,
    height: Math.max(box.height, 0.01),
  };
  const viewBox = `${num(view.x)} ${num(view.y)} ${num(view.width)} ${num(view.height)}`;
  return `<svg${attributes(view)} viewBox="${viewBox}" overflow="${clip}">${parts.join("")}</svg>`;
}

/** Lines of the text, in smaller letters where it is to fit its shape. */
function fitted(text: TextState, width: number, height: number): readonly TextLine[] {
  let lines = layOut(text.runs, text.font, width);
  if (text.autoSizeSetting !== "AutoSizeTextToFitShape") return lines;
  for (let scale = 1; heightOf(lines) > height && scale > LEAST_SCALE; scale -= SCALE_STEP) {
    lines = layOut(
      text.runs.map((run) => ({ ...run, font: { ...run.font, size: run.font.size * scale } })),
      text.font,
      width,
    );
  }
  return lines;
}

/** Without the lines that are too many, where an ellipsis is to stand for them. */
function within(text: TextState, lines: readonly TextLine[], height: number): readonly TextLine[] {
  if (text.verticalOverflow !== "Ellipsis" || heightOf(lines) <= height) return lines;
  let fits = 1;
  while (fits < lines.length && heightOf(lines.slice(0, fits + 1)) <= height) fits++;
  const kept = lines.slice(0, fits);
  const last = kept.at(-1);
  const piece = last?.pieces.at(-1);
  if (!last || !piece) return kept;
  const cut: TextPiece = { ...piece, text: `${piece.text}…` };
  return [...kept.slice(0, -1), { ...last, pieces: [...last.pieces.slice(0, -1), cut] }];
}

function lineLeft(text: TextState, left: number, width: number, line: TextLine): number {
  const share = text.horizontalAlignment === "Center" ? 0.5 : text.horizontalAlignment === "Right" ? 1 : 0;
  return left + (width - line.width) * share;
}

function lineMarkup(line: TextLine, left: number, top: number): string {
  let x = left;
  const spans = line.pieces.map((piece) => {
    const markup = `<tspan${attributes({ x, ...look(piece) })}>${escapeXml(piece.text)}</tspan>`;
    x += piece.width;
    return markup;
  });
  return `<text${attributes({ y: top + line.height * BASELINE })} xml:space="preserve">${spans.join("")}</text>`;
}

function look({ font }: TextRun): Record<string, string | number | null> {
  return {
    fill: font.color,
    "font-family": fontFamily(font.name),
    "font-size": font.size,
    "font-weight": font.bold ? "bold" : null,
    "font-style": font.italic ? "italic" : null,
    "text-decoration": font.underline === "None" ? null : "underline",
  };
}
