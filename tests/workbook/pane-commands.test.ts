import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import { defaultSettings } from "../../src/engine/scorecard/default-settings";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("settings", () => {
  it("are the defaults until written, then what was written, and a refresh uses them", async () => {
    open = await openScorecard(smallWorkbook());
    expect(await open.port.readSettings("s1")).toEqual(defaultSettings);
    const settings = {
      ...defaultSettings,
      atRiskShare: 0.95,
      rollUp: "worst",
      cap: null,
      period: 46082,
    } as const;
    await open.port.writeSettings("s1", settings);
    expect(await open.port.readSettings("s1")).toEqual(settings);
    await open.refresh();
    expect(open.excel.values("KPIs", "D2")).toEqual([["Off track"]]);
  });

  it.each(["de", "fr", "es", "pt"] as const)("are read back from a sheet in %s", async (language) => {
    open = await openScorecard(smallWorkbook(), { language });
    const settings = {
      ...defaultSettings,
      rollUp: "share",
      frequency: "quarter",
      calendar: "4-4-5",
      floor: null,
    } as const;
    await open.port.writeSettings("s1", settings);
    expect(await open.port.readSettings("s1")).toEqual(settings);
  });

  it("write a 4-4-5 period by its first day, so that the last of January is January", async () => {
    open = await openScorecard(smallWorkbook());
    // 31 January 2025 lies in the second 4-4-5 month; the first began on 30 December 2024.
    await open.port.writeSettings("s1", { ...defaultSettings, calendar: "4-4-5", period: 45688 });
    expect((await open.port.readSettings("s1")).period).toBe(45656);
    await open.port.writeSettings("s1", { ...defaultSettings, period: 45688 });
    expect((await open.port.readSettings("s1")).period).toBe(45688);
  });

  it("may be changed in the sheet; what cannot be read keeps its default and is reported with its cell", async () => {
    open = await openScorecard(smallWorkbook());
    await open.port.writeSettings("s1", defaultSettings);
    open.excel.type("Scorecard settings", "B5", 0.95);
    open.excel.type("Scorecard settings", "B6", "lots");
    expect((await open.port.readSettings("s1")).atRiskShare).toBe(0.95);
    const { findings } = await open.refresh();
    expect(findings.map(({ problem, cell }) => [problem.code, cell])).toContainEqual([
      "bad-setting",
      "'Scorecard settings'!B6",
    ]);
  });

  it("keep the directions chosen at mapping, which may be changed in the sheet", async () => {
    open = await openScorecard(smallWorkbook(), {}, { Cost: "lower" });
    await open.refresh();
    expect(open.excel.values("KPIs", "D4")).toEqual([["Off track"]]);
    expect(open.excel.values("Scorecard settings", "D5:E5")).toEqual([["Cost", "lower"]]);
    open.excel.type("Scorecard settings", "E5", "higher");
    await open.refresh();
    expect(open.excel.values("KPIs", "D4")).toEqual([["On track"]]);
  });
});

describe("watching", () => {
  it("tells of edits in the mapped columns, not of other cells, co-authors or the refresh itself", async () => {
    open = await openScorecard(smallWorkbook());
    let changes = 0;
    const stop = await open.port.watch("s1", () => changes++);
    await open.refresh();
    await wait(600);
    expect(changes).toBe(0);
    open.excel.type("KPIs", "B2", 95);
    await wait(50);
    expect(changes).toBe(1);
    open.excel.type("KPIs", "K20", "elsewhere");
    open.excel.type("KPIs", "D2", "a result");
    open.excel.coAuthor("KPIs", "B2", 96);
    await wait(50);
    expect(changes).toBe(1);
    await stop();
    open.excel.type("KPIs", "B2", 97);
    await wait(50);
    expect(changes).toBe(1);
  });
});

describe("watching everyone", () => {
  it("tells of a co-author's edits too", async () => {
    open = await openScorecard(smallWorkbook());
    let changes = 0;
    const stop = await open.port.watch("s1", () => changes++, "anyone");
    open.excel.coAuthor("KPIs", "B2", 96);
    await wait(50);
    expect(changes).toBe(1);
    open.excel.coAuthor("KPIs", "K20", "elsewhere");
    await wait(50);
    expect(changes).toBe(1);
    await stop();
  });
});

describe("cells", () => {
  it("are selected by a finding's address, and a gone one says so", async () => {
    open = await openScorecard({ sheets: [{ name: "It's" }, ...smallWorkbook().sheets!] });
    await open.port.selectCell("'It''s'!C5");
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'It''s'!C5");
    await expect(open.port.selectCell("Nowhere!A1")).rejects.toMatchObject({ key: "sheets.select.gone" });
  });

  it("take a formula with the table's columns and the workbook's own cut, if they are empty", async () => {
    open = await openScorecard(smallWorkbook(), {}, { Cost: "lower" });
    await open.port.writeSettings("s1", { ...defaultSettings, atRiskShare: 0.8 });
    await open.port.selectCell("KPIs!G4");
    expect(await open.port.insertStatusFormula("s1")).toEqual({ address: "KPIs!G4", problem: null });
    const formula = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("KPIs").getRange("G4").load("formulas");
      await context.sync();
      return String(range.formulas[0]?.[0]);
    });
    expect(formula).toBe('=BSC.STATUS(IF($B4="","n/a",$B4),$C4,"lower",$C4+0.2*ABS($C4))');
    await open.port.selectCell("KPIs!A4");
    expect((await open.port.insertStatusFormula("s1")).problem).toBe("sheets.insert.not-empty");
    await open.port.selectCell("KPIs!G40");
    expect((await open.port.insertStatusFormula("s1")).problem).toBe("sheets.insert.no-kpi");
  });
});

describe("a survey", () => {
  it("finds tables and plain ranges, and none of the add-in's own sheets", async () => {
    const report = {
      name: "Report",
      cells: [
        ["KPI", "Actual", "Target"],
        ["Churn", 3, 2],
        ["Sales", 5, 6],
      ],
    };
    open = await openScorecard({ sheets: [...smallWorkbook().sheets!, report] });
    await open.refresh();
    const { candidates, definitions, canRevert } = await open.port.survey();
    expect(candidates.map(({ mapping }) => [mapping.source.kind, mapping.source.sheet]).toSorted()).toEqual([
      ["range", "Report"],
      ["table", "KPIs"],
    ]);
    expect(definitions.map(({ id }) => id)).toEqual(["s1"]);
    expect(canRevert).toBe(true);
  });

  it("describes a candidate again after a correction by hand", async () => {
    open = await openScorecard(smallWorkbook());
    const [candidate] = (await open.port.survey()).candidates;
    const columns = candidate!.mapping.columns.filter(({ field }) => field !== "target");
    const again = await open.port.reconsider(candidate!, columns);
    expect(again.columns.map(({ field }) => field)).toEqual(["kpi", "actual", null]);
  });

  it("forgets a scorecard and leaves its cells", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    await open.port.forget("s1");
    expect((await open.port.survey()).definitions).toEqual([]);
    expect(open.excel.values("KPIs", "D2")).toEqual([["At risk"]]);
    expect((await open.refresh()).fault?.key).toBe("sheets.fault.unknown-scorecard");
  });
});
