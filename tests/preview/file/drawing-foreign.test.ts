import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { ChartContent } from "../../../src/preview/excel/chart-content";
import type { ChartDrawing, Drawing } from "../../../src/preview/excel/shape-state";
import { PackageFile } from "../../../src/preview/file/package-file";
import { patchDrawings } from "../../../src/preview/file/patch-drawings";
import { readDrawings } from "../../../src/preview/file/read-drawings";
import { SheetGeometry } from "../../../src/preview/file/sheet-geometry";
import { blankFile, drawingText, guid, placeIn, shape, SHEET_PATH } from "../../support/drawing-file";
import { excelize } from "../../support/made-workbooks";
import { goldenWorkbook } from "../../support/xlsx-parts";

const USUAL = new SheetGeometry({ defaultColumnWidth: 64, defaultRowHeight: 20, columns: {}, rows: {} });
/** A PNG of one pixel. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==";

/** Drawings of a file by the parts of its sheets; sheets are known by their names. */
function drawingsOf(file: PackageFile, path: string): Drawing[] {
  return readDrawings(file, path, placeFor(file));
}

function placeFor(file: PackageFile) {
  return placeIn(file, {
    geometry: USUAL,
    sheetIdOf: (name) => `id of ${name}`,
    sheetNameOf: (id) => id.slice(6),
  });
}

function sheetWithDrawing(file: PackageFile): string {
  const sheets = file.paths().filter((path) => path.startsWith("xl/worksheets/sheet"));
  return sheets.find((path) => file.related(path, "/drawing").length > 0) ?? "";
}

const only = (drawings: readonly Drawing[]): ChartDrawing => {
  const [first] = drawings;
  if (drawings.length !== 1 || first?.kind !== "chart") throw new Error("no single chart");
  return first;
};

describe("charts that Excel made", () => {
  it("are read with their types, names and cells", () => {
    const file = PackageFile.open(goldenWorkbook("xlsx-populate-ranges.xlsx"));
    const chart = only(drawingsOf(file, sheetWithDrawing(file)));
    // Column E and 100,012 EMU; row 2 and 38,100 EMU.
    expect(chart.left).toBeCloseTo(4 * 48 + 100_012 / 12_700, 6);
    expect(chart.top).toBeCloseTo(15 + 3, 6);
    expect(chart.name).toBe("Chart 3");
    const content = chart.content as ChartContent;
    expect(content.chartType).toBe("ColumnClustered");
    expect(content.title?.text).toBe("Sample Click Performance");
    expect(content.series["s1"]?.nameFrom).toEqual({
      sheetId: "id of ClickThroughRateSheet",
      rect: { top: 1, left: 2, bottom: 1, right: 2 },
    });
    // Its values follow a name of the workbook, which charts of the stand-in cannot.
    expect(content.series["s1"]?.values).toBeUndefined();
  });

  it("keep what the stand-in cannot say when something else of them changes", () => {
    const file = PackageFile.open(goldenWorkbook("xlsx-populate-ranges.xlsx"));
    const path = sheetWithDrawing(file);
    const before = drawingsOf(file, path);
    const chart = only(before);
    const content = { ...(chart.content as ChartContent), title: { text: "Clicks" } };
    patchDrawings(file, path, before, [{ ...chart, content }], placeFor(file));
    const text = file.text("xl/charts/chart1.xml") ?? "";
    expect(text).toContain("<c:f>ClickThroughRateSheet!ALL_IMP</c:f>");
    expect(text).toContain('<c14:style val="102"/>');
    expect(only(drawingsOf(file, path)).content).toEqual(content);
  });

  it("are combinations too", () => {
    const file = PackageFile.open(goldenWorkbook("xlsx-chart-charts.xlsx"));
    const content = only(drawingsOf(file, sheetWithDrawing(file))).content as ChartContent;
    const types = content.order.map((id) => content.series[id]?.chartType ?? content.chartType);
    expect(new Set(types).size).toBeGreaterThan(1);
    expect(content.series["s1"]?.values?.sheetId).toBe("id of Table");
  });
});

