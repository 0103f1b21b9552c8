import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, smallWorkbook, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { ClosedPeriodFact, RefreshReport, ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const month = (number: number): number => serialFromDate(2026, number, 1);
const march = { start: month(3), end: month(4) - 1 };

function workbook(date1904 = false): ExcelSpec {
  return {
    date1904,
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Perspective", "Actual", "Target", "Direction", "Entity"],
          ["Sales", "Financial", 100, 100, "higher", "North"],
          ["Sales", "Financial", 60, 80, "higher", "South"],
          ["Complaints", "Customer", 10, 8, "lower", ""],
        ],
        tables: { KPIs: "A1:F4" },
        formats: { "C2:D3": "#,##0 €" },
      },
      {
        name: "Readings",
        cells: [
          ["KPI", "Period", "Actual", "Entity"],
          ["Sales", month(2), 90, "North"],
          ["Sales", month(3), 100, "North"],
          ["Sales", month(3), 60, "South"],
          ["Complaints", month(3), 10, ""],
        ],
        tables: { Readings: "A1:D5" },
        formats: { "B2:B5": "yyyy-mm-dd" },
      },
    ],
  };
}

const options = { onProgress: () => {}, signal: new AbortController().signal };
const close = (by = "A. Ferreira"): Promise<readonly ClosedPeriodFact[]> =>
  open.port.closePeriod("s1", { by, period: null }, options);
const reopen = (reason = "Invoice found"): Promise<readonly ClosedPeriodFact[]> =>
  open.port.reopenPeriod("s1", { by: "B. Costa", reason, period: march }, options);

async function write(sheet: string, address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}

async function start(spec: ExcelSpec = workbook(), change: Partial<ScorecardDefinition> = {}) {
  open = await openScorecard(spec, { results: "sheet-only", resultColumns: [], ...change });
}

const about = ({ findings }: RefreshReport) =>
  findings.flatMap(({ problem, cell }) =>
    problem.code.startsWith("closed-") ? [[problem.code, problem.values, cell] as const] : [],
  );

describe("closing a period", () => {
  it("keeps what the scorecard, its perspectives and its KPIs stood at", async () => {
    await start();
    const [closed] = await close();
    expect(closed).toMatchObject({ ...march, name: "March 2026", closedBy: "A. Ferreira" });
    expect(open.excel.values("KPI history", "A4:G4")).toEqual([
      ["Scorecard", "Period", "Perspective", "KPI", "Entity", "Actual", "Target"],
    ]);
    // Sales 100 of 100 and 60 of 80, complaints 10 against at most 8: 1, 0.75 and 2 - 10/8 = 0.75.
    const days = [march.start, march.end, "Period"];
    expect(open.excel.values("KPI history", "B5:M10").map((row) => row.map(plain))).toEqual([
      ["March 2026", "", "", "", "", "", 0.8125, "At risk", 1, ...days],
      ["March 2026", "Financial", "", "", "", "", 0.875, "At risk", 1, ...days],
      ["March 2026", "Customer", "", "", "", "", 0.75, "Off track", 1, ...days],
      ["March 2026", "Financial", "Sales", "North", 100, 100, 1, "On track", 1, ...days],
      ["March 2026", "Financial", "Sales", "South", 60, 80, 0.75, "Off track", 1, ...days],
      ["March 2026", "Customer", "Complaints", "", 10, 8, 0.75, "Off track", 1, ...days],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("KPI history");
      const cells = sheet.getRange("F8:H8").load("text");
      await context.sync();
      expect(cells.text).toEqual([["100 €", "100 €", "100%"]]);
    });
  });

  it("says nothing as long as nothing changes, and writes nothing on refresh", async () => {
    await start();
    await open.refresh();
    await close();
    const report = await open.refresh();
    expect(about(report)).toEqual([]);
    expect(report.outcome).toBe("unchanged");
    expect(report.closed.map(({ name }) => name)).toEqual(["March 2026"]);
  });

  it("is refused twice, and without readings", async () => {
    await start();
    await close();
    await expect(close()).rejects.toMatchObject({ key: "sheets.history.already-closed" });
  });

  it("asks for the period of figures that have none", async () => {
    await start(smallWorkbook());
    await expect(close()).rejects.toMatchObject({ key: "sheets.history.no-period" });
    const [closed] = await open.port.closePeriod("s1", { by: "Ann", period: march }, options);
    expect(closed?.name).toBe("March 2026");
    expect(about(await open.refresh())).toEqual([]);
  });

  it("keeps every period below the others", async () => {
    await start();
    await close();
    await write("Readings", "A6:D6", [["Sales", month(4), 110, "North"]]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Readings");
      table.resize("A1:D6");
      await context.sync();
    });
    const closed = await close();
    expect(closed.map(({ name }) => name)).toEqual(["April 2026", "March 2026"]);
    expect(open.excel.values("KPI history", "B11:B16").flat()).toEqual(Array(6).fill("April 2026"));
    await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("History").getRange().load("address");
      await context.sync();
      expect(range.address).toBe("'KPI history'!A4:R16");
    });
  });
});

