import { afterEach, expect, it } from "vitest";
import { startExcel, type RunningExcel } from "../support/excel";

let excel: RunningExcel;
afterEach(() => excel.stop());

const SPEC = {
  queries: [
    { name: "Sales KPIs", rowsLoadedCount: 12, refreshDate: "2026-03-31T08:00:00Z" },
    { name: "Raw", loadedTo: "ConnectionOnly" },
  ],
} as const;

it("tells the workbook's queries, and finds one by its name in any case", async () => {
  excel = await startExcel(SPEC);
  await Excel.run(async (context) => {
    const queries = context.workbook.queries.load("items");
    const one = queries.getItem("sales kpis").load("name,rowsLoadedCount,loadedTo,loadedToDataModel,error");
    const count = queries.getCount();
    await context.sync();
    expect(queries.items.map(({ name, loadedTo }) => [name, loadedTo])).toEqual([
      ["Sales KPIs", "Table"],
      ["Raw", "ConnectionOnly"],
    ]);
    const { name, rowsLoadedCount, loadedTo, loadedToDataModel, error } = one;
    expect([name, rowsLoadedCount, loadedTo, loadedToDataModel, error]).toEqual([
      "Sales KPIs",
      12,
      "Table",
      false,
      "None",
    ]);
    expect(queries.items[0]?.refreshDate).toEqual(new Date("2026-03-31T08:00:00Z"));
    expect(count.value).toBe(2);
  });
});

it("has none where the workbook has none, and says ItemNotFound", async () => {
  excel = await startExcel();
  await Excel.run(async (context) => {
    const queries = context.workbook.queries.load("items/name");
    await context.sync();
    expect(queries.items).toEqual([]);
    queries.getItem("Sales").load("name");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
