import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

const SHEET = "MMR indicators";
const csv = readFileSync("src/preview/samples/nyc-mmr/nyc_mmr_kpis.csv", "utf8");
const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Takes the proposed mapping as it is, and waits until the results stand in the workbook. */
async function acceptProposal(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Score these KPIs" }).click({ timeout: 60_000 });
  await pane.getByText(/cells updated/).waitFor({ timeout: 120_000 });
}

describe("New York's Mayor's Management Report", () => {
  it("has a status for every KPI with a target and a reading, with the proposed mapping as it is", async () => {
    const preview = await Preview.open(browser);
    await preview.page.selectOption("#sample", "nyc-mmr");
    await preview.page.waitForFunction((sheet) => window.preview.activeSheet() === sheet, SHEET);
    await acceptProposal(await preview.pane());

    const statuses = await preview.page.evaluate(
      ([sheet, count]) =>
        Array.from({ length: count }, (_row, index) => window.preview.getText(sheet, `R${index + 1}`)),
      [SHEET, rows.length + 1] as const,
    );
    expect(statuses[0]).toBe("Status");
    rows.forEach((row, index) => {
      const actual = Number(row["YTDScaled"]);
      const target = Number(row["Target.MMR"]);
      const status = statuses[index + 1] ?? "";
      if (row["YTDScaled"] === "NA" || row["Target.MMR"] === "NA") {
        expect(status, row["Indicator"]).toBe("No data");
      } else if (row["Desired.Direction"] === "Up" || row["Desired.Direction"] === "Down") {
        const isMet = row["Desired.Direction"] === "Up" ? actual >= target : actual <= target;
        expect(status === "On track", row["Indicator"]).toBe(isMet);
        expect(["On track", "At risk", "Off track"], row["Indicator"]).toContain(status);
      } else {
        expect(["On track", "At risk", "Off track"], row["Indicator"]).toContain(status);
      }
    });
    await keepPictures(preview);
    await preview.close();
  });
});

/** The results in light and dark, beside a pane of the least and of a comfortable width, where nothing may be cut off. */
async function keepPictures(preview: Preview): Promise<void> {
  const pane = await preview.pane();
  for (const colorScheme of ["light", "dark"] as const) {
    await preview.page.emulateMedia({ colorScheme });
    for (const width of [300, 480]) {
      await preview.page.evaluate((pixels) => window.preview.resizePane(pixels), width);
      // The grid draws itself anew a moment after its size changes.
      await preview.page.waitForTimeout(500);
      await preview.screenshot(`new-york-${colorScheme}-${width}`);
      const isCut = await pane.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(isCut, `pane of ${width}`).toBe(false);
      const [drawn, area] = await preview.page.evaluate(() => {
        const widest = Math.max(
          ...[...document.querySelectorAll("#grid canvas")].map((one) => one.clientWidth),
        );
        return [widest, document.querySelector("#grid")?.clientWidth ?? 0] as const;
      });
      expect(drawn, `grid beside a pane of ${width}`).toBe(area);
    }
  }
}
