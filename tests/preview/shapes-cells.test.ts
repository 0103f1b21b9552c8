import { afterEach, beforeEach, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";
import { readPng } from "../support/png";

/* Shapes over cells: they move and size with them as `Excel.Placement` says, and are in pictures of them. */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({ sheets: [{ name: "S", cells: [["Name", 5]] }] });
});
afterEach(() => excel.stop());

type Act<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>;
const onSheet = <T>(act: Act<T>) =>
  Excel.run((context) => act(context.workbook.worksheets.getItem("S"), context));

const PLACEMENTS = ["TwoCell", "OneCell", "Absolute"] as const;

/** Three shapes over B3:C4, one of each placement, and a line glued to the first. */
function addShapes(sheet: Excel.Worksheet): void {
  for (const placement of PLACEMENTS) {
    const shape = sheet.shapes.addGeometricShape("Rectangle");
    Object.assign(shape, { name: placement, placement, left: 70, top: 40, width: 100, height: 36 });
  }
  const line = sheet.shapes.addLine(0, 0, 1, 1);
  line.name = "Line";
  line.line.connectEndShape(sheet.shapes.getItem("TwoCell"), 1);
}

/** Left, top, width and height of each, by name. */
function places(): Record<string, number[]> {
  const drawings = excel.host.snapshot().sheets[0]?.drawings ?? [];
  return Object.fromEntries(
    drawings.map(({ name, left, top, width, height }) => [name, [left, top, width, height]]),
  );
}

it("moves and sizes shapes with the cells below, and back when that is undone", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A:F").format.columnWidth = 60;
    sheet.getRange("1:9").format.rowHeight = 18;
    addShapes(sheet);
    await context.sync();
    const before = places();
    expect(before["TwoCell"]).toEqual([70, 40, 100, 36]);

    // A is before the shapes: all but the absolute move by 30. The right edge, 170, lies in C, whose width does not change.
    sheet.getRange("A:A").format.columnWidth = 90;
    await context.sync();
    expect(places()).toMatchObject({
      TwoCell: [100, 40, 100, 36],
      OneCell: [100, 40, 100, 36],
      Absolute: [70, 40, 100, 36],
    });
    expect(places()["Line"]?.[2]).toBe(100);
    excel.host.undo();
    expect(places()).toEqual(before);

    // B is under the shapes, from 60 to 120: only the one that sizes with its cells grows.
    sheet.getRange("B:B").format.columnWidth = 80;
    await context.sync();
    expect(places()).toMatchObject({ TwoCell: [70, 40, 120, 36], OneCell: [70, 40, 100, 36] });
  });
});

it("moves shapes with inserted and deleted rows", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("1:20").format.rowHeight = 18;
    addShapes(sheet);
    sheet.getRange("1:1").insert("Down");
    await context.sync();
    const shift = (places()["OneCell"]?.[1] ?? 0) - 40;
    expect(shift).toBeGreaterThan(0);
    expect(places()["Absolute"]).toEqual([70, 40, 100, 36]);
    sheet.getRange("1:1").delete("Up");
    await context.sync();
    expect(places()).toMatchObject({ TwoCell: [70, 40, 100, 36], OneCell: [70, 40, 100, 36] });
  });
});

it("says where a range lies, in points", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A:F").format.columnWidth = 60;
    sheet.getRange("1:9").format.rowHeight = 18;
    const range = sheet.getRange("B3:C4").load("left,top,width,height");
    await context.sync();
    expect([range.left, range.top, range.width, range.height]).toEqual([60, 36, 120, 36]);
  });
});

it("gives a picture of cells in their size, with fills, conditional colours and the shapes over them", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A:F").format.columnWidth = 60;
    sheet.getRange("1:9").format.rowHeight = 18;
    sheet.getRange("A1").format.fill.color = "#FFD7D7";
    const rule = sheet.getRange("B1").conditionalFormats.add("CellValue").cellValue;
    rule.format.fill.color = "#107C10";
    rule.rule = { formula1: "4", operator: "GreaterThan" };
    addShapes(sheet);
    const image = sheet.getRange("A1:C4").getImage();
    await context.sync();
    const picture = readPng(image.value);
    // 180 by 72 points.
    expect([picture.width, picture.height]).toEqual([240, 96]);
    expect(picture.colorAt(70, 4)).toBe("#FFD7D7");
    expect(picture.colorAt(90, 4)).toBe("#107C10");
    expect(picture.colorAt(40, 70)).toBe("#FFFFFF");
    // The shapes begin at 70 and 40 points.
    expect(picture.colorAt(110, 70)).toBe("#4472C4");
  });
});
