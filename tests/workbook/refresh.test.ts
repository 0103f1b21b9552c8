import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

describe("a refresh of the smallest workbook", () => {
  it("writes status, variance and score beside the KPIs and a Scorecard sheet", async () => {
    open = await openScorecard(smallWorkbook(), {}, { Cost: "lower", Sales: "higher", Margin: "higher" });
    const { outcome, fault, findings } = await open.refresh();
    expect({ outcome, fault, findings }).toEqual({ outcome: "done", fault: null, findings: [] });
    expect(open.excel.values("KPIs", "A1:F4")).toEqual([
      ["KPI", "Actual", "Target", "Status", "Variance %", "Score"],
      ["Sales", 90, 100, "At risk", -0.1, 0.9],
      ["Margin", 12, 10, "On track", 0.2, 1.2],
      ["Cost", 200, 100, "Off track", -1, 0],
    ]);
    const sheet = open.excel.values("Scorecard", "A1:J9");
    expect(sheet[0]?.[0]).toBe("Mine");
    expect(sheet[1]?.[0]).toBeTypeOf("number");
    expect(sheet[4]).toEqual([
      "KPI",
      "",
      "Status",
      "Score",
      "Better",
      "Actual",
      "Target",
      "Variance",
      "Variance %",
      "Coverage",
    ]);
    expect(sheet[5]?.slice(0, 3)).toEqual(["Overall", "✖", "Off track"]);
    expect(sheet[5]?.[3]).toBeCloseTo((0.9 + 1 + 0) / 3, 12);
    expect(sheet[5]?.[9]).toBe(1);
    expect(sheet.slice(6).map((row) => row.slice(0, 5))).toEqual([
      ["Sales", "▲", "At risk", 0.9, "↑"],
      ["Margin", "✔", "On track", 1.2, "↑"],
      ["Cost", "✖", "Off track", 0, "↓"],
    ]);
  });

  it("takes at most six requests, and a second one writes nothing", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
    const before = JSON.stringify(open.excel.host.snapshot());
    open.excel.host.requestLog.reset();
    const { outcome, cellsWritten } = await open.refresh();
    expect({ outcome, cellsWritten }).toEqual({ outcome: "unchanged", cellsWritten: 0 });
    expect(open.excel.host.requestLog.requests.flatMap(({ sets }) => sets)).toEqual([]);
    expect(JSON.stringify(open.excel.host.snapshot())).toBe(before);
  });

  it("writes only the cells of the KPI that changed, and the stamp", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    open.excel.type("KPIs", "B2", 100);
    const { outcome } = await open.refresh();
    expect(outcome).toBe("done");
    expect(open.excel.values("KPIs", "D2:F2")).toEqual([["On track", 0, 1]]);
  });

  it("reads blanks and n/a as no data, never as zero", async () => {
    open = await openScorecard(
      smallWorkbook([
        ["Sales", null, 100],
        ["Margin", "n/a", 10],
        ["Churn", 0, 5],
      ]),
    );
    await open.refresh();
    expect(open.excel.values("KPIs", "D2:F4")).toEqual([
      ["No data", "", ""],
      ["No data", "", ""],
      ["Off track", -1, 0],
    ]);
  });
});

describe("what is there is respected", () => {
  it("stops at a foreign value in the way, names its cell, and still writes the sheet", async () => {
    const spec = smallWorkbook();
    open = await openScorecard({ sheets: [{ ...spec.sheets![0]!, at: { E3: "my note" } }] });
    const { outcome, findings } = await open.refresh();
    expect(outcome).toBe("done");
    const found = findings.find(({ problem }) => problem.code === "cell-in-the-way");
    expect(found?.cell).toBe("KPIs!E3");
    expect(open.excel.values("KPIs", "D1:F4").flat().filter(String)).toEqual(["my note"]);
    expect(open.excel.values("Scorecard", "A7:A9")).toEqual([["Sales"], ["Margin"], ["Cost"]]);
  });

  it("leaves a column of the user's called Status alone and names its own otherwise", async () => {
    const cells = [
      ["KPI", "Actual", "Target", "Status"],
      ["Sales", 90, 100, "ask Ann"],
    ];
    open = await openScorecard(
      { sheets: [{ name: "KPIs", cells, tables: { KPIs: "A1:D2" } }] },
      { resultColumns: ["status"] },
    );
    await open.refresh();
    expect(open.excel.values("KPIs", "A1:E2")).toEqual([
      ["KPI", "Actual", "Target", "Status", "Status (Scorecard)"],
      ["Sales", 90, 100, "ask Ann", "At risk"],
    ]);
  });

  it("stops at a note the user put into a result column", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    open.excel.type("KPIs", "D2", "late because of strikes");
    open.excel.type("KPIs", "B2", 100);
    const { findings } = await open.refresh();
    expect(findings.find(({ problem }) => problem.code === "cell-in-the-way")?.cell).toBe("KPIs!D2");
    expect(open.excel.values("KPIs", "D2:F2")).toEqual([["late because of strikes", 0, 1]]);
  });

  it("writes results to the sheet only when the table's sheet is protected", async () => {
    const spec = smallWorkbook();
    open = await openScorecard({ sheets: [{ ...spec.sheets![0]!, protected: true }] });
    const { outcome, findings } = await open.refresh();
    expect(outcome).toBe("done");
    expect(findings.map(({ problem }) => problem.code)).toContain("sheet-protected");
    expect(open.excel.values("KPIs", "D1:F4").flat().filter(String)).toEqual([]);
    expect(open.excel.values("Scorecard", "C7:C9")).toEqual([["At risk"], ["On track"], ["On track"]]);
  });

  it("keeps cells that the user added outside the block of the Scorecard sheet", async () => {
    open = await openScorecard(smallWorkbook());
    await open.refresh();
    open.excel.type("Scorecard", "N3", "my note");
    open.excel.type("KPIs", "B2", 120);
    await open.refresh();
    expect(open.excel.values("Scorecard", "N3")).toEqual([["my note"]]);
  });

  it("stops the sheet when the user's cell stands where it must grow", async () => {
    open = await openScorecard(smallWorkbook(), {}, { Sales: "higher", Margin: "higher", Cost: "lower" });
    await open.refresh();
    open.excel.type("Scorecard", "A10", "my note");
    open.excel.type("KPIs", "B4", "=1/0");
    const { findings } = await open.refresh();
    expect(findings.map(({ problem, cell }) => [problem.code, cell])).toContainEqual([
      "cell-in-the-way",
      "Scorecard!A10",
    ]);
    expect(open.excel.values("Scorecard", "A10")).toEqual([["my note"]]);
    expect(open.excel.values("KPIs", "D4")).toEqual([["No data"]]);
  });

  it("takes names that look like formulas as text", async () => {
    const names = [
      "=cmd|' /C calc'!A0",
      "__proto__",
      "+1",
      "2026",
      "🎯 growth",
      "x".repeat(32767),
      "'quoted",
    ];
    const cells = [
      ["KPI", "Actual", "Target"],
      ...names.map((name) => [/^[=']/.test(name) ? `'${name}` : name, 1, 1]),
    ];
    open = await openScorecard({
      sheets: [{ name: "KPIs", cells, tables: { KPIs: `A1:C${cells.length}` } }],
    });
    const { outcome } = await open.refresh();
    expect(outcome).toBe("done");
    expect(open.excel.values("Scorecard", "A7:A13").flat()).toEqual(names);
    expect((await open.refresh()).outcome).toBe("unchanged");
  });
});
