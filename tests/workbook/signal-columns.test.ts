import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const month = (number: number): number => serialFromDate(2026, number, 1);

const options = { onProgress: () => {}, signal: new AbortController().signal };

/** By KPI, values of successive months; the last one is September unless said. */
const HISTORIES: Readonly<Record<string, readonly [values: readonly number[], last?: number]>> = {
  // Mann-Kendall: S = 15, variance 6·5·17/18 = 28.3, z = 14/5.32 = 2.63. Limits 3.5 ± 2.66·1.
  Sales: [[1, 2, 3, 4, 5, 6]],
  Cost: [[1, 2, 3, 4, 5, 6]],
  // S = 6 - 3 = 3. Limits 5.5 ± 2.66·1.
  Margin: [[5, 6, 5, 6, 5, 6]],
  // Mean 88/9 = 9.78, mean moving range 26/8 = 3.25: lower limit 9.78 - 2.66·3.25 = 1.13.
  Trust: [[10, 12, 10, 12, 10, 12, 10, 12, 0]],
  Complaints: [[10, 12, 10, 12, 10, 12, 10, 12, 0]],
  Stock: [[10, 12, 10, 12, 10, 12, 10, 12, 0]],
  New: [[3, 4, 5, 6, 7]],
  Late: [[10, 12, 10, 12, 10, 12, 0], 8],
};

/** Where the October value of Sales is missing as yet. */
const OCTOBER = `C${Object.values(HISTORIES).flatMap(([values]) => values).length + 2}`;

function workbook(): ExcelSpec {
  const readings = Object.entries(HISTORIES).flatMap(([kpi, [values, last = 9]]) =>
    values.map((value, place): [string, number, number | string] => [
      kpi,
      month(last - values.length + place + 1),
      value,
    ]),
  );
  readings.push(["Sales", month(10), ""]);
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual", "Target", "Direction", "Target upper"],
          ["Sales", "", 6, "higher", ""],
          ["Cost", "", 6, "lower", ""],
          ["Margin", "", 6, "higher", ""],
          ["Trust", "", 6, "higher", ""],
          ["Complaints", "", 6, "lower", ""],
          ["Stock", "", 8, "range", 13],
          ["New", "", 6, "higher", ""],
          ["Late", "", 6, "higher", ""],
          ["Unread", 5, 6, "higher", ""],
        ],
        tables: { KPIs: "A1:E10" },
      },
      {
        name: "Readings",
        cells: [["KPI", "Period", "Actual"], ...readings],
        tables: { Readings: `A1:C${readings.length + 1}` },
        formats: { [`B2:B${readings.length + 1}`]: "yyyy-mm-dd" },
      },
    ],
  };
}

async function start(change: Partial<ScorecardDefinition> = {}): Promise<void> {
  open = await openScorecard(workbook(), { resultColumns: ["trend", "signal"], ...change });
}

const results = () => open.excel.values("KPIs", "F1:G10");

describe("the columns Trend and Signal", () => {
  it("tell what each KPI's history says", async () => {
    await start();
    expect((await open.refresh()).outcome).toBe("done");
    expect(results()).toEqual([
      ["Trend", "Signal"],
      ["Improving", "Noise"],
      ["Worsening", "Noise"],
      ["No trend", "Noise"],
      ["No trend", "Worse"],
      ["No trend", "Better"],
      // Below the range, and going away from it.
      ["No trend", "Worse"],
      ["Too few", "Too few"],
      // No reading in September: the signal of August is not September's.
      ["No trend", ""],
      ["Too few", "Too few"],
    ]);
  });

  it("are as they were after a second refresh, and gone after Revert", async () => {
    await start();
    const before = open.excel.host.snapshot().sheets.slice(0, 2);
    await open.refresh();
    expect((await open.refresh()).outcome).toBe("unchanged");
    expect((await open.port.revert()).problem).toBeNull();
    expect(open.excel.host.snapshot().sheets.slice(0, 2)).toEqual(before);
  });

  it("follow the workbook's language, and a change of it", async () => {
    await start({ language: "de" });
    await open.refresh();
    expect(results().slice(0, 5)).toEqual([
      ["Trend", "Signal"],
      ["Besser werdend", "Rauschen"],
      ["Schlechter werdend", "Rauschen"],
      ["Kein Trend", "Rauschen"],
      ["Kein Trend", "Schlechter"],
    ]);
    await open.port.save({ ...open.definition, language: "pt" }, {});
    await open.refresh();
    expect(results().slice(1, 5)).toEqual([
      ["Melhora", "Ruído"],
      ["Piora", "Ruído"],
      ["Sem tendência", "Ruído"],
      ["Sem tendência", "Pior"],
    ]);
  });

  it("stay away from a cell that somebody else wrote", async () => {
    await start();
    await open.refresh();
    open.excel.type("KPIs", "F2", "my view");
    open.excel.type("KPIs", "F3", "");
    const report = await open.refresh();
    expect(results().slice(1, 3)).toEqual([
      ["my view", "Noise"],
      ["", "Noise"],
    ]);
    expect(report.findings.map(({ problem, cell }) => [problem.code, cell])).toContainEqual([
      "cell-in-the-way",
      "KPIs!F2",
    ]);
  });

  it("stand by what was closed, whatever the readings say since", async () => {
    await start();
    await open.refresh();
    await open.port.closePeriod("s1", { by: "Ann", period: null }, options);
    // Sales of September, 6 when it was closed; then October.
    open.excel.type("Readings", "C7", 0);
    open.excel.type("Readings", OCTOBER, 7);
    await open.refresh();
    // Of 1 to 7: limits 4 ± 2.66.
    expect(results()[1]).toEqual(["Improving", "Better"]);
    const period = { start: month(9), end: month(10) - 1 };
    await open.port.reopenPeriod("s1", { by: "Ann", reason: "Typing error", period }, options);
    await open.refresh();
    // Of 1, 2, 3, 4, 5, 0, 7: S = 11, variance 7·6·19/18 = 44.3, z = 10/6.66 = 1.50.
    expect(results()[1]).toEqual(["No trend", "Noise"]);
  });

  it("keep to the round trips of a refresh", async () => {
    await start();
    await open.refresh();
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
  });
});
