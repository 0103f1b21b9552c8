import type { Font } from "../drawing/chart-text";
import type { ChartFont, ChartFormat, ChartLine } from "../excel/chart-content";
import { LINE_STYLES, type LineLook, type PartLook } from "./chart-looks";
import { sameData } from "./drawing-equality";
import { ANGLE } from "./drawing-frame";
import { documentOf, elementOf, escapeText, insertInOrder, replaceChildren } from "./drawing-markup";
import { EMU_PER_POINT } from "./sheet-geometry";
import { SHAPE_PROPERTIES, solidMarkup } from "./write-shape-look";
import { child, type Element } from "./xml-document";

const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];

/** What a part's format is to become. */
export interface FormatChange {
  /** `null` for a part that is new. */
  readonly before: ChartFormat | undefined | null;
  readonly after: ChartFormat | undefined;
  readonly look: PartLook;
  readonly lineKey: "line" | "border";
  /** Children of the part in their order. */
  readonly order: readonly string[];
}

/** Brings fill and line of a part to what they are to be: automatic ones to what the stand-in draws for them. */
export function writeBox(part: Element, { before, after, look, lineKey, order }: FormatChange): void {
  const line = after?.[lineKey];
  const fillChanges = before === null || !sameData(before?.fill, after?.fill);
  const lineChanges = before === null || !sameData(before?.[lineKey], line);
  if (!fillChanges && !lineChanges) return;
  const properties = child(part, "spPr") ?? addProperties(part, order);
  const fill = after?.fill?.color === undefined ? look.fill : after.fill.color;
  if (fillChanges) {
    replaceChildren(properties, FILLS, fill === null ? "<a:noFill/>" : solidMarkup(fill), SHAPE_PROPERTIES);
  }
  if (lineChanges) replaceChildren(properties, ["ln"], lineMarkup(line, look.line), SHAPE_PROPERTIES);
}

/** The same for a part that is a line and has no inside, such as gridlines or the line of a series. */
export function writeLineOnly(part: Element, { before, after, look, order }: FormatChange): void {
  if (before !== null && sameData(before?.line, after?.line)) return;
  const properties = child(part, "spPr") ?? addProperties(part, order);
  replaceChildren(properties, ["ln"], lineMarkup(after?.line, look.line), SHAPE_PROPERTIES);
}

function addProperties(part: Element, order: readonly string[]): Element {
  const properties = elementOf(documentOf(part), "<c:spPr/>");
  insertInOrder(part, properties, order);
  return properties;
}

/** @param automatic - What is drawn where nothing is set; `null` is no line. */
export function lineMarkup(line: ChartLine | undefined, automatic: LineLook | null): string {
  const touched = line?.color !== undefined || line?.weight !== undefined;
  if (line?.lineStyle === "None" || (automatic === null && !touched)) return "<a:ln><a:noFill/></a:ln>";
  const color = line?.color ?? automatic?.color ?? "#D9D9D9";
  const weight = line?.weight ?? automatic?.weight ?? 0.75;
  const style =
    line?.lineStyle === undefined || line.lineStyle === "Automatic" ? "Continuous" : line.lineStyle;
  const dash = `<a:prstDash val="${LINE_STYLES.toFile(style, "solid")}"/>`;
  const cap = dash.includes("solid") ? ' cap="rnd"' : "";
  return `<a:ln w="${Math.round(weight * EMU_PER_POINT)}"${cap}>${solidMarkup(color)}${dash}<a:round/></a:ln>`;
}

/** A font with what is set of it and, beneath that, of the whole chart. */
export function mergedFont(
  look: PartLook,
  chart: ChartFont | undefined,
  own: ChartFont | undefined,
): FontWords {
  return {
    ...look.font,
    underline: "None",
    ...withoutSize(chart, look),
    ...own,
    named: own?.name ?? chart?.name ?? null,
  };
}

/** Titles keep their size whatever that of the whole chart. */
function withoutSize(chart: ChartFont | undefined, look: PartLook): ChartFont {
  if (!chart || look.font.size !== TITLE_SIZE) return chart ?? {};
  const { size: _size, ...rest } = chart;
  return rest;
}

const TITLE_SIZE = 14;

interface FontWords extends Omit<Font, "underline"> {
  readonly underline: string;
  /** The font that was asked for by name; `null` for the theme's. */
  readonly named: string | null;
}

/** `defRPr` or `rPr` with all of a font. */
export function chartFontMarkup(name: string, font: FontWords): string {
  const flags = `b="${font.bold ? 1 : 0}" i="${font.italic ? 1 : 0}" u="${font.underline === "None" ? "none" : "sng"}"`;
  const face = font.named === null ? "+mn-lt" : escapeText(font.named);
  const size = Math.round(font.size * 100);
  return `<${name} sz="${size}" ${flags}>${solidMarkup(font.color)}<a:latin typeface="${face}"/></${name}>`;
}

/** `bodyPr` of texts that are turned by degrees against the clock; as it comes where none are said. */
export function bodyMarkup(degrees: number | undefined): string {
  return degrees === undefined
    ? "<a:bodyPr/>"
    : `<a:bodyPr rot="${Math.round(-degrees * ANGLE)}" vert="horz"/>`;
}

/** `txPr` of a part: how its texts look. */
export function textPropertiesMarkup(font: FontWords, degrees?: number): string {
  const paragraph = `<a:p><a:pPr>${chartFontMarkup("a:defRPr", font)}</a:pPr><a:endParaRPr lang="en-US"/></a:p>`;
  return `<c:txPr>${bodyMarkup(degrees)}<a:lstStyle/>${paragraph}</c:txPr>`;
}

/** `tx` of a part with a text of its own. */
export function richMarkup(text: string, font: FontWords, degrees?: number): string {
  const properties = `<a:pPr>${chartFontMarkup("a:defRPr", font)}</a:pPr>`;
  const run = chartFontMarkup("a:rPr", font);
  const paragraphs = text
    .split(/\r\n|[\r\n]/)
    .map((line) => `<a:p>${properties}<a:r>${run}<a:t>${escapeText(line)}</a:t></a:r></a:p>`);
  return `<c:tx><c:rich>${bodyMarkup(degrees)}<a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx>`;
}
