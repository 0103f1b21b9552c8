import { afterEach, describe, expect, it } from "vitest";
import { Book } from "../../src/preview/excel/book";
import { CULTURES } from "../../src/preview/excel/culture";
import { parseRange } from "../../src/preview/samples/cell-range";
import { openSample, SAMPLES } from "../../src/preview/samples/open-sample";
import type { SampleId } from "../../src/preview/samples/sample-workbook";
import { workbookData } from "../../src/preview/samples/workbook-data";
import { startGrid } from "../support/grid";

let close: (() => void) | null = null;

afterEach(() => {
  close?.();
  close = null;
});

async function open(id: SampleId) {
  const sample = await openSample(id);
  const grid = startGrid();
  close = () => grid.close();
  const workbook = grid.api.createWorkbook(workbookData(sample, "workbook"));
  const culture = CULTURES["en-US"];
  if (culture === undefined) throw new Error("No culture");
  const book = new Book(grid.api, workbook, { culture, date1904: false });
  const value = (sheetName: string, address: string) => {
    const { startRow, startColumn } = parseRange(address);
    return book.cell(book.findSheet(sheetName)?.getSheetId() ?? "", startRow, startColumn)?.v ?? null;
  };
  return { sample, workbook, book, value };
}

describe.each(SAMPLES)("$title, opened in the grid", ({ id }) => {
  it("has every cell of the sample", async () => {
    const { sample, value } = await open(id);
    for (const sheet of sample.sheets) {
      const last = sheet.cells.length;
      for (const row of [1, 2, 3, Math.ceil(last / 2), last]) {
        const cell = sheet.cells[row - 1]?.[0] ?? null;
        expect(value(sheet.name, `A${row}`)).toBe(cell);
      }
    }
  });
});

describe("the month-end report in the grid", () => {
  const sheet = "Management report";

  it("adds up: subtotals, contribution and year to date to March", async () => {
    const { book, value } = await open("month-end");
    await book.calculation.settle();
    // 4860 + 2790; -1980 - 1150 - 1240 - 905; their sum; 4410 + 4525 + 4860.
    expect(["E9", "E14", "E15", "K7"].map((address) => value(sheet, address))).toEqual([
      7650, -5275, 2375, 13795,
    ]);
    // Hamburg's days sales outstanding: the mean of 40.5, 39.2 and 38.5.
    expect(value(sheet, "K24")).toBeCloseTo(39.4, 12);
    expect(value(sheet, "H9")).toBe(0);
  });

  it("takes April in once its actuals are entered", async () => {
    const { sample, workbook, book, value } = await open("month-end");
    await book.calculation.settle();
    for (const edit of sample.steps[0]?.edits ?? []) {
      const { startRow, startColumn } = parseRange(edit.cell);
      edit.values.forEach(([cell], index) => {
        const at = workbook.getSheetByName(edit.sheet)?.getRange(startRow + index, startColumn);
        if (cell !== null && cell !== undefined) at?.setValue(cell);
      });
    }
    // 4320 + 3150; 13795 + 4320; the budget to April, 4500 + 4600 + 4800 + 4900.
    const sums = () => ["H9", "K7", "L7"].map((address) => value(sheet, address));
    await expect.poll(sums, { timeout: 10_000 }).toEqual([7470, 18115, 18800]);
    // Lyon's days sales outstanding has no reading in April: still the mean of 48.4, 50.1 and 52.
    expect(value(sheet, "H25")).toBe("n/a");
    expect(value(sheet, "K25")).toBeCloseTo(150.5 / 3, 12);
  });
});
