import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* Formats and conditional formats: as in the reference of Excel.RangeFormat and Excel.ConditionalFormat. */
let excel: RunningExcel;

beforeAll(async () => {
  excel = await startExcel({ sheets: [{ name: "S", cells: [["On track"], ["Off track"], [5]] }] });
});
afterAll(() => excel.stop());

const onSheet = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>) =>
  Excel.run((context) => act(context.workbook.worksheets.getItem("S"), context));

it("keeps a range's format, property by property", async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:B2");
    format.font.bold = true;
    format.font.italic = true;
    format.font.size = 14;
    format.font.name = "Segoe UI";
    format.font.color = "#107C10";
    format.fill.color = "yellow";
    format.horizontalAlignment = "Right";
    format.verticalAlignment = "Center";
    format.wrapText = true;
    format.indentLevel = 2;
    format.columnWidth = 90;
    format.rowHeight = 30;
    format.borders.getItem("EdgeBottom").style = "Continuous";
    format.borders.getItem("EdgeBottom").color = "#C8C6C4";
    await context.sync();
    const read = sheet.getRange("A1:B2").format;
    read.load(
      "horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight,fill/color,font/bold,font/italic,font/size,font/name,font/color",
    );
    const edge = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom").load("style,color,weight");
    const inner = sheet.getRange("A1:B2").format.borders.getItem("InsideHorizontal").load("style");
    await context.sync();
    expect(read.toJSON()).toMatchObject({
      horizontalAlignment: "Right",
      verticalAlignment: "Center",
      wrapText: true,
      indentLevel: 2,
      columnWidth: 90,
      rowHeight: 30,
      fill: { color: "#FFFF00" },
      font: { bold: true, italic: true, size: 14, name: "Segoe UI", color: "#107C10" },
    });
    expect([edge.style, edge.color, edge.weight, inner.style]).toEqual([
      "Continuous",
      "#C8C6C4",
      "Thin",
      "None",
    ]);
  });
});

it("reads null where cells differ, and no text for the colour", async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1:A9").load("format/font/bold,format/fill/color");
    await context.sync();
    expect(format.font.bold).toBeNull();
    expect(format.fill.color).toBe("");
  });
});

it.each(["#12", "no colour", "#GGGGGG"])("refuses the colour %s", async (color) => {
  const attempt = onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.fill.color = color;
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("adds conditional formats, the newest first, and clears them from a part", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A4");
    const first = range.conditionalFormats.add("CellValue");
    first.cellValue.format.font.color = "#A4262C";
    first.cellValue.format.fill.color = "#FDE7E9";
    first.cellValue.rule = { formula1: '="Off track"', operator: "EqualTo" };
    const second = range.conditionalFormats.add("Custom");
    second.custom.rule.formula = "=$A1=5";
    await context.sync();
    const formats = range.conditionalFormats.load("items/type,items/priority,items/id");
    await context.sync();
    expect(formats.items.map((item) => [item.type, item.priority])).toEqual([
      ["Custom", 0],
      ["CellValue", 1],
    ]);
    const rule = formats.items[1]?.cellValue.load("rule,format/fill/color");
    await context.sync();
    expect(rule?.rule).toMatchObject({ formula1: '="Off track"', operator: "EqualTo" });
    expect(rule?.format.fill.color).toBe("#FDE7E9");
    sheet.getRange("A1:A2").conditionalFormats.clearAll();
    const left = sheet.getRange("A1:A2").conditionalFormats.getCount();
    const rest = sheet.getRange("A3:A4").conditionalFormats.getCount();
    await context.sync();
    expect([left.value, rest.value]).toEqual([0, 2]);
  });
});

it("refuses the part of another kind of conditional format", async () => {
  const attempt = onSheet(async (sheet, context) => {
    const format = sheet.getRange("C1").conditionalFormats.add("IconSet");
    format.cellValue.load("rule");
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidOperation" });
});
