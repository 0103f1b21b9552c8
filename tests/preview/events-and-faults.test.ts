import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* Event arguments as in the reference of Excel.WorksheetChangedEventArgs; errors as in "Error handling with the API". */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual"],
          ["Sales", 1],
        ],
        tables: { KPIs: "A1:B2" },
      },
      { name: "Other" },
    ],
  });
});
afterEach(() => excel.stop());

const write = (address: string, value: unknown) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("KPIs").getRange(address).values = [[value]];
    await context.sync();
  });

/** Lets messages under way arrive. */
const arrivals = () => new Promise((resolve) => setTimeout(resolve, 30));

async function listen() {
  const heard: { address: string; source: string; trigger: string }[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem("KPIs").onChanged.add(async (event) => {
      heard.push({ address: event.address, source: event.source, trigger: event.triggerSource });
    });
    await context.sync();
    return added;
  });
  return { heard, handler };
}

describe("changes", () => {
  it("are told with who made them", async () => {
    const { heard } = await listen();
    excel.type("KPIs", "B2", 5);
    excel.coAuthor("KPIs", "B2", 6);
    await write("D1", 7);
    excel.type("Other", "A1", 8);
    await arrivals();
    expect(heard).toEqual([
      { address: "B2", source: "Local", trigger: "Unknown" },
      { address: "B2", source: "Remote", trigger: "Unknown" },
      { address: "D1", source: "Local", trigger: "ThisLocalAddin" },
    ]);
  });

  it("reach a table's handlers only when they meet the table", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("KPIs").onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
    });
    excel.type("KPIs", "B2", 5);
    excel.type("KPIs", "F9", 5);
    await arrivals();
    expect(heard).toEqual(["B2"]);
  });

  it("are no longer told to a handler that was removed", async () => {
    const { heard, handler } = await listen();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.type("KPIs", "B2", 5);
    await arrivals();
    expect(heard).toEqual([]);
  });

  it("are not told while events are off", async () => {
    const { heard } = await listen();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("KPIs").getRange("D1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await arrivals();
    expect(heard).toEqual([]);
  });
});

describe("calculations", () => {
  it("are told to the sheet whose formulas have new results, and to all sheets together", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/id");
      worksheets.getItem("Other").getRange("C3").formulas = [["=KPIs!B2*2"]];
      await context.sync();
      await excel.host.settle();
      const named = new Map(worksheets.items.map(({ id, name }) => [id, name]));
      for (const sheet of worksheets.items)
        sheet.onCalculated.add(async (event) => void heard.push(`${sheet.name} ${event.address}`));
      worksheets.onCalculated.add(async (event) => void heard.push(`any ${named.get(event.worksheetId)}`));
      await context.sync();
    });
    await arrivals();
    heard.length = 0;
    excel.type("KPIs", "B2", 5);
    await excel.host.settle();
    await arrivals();
    expect(excel.values("Other", "C3")).toEqual([[10]]);
    expect(heard).toEqual(["Other C3", "any Other"]);
    excel.type("KPIs", "E9", "fed to nothing");
    await excel.host.settle();
    await arrivals();
    expect(heard).toHaveLength(2);
  });
});

describe("a fault", () => {
  it("refuses the request it was planned for, and only that", async () => {
    excel.host.faults.plan(2, { kind: "error", code: "AccessDenied" });
    await write("D1", 1);
    await expect(write("D2", 2)).rejects.toMatchObject({ code: "AccessDenied" });
    await write("D3", 3);
    expect(excel.values("KPIs", "D1:D3")).toEqual([[1], [""], [3]]);
  });

  it("that drops the connection lasts until it is back", async () => {
    excel.host.faults.plan(1, { kind: "disconnect" });
    await expect(write("D1", 1)).rejects.toThrow();
    await expect(write("D1", 1)).rejects.toThrow();
    excel.host.faults.reconnect();
    await write("D1", 2);
    expect(excel.values("KPIs", "D1:D1")).toEqual([[2]]);
  });

  it("that loses an answer leaves the write done", async () => {
    excel.host.faults.plan(1, { kind: "lose-answer" });
    await expect(write("D1", 1)).rejects.toThrow();
    expect(excel.values("KPIs", "D1:D1")).toEqual([[1]]);
  });

  it("can be a co-author's edit between two requests", async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("KPIs").getRange("B2").load("values");
      await context.sync();
      excel.host.faults.plan(1, { kind: "before", run: () => excel.coAuthor("KPIs", "B2", 99) });
      const before = cell.values[0]?.[0] as number;
      cell.load("values");
      await context.sync();
      expect([before, cell.values[0]?.[0]]).toEqual([1, 99]);
    });
  });

  it("leaves done what the request did before its first error", async () => {
    const attempt = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("KPIs");
      sheet.getRange("D1").values = [["done"]];
      sheet.getRange("D2:D3").values = [["one row too few"]];
      sheet.getRange("D4").values = [["never"]];
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel.values("KPIs", "D1:D4")).toEqual([["done"], [""], [""], [""]]);
  });
});

describe("while the user types in a cell", () => {
  it("a request fails", async () => {
    excel.host.beginCellEdit();
    await expect(write("D1", 1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    excel.host.endCellEdit();
    await write("D1", 1);
    expect(excel.values("KPIs", "D1:D1")).toEqual([[1]]);
  });

  it("a request that would rather wait does so", async () => {
    excel.host.beginCellEdit();
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("KPIs").getRange("D1").values = [["after"]];
      await context.sync();
    });
    await arrivals();
    expect(excel.values("KPIs", "D1:D1")).toEqual([[""]]);
    excel.host.endCellEdit();
    await waiting;
    expect(excel.values("KPIs", "D1:D1")).toEqual([["after"]]);
  });
});

it("counts requests, but not what the client does by itself", async () => {
  await write("D1", 1);
  await write("D2", 2);
  expect(excel.host.requestLog.count).toBe(2);
  expect(excel.host.requestLog.requests.map((request) => request.sets)).toEqual([["Values"], ["Values"]]);
  expect(excel.host.requestLog.bytes).toBeGreaterThan(200);
});

it("takes a request back as one step", async () => {
  const before = excel.host.snapshot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("KPIs");
    sheet.getRange("D1:D2").values = [["Status"], ["On track"]];
    sheet.getRange("D1").format.font.bold = true;
    sheet.getRange("A2").values = [["changed"]];
    context.workbook.tables.getItem("KPIs").resize("A1:D2");
    await context.sync();
  });
  expect(excel.values("KPIs", "A2:D2")).toEqual([["changed", 1, "", "On track"]]);
  excel.host.undo();
  expect(excel.host.snapshot()).toEqual(before);
});
