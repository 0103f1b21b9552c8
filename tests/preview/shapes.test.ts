import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* Shapes: as in the reference of Excel.Shape, Excel.ShapeCollection, Excel.Line and Excel.TextFrame. */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({
    sheets: [{ name: "S" }, { name: "Other" }, { name: "Locked", protected: true }],
  });
});
afterEach(() => excel.stop());

type Act<T> = (shapes: Excel.ShapeCollection, context: Excel.RequestContext) => Promise<T>;
const onSheet = <T>(act: Act<T>, sheet = "S") =>
  Excel.run((context) => act(context.workbook.worksheets.getItem(sheet).shapes, context));

function place(shape: Excel.Shape, left: number, top: number, width: number, height: number): Excel.Shape {
  return Object.assign(shape, { left, top, width, height });
}

describe("the collection", () => {
  it("names new shapes as Excel does, with one count for all kinds", async () => {
    await onSheet(async (shapes, context) => {
      shapes.addGeometricShape("Rectangle");
      shapes.addGeometricShape("RoundRectangle");
      shapes.addGeometricShape("Ellipse");
      shapes.addTextBox("Hello");
      shapes.addLine(10, 10, 100, 50);
      shapes.addLine(10, 10, 100, 50, "Curve");
      shapes.load("items/name,items/type,items/geometricShapeType,items/zOrderPosition");
      const count = shapes.getCount();
      await context.sync();
      expect(count.value).toBe(6);
      expect(shapes.items.map((shape) => [shape.name, shape.type, shape.geometricShapeType])).toEqual([
        ["Rectangle 1", "GeometricShape", "Rectangle"],
        ["Rectangle: Rounded Corners 2", "GeometricShape", "RoundRectangle"],
        ["Oval 3", "GeometricShape", "Ellipse"],
        ["TextBox 4", "GeometricShape", "Rectangle"],
        ["Straight Connector 5", "Line", null],
        ["Connector: Curved 6", "Line", null],
      ]);
      expect(shapes.items.map((shape) => shape.zOrderPosition)).toEqual([0, 1, 2, 3, 4, 5]);
    });
  });

  it("finds shapes by name, id and position, in later requests too", async () => {
    await onSheet(async (shapes, context) => {
      const added = shapes.addGeometricShape("Rectangle").load("id");
      added.name = "Objective: Grow";
      await context.sync();
      const byName = shapes.getItem("objective: grow").load("id,name");
      const byId = shapes.getItem(added.id).load("name");
      const byIndex = shapes.getItemAt(0).load("name");
      const none = shapes.getItemOrNullObject("Nothing");
      await context.sync();
      expect([byName.id, byName.name, byId.name, byIndex.name]).toEqual([
        added.id,
        "Objective: Grow",
        "Objective: Grow",
        "Objective: Grow",
      ]);
      expect(none.isNullObject).toBe(true);
      added.left = 30;
      await context.sync();
      byName.load("left");
      await context.sync();
      expect(byName.left).toBe(30);
    });
  });

  it("lets two shapes have one name, and finds the lower", async () => {
    await onSheet(async (shapes, context) => {
      const first = shapes.addGeometricShape("Rectangle").load("id");
      const second = shapes.addGeometricShape("Ellipse");
      first.name = second.name = "Twin";
      const found = shapes.getItem("Twin").load("id");
      await context.sync();
      expect(found.id).toBe(first.id);
    });
  });

  it.each([
    ["getItem", "ItemNotFound", (shapes: Excel.ShapeCollection) => shapes.getItem("Nope").load("id")],
    ["getItemAt", "InvalidArgument", (shapes: Excel.ShapeCollection) => shapes.getItemAt(0).load("id")],
    [
      "addGeometricShape",
      "InvalidArgument",
      (shapes: Excel.ShapeCollection) => shapes.addGeometricShape("Blob" as "Rectangle"),
    ],
    ["addImage", "InvalidArgument", (shapes: Excel.ShapeCollection) => shapes.addImage("AAAA")],
    ["addLine", "InvalidArgument", (shapes: Excel.ShapeCollection) => shapes.addLine(-1, 0, 5, 5)],
  ] as const)("%s answers %s where it must", async (_, code, act) => {
    const attempt = onSheet(async (shapes, context) => {
      act(shapes);
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it("keeps the shapes of each sheet apart, and lets them go with it", async () => {
    await onSheet(async (shapes, context) => {
      shapes.addTextBox("here");
      const others = context.workbook.worksheets.getItem("Other").shapes;
      others.addTextBox("there");
      const count = others.getCount();
      await context.sync();
      expect(count.value).toBe(1);
      context.workbook.worksheets.getItem("Other").delete();
      await context.sync();
      expect(excel.host.snapshot().sheets.map((sheet) => sheet.drawings.length)).toEqual([1, 0]);
    });
  });

  it("denies every change on a protected sheet", async () => {
    const attempt = onSheet(async (shapes, context) => {
      shapes.addGeometricShape("Rectangle");
      await context.sync();
    }, "Locked");
    await expect(attempt).rejects.toMatchObject({ code: "AccessDenied" });
    const onceProtected = onSheet(async (shapes, context) => {
      const shape = shapes.addGeometricShape("Rectangle");
      context.workbook.worksheets.getItem("S").protection.protect();
      await context.sync();
      shape.left = 5;
      await context.sync();
    });
    await expect(onceProtected).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("a shape", () => {
  it("keeps its place, look and words", async () => {
    await onSheet(async (shapes, context) => {
      const shape = place(shapes.addGeometricShape("RoundRectangle"), 12, 24, 120, 60);
      shape.fill.setSolidColor("yellow");
      shape.fill.transparency = 0.25;
      shape.lineFormat.color = "#107C10";
      shape.lineFormat.weight = 2.25;
      shape.lineFormat.dashStyle = "Dash";
      shape.altTextTitle = "Objective";
      shape.altTextDescription = "Grow, on track";
      shape.placement = "OneCell";
      shape.rotation = -90;
      shape.visible = false;
      await context.sync();
      const read = shapes.getItemAt(0);
      read.load(
        "left,top,width,height,rotation,visible,placement,altTextTitle,altTextDescription,level,connectionSiteCount,lockAspectRatio",
      );
      const fill = read.fill.load("type,foregroundColor,transparency");
      const line = read.lineFormat.load("visible,color,weight,dashStyle,style,transparency");
      await context.sync();
      expect(read.toJSON()).toMatchObject({
        left: 12,
        top: 24,
        width: 120,
        height: 60,
        rotation: 270,
        visible: false,
        placement: "OneCell",
        altTextTitle: "Objective",
        altTextDescription: "Grow, on track",
        level: 0,
        connectionSiteCount: 4,
        lockAspectRatio: false,
      });
      expect(fill.toJSON()).toEqual({ type: "Solid", foregroundColor: "#FFFF00", transparency: 0.25 });
      expect(line.toJSON()).toEqual({
        visible: true,
        color: "#107C10",
        weight: 2.25,
        dashStyle: "Dash",
        style: "Single",
        transparency: 0,
      });
      read.fill.clear();
      read.lineFormat.visible = false;
      const hidden = [read.fill.load("type"), read.lineFormat.load("visible,weight,dashStyle")] as const;
      await context.sync();
      expect(hidden[0].type).toBe("NoFill");
      expect([hidden[1].visible, hidden[1].weight, hidden[1].dashStyle]).toEqual([false, null, null]);
    });
  });

  it("loads whole, though it is neither line nor group nor picture", async () => {
    await onSheet(async (shapes, context) => {
      const shape = shapes.addGeometricShape("Rectangle").load();
      await context.sync();
      expect(shape.toJSON()).toMatchObject({ name: "Rectangle 1", type: "GeometricShape" });
      shape.group.load("id");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  it.each([
    ["a negative left", (shape: Excel.Shape) => (shape.left = -1)],
    ["no width", (shape: Excel.Shape) => (shape.width = 0)],
    ["no colour", (shape: Excel.Shape) => shape.fill.setSolidColor("nothing")],
    ["an unknown dash", (shape: Excel.Shape) => (shape.lineFormat.dashStyle = "Wave" as "Dash")],
    ["a transparency over 1", (shape: Excel.Shape) => (shape.fill.transparency = 2)],
    ["an unknown order", (shape: Excel.Shape) => shape.setZOrder("Up" as "BringForward")],
  ])("refuses %s", async (_, act) => {
    const attempt = onSheet(async (shapes, context) => {
      act(shapes.addGeometricShape("Rectangle"));
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("moves, turns and scales step by step, but not off the sheet", async () => {
    await onSheet(async (shapes, context) => {
      const shape = place(shapes.addGeometricShape("Rectangle"), 10, 10, 100, 40);
      shape.incrementLeft(-50);
      shape.incrementTop(15);
      shape.incrementRotation(370);
      shape.scaleWidth(2, "CurrentSize");
      shape.scaleHeight(0.5, "CurrentSize", "ScaleFromMiddle");
      shape.load("left,top,width,height,rotation");
      await context.sync();
      expect(shape.toJSON()).toMatchObject({ left: 0, top: 35, width: 200, height: 20, rotation: 10 });
      shape.lockAspectRatio = true;
      shape.width = 100;
      shape.load("height");
      await context.sync();
      expect(shape.height).toBe(10);
    });
  });

  it.each([
    ["BringToFront", "BCA"],
    ["BringForward", "BAC"],
    ["SendBackward", "ABC"],
    ["SendToBack", "ABC"],
  ] as const)("goes through the z-order by %s", async (move, order) => {
    await onSheet(async (shapes, context) => {
      for (const name of "ABC") shapes.addGeometricShape("Rectangle").name = name;
      shapes.getItem("A").setZOrder(move);
      shapes.load("items/name");
      await context.sync();
      expect(shapes.items.map((shape) => shape.name).join("")).toBe(order);
    });
  });

  it("is deleted, and then is not found", async () => {
    const attempt = onSheet(async (shapes, context) => {
      const shape = shapes.addGeometricShape("Rectangle");
      shape.delete();
      const count = shapes.getCount();
      await context.sync();
      expect(count.value).toBe(0);
      shape.left = 4;
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("is copied to another sheet", async () => {
    await onSheet(async (shapes, context) => {
      const shape = place(shapes.addTextBox("Copy me"), 5, 6, 70, 30);
      const copy = shape.copyTo("Other").load("name,left,top");
      const text = copy.textFrame.textRange.load("text");
      await context.sync();
      expect([copy.name, copy.left, copy.top, text.text]).toEqual(["TextBox 1", 5, 6, "Copy me"]);
      copy.left = 9;
      const count = context.workbook.worksheets.getItem("Other").shapes.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it("can be undone in one step, with the cells of the same request, and done again", async () => {
    const before = excel.host.snapshot();
    await onSheet(async (shapes, context) => {
      shapes.addTextBox("Undo me").name = "Box";
      context.workbook.worksheets.getItem("S").getRange("A1").values = [[1]];
      await context.sync();
    });
    const after = excel.host.snapshot();
    excel.host.undo();
    expect(excel.host.snapshot()).toEqual(before);
    await excel.host.api.redo();
    expect(excel.host.snapshot()).toEqual(after);
  });
});
