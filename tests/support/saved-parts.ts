import { readdirSync } from "node:fs";
import type { ICellData } from "@univerjs/core";
import type { FileSheet, FileWorkbook } from "../../src/preview/file/file-workbook";
import { PackageFile } from "../../src/preview/file/package-file";
import { rowPlaces } from "../../src/preview/file/row-text";
import { goldenWorkbook } from "./xlsx-parts";
import type { NamedFile } from "./made-workbooks";

/** Workbooks of other programs that can be opened. */
export function goldenWorkbooks(): NamedFile[] {
  return readdirSync("tests/golden/workbooks")
    .filter((name) => /\.xls[xm]$/.test(name) && !name.includes("encrypted"))
    .map((name) => ({ name, bytes: goldenWorkbook(name) }));
}

/** Parts that two files do not have alike, sorted. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [PackageFile.open(before), PackageFile.open(after)];
  const paths = new Set([...was.paths(), ...is.paths()]);
  return [...paths].filter((path) => !sameBytes(was.bytes(path), is.bytes(path))).sort();
}

function sameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a !== null && b !== null && Buffer.compare(a, b) === 0;
}

/** Numbers of the rows, from 0, that two texts of a sheet do not have alike. */
export function differingRows(before: string, after: string): number[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const rows = new Set([...was.keys(), ...is.keys()]);
  return [...rows].filter((row) => was.get(row) !== is.get(row)).sort((a, b) => a - b);
}

function rowsOf(text: string): Map<number, string> {
  const start = text.search(/<(\w+:)?sheetData/);
  const data = text.slice(start);
  return new Map(rowPlaces(data).rows.map((place) => [place.row, data.slice(place.start, place.end)]));
}

/** The text around a sheet's rows. */
export function aroundRows(text: string): string {
  return text.replace(/<((?:\w+:)?)sheetData.*<\/\1sheetData>|<(?:\w+:)?sheetData\s*\/>/s, "");
}

/** The workbook with another sheet in the place of one. */
export function withSheet(
  workbook: FileWorkbook,
  index: number,
  change: (sheet: FileSheet) => Partial<FileSheet>,
): FileWorkbook {
  const sheets = workbook.sheets.map((sheet, at) => (at === index ? { ...sheet, ...change(sheet) } : sheet));
  return { ...workbook, sheets };
}

/** The sheet's cells with another cell; `null` takes it away. */
export function withCell(
  cells: FileSheet["cells"],
  row: number,
  column: number,
  cell: ICellData | null,
): FileSheet["cells"] {
  const line = Object.fromEntries(
    Object.entries({ ...cells[row], [column]: cell }).filter((entry) => entry[1] !== null),
  ) as Record<number, ICellData>;
  return { ...cells, [row]: line };
}
