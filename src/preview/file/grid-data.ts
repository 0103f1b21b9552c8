import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { parseRect } from "../excel/rect";
import type { FileLine, FileSheet, FileWorkbook } from "./file-workbook";

/** Smallest size of a sheet that is opened, and what is added beyond its cells. */
const ROOM = { rows: 200, columns: 26, moreRows: 60, moreColumns: 15 } as const;
const MOST = { rows: 1_048_576, columns: 16_384 } as const;
/** The grid's words, as numbers: importing them would load the grid into the worker. */
const VERTICAL_BOTTOM = 3;
const [NO, YES] = [0, 1];
const FONTS = "Calibri, Carlito, Arial, sans-serif";

/** What an array formula's anchor remembers of the file: its own value and those of the cells it fills. */
export interface KeptSpill {
  readonly f: string;
  readonly content: ICellData;
  /** Row by row from the anchor on; the anchor itself is `null`. */
  readonly cells: readonly (readonly (ICellData | null)[])[];
}

/**
 * The grid's own form of a workbook: cells, looks, merges, sizes and what else the grid itself holds. The rest is the
 * book's, see `fillBook`. Rows of cells are taken over, not copied: the grid changes them.
 *
 * @param name - Name of the file.
 */
export function gridData(workbook: FileWorkbook, unitId: string, name = "Book.xlsx"): IWorkbookData {
  const sheets = workbook.sheets.map(sheetData);
  return {
    id: unitId,
    name,
    appVersion: "",
    locale: "enUS" as IWorkbookData["locale"],
    styles: { ...workbook.styles },
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    defaultStyle: defaultStyle(workbook.styles["x0"]),
  };
}

/** What cells without a look of their own look like: the workbook's first look, over Excel's own font. */
function defaultStyle(first: IStyleData = {}): IStyleData {
  const { ff } = first;
  const family = ff && ff !== "Calibri" ? `${ff}, Arial, sans-serif` : FONTS;
  return { fs: 11, vt: VERTICAL_BOTTOM, ...first, ff: family };
}

function sheetData(sheet: FileSheet): Partial<IWorksheetData> & { readonly id: string } {
  const { rows, columns } = sheet.frozen;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === "Visible" ? NO : YES,
    ...sizeOf(sheet),
    defaultColumnWidth: sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
    cellData: spillsTakenOut(sheet.cells),
    mergeData: sheet.merges.map((r) => ({
      startRow: r.top,
      startColumn: r.left,
      endRow: r.bottom,
      endColumn: r.right,
    })),
    rowData: lines(sheet.rows, (size) => ({ h: size, ia: NO })),
    columnData: lines(sheet.columns, (size) => ({ w: size })),
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    showGridlines: sheet.gridlines ? YES : NO,
  };
}

function lines<Line extends object>(
  all: Readonly<Record<number, FileLine>>,
  sized: (size: number) => Line,
): Record<number, Line & { hd?: number }> {
  return Object.fromEntries(
    Object.entries(all).map(([index, { size, hidden }]) => [
      index,
      { ...(size === undefined ? {} : sized(size)), ...(hidden ? { hd: YES } : {}) },
    ]),
  ) as Record<number, Line & { hd?: number }>;
}

type Cells = Record<number, Record<number, ICellData>>;

/** Rows and columns that the grid gets: all that hold something, with room beyond. */
function sizeOf(sheet: FileSheet): { readonly rowCount: number; readonly columnCount: number } {
  let [lastRow, lastColumn] = [-1, -1];
  const reach = (row: number, column: number) => {
    if (row > lastRow && row < MOST.rows) lastRow = row;
    if (column > lastColumn && column < MOST.columns) lastColumn = column;
  };
  for (const [row, cells] of Object.entries(sheet.cells)) {
    for (const column in cells) reach(Number(row), Number(column));
  }
  const blocks = [...sheet.merges, ...sheet.tables.map(({ rect }) => rect)];
  for (const { bottom, right } of blocks) reach(bottom, right);
  for (const row in sheet.rows) reach(Number(row), -1);
  for (const column in sheet.columns) reach(-1, Number(column));
  return {
    rowCount: Math.min(Math.max(ROOM.rows, lastRow + 1 + ROOM.moreRows), MOST.rows),
    columnCount: Math.min(Math.max(ROOM.columns, lastColumn + 1 + ROOM.moreColumns), MOST.columns),
  };
}

/**
 * The grid fills the cells of an array formula itself, and would find them taken by the values in the file. Those go to
 * the anchor's own data, from where they come back on saving where the grid could not calculate the formula.
 */
function spillsTakenOut(cells: Cells): Cells {
  for (const [row, line] of Object.entries(cells)) {
    for (const column in line) {
      const spill = line[column]?.custom?.["spill"] as unknown;
      if (typeof spill === "string") takeOut(cells, Number(row), Number(column), spill);
    }
  }
  return cells;
}

function takeOut(cells: Cells, top: number, left: number, spill: string): void {
  const [anchor, rect] = [cells[top]?.[left], parseRect(spill)];
  if (!anchor?.f || !rect || rect.top !== top || rect.left !== left) return;
  const bottom = Math.min(rect.bottom, top + MOST_SPILLED / (rect.right - left + 1));
  const kept: (ICellData | null)[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line = cells[row] ?? {};
    kept.push(
      Array.from({ length: rect.right - left + 1 }, (_, index) => {
        const cell = row === top && index === 0 ? undefined : line[left + index];
        if (!cell || cell.f) return null;
        const { s, ...content } = cell;
        line[left + index] = s ? { s } : {};
        return content;
      }),
    );
  }
  const { f, s, custom, ...content } = anchor;
  const memory: KeptSpill = { f, content, cells: kept };
  const alone = rect.bottom === top && rect.right === left;
  (cells[top] ??= {})[left] = {
    ...(alone ? content : {}),
    f,
    ...(s ? { s } : {}),
    custom: { ...custom, kept: memory },
  };
}

/** Cells of one array formula that are looked at; a file may claim far more than it holds. */
const MOST_SPILLED = 1_000_000;
