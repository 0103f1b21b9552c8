import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startBrowser } from "./open-preview";
import { openSmallBusiness, showSheet } from "./small-business";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Landscape pages in points, long edge first. */
const PAPERS = { A4: [841.9, 595.3], Letter: [792, 612] } as const;
/** Half an inch. */
const MARGIN = 36;
/** Below this letters of 11 points are hard to read in print. */
const LEAST_SCALE = 0.6;

it("reads whole on the screen and prints legibly on two pages at most", async () => {
  const { preview, pane } = await openSmallBusiness(browser, { height: 1500 });
  await showSheet(preview, "Report");
  await preview.page.click("#pane-close");
  await preview.page.waitForTimeout(1500);
  await preview.screenshot("small-business-report");

  const { widths, height, area, used, text } = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Report");
      const area = sheet.pageLayout.getPrintArea().load("address");
      const used = sheet.getUsedRange(true).load("address,height,text");
      const columns = ["A", "B", "C", "D", "E", "F", "G"].map((letter) =>
        sheet.getRange(`${letter}1`).load("width"),
      );
      await context.sync();
      return {
        widths: columns.map(({ width }) => width),
        height: used.height,
        area: area.address,
        used: used.address,
        text: used.text,
      };
    }),
  );
  const width = widths.reduce((sum, one) => sum + one, 0);
  expect(area).toBe(used);
  for (const [long, short] of Object.values(PAPERS)) {
    const across = (long - 2 * MARGIN) / width;
    const down = (2 * (short - 2 * MARGIN)) / height;
    expect(Math.min(1, across, down)).toBeGreaterThan(LEAST_SCALE);
  }

  // Sentences run over the empty cells to their right, and no further than the page.
  const pixels = (width * 4) / 3;
  const lengths = await preview.page.evaluate(
    (lines) => {
      const pen = document.createElement("canvas").getContext("2d");
      if (!pen) throw new Error("No canvas");
      return lines.map(({ line, isLead }) => {
        pen.font = isLead ? "bold 17.3px Arial" : "14.7px Arial";
        return { line, pixels: pen.measureText(line).width };
      });
    },
    text.flatMap(([line = "", ...rest], row) =>
      rest.join("") === "" && row > 2 ? [{ line, isLead: row === 4 }] : [],
    ),
  );
  expect(lengths.length).toBeGreaterThan(15);
  for (const { line, pixels: own } of lengths) expect(own, line).toBeLessThanOrEqual(pixels);
  await preview.close();
});
