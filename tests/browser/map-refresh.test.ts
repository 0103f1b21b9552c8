import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser, type Preview } from "./open-preview";
import { lastReading, openSmallBusiness, refreshFromPane, showSheet } from "./small-business";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const MAP = "Strategy map";
const boxNamed = (objective: string) => `BSC map box ${objective.toLowerCase()}`;
const drawings = ({ page }: Preview) =>
  page.evaluate((sheet) => window.preview.drawings(sheet).map((drawing) => ({ ...drawing })), MAP);
const idOf = async (preview: Preview, name: string): Promise<string> =>
  (await drawings(preview)).find((drawing) => drawing.name === name)?.id ?? "";

/** Whether every word of a drawing lies inside its outline. */
function holdsItsText(preview: Preview, id: string): Promise<boolean> {
  return preview.page.locator(`[data-drawing="${id}"]`).evaluate((group) => {
    const texts = [...group.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
    const outline = group.querySelector("path, rect, ellipse")?.getBoundingClientRect();
    return (
      outline !== undefined &&
      texts.length > 0 &&
      texts.every(
        ({ left, right, top, bottom }) =>
          left >= outline.left && right <= outline.right && top >= outline.top && bottom <= outline.bottom,
      )
    );
  });
}

describe("the Strategy map of the small business", () => {
  it("is drawn by the pane's Refresh, follows a KPI, and leaves a box where it was put", async () => {
    const { preview, pane } = await openSmallBusiness(browser, { height: 1060 });
    await showSheet(preview, MAP);
    await preview.page.click("#pane-close");
    const before = await drawings(preview);
    const boxes = before.filter(({ name }) => name.startsWith("BSC map box "));
    expect(boxes).toHaveLength(9);
    for (const { id, name } of before) {
      const hasText = /^BSC map (box|label) /.test(name);
      if (hasText) expect(await holdsItsText(preview, id), name).toBe(true);
    }
    await preview.screenshot("small-business-map");

    await preview.page.evaluate(([sheet, name]) => window.preview.moveDrawing(sheet, name, 330, 390), [
      MAP,
      boxNamed("Turn stock into cash"),
    ] as const);
    // Complaints of October 2026: better than their target of 6.5 for once.
    await preview.type("Readings", await lastReading(preview, "Complaints per 1,000 orders"), 5.9);
    await preview.page.getByRole("button", { name: "Open scorecard" }).click();
    await refreshFromPane(pane);
    const box = preview.page.locator(
      `[data-drawing="${await idOf(preview, boxNamed("Keep our promises"))}"]`,
    );
    await expect.poll(() => box.textContent()).toContain("On track");
    const after = await drawings(preview);
    const boxesAfter = after.filter(({ name }) => name.startsWith("BSC map box "));
    expect(boxesAfter.map(({ name }) => name)).toEqual(boxes.map(({ name }) => name));
    expect(after.find(({ name }) => name === boxNamed("Turn stock into cash"))).toMatchObject({
      left: 330,
      top: 390,
    });
    await preview.screenshot("small-business-map-moved");
    await preview.close();
  });

  it("stands beside the dark pane, as do the heat map, the charts and the report", async () => {
    const { preview } = await openSmallBusiness(browser, { height: 1000, colorScheme: "dark" });
    for (const sheet of [MAP, "Charts", "Heat map", "Report"]) {
      await showSheet(preview, sheet);
      await preview.page.waitForTimeout(1500);
      await preview.screenshot(`small-business-${sheet.toLowerCase().replace(" ", "-")}-dark`);
    }
    const icons = await preview.page.evaluate(() =>
      ["B6", "C6", "N16"].map((address) => window.preview.getText("Heat map", address)),
    );
    expect(icons).toEqual(["✔", "▲", "✖"]);
    await preview.close();
  });
});
