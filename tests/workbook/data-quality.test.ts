import { describe, expect, it } from "vitest";
import { judgeData } from "../../src/engine/information/data-quality";
import { sourcesInUse } from "../../src/engine/information/sources-in-use";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { RefreshReport } from "../../src/taskpane/port";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import type { ExcelSpec } from "../support/excel";

const date = (month: number, day = 1) => serialFromDate(2026, month, day);
const TODAY = date(11, 22);

/** A KPI table, long readings with a duplicate and an error, wide readings, and a register of sources. */
const workbook: ExcelSpec = {
  sheets: [
    {
      name: "KPIs",
      cells: [
        ["KPI", "Actual", "Target", "Owner", "Source", "Direction"],
        ["Sales", null, 100, "Ana <ana@example.org>", null, "higher"],
        ["Margin", null, 10, "Bo", "Ledger", "higher"],
        ["Trust", null, 5, null, null, "higher"],
      ],
      tables: { KPIs: "A1:F4" },
    },
    {
      name: "Readings",
      cells: [
        ["KPI", "Period", "Actual"],
        ["Sales", date(6), 90],
        ["Sales", date(7), 91],
        ["Sales", date(8), 92],
        ["Sales", date(8), 92],
        ["Sales", date(10), 94],
      ],
      tables: { Readings: "A1:C6" },
      formats: { "B2:B6": "mmm yyyy" },
    },
    {
      name: "Wide",
      cells: [
        ["KPI", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"],
        ["Margin", 9, 9.5, 9.2, null],
      ],
      tables: { Wide: "A1:E2" },
    },
    {
      name: "Sources",
      cells: [
        ["Source", "System", "Refresh", "KPIs fed"],
        ["Ledger", "SAP", "Monthly", "Sales"],
      ],
      tables: { Sources: "A1:D2" },
    },
  ],
};

function judged(report: RefreshReport) {
  if (!report.input) throw new Error("no input");
  return judgeData(report.input, TODAY);
}

describe("the data of a workbook", () => {
  it("are judged from its real tables, cell by cell", async () => {
    const opened = await openScorecard(workbook);
    const report = await opened.refresh();
    await closeScorecard(opened);
    const quality = judged(report);
    expect(quality.findings.map(({ problem, cell }) => [problem.code, cell])).toEqual([
      ["series-gap", "Readings!C4"],
      ["reading-repeated", "Readings!C5"],
      ["value-due", "Wide!E2"],
      ["no-reading", "KPIs!B4"],
    ]);
    expect(quality.parts).toEqual({
      // Sales: 4 of 5 months, Margin: 3 of 3, Trust: nothing.
      completeness: { good: 7, of: 9 },
      timeliness: { good: 1, of: 3 },
      uniqueness: { good: 7, of: 8 },
      plausibility: { good: 7, of: 7 },
    });
    expect(quality.score).toBeCloseTo(0.3 * (7 / 9) + 0.3 / 3 + 0.2 * (7 / 8) + 0.2, 12);
    expect(quality.due.map(({ kpi, owner, due, place }) => [kpi.name, owner, due, place?.cell])).toEqual([
      ["Margin", "Bo", date(11, 10), "Wide!E2"],
      ["Trust", null, date(11, 10), "KPIs!B4"],
    ]);
    const { uses, without } = sourcesInUse(report.sources ?? [], quality);
    expect(
      uses.map(({ source, kpis }) => [source.name, source.system, kpis.map(({ name }) => name)]),
    ).toEqual([["Ledger", "SAP", ["Sales", "Margin"]]]);
    expect(without.map(({ name }) => name)).toEqual(["Trust"]);
  });

  it("follow the days of grace of the Settings sheet", async () => {
    const opened = await openScorecard(workbook);
    const settings = await opened.port.readSettings("s1");
    expect([settings.graceDays, settings.graceDaysShort]).toEqual([10, 1]);
    await opened.port.writeSettings("s1", { ...settings, graceDays: 30 });
    expect((await opened.port.readSettings("s1")).graceDays).toBe(30);
    const report = await opened.refresh();
    await closeScorecard(opened);
    // October's values may come until 30 November, and September's are there.
    expect(judged(report).due.map(({ kpi }) => kpi.name)).toEqual(["Trust"]);
  });

  it("stand in the columns of periods of a KPI table too", async () => {
    const opened = await openScorecard({
      sheets: [
        {
          name: "KPIs",
          cells: [
            ["KPI", "Target", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"],
            ["Sales", 100, 90, 91, 92, 93],
            ["Margin", 10, 9, 9.5, 9.2, null],
          ],
          tables: { KPIs: "A1:F3" },
        },
      ],
    });
    const report = await opened.refresh();
    await closeScorecard(opened);
    const { due } = judged(report);
    expect(due.map(({ kpi, place }) => [kpi.name, place])).toEqual([
      ["Margin", { cell: "KPIs!F3", is: "cell" }],
    ]);
  });
});
