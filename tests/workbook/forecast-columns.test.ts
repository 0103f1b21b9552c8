import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { RefreshPhase, ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

const month = (number: number): number => serialFromDate(2026, number, 1);

/** By KPI, how it adds up and what each of nine months brought. */
const HISTORIES: Readonly<
  Record<string, readonly [adds: string, direction: string, values: readonly number[]]>
> = {
  // The same each month: 12 · 10 = 120, the target of the year; and 12 · 9 = 108.
  Sales: ["sum", "higher", Array<number>(9).fill(10)],
  Orders: ["sum", "higher", Array<number>(9).fill(9)],
  Defects: ["sum", "lower", Array<number>(9).fill(9)],
  Stock: ["last", "higher", Array<number>(9).fill(25)],
  New: ["sum", "higher", [10, 10, 10]],
};

const TARGETS: Readonly<Record<string, number>> = { Sales: 10, Orders: 10, Defects: 10, Stock: 20, New: 10 };

function workbook(): ExcelSpec {
  const names = Object.keys(HISTORIES);
  const kpis = names.map((kpi) => [kpi, "", TARGETS[kpi] ?? 0, ...(HISTORIES[kpi] ?? []).slice(0, 2)]);
  const readings = Object.entries(HISTORIES).flatMap(([kpi, [, , values]]) =>
    values.map((value, place) => [kpi, month(9 - values.length + place + 1), value]),
  );
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Actual", "Target", "Accumulates", "Direction"],
          ...kpis,
          ["Unread", 5, 6, "", ""],
        ] as (string | number)[][],
        tables: { KPIs: `A1:E${names.length + 2}` },
        formats: { "B2:C2": "#,##0.0" },
      },
      {
        name: "Readings",
        cells: [["KPI", "Period", "Actual"], ...readings] as (string | number)[][],
        tables: { Readings: `A1:C${readings.length + 1}` },
        formats: { [`B2:B${readings.length + 1}`]: "yyyy-mm-dd" },
      },
    ],
  };
}

async function start(change: Partial<ScorecardDefinition> = {}): Promise<void> {
  open = await openScorecard(workbook(), { resultColumns: ["forecast", "chance"], ...change });
}

const results = () => open.excel.values("KPIs", "F1:G7");

describe("the columns Year-end forecast and Chance", () => {
  it("tell where each KPI ends the year and how likely it is to hit the year's target", async () => {
    await start();
    expect((await open.refresh()).outcome).toBe("done");
    const [headings, sales, orders, defects, stock, ...none] = results();
    expect(headings).toEqual(["Year-end forecast", "Chance"]);
    expect([sales, orders, defects, stock]).toEqual([
      [expect.closeTo(120, 6), 1],
      [expect.closeTo(108, 6), 0],
      [expect.closeTo(108, 6), 1],
      [expect.closeTo(25, 6), 1],
    ]);
    // Three readings, and none: no number, and nothing to complain about.
    expect(none).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  it("take the row's number format and whole percents", async () => {
    await start();
    await open.refresh();
    const formats = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("KPIs").getRange("F2:G2").load("numberFormat");
      await context.sync();
      return range.numberFormat as string[][];
    });
    expect(formats).toEqual([["#,##0.0", "0%"]]);
  });

  it("find nothing wrong with too few readings", async () => {
    await start();
    const { findings } = await open.refresh();
    expect(findings.filter(({ problem }) => problem.code === "too-few-readings")).toEqual([]);
  });

  it("are as they were after a second refresh, and gone after Revert", async () => {
    await start();
    const before = open.excel.host.snapshot().sheets.slice(0, 2);
    await open.refresh();
    expect((await open.refresh()).outcome).toBe("unchanged");
    expect((await open.port.revert()).problem).toBeNull();
    expect(open.excel.host.snapshot().sheets.slice(0, 2)).toEqual(before);
  });

  it("are taken for results, not for figures of the user's, when the tables are looked over again", async () => {
    for (const language of ["en", "de", "fr", "es", "pt"] as const) {
      await start({ language });
      await open.refresh();
      const { candidates } = await open.port.survey();
      const kpis = candidates.find(({ mapping }) => mapping.role === "kpis");
      expect(kpis?.mapping.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
      if (language !== "pt") await closeScorecard(open);
    }
  });

  it("keep to the round trips of a refresh", async () => {
    await start();
    await open.refresh();
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
  });
});

describe("the year to come", () => {
  it("is in the report where a column shows it, and is not worked out where none does", async () => {
    await start();
    const report = await open.refresh();
    expect(report.outlook?.kpis.map(({ key }) => key)).toEqual([...Object.keys(HISTORIES), "Unread"]);
    await closeScorecard(open);
    await start({ resultColumns: ["status"] });
    const phases: RefreshPhase[] = [];
    const onProgress = (phase: RefreshPhase): void => void phases.push(phase);
    const { outlook } = await open.port.refresh("s1", {
      onProgress,
      signal: new AbortController().signal,
    });
    expect(outlook).toBeNull();
    expect(phases).not.toContain("forecasting");
  });

  it("is told of as it goes on, from nothing to all", async () => {
    await start();
    const shares: number[] = [];
    await open.port.refresh("s1", {
      onProgress: (phase, share) => {
        if (phase === "forecasting") shares.push(share);
      },
      signal: new AbortController().signal,
    });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  it("can be cancelled while it is forecast: the workbook stays as it was", async () => {
    await start();
    const before = open.excel.host.snapshot();
    const abort = new AbortController();
    const { outcome } = await open.port.refresh("s1", {
      onProgress: (phase, share) => {
        if (phase === "forecasting" && share > 0) abort.abort();
      },
      signal: abort.signal,
    });
    expect(outcome).toBe("cancelled");
    expect(open.excel.host.snapshot()).toEqual(before);
  });

  it("ends where a person expects it to, as long as they do", async () => {
    await start();
    await open.refresh();
    const subject = { kpi: "Orders", entity: null, period: month(9) };
    await open.port.saveOverride("s1", { ...subject, value: 130, reason: "New shop in October.", by: "Ann" });
    const { outlook } = await open.refresh();
    expect(results()[2]?.[0]).toBe(130);
    expect(outlook?.kpis[1]).toMatchObject({
      landing: { value: 130, by: "override" },
      forecastLanding: { value: expect.closeTo(108, 6) as number, by: "forecast" },
      override: { reason: "New shop in October.", by: "Ann" },
    });
    await open.port.removeOverride("s1", subject);
    await open.refresh();
    expect(results()[2]?.[0]).toBeCloseTo(108, 6);
  });
});
