import { afterEach, beforeEach, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* Lines, connectors and groups: as in the reference of Excel.Line and Excel.ShapeGroup. */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({ sheets: [{ name: "S" }] });
});
afterEach(() => excel.stop());

type Act<T> = (shapes: Excel.ShapeCollection, context: Excel.RequestContext) => Promise<T>;
const onSheet = <T>(act: Act<T>) =>
  Excel.run((context) => act(context.workbook.worksheets.getItem("S").shapes, context));

function box(shapes: Excel.ShapeCollection, name: string, left: number, top: number): Excel.Shape {
  return Object.assign(shapes.addGeometricShape("Rectangle"), { name, left, top, width: 100, height: 40 });
}

const placeOf = ({ left, top, width, height }: Excel.Shape) => [left, top, width, height];

it("takes its box from its ends, whichever way it runs", async () => {
  await onSheet(async (shapes, context) => {
    const line = shapes.addLine(100, 80, 40, 20, Excel.ConnectorType.elbow).load("left,top,width,height");
    const connector = line.line.load();
    await context.sync();
    expect(placeOf(line)).toEqual([40, 20, 60, 60]);
    expect(connector.toJSON()).toMatchObject({
      connectorType: "Elbow",
      beginArrowheadStyle: "None",
      endArrowheadStyle: "None",
      isBeginConnected: false,
      isEndConnected: false,
      beginConnectedSite: null,
      endConnectedSite: null,
    });
    connector.connectorType = "Curve";
    connector.endArrowheadStyle = "Triangle";
    connector.endArrowheadLength = "Long";
    connector.endArrowheadWidth = "Wide";
    connector.beginArrowheadStyle = "Oval";
    connector.load();
    await context.sync();
    expect(connector.toJSON()).toMatchObject({
      connectorType: "Curve",
      endArrowheadStyle: "Triangle",
      endArrowheadLength: "Long",
      endArrowheadWidth: "Wide",
      beginArrowheadStyle: "Oval",
    });
  });
});

it("is glued to shapes: top 0, left 1, bottom 2, right 3, and follows them", async () => {
  await onSheet(async (shapes, context) => {
    const [cause, effect] = [box(shapes, "Cause", 0, 200), box(shapes, "Effect", 200, 0)];
    const line = shapes.addLine(0, 0, 1, 1, "Curve");
    line.line.connectBeginShape(cause, 0);
    line.line.connectEndShape(effect, 1);
    line.load("left,top,width,height");
    line.line.load("isBeginConnected,beginConnectedSite,isEndConnected,endConnectedSite");
    const begin = line.line.beginConnectedShape.load("name");
    await context.sync();
    // From the middle of the cause's top, (50, 200), to the middle of the effect's left side, (200, 20).
    expect(placeOf(line)).toEqual([50, 20, 150, 180]);
    expect(line.line.toJSON()).toMatchObject({
      isBeginConnected: true,
      beginConnectedSite: 0,
      isEndConnected: true,
      endConnectedSite: 1,
    });
    expect(begin.name).toBe("Cause");

    effect.left = 20;
    effect.top = 300;
    line.load("left,top,width,height");
    await context.sync();
    // The end is now at (20, 320), to the left of the beginning and below it.
    expect(placeOf(line)).toEqual([20, 200, 30, 120]);

    cause.rotation = 180;
    line.load("left,top,width,height");
    await context.sync();
    // Turned upside down, the cause has its site 0 at (50, 240).
    expect(placeOf(line)[1]).toBeCloseTo(240, 9);
  });
});

it("is set free by hand, and when its shape goes", async () => {
  await onSheet(async (shapes, context) => {
    const [cause, effect] = [box(shapes, "Cause", 0, 200), box(shapes, "Effect", 200, 0)];
    const line = shapes.addLine(0, 0, 1, 1);
    line.line.connectBeginShape(cause, 3);
    line.line.connectEndShape(effect, 2);
    line.line.disconnectBeginShape();
    effect.delete();
    cause.left = 50;
    line.load("left,top,width,height");
    line.line.load("isBeginConnected,isEndConnected");
    await context.sync();
    expect([line.line.isBeginConnected, line.line.isEndConnected]).toEqual([false, false]);
    expect(placeOf(line)).toEqual([100, 40, 150, 180]);
  });
});

it.each([4, -1, 0.5])("refuses the connection site %s of a rectangle", async (site) => {
  const attempt = onSheet(async (shapes, context) => {
    shapes.addLine(0, 0, 9, 9).line.connectBeginShape(box(shapes, "Box", 0, 0), site);
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("refuses to read the ends of what is no line, and the shape at a free end", async () => {
  const noLine = onSheet(async (shapes, context) => {
    box(shapes, "Box", 0, 0).line.load("connectorType");
    await context.sync();
  });
  await expect(noLine).rejects.toMatchObject({ code: "InvalidArgument" });
  const free = onSheet(async (shapes, context) => {
    shapes.addLine(0, 0, 9, 9).line.endConnectedShape.load("name");
    await context.sync();
  });
  await expect(free).rejects.toMatchObject({ code: "ItemNotFound" });
});

it("groups shapes, moves and sizes them together, and lets them go", async () => {
  await onSheet(async (shapes, context) => {
    const under = box(shapes, "Under", 0, 0);
    const [a, b] = [box(shapes, "A", 100, 100), box(shapes, "B", 300, 200)];
    box(shapes, "Over", 0, 0);
    const line = shapes.addLine(0, 0, 1, 1);
    line.line.connectBeginShape(under, 2);
    line.line.connectEndShape(b, 0);
    const group = shapes.addGroup([a, b]);
    group.load("name,type,left,top,width,height,zOrderPosition");
    const parent = a.parentGroup.load("name");
    a.load("level");
    shapes.load("items/name");
    group.group.shapes.load("items/name");
    await context.sync();
    expect(placeOf(group)).toEqual([100, 100, 300, 140]);
    expect([group.name, group.type, parent.name, a.level]).toEqual(["Group 6", "Group", "Group 6", 1]);
    expect(shapes.items.map(({ name }) => name)).toEqual([
      "Under",
      "Group 6",
      "Over",
      "Straight Connector 5",
    ]);
    expect(group.group.shapes.items.map(({ name }) => name)).toEqual(["A", "B"]);

    group.left = 200;
    group.width = 150;
    b.load("left,top,width,height");
    line.load("left,width");
    await context.sync();
    // At half the width, B begins 100 points behind the group's left side and is 50 wide.
    expect(placeOf(b)).toEqual([300, 200, 50, 40]);
    expect(line.left + line.width).toBe(325);

    const inside = group.group.shapes.getItem("A").load("left");
    b.left = 400;
    group.load("left,width");
    await context.sync();
    expect([inside.left, group.left, group.width]).toEqual([200, 200, 250]);

    group.group.ungroup();
    shapes.load("items/name");
    await context.sync();
    expect(shapes.items.map(({ name }) => name)).toEqual(["Under", "A", "B", "Over", "Straight Connector 5"]);
  });
});

it("deletes a group with what is in it", async () => {
  await onSheet(async (shapes, context) => {
    const group = shapes.addGroup([box(shapes, "A", 0, 0), box(shapes, "B", 9, 9)]);
    group.delete();
    await context.sync();
    expect(excel.host.snapshot().sheets[0]?.drawings).toEqual([]);
  });
});
