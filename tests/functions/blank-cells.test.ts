import { afterEach, describe, expect, it } from "vitest";
import { forecast, hitchance } from "../../src/functions/forecasting";
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
  {
    id: "FORECAST",
    name: "FORECAST",
    parameters: ["history", "horizon", "season", "level"].map(matrix),
    allowErrorForDataTypeAny: true,
  },
  {
    id: "HITCHANCE",
    name: "HITCHANCE",
    parameters: "history,target,horizon,direction,accumulates,season,elapsed,basis".split(",").map(matrix),
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
  // Histories in B8:B13, with a gap, and in C8:C13, with targets in D8:D9.
  ["January", 7, 9, 9],
  ["February", 7, 9, 10],
  ["March", null, 9, null],
  ["April", 7, 9, null],
  ["May", 7, 9, null],
  ["June", 7, 9, null],
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
  associate("FORECAST", forecast);
  associate("HITCHANCE", hitchance);
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

  it("the safe form of FORECAST knows that there is no reading", async () => {
    const [first, second] = await spilled('=BSC.FORECAST(IF(B8:B13="","n/a",B8:B13),2)', blanks);
    expect([first, second]).toEqual([7, 7]);
  });

  it("options of FORECAST that are blank cells say nothing", async () => {
    const [first, second] = await spilled("=BSC.FORECAST(C8:C13,2,E2,E2)", blanks);
    expect([first, second]).toEqual([9, 9]);
  });

  it("options of HITCHANCE that are blank cells say nothing", async () => {
    const [hit, missed] = await spilled("=BSC.HITCHANCE(C8:C13,D8:D9,1,E2,E2,E2,E2,E2)", blanks);
    expect([hit, missed]).toEqual([1, 0]);
  });

  it("a blank horizon is refused", async () => {
    const [refused] = await spilled("=BSC.FORECAST(C8:C13,E2)", blanks);
    expect(refused).toBe("#VALUE!");
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

it("FORECAST cannot know a blank cell from a 0 on the desktop", async () => {
  const [next] = await spilled("=BSC.FORECAST(B8:B13,1)", "zero");
  expect(next).toBeTypeOf("number");
  expect(next).not.toBe(7);
});

it("FORECAST knows a blank cell from a 0 on the web", async () => {
  const [next] = await spilled("=BSC.FORECAST(B8:B13,1)", "null");
  expect(next).toBe(7);
});

it("VARIANCE of a blank cell is no number on the web", async () => {
  const [sales, noReading] = await spilled("=BSC.VARIANCE(B2:B7,C2:C7)", "null");
  expect([sales, noReading]).toEqual([-10, "#N/A"]);
});
