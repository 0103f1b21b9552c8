import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import type { FileSheet, OpenedFile } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";

let opened: OpenedFile;
let sheet: FileSheet;
const styleAt = (row: number, column: number) =>
  opened.workbook.styles[sheet.cells[row]?.[column]?.s as string];

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  fillLooks(workbook.addWorksheet("Looks", { properties: { tabColor: { argb: "FF00B050" } } }));
  fillRules(workbook.addWorksheet("Rules"));
  await fillPaper(workbook.addWorksheet("Paper", { state: "veryHidden" }));
  workbook.addWorksheet("Away", { state: "hidden" }).getCell("A1").value = { error: "#N/A" };
  workbook.definedNames.add("Looks!$A$1:$B$2", "Both_cells");
  workbook.views = [{ x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 1, visibility: "visible" }];
  opened = readFile(new Uint8Array(await workbook.xlsx.writeBuffer()));
  sheet = opened.workbook.sheets[0]!;
});

function fillLooks(looks: ExcelJS.Worksheet): void {
  const [a, b, c, d] = ["A1", "B1", "C1", "D1"].map((address) => looks.getCell(address));
  a!.value = "font";
  a!.font = {
    name: "Arial",
    size: 14,
    bold: true,
    italic: true,
    underline: true,
    strike: true,
    color: { argb: "FFC00000" },
  };
  b!.value = 0.25;
  b!.numFmt = '0.0%;[Red]-0.0%;"–"';
  b!.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFEB9C" } };
  c!.value = "lines";
  c!.border = {
    top: { style: "thin", color: { argb: "FF0000FF" } },
    bottom: { style: "double" },
    left: { style: "mediumDashDot", color: { argb: "FF00FF00" } },
  };
  c!.alignment = { horizontal: "center", vertical: "middle", wrapText: true, textRotation: 45 };
  d!.value = "theme";
  d!.font = { color: { theme: 4 }, vertAlign: "superscript" };
  d!.fill = {
    type: "pattern",
    pattern: "solid",
    fgColor: { theme: 4, tint: 0.5999938962981048 } as Partial<ExcelJS.Color>,
  };
  d!.alignment = { horizontal: "left", indent: 2, textRotation: -30 };
  looks.addTable({
    name: "Sales",
    ref: "F3",
    headerRow: true,
    totalsRow: true,
    style: { theme: "TableStyleLight9", showRowStripes: false, showFirstColumn: true },
    columns: [
      { name: "Item", totalsRowLabel: "Total" },
      { name: "Amount", totalsRowFunction: "sum" },
    ],
    rows: [
      ["a", 1],
      ["b", 2],
    ],
  });
  looks.views = [{ state: "frozen", xSplit: 1, ySplit: 3, showGridLines: false, showRowColHeaders: false }];
}

function fillRules(rules: ExcelJS.Worksheet): void {
  const red: Partial<ExcelJS.Style> = {
    font: { color: { argb: "FF9C0006" }, bold: true },
    fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } },
  };
  const formats: ExcelJS.ConditionalFormattingRule[] = [
    { type: "cellIs", operator: "between", formulae: [1, "$B$1"], style: red, priority: 2 },
    { type: "expression", formulae: ["MOD(ROW(),2)=0"], style: { font: { italic: true } }, priority: 1 },
    { type: "containsText", operator: "containsText", text: "On track", style: red, priority: 3 },
    {
      type: "iconSet",
      iconSet: "3Arrows",
      reverse: true,
      showValue: false,
      cfvo: [
        { type: "percent", value: 0 },
        { type: "num", value: 0.8 },
        { type: "num", value: 0.95 },
      ],
      priority: 4,
    },
    {
      type: "colorScale",
      cfvo: [{ type: "min" }, { type: "percentile", value: 50 }, { type: "max" }],
      color: [{ argb: "FFF8696B" }, { argb: "FFFFEB84" }, { argb: "FF63BE7B" }],
      priority: 5,
    },
    {
      type: "aboveAverage",
      aboveAverage: true,
      style: red,
      priority: 6,
    },
  ];
  rules.addConditionalFormatting({ ref: "A1:A9 C1:C9", rules: formats });
  rules.getCell("D1").dataValidation = { type: "list", formulae: ['"a,b"'], allowBlank: true };
}

async function fillPaper(paper: ExcelJS.Worksheet): Promise<void> {
  paper.getCell("A1").value = {
    text: "Help",
    hyperlink: "https://example.org/help?a=1&b=2",
    tooltip: "Read more",
  };
  paper.getCell("A2").value = { text: "There", hyperlink: "#Looks!A1" };
  paper.getCell("B2").protection = { locked: false };
  paper.pageSetup = {
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.25 },
    printArea: "A1:C20",
    printTitlesRow: "1:2",
  };
  Object.assign(paper.pageSetup, { paperSize: 9 });
  paper.headerFooter = { oddHeader: "&LLeft&C&BMiddle && more&RPage &P", oddFooter: "alone" };
  await paper.protect("secret", { formatCells: true, sort: true, selectLockedCells: false, spinCount: 1 });
}

