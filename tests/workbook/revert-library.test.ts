import { afterEach, expect, it } from "vitest";
import { createExcelPort, type ScorecardPort } from "../../src/taskpane/port";
import { startExcel, type RunningExcel } from "../support/excel";
import { closeScorecard } from "./scorecard-in-excel";

let excel: RunningExcel;
let port: ScorecardPort;
let id: string;

afterEach(() => closeScorecard({ excel }));

async function start(kind: "empty" | "sample"): Promise<void> {
  excel = await startExcel();
  port = createExcelPort();
  id = (await port.startFromTemplate(kind, "en")).id;
}

const refresh = () => port.refresh(id, { onProgress: () => {}, signal: new AbortController().signal });
const addressOf = (table: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange().load("address");
    await context.sync();
    return range.address;
  });
const tables = async () => ({
  kpis: excel.values("KPIs", "A1:S20"),
  perspectives: excel.values("Perspectives", "A1:C9"),
  addresses: [await addressOf("KPIs"), await addressOf("Perspectives")],
});

it("takes added KPIs back together with the refresh that followed them", async () => {
  await start("sample");
  await refresh();
  const [before, scorecard] = [await tables(), excel.values("Scorecard", "A5:F60")];
  await port.addFromLibrary(id, ["waste", "water-use"], false);
  await refresh();
  expect(excel.values("KPIs", "A14:A15")).toEqual([["Waste"], ["Water use"]]);
  const { problem, definition } = await port.revert();
  expect(problem).toBeNull();
  expect(definition?.id).toBe(id);
  expect(await tables()).toEqual(before);
  expect(excel.values("Scorecard", "A5:F60")).toEqual(scorecard);
  expect((await refresh()).outcome).toBe("unchanged");
}, 60_000);

it("takes them back alone before any refresh, and the refresh before them next", async () => {
  await start("sample");
  const clean = await tables();
  await refresh();
  const before = await tables();
  await port.addFromLibrary(id, ["waste"], true);
  expect((await port.survey()).canRevert).toBe(true);
  expect((await port.revert()).problem).toBeNull();
  expect(await tables()).toEqual(before);
  expect((await port.survey()).canRevert).toBe(true);
  expect((await port.revert()).problem).toBeNull();
  expect(await tables()).toEqual(clean);
  expect((await port.survey()).canRevert).toBe(false);
  expect((await port.revert()).problem).toBe("sheets.revert.nothing");
});

it("takes back what was put into the blank row of a new table, and its formats", async () => {
  await start("empty");
  const before = await tables();
  await port.addFromLibrary(id, ["gross-margin", "revenue", "scope-1"], false);
  await port.addFromLibrary(id, ["waste"], false);
  await refresh();
  expect((await port.revert()).problem).toBeNull();
  expect(await tables()).toEqual(before);
});

it("leaves a row that somebody has filled in since, and says so", async () => {
  await start("sample");
  await refresh();
  await port.addFromLibrary(id, ["waste", "water-use", "scope-1"], false);
  excel.type("KPIs", "D15", 12);
  await refresh();
  expect((await port.revert()).problem).toBe("sheets.revert.changed");
  expect(excel.values("KPIs", "A14:D16").map(([name, , , actual]) => [name, actual])).toEqual([
    ["", ""],
    ["Water use", 12],
    ["", ""],
  ]);
  expect(await addressOf("KPIs")).toMatch(/^KPIs!A1:[A-Z]+15$/);
});

it("keeps rows of the user's below them inside the table", async () => {
  await start("sample");
  await refresh();
  await port.addFromLibrary(id, ["waste"], false);
  excel.type("KPIs", "A15", "Mine");
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("KPIs");
    const range = table.getRange().load("columnCount");
    await context.sync();
    table.resize(context.workbook.worksheets.getItem("KPIs").getRangeByIndexes(0, 0, 15, range.columnCount));
    await context.sync();
  });
  expect((await port.revert()).problem).toBeNull();
  expect(excel.values("KPIs", "A14:A15")).toEqual([[""], ["Mine"]]);
  expect(await addressOf("KPIs")).toMatch(/15$/);
});

it("touches nothing while the sheet is protected", async () => {
  await start("sample");
  await refresh();
  await port.addFromLibrary(id, ["waste"], false);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("KPIs").protection.protect();
    await context.sync();
  });
  expect((await port.revert()).problem).toBe("sheets.revert.protected");
  expect(excel.values("KPIs", "A14")).toEqual([["Waste"]]);
});
