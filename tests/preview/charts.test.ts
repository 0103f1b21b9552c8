import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* As in the reference of Excel.Chart and the objects under it. */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "Data",
        cells: [
          ["Month", "Actual", "Target", ""],
          ["Jan", 90, 100, null],
          ["Feb", 105, 100, null],
          ["Mar", null, 100, null],
        ],
        at: {
          F1: 2023,
          G1: 2024,
          F2: 5,
          G2: 7,
          J2: "North",
          J3: "South",
          K1: "2023",
          K2: 1,
          K3: 2,
        },
      },
      { name: "Charts" },
      { name: "Locked", cells: [["A", 1]], protected: true },
    ],
  });
});
afterEach(() => excel.stop());

const run = <T>(
  act: (charts: Excel.ChartCollection, data: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
) =>
  Excel.run((context) => {
    const sheets = context.workbook.worksheets;
    return act(sheets.getItem("Charts").charts, sheets.getItem("Data"), context);
  });

describe("the charts of a sheet", () => {
  it("are found by name in any case, by index, and counted", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("Line", data.getRange("A1:C4"), "Columns");
      chart.name = "BSC Trend";
      await context.sync();
      const byName = charts.getItem("bsc trend").load("id,name,chartType");
      const first = charts.getItemAt(0).load("id");
      const none = charts.getItemOrNullObject("No such").load("name");
      const count = charts.getCount();
      chart.load("id");
      charts.load("items/name,count");
      await context.sync();
      expect(byName.id).toBe(chart.id);
      expect(first.id).toBe(chart.id);
      expect([byName.name, byName.chartType]).toEqual(["BSC Trend", "Line"]);
      expect(none.isNullObject).toBe(true);
      expect([count.value, charts.count]).toEqual([1, 1]);
      expect(charts.items.map((item) => item.name)).toEqual(["BSC Trend"]);
    });
  });

  it("have names of their own, numbered", async () => {
    await run(async (charts, data, context) => {
      const added = [1, 2].map(() => charts.add("Pie", data.getRange("A1:B4")).load("name"));
      await context.sync();
      expect(added.map((chart) => chart.name)).toEqual(["Chart 1", "Chart 2"]);
    });
  });

  it("lose a chart that is deleted", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("Line", data.getRange("A1:C4"));
      await context.sync();
      chart.delete();
      const count = charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it.each([
    { code: "ItemNotFound", act: (charts: Excel.ChartCollection) => charts.getItem("None").load("name") },
    { code: "InvalidArgument", act: (charts: Excel.ChartCollection) => charts.getItemAt(3).load("name") },
  ])("answer $code for what is not there", async ({ code, act }) => {
    await expect(
      run(async (charts, _data, context) => {
        act(charts);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
  });

  it("refuse types that are not modelled", async () => {
    const attempt = run(async (charts, data, context) => {
      charts.add("Treemap", data.getRange("A1:B4"));
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("cannot change on a protected sheet", async () => {
    const attempt = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Locked");
      sheet.charts.add("Line", sheet.getRange("A1:B1"));
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("the data of a chart", () => {
  const describeSeries = (
    address: string,
    seriesBy: "Auto" | "Columns" | "Rows",
    type: "Line" | "XYScatter" = "Line",
  ) =>
    run(async (charts, data, context) => {
      const { series } = charts.add(type, data.getRange(address), seriesBy);
      series.load("items/name");
      await context.sync();
      const found = series.items.map((one) => [
        one.getDimensionDataSourceString("Values"),
        one.getDimensionDataSourceString("Categories"),
      ]);
      await context.sync();
      return series.items.map((one, index) => [
        one.name,
        ...(found[index] ?? []).map((answer) => answer.value),
      ]);
    });

  it("runs down columns, with names above and categories on the left", async () => {
    expect(await describeSeries("A1:C4", "Columns")).toEqual([
      ["Actual", "Data!$B$2:$B$4", "Data!$A$2:$A$4"],
      ["Target", "Data!$C$2:$C$4", "Data!$A$2:$A$4"],
    ]);
  });

  it("runs along rows when asked", async () => {
    expect(await describeSeries("A1:C4", "Rows")).toEqual([
      ["Jan", "Data!$B$2:$C$2", "Data!$B$1:$C$1"],
      ["Feb", "Data!$B$3:$C$3", "Data!$B$1:$C$1"],
      ["Mar", "Data!$B$4:$C$4", "Data!$B$1:$C$1"],
    ]);
  });

  it("runs along the longer side by itself", async () => {
    expect((await describeSeries("A1:C4", "Auto")).map(([name]) => name)).toEqual(["Actual", "Target"]);
    expect((await describeSeries("A1:C2", "Auto")).map(([name]) => name)).toEqual(["Jan"]);
  });

  it("takes years for values, unless the corner is blank", async () => {
    expect(await describeSeries("F1:G2", "Columns")).toEqual([
      ["Series1", "Data!$F$1:$F$2", ""],
      ["Series2", "Data!$G$1:$G$2", ""],
    ]);
    expect(await describeSeries("J1:K3", "Columns")).toEqual([["2023", "Data!$K$2:$K$3", "Data!$J$2:$J$3"]]);
  });

  it("gives a scatter chart its first column as x", async () => {
    expect(await describeSeries("B1:C4", "Columns", "XYScatter")).toEqual([
      ["Target", "Data!$C$2:$C$4", "Data!$B$2:$B$4"],
    ]);
  });

  it("follows the cells", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("Line", data.getRange("A1:C4"), "Columns");
      chart.name = "Live";
      await context.sync();
    });
    excel.type("Data", "B2:B3", [[1], [2]]);
    excel.type("Data", "B1", "Result");
    await run(async (charts, _data, context) => {
      const series = charts.getItem("Live").series.getItemAt(0).load("name");
      const values = series.getDimensionValues("Values");
      const names = series.getDimensionValues("Categories");
      await context.sync();
      expect(series.name).toBe("Result");
      expect(values.value.map(Number)).toEqual([1, 2, 0]);
      expect(values.value[2]).toBe("");
      expect(names.value).toEqual(["Jan", "Feb", "Mar"]);
    });
  });

  it.each([
    { what: "a row within", at: "3:3", way: "insert", values: "Data!$B$2:$B$5" },
    { what: "rows above", at: "1:2", way: "insert", values: "Data!$B$4:$B$6" },
    { what: "a row below", at: "9:9", way: "insert", values: "Data!$B$2:$B$4" },
    { what: "a column before", at: "B:B", way: "insert", values: "Data!$C$2:$C$4" },
    { what: "a row within", at: "3:3", way: "delete", values: "Data!$B$2:$B$3" },
    { what: "the first rows", at: "1:2", way: "delete", values: "Data!$B$1:$B$2" },
    { what: "its column", at: "B:B", way: "delete", values: "" },
  ])("moves along when $what: $way", async ({ at, way, values }) => {
    const source = (charts: Excel.ChartCollection) =>
      charts.getItem("Live").series.getItemAt(0).getDimensionDataSourceString("Values");
    await run(async (charts, data, context) => {
      charts.add("Line", data.getRange("A1:C4"), "Columns").name = "Live";
      await context.sync();
      if (way === "insert") data.getRange(at).insert(/\d/.test(at) ? "Down" : "Right");
      else data.getRange(at).delete(/\d/.test(at) ? "Up" : "Left");
      await context.sync();
      const after = source(charts);
      await context.sync();
      expect(after.value).toBe(values);
    });
    if (way === "delete") return;
    excel.host.undo();
    await run(async (charts, _data, context) => {
      const back = source(charts);
      await context.sync();
      expect(back.value).toBe("Data!$B$2:$B$4");
    });
  });

  it("keeps the formats of its series when other cells are drawn", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("Line", data.getRange("A1:B4"), "Columns");
      chart.series.getItemAt(0).format.line.color = "#107C10";
      chart.setData(data.getRange("A1:C4"), "Columns");
      const color = chart.series.getItemAt(0).format.line.load("color");
      const count = chart.series.getCount();
      await context.sync();
      expect([color.color, count.value]).toEqual(["#107C10", 2]);
    });
  });

  it("takes series that are added, moved and deleted", async () => {
    await run(async (charts, data, context) => {
      const { series } = charts.add("ColumnClustered", data.getRange("A1:B4"), "Columns");
      const target = series.add("Goal");
      target.setValues(data.getRange("C2:C4"));
      target.setXAxisValues(data.getRange("A2:A4"));
      target.chartType = "Line";
      target.plotOrder = 1;
      series.load("items/name,items/chartType");
      await context.sync();
      expect(series.items.map((one) => [one.name, one.chartType])).toEqual([
        ["Goal", "Line"],
        ["Actual", "ColumnClustered"],
      ]);
      const [goal, actual] = [series.getItemAt(0), series.getItemAt(1)];
      goal.delete();
      actual.name = "Reading";
      series.load("items/name");
      await context.sync();
      expect(series.items.map((one) => one.name)).toEqual(["Reading"]);
    });
  });

  it("refuses a series from a block of cells", async () => {
    const attempt = run(async (charts, data, context) => {
      charts.add("Line", data.getRange("A1:C4")).series.getItemAt(0).setValues(data.getRange("B2:C4"));
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("the look of a chart", () => {
  it("is kept, property by property", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("ColumnClustered", data.getRange("A1:C4"), "Columns");
      chart.title.text = "Revenue";
      chart.title.format.font.size = 12;
      chart.title.format.font.bold = true;
      chart.title.format.font.color = "#1B1A19";
      chart.legend.position = "Right";
      chart.displayBlanksAs = "Zero";
      const { categoryAxis, valueAxis } = chart.axes;
      valueAxis.minimum = 10;
      valueAxis.maximum = 130;
      valueAxis.majorUnit = 20;
      valueAxis.numberFormat = "0.0";
      valueAxis.majorGridlines.visible = false;
      valueAxis.title.text = "k€";
      valueAxis.format.font.color = "gray";
      categoryAxis.reversePlotOrder = true;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.categoryType = "TextAxis";
      const series = chart.series.getItemAt(0);
      series.gapWidth = 60;
      series.overlap = 20;
      series.hasDataLabels = true;
      series.dataLabels.position = "OutsideEnd";
      series.dataLabels.numberFormat = "0";
      series.dataLabels.format.font.size = 8;
      series.format.fill.setSolidColor("#107C10");
      series.points.getItemAt(1).format.fill.setSolidColor("#C50F1F");
      await context.sync();
      const read = charts.getItemAt(0);
      read.load(
        "displayBlanksAs,title/text,title/visible,title/format/font/size,title/format/font/bold,title/format/font/color,legend/position,legend/visible",
      );
      const value = read.axes.valueAxis.load(
        "minimum,maximum,majorUnit,numberFormat,linkNumberFormat,type,axisGroup,majorGridlines/visible,title/text,title/visible,format/font/color",
      );
      const category = read.axes.categoryAxis.load("reversePlotOrder,tickLabelPosition,categoryType,type");
      const [one, other] = [read.series.getItemAt(0), read.series.getItemAt(1)];
      one.load(
        "gapWidth,overlap,hasDataLabels,dataLabels/position,dataLabels/numberFormat,dataLabels/format/font/size",
      );
      other.load("gapWidth,overlap,hasDataLabels");
      await context.sync();
      expect(read.toJSON()).toMatchObject({
        displayBlanksAs: "Zero",
        title: {
          text: "Revenue",
          visible: true,
          format: { font: { size: 12, bold: true, color: "#1B1A19" } },
        },
        legend: { position: "Right", visible: true },
      });
      expect(value.toJSON()).toMatchObject({
        type: "Value",
        axisGroup: "Primary",
        minimum: 10,
        maximum: 130,
        majorUnit: 20,
        numberFormat: "0.0",
        linkNumberFormat: false,
        majorGridlines: { visible: false },
        title: { text: "k€", visible: true },
        format: { font: { color: "#808080" } },
      });
      expect(category.toJSON()).toMatchObject({
        type: "Category",
        reversePlotOrder: true,
        tickLabelPosition: "Low",
        categoryType: "TextAxis",
      });
      expect(one.toJSON()).toMatchObject({
        gapWidth: 60,
        overlap: 20,
        hasDataLabels: true,
        dataLabels: { position: "OutsideEnd", numberFormat: "0", format: { font: { size: 8 } } },
      });
      // Columns of one axis share gap and overlap, but not labels.
      expect([other.gapWidth, other.overlap, other.hasDataLabels]).toEqual([60, 20, false]);
      const [drawing] = excel.host.snapshot().sheets[1]?.drawings ?? [];
      expect(drawing).toMatchObject({
        content: {
          series: {
            s1: {
              format: { fill: { color: "#107C10" } },
              points: { 1: { format: { fill: { color: "#C50F1F" } } } },
            },
          },
        },
      });
    });
  });

  it("titles a chart of one series with its name, and gives no legend", async () => {
    await run(async (charts, data, context) => {
      const one = charts.add("Line", data.getRange("A1:B4"), "Columns").load("title/text,legend/visible");
      const two = charts.add("Line", data.getRange("A1:C4"), "Columns").load("title/text,legend/visible");
      await context.sync();
      expect([one.title.text, one.legend.visible]).toEqual(["Actual", false]);
      expect([two.title.text, two.legend.visible]).toEqual(["Chart Title", true]);
    });
  });

  it("chooses the ends of the value axis, and goes back to that on empty text", async () => {
    await run(async (charts, data, context) => {
      const axis = charts.add("Line", data.getRange("A1:C4"), "Columns").axes.valueAxis;
      axis.load("minimum,maximum");
      await context.sync();
      // 90 to 105: the spread is under a sixth of the largest, so that the axis does not start at zero.
      expect(axis.minimum).toBeGreaterThan(80);
      expect(axis.minimum).toBeLessThanOrEqual(89.25);
      expect(axis.maximum).toBeGreaterThanOrEqual(105.75);
      const automatic = [axis.minimum, axis.maximum];
      axis.minimum = 0;
      axis.load("minimum");
      await context.sync();
      expect(axis.minimum).toBe(0);
      axis.minimum = "";
      axis.load("minimum,maximum");
      await context.sync();
      expect([axis.minimum, axis.maximum]).toEqual(automatic);
    });
  });

  it("shows a cleared line again once it has a colour", async () => {
    await run(async (charts, data, context) => {
      const { line } = charts.add("Line", data.getRange("A1:B4")).series.getItemAt(0).format;
      line.clear();
      line.load("lineStyle");
      await context.sync();
      expect(line.lineStyle).toBe("None");
      line.color = "#000000";
      line.load("lineStyle");
      await context.sync();
      expect(line.lineStyle).toBe("Continuous");
    });
  });

  it("has a secondary axis once a series is on it", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("ColumnClustered", data.getRange("A1:C4"), "Columns");
      chart.series.getItemAt(1).axisGroup = "Secondary";
      const axis = chart.axes.getItem("Value", "Secondary").load("axisGroup,type");
      await context.sync();
      expect([axis.axisGroup, axis.type]).toEqual(["Secondary", "Value"]);
    });
  });

  it.each<[string, (chart: Excel.Chart) => unknown]>([
    [
      "a secondary axis that no series uses",
      (chart) => chart.axes.getItem("Value", "Secondary").load("minimum"),
    ],
    ["a label above a column", (chart) => (chart.series.getItemAt(0).dataLabels.position = "Top")],
    ["a gap out of range", (chart) => (chart.series.getItemAt(0).gapWidth = 501)],
    ["a size below zero", (chart) => (chart.width = -1)],
    ["a hole in a column", (chart) => (chart.series.getItemAt(0).doughnutHoleSize = 50)],
    ["a colour that is none", (chart) => chart.series.getItemAt(0).format.fill.setSolidColor("no colour")],
    ["a position of the legend that is none", (chart) => (chart.legend.position = "Invalid")],
  ])("refuses %s", async (_what, act) => {
    const attempt = run(async (charts, data, context) => {
      act(charts.add("ColumnClustered", data.getRange("A1:C4"), "Columns"));
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuses a gap where there are no bars", async () => {
    const attempt = run(async (charts, data, context) => {
      charts.add("Line", data.getRange("A1:C4")).series.getItemAt(0).gapWidth = 50;
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("has no members that are not modelled", async () => {
    const attempt = run(async (charts, data, context) => {
      charts.add("Line", data.getRange("A1:C4")).pivotOptions.load("showAxisFieldButtons");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("the place of a chart", () => {
  it("covers the cells that it is set to", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("Line", data.getRange("A1:C4"));
      chart.setPosition("B2", "E10");
      chart.load("left,top,width,height");
      const sheet = context.workbook.worksheets.getItem("Charts");
      const cells = sheet.getRange("B2:E10").load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
        cells.left,
        cells.top,
        cells.width,
        cells.height,
      ]);
      chart.setPosition("A1");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([0, 0, cells.width, cells.height]);
    });
  });

  it("belongs to the workbook's state, and an undo takes the chart away", async () => {
    const before = excel.host.snapshot();
    await run(async (charts, data, context) => {
      charts.add("Line", data.getRange("A1:C4")).name = "Gone soon";
      await context.sync();
    });
    expect(excel.host.snapshot()).not.toEqual(before);
    excel.host.undo();
    expect(excel.host.snapshot()).toEqual(before);
  });
});

describe("the picture of a chart", () => {
  const sizeOf = (base64: string) => {
    const bytes = Buffer.from(base64, "base64");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };

  it("is a PNG of 96 dots an inch, or of the width or height asked for", async () => {
    await run(async (charts, data, context) => {
      const chart = charts.add("Line", data.getRange("A1:C4"));
      chart.width = 300;
      chart.height = 150;
      const pictures = [
        chart.getImage(),
        chart.getImage(200),
        chart.getImage(200, 200),
        chart.getImage(200, 200, "Fill"),
      ];
      await context.sync();
      expect(pictures.map((picture) => sizeOf(picture.value))).toEqual([
        [400, 200],
        [200, 100],
        [200, 100],
        [200, 200],
      ]);
    });
  });

  it("shows what the cells hold", async () => {
    const picture = () =>
      run(async (charts, data, context) => {
        const chart = charts.getItemOrNullObject("Same").load("name");
        await context.sync();
        const known = chart.isNullObject ? charts.add("Line", data.getRange("A1:C4"), "Columns") : chart;
        known.name = "Same";
        const image = known.getImage();
        await context.sync();
        return image.value;
      });
    const first = await picture();
    expect(await picture()).toBe(first);
    excel.type("Data", "B2", 20);
    expect(await picture()).not.toBe(first);
  });
});