describe("what other programs make", () => {
  it("images of exceljs are pictures of their size", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Data");
    const image = workbook.addImage({ base64: PIXEL, extension: "png" });
    sheet.addImage(image, { tl: { col: 1, row: 2 }, ext: { width: 96, height: 48 } });
    const file = PackageFile.open(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const [picture, ...more] = drawingsOf(file, SHEET_PATH);
    expect(more).toEqual([]);
    expect(picture).toMatchObject({
      kind: "shape",
      type: "Image",
      placement: "OneCell",
      left: 48,
      top: 30,
      width: 72,
      height: 36,
    });
    expect(picture?.kind === "shape" && picture.image).toEqual({
      format: "PNG",
      base64: PIXEL,
      originalWidth: 0.75,
      originalHeight: 0.75,
    });
  });

  it("charts and shapes of excelize are read", async () => {
    const { NewFile } = await excelize();
    const made = NewFile();
    const series = [{ Name: "Sheet1!$A$1", Categories: "Sheet1!$B$1:$D$1", Values: "Sheet1!$B$2:$D$2" }];
    // Its numbers of kinds of charts; the last is a pie in three dimensions.
    const kinds = [0, 6, 22, 40, 43, 47, 44];
    kinds.forEach((Type, at) => made.AddChart("Sheet1", `F${1 + at * 20}`, { Type, Series: series }));
    made.AddShape("Sheet1", {
      Cell: "A5",
      Type: "ellipse",
      Fill: { Type: "pattern", Color: ["FF0000"], Pattern: 1 },
      Paragraph: [{ Text: "Round", Font: { Bold: true, Size: 18, Color: "00FF00", Family: "Arial" } }],
    });
    const file = PackageFile.open(new Uint8Array(made.WriteToBuffer().buffer as unknown as ArrayBuffer));
    const drawings = drawingsOf(file, SHEET_PATH);
    const types = drawings.map((one) =>
      one.kind === "chart" ? (one.content as ChartContent).chartType : one.type,
    );
    expect([...types].sort()).toEqual(
      ["Area", "BarClustered", "ColumnStacked", "Doughnut", "GeometricShape", "Pie", "RadarMarkers"].sort(),
    );
    const round = drawings.find((one) => one.kind === "shape");
    expect(round).toMatchObject({ geometricShapeType: "Ellipse" });
    expect(round?.kind === "shape" && round.text?.runs).toMatchObject([
      { text: "Round", font: { bold: true, size: 18 } },
    ]);
  });

  it("excelize finds the images and cells of a file with drawings", async () => {
    const file = blankFile();
    const picture = shape({
      id: guid(5),
      type: "Image",
      geometricShapeType: null,
      text: null,
      left: 0,
      top: 0,
      image: { format: "PNG", base64: PIXEL, originalWidth: 0.75, originalHeight: 0.75 },
    });
    patchDrawings(file, SHEET_PATH, [], [shape(), picture], placeIn(file));
    const { OpenReader } = await excelize();
    const opened = OpenReader(file.save());
    expect(opened.error).toBeNull();
    const { pictures } = opened.GetPictures("Data", "A1");
    expect(pictures.map(({ Extension }) => Extension)).toEqual([".png"]);
  });
});

/** Drawings as other programs write them: in other prefixes, with kinds that the stand-in has not. */
const FOREIGN = `<?xml version='1.0' encoding='UTF-8'?>
<wsDr xmlns='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' xmlns:d='http://schemas.openxmlformats.org/drawingml/2006/main'>
 <!-- kept -->
 <twoCellAnchor editAs='oneCell'><from><col>0</col><colOff>0</colOff><row>0</row><rowOff>0</rowOff></from><to><col>2</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></to>
  <sp macro='' textlink=''><nvSpPr><cNvPr id='4' name='Low'/><cNvSpPr/></nvSpPr><spPr><d:xfrm><d:off x='0' y='0'/><d:ext cx='1' cy='1'/></d:xfrm><d:prstGeom prst='hexagon'><d:avLst><d:gd name='adj' fmla='val 9'/></d:avLst></d:prstGeom><d:effectLst><d:glow rad='5'/></d:effectLst></spPr><style><d:lnRef idx='2'><d:schemeClr val='accent1'><d:shade val='50000'/></d:schemeClr></d:lnRef><d:fillRef idx='1'><d:schemeClr val='accent2'/></d:fillRef><d:effectRef idx='0'/><d:fontRef idx='minor'><d:schemeClr val='lt1'/></d:fontRef></style></sp><clientData/></twoCellAnchor>
 <mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='a14'><twoCellAnchor/></mc:Choice></mc:AlternateContent>
 <absoluteAnchor><pos x='1270000' y='127000'/><ext cx='635000' cy='254000'/><cxnSp macro=''><nvCxnSpPr><cNvPr id='9' name='Line'/><cNvCxnSpPr><d:stCxn id='4' idx='2'/></cNvCxnSpPr></nvCxnSpPr><spPr><d:prstGeom prst='bentConnector3'/><d:ln w='25400'><d:solidFill><d:srgbClr val='ff0000'><d:alpha val='40000'/></d:srgbClr></d:solidFill><d:tailEnd type='arrow'/></d:ln></spPr></cxnSp><clientData/></absoluteAnchor>
</wsDr>`;

