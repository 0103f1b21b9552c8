import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { CellType } from "../../../src/preview/excel/entry";
import { newConditionalState } from "../../../src/preview/excel/conditional-rule";
import type { FileSheet, FileWorkbook } from "../../../src/preview/file/file-workbook";
import { PackageFile } from "../../../src/preview/file/package-file";
import { readFile } from "../../../src/preview/file/read-file";
import { readWorkbookPart } from "../../../src/preview/file/read-workbook";
import { saveFile } from "../../../src/preview/file/save-file";
import { EMPTY_SHEET } from "../../support/file-workbook";
import { excelize, madeWorkbooks } from "../../support/made-workbooks";
import {
  aroundRows,
  differingParts,
  differingRows,
  goldenWorkbooks,
  withCell,
  withSheet,
} from "../../support/saved-parts";

const files = [...goldenWorkbooks(), ...(await madeWorkbooks())];
/** A place where none of the files has anything. */
const [ROW, COLUMN] = [2000, 30];
const open = (bytes: Uint8Array): FileWorkbook => readFile(bytes).workbook;
const firstSheet = (bytes: Uint8Array): string =>
  readWorkbookPart(PackageFile.open(bytes)).sheets[0]?.path ?? "";
const textIn = (bytes: Uint8Array, path: string): string => PackageFile.open(bytes).text(path) ?? "";

