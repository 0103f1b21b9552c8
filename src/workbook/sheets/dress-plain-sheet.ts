import { areaName } from "../address";
import { columnLetters } from "../tables/cell-address";
import { parseLayout } from "./owned-cells";
import { queueStatusColours, STATUS_ICONS, statusWords } from "./status-look";
import type { Block } from "./owned-cells";
import type { Language } from "../../words/say";

const ACCENT = "#217346";
const INK = "#242424";
const QUIET_INK = "#616161";
const PAPER = "#F5F5F5";
const RULE = "#D1D1D1";

/** Widths in points by what a column holds. */
const WIDTHS: Readonly<Record<string, number>> = {
  name: 240,
  text: 150,
  "short-text": 90,
  "long-text": 330,
  "label-text": 190,
  label: 190,
  number: 76,
  gap: 20,
  // The stamp has no room beyond its cell.
  drawing: 330,
  "status-icon": 56,
  status: 84,
};
const WRAPPED = new Set(["short-text", "text", "long-text", "label-text"]);
const DEEPEST_INDENT = 15;
const BOLD = new Set(["title", "heading", "scorecard", "perspective", "objective", "section"]);
const FILLED = new Set(["scorecard", "perspective"]);
const RULED = new Set(["scorecard", "perspective", "objective", "kpi", "data"]);
const QUIET = new Set(["stamp", "note", "heading"]);

/** Queues the look of a sheet of ours that is a title and a table: one request for each run of rows of a kind. */
export function queuePlainDress(
  sheet: Excel.Worksheet,
  layout: string,
  before: Block,
  columnsBefore: readonly string[],
  language: Language,
): void {
  const { columns, runs } = parseLayout(layout);
  const rows = runs.at(-1)?.end ?? 0;
  if (before.rows > rows) {
    sheet.getRange(areaName(rows, 0, before.rows - rows, before.columns)).clear(Excel.ClearApplyTo.formats);
  }
  const all = sheet.getRange(areaName(0, 0, rows, columns.length)).format;
  if (before.rows > 0) undress(all);
  all.font.size = 11;
  all.font.color = INK;
  all.verticalAlignment = Excel.VerticalAlignment.center;
  const body = runs.find(({ kind }) => kind === "heading")?.start ?? 0;
  if (columns.join() !== columnsBefore.join()) dressWidths(sheet, columns);
  columns.forEach((column, place) => {
    dressColumn(sheet.getRange(areaName(body, place, Math.max(1, rows - body), 1)), column, language);
  });
  // A drawing reaches beyond its cells.
  if (columns[0] !== "drawing" && rows > 0)
    sheet.pageLayout.setPrintArea(areaName(0, 0, rows, columns.length));
  for (const { start, end, kind, depth } of runs) {
    dressRows(sheet.getRange(areaName(start, 0, end - start, columns.length)).format, kind);
    if (kind === "heading") dressFigureHeadings(sheet, start, columns);
    if (depth > 0) {
      const first = sheet.getRange(areaName(start, 0, end - start, 1)).format;
      first.indentLevel = Math.min(depth, DEEPEST_INDENT);
    }
  }
}

/** Queues that headings of figures, which stand at the right, go on in the next line: else their beginnings are cut off. */
function dressFigureHeadings(sheet: Excel.Worksheet, row: number, columns: readonly string[]): void {
  columns.forEach((column, place) => {
    if (column === "number") sheet.getRange(areaName(row, place, 1, 1)).format.wrapText = true;
  });
}

/** Queues that a row that changes its kind keeps nothing of its old look. */
function undress(format: Excel.RangeFormat): void {
  format.font.bold = false;
  format.fill.clear();
  format.indentLevel = 0;
  for (const index of [Excel.BorderIndex.insideHorizontal, Excel.BorderIndex.edgeBottom]) {
    format.borders.getItem(index).style = Excel.BorderLineStyle.none;
  }
}

/** Queues what a new sheet of this kind gets once: no gridlines, one page wide. */
export function queuePlainSetup(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.zoom = { horizontalFitToPages: 1 };
}

function dressWidths(sheet: Excel.Worksheet, columns: readonly string[]): void {
  columns.forEach((column, place) => {
    const letters = columnLetters(place);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = WIDTHS[column] ?? 80;
  });
}

function dressColumn(cells: Excel.Range, column: string, language: Language): void {
  if (column === "number") cells.format.horizontalAlignment = Excel.HorizontalAlignment.right;
  if (WRAPPED.has(column)) cells.format.wrapText = true;
  if (column === "status") recoloured(cells, statusWords(language));
  if (column === "status-icon") {
    cells.format.horizontalAlignment = Excel.HorizontalAlignment.center;
    cells.format.wrapText = true;
    recoloured(cells, STATUS_ICONS);
  }
}

function recoloured(cells: Excel.Range, words: Parameters<typeof queueStatusColours>[1]): void {
  cells.conditionalFormats.clearAll();
  queueStatusColours(cells, words);
}

function dressRows(format: Excel.RangeFormat, kind: string): void {
  if (BOLD.has(kind)) format.font.bold = true;
  if (QUIET.has(kind)) format.font.color = QUIET_INK;
  if (FILLED.has(kind)) format.fill.color = PAPER;
  if (kind === "title") {
    format.font.size = 16;
    format.font.color = ACCENT;
  }
  if (kind === "heading") lined(format, Excel.BorderIndex.edgeBottom, ACCENT);
  if (RULED.has(kind)) {
    lined(format, Excel.BorderIndex.insideHorizontal, RULE);
    lined(format, Excel.BorderIndex.edgeBottom, RULE);
  }
}

function lined(format: Excel.RangeFormat, index: Excel.BorderIndex, color: string): void {
  const line = format.borders.getItem(index);
  line.style = Excel.BorderLineStyle.continuous;
  line.color = color;
}