describe("a change after closing", () => {
  it("is a finding with the figure before, the figure now and the reading's cell", async () => {
    await start();
    await close();
    await write("Readings", "C3", [[130]]);
    expect(about(await open.refresh())).toEqual([
      [
        "closed-actual-changed",
        { subject: "Sales (North)", text: "March 2026", before: "100", after: "130" },
        "Readings!C3",
      ],
    ]);
    expect(open.excel.values("KPI history", "F8")).toEqual([[100]]);
  });

  it("of a target, and of rules, is told too", async () => {
    await start();
    await close();
    await write("KPIs", "D4", [[9]]);
    expect(about(await open.refresh()).map(([code]) => code)).toEqual(["closed-target-changed"]);
  });

  it("of the KPIs themselves is told", async () => {
    await start();
    await close();
    await write("KPIs", "A4", [["Claims"]]);
    expect(about(await open.refresh()).map(([code]) => code)).toEqual(["closed-kpi-gone"]);
  });

  it("on the sheet itself is told, and rows that cannot be read are named", async () => {
    await start();
    await close();
    await write("KPI history", "F8", [[999]]);
    expect(about(await open.refresh())).toContainEqual([
      "closed-rows-edited",
      { text: "March 2026" },
      "'KPI history'!F5",
    ]);
    await write("KPI history", "K8", [["soon"]]);
    expect(about(await open.refresh())).toContainEqual([
      "closed-row-damaged",
      { cell: "'KPI history'!K8" },
      "'KPI history'!K8",
    ]);
  });
});

describe("reopening", () => {
  it("needs a reason, keeps the rows, and ends the findings", async () => {
    await start();
    await close();
    await write("Readings", "C3", [[130]]);
    await expect(reopen("  ")).rejects.toMatchObject({ key: "sheets.history.no-reason" });
    expect(await reopen()).toEqual([]);
    expect(open.excel.values("KPI history", "Q5:R5")).toEqual([["B. Costa", "Invoice found"]]);
    expect(open.excel.values("KPI history", "F8")).toEqual([[100]]);
    expect(about(await open.refresh())).toEqual([]);
    const again = await close("C. Dias");
    expect(again.map(({ closedBy }) => closedBy)).toEqual(["C. Dias"]);
    expect(open.excel.values("KPI history", "F14")).toEqual([[130]]);
    expect(about(await open.refresh())).toEqual([]);
  });

  it("of a period that is not closed is refused", async () => {
    await start();
    await expect(reopen()).rejects.toMatchObject({ key: "sheets.history.not-closed" });
  });
});

it("keeps its days in a workbook that counts from 1904", async () => {
  await start(workbook(true));
  await close();
  const report = await open.refresh();
  expect(about(report)).toEqual([]);
});

function plain(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
