import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* What one request writes reaches the grid together; what it reads of its own writing must be right all the same. */
let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ sheets: [{ name: "S", cells: [] }] });
});
afterAll(() => excel.stop());

const onSheet = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>) =>
  Excel.run((context) => act(context.workbook.worksheets.getItem("S"), context));

it("draws a line step by step, and keeps what else the request says of the cells", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C4");
    range.format.fill.color = "#FFFF00";
    const edge = range.format.borders.getItem(Excel.BorderIndex.edgeBottom);
    edge.style = Excel.BorderLineStyle.dash;
    edge.color = "#C8C6C4";
    range.format.borders.getItem(Excel.BorderIndex.insideVertical).color = "#FF0000";
    range.values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    await context.sync();
    const line = (address: string, edge: Excel.BorderIndex) =>
      sheet.getRange(address).format.borders.getItem(edge).load("style,color,weight");
    const bottom = line("B4:C4", Excel.BorderIndex.edgeBottom);
    const inner = line("B2:C2", Excel.BorderIndex.insideVertical);
    const above = line("B3:C3", Excel.BorderIndex.edgeBottom);
    const outside = line("C2:C4", Excel.BorderIndex.edgeRight);
    const cells = range.load("values,format/fill/color");
    await context.sync();
    expect(bottom.toJSON()).toMatchObject({ style: "Dash", color: "#C8C6C4", weight: "Thin" });
    expect(inner.toJSON()).toMatchObject({ style: "Continuous", color: "#FF0000" });
    expect([above.style, outside.style]).toEqual(["None", "None"]);
    expect(cells.values).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(cells.format.fill.color).toBe("#FFFF00");
  });
});

it("sees a line that was there, and one that is taken away in the same request", async () => {
  await onSheet(async (sheet, context) => {
    const edge = () => sheet.getRange("E2:F3").format.borders.getItem(Excel.BorderIndex.edgeTop);
    edge().color = "#107C10";
    await context.sync();
    edge().weight = Excel.BorderWeight.thick;
    await context.sync();
    const kept = edge().load("style,color,weight");
    await context.sync();
    expect(kept.toJSON()).toMatchObject({ style: "Continuous", color: "#107C10", weight: "Thick" });
    sheet.getRange("E2:F3").clear(Excel.ClearApplyTo.formats);
    edge().style = Excel.BorderLineStyle.continuous;
    await context.sync();
    const anew = edge().load("style,color,weight");
    await context.sync();
    expect(anew.toJSON()).toMatchObject({ style: "Continuous", color: "#000000", weight: "Thin" });
  });
});

it("gives cells of several blocks the look of each, the later one over the earlier", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("H1:I2").format.font.size = 9;
    sheet.getRange("H1:H2").format.font.bold = true;
    sheet.getRange("H2:I2").format.font.size = 12;
    sheet.getRange("H1:I2").numberFormat = [
      ["0%", "General"],
      ["General", "0.0"],
    ];
    sheet.getRange("H1:I1").format.columnWidth = 60;
    sheet.showGridlines = false;
    await context.sync();
    const cells = ["H1", "I1", "H2", "I2"].map((address) =>
      sheet.getRange(address).load("numberFormat,format/columnWidth,format/font/size,format/font/bold"),
    );
    sheet.load("showGridlines");
    await context.sync();
    expect(
      cells.map(({ numberFormat, format: { font, columnWidth } }) => [
        (numberFormat as string[][])[0]?.[0],
        font.size,
        font.bold,
        columnWidth,
      ]),
    ).toEqual([
      ["0%", 9, true, 60],
      ["General", 9, false, 60],
      ["General", 12, true, 60],
      ["0.0", 12, false, 60],
    ]);
    expect(sheet.showGridlines).toBe(false);
  });
});
