import type { ICellData } from "@univerjs/core";
import type { Book } from "./book";
import { hasContent } from "./cell-content";
import { valueOf } from "./cells";
import { columnLetters, formatRect } from "./rect";
import type { Drawing } from "./shape-state";

/** One cell that is not blank and unformatted. */
export interface CellSnapshot {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The grid's style, number format included. */
  readonly style?: unknown;
}

export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly cells: Readonly<Record<string, CellSnapshot>>;
  readonly merges: readonly string[];
  /** Widths in pixels of columns that have one of their own, by letters. */
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly style: string;
  }[];
  readonly conditionalFormats: readonly { readonly addresses: readonly string[]; readonly state: unknown }[];
  readonly protection: { readonly protected: boolean; readonly options: unknown };
  readonly locks: readonly { readonly address: string; readonly locked: boolean }[];
  readonly hyperlinks: readonly { readonly address: string; readonly link: unknown }[];
  readonly customProperties: Readonly<Record<string, unknown>>;
  readonly pageLayout: Readonly<Record<string, unknown>>;
  /** Shapes and charts, from the bottom to the top. */
  readonly drawings: readonly Drawing[];
}

/** The whole workbook as plain JSON, to compare before with after. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly { readonly name: string; readonly reference: string; readonly scope: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly xmlParts: readonly string[];
  readonly customProperties: Readonly<Record<string, unknown>>;
  readonly structureProtected: boolean;
}

export function takeSnapshot(book: Book): WorkbookSnapshot {
  return {
    sheets: book.workbook.getSheets().map((sheet) => sheetSnapshot(book, sheet.getSheetId())),
    names: book.workbook
      .getDefinedNames()
      .map((item) => ({
        name: item.getName(),
        reference: item.getFormulaOrRefString(),
        scope: item.getLocalSheetId() ?? "",
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings: fromEntries([...book.settings].map(([key, json]) => [key, JSON.parse(json) as unknown])),
    xmlParts: [...book.xmlParts.values()].map((part) => part.xml),
    customProperties: fromEntries(book.customProperties),
    structureProtected: book.structureProtected,
  };
}

function sheetSnapshot(book: Book, id: string): SheetSnapshot {
  const sheet = book.sheet(id);
  const state = book.state(id);
  const { xSplit, ySplit } = sheet.getFreeze();
  return {
    id,
    name: sheet.getSheetName(),
    visibility: !sheet.isSheetHidden() ? "Visible" : state.veryHidden ? "VeryHidden" : "Hidden",
    cells: cellSnapshots(book, id),
    merges: sheet
      .getMergedRanges()
      .map((range) => range.getA1Notation())
      .sort(),
    columnWidths: columnWidths(book, id),
    freeze: { rows: ySplit, columns: xSplit },
    gridlines: !sheet.hasHiddenGridLines(),
    tabColor: sheet.getTabColor() ?? "",
    tables: book.tables.list(id).map((table) => ({
      id: table.id,
      name: table.name,
      address: formatRect(table.rect),
      style: book.tables.state(table.id).style,
    })),
    conditionalFormats: book.conditionals.list(id).map((place) => ({
      addresses: place.rects.map(formatRect),
      state: { ...book.conditionals.state(place.id) },
    })),
    protection: { protected: state.protection.protected, options: state.protection.options },
    locks: state.locks.map(({ rect, locked }) => ({ address: formatRect(rect), locked })),
    hyperlinks: state.hyperlinks.map(({ rect, link }) => ({ address: formatRect(rect), link })),
    customProperties: fromEntries(state.customProperties),
    pageLayout: fromEntries(state.pageLayout),
    drawings: structuredClone(book.drawings.list(id)),
  };
}

function cellSnapshots(book: Book, id: string): Record<string, CellSnapshot> {
  const cells: [string, CellSnapshot][] = [];
  book
    .grid(id)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || !(hasContent(cell) || cell.s)) return;
      const taken = cellSnapshot(book, cell);
      if (!hasContent(cell) && taken.style === undefined) return;
      cells.push([`${columnLetters(column)}${row + 1}`, taken]);
    });
  return fromEntries(cells);
}

function cellSnapshot(book: Book, cell: ICellData): CellSnapshot {
  const style = essentials(book.style(cell));
  return {
    value: valueOf(cell),
    ...(cell.f ? { formula: cell.f } : {}),
    ...(style ? { style } : {}),
  };
}

/** The style without parts that say nothing; `null` when nothing is left. */
function essentials(style: object): Record<string, unknown> | null {
  const said = Object.entries(style).filter(
    ([, value]) => value !== null && value !== undefined && value !== 0,
  );
  return said.length > 0 ? fromEntries(said) : null;
}

function columnWidths(book: Book, id: string): Record<string, number> {
  const { columnData } = book.grid(id).getConfig();
  const widths = Object.entries(columnData).flatMap(([column, data]): [string, number][] =>
    data?.w === undefined ? [] : [[columnLetters(Number(column)), data.w]],
  );
  return fromEntries(widths);
}

/** A record without a prototype's traps: a key such as `__proto__` stays a key. */
function fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries]);
}
