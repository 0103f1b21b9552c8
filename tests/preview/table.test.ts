import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* Semantics of Excel.Table, TableCollection and TableColumnCollection as their reference documents them. */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual", "Target"],
          ["Sales", 90, 100],
          ["Costs", 50, 40],
        ],
        tables: { KPIs: "A1:C3" },
        at: { E1: "foreign", E2: 1, A6: "=SUM(KPIs[Actual])" },
      },
      { name: "Other" },
    ],
  });
});
afterEach(() => excel.stop());

const run = <T>(act: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => act(context.workbook.tables.getItem("KPIs"), context));

describe("a table", () => {
  it("gives its parts", async () => {
    await run(async (table, context) => {
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) =>
        range.load("address"),
      );
      table.load("name,id,style,showTotals,worksheet/name");
      table.columns.load("items/name,items/index,items/id");
      const count = table.rows.getCount();
      await context.sync();
      expect(parts.map((part) => part.address)).toEqual(["KPIs!A1:C3", "KPIs!A1:C1", "KPIs!A2:C3"]);
      expect([table.name, table.showTotals, table.worksheet.name]).toEqual(["KPIs", false, "KPIs"]);
      expect(table.columns.items.map((column) => column.name)).toEqual(["KPI", "Actual", "Target"]);
      expect(count.value).toBe(2);
    });
  });

  it("feeds structured references", async () => {
    expect(excel.values("KPIs", "A6:A6")).toEqual([[140]]);
  });

  it("is found by name in any case and by id, in the workbook and on its sheet only", async () => {
    await run(async (table, context) => {
      const { workbook } = context;
      table.load("id");
      const byCase = workbook.tables.getItemOrNullObject("kpis");
      const elsewhere = workbook.worksheets.getItem("Other").tables.getItemOrNullObject("KPIs");
      await context.sync();
      const byId = workbook.tables.getItem(table.id).load("name");
      await context.sync();
      expect([byCase.isNullObject, elsewhere.isNullObject, byId.name]).toEqual([false, true, "KPIs"]);
    });
  });

  it("makes header cells text, not blank, and unique", async () => {
    await run(async (table, context) => {
      table.getHeaderRowRange().values = [["KPI", "kpi", ""]];
      const headers = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(headers.values).toEqual([["KPI", "kpi2", "Column3"]]);
    });
  });

  it("turns numbers in header cells into text", async () => {
    await run(async (table, context) => {
      table.getHeaderRowRange().values = [["KPI", 2024, 2025]];
      const headers = table.getHeaderRowRange().load("values,valueTypes");
      await context.sync();
      expect(headers.values).toEqual([["KPI", "2024", "2025"]]);
      expect(headers.valueTypes[0]).toEqual(["String", "String", "String"]);
    });
  });

  it("grows by resize over empty cells, which moves nothing", async () => {
    await run(async (table, context) => {
      table.resize("A1:D3");
      table.columns.load("items/name");
      const beside = context.workbook.worksheets.getItem("KPIs").getRange("E1:E2").load("values");
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual([
        "KPI",
        "Actual",
        "Target",
        "Column4",
      ]);
      expect(beside.values).toEqual([["foreign"], [1]]);
      const total = context.workbook.worksheets.getItem("KPIs").getRange("A6").load("values");
      await context.sync();
      expect(total.values).toEqual([[140]]);
    });
  });

  it.each([
    { to: "A2:C3", because: "the header row must stay" },
    { to: "E1:G3", because: "the ranges must overlap" },
    { to: "A1:C1", because: "a table has at least one row" },
  ])("does not resize to $to: $because", async ({ to }) => {
    const attempt = run(async (table, context) => {
      table.resize(to);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Table.resize" },
    });
  });

  it("shifts what lies beside it when a column is added", async () => {
    await run(async (table, context) => {
      table.columns.add(undefined, [["Status"], ["x"], ["y"]]);
      const row = context.workbook.worksheets.getItem("KPIs").getRange("A1:F2").load("values");
      await context.sync();
      expect(row.values).toEqual([
        ["KPI", "Actual", "Target", "Status", "", "foreign"],
        ["Sales", 90, 100, "x", "", 1],
      ]);
    });
  });

  it("keeps the ids of its columns when one goes", async () => {
    await run(async (table, context) => {
      table.columns.load("items/id,items/name");
      await context.sync();
      const target = table.columns.items[2];
      table.columns.getItem("Actual").delete();
      const same = table.columns.getItem(target?.id ?? -1).load("name,index");
      await context.sync();
      expect([same.name, same.index]).toEqual(["Target", 1]);
    });
  });

  it("takes new rows", async () => {
    await run(async (table, context) => {
      table.rows.add(undefined, [["Share", 1, 2]]);
      const body = table.getDataBodyRange().load("values");
      await context.sync();
      expect(body.values.at(-1)).toEqual(["Share", 1, 2]);
    });
  });

  it("becomes a plain range and leaves its cells", async () => {
    await run(async (table, context) => {
      table.convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject("KPIs");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
      expect(excel.values("KPIs", "A2:C2")).toEqual([["Sales", 90, 100]]);
    });
  });
});

describe("a new table", () => {
  it("is named, may bear its sheet's name, and gets headers", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Other");
      sheet.getRange("A1:B2").values = [
        ["a", ""],
        [1, 2],
      ];
      const table = sheet.tables.add("A1:B2", true).load("name");
      await context.sync();
      expect(table.name).toBe("Table1");
      table.name = "Other";
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(["a", "Column2"]);
    });
  });

  it.each([
    { what: "a name that another table has", name: "kpis", code: "ItemAlreadyExists" },
    { what: "a name with a blank", name: "My table", code: "InvalidArgument" },
    { what: "a name that is a cell", name: "AB12", code: "InvalidArgument" },
  ])("refuses $what with $code", async ({ name, code }) => {
    const attempt = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").tables.add("A1:B2", true).name = name;
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it("does not lie over another", async () => {
    const attempt = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("KPIs").tables.add("C1:E2", true);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});
