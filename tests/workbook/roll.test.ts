import { afterEach, describe, expect, it } from "vitest";
import { april, march, type ExpectedRow } from "../golden/month-end/expected";
import report from "../golden/month-end/report.json";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import type { RefreshReport } from "../../src/taskpane/port";

const SHEET = "Management report";
const blank = (rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));

let open: ScorecardInExcel | null = null;

afterEach(async () => {
  if (open) await closeScorecard(open);
  open = null;
});

/** Opens the report mapped as the pane proposes it: its months are columns of the KPI table, not readings besides. */
async function openReport(): Promise<ScorecardInExcel> {
  const opened = await openScorecard({ sheets: [{ name: SHEET, cells: blank(report.march) }] });
  const mappings = opened.definition.mappings.filter(({ role }) => role === "kpis");
  await opened.port.save({ ...opened.definition, mappings }, {});
  return opened;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

function verdicts({ scorecard }: RefreshReport): readonly ExpectedRow[] {
  return (scorecard?.kpis ?? []).map(({ kpi, status, variance }) => [
    kpi.name,
    kpi.entity ?? "",
    kpi.perspective ?? "",
    status,
    variance && round(variance.amount),
    variance && variance.share !== null ? round(variance.share) : null,
  ]);
}

describe("month end in a plain range", () => {
  it("rolls to the next month and back, and changes no cell of the report", async () => {
    open = await openReport();
    const { excel, port, refresh } = open;
    const first = await refresh();
    expect(verdicts(first)).toEqual(march);
    expect(first.columnPeriods).toMatchObject({ previous: null, nextHasFigures: false });
    expect(excel.values("Scorecard", "A3")).toEqual([["March 2026"]]);

    report.april.forEach((row, index) => {
      if (row[7] !== report.march[index]?.[7]) excel.type(SHEET, `H${index + 1}`, row[7] ?? null);
    });
    const before = excel.values(SHEET, "A1:L39");
    const second = await refresh();
    expect(verdicts(second)).toEqual(march);
    expect(second.columnPeriods?.nextHasFigures).toBe(true);

    await port.roll("s1", "next");
    const third = await refresh();
    expect(verdicts(third)).toEqual(april);
    expect(third.columnPeriods).toMatchObject({ next: null, nextHasFigures: false });
    expect(excel.values("Scorecard", "A3")).toEqual([["April 2026"]]);
    expect((await refresh()).outcome).toBe("unchanged");

    await port.roll("s1", "previous");
    expect(verdicts(await refresh())).toEqual(march);
    expect(excel.values(SHEET, "A1:L39")).toEqual(before);
  });

  it("refuses to roll where there is no such month, and stays where it is", async () => {
    open = await openReport();
    await expect(open.port.roll("s1", "previous")).rejects.toMatchObject({ key: "sheets.fault.no-period" });
    expect(verdicts(await open.refresh())).toEqual(march);
  });
});

describe("month end in a table", () => {
  const headers = ["KPI", "Jan Act", "Jan Bud", "Feb Act", "Feb Bud"];
  const table = (rows: readonly (readonly (string | number | null)[])[]) => ({
    sheets: [
      {
        name: "Plan 2026",
        cells: [["Group plan"], [], headers, ...rows],
        tables: { Plan: `A3:E${rows.length + 3}` },
      },
    ],
  });

  it("scores the next month beside the KPIs, by the year in the sheet's name", async () => {
    open = await openScorecard(
      table([
        ["Sales", 90, 100, null, 110],
        ["Margin", 12, 10, null, 13],
      ]),
      {},
      { Sales: "higher", Margin: "higher" },
    );
    const { excel, port, refresh } = open;
    await refresh();
    expect(excel.values("Scorecard", "A3")).toEqual([["January 2026"]]);
    expect(excel.values("Plan 2026", "F3:F5")).toEqual([["Status"], ["At risk"], ["On track"]]);
    excel.type("Plan 2026", "D4:D5", [[120], [9]]);
    await port.roll("s1", "next");
    await refresh();
    expect(excel.values("Plan 2026", "F3:F5")).toEqual([["Status"], ["On track"], ["Off track"]]);
    expect(excel.values("Scorecard", "A3")).toEqual([["February 2026"]]);
  });

  it("calls the scorecard after the title above the table", async () => {
    open = await openScorecard(table([["Sales", 90, 100, null, 110]]));
    const { candidates } = await open.port.survey();
    expect(candidates[0]?.suggestedName).toBe("Group plan");
  });
});
