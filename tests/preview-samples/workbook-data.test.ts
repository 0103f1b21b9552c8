import { describe, expect, it } from "vitest";
import type { SampleWorkbook } from "../../src/preview/samples/sample-workbook";
import { workbookData } from "../../src/preview/samples/workbook-data";

const sample: SampleWorkbook = {
  id: "small-business",
  fileName: "Book.xlsx",
  culture: "en-US",
  steps: [],
  sheets: [
    {
      name: "Sheet",
      cells: [["2016", 7, true, null, "=A1"], [], ["end"]],
      styles: [
        { address: "A1:B1", style: { bold: true, color: "#112233" } },
        { address: "B1", style: { numberFormat: "0.0%", color: "#445566" } },
      ],
      merges: ["A3:B3"],
      columnWidths: [100],
      rowHeights: { 2: 40 },
      frozen: { rows: 1, columns: 0 },
    },
  ],
};

const data = workbookData(sample, "id");
const sheet = data.sheets[data.sheetOrder[0] ?? ""];
const cell = (row: number, column: number) => sheet?.cellData?.[row]?.[column];
const styleOf = (row: number, column: number) => {
  const style = cell(row, column)?.s;
  return typeof style === "string" ? data.styles[style] : style;
};

describe("workbookData", () => {
  it("keeps text that looks like a number as text, and numbers, truths and formulas apart", () => {
    expect(cell(0, 0)).toMatchObject({ v: "2016", t: 1 });
    expect(cell(0, 1)).toMatchObject({ v: 7, t: 2 });
    expect(cell(0, 2)).toMatchObject({ v: 1, t: 3 });
    expect(cell(0, 4)).toEqual({ f: "=A1" });
    expect(cell(0, 3)).toBeUndefined();
  });

  it("lets a later style win, property by property", () => {
    expect(styleOf(0, 0)).toEqual({ bl: 1, cl: { rgb: "#112233" } });
    expect(styleOf(0, 1)).toEqual({ bl: 1, cl: { rgb: "#445566" }, n: { pattern: "0.0%" } });
  });

  it("has merges, sizes and frozen rows where the sample says", () => {
    expect(sheet?.mergeData).toEqual([{ startRow: 2, startColumn: 0, endRow: 2, endColumn: 1 }]);
    expect(sheet?.columnData?.[0]).toEqual({ w: 100 });
    expect(sheet?.rowData?.[2]).toMatchObject({ h: 40 });
    expect(sheet?.freeze).toEqual({ xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 });
  });
});