describe.each(files)("$name", ({ bytes }) => {
  const before = open(bytes);
  const sheetPath = firstSheet(bytes);

  it("changes a number in its row and nowhere else", async () => {
    const after = withSheet(before, 0, ({ cells }) => ({
      cells: withCell(cells, ROW, COLUMN, { v: 42.5, t: CellType.number }),
    }));
    const saved = saveFile(bytes, after);
    expect(differingParts(bytes, saved)).toEqual([sheetPath]);
    const [was, is] = [textIn(bytes, sheetPath), textIn(saved, sheetPath)];
    expect(differingRows(was, is)).toEqual([ROW]);
    const dimension = /<(\w+:)?dimension[^>]*>/;
    expect(aroundRows(is).replace(dimension, "")).toBe(aroundRows(was).replace(dimension, ""));
    expect(open(saved).sheets.map(withoutBlanks)).toEqual(after.sheets.map(withoutBlanks));
    await expectInOthers(bytes, saved, after, "AE2001", 42.5);
  });

  it("adds a look to the looks", () => {
    const style = { bg: { rgb: "#FFC7CE" }, bl: 1, n: { pattern: '0.0" pts"' } };
    const after = withSheet(before, 0, ({ cells }) => ({
      cells: withCell(cells, ROW, COLUMN, { v: 1, t: CellType.number, s: style }),
    }));
    const saved = saveFile(bytes, after);
    const styles = PackageFile.open(bytes).related(PackageFile.open(bytes).workbookPath, "/styles")[0] ?? "";
    expect(differingParts(bytes, saved)).toEqual([styles, sheetPath].sort());
    const read = open(saved);
    const cell = read.sheets[0]?.cells[ROW]?.[COLUMN];
    expect(read.styles[cell?.s as string]).toMatchObject(style);
    for (const [id, look] of Object.entries(before.styles)) expect(read.styles[id]).toEqual(look);
  });

  it("adds a sheet with a text, a formula and a table", () => {
    const added: FileSheet = {
      ...EMPTY_SHEET,
      id: "{ABCDEF00-0000-4000-8000-00000000ABCD}",
      name: "New & <own>",
      cells: {
        0: { 0: { v: "Name", t: CellType.text }, 1: { v: "Sum", t: CellType.text } },
        1: { 0: { v: " a < b ", t: CellType.text }, 1: { f: "=SUM(1,2)", v: 3, t: CellType.number } },
      },
      tables: [
        {
          id: "77",
          name: "OwnTable",
          rect: { top: 0, left: 0, bottom: 1, right: 1 },
          state: {
            style: "TableStyleLight1",
            showTotals: false,
            showBandedRows: true,
            showBandedColumns: false,
            showFilterButton: true,
            highlightFirstColumn: false,
            highlightLastColumn: false,
            columnIds: [1, 2],
          },
        },
      ],
    };
    const saved = saveFile(bytes, { ...before, sheets: [...before.sheets, added] });
    const read = open(saved).sheets;
    expect(read.slice(0, -1)).toEqual(before.sheets);
    expect(read.at(-1)).toEqual(added);
  });

  it("renames a sheet in the workbook's part, and in charts and pivot tables that name it, alone", () => {
    const after = withSheet({ ...before, names: [] }, 0, () => ({ name: "Other name" }));
    const names = open(bytes).names.filter(({ scope }) => scope !== before.sheets[0]?.name);
    const saved = saveFile(bytes, { ...after, names, activeSheet: renamed(before) });
    const paths = differingParts(bytes, saved).filter((path) => !/^xl\/(?:charts|pivotCache)\//.test(path));
    expect(paths).toEqual([PackageFile.open(bytes).workbookPath]);
    expect(open(saved).sheets[0]?.name).toBe("Other name");
  });

  it("adds a conditional format", () => {
    const format = {
      id: "new",
      rects: [{ top: 1, left: 1, bottom: 9, right: 1 }],
      state: {
        ...newConditionalState("CellValue"),
        rule: { formula1: "=5", operator: "GreaterThan" },
        fillColor: "#FFC7CE",
        bold: true,
      },
    };
    const after = withSheet(before, 0, ({ conditionalFormats }) => ({
      conditionalFormats: [...conditionalFormats, format],
    }));
    const saved = saveFile(bytes, after);
    expect(differingRows(textIn(bytes, sheetPath), textIn(saved, sheetPath))).toEqual([]);
    const read = open(saved).sheets[0]?.conditionalFormats ?? [];
    expect(read.map(({ rects, state }) => ({ rects, state }))).toEqual(
      after.sheets[0]?.conditionalFormats.map(({ rects, state }) => ({ rects, state })),
    );
  });
});

/** The used area grows with its last cell, and with it the blank cells that have their column's look. */
function withoutBlanks(sheet: FileSheet): FileSheet {
  const cells = Object.entries(sheet.cells).map(([row, line]) => {
    const held = Object.entries(line).filter(([, cell]) => cell.v !== undefined || cell.f !== undefined);
    return [row, Object.fromEntries(held)] as const;
  });
  return { ...sheet, cells: Object.fromEntries(cells.filter(([, line]) => Object.keys(line).length > 0)) };
}

function renamed({ sheets, activeSheet }: FileWorkbook): string {
  return sheets[0]?.name === activeSheet ? "Other name" : activeSheet;
}

/** Two other programs read the new value, and all others as they read them before. */
async function expectInOthers(
  bytes: Uint8Array,
  saved: Uint8Array,
  { sheets }: FileWorkbook,
  address: string,
  value: number,
): Promise<void> {
  const name = sheets[0]?.name ?? "";
  const was = await withExceljs(bytes);
  const is = await withExceljs(saved);
  if (was && is) {
    expect(is.getWorksheet(name)?.getCell(address).value).toBe(value);
    is.getWorksheet(name)!.getCell(address).value = null;
    expect(valuesOf(is)).toEqual(valuesOf(was));
  }
  const { OpenReader } = await excelize();
  const read = OpenReader(saved).GetCellValue(name, address);
  expect(read).toMatchObject({ value: String(value), error: null });
}

/** Some of the files make exceljs fail as they are. */
async function withExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook | null> {
  try {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.slice().buffer);
    return workbook;
  } catch {
    return null;
  }
}

function valuesOf(workbook: ExcelJS.Workbook): unknown[] {
  const values: unknown[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => values.push([sheet.name, cell.address, cell.value]));
    });
  });
  return values;
}
