import type { FontState, TextRun, TextState } from "../excel/shape-state";
import {
  documentOf,
  elementOf,
  escapeText,
  hexDigits,
  insertInOrder,
  replaceChildren,
} from "./drawing-markup";
import {
  ALIGNMENTS,
  ANCHORS,
  HORIZONTAL_OVERFLOWS,
  ORIENTATIONS,
  UNDERLINES,
  VERTICAL_OVERFLOWS,
} from "./drawing-names";
import { sameFont } from "./read-text";
import { EMU_PER_POINT } from "./sheet-geometry";
import { child, type Element } from "./xml-document";

const SHAPE_ORDER = ["nvSpPr", "spPr", "style", "txBody"];
const BODY_ORDER = [
  "prstTxWarp",
  "noAutofit",
  "normAutofit",
  "spAutoFit",
  "scene3d",
  "sp3d",
  "flatTx",
  "extLst",
];
const FITS: Readonly<Record<string, string>> = {
  AutoSizeShapeToFitText: "spAutoFit",
  AutoSizeTextToFitShape: "normAutofit",
};

/** Brings a shape's text from what it was, `null` for a new shape, to what it is to be. */
export function writeText(shape: Element, before: TextState | null, after: TextState): void {
  if (before && sameText(before, after) && sameSettings(before, after)) return;
  const body = child(shape, "txBody") ?? addBody(shape);
  const frame = child(body, "bodyPr");
  if (frame) writeSettings(frame, before, after);
  if (!before || !sameText(before, after))
    replaceChildren(body, ["p"], paragraphsMarkup(after), ["bodyPr", "lstStyle", "p"]);
}

function addBody(shape: Element): Element {
  const markup = `<xdr:txBody><a:bodyPr wrap="square" rtlCol="0"/><a:lstStyle/><a:p/></xdr:txBody>`;
  const body = elementOf(documentOf(shape), markup);
  insertInOrder(shape, body, SHAPE_ORDER);
  return body;
}

function sameText(a: TextState, b: TextState): boolean {
  const same = (x: readonly TextRun[], y: readonly TextRun[]) =>
    x.length === y.length &&
    x.every((run, index) => {
      const other = y[index];
      return other !== undefined && run.text === other.text && sameFont(run.font, other.font);
    });
  const settings = a.horizontalAlignment === b.horizontalAlignment && a.readingOrder === b.readingOrder;
  return settings && sameFont(a.font, b.font) && same(a.runs, b.runs);
}

const SETTINGS: readonly (readonly [name: string, read: (text: TextState) => string])[] = [
  ["vert", (text) => ORIENTATIONS.toFile(text.orientation, "horz")],
  ["vertOverflow", (text) => VERTICAL_OVERFLOWS.toFile(text.verticalOverflow, "clip")],
  ["horzOverflow", (text) => HORIZONTAL_OVERFLOWS.toFile(text.horizontalOverflow, "clip")],
  ["lIns", (text) => emu(text.leftMargin)],
  ["tIns", (text) => emu(text.topMargin)],
  ["rIns", (text) => emu(text.rightMargin)],
  ["bIns", (text) => emu(text.bottomMargin)],
  ["anchor", (text) => ANCHORS.toFile(text.verticalAlignment, "t")],
];

function emu(points: number): string {
  return String(Math.round(points * EMU_PER_POINT));
}

function sameSettings(a: TextState, b: TextState): boolean {
  return a.autoSizeSetting === b.autoSizeSetting && SETTINGS.every(([, read]) => read(a) === read(b));
}

function writeSettings(frame: Element, before: TextState | null, after: TextState): void {
  for (const [name, read] of SETTINGS) {
    if (!before || read(before) !== read(after)) frame.setAttribute(name, read(after));
  }
  if (before?.autoSizeSetting === after.autoSizeSetting) return;
  const fit = FITS[after.autoSizeSetting] ?? "noAutofit";
  replaceChildren(frame, ["noAutofit", "normAutofit", "spAutoFit"], `<a:${fit}/>`, BODY_ORDER);
}

/** Paragraphs: line feeds part them, vertical tabs break lines within. */
function paragraphsMarkup(text: TextState): string {
  const align = ALIGNMENTS.toFile(text.horizontalAlignment, "l");
  const rtl = text.readingOrder === "RightToLeft" ? ' rtl="1"' : "";
  const lines = linesOf(text.runs);
  return lines
    .map((runs, index) => {
      const end = index === lines.length - 1 ? text.font : (runs.at(-1)?.font ?? text.font);
      const pieces = runs.map(runMarkup).join("");
      return `<a:p><a:pPr algn="${align}"${rtl}/>${pieces}${fontMarkup("a:endParaRPr", end)}</a:p>`;
    })
    .join("");
}

function linesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const lines: TextRun[][] = [[]];
  for (const { text, font } of runs) {
    text.split(/\r\n|[\r\n]/).forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ text: part, font });
    });
  }
  return lines;
}

function runMarkup({ text, font }: TextRun): string {
  const properties = fontMarkup("a:rPr", font);
  const pieces = text.split("\v").map((part) => {
    return part === "" ? "" : `<a:r>${properties}<a:t>${escapeText(part)}</a:t></a:r>`;
  });
  return pieces.join(`<a:br>${properties}</a:br>`);
}

function fontMarkup(name: string, font: FontState): string {
  const size = Math.min(400_000, Math.max(100, Math.round(font.size * 100)));
  const flags = `b="${font.bold ? 1 : 0}" i="${font.italic ? 1 : 0}"`;
  const underline = UNDERLINES.toFile(font.underline, "none");
  const color = `<a:solidFill><a:srgbClr val="${hexDigits(font.color)}"/></a:solidFill>`;
  const typeface = `<a:latin typeface="${escapeText(font.name)}"/>`;
  return `<${name} sz="${size}" ${flags} u="${underline}">${color}${typeface}</${name}>`;
}