describe("a part of drawings in another hand", () => {
  function foreign(): PackageFile {
    const file = blankFile();
    patchDrawings(file, SHEET_PATH, [], [shape()], placeIn(file));
    const [path = ""] = file.related(SHEET_PATH, "/drawing");
    file.setText(path, FOREIGN);
    return file;
  }

  it("is read with the looks of its styles and theme", () => {
    const file = foreign();
    const [low, line] = drawingsOf(file, SHEET_PATH);
    // 20 % of 600 to come: the theme of Office 2013 has accent 2 in orange, and the line is a dark blue.
    expect(low).toMatchObject({
      name: "Low",
      geometricShapeType: "Hexagon",
      placement: "OneCell",
      width: 96,
      height: 15,
      fill: { type: "Solid", color: "#ED7D31", transparency: 0 },
      stroke: { visible: true, weight: 1 },
    });
    expect(line).toMatchObject({
      type: "Line",
      placement: "Absolute",
      left: 100,
      top: 10,
      width: 50,
      height: 20,
      stroke: { color: "#FF0000", transparency: 0.6, weight: 2 },
      line: { connectorType: "Elbow", begin: { shapeId: low?.id, site: 2 }, end: { arrowheadStyle: "Open" } },
    });
  });

  it("stays as it is but for what changes, and keeps its order", () => {
    const file = foreign();
    const before = drawingsOf(file, SHEET_PATH);
    const [low, line] = before;
    if (low?.kind !== "shape" || line?.kind !== "shape") throw new Error("no shapes");
    const after = [{ ...low, fill: { ...low.fill, color: "#00B050" } }, line];
    patchDrawings(file, SHEET_PATH, before, after, placeFor(file));
    const text = drawingText(file);
    const untouched = FOREIGN.slice(FOREIGN.indexOf("<mc:AlternateContent"));
    expect(text.endsWith(untouched)).toBe(true);
    expect(text.startsWith(FOREIGN.slice(0, FOREIGN.indexOf("<twoCellAnchor editAs")))).toBe(true);
    expect(text).toContain("glow");
    expect(text).toContain('fmla="val 9"');
    expect(drawingsOf(file, SHEET_PATH)).toEqual(after);
  });

  it("takes new shapes between the others, and moves them", () => {
    const file = foreign();
    const before = drawingsOf(file, SHEET_PATH);
    const [low, line] = before;
    if (!low || !line) throw new Error("no shapes");
    const added = shape({ id: guid(77), name: "Between" });
    const after = [line, added, { ...low, left: 480, top: 30 }];
    patchDrawings(file, SHEET_PATH, before, after, placeFor(file));
    const read = drawingsOf(file, SHEET_PATH);
    expect(read.map(({ name }) => name)).toEqual(["Line", "Between", "Low"]);
    expect(read[2]).toMatchObject({ left: 480, top: 30, placement: "OneCell" });
    // What lay on the shape below lies on it still.
    expect(drawingText(file).indexOf("AlternateContent")).toBeGreaterThan(drawingText(file).indexOf("Low"));
  });

  it("follows its cells without a change to the file", () => {
    const file = foreign();
    const text = drawingText(file);
    const before = drawingsOf(file, SHEET_PATH);
    const wide = new SheetGeometry({ defaultColumnWidth: 128, defaultRowHeight: 20, columns: {}, rows: {} });
    const grown = before.map((one) => (one.name === "Low" ? { ...one, width: one.width * 2 } : one));
    patchDrawings(file, SHEET_PATH, before, grown, { ...placeFor(file), geometry: wide });
    expect(drawingText(file)).toBe(text);
  });
});
