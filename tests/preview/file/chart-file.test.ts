import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartContent, ChartSeriesContent } from "../../../src/preview/excel/chart-content";
import type { ChartDrawing } from "../../../src/preview/excel/shape-state";
import type { PackageFile } from "../../../src/preview/file/package-file";
import { patchDrawings } from "../../../src/preview/file/patch-drawings";
import { readDrawings } from "../../../src/preview/file/read-drawings";
import { blankFile, cells, guid, placeIn, SHEET_ID, SHEET_PATH } from "../../support/drawing-file";

function chart(content: ChartContent): ChartDrawing {
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

/** A chart of the names in B1:D1, the values below and the categories in A2:A5. */
function contentOf(
  chartType: string,
  part: Partial<ChartContent> = {},
  series: Partial<ChartSeriesContent> = {},
): ChartContent {
  const one = (column: number): ChartSeriesContent => ({
    nameFrom: cells(0, column, 0, column),
    values: cells(1, column, 4, column),
    x: cells(1, 0, 4, 0),
    ...series,
  });
  return { chartType, plotBy: "Columns", order: ["s1", "s2"], series: { s1: one(1), s2: one(2) }, ...part };
}

function write(content: ChartContent, file = blankFile()): PackageFile {
  patchDrawings(file, SHEET_PATH, [], [chart(content)], placeIn(file));
  return file;
}

function read(file: PackageFile): ChartContent {
  const [drawing] = readDrawings(file, SHEET_PATH, placeIn(file));
  if (drawing?.kind !== "chart") throw new Error("no chart");
  return drawing.content as ChartContent;
}

const part = (file: PackageFile) => file.text("xl/charts/chart1.xml") ?? "";

const TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineMarkers",
  "LineMarkersStacked100",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "Radar",
  "RadarMarkers",
  "RadarFilled",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "Pie",
  "Doughnut",
];

