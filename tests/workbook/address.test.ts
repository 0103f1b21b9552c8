import { describe, expect, it } from "vitest";
import { areaName, cellName, fullCellName, overlap, parseArea } from "../../src/workbook/address";

describe("addresses", () => {
  it.each([
    ["A1", { sheet: null, row: 0, column: 0, rows: 1, columns: 1 }],
    ["KPIs!$B$2:$D$5", { sheet: "KPIs", row: 1, column: 1, rows: 4, columns: 3 }],
    ["='It''s; =x'!AA10:AB10", { sheet: "It's; =x", row: 9, column: 26, rows: 1, columns: 2 }],
    ["XFD1048576", { sheet: null, row: 1048575, column: 16383, rows: 1, columns: 1 }],
  ])("reads %s", (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it.each(["", "#REF!", "=KPIs!#REF!", "=SUM(A1:A3)", "A1,B2", "B2:A1", "KPIs[#All]"])(
    "takes %s for no rectangle",
    (text) => {
      expect(parseArea(text)).toBeNull();
    },
  );

  it("names cells as Excel does", () => {
    expect(cellName(4, 2)).toBe("C5");
    expect(areaName(0, 25, 1, 2)).toBe("Z1:AA1");
    expect(fullCellName("Q1 '26", 0, 0)).toBe("'Q1 ''26'!A1");
  });

  it("knows rectangles that only touch from those that share a cell", () => {
    const area = (row: number, column: number) => ({ sheet: null, row, column, rows: 2, columns: 2 });
    expect(overlap(area(0, 0), area(1, 1))).toBe(true);
    expect(overlap(area(0, 0), area(2, 0))).toBe(false);
    expect(overlap(area(0, 0), area(0, 2))).toBe(false);
  });
});
