import { areaName } from "../address";
import { columnLetters } from "../tables/cell-address";
import { parseLayout } from "./owned-cells";
import { REPORT_WIDTHS } from "./report-page";
import { queueStatusColours, STATUS_LOOKS, statusWords } from "./status-look";
import { say } from "../../words/say";
import type { Status } from "../../engine/scorecard/model";
import type { Block } from "./owned-cells";
import type { Language } from "../../words/say";

const ACCENT = "#217346";
const INK = "#242424";
const QUIET_INK = "#616161";
const PAPER = "#F5F5F5";
const LINK = "#0B5394";
const RULE = "#D1D1D1";
/** Rows that are still legible on two printed pages. */
const TWO_PAGES = 90;

/** Half an inch: what printers leave anyway. */
const MARGIN = 36;

/** Queues the look of the report: title, headline, sections with small tables; sentences run over the whole width. */
export function queueReportDress(
  sheet: Excel.Worksheet,
  layout: string,
  before: Block,
  columnsBefore: readonly string[],
  language: Language,
): void {
  const { columns, runs, links } = parseLayout(layout);
  const rows = runs.at(-1)?.end ?? 0;
  const [tall, wide] = [Math.max(rows, before.rows), Math.max(columns.length, before.columns)];
  if (before.rows > 0) undress(sheet.getRange(areaName(0, 0, tall, wide)));
  const all = sheet.getRange(areaName(0, 0, rows, columns.length)).format;
  all.font.size = 11;
  all.font.color = INK;
  all.verticalAlignment = Excel.VerticalAlignment.center;
  if (columns.join() !== columnsBefore.join()) dressColumns(sheet, columns, language);
  for (const { start, end, kind } of runs) dressRows(sheet, start, end - start, columns, kind);
  for (const { row, link } of links) queueLink(sheet.getRange(areaName(row, 0, 1, 1)), link, language);
  sheet.pageLayout.setPrintArea(areaName(0, 0, rows, columns.length));
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: rows > TWO_PAGES / 2 ? 2 : 1 };
}

/** Queues what a new report sheet gets once. */
export function queueReportSetup(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.landscape;
  page.centerHorizontally = true;
  page.setPrintMargins("Points", { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN });
}

function undress(range: Excel.Range): void {
  range.clear(Excel.ClearApplyTo.hyperlinks);
  const { format } = range;
  format.font.bold = false;
  format.font.underline = Excel.RangeUnderlineStyle.none;
  format.fill.clear();
  format.wrapText = false;
  format.indentLevel = 0;
  format.horizontalAlignment = Excel.HorizontalAlignment.general;
  for (const index of [
    Excel.BorderIndex.insideHorizontal,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeTop,
  ]) {
    format.borders.getItem(index).style = Excel.BorderLineStyle.none;
  }
}

function dressColumns(sheet: Excel.Worksheet, columns: readonly string[], language: Language): void {
  columns.forEach((column, place) => {
    const letters = columnLetters(place);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = REPORT_WIDTHS[column] ?? 80;
    if (column !== "status") return;
    const cells = sheet.getRange(areaName(4, place, 1000, 1));
    cells.conditionalFormats.clearAll();
    const words = statusWords(language);
    const shown = (Object.keys(words) as Status[]).map(
      (status) => [status, `${STATUS_LOOKS[status].icon} ${words[status]}`] as const,
    );
    queueStatusColours(cells, Object.fromEntries(shown) as Record<Status, string>);
  });
}

function dressRows(
  sheet: Excel.Worksheet,
  start: number,
  rows: number,
  columns: readonly string[],
  kind: string,
): void {
  const format = sheet.getRange(areaName(start, 0, rows, columns.length)).format;
  if (kind === "title") {
    format.font.size = 18;
    format.font.bold = true;
    format.font.color = ACCENT;
  }
  if (kind === "stamp" || kind === "note") format.font.color = QUIET_INK;
  if (kind === "lead") {
    format.font.size = 13;
    format.font.bold = true;
  }
  if (kind === "section") {
    format.font.size = 13;
    format.font.bold = true;
    format.font.color = ACCENT;
    lined(format, Excel.BorderIndex.edgeBottom, ACCENT);
  }
  if (kind === "heading" || kind === "data" || kind === "total") dressTable(sheet, start, rows, columns);
  if (kind === "heading") format.font.color = QUIET_INK;
  if (kind === "total") {
    format.font.bold = true;
    format.fill.color = PAPER;
  }
  if (kind === "data" || kind === "total") lined(format, Excel.BorderIndex.edgeBottom, RULE);
  if (kind === "data" && rows > 1) lined(format, Excel.BorderIndex.insideHorizontal, RULE);
}

function dressTable(sheet: Excel.Worksheet, start: number, rows: number, columns: readonly string[]): void {
  columns.forEach((column, place) => {
    const { format } = sheet.getRange(areaName(start, place, rows, 1));
    if (column === "figure") format.horizontalAlignment = Excel.HorizontalAlignment.right;
    if (column === "name" || column === "words" || column === "figure") format.wrapText = true;
    if (column === "words") format.horizontalAlignment = Excel.HorizontalAlignment.left;
    if (column === "status" || column === "words") format.indentLevel = 1;
  });
}

/** The text is left out of the link: the cell keeps its own. */
function queueLink(cell: Excel.Range, documentReference: string, language: Language): void {
  const screenTip = say("sheets.report.go-to", { cell: documentReference }, language);
  cell.hyperlink = { documentReference, screenTip };
  cell.format.font.color = LINK;
  cell.format.font.underline = Excel.RangeUnderlineStyle.single;
}

function lined(format: Excel.RangeFormat, index: Excel.BorderIndex, color: string): void {
  const line = format.borders.getItem(index);
  line.style = Excel.BorderLineStyle.continuous;
  line.color = color;
}
