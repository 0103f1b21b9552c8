import { afterEach, beforeEach, expect, it } from "vitest";
import { watchCells } from "../../src/preview/page/user-edits";
import { type RunningExcel, startExcel } from "../support/excel";

/* Kinds of change as in the reference of Excel.DataChangeType; addresses of rows and columns as Excel's events have them. */
let excel: RunningExcel;
let stop: () => void;
const heard: string[] = [];
const SLOW = { id: "SLOW", name: "SLOW", parameters: [{ name: "given" }] };

beforeEach(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual", "Sum"],
          ["Sales", 1, "=SUM(B2:B9)"],
          ["Cost", 2, null],
        ],
      },
    ],
    functions: { namespace: "TEST", metadata: { functions: [SLOW] } },
  });
  stop = watchCells(excel.host.api, excel.host);
  heard.length = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("KPIs").onChanged.add(async (event) => {
      heard.push(`${event.changeType} ${event.address} ${event.triggerSource}`);
    });
    await context.sync();
  });
});
afterEach(async () => {
  stop();
  await excel.stop();
});

const arrivals = () => new Promise((resolve) => setTimeout(resolve, 30));
const sheet = () => {
  const found = excel.host.api.getActiveWorkbook()?.getSheetByName("KPIs");
  if (!found) throw new Error("The sheet is gone.");
  return found;
};

it.each([
  ["a cell typed", () => sheet().getRange("B2").setValue(5), "RangeEdited B2 Unknown"],
  ["rows inserted", () => sheet().insertRows(2, 2), "RowInserted 3:4 Unknown"],
  ["a row deleted", () => sheet().deleteRows(1, 1), "RowDeleted 2:2 Unknown"],
  ["a column inserted", () => sheet().insertColumns(1, 1), "ColumnInserted B:B Unknown"],
  ["columns deleted", () => sheet().deleteColumns(0, 2), "ColumnDeleted A:B Unknown"],
])("tells of %s by the user", async (_, edit, expected) => {
  edit();
  await arrivals();
  expect(heard).toContain(expected);
});

it("tells of an undo", async () => {
  sheet().insertRows(2, 1);
  await arrivals();
  heard.length = 0;
  excel.host.undo();
  await arrivals();
  expect(heard).toContain("RowDeleted 3:3 Unknown");
});

it("leaves what the add-in does to the add-in", async () => {
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("KPIs");
    own.getRange("3:3").insert("Down");
    own.getRange("B2").values = [[7]];
    await context.sync();
  });
  await arrivals();
  expect(heard).toEqual(["RowInserted 3:3 ThisLocalAddin", "RangeEdited B2 ThisLocalAddin"]);
});

it("tells of an edit while a request waits for a calculation", async () => {
  const { associate } = CustomFunctions as unknown as { associate: (id: string, call: unknown) => void };
  const asked = new Promise<() => void>((resolve) => {
    associate("SLOW", (given: number) => new Promise((answer) => resolve(() => answer(given))));
  });
  const running = Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("KPIs");
    own.getRange("D2").formulas = [["=TEST.SLOW(B2)"]];
    const slow = own.getRange("D2").load("values");
    await context.sync();
    return slow.values as unknown;
  });
  const answer = await asked;
  sheet().getRange("B3").setValue(40);
  answer();
  expect(await running).toEqual([[1]]);
  await arrivals();
  expect(heard).toEqual(["RangeEdited B3 Unknown", "RangeEdited D2 ThisLocalAddin"]);
});
