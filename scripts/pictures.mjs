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

  await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Scorecard" }).click();
  await page.setViewportSize({ width: 1440, height: 820 });
  await page.click("#pane-close");
  await picture("scorecard-sheet");

  await page.getByRole("button", { name: "Open scorecard" }).click();
  await pane.getByRole("treeitem", { name: /^Complaints per 1,000 orders/ }).click();
  await pane.getByRole("heading", { name: "Complaints per 1,000 orders" }).waitFor();
  await page.setViewportSize({ width: 1440, height: 1290 });
  await picture("why-this-score", page.locator("#pane"));
}
