import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectSound } from "./expect-sound";
import { inEachLook } from "./looks";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function openScored(colorScheme: "light" | "dark", paneWidth: number) {
  const size = { width: 1280, height: 1300 };
  const preview = await Preview.open(browser, { sample: "small-business", colorScheme, paneWidth, ...size });
  const pane = await preview.pane();
  await pane.getByRole("button", { name: "Score these KPIs" }).click();
  await pane.getByText(/cells updated/).waitFor();
  return { preview, pane };
}

it("the sheets and the trend of a KPI are for everyone, in light and dark, at 300 and 480 pixels", async () => {
  const { preview, pane } = await openScored("light", 300);
  const looks = [
    { colorScheme: "dark", paneWidth: 480 },
    { colorScheme: "light", paneWidth: 300 },
  ] as const;
  await pane.getByRole("tab", { name: "Sheets" }).click();
  await pane.getByRole("switch", { name: "Charts" }).click();
  await pane.getByText("Trend: Stock turnover").waitFor();
  await pane.getByRole("button", { name: "Add a chart" }).click();
  await inEachLook(preview, looks, async (look) => {
    await expectSound(pane, `Sheets, ${look}`);
    await preview.screenshot(`pane-sheets-${look}`);
  });

  await pane.getByRole("tab", { name: "Scorecard" }).click();
  await pane.getByRole("treeitem", { name: /^Revenue/ }).click();
  await pane.getByRole("slider", { name: "Trend of Revenue" }).waitFor();
  await pane.getByRole("button", { name: "As a table" }).click();
  await inEachLook(preview, looks, async (look) => {
    await expectSound(pane, `Trend, ${look}`);
    await preview.screenshot(`pane-trend-${look}`);
  });
  await preview.close();
});

it("writes the report at one press and leads to each sheet; a changed cell marks the numbers", async () => {
  const { preview, pane } = await openScored("light", 300);
  await pane.getByRole("tab", { name: "Sheets" }).click();
  await pane.getByRole("button", { name: "Write the report" }).click();
  await preview.page.waitForFunction(() => window.preview.activeSheet() === "Report");
  await expect.poll(() => preview.text("Report", "A1")).toContain("Brenner Cycles");
  await pane.getByRole("button", { name: "Open: Scorecard" }).click();
  await preview.page.waitForFunction(() => window.preview.activeSheet() === "Scorecard");

  // Excel tells of our own changes a little after it has taken them; edits count from then on.
  await preview.page.waitForTimeout(1000);
  const stale = pane.getByText("Cells have changed since. Refresh to update.");
  await preview.type("KPIs", "A6", "Net revenue");
  await stale.waitFor();
  await preview.screenshot("pane-stale");
  await pane.getByRole("button", { name: "Refresh", exact: true }).click();
  await stale.waitFor({ state: "detached" });
  await preview.close();
});

it("moves a chart by keyboard alone, and the Charts sheet follows", async () => {
  const { preview, pane } = await openScored("light", 300);
  await pane.getByRole("tab", { name: "Sheets" }).click();
  await pane.getByRole("switch", { name: "Charts" }).focus();
  await preview.page.keyboard.press("Space");
  await pane.getByText("Trend: Stock turnover").waitFor();
  await pane.getByRole("button", { name: "Open: Charts" }).click();
  await preview.page.waitForFunction(() => window.preview.activeSheet() === "Charts");
  const title = (place: number) => pane.locator("ol > li").nth(place).innerText();
  await pane.getByRole("button", { name: "Move down: Score by perspective" }).focus();
  await preview.page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => title(1)).toContain("Score by perspective");
  await preview.page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => title(2)).toContain("Score by perspective");
  expect(await pane.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
    "Move down: Score by perspective",
  );
  const placeOf = async (name: string) => {
    const places = await pane.evaluate(async () =>
      Excel.run(async (context) => {
        const charts = context.workbook.worksheets.getItem("Charts").charts;
        charts.load("items/top,items/left,items/title/text");
        await context.sync();
        return charts.items.map(({ top, left, title: { text } }) => ({ top, left, text }));
      }),
    );
    const inOrder = places.toSorted((one, other) => one.top - other.top || one.left - other.left);
    return inOrder.findIndex(({ text }) => text === name);
  };
  await expect.poll(() => placeOf("Score by perspective"), { timeout: 20_000 }).toBe(2);
  await preview.close();
});
