import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { ChartChoice } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

const month = (number: number): number => serialFromDate(2026, number, 1);

/** Two perspectives, two KPIs, three months. */
function workbook(): ExcelSpec {
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Perspective", "Objective", "Actual", "Target", "Direction"],
          ["Sales", "Financial", "Grow", 95, 100, "higher"],
          ["Complaints", "Customer", "Please", 10, 8, "lower"],
        ],
        tables: { KPIs: "A1:F3" },
      },
      {
        name: "Readings",
        cells: [
          ["KPI", "Period", "Actual"],
          ["Sales", month(1), 80],
          ["Sales", month(2), 90],
          ["Sales", month(3), 95],
          ["Complaints", month(1), 12],
          ["Complaints", month(2), 9],
          ["Complaints", month(3), 10],
        ],
        tables: { Readings: "A1:C7" },
        formats: { "B2:B7": "yyyy-mm-dd" },
      },
    ],
  };
}

const CHARTS: readonly ChartChoice[] = [
  { kind: "perspectives" },
  { kind: "history" },
  { kind: "trend", kpi: "Sales" },
  { kind: "movement" },
];

interface SeriesRead {
  readonly name: string;
  readonly values: readonly number[];
}

interface ChartRead {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly series: readonly SeriesRead[];
}

/** What another program would see of a sheet's charts. */
async function chartsOf(sheet: string): Promise<readonly ChartRead[]> {
  return Excel.run(async (context) => {
    const charts = context.workbook.worksheets.getItem(sheet).charts;
    charts.load("items/name,items/chartType,items/left,items/top,items/title/text,items/series/items/name");
    await context.sync();
    const read = charts.items.map((chart) => ({
      chart,
      series: chart.series.items.map((series) => ({
        name: series.name,
        values: series.getDimensionValues(Excel.ChartSeriesDimension.values),
      })),
    }));
    await context.sync();
    return read.map(({ chart, series }) => ({
      name: chart.name,
      title: chart.title.text,
      type: chart.chartType,
      left: chart.left,
      top: chart.top,
      series: series.map(({ name, values }) => ({ name, values: values.value.map(Number) })),
    }));
  });
}

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

async function withCharts(charts = CHARTS): Promise<readonly ChartRead[]> {
  open = await openScorecard(workbook(), { sheets: ["charts"], charts });
  expect(await open.refresh()).toMatchObject({ outcome: "done", fault: null });
  return chartsOf("Charts");
}

describe("the Charts sheet", () => {
  it("carries a native chart for each choice, drawn from the Chart data sheet", async () => {
    const charts = await withCharts();
    expect(charts.map(({ title }) => title)).toEqual([
      "Score by perspective",
      "Score over time",
      "Sales",
      "What moved the score, in points: Feb 2026 to Mar 2026",
    ]);
    // Complaints of 10 against a target of 8, lower is better: 1 - 2/8.
    expect(charts[0]?.series).toEqual([{ name: "Score", values: [0.95, 0.75] }]);
    const sales = charts[2]?.series.find(({ name }) => name === "Actual");
    expect(sales?.values).toEqual([80, 90, 95]);
  });

  it("adds up the steps of the waterfall to the score", async () => {
    const [, , , movement] = await withCharts();
    const values = (name: string): number[] => [
      ...(movement?.series.find((series) => series.name === name)?.values ?? []),
    ];
    const [first, ...rest] = values("Score").filter(Boolean);
    const [ups, downs] = [values("Up"), values("Down")].map((list) =>
      list.filter(Boolean).reduce((sum, value) => sum + value, 0),
    );
    // February: 0.9 and 1 - 1/8; March: 0.95 and 0.75; equal weights.
    expect(first).toBeCloseTo(0.8875, 12);
    expect(rest.at(-1)).toBeCloseTo(0.85, 12);
    expect((first ?? 0) + (ups ?? 0) - (downs ?? 0)).toBeCloseTo(0.85, 12);
  });

  it("writes nothing when nothing has changed, in six round trips at most", async () => {
    await withCharts();
    open.excel.host.requestLog.reset();
    expect(await open.refresh()).toMatchObject({ outcome: "unchanged", cellsWritten: 0 });
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
  });

  it("follows a changed figure, in six round trips at most", async () => {
    await withCharts();
    open.excel.type("Readings", "C4", 110);
    open.excel.host.requestLog.reset();
    expect(await open.refresh()).toMatchObject({ outcome: "done" });
    expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
    const sales = (await chartsOf("Charts"))[2]?.series.find(({ name }) => name === "Actual");
    expect(sales?.values).toEqual([80, 90, 110]);
  });

  it("takes in a new period", async () => {
    await withCharts();
    open.excel.type("Readings", "A8:C8", [["Sales", month(4), 120]]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Readings").resize("A1:C8");
      await context.sync();
    });
    await open.refresh();
    const sales = (await chartsOf("Charts"))[2]?.series.find(({ name }) => name === "Actual");
    expect(sales?.values).toEqual([80, 90, 95, 120]);
  });

  it("leaves a chart where the user moved it, and as the user styled it", async () => {
    await withCharts();
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Charts").charts.getItemAt(0);
      chart.left = 700;
      chart.series.getItemAt(0).gapWidth = 10;
      chart.legend.visible = true;
      await context.sync();
    });
    open.excel.type("Readings", "C4", 99);
    await open.refresh();
    expect((await chartsOf("Charts"))[0]).toMatchObject({ left: 700 });
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Charts").charts.getItemAt(0);
      const series = chart.series.getItemAt(0).load("gapWidth");
      chart.legend.load("visible");
      await context.sync();
      expect([series.gapWidth, chart.legend.visible]).toEqual([10, true]);
    });
  });

  it("does not bring back a chart that the user deleted, nor touch the user's own", async () => {
    await withCharts();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Charts");
      sheet.charts.getItemAt(1).delete();
      const own = sheet.charts.add(Excel.ChartType.pie, sheet.getRange("A1:B2"), "Columns");
      own.name = "Mine";
      await context.sync();
    });
    open.excel.type("Readings", "C4", 99);
    await open.refresh();
    const names = (await chartsOf("Charts")).map(({ name }) => name);
    expect(names).toEqual(["BSC chart perspectives", "BSC chart trend:Sales", "BSC chart movement", "Mine"]);
  });

  it("takes a chart away that is no longer chosen, and adds a new one", async () => {
    await withCharts();
    const charts: ChartChoice[] = [{ kind: "trend", kpi: "Complaints" }, { kind: "movement" }];
    await open.port.save({ ...open.definition, sheets: ["charts"], charts }, {});
    await open.refresh();
    const titles = (await chartsOf("Charts")).map(({ title }) => title);
    expect(titles).toEqual(["What moved the score, in points: Feb 2026 to Mar 2026", "Complaints"]);
    const [movement] = await chartsOf("Charts");
    expect(movement?.series.find(({ name }) => name === "Score")?.values.at(-1)).toBeCloseTo(0.85, 12);
  });

  it("is taken away again by Revert", async () => {
    await withCharts();
    expect((await open.port.revert()).problem).toBeNull();
    expect(await chartsOf("Charts")).toEqual([]);
  });
});
