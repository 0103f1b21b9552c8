import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Draws a small strategy map, as an add-in would. Runs in the add-in's frame. */
async function drawMap(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Drawn");
    sheet.showGridlines = false;
    const { shapes } = sheet;
    const rows = [
      ["Financial", "#E8F1EC", ["Grow revenue 98%", "Lower costs 71%"]],
      ["Customer", "#F3EEE2", ["Delight customers of every region, large and small 104%"]],
      ["Learning", "#E6ECF5", ["Train people 55%", "Keep people 96%"]],
    ] as const;
    const boxes: Excel.Shape[] = [];
    rows.forEach(([name, color, objectives], row) => {
      const band = shapes.addGeometricShape("Rectangle");
      Object.assign(band, { name: `Band ${name}`, left: 20, top: 20 + row * 130, width: 520, height: 115 });
      band.fill.setSolidColor(color);
      band.lineFormat.visible = false;
      band.textFrame.textRange.text = name;
      band.textFrame.textRange.font.color = "#404040";
      band.textFrame.textRange.font.bold = true;
      objectives.forEach((text, column) => {
        const box = shapes.addGeometricShape("RoundRectangle");
        const left = objectives.length === 1 ? 240 : 130 + column * 220;
        Object.assign(box, { name: text, left, top: 45 + row * 130, width: 150, height: 65 });
        box.altTextTitle = text;
        box.fill.setSolidColor("#FFFFFF");
        box.lineFormat.color = column === 0 ? "#107C10" : "#A4262C";
        box.lineFormat.weight = 2;
        box.textFrame.horizontalAlignment = "Center";
        box.textFrame.verticalAlignment = "Middle";
        const range = box.textFrame.textRange;
        range.text = text;
        range.font.color = "#201F1E";
        range.getSubstring(text.lastIndexOf(" ") + 1).font.bold = true;
        boxes.push(box);
      });
    });
    const glue = (
      from: number,
      to: number,
      kind: "Straight" | "Elbow" | "Curve",
      sites: [number, number],
    ) => {
      const [cause, effect] = [boxes[from], boxes[to]];
      if (!cause || !effect) return;
      const line = shapes.addLine(0, 0, 9, 9, kind);
      line.name = `Link ${from} ${to}`;
      line.line.connectBeginShape(cause, sites[0]);
      line.line.connectEndShape(effect, sites[1]);
      line.line.endArrowheadStyle = "Triangle";
      line.lineFormat.color = "#605E5C";
      line.lineFormat.weight = 1.5;
      if (kind === "Elbow") line.lineFormat.dashStyle = "Dash";
    };
    glue(3, 2, "Curve", [0, 2]);
    glue(4, 2, "Curve", [0, 3]);
    glue(2, 0, "Straight", [0, 2]);
    glue(2, 1, "Elbow", [0, 2]);
    sheet.activate();
    await context.sync();
  });
}

it("draws a map over the cells, whose boxes a person can drag with the links at them", async () => {
  const preview = await Preview.open(browser, { sample: "small-business" });
  const pane = await preview.pane();
  await pane.evaluate(drawMap);
  const box = preview.page.getByRole("img", { name: "Lower costs 71%" });
  await box.waitFor();
  await preview.screenshot("shapes");
  const place = await box.boundingBox();
  if (!place) throw new Error("The box is not to be seen.");
  await preview.page.mouse.move(place.x + 20, place.y + 20);
  await preview.page.mouse.down();
  await preview.page.mouse.move(place.x + 60, place.y + 36, { steps: 4 });
  await preview.page.mouse.up();
  const drawings = await preview.page.evaluate(() => window.preview.drawings("Drawn"));
  const named = (name: string) => {
    const found = drawings.find((drawing) => drawing.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  // 40 pixels to the right and 16 down are 30 and 12 points.
  expect(named("Lower costs 71%")).toMatchObject({ left: 380, top: 57 });
  const link = named("Link 2 1");
  expect([link.left + link.width, link.top]).toEqual([380 + 75, 57 + 65]);
  await preview.screenshot("shapes-dragged");

  await preview.page.keyboard.press("Delete");
  await expect.poll(() => box.count()).toBe(0);
  await preview.page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => box.count()).toBe(1);
  await preview.close();
});