describe("a chart that is saved and read again", () => {
  it.each(TYPES)("is of its type: %s", (chartType) => {
    const content = contentOf(chartType, { title: { text: "Sales & costs" }, legend: { visible: true } });
    expect(read(write(content))).toEqual(content);
  });

  it("keeps combinations with a secondary axis", () => {
    const content = contentOf("ColumnClustered", { title: { visible: false } });
    const [first = {}, second = {}] = [content.series["s1"], content.series["s2"]];
    const combined: ChartContent = {
      ...content,
      series: {
        s1: { ...first, gapWidth: 60 },
        s2: { ...second, chartType: "LineMarkers", axisGroup: "Secondary" },
      },
      axes: {
        "Value/Secondary": { minimum: 0, maximum: 1, numberFormat: "0%" },
        "Value/Primary": { maximum: 50 },
      },
    };
    const file = write(combined);
    expect(read(file)).toEqual(combined);
    expect(part(file)).toMatch(/<c:valAx>.*<c:valAx>/s);
  });

  it("carries along what its cells hold", () => {
    const file = blankFile();
    const cell = (_: string, row: number, column: number) =>
      row === 3
        ? null
        : { value: column === 0 ? `Q${row}` : row * 1.5, format: column === 0 ? "General" : "0.0" };
    patchDrawings(file, SHEET_PATH, [], [chart(contentOf("Line"))], placeIn(file, { cell }));
    const text = part(file);
    expect(text).toContain(
      '<c:f>Data!$B$2:$B$5</c:f><c:numCache><c:formatCode>0.0</c:formatCode><c:ptCount val="4"/>',
    );
    expect(text).toContain('<c:pt idx="1"><c:v>3</c:v></c:pt><c:pt idx="3"><c:v>6</c:v></c:pt></c:numCache>');
    expect(text).toContain('<c:strCache><c:ptCount val="4"/><c:pt idx="0"><c:v>Q1</c:v></c:pt>');
  });

  it("keeps what was set by hand, whatever it is", () => {
    const color = fc.stringMatching(/^#[0-8][0-9A-F]{5}$/);
    const font = fc.record(
      {
        bold: fc.constant(true),
        italic: fc.constant(true),
        size: fc.constantFrom(7, 12, 20.5),
        color,
        name: fc.constant("Georgia"),
      },
      { requiredKeys: [] },
    );
    const border = fc.record(
      {
        color,
        weight: fc.constantFrom(1, 3, 6),
        lineStyle: fc.constantFrom("Dash", "RoundDot", "DashDotDot"),
      },
      { requiredKeys: ["color"] },
    );
    const some = <T extends object>(arbitrary: fc.Arbitrary<T>) =>
      arbitrary.filter((value) => Object.keys(value).length > 0);
    const title = fc.record(
      {
        text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("a", "&", "<", " ") }),
        format: fc.record({ font: some(font) }),
      },
      { requiredKeys: ["text"] },
    );
    const axis = some(
      fc.record(
        {
          minimum: fc.integer({ min: -9, max: 0 }),
          maximum: fc.double({ min: 1, max: 1e6, noNaN: true }),
          majorUnit: fc.constantFrom(0.5, 10),
          numberFormat: fc.constantFrom("0%", '#,##0 "€"', "General"),
          reversePlotOrder: fc.constant(true),
          tickLabelPosition: fc.constantFrom("High", "Low", "None"),
          majorTickMark: fc.constantFrom("Outside", "Cross"),
          textOrientation: fc.constantFrom(45, -90),
          visible: fc.constant(false),
          majorGridlines: fc.constant({ visible: false }),
          format: fc.record({ font: some(font) }),
          title: title.map((content) => ({ visible: true, ...content })),
        },
        { requiredKeys: [] },
      ),
    );
    const category = some(
      fc.record(
        {
          position: fc.constantFrom("Maximum", "Minimum"),
          categoryType: fc.constantFrom("TextAxis"),
          tickLabelSpacing: fc.constantFrom(2, 5),
          isBetweenCategories: fc.constant(false),
          majorGridlines: fc.record({ visible: fc.constant(true), format: border.map((line) => ({ line })) }),
        },
        { requiredKeys: [] },
      ),
    );
    const labels = fc.record(
      {
        position: fc.constant("Center"),
        numberFormat: fc.constant("0.0"),
        separator: fc.constant("; "),
        showSeriesName: fc.constant(true),
        showValue: fc.constant(true),
      },
      { requiredKeys: [] },
    );
    const content = fc.record(
      {
        title,
        axes: fc
          .record({ "Value/Primary": axis, "Category/Primary": category }, { requiredKeys: [] })
          .filter((axes) => Object.keys(axes).length > 0),
        legend: fc.record(
          {
            visible: fc.constant(true),
            position: fc.constantFrom("Right", "Top"),
            entries: fc.constant({ "1": { visible: false } }),
          },
          { requiredKeys: ["visible"] },
        ),
        displayBlanksAs: fc.constantFrom("Zero", "Interplotted"),
        plotVisibleOnly: fc.constant(false),
        plotArea: fc.record({
          format: fc.record({ fill: color.map((value) => ({ color: value })), border }),
        }),
        format: some(
          fc.record(
            {
              fill: fc.constantFrom({ color: null }, { color: "#EEEEEE" }),
              border,
              roundedCorners: fc.constant(true),
            },
            { requiredKeys: [] },
          ),
        ),
      },
      { requiredKeys: ["title"] },
    );
    const look = fc.record({ color, line: border, labels, labelled: fc.boolean() });
    fc.assert(
      fc.property(
        content,
        look,
        fc.constantFrom("ColumnClustered", "BarStacked"),
        (set, { color: fill, line, labels: shown, labelled }, type) => {
          const onlyShown =
            Object.keys(shown).length > 0 && !("showValue" in shown && !("showSeriesName" in shown));
          const series: ChartSeriesContent = {
            format: { fill: { color: fill }, line },
            ...(labelled ? { hasDataLabels: true, ...(onlyShown ? { dataLabels: shown } : {}) } : {}),
            points: { "2": { format: { fill: { color: "#0000FF" }, border: line } } },
          };
          const whole = contentOf(type, set, series);
          expect(read(write(whole))).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keeps markers, curves, and the labels of single points", () => {
    const series: ChartSeriesContent = {
      smooth: true,
      markerStyle: "Diamond",
      markerSize: 9,
      markerBackgroundColor: "#FF0000",
      format: { line: { color: "#00FF00", weight: 3, lineStyle: "Dash" } },
      points: {
        "0": { hasDataLabel: true, dataLabel: { text: "Best", position: "Top" } },
        "3": { markerStyle: "Square", markerForegroundColor: "#0000FF" },
      },
    };
    const content = contentOf("LineMarkers", {}, series);
    const single = { ...content, order: ["s1"], series: { s1: content.series["s1"] ?? {} } };
    const [, again] = [write(single), read(write(single))];
    expect(again.series["s1"]).toMatchObject({
      smooth: true,
      markerStyle: "Diamond",
      markerSize: 9,
      markerBackgroundColor: "#FF0000",
      format: { line: { color: "#00FF00", weight: 3, lineStyle: "Dash" } },
      points: {
        "0": { hasDataLabel: true, dataLabel: { text: "Best", position: "Top" } },
        "3": { markerStyle: "Square", markerForegroundColor: "#0000FF" },
      },
    });
  });
});

describe("a chart of the file", () => {
  /** What Excel has and the stand-in has not, at some places of the part. */
  function withUnknown(file: PackageFile): PackageFile {
    const text = part(file)
      .replace("</c:ser>", '<c:extLst><c:ext uri="{1}"><u/></c:ext></c:extLst></c:ser>')
      .replace("<c:cat>", '<c:trendline><c:trendlineType val="linear"/></c:trendline><c:cat>')
      .replace("</c:chart>", '<c:extLst><c:ext uri="{2}"/></c:extLst></c:chart>');
    file.setText("xl/charts/chart1.xml", text);
    return file;
  }

  it("that nobody changes stays byte for byte", () => {
    const file = withUnknown(write(contentOf("ColumnClustered")));
    const text = part(file);
    const before = readDrawings(file, SHEET_PATH, placeIn(file));
    const moved = before.map((drawing) => ({ ...drawing, left: drawing.left + 20 }));
    patchDrawings(file, SHEET_PATH, before, moved, placeIn(file));
    expect(part(file)).toBe(text);
    expect(readDrawings(file, SHEET_PATH, placeIn(file))[0]?.left).toBeCloseTo(80, 3);
  });

  it("changes where it is changed, and keeps what is not modelled", () => {
    const file = withUnknown(
      write(contentOf("ColumnClustered", { title: { text: "Old" }, legend: { visible: true } })),
    );
    const before = readDrawings(file, SHEET_PATH, placeIn(file));
    const content = read(file);
    const next: ChartContent = {
      ...content,
      title: { text: "New" },
      axes: { "Value/Primary": { maximum: 10 } },
      series: { ...content.series, s2: { ...content.series["s2"], format: { fill: { color: "#123456" } } } },
    };
    patchDrawings(
      file,
      SHEET_PATH,
      before,
      [chart(next)].map((one) => ({ ...before[0], ...one, id: before[0]?.id ?? "" })),
      placeIn(file),
    );
    expect(read(file)).toEqual(next);
    const text = part(file);
    expect(text).toContain('<c:trendlineType val="linear"/>');
    expect(text).toContain('<c:ext uri="{1}"><u/></c:ext>');
    expect(text).toContain('<c:ext uri="{2}"/>');
    expect(text).not.toContain("Old");
  });

  it("takes series in and gives them up", () => {
    const file = withUnknown(write(contentOf("LineMarkers")));
    const before = readDrawings(file, SHEET_PATH, placeIn(file));
    const content = read(file);
    const third: ChartSeriesContent = {
      name: "Goal",
      values: cells(1, 3, 4, 3),
      x: cells(1, 0, 4, 0),
      chartType: "AreaStacked",
    };
    const next: ChartContent = {
      ...content,
      order: ["s1", "s3"],
      series: { s1: content.series["s1"] ?? {}, s3: third },
    };
    patchDrawings(
      file,
      SHEET_PATH,
      before,
      before.map((one) => ({ ...one, content: next }) as ChartDrawing),
      placeIn(file),
    );
    const again = read(file);
    expect(again.order).toHaveLength(2);
    expect(again.series["s2"]).toEqual(third);
    expect(again.series["s1"]).toEqual(content.series["s1"]);
    expect(part(file)).toContain('<c:ext uri="{1}"><u/></c:ext>');
  });

  it("names its cells anew when their sheet has another name, and says so when the sheet is gone", () => {
    const file = write(contentOf("ColumnClustered"));
    const before = readDrawings(file, SHEET_PATH, placeIn(file));
    const renamed = {
      sheetIdOf: (name: string) => (name === "My data" ? SHEET_ID : null),
      sheetNameOf: (id: string) => (id === SHEET_ID ? "My data" : ""),
    };
    patchDrawings(file, SHEET_PATH, before, before, placeIn(file, renamed));
    expect(part(file)).toContain("<c:f>'My data'!$B$2:$B$5</c:f>");
    expect(part(file)).not.toContain("Data!$");
    const gone = { sheetIdOf: () => null, sheetNameOf: () => "" };
    patchDrawings(file, SHEET_PATH, before, before, placeIn(file, gone));
    expect(part(file)).toContain("<c:f>#REF!</c:f>");
    expect(part(file)).not.toContain("My data");
  });

  it("goes with its part when it is deleted", () => {
    const file = write(contentOf("Pie"));
    const before = readDrawings(file, SHEET_PATH, placeIn(file));
    patchDrawings(file, SHEET_PATH, before, [], placeIn(file));
    expect(file.paths().filter((path) => path.includes("chart"))).toEqual([]);
    expect(readDrawings(file, SHEET_PATH, placeIn(file))).toEqual([]);
  });

  it("of a kind that is not modelled is no drawing, and stays", () => {
    const file = write(contentOf("ColumnClustered"));
    const text = part(file).replaceAll("barChart>", "bar3DChart>");
    file.setText("xl/charts/chart1.xml", text);
    expect(readDrawings(file, SHEET_PATH, placeIn(file))).toEqual([]);
    patchDrawings(file, SHEET_PATH, [], [{ ...chart(contentOf("Line")), id: guid(8) }], placeIn(file));
    expect(part(file)).toBe(text);
    expect(file.paths()).toContain("xl/charts/chart2.xml");
    expect(readDrawings(file, SHEET_PATH, placeIn(file))).toHaveLength(1);
  });
});
