import type { ICellData, IWorkbookData } from "@univerjs/core";
import { CellType } from "../../src/preview/excel/entry";
import { parseRect, rectAt } from "../../src/preview/excel/rect";

/** A value, or a formula when it is text that starts with `=`; `'=x` is the text `=x`; `null` leaves a cell blank. */
export type CellSpec = string | number | boolean | null;

export interface SheetSpec {
  readonly name: string;
  /** Rows from A1 on. */
  readonly cells?: readonly (readonly CellSpec[])[];
  /** Single cells by address, over `cells`. */
  readonly at?: Readonly<Record<string, CellSpec>>;
  /** Tables by name, each with its address, headers included. */
  readonly tables?: Readonly<Record<string, string>>;
  /** Number formats by address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Addresses of merged cells. */
  readonly merges?: readonly string[];
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
  readonly protected?: boolean;
  /** Addresses of the cells that stay open when the sheet is protected. */
  readonly unlocked?: readonly string[];
}

/** The grid's data of a workbook with these sheets; tables, names and protection come later, through the host. */
export function workbookData(sheets: readonly SheetSpec[]): Partial<IWorkbookData> {
  const named = sheets.length > 0 ? sheets : [{ name: "Sheet1" }];
  const ids = named.map((_, index) => `{00000000-0000-0000-0000-${String(index + 1).padStart(12, "0")}}`);
  return {
    id: "workbook",
    name: "Book",
    locale: "enUS" as never,
    sheetOrder: ids,
    sheets: Object.fromEntries(named.map((sheet, index) => [ids[index], sheetData(sheet, ids[index] ?? "")])),
  };
}

function sheetData(sheet: SheetSpec, id: string) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, part: ICellData) => {
    const cells = (cellData[row] ??= {});
    cells[column] = { ...cells[column], ...part };
  };
  sheet.cells?.forEach((row, r) => row.forEach((value, c) => value !== null && put(r, c, cellOf(value))));
  for (const [address, value] of Object.entries(sheet.at ?? {})) {
    const { top, left } = rectOf(address);
    if (value !== null) put(top, left, cellOf(value));
  }
  for (const [address, pattern] of Object.entries(sheet.formats ?? {})) {
    const { top, left, bottom, right } = rectOf(address);
    for (let r = top; r <= bottom; r++)
      for (let c = left; c <= right; c++) put(r, c, { s: { n: { pattern } } });
  }
  const rows = Object.keys(cellData).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cellData[row] ?? {}).map(Number));
  return {
    id,
    name: sheet.name,
    cellData,
    rowCount: Math.max(1000, ...bounded(rows)),
    columnCount: Math.max(40, ...bounded(columns)),
    mergeData: (sheet.merges ?? []).map((address) => {
      const { top, left, bottom, right } = rectOf(address);
      return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
    }),
  };
}

/** The largest index with some room; spreading all of them would overflow the stack. */
function bounded(indexes: readonly number[]): number[] {
  return indexes.length > 0 ? [indexes.reduce((a, b) => Math.max(a, b), 0) + 20] : [];
}

function rectOf(address: string) {
  return parseRect(address) ?? rectAt(-1, -1, 0, 0);
}

function cellOf(value: string | number | boolean): ICellData {
  if (typeof value === "number") return { v: value, t: CellType.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellType.boolean };
  if (value.startsWith("'")) return { v: value.slice(1), t: CellType.forcedText };
  return value.startsWith("=") ? { f: value } : { v: value, t: CellType.text };
}
