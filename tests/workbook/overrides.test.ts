import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { OverrideDraft, ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const june = serialFromDate(2026, 6, 30);
const yearEnd = serialFromDate(2026, 12, 31);

const onSales: OverrideDraft = {
  kpi: "Sales",
  entity: null,
  period: june,
  value: 120,
  reason: "Two large orders are signed for November.",
  by: "A. Ferreira",
};

const HEADINGS = ["KPI", "Entity", "Expected value", "Period", "Reason", "Who", "Written on"];

async function start(spec: ExcelSpec = smallWorkbook(), change: Partial<ScorecardDefinition> = {}) {
  open = await openScorecard(spec, change);
}

const save = (draft: OverrideDraft = onSales) => open.port.saveOverride("s1", draft);
const rows = (address: string, sheet = "Overrides") => open.excel.values(sheet, address);
const codes = async () =>
  (await open.refresh()).findings.map(({ problem, cell }) => [problem.code, cell]).filter(isOurs);
const isOurs = ([code]: readonly unknown[]) => /override|not-a-number|bad-date/.test(String(code));

async function tables(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { tables: all } = context.workbook.worksheets.getItem("Overrides");
    all.load("items/name");
    await context.sync();
    const ranges = all.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return ranges.map(({ address }, place) => `${all.items[place]?.name} ${address}`);
  });
}

describe("the first override", () => {
  it("makes a sheet of ours with a table that people read without the add-in", async () => {
    await start();
    await save();
    expect(rows("A1")).toEqual([["What people expect instead of the forecasts of Mine"]]);
    const [headings, row] = rows("A4:G5");
    expect(headings).toEqual(HEADINGS);
    // The last day of the year is where it will stand.
    expect(row?.slice(0, 6)).toEqual(["Sales", "", 120, yearEnd, onSales.reason, "A. Ferreira"]);
    expect(await tables()).toEqual(["KPI_overrides Overrides!A4:G5"]);
    const { candidates } = await open.port.survey();
    expect(candidates.map(({ mapping }) => mapping.source.sheet)).not.toContain("Overrides");
  });

  it("is told as it stands, and again by the next report", async () => {
    await start();
    const saved = await save();
    expect(saved).toEqual([
      {
        kpi: "Sales",
        entity: null,
        period: yearEnd,
        value: 120,
        reason: onSales.reason,
        by: "A. Ferreira",
        on: expect.any(Number),
        cell: "Overrides!C5",
      },
    ]);
    expect((await open.refresh()).overrides).toEqual(saved);
  });

  it.each([
    [{ reason: "  " }, "sheets.overrides.no-reason"],
    [{ value: Number.NaN }, "sheets.overrides.no-value"],
  ])("is refused with %j, and nothing is written", async (part, key) => {
    await start();
    const before = open.excel.host.snapshot();
    await expect(save({ ...onSales, ...part })).rejects.toMatchObject({ key });
    expect(open.excel.host.snapshot()).toEqual(before);
  });

  it("is refused where no sheet can be added", async () => {
    await start();
    open.excel.host.book.structureProtected = true;
    await expect(save()).rejects.toMatchObject({ key: "sheets.input.structure-protected" });
  });

  it("keeps text that looks like a formula as text", async () => {
    await start();
    await save({ ...onSales, reason: "=1+1", by: "+Ann" });
    expect(rows("E5:F5")).toEqual([["=1+1", "+Ann"]]);
  });
});

describe("a further override", () => {
  it("on another KPI or year stands below, in the table", async () => {
    await start();
    await save();
    await save({ ...onSales, kpi: "Cost" });
    await save({ ...onSales, period: serialFromDate(2027, 1, 5), value: 130 });
    expect(rows("A5:D7").map(([kpi, , value, day]) => [kpi, value, day])).toEqual([
      ["Sales", 120, yearEnd],
      ["Cost", 120, yearEnd],
      ["Sales", 130, serialFromDate(2027, 12, 31)],
    ]);
    expect(await tables()).toEqual(["KPI_overrides Overrides!A4:G7"]);
  });

  it("on the same KPI and year takes the place of the one before, and of its author", async () => {
    await start();
    await save();
    await save({
      ...onSales,
      period: serialFromDate(2026, 2, 1),
      value: 110,
      reason: "One fell through.",
      by: "B",
    });
    expect(rows("A5:F6").map((row) => row.slice(0, 6))).toEqual([
      ["Sales", "", 110, yearEnd, "One fell through.", "B"],
      ["", "", "", "", "", ""],
    ]);
  });

  it("takes the row of one that was removed", async () => {
    await start();
    await save();
    await save({ ...onSales, kpi: "Cost" });
    expect(await open.port.removeOverride("s1", onSales)).toMatchObject([{ kpi: "Cost" }]);
    expect(rows("A5:G5")).toEqual([Array<string>(7).fill("")]);
    await save({ ...onSales, kpi: "Margin" });
    expect(rows("A5:A6")).toEqual([["Margin"], ["Cost"]]);
  });

  it("is refused by a cell below the table, which it names", async () => {
    await start();
    await save();
    open.excel.type("Overrides", "B6", "mine");
    await expect(save({ ...onSales, kpi: "Cost" })).rejects.toMatchObject({
      key: "sheets.overrides.in-the-way",
      values: { cell: "Overrides!B6" },
    });
  });

  it("is refused where the heading of what it needs is gone", async () => {
    await start();
    await save();
    open.excel.type("Overrides", "E4", "Notes");
    await expect(save({ ...onSales, kpi: "Cost" })).rejects.toMatchObject({
      key: "sheets.comments.column-gone",
      values: { header: "Reason" },
    });
  });
});