describe("a workbook made by exceljs", () => {
  it("has its sheets, and the one in front", () => {
    expect(opened.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Looks", "Visible"],
      ["Rules", "Visible"],
      ["Paper", "VeryHidden"],
      ["Away", "Hidden"],
    ]);
    expect(opened.workbook.activeSheet).toBe("Rules");
    expect(opened.hasMacros).toBe(false);
  });

  it("has the view of each sheet", () => {
    expect(sheet).toMatchObject({
      frozen: { rows: 3, columns: 1 },
      gridlines: false,
      headings: false,
      tabColor: "#00B050",
    });
    expect(opened.workbook.sheets[1]).toMatchObject({
      frozen: { rows: 0, columns: 0 },
      gridlines: true,
      headings: true,
      tabColor: "",
    });
  });

  it("has fonts, fills, borders, alignment and number formats", () => {
    expect(styleAt(0, 0)).toEqual({
      ff: "Arial",
      fs: 14,
      bl: 1,
      it: 1,
      ul: { s: 1 },
      st: { s: 1 },
      cl: { rgb: "#C00000" },
    });
    expect(styleAt(0, 1)).toMatchObject({ bg: { rgb: "#FFEB9C" }, n: { pattern: '0.0%;[Red]-0.0%;"–"' } });
    expect(styleAt(0, 2)).toMatchObject({
      bd: {
        t: { s: 1, cl: { rgb: "#0000FF" } },
        b: { s: 7, cl: { rgb: "#000000" } },
        l: { s: 10, cl: { rgb: "#00FF00" } },
      },
      ht: 2,
      vt: 2,
      tb: 3,
      tr: { a: 45 },
    });
    // Excel's "Accent 1, Lighter 60%" of the Office theme of 2007, which exceljs writes, is B8CCE4; it rounds on the way.
    expect(styleAt(0, 3)).toMatchObject({
      cl: { rgb: "#4F81BD" },
      va: 3,
      bg: { rgb: expect.stringMatching(/^#B[89]C[CD]E[45]$/) },
      ht: 1,
      pd: { l: 22 },
      tr: { a: -30 },
    });
  });

  it("has the table", () => {
    expect(sheet.tables).toEqual([
      {
        id: "1",
        name: "Sales",
        rect: { top: 2, left: 5, bottom: 5, right: 6 },
        state: {
          style: "TableStyleLight9",
          showTotals: true,
          showBandedRows: false,
          showBandedColumns: false,
          showFilterButton: true,
          highlightFirstColumn: true,
          highlightLastColumn: false,
          columnIds: [1, 2],
        },
      },
    ]);
  });

  it("has the conditional formats it knows, the first to win first, and says that there are others", () => {
    const formats = opened.workbook.sheets[1]!.conditionalFormats;
    const blocks = [
      { top: 0, left: 0, bottom: 8, right: 0 },
      { top: 0, left: 2, bottom: 8, right: 2 },
    ];
    for (const { rects } of formats) expect(rects).toEqual(blocks);
    expect(formats.map(({ id, state }) => [id, state.type])).toEqual([
      ["cf1", "Custom"],
      ["cf0", "CellValue"],
      ["cf2", "ContainsText"],
      ["cf3", "IconSet"],
      ["cf4", "ColorScale"],
    ]);
    const look = { fillColor: "#FFC7CE", fontColor: "#9C0006", bold: true, italic: null };
    expect(formats[0]?.state).toMatchObject({
      rule: { formula: "=MOD(ROW(),2)=0" },
      italic: true,
      fillColor: null,
    });
    expect(formats[1]?.state).toMatchObject({
      ...look,
      rule: { formula1: "=1", formula2: "=$B$1", operator: "Between" },
    });
    expect(formats[2]?.state).toMatchObject({ ...look, rule: { operator: "Contains", text: "On track" } });
    expect(formats[3]?.state.rule).toEqual({
      style: "ThreeArrows",
      showIconOnly: true,
      reverseIconOrder: true,
      criteria: [
        { type: "Percent", formula: "=0", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "=0.8", operator: "GreaterThanOrEqual" },
        { type: "Number", formula: "=0.95", operator: "GreaterThanOrEqual" },
      ],
    });
    expect(formats[4]?.state.rule).toEqual({
      criteria: {
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "=50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      },
    });
    expect(opened.notShown).toEqual(
      expect.arrayContaining(["data validation", "further conditional formats"]),
    );
  });

  it("has protection, and the cells that are free of it", () => {
    const paper = opened.workbook.sheets[2]!;
    expect(paper.protection).toMatchObject({
      protected: true,
      options: { allowFormatCells: true, allowSort: true, selectionMode: "Unlocked" },
    });
    expect(paper.protection.options).not.toHaveProperty("allowDeleteRows");
    expect(paper.protection.password).not.toBe("");
    expect(paper.locks).toEqual([{ rect: { top: 1, left: 1, bottom: 1, right: 1 }, locked: false }]);
    expect(sheet.protection).toEqual({ protected: false, options: {}, password: null });
  });

  it("has how it is printed", () => {
    expect(opened.workbook.sheets[2]!.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      leftMargin: 36,
      topMargin: 72,
      footerMargin: 18,
      leftHeader: "Left",
      centerHeader: "&BMiddle && more",
      rightHeader: "Page &P",
      centerFooter: "alone",
      printArea: { top: 0, left: 0, bottom: 19, right: 2 },
      printTitleRows: { top: 0, left: 0, bottom: 1, right: 16_383 },
    });
  });

  it("has links and names, but not Excel's own names", () => {
    expect(opened.workbook.sheets[2]!.hyperlinks).toContainEqual({
      rect: { top: 0, left: 0, bottom: 0, right: 0 },
      link: { address: "https://example.org/help?a=1&b=2", screenTip: "Read more" },
    });
    expect(opened.workbook.names).toEqual([
      { name: "Both_cells", reference: "Looks!$A$1:$B$2", scope: null, comment: "", hidden: false },
    ]);
  });
});
