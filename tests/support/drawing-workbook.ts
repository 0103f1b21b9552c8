import type { ICellData } from "@univerjs/core";
import type { FileSheet, FileWorkbook } from "../../src/preview/file/file-workbook";
import type { DrawingContext } from "../../src/preview/file/drawing-context";
import { PackageFile } from "../../src/preview/file/package-file";
import { patchDrawings } from "../../src/preview/file/patch-drawings";
import { readDrawings } from "../../src/preview/file/read-drawings";
import { SheetGeometry } from "../../src/preview/file/sheet-geometry";
import { readTheme } from "../../src/preview/file/theme-colors";
import { simpleFile } from "./xlsx-parts";
import { columnLetters } from "../../src/preview/excel/rect";

/** The surroundings of a sheet's drawings, as the whole workbook gives them. */
export function placeOf(file: PackageFile, workbook: FileWorkbook, sheet: FileSheet): DrawingContext {
  const theme = readTheme(file);
  return {
    sheetId: sheet.id,
    geometry: new SheetGeometry(sheet),
    sheetIdOf: (name) => workbook.sheets.find((known) => known.name === name)?.id ?? null,
    sheetNameOf: (id) => workbook.sheets.find((known) => known.id === id)?.name ?? "",
    themeColor: (name) => theme.named(name),
    cell: (id, row, column) => {
      const value = workbook.sheets.find((known) => known.id === id)?.cells[row]?.[column]?.v;
      return value === undefined || value === null || value === ""
        ? null
        : { value: typeof value === "boolean" ? String(value) : value, format: "General" };
    },
  };
}

/** A file with the values and the drawings of a workbook, each sheet on one page, and nothing else of it. */
export function fileWithDrawings(workbook: FileWorkbook): PackageFile {
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    before: `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${columnsXml(sheet)}`,
    rows: rowsXml(sheet),
    after:
      '<pageMargins left="0.2" right="0.2" top="0.2" bottom="0.2" header="0.1" footer="0.1"/><pageSetup orientation="landscape"/>',
  }));
  const file = PackageFile.open(simpleFile({ sheets }));
  workbook.sheets.forEach((sheet, index) => {
    patchDrawings(
      file,
      `xl/worksheets/sheet${index + 1}.xml`,
      [],
      sheet.drawings,
      placeOf(file, workbook, sheet),
    );
  });
  return file;
}

/** The drawings of each sheet of such a file, by the sheets' names. */
export function drawingsIn(file: PackageFile, workbook: FileWorkbook) {
  return new Map(
    workbook.sheets.map((sheet, index) => [
      sheet.name,
      readDrawings(file, `xl/worksheets/sheet${index + 1}.xml`, placeOf(file, workbook, sheet)),
    ]),
  );
}

function columnsXml({ columns, defaultColumnWidth }: FileSheet): string {
  const width = (pixels: number) => (pixels - 5) / 7;
  const own = Object.entries(columns).map(([index, { size = defaultColumnWidth, hidden }]) => {
    const at = Number(index) + 1;
    return `<col min="${at}" max="${at}" width="${width(size)}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`;
  });
  const usual = `<sheetFormatPr defaultColWidth="${width(defaultColumnWidth)}" defaultRowHeight="15"/>`;
  return usual + (own.length > 0 ? `<cols>${own.join("")}</cols>` : "");
}

function rowsXml({ cells, rows }: FileSheet): string {
  const indexes = new Set([...Object.keys(cells), ...Object.keys(rows)].map(Number));
  return [...indexes]
    .sort((a, b) => a - b)
    .map((row) => {
      const { size, hidden } = rows[row] ?? {};
      const height = size === undefined ? "" : ` ht="${size * 0.75}" customHeight="1"`;
      const inner = Object.entries(cells[row] ?? {}).map(([column, cell]) =>
        cellXml(row, Number(column), cell),
      );
      return `<row r="${row + 1}"${height}${hidden ? ' hidden="1"' : ""}>${inner.join("")}</row>`;
    })
    .join("");
}

function cellXml(row: number, column: number, { v }: ICellData): string {
  if (v === undefined || v === null || v === "") return "";
  const at = `r="${columnLetters(column)}${row + 1}"`;
  if (typeof v === "number") return `<c ${at}><v>${v}</v></c>`;
  const text = String(v).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
