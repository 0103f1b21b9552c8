import { describe, expect, it } from "vitest";
import type { ChartContent, ChartSeriesContent } from "../../../src/preview/excel/chart-content";
import type { ChartDrawing, Drawing } from "../../../src/preview/excel/shape-state";
import type { PackageFile } from "../../../src/preview/file/package-file";
import { patchDrawings } from "../../../src/preview/file/patch-drawings";
import { readDrawings } from "../../../src/preview/file/read-drawings";
import { blankFile, cells, guid, placeIn, SHEET_ID, SHEET_PATH } from "../../support/drawing-file";

/** Three series, B to D, of which the filter of the chart hides some. */
function chart(chartType: string, hidden: readonly string[], more: Partial<ChartContent> = {}): ChartDrawing {
  const one = (id: string, column: number): ChartSeriesContent => ({
    nameFrom: cells(0, column, 0, column),
    values: cells(1, column, 4, column),
    x: cells(1, 0, 4, 0),
    ...(hidden.includes(id) ? { filtered: true } : {}),
  });
  const series = { s1: one("s1", 1), s2: one("s2", 2), s3: one("s3", 3) };
  const content: ChartContent = {
    chartType,
    plotBy: "Columns",
    order: ["s1", "s2", "s3"],
    series,
    title: { text: "All" },
    ...more,
  };
  return {
    kind: "chart",
    id: guid(7),
    sheetId: SHEET_ID,
    name: "Chart 1",
    left: 60,
    top: 30,
    width: 360,
    height: 216,
    visible: true,
    altTextTitle: "",
    altTextDescription: "What it shows",
    placement: "TwoCell",
    lockAspectRatio: false,
    content,
  };
}

function write(drawing: ChartDrawing): PackageFile {
  const file = blankFile();
  patchDrawings(file, SHEET_PATH, [], [drawing], placeIn(file));
  return file;
}

const drawingsIn = (file: PackageFile): readonly Drawing[] => readDrawings(file, SHEET_PATH, placeIn(file));
const contentIn = (file: PackageFile) => (drawingsIn(file)[0] as ChartDrawing).content as ChartContent;
const partIn = (file: PackageFile) => file.text("xl/charts/chart1.xml") ?? "";

function change(file: PackageFile, content: ChartContent): void {
  const before = drawingsIn(file);
  patchDrawings(file, SHEET_PATH, before, [{ ...(before[0] as ChartDrawing), content }], placeIn(file));
}

describe("series that the filter of a chart hides", () => {
  it.each([
    ["ColumnClustered", "Bar"],
    ["BarStacked", "Bar"],
    ["LineMarkers", "Line"],
    ["Area", "Area"],
    ["Pie", "Pie"],
    ["Doughnut", "Pie"],
    ["Radar", "Radar"],
    ["XYScatterLines", "Scatter"],
  ])("are in the extension that Excel has for them: %s", (chartType, name) => {
    const drawing = chart(chartType, ["s2"]);
    const file = write(drawing);
    expect(contentIn(file)).toEqual(drawing.content);
    const [, hidden = ""] =
      new RegExp(
        `<c:ext uri="\\{02D57815-91ED-43cb-92C2-25804820EDAC\\}"><c15:filtered${name}Series[^>]*><c15:ser>(.*?)</c15:ser>`,
      ).exec(partIn(file)) ?? [];
    expect(hidden).toContain('<c:order val="1"/>');
    expect(hidden).toContain("<c15:sqref>Data!$C$2:$C$5</c15:sqref>");
    expect(hidden).not.toContain("<c:f>");
    expect(partIn(file).match(/<c:ser>/g)).toHaveLength(2);
    expect(partIn(file)).not.toContain("<c:f>Data!$C");
  });

  it("come back where they were", () => {
    const file = write(chart("ColumnClustered", ["s1", "s2"]));
    const all = chart("ColumnClustered", []).content as ChartContent;
    change(file, all);
    expect(contentIn(file)).toEqual(all);
    expect(partIn(file)).not.toContain("c15:");
    expect(partIn(file)).toMatch(
      /<c:f>Data!\$B\$2:\$B\$5<\/c:f>.*<c:f>Data!\$C\$2:\$C\$5<\/c:f>.*<c:f>Data!\$D/s,
    );
  });

  it("keep what only Excel knows of them when they go and come", () => {
    const file = write(chart("Line", []));
    const trend = '<c:trendline><c:trendlineType val="linear"/></c:trendline>';
    const [path] = file.paths().filter((known) => known.startsWith("xl/charts/"));
    const text = file.text(path ?? "") ?? "";
    const cut = text.indexOf("<c:cat>", text.indexOf("Data!$C$1"));
    file.setText(path ?? "", text.slice(0, cut) + trend + text.slice(cut));
    change(file, chart("Line", ["s2"]).content as ChartContent);
    expect(partIn(file)).toMatch(/<c15:ser>.*trendlineType.*<\/c15:ser>/s);
    change(file, chart("Line", []).content as ChartContent);
    expect(partIn(file)).toContain("trendlineType");
    expect(partIn(file)).not.toContain("c15:");
  });

  it("may be all that there are", () => {
    const drawing = chart("ColumnClustered", ["s1", "s2", "s3"]);
    expect(contentIn(write(drawing))).toEqual(drawing.content);
  });

  it("stay when another series changes", () => {
    const file = write(chart("ColumnClustered", ["s2"]));
    const { series } = chart("ColumnClustered", ["s2"]).content as ChartContent;
    const first = { ...series["s1"], format: { fill: { color: "#123456" } } };
    const after = chart("ColumnClustered", ["s2"], { series: { ...series, s1: first } })
      .content as ChartContent;
    change(file, after);
    expect(contentIn(file)).toEqual(after);
  });
});
