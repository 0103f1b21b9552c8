import { HEADING_ROW } from "./scorecard-rows";
import { parseLayout } from "./owned-cells";
import { queueStatusColours, STATUS_ICONS, statusWords } from "./status-look";
import { areaName } from "../address";
import { columnLetters } from "../tables/cell-address";
import type { Block } from "./owned-cells";
import type { Language } from "../../words/say";

const ACCENT = "#217346";
const INK = "#242424";
const QUIET_INK = "#616161";
const RULE = "#D1D1D1";
const PAPER = "#F5F5F5";
/** Rows that still print legibly on one page. */
const ONE_PAGE = 60;
/** Points; the line under the headings stands clear of their letters. */
const HEADING_HEIGHT = 22;

/** Widths in points. */
const WIDTHS: Readonly<Record<string, number>> = {
  name: 240,
  icon: 24,
  status: 76,
  score: 54,
  entity: 116,
  direction: 50,
  unit: 54,
  actual: 76,
  target: 76,
  variance: 76,
  "variance-percent": 92,
  "end-status": 96,
  coverage: 66,
  owner: 110,
  comment: 240,
};

const TREE = new Set(["scorecard", "perspective", "objective", "kpi"]);
const BOLD = new Set(["title", "heading", "scorecard", "perspective", "objective", "findings"]);
/** Columns whose texts may be longer than the column is wide; they go on in the next line. */
const LONG_TEXTS = new Set(["name", "entity", "owner", "comment"]);
/** Excel's deepest indent. */
const DEEPEST_INDENT = 15;
const RIGHT = new Set(["actual", "target", "variance", "variance-percent", "score", "coverage"]);

/**
 * Queues the look of the Scorecard sheet's rows: one request for each run of rows of a kind.
 *
 * @param sheet - The sheet.
 * @param layout - Columns and rows, as `layoutOf` gives them.
 * @param before - Size of the block before, whose leftover rows are undressed.
 * @param columnsBefore - Columns of the layout before; equal ones keep widths and colours as the user has them.
 */
export function queueDress(
  sheet: Excel.Worksheet,
  layout: string,
  before: Block,
  columnsBefore: readonly string[],
  language: Language,
): void {
  const { columns, runs } = parseLayout(layout);
  const rows = runs.at(-1)?.end ?? 0;
  const isNewShape = columns.join() !== columnsBefore.join();
  if (before.rows > rows) {
    sheet.getRange(areaName(rows, 0, before.rows - rows, before.columns)).clear(Excel.ClearApplyTo.formats);
  }
  if (isNewShape) dressColumns(sheet, columns, rows, language);
  const width = columns.length;
  const all = sheet.getRange(areaName(0, 0, rows, width)).format;
  if (before.rows > 0) undress(all);
  // Also on a new sheet, so that a later dress, or its revert, leaves it the same.
  all.font.size = 11;
  all.font.color = INK;
  const tree = runs.filter(({ kind }) => TREE.has(kind));
  const [first, last] = [tree[0]?.start ?? 0, tree.at(-1)?.end ?? 0];
  if (last > first) {
    const area = (column: number, count: number) =>
      sheet.getRange(areaName(first, column, last - first, count)).format;
    drawLines(area(0, width));
    area(0, width).verticalAlignment = Excel.VerticalAlignment.center;
    columns.forEach((column, place) => {
      if (LONG_TEXTS.has(column)) area(place, 1).wrapText = true;
      // Text at the left beside figures at the right: without a gap they read as one.
      if (column === "owner" || column === "entity") {
        sheet.getRange(areaName(HEADING_ROW, place, last - HEADING_ROW, 1)).format.indentLevel = 1;
      }
    });
  }
  for (const { start, end, kind, depth } of runs) {
    dressRows(sheet.getRange(areaName(start, 0, end - start, width)).format, kind);
    if (depth > 0) {
      sheet.getRange(areaName(start, 0, end - start, 1)).format.indentLevel = Math.min(depth, DEEPEST_INDENT);
    }
  }
}

/** Queues that a row that changes its kind keeps nothing of its old look. */
function undress(format: Excel.RangeFormat): void {
  format.font.bold = false;
  format.fill.clear();
  format.indentLevel = 0;
  format.wrapText = false;
  for (const index of [Excel.BorderIndex.insideHorizontal, Excel.BorderIndex.edgeBottom]) {
    format.borders.getItem(index).style = Excel.BorderLineStyle.none;
  }
}

function drawLines(format: Excel.RangeFormat): void {
  for (const index of [Excel.BorderIndex.insideHorizontal, Excel.BorderIndex.edgeBottom]) {
    const line = format.borders.getItem(index);
    line.style = Excel.BorderLineStyle.continuous;
    line.color = RULE;
  }
}

/** Queues what a new Scorecard sheet gets once: no gridlines, panes frozen under the headings, one landscape page. */
export function queueSheetSetup(sheet: Excel.Worksheet, rows: number, columns: number): void {
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  sheet.freezePanes.freezeRows(HEADING_ROW + 1);
  const heading = sheet.getRange(areaName(HEADING_ROW, 0, 1, columns)).format;
  heading.rowHeight = HEADING_HEIGHT;
  heading.verticalAlignment = Excel.VerticalAlignment.center;
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom =
    rows <= ONE_PAGE ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintTitleRows(`$${HEADING_ROW + 1}:$${HEADING_ROW + 1}`);
  page.setPrintArea(`A1:${columnLetters(columns - 1)}${rows}`);
}

function dressColumns(
  sheet: Excel.Worksheet,
  columns: readonly string[],
  rows: number,
  language: Language,
): void {
  const body = Math.max(rows - HEADING_ROW - 1, 1);
  columns.forEach((column, place) => {
    const cells = sheet.getRange(areaName(HEADING_ROW, place, body + 1, 1));
    sheet.getRange(`${columnLetters(place)}:${columnLetters(place)}`).format.columnWidth =
      WIDTHS[column] ?? 80;
    cells.format.horizontalAlignment = alignmentOf(column);
    wholeColumn(sheet, place).conditionalFormats.clearAll();
    if (column === "icon") queueStatusColours(wholeColumn(sheet, place), STATUS_ICONS);
    if (column === "status" || column === "end-status") {
      queueStatusColours(wholeColumn(sheet, place), statusWords(language));
    }
  });
}

/** Down to the last row, so that a longer scorecard needs no new colours. */
function wholeColumn(sheet: Excel.Worksheet, place: number): Excel.Range {
  return sheet.getRange(areaName(HEADING_ROW + 1, place, 1048576 - HEADING_ROW - 1, 1));
}

function alignmentOf(column: string): Excel.HorizontalAlignment {
  if (RIGHT.has(column)) return Excel.HorizontalAlignment.right;
  return column === "direction" || column === "icon"
    ? Excel.HorizontalAlignment.center
    : Excel.HorizontalAlignment.left;
}

function dressRows(format: Excel.RangeFormat, kind: string): void {
  if (BOLD.has(kind)) format.font.bold = true;
  if (kind === "stamp" || kind === "note" || kind === "heading") format.font.color = QUIET_INK;
  if (kind === "scorecard" || kind === "perspective") format.fill.color = PAPER;
  if (kind === "title") {
    format.font.size = 18;
    format.font.color = ACCENT;
  }
  if (kind === "heading") {
    const line = format.borders.getItem(Excel.BorderIndex.edgeBottom);
    line.style = Excel.BorderLineStyle.continuous;
    line.color = ACCENT;
  }
}
