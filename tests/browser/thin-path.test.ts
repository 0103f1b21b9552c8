import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe("the preview", () => {
  it("opens a workbook beside the task pane, which has spoken with its host", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    const pane = await preview.pane();
    const host = await pane.evaluate(async () => {
      const info = await Office.onReady();
      return `${info.host} ${info.platform}`;
    });
    expect(host).toBe("Excel OfficeOnline");
    await preview.screenshot("start");
    await preview.close();
  });

  it("fetches at most 200 kB of code of its own, compressed, until Start asks its first question", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    const pane = await preview.pane();
    await pane.getByRole("button", { name: "Score these KPIs" }).waitFor();
    const scripts = await pane.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map((entry) => new URL(entry.name).pathname)
        .filter((path) => path.endsWith(".js") && !path.startsWith("/office-js/")),
    );
    // The functions have budgets of their own.
    expect(scripts).toContain("/functions.js");
    const own = scripts.filter((path) => !/^\/(?:functions|forecasting)\./.test(path));
    const sizes = own.map((path) => brotliCompressSync(readFileSync(join("dist-preview", path))).length);
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
    await preview.close();
  });

  it("answers formulas of ours in cells", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    const sheet = await preview.activeSheet();
    const shown = (address: string) => expect.poll(() => preview.text(sheet, address), { timeout: 30_000 });
    await preview.type(sheet, "Z1", "=BSC.STATUS(90,100)");
    await shown("Z1").toBe("At risk");
    await preview.type(sheet, "Z2", '=BSC.STATUS(5,8,"lower")');
    await shown("Z2").toBe("On track");
    await preview.type(sheet, "Z3", '=BSC.STATUS(5,8,"sideways")');
    await shown("Z3").toBe("#VALUE!");
    await preview.close();
  });

  it("answers formulas that forecast, which spill", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    const sheet = await preview.activeSheet();
    const shown = (address: string) => expect.poll(() => preview.text(sheet, address), { timeout: 30_000 });
    await preview.type(sheet, "W1", "=BSC.FORECAST({7;7;7;7},2)");
    for (const address of ["W1", "X1", "Y1", "W2", "X2", "Y2"]) await shown(address).toBe("7");
    await preview.type(sheet, "W4", "=BSC.HITCHANCE({7;7;7;7},8,2)");
    await shown("W4").toBe("0");
    await preview.type(sheet, "W5", "=BSC.FORECAST({7;7;7},2)");
    await shown("W5").toBe("#N/A");
    await preview.close();
  });
});