describe("rows that people write by hand", () => {
  it("count where they say KPI, number and reason, a formula by its result", async () => {
    await start();
    await save();
    open.excel.type("Overrides", "A6:F8", [
      ["Cost", "", "=2*60", "FY26", "New prices", "Ben"],
      ["Margin", "", 11, 2026, "Mix", ""],
      ["Cost", "", 99, "", "Any year", "Ben"],
    ]);
    const { overrides = [] } = await open.refresh();
    expect(overrides.map(({ kpi, value, period }) => [kpi, value, period])).toEqual([
      ["Sales", 120, yearEnd],
      ["Cost", 120, serialFromDate(2026, 1, 1)],
      ["Margin", 11, serialFromDate(2026, 1, 1)],
      ["Cost", 99, null],
    ]);
  });

  it("are findings that name the cell where they do not", async () => {
    await start();
    await save();
    open.excel.type("Overrides", "A6:F11", [
      ["Cost", "", 120, "", "", "Ben"],
      ["Cost", "", "about 120", "", "Guess", "Ben"],
      ["Cost", "", "", "", "Why not", "Ben"],
      ["Costs", "", 120, "", "New prices", "Ben"],
      ["", "", 120, "", "New prices", "Ben"],
      ["Cost", "", 120, "someday", "New prices", "Ben"],
    ]);
    expect(await codes()).toEqual([
      ["override-without-reason", "Overrides!C6"],
      ["not-a-number", "Overrides!C7"],
      ["override-without-value", "Overrides!C8"],
      ["override-without-kpi", "Overrides!A10"],
      ["bad-date", "Overrides!D11"],
      ["override-unknown-kpi", "Overrides!C9"],
    ]);
    expect((await open.refresh()).overrides?.map(({ kpi }) => kpi)).toEqual(["Sales", "Costs"]);
  });
});

const ofMine = (name: string, headings: readonly string[]): ExcelSpec => ({
  sheets: [
    ...(smallWorkbook().sheets ?? []),
    {
      name: "Plan",
      cells: [headings, ["Cost", 150, "Renegotiated", "Ben"]],
      tables: { [name]: "A1:D2" },
    },
  ],
});

describe("a table of the user's own", () => {
  it.each([
    ["Plan", ["KPI", "Expected value", "Reason", "By"]],
    ["Plan", ["Kennzahl", "Eigene Prognose", "Grund", "Verfasser"]],
    ["Plan", ["Indicateur", "Valeur attendue", "Motif", "Auteur"]],
    ["Plan", ["Indicador", "Valor esperado", "Motivo", "Autor"]],
    ["Overrides", ["KPI", "Value", "Reason", "By"]],
  ])("%s %j is known by its headings", async (name, headings) => {
    await start(ofMine(name, headings));
    expect(open.definition.mappings.map(({ role }) => role).toSorted()).toEqual(["kpis", "overrides"]);
    expect((await open.refresh()).overrides).toMatchObject([
      { kpi: "Cost", value: 150, reason: "Renegotiated", by: "Ben", cell: "Plan!B2" },
    ]);
  });

  it("is never written to: what it says comes before what the pane adds", async () => {
    await start(ofMine("Overrides", ["KPI", "Value", "Reason", "By"]));
    const own = { ...onSales, kpi: "Cost", period: null };
    expect((await save(own)).map(({ cell }) => cell)).toEqual(["Plan!B2", "Overrides!C5"]);
    expect((await open.port.removeOverride("s1", own)).map(({ cell }) => cell)).toEqual(["Plan!B2"]);
    await expect(open.port.removeOverride("s1", own)).rejects.toMatchObject({
      key: "sheets.overrides.elsewhere",
      values: { cell: "Plan!B2" },
    });
    expect(rows("A2:D2", "Plan")).toEqual([["Cost", 150, "Renegotiated", "Ben"]]);
  });
});

it("Settings makes the sheet once, and shows it from then on", async () => {
  await start();
  await open.port.addInputTable("s1", "overrides");
  await open.port.addInputTable("s1", "overrides");
  expect(rows("A4:G4")).toEqual([HEADINGS]);
  await expect(tables()).resolves.toHaveLength(1);
  await save();
  expect(rows("A5:C5")).toEqual([["Sales", "", 120]]);
  const names = open.excel.host.snapshot().sheets.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("Overrides"))).toEqual(["Overrides"]);
});

it("a save is one step to undo", async () => {
  await start();
  await save();
  const before = rows("A4:G6");
  await save({ ...onSales, kpi: "Cost" });
  open.excel.host.undo();
  expect(rows("A4:G6")).toEqual(before);
});
