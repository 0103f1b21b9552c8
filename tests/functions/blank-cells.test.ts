import { afterEach, describe, expect, it } from "vitest";
import { status, variance } from "../../src/functions/functions";
import { type RunningExcel, startExcel } from "../support/excel";

/* A blank cell reaches a custom function as 0 on the desktop and as null on the web (OfficeDev/office-js #4702, #5262). */
let excel: RunningExcel;
afterEach(() => excel.stop());

const matrix = (name: string) => ({ name, dimensionality: "matrix" });
const functions = [
  {
    id: "STATUS",
    name: "STATUS",
    parameters: ["actual", "target", "direction", "atRiskFrom", "baseline", "targetUpper"].map(matrix),
    allowErrorForDataTypeAny: true,
  },
  {
    id: "VARIANCE",
    name: "VARIANCE",
    parameters: ["actual", "target", "direction", "asPercent"].map(matrix),
    allowErrorForDataTypeAny: true,
  },
];

const cells = [
  ["KPI", "Actual", "Target", "Baseline"],
  ["Sales", 90, 100, 50],
  ["No reading yet", null, 100, 50],
  ["Nothing yet", null, null, null],
  ["None, from 5", 0, 0, 5],
  ["Said so", "n/a", 100, 50],
  ["Truly none", 0, 100, 50],
];

/** What a formula that begins in F2 shows in F2:F7. */
async function spilled(formula: string, blanks: "zero" | "null"): Promise<unknown[]> {
  excel = await startExcel({
    sheets: [{ name: "S", cells }],
    functions: { namespace: "BSC", metadata: { functions } },
    blanks,
  });
  const { associate } = CustomFunctions as unknown as { associate: (id: string, call: unknown) => void };
  associate("STATUS", status);
  associate("VARIANCE", variance);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange("F2").formulas = [[formula]];
    await context.sync();
  });
  await excel.host.settle();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange("F2:F7").load("values");
    await context.sync();
    return (range.values as unknown[][]).flat();
  });
}

describe.each(["zero", "null"] as const)("where a blank cell arrives as %s", (blanks) => {
  // The grid itself takes 0 for equal to "", which Excel does not; so a true 0 is left out here.
  it("the safe form of STATUS knows that there is no reading", async () => {
    const formula = '=BSC.STATUS(IF(B2:B7="","n/a",B2:B7),C2:C7)';
    const words = (await spilled(formula, blanks)).slice(0, 5);
    expect(words).toEqual(["At risk", "No data", "No data", "No data", "No data"]);
  });

  it("STATUS judges a 0 against a target of 0 by the baseline, where there is one", async () => {
    const none = (await spilled('=BSC.STATUS(B2:B7,C2:C7,"",,D2:D7)', blanks))[3];
    expect(none).toBe("On track");
  });

  it("STATUS of blank cells alone is No data", async () => {
    const [, , nothing] = await spilled("=BSC.STATUS(B2:B7,C2:C7)", blanks);
    expect(nothing).toBe("No data");
  });
});

it("STATUS cannot know a blank cell from a 0 on the desktop", async () => {
  const [, noReading] = await spilled("=BSC.STATUS(B2:B7,C2:C7)", "zero");
  expect(noReading).toBe("Off track");
});

it("STATUS knows a blank cell from a 0 on the web", async () => {
  const [, noReading, , , , none] = await spilled("=BSC.STATUS(B2:B7,C2:C7)", "null");
  expect([noReading, none]).toEqual(["No data", "Off track"]);
});

it("VARIANCE of a blank cell is no number on the web", async () => {
  const [sales, noReading] = await spilled("=BSC.VARIANCE(B2:B7,C2:C7)", "null");
  expect([sales, noReading]).toEqual([-10, "#N/A"]);
});
