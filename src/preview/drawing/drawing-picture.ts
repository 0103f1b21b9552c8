import type { Book } from "../excel/book";
import { chartLook } from "../excel/chart-look";
import type { SvgPicture } from "../excel/picture";
import { boxAround, familyOf } from "../excel/shape-move";
import type { Box, ChartDrawing, Drawing } from "../excel/shape-state";
import { chartPicture } from "./chart-picture";
import { num } from "./markup";
import { shapeMarkup } from "./shape-picture";

/** Points around a shape's box that its line may take in a picture of it. */
const STROKE_ROOM = 0.5;

/** A drawing as SVG in the sheet's points; groups have no look of their own. */
export function drawingMarkup(book: Book, drawing: Drawing): string {
  return drawing.kind === "shape"
    ? shapeMarkup(drawing, book.drawings.list(drawing.sheetId))
    : chartMarkup(book, drawing);
}

function chartMarkup(book: Book, chart: ChartDrawing): string {
  const { left, top, width, height } = chart;
  const picture = chartPicture(chartLook(book, chart), width, height);
  return `<g transform="translate(${num(left)} ${num(top)})">${picture}</g>`;
}

/** Whether a drawing is shown: itself, and every group that it is in. */
export function isShown(drawing: Drawing, drawings: readonly Drawing[]): boolean {
  const parentId = drawing.kind === "shape" ? drawing.parentId : null;
  const parent = parentId === null ? undefined : drawings.find((known) => known.id === parentId);
  return drawing.visible && (parent === undefined || isShown(parent, drawings));
}

/** A picture of one drawing, with all that is in it. */
export function drawingSvg(book: Book, drawing: Drawing): SvgPicture {
  const family = familyOf(book.drawings.list(drawing.sheetId), drawing.id);
  const weight = drawing.kind === "shape" && drawing.stroke.visible ? drawing.stroke.weight : 0;
  const room = weight / 2 + STROKE_ROOM;
  const { left, top, width, height } = boxAround(family);
  const box = { left: left - room, top: top - room, width: width + 2 * room, height: height + 2 * room };
  return svgOf(family.map((member) => drawingMarkup(book, member)).join(""), box);
}

/** Markup in the sheet's points as a picture of a part of the sheet. */
export function svgOf(markup: string, box: Box): SvgPicture {
  const viewBox = [box.left, box.top, box.width, box.height].map(num).join(" ");
  const size = `width="${num(box.width)}pt" height="${num(box.height)}pt"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${viewBox}">${markup}</svg>`,
    width: box.width,
    height: box.height,
  };
}
