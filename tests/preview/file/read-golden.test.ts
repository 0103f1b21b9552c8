import { readdirSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { columnLetters, formatRect } from "../../../src/preview/excel/rect";
import type { FileSheet, FileWorkbook } from "../../../src/preview/file/file-workbook";
import { FileProblem } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";
import { widthToPixels } from "../../../src/preview/file/sheet-units";
import { goldenWorkbook } from "../../support/xlsx-parts";

const open = (name: string): FileWorkbook => readFile(goldenWorkbook(name)).workbook;
const sheetOf = (workbook: FileWorkbook, name: string): FileSheet =>
  workbook.sheets.find((sheet) => sheet.name === name)!;
/** Values of a row, from column A on. */
const rowOf = (sheet: FileSheet, row: number): unknown[] => {
  const cells = sheet.cells[row] ?? {};
  const last = Math.max(-1, ...Object.keys(cells).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => cells[column]?.v);
};
const formatAt = (
  workbook: FileWorkbook,
  sheet: FileSheet,
  row: number,
  column: number,
): string | undefined => workbook.styles[sheet.cells[row]?.[column]?.s as string]?.n?.pattern;

describe("R's data sets, as R prints them", () => {
  const workbook = open("readxl-datasets.xlsx");

  it("has the four sheets", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["iris", "mtcars", "chickwts", "quakes"]);
    expect(workbook.sheets.map((sheet) => Object.keys(sheet.cells).length)).toEqual([151, 33, 72, 1001]);
  });

  it("has the first and last flower of iris", () => {
    const iris = sheetOf(workbook, "iris");
    expect(rowOf(iris, 0)).toEqual(["Sepal.Length", "Sepal.Width", "Petal.Length", "Petal.Width", "Species"]);
    expect(rowOf(iris, 1)).toEqual([5.1, 3.5, 1.4, 0.2, "setosa"]);
    expect(rowOf(iris, 150)).toEqual([5.9, 3, 5.1, 1.8, "virginica"]);
  });

  it("has the means of mtcars", () => {
    const cars = sheetOf(workbook, "mtcars");
    const mean = (column: number) =>
      Array.from({ length: 32 }, (_, row) => Number(rowOf(cars, row + 1)[column])).reduce((a, b) => a + b) /
      32;
    // summary(mtcars): mpg 20.09, hp 146.7.
    expect(mean(0)).toBeCloseTo(20.090625, 9);
    expect(mean(3)).toBeCloseTo(146.6875, 9);
  });
});

describe("readxl's other examples, as its manual describes them", () => {
  it("finds the table of deaths between the notes, with dates and ages", () => {
    const workbook = open("readxl-deaths.xlsx");
    const arts = sheetOf(workbook, "arts");
    expect(arts.tables.map(({ name, rect }) => [name, formatRect(rect)])).toEqual([["Table1", "A5:F15"]]);
    expect(rowOf(arts, 5)).toEqual(["David Bowie", "musician", 69, 1, 17_175, 42_379]);
    expect(arts.cells[5]?.[2]?.f).toBe('=DATEDIF(E6,F6,"y")');
    expect(formatAt(workbook, arts, 5, 4)).toBe("m/d/yyyy");
    expect(workbook.sheets.map(({ merges }) => merges.length)).toEqual([1, 2]);
  });

  it("keeps the types that cells have, whatever they look like", () => {
    const cells = sheetOf(open("readxl-type-me.xlsx"), "logical_coercion").cells;
    // Numbers 0 and 1, a date, TRUE, FALSE, three texts, and "False" behind an apostrophe.
    const types = Array.from({ length: 9 }, (_, row) => cells[row + 2]?.[0]?.t);
    expect(types).toEqual([2, 2, 2, 3, 3, 1, 1, 1, 4]);
    expect(cells[1]?.[0]).toBeUndefined();
  });

  it("has the data of geometry at B3:D6", () => {
    const [sheet] = open("readxl-geometry.xlsx").sheets;
    const found = Object.entries(sheet!.cells).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, cell]) => [
        `${columnLetters(Number(column))}${Number(row) + 1}`,
        cell.v,
      ]),
    );
    expect(found).toHaveLength(12);
    for (const [address, value] of found) expect(value).toBe(address);
  });

  it("reads Clippy's weight and the day of death", () => {
    const workbook = open("readxl-clippy.xlsx");
    const [list] = workbook.sheets;
    expect(rowOf(list!, 1)).toEqual(["Name", "Clippy"]);
    expect(rowOf(list!, 4)).toEqual(["Weight in grams", 0.9]);
    // 2007-01-01.
    expect(list!.cells[3]?.[1]?.v).toBe(39_083);
  });

  it("reads text that stands in the cells themselves", () => {
    expect(rowOf(open("openxlsx-inlineStr.xlsx").sheets[0]!, 1)).toEqual([
      "is an xlsx file",
      "cannot be read",
    ]);
  });
});

