import { areaName } from "../address";
import { asText } from "../cell-text";
import { textWidth, wrap } from "../drawing/text-fit";
import type { CellValue } from "../cell-text";
import type { SheetContent, SheetRow } from "./owned-cells";

/** Columns of the report: names and sentences, four figures, a status, words. */
export const REPORT_COLUMNS = ["name", "figure", "figure", "figure", "figure", "status", "words"] as const;

/** Widths of the columns in points; together a landscape page. */
export const REPORT_WIDTHS: Readonly<Record<string, number>> = {
  name: 190,
  figure: 78,
  status: 92,
  words: 230,
};

const LINE = REPORT_COLUMNS.reduce((sum, column) => sum + (REPORT_WIDTHS[column] ?? 0), 0);
const LETTERS = 11;

/** Whether a sentence stands in one line: what is longer is cut off at the page's edge. */
export function fitsLine(text: string): boolean {
  return textWidth(text, LETTERS) <= LINE;
}

/** A cell of the report and how it shows. */
export type ReportCell = CellValue | readonly [value: CellValue, format: string];

/** A row that was put on the page; `cell` names one of its cells, for sentences that cite it. */
export interface PlacedRow {
  readonly cell: (column: number) => string;
}

/** A report that grows from the top; rows know their place before any is written, so that sentences can cite cells below. */
export class ReportPage {
  readonly #rows: { kind: string; cells: readonly ReportCell[]; link: string | null }[] = [];

  /** Puts a row at the end. */
  add(kind: string, ...cells: readonly ReportCell[]): PlacedRow {
    return this.addLinked(null, kind, ...cells);
  }

  /** Puts a row at the end whose first cell leads to a place of the workbook, such as `KPIs!A5`; to none with `null`. */
  addLinked(link: string | null, kind: string, ...cells: readonly ReportCell[]): PlacedRow {
    const row = this.#rows.length;
    this.#rows.push({ kind, cells, link });
    return { cell: (column) => areaName(row, column, 1, 1) };
  }

  /** Keeps a row's place for what is known only later. */
  reserve(kind: string): (text: string) => void {
    const place = this.#rows.length;
    this.add(kind);
    return (text) => {
      this.#rows[place] = { kind, cells: [text], link: null };
    };
  }

  /** Puts a text at the end, in as many rows as it takes, which may lead to a place of the workbook. */
  addText(text: string, link: string | null = null): void {
    for (const line of wrap(text, LINE, LETTERS)) this.addLinked(link, "sentence", asText(line));
  }

  get content(): SheetContent {
    return {
      columns: REPORT_COLUMNS,
      rows: this.#rows.map(({ kind, cells, link }): SheetRow => {
        const all = REPORT_COLUMNS.map((_, column) => cells[column] ?? "");
        return {
          kind,
          depth: 0,
          cells: all.map((cell) => (typeof cell === "object" ? cell[0] : cell)),
          formats: all.map((cell) => (typeof cell === "object" ? cell[1] : "General")),
          ...(link === null ? {} : { link }),
        };
      }),
    };
  }
}
