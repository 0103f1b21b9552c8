import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { parseRange, type CellRange } from "./cell-range";
import type { SampleCell, SampleSheet, SampleStyle, SampleWorkbook, StyledRange } from "./sample-workbook";

/** Smallest size of a sheet that is opened, and what is added beyond its cells. */
const ROOM = { rows: 200, columns: 26, more: 60 } as const;

/** Turns a sample into the grid's own form. Tables are not part of it: they are added once the grid has it open. */
export function workbookData(sample: SampleWorkbook, id: string): IWorkbookData {
  const styles = new StyleSheet();
  const sheets = sample.sheets.map((sheet, index) => sheetData(sheet, sheetId(index), styles));
  return {
    id,
    name: sample.fileName,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: styles.all,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    defaultStyle: { ff: "Calibri, Carlito, Arial, sans-serif", fs: 11, vt: VerticalAlign.BOTTOM },
  };
}

/** Each look once, by the text of it. */
class StyleSheet {
  readonly all: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const id = this.#ids.get(key) ?? `s${this.#ids.size}`;
    this.#ids.set(key, id);
    this.all[id] = style;
    return id;
  }
}

// Of the form that Excel gives its sheets.
function sheetId(index: number): string {
  return `{00000000-0000-0000-0000-${String(index + 1).padStart(12, "0")}}`;
}

function sheetData(
  sheet: SampleSheet,
  id: string,
  styles: StyleSheet,
): Partial<IWorksheetData> & { id: string } {
  const columns = Math.max(...sheet.cells.map((row) => row.length));
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    rowCount: Math.max(ROOM.rows, sheet.cells.length + ROOM.more),
    columnCount: Math.max(ROOM.columns, columns + ROOM.more / 4),
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    cellData: cellData(sheet, styles),
    mergeData: (sheet.merges ?? []).map(parseRange),
    rowData: Object.fromEntries(
      Object.entries(sheet.rowHeights ?? {}).map(([row, height]) => [
        row,
        { h: height, ia: BooleanNumber.FALSE },
      ]),
    ),
    columnData: Object.fromEntries((sheet.columnWidths ?? []).map((width, column) => [column, { w: width }])),
    freeze: freezeOf(sheet),
    showGridlines: sheet.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
}

function freezeOf(sheet: SampleSheet): IWorksheetData["freeze"] {
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

function cellData(sheet: SampleSheet, styles: StyleSheet): Record<number, Record<number, ICellData>> {
  const looks = looksOf(sheet.styles ?? []);
  const rows = Math.max(sheet.cells.length, looks.length);
  return Object.fromEntries(
    Array.from({ length: rows }, (_, row) => {
      const cells = sheet.cells[row] ?? [];
      const width = Math.max(cells.length, looks[row]?.length ?? 0);
      const filled = Array.from({ length: width }, (_, column): [number, ICellData] => {
        const look = looks[row]?.[column];
        return [
          column,
          { ...content(cells[column] ?? null), ...(look ? { s: styles.idOf(univerStyle(look)) } : {}) },
        ];
      });
      return [row, Object.fromEntries(filled.filter(([, cell]) => Object.keys(cell).length > 0))];
    }),
  );
}

/** The cell's content in the grid's own form: text starting with `=` is a formula. */
export function content(cell: SampleCell): ICellData {
  if (cell === null) return {};
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  return cell.startsWith("=") ? { f: cell } : { v: cell, t: CellValueType.STRING };
}

// Later styles win, property by property.
function looksOf(ranges: readonly StyledRange[]): SampleStyle[][] {
  const looks: SampleStyle[][] = [];
  for (const { address, style } of ranges) {
    eachCell(parseRange(address), (row, column) => {
      const line = (looks[row] ??= []);
      line[column] = { ...line[column], ...style };
    });
  }
  return looks;
}

function eachCell(range: CellRange, visit: (row: number, column: number) => void): void {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) visit(row, column);
  }
}

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const EDGE = { top: "t", bottom: "b", left: "l", right: "r" } as const;

function univerStyle(style: SampleStyle): IStyleData {
  return {
    ...(style.numberFormat === undefined ? {} : { n: { pattern: style.numberFormat } }),
    ...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(style.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(style.size === undefined ? {} : { fs: style.size }),
    ...(style.color === undefined ? {} : { cl: { rgb: style.color } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.align === undefined ? {} : { ht: HORIZONTAL[style.align] }),
    ...(style.vertical === undefined ? {} : { vt: VERTICAL[style.vertical] }),
    ...(style.wrap ? { tb: WrapStrategy.WRAP } : {}),
    ...(style.border === undefined ? {} : { bd: bordersOf(style) }),
  };
}

function bordersOf(style: SampleStyle): IBorderData {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: style.borderColor ?? "#000000" } };
  return Object.fromEntries((style.border ?? []).map((edge) => [EDGE[edge], line]));
}
