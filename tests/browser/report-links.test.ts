import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Height of the column letters and width of the row numbers, in pixels. */
const HEADINGS = { height: 20, width: 46 };

/** Cells of the report that lead somewhere: their middles in pixels from the sheet's corner. Runs in the add-in's frame. */
async function linkedCells(): Promise<readonly { to: string; x: number; y: number }[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Report");
    const cells = Array.from({ length: 80 }, (_, row) =>
      sheet.getCell(row, 0).load("hyperlink,left,top,height"),
    );
    await context.sync();
    return cells.flatMap(({ hyperlink, left, top, height }) => {
      const to = (hyperlink as Excel.RangeHyperlink | null)?.documentReference;
      return to === undefined ? [] : [{ to, x: ((left + 20) * 4) / 3, y: ((top + height / 2) * 4) / 3 }];
    });
  });
}

const selected = (pane: Frame) =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );

it("is written by the ribbon's button, and leads from a red KPI to its row", async () => {
  const preview = await Preview.open(browser, { sample: "small-business", width: 1440, height: 1800 });
  const pane = await preview.pane();
  await pane.getByRole("button", { name: "Score these KPIs" }).click();
  await pane.getByText(/cells updated/).waitFor();
  await preview.page.getByRole("button", { name: "Write the report" }).click();
  await expect.poll(() => preview.activeSheet(), { timeout: 30_000 }).toBe("Report");

  const [link] = await pane.evaluate(linkedCells);
  const corner = await preview.page.locator("#grid canvas").last().boundingBox();
  if (!link || !corner) throw new Error("No link, or no grid");
  await preview.screenshot("report-links");
  await preview.page.mouse.click(corner.x + HEADINGS.width + link.x, corner.y + HEADINGS.height + link.y);
  await expect.poll(() => selected(pane)).toBe(link.to);
  expect(await preview.activeSheet()).toBe(link.to.split("!")[0]);
  await preview.close();
});
