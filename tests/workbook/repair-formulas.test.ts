import { afterEach, describe, expect, it } from "vitest";
import { createExcelPort } from "../../src/taskpane/port";
import { repairedFormula } from "../../src/workbook/repair-formulas";
import { startExcel } from "../support/excel";
import type { RunningExcel } from "../support/excel";

describe("a formula that Excel no longer understands", () => {
  it.each([
    { formula: "=BSC.STATUS(B2,C2)", value: "#NAME?", mended: "=BSC.STATUS(B2,C2)" },
    { formula: "=_xldudf_BSC_STATUS(B2,C2)", value: "#NAME?", mended: "=BSC.STATUS(B2,C2)" },
    // What another vendor's add-in leaves behind: OfficeDev/office-js #5611.
    { formula: "=BloombergUI.xla!_xldudf_BSC_SCORE(B2,C2)", value: "#NAME?", mended: "=BSC.SCORE(B2,C2)" },
    {
      formula: "=IF(A1,'C:\\Add ins\\x.xlam'!_xldudf_BSC_ROLLUP(D2:D9),_xldudf_BSC_COVERAGE(D2:D9))",
      value: "#REF!",
      mended: "=IF(A1,BSC.ROLLUP(D2:D9),BSC.COVERAGE(D2:D9))",
    },
    { formula: "=BSC.STATUS(B2,C2)", value: "On track", mended: null },
    { formula: "=BSC.STATUS(B2,C2)", value: "#VALUE!", mended: null },
    { formula: "=MYBSC.STATUS(B2,C2)", value: "#NAME?", mended: null },
    { formula: "=SUM(Nothing)", value: "#NAME?", mended: null },
    { formula: "=_xldudf_OTHER_STATUS(B2)", value: "#NAME?", mended: null },
    { formula: "BSC.STATUS(B2,C2)", value: "#NAME?", mended: null },
    { formula: 7, value: 7, mended: null },
  ])("$formula showing $value becomes $mended", ({ formula, value, mended }) => {
    expect(repairedFormula(formula, value)).toBe(mended);
  });
});

describe("repair", () => {
  let excel: RunningExcel;
  afterEach(() => excel.stop());

  it("enters formulas of ours anew on every sheet that is not protected, and touches nothing else", async () => {
    const formulas = [
      ["=BSC.STATUS(1,2)", "=1+1"],
      ["note", "=_xldudf_BSC_STATUS(1,2)"],
    ];
    excel = await startExcel({
      sheets: [
        { name: "One", cells: formulas },
        { name: "Two", cells: [["=Nothing(1)", 7]] },
        { name: "Locked", cells: [["=BSC.STATUS(3,4)"]], protected: true },
      ],
    });
    expect(excel.values("One", "A1:A1")).toEqual([["#NAME?"]]);
    const port = createExcelPort();
    const before = excel.host.snapshot().sheets;
    expect(await port.repairFormulas()).toEqual({ repaired: 2, problem: "sheets.repair.protected" });
    const [one, two, locked] = excel.host.snapshot().sheets;
    expect(one?.cells["A1"]?.formula).toBe("=BSC.STATUS(1,2)");
    expect(one?.cells["B2"]?.formula).toBe("=BSC.STATUS(1,2)");
    expect(one?.cells["B1"]).toEqual(before[0]?.cells["B1"]);
    expect(one?.cells["A2"]).toEqual(before[0]?.cells["A2"]);
    expect([two, locked]).toEqual([before[1], before[2]]);
  });
});
