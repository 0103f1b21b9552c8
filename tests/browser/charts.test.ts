import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Draws the charts of a scorecard, as an add-in would. Runs in the add-in's frame. */
async function drawCharts(): Promise<void> {
  await Excel.run(async (context) => {
    const data = context.workbook.worksheets.add("Chart data");
    const sheet = context.workbook.worksheets.add("Charts");
    sheet.showGridlines = false;
    const write = (address: string, values: unknown[][], format?: string) => {
      const range = data.getRange(address);
      range.values = values;
      if (format !== undefined)
        range.getOffsetRange(1, 1).getResizedRange(-1, -1).numberFormat = format as never;
      return range;
    };
    const place = (chart: Excel.Chart, name: string, title: string, left: number, top: number) => {
      Object.assign(chart, { name, left, top, width: 350, height: 210 });
      chart.title.text = title;
    };

    const actuals = [812, 845, 861, 850, 872, 905, 898, null, 941, 957, 949, 978];
    const months = actuals.map((actual, index) => [
      46023 + [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][index]!,
      840,
      60,
      100,
      actual ?? "",
      900 + index * 2,
    ]);
    const trendData = write("A1:F13", [
      ["Month", "Off track", "At risk", "On track", "Actual", "Target"],
      ...months,
    ]);
    data.getRange("A2:A13").numberFormat = "mmm yy" as never;
    const trend = sheet.charts.add("AreaStacked", trendData, "Columns");
    place(trend, "Trend", "Revenue, k€", 10, 10);
    ["#FDE7E9", "#FFF4CE", "#DFF6DD"].forEach((color, index) => {
      trend.series.getItemAt(index).format.fill.setSolidColor(color);
    });
    const [actual, target] = [trend.series.getItemAt(3), trend.series.getItemAt(4)];
    actual.chartType = "LineMarkers";
    target.chartType = "Line";
    actual.format.line.color = "#1B1A19";
    actual.markerBackgroundColor = "#1B1A19";
    actual.markerForegroundColor = "#1B1A19";
    target.format.line.color = "#605E5C";
    target.format.line.weight = 1.25;
    target.format.line.lineStyle = "Dash";
    trend.axes.valueAxis.minimum = 750;
    trend.axes.valueAxis.maximum = 1000;
    trend.axes.valueAxis.majorGridlines.visible = false;
    trend.axes.categoryAxis.numberFormat = "mmm";
    [0, 1, 2].forEach((index) => (trend.legend.legendEntries.getItemAt(index).visible = false));

    const scores = [
      ["Financial", 0.97],
      ["Customer", 0.84],
      ["Internal process", 0.61],
      ["Learning and growth", 1],
    ];
    const bars = sheet.charts.add(
      "BarClustered",
      write("H1:I5", [["Perspective", "Score"], ...scores], "0%"),
      "Columns",
    );
    place(bars, "Perspectives", "Score by perspective", 370, 10);
    const series = bars.series.getItemAt(0);
    series.hasDataLabels = true;
    series.gapWidth = 60;
    ["#107C10", "#C19C00", "#C50F1F", "#107C10"].forEach((color, index) => {
      series.points.getItemAt(index).format.fill.setSolidColor(color);
    });
    bars.axes.categoryAxis.reversePlotOrder = true;
    bars.axes.valueAxis.minimum = 0;
    bars.axes.valueAxis.maximum = 1;
    bars.axes.valueAxis.visible = false;
    bars.axes.valueAxis.majorGridlines.visible = false;

    const years = scores.map(([name, score], index) => [name, score, [0.9, 0.88, 0.7, 0.75][index]]);
    const radar = sheet.charts.add(
      "RadarMarkers",
      write("K1:M6", [["", "This year", "Last year"], ...years, ["ESG", 0.72, 0.5]], "0%"),
      "Columns",
    );
    place(radar, "Radar", "Balance", 730, 10);
    radar.axes.valueAxis.minimum = 0;
    radar.axes.valueAxis.maximum = 1;

    const steps = [
      ["March", 0, 0.82, 0, 0],
      ["Financial", 0.82, 0, 0.05, 0],
      ["Customer", 0.84, 0, 0, 0.03],
      ["Internal process", 0.8, 0, 0, 0.04],
      ["Learning and growth", 0.8, 0, 0.06, 0],
      ["April", 0, 0.86, 0, 0],
    ];
    const fall = sheet.charts.add(
      "ColumnStacked",
      write("O1:S7", [["Step", "Base", "Score", "Up", "Down"], ...steps], "0%"),
      "Columns",
    );
    place(fall, "Waterfall", "What moved the score", 10, 230);
    fall.series.getItemAt(0).format.fill.clear();
    ["#605E5C", "#107C10", "#C50F1F"].forEach((color, index) => {
      fall.series.getItemAt(index + 1).format.fill.setSolidColor(color);
    });
    fall.series.getItemAt(0).gapWidth = 40;
    fall.legend.visible = false;
    fall.axes.valueAxis.minimum = 0.6;

    const kpis = [
      ["Revenue", 0.8, 0.1, 0.3, 0.97, 1],
      ["Margin", 0.8, 0.1, 0.3, 1.08, 1],
      ["Churn", 0.8, 0.1, 0.3, 0.72, 1],
      ["Training days", 0.8, 0.1, 0.3, 0.88, 1],
    ];
    const bullet = sheet.charts.add(
      "ColumnStacked",
      write("U1:Z5", [["KPI", "Off", "Risk", "On", "Actual", "Target"], ...kpis], "0%"),
      "Columns",
    );
    place(bullet, "Bullet", "Actual against target", 370, 230);
    ["#C8C6C4", "#E1DFDD", "#F3F2F1"].forEach((color, index) => {
      bullet.series.getItemAt(index).format.fill.setSolidColor(color);
    });
    bullet.series.getItemAt(0).gapWidth = 60;
    const [reached, goal] = [bullet.series.getItemAt(3), bullet.series.getItemAt(4)];
    reached.chartType = "ColumnClustered";
    reached.axisGroup = "Secondary";
    reached.gapWidth = 300;
    reached.format.fill.setSolidColor("#0F548C");
    goal.chartType = "LineMarkers";
    goal.format.line.clear();
    goal.markerStyle = "Dash";
    goal.markerSize = 22;
    goal.markerBackgroundColor = "#1B1A19";
    goal.markerForegroundColor = "#1B1A19";
    const axes = [bullet.axes.valueAxis, bullet.axes.getItem("Value", "Secondary")];
    axes.forEach((axis) => Object.assign(axis, { minimum: 0, maximum: 1.2 }));
    bullet.axes.getItem("Value", "Secondary").visible = false;
    bullet.legend.visible = false;

    const combo = sheet.charts.add(
      "ColumnClustered",
      write("AB1:AD5", [
        ["Quarter", "Revenue", "Margin"],
        ["Q1", 2518, 0.31],
        ["Q2", 2627, 0.29],
        ["Q3", 1839, 0.34],
        ["Q4", 2884, 0.36],
      ]),
      "Columns",
    );
    place(combo, "Combination", "Revenue and margin", 730, 230);
    data.getRange("AC2:AC5").numberFormat = "#,##0" as never;
    data.getRange("AD2:AD5").numberFormat = "0%" as never;
    const margin = combo.series.getItemAt(1);
    margin.chartType = "LineMarkers";
    margin.axisGroup = "Secondary";
    combo.axes.valueAxis.title.text = "k€";
    combo.legend.position = "Top";
    sheet.activate();
    await context.sync();
  });
}

/** Sizes of a PNG in pixels. */
function sizeOf(base64: string): number[] {
  const bytes = Buffer.from(base64, "base64");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it("draws charts over the cells, which follow them", async () => {
  const preview = await Preview.open(browser, { width: 1800, height: 860 });
  const pane = await preview.pane();
  await pane.evaluate(drawCharts);
  const chart = (name: string) => preview.page.locator(".drawing-layer [data-drawing]", { hasText: name });
  await chart("What moved the score").first().waitFor();
  await preview.screenshot("charts");

  const labels = chart("Score by perspective").first();
  expect(await labels.textContent()).toContain("61%");
  await preview.type("Chart data", "I4", 0.93);
  await expect.poll(() => labels.textContent(), { timeout: 20_000 }).toContain("93%");

  const image = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const picture = context.workbook.worksheets.getItem("Charts").charts.getItem("Radar").getImage(700);
      await context.sync();
      return picture.value;
    }),
  );
  expect(sizeOf(image)).toEqual([700, 420]);
  await preview.close();
});
