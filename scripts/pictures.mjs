// `node scripts/pictures.mjs`: takes the README's pictures from the preview, with the small business sample.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { installMissing, root } from "./install.mjs";

installMissing();
const { chromium } = await import("playwright-core");
const { buildPreview } = await import("./build.mjs");
const { CHROMIUM_SWITCHES, findChromium } = await import("./chromium.mjs");
const { serve } = await import("./serve.mjs");

const PICTURES = join(root, "docs", "pictures");
const SETTLED = 1000;
/** Sheets with their pictures' names, widths and heights in pixels. */
const SHEETS = [
  ["Scorecard", "scorecard-sheet", 1440, 820],
  ["Strategy map", "strategy-map", 1240, 1080],
  ["Charts", "charts", 1340, 1372],
  ["Heat map", "heat-map", 1300, 960],
  ["Report", "report", 1240, 1640],
];

const executablePath = findChromium();
if (executablePath === null) throw new Error("No Chromium: run npm test, which finds or installs one.");
mkdirSync(PICTURES, { recursive: true });
const served = await serve(buildPreview(), 0);
const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
try {
  await takePictures();
} finally {
  await browser.close();
  await served.close();
}

async function takePictures() {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    colorScheme: "light",
    viewport: { width: 1700, height: 720 },
  });
  const page = await context.newPage();
  await page.goto(`${served.url}/preview.html?sample=small-business`);
  await page.waitForFunction(() => "preview" in window);
  await page.evaluate(() => window.preview.ready);
  const pane = await (await page.waitForSelector("#frame iframe")).contentFrame();
  const picture = async (name, of = page) => {
    // The grid draws itself anew a moment after a change.
    await page.waitForTimeout(SETTLED);
    await of.screenshot({ path: join(PICTURES, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
  };

  await pane.getByRole("button", { name: "Score these KPIs" }).click({ timeout: 60_000 });
  await pane.getByText(/cells updated/).waitFor({ timeout: 60_000 });
  await page.evaluate(() => window.preview.resizePane(330));
  await picture("kpi-table");

  await pane.getByRole("tab", { name: "Sheets" }).click();
  for (const sheet of ["Strategy map", "Charts", "Heat map", "Report"]) {
    await pane.getByRole("switch", { name: sheet }).click();
    await pane.getByRole("button", { name: "Refresh", exact: true }).waitFor({ timeout: 60_000 });
  }
  await pane.getByRole("tab", { name: "Scorecard" }).click();

  await page.click("#pane-close");
  for (const [sheet, name, width, height] of SHEETS) {
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: new RegExp(`^${sheet}$`) }).click();
    await page.setViewportSize({ width, height });
    await picture(name);
  }

  await page.getByRole("button", { name: "Open scorecard" }).click();
  await pane.getByRole("treeitem", { name: /^Complaints per 1,000 orders/ }).click();
  await pane.getByRole("heading", { name: "Complaints per 1,000 orders" }).waitFor();
  await page.setViewportSize({ width: 1440, height: 1290 });
  await picture("why-this-score", page.locator("#pane"));

  await pane.getByRole("button", { name: "Back to the scorecard" }).click();
  await pane.getByRole("treeitem", { name: /^Revenue/ }).click();
  await pane.getByRole("heading", { name: "Where it will land" }).scrollIntoViewIfNeeded({ timeout: 60_000 });
  await page.setViewportSize({ width: 1440, height: 1000 });
  await pane.getByRole("heading", { name: "Trend" }).evaluate((heading) => heading.scrollIntoView());
  await picture("outlook", page.locator("#pane"));
}
