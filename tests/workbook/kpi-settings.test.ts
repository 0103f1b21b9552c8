import { afterEach, describe, expect, it } from "vitest";
import { kpiSettingCells, readKpiSettings } from "../../src/workbook/sheets/kpi-settings";
import { closeScorecard, openScorecard, smallWorkbook } from "./scorecard-in-excel";
import type { Culture } from "../../src/workbook/model";
import type { ScorecardInExcel } from "./scorecard-in-excel";

const SHEET = "Scorecard settings";
const DIRECTIONS = { Sales: "higher", Margin: "higher", Cost: "lower" } as const;
const GERMAN: Culture = {
  name: "de-DE",
  decimalSeparator: ",",
  groupSeparator: ".",
  dateOrder: "dmy",
  date1904: false,
};

/** A sheet whose KPI settings, headings first, begin in D4 as ours do. */
function sheetOf(rows: readonly (readonly unknown[])[]) {
  const cellAt = (row: number, column: number): unknown => rows[row - 3]?.[column - 3] ?? "";
  return { cellAt, extent: { rows: 3 + rows.length, columns: 3 + (rows[0]?.length ?? 0) } };
}

describe("reading KPI settings", () => {
  it("knows headings in any order and language, and numbers of the workbook's culture", () => {
    const { cellAt, extent } = sheetOf([
      ["Kennzahl", "Gewicht", "Basiswert", "Richtung", "Verantwortlich"],
      ["Umsatz", "2,5", "80", "höher", "Eva"],
      ["Kosten", "", "", "niedriger", ""],
      ["", 7, "", "", ""],
    ]);
    const { choices, findings } = readKpiSettings(cellAt, extent, SHEET, GERMAN);
    expect(findings).toEqual([]);
    expect([...choices].map(([name, { values }]) => [name, values])).toEqual([
      ["Umsatz", { weight: 2.5, baseline: 80, direction: "higher", owner: "Eva" }],
      ["Kosten", { direction: "lower" }],
    ]);
  });

  it("reports what it cannot read, by its cell, and keeps the rest of the row", () => {
    const { cellAt, extent } = sheetOf([
      ["KPI", "Direction", "Weight", "Scale"],
      ["Sales", "sideways", 2, "none such"],
    ]);
    const { choices, findings } = readKpiSettings(cellAt, extent, SHEET, GERMAN);
    expect(choices.get("Sales")?.values).toEqual({ weight: 2 });
    expect(findings.map(({ problem, cell }) => [problem.code, cell])).toEqual([
      ["unknown-direction", "'Scorecard settings'!E5"],
      ["unknown-scale", "'Scorecard settings'!G5"],
    ]);
  });
});

describe("writing KPI settings", () => {
  it("leaves rows and columns where the user put them", () => {
    const { cellAt, extent } = sheetOf([
      ["KPI", "Weight", "Direction", "My notes"],
      ["Cost", 2, "", "ask Ann"],
      ["Sales", 1, "higher", ""],
    ]);
    const cells = kpiSettingCells(
      cellAt,
      extent,
      new Map([
        ["Cost", "lower"],
        ["Churn", "lower"],
      ]),
      "en",
    );
    const below = cells.filter(({ row }) => row > 3);
    expect(below).toEqual([
      { row: 4, column: 3, value: "Cost" },
      { row: 4, column: 5, value: "lower" },
      { row: 6, column: 3, value: "Churn" },
      { row: 6, column: 5, value: "lower" },
    ]);
    const headings = cells.filter(({ row }) => row === 3);
    expect(headings.map(({ value }) => value)).not.toContain("Direction");
    expect(Math.min(...headings.map(({ column }) => column))).toBe(7);
  });
});

describe("KPI settings in the workbook", () => {
  let open: ScorecardInExcel;
  afterEach(() => closeScorecard(open));

  it("fill in what the table has no column for", async () => {
    open = await openScorecard(smallWorkbook(), {}, DIRECTIONS);
    const [headings = []] = open.excel.values(SHEET, "D4:N4");
    const at = (heading: string, row: number) => `${"DEFGHIJKLMN"[headings.indexOf(heading)]}${row}`;
    const names = open.excel.values(SHEET, "D5:D7").flat();
    const row = 5 + names.indexOf("Sales");
    open.excel.type(SHEET, at("Baseline", row), 80);
    open.excel.type(SHEET, at("Weight", row), 3);
    open.excel.type(SHEET, at("Perspective", row), "Customer");
    open.excel.type(SHEET, at("Owner", row), "Ann");
    const { scorecard } = await open.refresh();
    const sales = scorecard?.kpis.find(({ kpi }) => kpi.name === "Sales");
    // 90 is half way from 80 to 100.
    expect(sales?.score).toBeCloseTo(0.5, 12);
    expect(sales?.weight).toBe(3);
    expect(sales?.kpi).toMatchObject({ perspective: "Customer", owner: "Ann" });
    expect(open.excel.values("KPIs", "D2:F2")).toEqual([["Off track", -0.1, 0.5]]);
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("give way to the table's own cell, row by row", async () => {
    const cells = [
      ["KPI", "Actual", "Target", "Weight", "Direction"],
      ["Sales", 90, 100, 5, "higher"],
      ["Cost", 90, 100, "", ""],
    ];
    open = await openScorecard(
      { sheets: [{ name: "KPIs", cells, tables: { KPIs: "A1:E3" } }] },
      {},
      { Sales: "lower", Cost: "lower" },
    );
    const [headings = []] = open.excel.values(SHEET, "D4:N4");
    const weights = `${"DEFGHIJKLMN"[headings.indexOf("Weight")]}5:${"DEFGHIJKLMN"[headings.indexOf("Weight")]}6`;
    open.excel.type(SHEET, weights, [[2], [2]]);
    const { scorecard } = await open.refresh();
    expect(scorecard?.kpis.map(({ kpi, direction, weight }) => [kpi.name, direction, weight])).toEqual([
      ["Sales", "higher", 5],
      ["Cost", "lower", 2],
    ]);
  });

  it("are kept when settings are saved in the pane", async () => {
    open = await openScorecard(smallWorkbook(), {}, DIRECTIONS);
    open.excel.type(SHEET, "D8:H8", [["Churn", "lower", "", 3, 2]]);
    const before = open.excel.values(SHEET, "D4:N9");
    await open.port.writeSettings("s1", { ...(await open.port.readSettings("s1")), parentAtRisk: 0.7 });
    expect(open.excel.values(SHEET, "D4:N9")).toEqual(before);
  });
});