it.each([
  { name: "readxl-clippy.xls", code: "old-format" },
  { name: "xlsx-populate-encrypted.xlsx", code: "encrypted" },
])("refuses $name as $code", ({ name, code }) => {
  expect(() => open(name)).toThrow(expect.objectContaining({ name: "FileProblem", code }));
  expect(() => open(name)).toThrow(FileProblem);
});

it("tells what it keeps without showing it", () => {
  expect(readFile(goldenWorkbook("openxlsx-loadPivotTables.xlsx")).notShown).toContain("pivot tables");
  expect(readFile(goldenWorkbook("openxlsx-loadThreadComment.xlsx")).notShown).toContain("comments");
});

const FILES = readdirSync("tests/golden/workbooks").filter(
  (name) => name.endsWith(".xlsx") && !name.includes("encrypted"),
);

describe.each(FILES)("%s agrees with exceljs", (name) => {
  it("in values, formulas, number formats, merges, widths and sheets", async () => {
    const oracle = new ExcelJS.Workbook();
    await oracle.xlsx.load(goldenWorkbook(name).buffer as ArrayBuffer);
    const workbook = open(name);
    expect(workbook.sheets.map(({ name: title, visibility }) => [title, visibility.toLowerCase()])).toEqual(
      oracle.worksheets.map(({ name: title, state }) => [title, state.toLowerCase()]),
    );
    for (const theirs of oracle.worksheets) {
      const ours = sheetOf(workbook, theirs.name);
      expect(contentOf(workbook, ours)).toEqual(oracleContent(theirs, workbook.date1904));
      expect(ours.merges.map(formatRect).sort()).toEqual([...theirs.model.merges].sort());
      expect(widthsOf(ours)).toEqual(oracleWidths(ours, theirs));
    }
  });
});

type Content = Record<string, unknown>;

/** What each cell holds, by its address. */
function contentOf(workbook: FileWorkbook, sheet: FileSheet): Content {
  const merged = new Set(
    sheet.merges.flatMap((rect) => {
      const rows = Array.from({ length: rect.bottom - rect.top + 1 }, (_, at) => rect.top + at);
      return rows.flatMap((row) =>
        Array.from(
          { length: rect.right - rect.left + 1 },
          (_, at) => `${columnLetters(rect.left + at)}${row + 1}`,
        ).slice(row === rect.top ? 1 : 0),
      );
    }),
  );
  return Object.fromEntries(
    Object.entries(sheet.cells).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, cell]): [string, unknown][] => {
        const address = `${columnLetters(Number(column))}${Number(row) + 1}`;
        if (merged.has(address) || (cell.v === undefined && cell.f === undefined)) return [];
        const value = Number(cell.t) === 3 ? cell.v === 1 : near(cell.v);
        const format = formatAt(workbook, sheet, Number(row), Number(column));
        return [[address, { value, ...(cell.f ? { formula: cell.f } : {}), format: plainFormat(format) }]];
      }),
    ),
  );
}

function oracleContent(sheet: ExcelJS.Worksheet, date1904: boolean): Content {
  const content: Content = {};
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      const formula = cell.formula ? { formula: `=${cell.formula}` } : {};
      const value = plain(cell.formula ? cell.result : cell.value, date1904);
      if ((value === null || value === "") && !cell.formula) return;
      content[cell.address] = { value, ...formula, format: plainFormat(cell.numFmt) };
    });
  });
  return content;
}

/** exceljs gives dates as such, to a millisecond; links, rich text and errors as objects. */
function plain(value: unknown, date1904: boolean): unknown {
  if (value instanceof Date) return near(value.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569));
  if (typeof value !== "object" || value === null) return near(value ?? null);
  if ("richText" in value) return (value.richText as { text: string }[]).map(({ text }) => text).join("");
  if ("text" in value) return plain(value.text, date1904);
  return "error" in value ? value.error : value;
}

/** To the last place that a date of exceljs keeps. */
const near = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(9)) : value);

/** The two spell built-in formats of dates in their own ways, and exceljs drops what marks plain letters. */
function plainFormat(format: string | undefined): string {
  const spelled: Readonly<Record<string, string>> = {
    "mm-dd-yy": "m/d/yyyy",
    'm/d/yy "h":mm': "m/d/yyyy h:mm",
  };
  return (spelled[format ?? ""] ?? format ?? "General").replaceAll("\\", "");
}

function widthsOf(sheet: FileSheet): Record<string, number> {
  return Object.fromEntries(
    Object.entries(sheet.columns)
      .filter(([, { size }]) => size !== undefined)
      .map(([column, { size }]) => [columnLetters(Number(column)), size ?? 0]),
  );
}

/** Widths that differ from the sheet's own, in pixels; hidden columns may have none. */
function oracleWidths(ours: FileSheet, sheet: ExcelJS.Worksheet): Record<string, number> {
  const widths = (sheet.columns as Partial<ExcelJS.Column>[] | null) ?? [];
  return Object.fromEntries(
    widths.flatMap(({ width }, column): [string, number][] => {
      const pixels = width === undefined ? ours.defaultColumnWidth : widthToPixels(width);
      return pixels === ours.defaultColumnWidth || pixels === 0 ? [] : [[columnLetters(column), pixels]];
    }),
  );
}
