import { asText } from "../cell-text";
import { queuePlainDress } from "./dress-plain-sheet";
import { parseLayout } from "./owned-cells";
import type { Block, SheetContent } from "./owned-cells";
import type { Language } from "../../words/say";

const ACCENT = "#217346";
const CHARTS_IN_A_ROW = 2;
/** Rows of charts that are still legible on one upright page. */
const ROWS_ON_A_PAGE = 5;
/** Half an inch: what printers leave anyway. */
const MARGIN = 36;

/** The cells of the Charts sheet: title, stamp and period above the charts. Their number tells how many pages they take. Pure. */
export function chartsSheetContent(name: string, note: string, charts: number): SheetContent {
  const row = (kind: string, text: string) => ({ kind, depth: 0, cells: [text], formats: ["General"] });
  const rows = Math.max(1, Math.ceil(charts / CHARTS_IN_A_ROW));
  return {
    columns: ["drawing"],
    rows: [
      row("title", asText(name)),
      row("stamp", ""),
      row("note", asText(note)),
      row(`charts-${Math.ceil(rows / ROWS_ON_A_PAGE)}`, ""),
    ],
  };
}

/** Queues the look of the Charts sheet, and how many pages it is printed on. */
export function queueChartsDress(
  sheet: Excel.Worksheet,
  layout: string,
  before: Block,
  columnsBefore: readonly string[],
  language: Language,
): void {
  queuePlainDress(sheet, layout, before, columnsBefore, language);
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: pagesOf(layout) };
}

/** Queues what a new Charts sheet gets once. Without a print area Excel prints whatever is drawn. */
export function queueChartsSetup(sheet: Excel.Worksheet): void {
  sheet.showGridlines = false;
  sheet.tabColor = ACCENT;
  const page = sheet.pageLayout;
  page.orientation = Excel.PageOrientation.portrait;
  page.centerHorizontally = true;
  page.setPrintMargins("Points", { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN });
}

function pagesOf(layout: string): number {
  for (const { kind } of parseLayout(layout).runs) {
    const [, pages] = /^charts-(\d+)$/.exec(kind) ?? [];
    if (pages !== undefined) return Number(pages);
  }
  return 1;
}
