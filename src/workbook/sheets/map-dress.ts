import { areaName } from "../address";
import { columnLetters } from "../tables/cell-address";
import { areaOf, FIRST_WIDTH, OTHER_WIDTH, ROW_HEIGHT, TOP_HEIGHTS } from "./map-sheet";
import { parseLayout } from "./owned-cells";
import { queueStatusColours, STATUS_LOOKS, STATUSES, statusWords } from "./status-look";
import type { Language } from "../../words/say";
import type { Status } from "../../engine/scorecard/model";
import type { Block } from "./owned-cells";

const ACCENT = "#217346";
const INK = "#242424";
const QUIET_INK = "#616161";
const PAPER = "#F5F5F5";
/** Widths of the columns of a map in cells, in points. */
const CELL_WIDTHS = [320, 110, 60, 100, 120] as const;
const BOLD: ReadonlySet<string> = new Set(["title", "band", "objective", "theme", "signed"]);
/** Half an inch: what printers leave anyway. */
const MARGIN = 36;
/** Room of a landscape A4 page between those margins. */
const PAGE = { width: 769, height: 523 };
const SMALLEST_PRINTED = 6;
const NOTE_SIZES = { usual: 11, most: 14.5 };

/**
 * Queues the look of the Strategy map sheet: under a drawing an even grid of cells and one page around it, else rows of text.
 *
 * @param layout - Columns and rows, as `layoutOf` gives them.
 * @param before - Size of the block before, whose leftover rows are undressed.
 * @param columnsBefore - Columns of the layout before.
 */
export function queueMapDress(
  sheet: Excel.Worksheet,
  layout: string,
  before: Block,
  columnsBefore: readonly string[],
  language: Language,
): void {
  const { columns, runs } = parseLayout(layout);
  const rows = runs.at(-1)?.end ?? 0;
  const height = Math.max(rows, before.rows);
  const width = Math.max(columns.length, before.columns);
  if (height === 0 || width === 0) return;
  const all = sheet.getRange(areaName(0, 0, height, width)).format;
  if (before.rows > 0) undress(all);
  all.font.size = 11;
  all.font.color = INK;
  TOP_HEIGHTS.forEach((points, row) => {
    sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = points;
  });
  for (const { start, end, kind, depth } of runs) {
    dressRows(sheet.getRange(areaName(start, 0, end - start, columns.length)).format, kind);
    sheet.getRange(areaName(start, 0, end - start, 1)).format.indentLevel = depth;
  }
  const isNewShape = columns.join() !== columnsBefore.join();
  const area = areaOf(runs.map(({ kind }) => kind));
  if (area) {
    if (isNewShape) queueGrid(sheet);
    const [from, to] = [1, TOP_HEIGHTS.length - 1];
    sheet.getRange(areaName(from, 0, to - from + 1, 1)).format.font.size = noteSize(area);
    sheet.pageLayout.setPrintArea(areaName(0, 0, area.rows, area.columns));
    return;
  }
  if (isNewShape) queueColumns(sheet, columns, language);
  sheet.pageLayout.setPrintArea(areaName(0, 0, Math.max(rows, 1), columns.length));
}

/** Size of the letters above a drawing: on a large one larger, as far as their rows are high enough. */
function noteSize({ columns, rows }: { readonly columns: number; readonly rows: number }): number {
  const height = TOP_HEIGHTS.reduce((sum, one) => sum + one, 0) + (rows - TOP_HEIGHTS.length) * ROW_HEIGHT;
  const print = Math.min(PAGE.width / (FIRST_WIDTH + (columns - 1) * OTHER_WIDTH), PAGE.height / height);
  return Math.min(NOTE_SIZES.most, Math.max(NOTE_SIZES.usual, Math.ceil((2 * SMALLEST_PRINTED) / print) / 2));
}

/** Queues what a new Strategy map sheet gets once: no gridlines, one landscape page. */
export function queueMapSetup(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins("Points", { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN });
}

/** Cells of one size under the drawing, so that the page's edge can be told from its points. */
function queueGrid(sheet: Excel.Worksheet): void {
  sheet.getRange("A:A").format.columnWidth = FIRST_WIDTH;
  sheet.getRange("B:AZ").format.columnWidth = OTHER_WIDTH;
  sheet.getRange(`${TOP_HEIGHTS.length + 1}:200`).format.rowHeight = ROW_HEIGHT;
}

function queueColumns(sheet: Excel.Worksheet, columns: readonly string[], language: Language): void {
  columns.forEach((column, place) => {
    const letters = columnLetters(place);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = CELL_WIDTHS[place] ?? OTHER_WIDTH;
    if (column !== "status") return;
    const cells = sheet.getRange(areaName(TOP_HEIGHTS.length, place, 1048576 - TOP_HEIGHTS.length, 1));
    cells.conditionalFormats.clearAll();
    const words = statusWords(language);
    const shown = STATUSES.map(
      (status) => [status, `${STATUS_LOOKS[status].icon} ${words[status]}`] as const,
    );
    queueStatusColours(cells, Object.fromEntries(shown) as Record<Status, string>);
  });
}

function undress(format: Excel.RangeFormat): void {
  format.font.bold = false;
  format.fill.clear();
  format.indentLevel = 0;
  format.wrapText = false;
}

function dressRows(format: Excel.RangeFormat, kind: string): void {
  if (BOLD.has(kind)) format.font.bold = true;
  if (kind === "stamp" || kind === "note" || kind === "effects") format.font.color = QUIET_INK;
  if (kind === "band") format.fill.color = PAPER;
  if (kind === "title") {
    format.font.size = 18;
    format.font.color = ACCENT;
  }
}
