import { afterEach, beforeEach, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";
import { readPng } from "../support/png";

/* Text in shapes, and pictures of shapes: as in the reference of Excel.TextFrame, Excel.ShapeFont and Excel.Image. */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({ sheets: [{ name: "S" }] });
});
afterEach(() => excel.stop());

type Act<T> = (shapes: Excel.ShapeCollection, context: Excel.RequestContext) => Promise<T>;
const onSheet = <T>(act: Act<T>) =>
  Excel.run((context) => act(context.workbook.worksheets.getItem("S").shapes, context));

it("keeps the frame's settings", async () => {
  await onSheet(async (shapes, context) => {
    const frame = shapes.addGeometricShape("Rectangle").textFrame.load();
    await context.sync();
    expect(frame.toJSON()).toMatchObject({
      autoSizeSetting: "AutoSizeNone",
      hasText: false,
      leftMargin: 7.2,
      rightMargin: 7.2,
      topMargin: 3.6,
      bottomMargin: 3.6,
      orientation: "Horizontal",
    });
    frame.textRange.text = "Grow";
    frame.horizontalAlignment = "Center";
    frame.verticalAlignment = "Middle";
    frame.leftMargin = 1;
    frame.verticalOverflow = "Ellipsis";
    frame.horizontalOverflow = "Overflow";
    frame.orientation = "Vertical270";
    frame.load();
    await context.sync();
    expect(frame.toJSON()).toMatchObject({
      hasText: true,
      horizontalAlignment: "Center",
      verticalAlignment: "Middle",
      leftMargin: 1,
      verticalOverflow: "Ellipsis",
      horizontalOverflow: "Overflow",
      orientation: "Vertical270",
    });
    frame.deleteText();
    const text = frame.textRange.load("text");
    await context.sync();
    expect(text.text).toBe("");
  });
});

it("gives a part of the text a font of its own", async () => {
  await onSheet(async (shapes, context) => {
    const range = shapes.addTextBox("Revenue\n98%").textFrame.textRange;
    range.font.size = 9;
    range.font.name = "Segoe UI";
    const name = range.getSubstring(0, 7);
    name.font.bold = true;
    name.font.color = "navy";
    range.getSubstring(8).font.italic = true;
    range.load("text");
    range.font.load();
    name.load("text");
    name.font.load();
    const tail = range.getSubstring(8, 3).load("text,font/bold,font/italic,font/color,font/underline");
    await context.sync();
    expect([range.text, name.text, tail.text]).toEqual(["Revenue\n98%", "Revenue", "98%"]);
    expect(range.font.toJSON()).toMatchObject({
      size: 9,
      name: "Segoe UI",
      bold: null,
      color: null,
      italic: null,
    });
    expect(name.font.toJSON()).toMatchObject({ bold: true, color: "#000080", italic: false });
    expect(tail.font.toJSON()).toMatchObject({
      bold: false,
      italic: true,
      color: "#000000",
      underline: "None",
    });
    name.text = "Cash";
    range.load("text");
    const start = range.getSubstring(0, 4).load("text,font/bold");
    await context.sync();
    expect([range.text, start.text, start.font.bold]).toEqual(["Cash\n98%", "Cash", true]);
  });
});

it.each([
  ["a part that begins behind the end", (text: Excel.TextRange) => text.getSubstring(9).load("text")],
  ["a font of size 0", (text: Excel.TextRange) => (text.font.size = 0)],
  ["an unknown underline", (text: Excel.TextRange) => (text.font.underline = "Twice" as "Double")],
])("refuses %s", async (_, act) => {
  const attempt = onSheet(async (shapes, context) => {
    act(shapes.addTextBox("Text").textFrame.textRange);
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("has no text in a line", async () => {
  const attempt = onSheet(async (shapes, context) => {
    shapes.addLine(0, 0, 5, 5).textFrame.textRange.text = "Text";
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("grows with its text where it is to fit it", async () => {
  await onSheet(async (shapes, context) => {
    const box = Object.assign(shapes.addTextBox("One"), { width: 80, height: 10 });
    box.textFrame.autoSizeSetting = "AutoSizeShapeToFitText";
    box.load("height");
    await context.sync();
    const one = box.height;
    box.textFrame.textRange.text = "One\nTwo\nThree";
    box.load("height");
    await context.sync();
    // Margins above and below of 3.6 points; each further line adds one line's height.
    expect(box.height - one).toBeCloseTo(2 * (one - 7.2), 9);
  });
});

it("gives a picture of a shape, which can be added as an image of the same size", async () => {
  await onSheet(async (shapes, context) => {
    const box = Object.assign(shapes.addGeometricShape("Ellipse"), { width: 72, height: 36 });
    box.lineFormat.visible = false;
    const picture = box.getAsImage("PNG");
    await context.sync();
    // 72 by 36 points are 96 by 48 pixels; half a point of air stands around.
    const { width, height, colorAt } = readPng(picture.value);
    expect([width, height, colorAt(48, 24), colorAt(2, 2)]).toEqual([97, 49, "#4472C4", "#FFFFFF"]);
    const image = shapes.addImage(picture.value).load("name,type,width,height,lockAspectRatio");
    image.image.load("format");
    await context.sync();
    expect([image.name, image.type, image.image.format]).toEqual(["Picture 2", "Image", "PNG"]);
    expect([image.width, image.height, image.lockAspectRatio]).toEqual([97 * 0.75, 49 * 0.75, true]);
  });
});

it("reads the size of a JPEG", async () => {
  // A start of image, an application block of 4 bytes, and the start of a frame of 20 by 10 pixels.
  const jpeg = Buffer.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 10, 0, 20, 1, 0, 0, 0,
  ]);
  await onSheet(async (shapes, context) => {
    const image = shapes.addImage(jpeg.toString("base64")).load("width,height");
    image.image.load("format");
    await context.sync();
    expect([image.width, image.height, image.image.format]).toEqual([15, 7.5, "JPEG"]);
  });
});

it("refuses a picture in a format that it cannot make", async () => {
  const attempt = onSheet(async (shapes, context) => {
    shapes.addTextBox("x").getAsImage("GIF");
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "UnsupportedOperation" });
});
