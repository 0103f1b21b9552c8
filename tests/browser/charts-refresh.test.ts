import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBrowser } from "./open-preview";
import { lastReading, openSmallBusiness, refreshFromPane, showSheet } from "./small-business";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

it("draws the charts side by side, no label over another, and lets them follow their figures", async () => {
  const { preview, pane } = await openSmallBusiness(browser, { height: 1500 });
  await showSheet(preview, "Charts");
  await preview.page.click("#pane-close");
  const charts = await preview.page.evaluate(() =>
    window.preview.drawings("Charts").map(({ id, name, left, top, width, height }) => ({
      id,
      name,
      place: { left, top, width, height },
    })),
  );
  expect(charts).toHaveLength(8);
  // Two columns of equal charts, evenly spaced.
  expect(new Set(charts.map(({ place }) => Math.round(place.left))).size).toBe(2);
  expect(
    new Set(charts.map(({ place }) => `${Math.round(place.width)}x${Math.round(place.height)}`)).size,
  ).toBe(1);
  await preview.page.waitForTimeout(1500);
  await preview.screenshot("small-business-charts");

  for (const { id, name } of charts) {
    const layer = preview.page.locator(`[data-drawing="${id}"]`);
    if ((await layer.count()) === 0) continue; // below the window
    const clashes = await layer.evaluate((group) => {
      const frame = group.getBoundingClientRect();
      const texts = [...group.querySelectorAll("text")].filter((text) => {
        const isTilted = /rotate/.test(
          `${text.getAttribute("transform")} ${text.parentElement?.getAttribute("transform")}`,
        );
        return !isTilted && text.textContent.trim() !== "";
      });
      const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      const isOutside = ({ box }: (typeof boxes)[number]) =>
        box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      const overlap = (a: DOMRect, b: DOMRect) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
      const pairs = boxes.flatMap((one, at) =>
        boxes
          .slice(at + 1)
          .flatMap((other) => (overlap(one.box, other.box) ? [`${one.text} / ${other.text}`] : [])),
      );
      return [...boxes.filter(isOutside).map(({ text }) => text), ...pairs];
    });
    expect(clashes, name).toEqual([]);
  }

  const movement = charts.find(({ name }) => name === "BSC chart movement")?.id ?? "";
  const texts = preview.page.locator(`[data-drawing="${movement}"]`);
  expect(await texts.textContent()).toContain("96.9%");
  // Half of October's orders were late.
  await preview.type("Readings", await lastReading(preview, "On-time delivery"), 0.5);
  await preview.page.getByRole("button", { name: "Open scorecard" }).click();
  await refreshFromPane(pane);
  await expect.poll(() => texts.textContent(), { timeout: 20_000 }).not.toContain("96.9%");
  await preview.close();
});
