import { describe, expect, it } from "vitest";
import { CellType } from "../../../src/preview/excel/entry";
import { PackageFile } from "../../../src/preview/file/package-file";
import { readFile } from "../../../src/preview/file/read-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { withCell, withSheet } from "../../support/saved-parts";
import { simpleFile } from "../../support/xlsx-parts";

const styles =
  '<fonts><font><name val="Calibri"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  '<borders><border/></borders><cellXfs><xf/><xf fillId="2"/><xf numFmtId="9"/></cellXfs>';
/** Column B is yellow, row 3 is in per cent; B2 is plain on purpose, and D4 ends the used area. */
const bytes = simpleFile({
  styles,
  sheets: [
    {
      before:
        '<cols><col min="2" max="2" width="9" style="1"/><col min="6" max="16384" width="9" style="1"/></cols>',
      rows:
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"/></row>' +
        '<row r="3" s="2" customFormat="1"><c r="C3"><v>1</v></c></row><row r="4"><c r="D4"><v>4</v></c></row>',
    },
  ],
});
const opened = readFile(bytes).workbook;
const number = (v: number, s?: string) => ({ v, t: CellType.number, ...(s === undefined ? {} : { s }) });
const rowsAfter = (...changes: Parameters<typeof withCell>[]) => {
  const after = withSheet(opened, 0, (sheet) => ({
    cells: changes.reduce((cells, [, row, column, cell]) => withCell(cells, row, column, cell), sheet.cells),
  }));
  const text = PackageFile.open(saveFile(bytes, after)).text("xl/worksheets/sheet1.xml") ?? "";
  return /<sheetData>(.*)<\/sheetData>/s.exec(text)?.[1] ?? "";
};
const cells = {};

describe("looks of whole rows and columns", () => {
  it("are those of the blank cells in the used area", () => {
    expect(opened.sheets[0]?.cells).toEqual({
      0: { 0: number(1), 1: { s: "x1" } },
      2: { 0: { s: "x2" }, 1: { s: "x2" }, 2: number(1), 3: { s: "x2" } },
      3: { 1: { s: "x1" }, 3: number(4) },
    });
  });

  it("change nothing in the file", () => {
    expect(rowsAfter()).toBe(
      /<sheetData>(.*)<\/sheetData>/s.exec(
        PackageFile.open(bytes).text("xl/worksheets/sheet1.xml") ?? "",
      )?.[1],
    );
  });

  it("are those of what is typed into such cells", () => {
    const rows = rowsAfter(
      [cells, 0, 1, number(7, "x1")],
      [cells, 2, 3, number(0.5, "x2")],
      [cells, 5, 1, number(8)],
    );
    expect(rows).toContain('<c r="A1"><v>1</v></c><c r="B1" s="1"><v>7</v></c>');
    expect(rows).toContain('<c r="D3" s="2"><v>0.5</v></c>');
    expect(rows).toContain('<row r="6"><c r="B6" s="1"><v>8</v></c></row>');
    expect(rows).not.toContain('r="B4"');
  });

  it("are gone from a cell that was cleared", () => {
    const rows = rowsAfter([cells, 3, 1, null]);
    expect(rows).toContain('<row r="4"><c r="B4"/><c r="D4"><v>4</v></c></row>');
  });

  it("are filled in for so many cells only", () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const all = '<cols><col min="1" max="16384" style="1"/></cols>';
    const [sheet] = readFile(simpleFile({ styles, sheets: [{ before: all, rows: last }] })).workbook.sheets;
    const filled = Object.values(sheet?.cells ?? {}).reduce((sum, line) => sum + Object.keys(line).length, 0);
    expect(filled).toBeLessThan(250_000);
  });
});
