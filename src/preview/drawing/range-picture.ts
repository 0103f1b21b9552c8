import type { IStyleData } from "@univerjs/core";
import type { Book } from "../excel/book";
import { cellBox } from "../excel/cell-box";
import { textOf, valueOf } from "../excel/cells";
import type { SvgPicture } from "../excel/picture";
import { contains, intersect, type Rect } from "../excel/rect";
import type { Box, FontState, TextState } from "../excel/shape-state";
import { conditionalLook, placedFormats } from "./conditional-look";
import { drawingMarkup, isShown, svgOf } from "./drawing-picture";
import { attributes } from "./markup";
import { textMarkup } from "./text-picture";

const GRIDLINE = "#E1E1E1";
/** Points between a cell's edge and its text. */
const MARGIN = 1.5;
const WRAP = 3;
const HORIZONTAL: Readonly<Record<number, string>> = { 1: "Left", 2: "Center", 3: "Right" };
const VERTICAL: Readonly<Record<number, string>> = { 1: "Top", 2: "Middle", 3: "Bottom" };
/** Points of a border, by the grid's number of its style; others are thin. */
const BORDERS: Readonly<Record<number, number>> = { 8: 1.5, 13: 2.25 };
/** Width of a text that is not wrapped. */
const ENDLESS = 10_000;

/** A picture of a block of cells as they look, with the drawings over them. */
export function rangeSvg(book: Book, sheetId: string, rect: Rect): SvgPicture {
  const box = cellBox(book, sheetId, rect);
  const white = `<rect${attributes({ x: box.left, y: box.top, width: box.width, height: box.height, fill: "#FFFFFF" })}/>`;
  const cells = visibleCells(book, sheetId, rect);
  const drawings = book.drawings.list(sheetId);
  const parts = [
    white,
    ...cells.map((cell) => fillMarkup(cell, !book.sheet(sheetId).hasHiddenGridLines())),
    ...cells.map(borderMarkup),
    ...cells.map((cell) => cellText(book, sheetId, cell)),
    ...drawings
      .filter((drawing) => isShown(drawing, drawings))
      .map((drawing) => drawingMarkup(book, drawing)),
  ];
  return svgOf(parts.join(""), box);
}

interface PicturedCell {
  readonly row: number;
  readonly column: number;
  /** In points; that of all merged cells. */
  readonly box: Box;
  readonly style: IStyleData;
}

/** Cells to draw: hidden ones are left out, and of merged ones all but the first. */
function visibleCells(book: Book, sheetId: string, rect: Rect): readonly PicturedCell[] {
  const grid = book.grid(sheetId);
  const merges = grid
    .getMergeData()
    .map((m): Rect => ({ top: m.startRow, left: m.startColumn, bottom: m.endRow, right: m.endColumn }))
    .filter((merge) => intersect(merge, rect));
  const formats = placedFormats(book, sheetId);
  const cells: PicturedCell[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const merge = merges.find((one) => contains(one, row, column));
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const box = cellBox(book, sheetId, merge ?? { top: row, left: column, bottom: row, right: column });
      if (box.width > 0 && box.height > 0) {
        const value = valueOf(book.cell(sheetId, row, column));
        const style = {
          ...grid.getComposedCellStyle(row, column),
          ...conditionalLook(formats, row, column, value),
        };
        cells.push({ row, column, box, style });
      }
    }
  }
  return cells;
}

function fillMarkup({ box, style }: PicturedCell, gridlines: boolean): string {
  const fill = style.bg?.rgb ?? null;
  if (fill === null && !gridlines) return "";
  const line = fill === null && gridlines ? { stroke: GRIDLINE, "stroke-width": 0.5 } : {};
  const place = { x: box.left, y: box.top, width: box.width, height: box.height };
  return `<rect${attributes({ ...place, fill: fill ?? "none", ...line })}/>`;
}

function borderMarkup({ box, style }: PicturedCell): string {
  const { left, top, width, height } = box;
  const sides = {
    t: [left, top, left + width, top],
    b: [left, top + height, left + width, top + height],
    l: [left, top, left, top + height],
    r: [left + width, top, left + width, top + height],
  } as const;
  return (["t", "b", "l", "r"] as const)
    .map((side) => {
      const border = style.bd?.[side];
      if (!border) return "";
      const [x1, y1, x2, y2] = sides[side];
      const look = { stroke: border.cl.rgb ?? "#000000", "stroke-width": BORDERS[border.s] ?? 0.75 };
      return `<line${attributes({ x1, y1, x2, y2, ...look })}/>`;
    })
    .join("");
}

function cellText(book: Book, sheetId: string, { row, column, box, style }: PicturedCell): string {
  const cell = book.cell(sheetId, row, column);
  const shown = textOf(book, cell);
  if (shown === "") return "";
  const value = valueOf(cell);
  const automatic = typeof value === "number" ? 3 : typeof value === "boolean" ? 2 : 1;
  const horizontal = style.ht === undefined || style.ht === null || style.ht === 0 ? automatic : style.ht;
  const text = frameOf(shown, style, horizontal);
  if (style.tb === WRAP) return clipped(box, textMarkup(text, box));
  const spare = ENDLESS - box.width;
  const start = horizontal === 3 ? spare : horizontal === 2 ? spare / 2 : 0;
  const line = textMarkup(text, { ...box, left: box.left - start, width: ENDLESS });
  return clipped(horizontal === 1 ? withBlanks(book, sheetId, row, column, box) : box, line);
}

/** The cell with the blank ones to the right of it, over which its text may run. */
function withBlanks(book: Book, sheetId: string, row: number, column: number, box: Box): Box {
  const last = book.grid(sheetId).getColumnCount() - 1;
  let { width } = box;
  for (let next = column + 1; next <= last && width < 1000; next++) {
    if (valueOf(book.cell(sheetId, row, next)) !== "") break;
    width += cellBox(book, sheetId, { top: row, left: next, bottom: row, right: next }).width;
  }
  return { ...box, width };
}

function clipped(box: Box, markup: string): string {
  const place = { x: box.left, y: box.top, width: box.width, height: box.height };
  const viewBox = [box.left, box.top, box.width, box.height].join(" ");
  return `<svg${attributes({ ...place, viewBox, overflow: "hidden" })}>${markup}</svg>`;
}

function frameOf(text: string, style: IStyleData, horizontal: number): TextState {
  const font: FontState = {
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1 ? "Single" : "None",
    color: style.cl?.rgb ?? "#000000",
    size: style.fs ?? 11,
    name: style.ff ?? "Calibri",
  };
  return {
    runs: [{ text, font }],
    font,
    autoSizeSetting: "AutoSizeNone",
    horizontalAlignment: HORIZONTAL[horizontal] ?? "Left",
    verticalAlignment: VERTICAL[style.vt ?? 3] ?? "Bottom",
    horizontalOverflow: "Clip",
    verticalOverflow: "Clip",
    orientation: "Horizontal",
    readingOrder: "LeftToRight",
    leftMargin: MARGIN + (style.pd?.l ?? 0) * 0.75,
    rightMargin: MARGIN,
    topMargin: 0.5,
    bottomMargin: 0.5,
  };
}
