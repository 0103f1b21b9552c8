import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { finish } from "../../src/engine/scorecard/work";
import { findingTrend } from "../../src/taskpane/kpi-trend";
import { periodOf } from "../../src/taskpane/report-period";
import type { ChartChoice, RefreshReport, ScorecardDefinition } from "../../src/taskpane/port";
import type { CellSpec } from "../support/workbook-data";

type Row = readonly CellSpec[];

const CHARTS: readonly ChartChoice[] = [
  { kind: "history" },
  { kind: "trend", kpi: "Sales" },
  { kind: "movement" },
];
const month = (number: number, year = 2026): number => serialFromDate(year, number, 1);

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

/** Opens a table whose months stand side by side, mapped as a KPI table and nothing else. */
async function openTable(rows: readonly Row[], change: Partial<ScorecardDefinition> = {}): Promise<void> {
  const letter = String.fromCharCode(64 + (rows[0]?.length ?? 0));
  const sheet = { name: "Plan 2026", cells: rows, tables: { Plan: `A1:${letter}${rows.length}` } };
  open = await openScorecard({ sheets: [sheet] }, change);
  const mappings = open.definition.mappings.filter(({ role }) => role === "kpis");
  expect(mappings).toHaveLength(1);
  await open.port.save({ ...open.definition, mappings }, {});
}

/** A chart's figures by the name of their series, from its first month to its last. */
async function seriesOf(title: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  return Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem("Charts");
    charts.load("items/title/text,items/series/items/name");
    await context.sync();
    const chart = charts.items.find((one) => one.title.text === title);
    const read = (chart?.series.items ?? []).map((series) => ({
      name: series.name,
      values: series.getDimensionValues(Excel.ChartSeriesDimension.values),
    }));
    await context.sync();
    return new Map(read.map(({ name, values }) => [name, values.value.map(Number)]));
  });
}

function trendOf(report: RefreshReport, key: string) {
  const kpi = report.input?.kpis.find((one) => one.key === key);
  if (!kpi || !report.input) throw new Error(`There is no ${key}.`);
  const points = finish(findingTrend(report.input, { period: periodOf(report) }, kpi));
  return points.map(({ span, actual, target, status }) => [span.start, actual, target, status]);
}

/*
 * By hand, as a share of the target: Sales 80/100, 90/100, 110/100; Costs, lower is better, 2 - 40/50, 2 - 60/50, 2 - 50/50.
 * Capped at 1 and with equal weights: (0.8 + 1)/2, (0.9 + 0.8)/2, 1. From February to
 * March Sales brings (1 - 0.9)/2 and Costs (1 - 0.8)/2.
 */
const ONE_TARGET: readonly Row[] = [
  ["KPI", "Perspective", "Direction", "Target", "Jan", "Feb", "Mar"],
  ["Sales", "Financial", "higher", 100, 80, 90, 110],
  ["Costs", "Process", "lower", 50, 40, 60, 50],
];

describe("months side by side in the KPI table", () => {
  it("are the past of the scores, the trends and the waterfall", async () => {
    await openTable(ONE_TARGET, { sheets: ["charts"], charts: CHARTS });
    const report = await open.refresh();
    expect(report).toMatchObject({ outcome: "done", fault: null });
    expect(report.scorecard?.root.score).toBeCloseTo(1, 12);
    const scores = [...(await seriesOf("Score over time")).values()][0];
    expect(scores?.map((score) => Math.round(Number(score) * 1e9) / 1e9)).toEqual([0.9, 0.85, 1]);
    expect((await seriesOf("Sales")).get("Actual")).toEqual([80, 90, 110]);
    expect((await seriesOf("Sales")).get("Target")).toEqual([100, 100, 100]);
    const labels = open.excel.values("Chart data", "A1:Z10").flat();
    expect(labels).toEqual(expect.arrayContaining(["Financial +5.0", "Process +10.0"]));
    expect((await open.refresh()).outcome).toBe("unchanged");
  });

  it("are the trend in the pane, which leads to their cells", async () => {
    await openTable(ONE_TARGET);
    const report = await open.refresh();
    expect(trendOf(report, "Costs")).toEqual([
      [month(1), 40, 50, "on-track"],
      [month(2), 60, 50, "off-track"],
      [month(3), 50, 50, "on-track"],
    ]);
    expect(report.input?.readings.map(({ cell }) => cell)).toContain("'Plan 2026'!F3");
  });

  it("leave the scorecard itself as it is without them", async () => {
    await openTable(ONE_TARGET);
    const { scorecard, columnPeriods } = await open.refresh();
    expect(scorecard?.period).toBeNull();
    expect(columnPeriods?.current.start).toBe(month(3));
    expect(scorecard?.kpis.map(({ actual, target }) => [actual, target])).toEqual([
      [110, 100],
      [50, 50],
    ]);
  });

  it("end with the month that the table is mapped to", async () => {
    await openTable(ONE_TARGET, { sheets: ["charts"], charts: CHARTS });
    await open.port.roll("s1", "previous");
    await open.refresh();
    expect((await seriesOf("Sales")).get("Actual")).toEqual([80, 90]);
  });
});

