import { afterEach, describe, expect, it } from "vitest";
import { queryOf } from "../../src/workbook/query-tables";
import { createExcelPort } from "../../src/taskpane/port";
import { chooseMain, draftOf } from "../../src/taskpane/start-draft";
import { startExcel, type ExcelSpec, type RunningExcel } from "../support/excel";

// Excel names the table of the query "Sales KPIs" Sales_KPIs, and a second one Sales_KPIs_2.
describe("the query that loads a table", () => {
  it.each([
    ["Sales_KPIs", "Sales KPIs"],
    ["sales_kpis", "Sales KPIs"],
    ["Sales_KPIs_2", "Sales KPIs"],
    ["_2024_KPIs", "2024 KPIs"],
    ["Umsätze_Süd", "Umsätze Süd"],
    ["R_D__Kosten_", "R&D (Kosten)"],
  ])("of %s is %s", (table, name) => {
    expect(queryOf({ name: table }, [{ name: "Other" }, { name }])).toBe(name);
  });

  it.each(["KPIs", "Sales_KPIs_old", "My_Sales_KPIs", "Sales"])("%s is not loaded by Sales KPIs", (table) => {
    expect(queryOf({ name: table }, [{ name: "Sales KPIs" }])).toBeNull();
  });
});

let excel: RunningExcel;
const cells = [
  ["KPI", "Actual", "Target"],
  ["Sales", 90, 100],
  ["Margin", 12, 10],
];
const twoTables: ExcelSpec = {
  sheets: [
    { name: "Loaded", cells, tables: { Sales_KPIs: "A1:C3" } },
    { name: "Typed", cells, tables: { Typed: "A1:C3" } },
    { name: "Locked", cells, tables: { Locked: "A1:C3" }, protected: true },
  ],
};

async function surveyed(spec: ExcelSpec) {
  excel = await startExcel(spec);
  excel.host.requestLog.reset();
  const { candidates } = await createExcelPort().survey();
  const reasons = Object.fromEntries(candidates.map(({ title, sheetOnly }) => [title, sheetOnly ?? null]));
  return { candidates, reasons, requests: excel.host.requestLog.count };
}

describe("where a table's results go by default", () => {
  afterEach(async () => {
    await excel.host.settle();
    await excel.stop();
  });

  it("to the Scorecard sheet for one that a query loads or whose sheet is protected, at no further round trip", async () => {
    const plain = await surveyed(twoTables);
    expect(plain.reasons).toEqual({
      Sales_KPIs: null,
      Typed: null,
      Locked: { because: "protected", name: "Locked" },
    });
    await excel.stop();
    const { candidates, reasons, requests } = await surveyed({
      ...twoTables,
      queries: [{ name: "Sales KPIs" }],
    });
    expect(requests).toBe(plain.requests);
    expect(reasons).toEqual({ ...plain.reasons, Sales_KPIs: { because: "query", name: "Sales KPIs" } });
    const draft = draftOf(candidates, null);
    const defaults = candidates.map(({ title }, at) => [title, chooseMain(draft, at).results]);
    expect(Object.fromEntries(defaults)).toEqual({
      Sales_KPIs: "sheet-only",
      Typed: "columns",
      Locked: "sheet-only",
    });
  });

  it("beside the KPIs where the query of that name loads no table", async () => {
    const queries = [{ name: "Sales KPIs", loadedTo: "ConnectionOnly" }] as const;
    expect((await surveyed({ ...twoTables, queries })).reasons).toMatchObject({ Sales_KPIs: null });
  });

  it("stays said after the columns' meanings are changed", async () => {
    const { candidates } = await surveyed({ ...twoTables, queries: [{ name: "Sales KPIs" }] });
    const loaded = candidates.find(({ title }) => title === "Sales_KPIs");
    if (!loaded) throw new Error("no candidate");
    const again = await createExcelPort().reconsider(loaded, loaded.mapping.columns);
    expect(again.sheetOnly).toEqual({ because: "query", name: "Sales KPIs" });
  });

  it("is not asked of an Excel that cannot tell of queries", async () => {
    const requirements = { ExcelApi: "1.13" };
    const queries = [{ name: "Sales KPIs" }];
    expect((await surveyed({ ...twoTables, queries, requirements })).reasons).toMatchObject({
      Sales_KPIs: null,
    });
  });
});
