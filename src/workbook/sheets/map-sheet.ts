import { planDrawing } from "../drawing/plan-drawing";
import { findMoves } from "../drawing/moved-figures";
import { say } from "../../words/say";
import { asText } from "../cell-text";
import { CELL_COLUMNS, mapCells } from "./map-cells";
import { MAP_PREFIX } from "./map-names";
import { drawingEnd, mapShapes } from "./map-shapes";
import type { Point } from "../../engine/map/model";
import type { DrawingPlan, DrawingSituation } from "../drawing/plan-drawing";
import type { MapContent } from "./map-content";
import type { SheetContent, SheetRow } from "./owned-cells";

/** Row of the stamp, in column A. */
export const MAP_STAMP_ROW = 1;
/** Widths of column A and of the others, in points. */
export const FIRST_WIDTH = 150;
export const OTHER_WIDTH = 60;
/** Heights of the first rows, in points, and of all below. */
export const TOP_HEIGHTS = [24, 19, 19] as const;
export const ROW_HEIGHT = 15;

const TOP = TOP_HEIGHTS.reduce((sum, height) => sum + height, 0);

/** Whether this Excel can draw the map; else it stands in cells. */
export function drawsShapes(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}

/**
 * Plans the shapes of the Strategy map sheet. Pure: what is unchanged plans nothing, and what the user moved stays.
 *
 * @returns The plan, and the right and lower end of the drawing in points, for `mapSheetContent`.
 */
export function planMapDrawing(
  content: MapContent,
  situation: DrawingSituation,
): { readonly plan: DrawingPlan; readonly end: Point } {
  const { origin, moved } = findMoves(situation.states, situation.memory);
  const specs = mapShapes(content, { origin, moved });
  return { plan: planDrawing(specs, situation, MAP_PREFIX), end: drawingEnd(specs) };
}

/**
 * The cells of the Strategy map sheet: title, stamp and period above the drawing.
 *
 * @param end - Where the drawing ends; `null` where there are no shapes and the map stands in cells.
 */
export function mapSheetContent(content: MapContent, end: Point | null): SheetContent {
  const columns = end === null ? CELL_COLUMNS : CELL_COLUMNS.slice(0, 1);
  const line = (kind: string, text: string): SheetRow => ({
    kind,
    depth: 0,
    cells: columns.map((_, column) => (column === 0 ? text : "")),
    formats: columns.map(() => "General"),
  });
  return {
    columns,
    rows: [
      line("title", asText(say("sheets.map.title", { name: content.name }, content.language))),
      line("stamp", ""),
      line("note", asText(content.note)),
      ...(end === null ? mapCells(content) : [line(areaKind(end), "")]),
    ],
  };
}

/** How many columns and rows the drawing covers, as a row's kind, so that the layout tells when the page must grow. */
function areaKind({ x, y }: Point): string {
  const columns = 1 + Math.max(1, Math.ceil((x - FIRST_WIDTH) / OTHER_WIDTH));
  const rows = TOP_HEIGHTS.length + Math.max(1, Math.ceil((y - TOP) / ROW_HEIGHT));
  return `area-${columns}x${rows}`;
}

/** Columns and rows that a layout's drawing covers; `null` for a map in cells. */
export function areaOf(kinds: readonly string[]): { readonly columns: number; readonly rows: number } | null {
  for (const kind of kinds) {
    const [, columns, rows] = /^area-(\d+)x(\d+)$/.exec(kind) ?? [];
    if (columns !== undefined && rows !== undefined) return { columns: Number(columns), rows: Number(rows) };
  }
  return null;
}
