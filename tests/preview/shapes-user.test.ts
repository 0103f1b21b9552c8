import { afterEach, beforeEach, expect, it } from "vitest";
import { deleteDrawing, dragDrawing, graspedDrawing } from "../../src/preview/excel/shape-user-edits";
import { type RunningExcel, startExcel } from "../support/excel";

/* What the user does to shapes at the grid, beside the add-in. */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({ sheets: [{ name: "S" }] });
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("S");
    const boxes = [0, 1].map((index) =>
      Object.assign(shapes.addGeometricShape("Rectangle"), {
        name: `Box ${index}`,
        left: index * 200,
        top: 100,
        width: 100,
        height: 40,
      }),
    );
    const line = shapes.addLine(0, 0, 1, 1);
    line.name = "Link";
    line.line.connectBeginShape(boxes[0] as Excel.Shape, 3);
    line.line.connectEndShape(boxes[1] as Excel.Shape, 1);
    await context.sync();
  });
});
afterEach(() => excel.stop());

function drawing(name: string) {
  const found = excel.host.snapshot().sheets[0]?.drawings.find((known) => known.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

it("drags a box with its connector, one step of undo for each drag", () => {
  const { book } = excel.host;
  dragDrawing(book, drawing("Box 1").id, 300, 200);
  book.drawings.commit();
  // The connector ends at the middle of the box's left side.
  expect(drawing("Link")).toMatchObject({ left: 100, top: 120, width: 200, height: 100 });
  excel.host.undo();
  expect(drawing("Box 1")).toMatchObject({ left: 200, top: 100 });
  expect(drawing("Link")).toMatchObject({ width: 100, height: 0 });
});

it("tells the add-in where the user has put a box", async () => {
  dragDrawing(excel.host.book, drawing("Box 0").id, -20, 50);
  excel.host.book.drawings.commit();
  await Excel.run(async (context) => {
    const box = context.workbook.worksheets.getItem("S").shapes.getItem("Box 0").load("left,top");
    await context.sync();
    expect([box.left, box.top]).toEqual([0, 50]);
  });
});

it("takes a connector off its shapes when it is dragged itself", () => {
  dragDrawing(excel.host.book, drawing("Link").id, 10, 10);
  dragDrawing(excel.host.book, drawing("Box 1").id, 400, 300);
  expect(drawing("Link")).toMatchObject({ left: 10, top: 10, width: 100, height: 0 });
});

it("takes hold of the whole group", async () => {
  await Excel.run(async (context) => {
    const { shapes } = context.workbook.worksheets.getItem("S");
    shapes.addGroup([shapes.getItem("Box 0"), shapes.getItem("Box 1")]).name = "Both";
    await context.sync();
  });
  expect(graspedDrawing(excel.host.book, drawing("Box 0").id)?.name).toBe("Both");
});

it("neither drags nor deletes on a protected sheet", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").protection.protect();
    await context.sync();
  });
  const before = excel.host.snapshot();
  dragDrawing(excel.host.book, drawing("Box 1").id, 300, 200);
  deleteDrawing(excel.host.book, drawing("Box 1").id);
  expect(excel.host.snapshot()).toEqual(before);
});