describe("pairs of actual and budget for each month", () => {
  const PAIRS: readonly Row[] = [
    ["KPI", "Direction", "Jan Act", "Jan Bud", "Feb Act", "Feb Bud", "Mar Act", "Mar Bud"],
    ["Sales", "higher", 90, 100, 120, 110, 99, 120],
    ["Margin", "higher", 12, 10, 11, null, 13, 13],
  ];

  it("compare each month with its own budget, and none where it has none", async () => {
    await openTable(PAIRS);
    const report = await open.refresh();
    expect(trendOf(report, "Sales")).toEqual([
      [month(1), 90, 100, "at-risk"],
      [month(2), 120, 110, "on-track"],
      [month(3), 99, 120, "off-track"],
    ]);
    expect(trendOf(report, "Margin")).toEqual([
      [month(1), 12, 10, "on-track"],
      [month(2), 11, null, "no-data"],
      [month(3), 13, 13, "on-track"],
    ]);
  });
});

describe("quarters and years", () => {
  it("give the year before to the report", async () => {
    await openTable(
      [
        ["KPI", "Direction", "Target", "Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026"],
        ["Sales", "higher", 100, 60, 70, 80, 85, 90],
      ],
      { sheets: ["report"] },
    );
    const report = await open.refresh();
    expect(report).toMatchObject({ outcome: "done", fault: null });
    const texts = open.excel.values("Report", "A1:G30").flat().map(String);
    // 90% now; 85% in the quarter before, 60% a year ago.
    expect(texts.find((text) => text.includes("The overall score is"))).toContain("90.0%");
    expect(texts.some((text) => text.includes("60.0%") && text.includes("Q1 2025"))).toBe(true);
    expect(trendOf(report, "Sales").map(([, actual]) => actual)).toEqual([60, 70, 80, 85, 90]);
  });
});

it("keeps entities side by side apart", async () => {
  const cells: readonly Row[] = [
    [null, null, "North", null, null, null, "South", null, null, null],
    [
      "KPI",
      "Direction",
      "Jan Act",
      "Jan Bud",
      "Feb Act",
      "Feb Bud",
      "Jan Act",
      "Jan Bud",
      "Feb Act",
      "Feb Bud",
    ],
    ["Sales", "higher", 90, 100, 120, 110, 40, 50, 55, 50],
    ["Margin", "higher", 12, 10, 11, 10, 5, 6, 7, 6],
  ];
  open = await openScorecard({ sheets: [{ name: "Plan 2026", cells }] });
  const mappings = open.definition.mappings.filter(({ role }) => role === "kpis");
  await open.port.save({ ...open.definition, mappings }, {});
  const report = await open.refresh();
  const south = report.input?.kpis.find(({ name, entity }) => name === "Sales" && entity === "South");
  expect(trendOf(report, south?.key ?? "")).toEqual([
    [month(1), 40, 50, "off-track"],
    [month(2), 55, 50, "on-track"],
  ]);
});
