import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function expectSound(pane: Frame, state: string): Promise<void> {
  await pane.evaluate(axe);
  const found = await pane.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found, state).toEqual([]);
  const isCut = await pane.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isCut, `${state} is wider than the pane`).toBe(false);
}

it.each([
  { colorScheme: "light", paneWidth: 300 },
  { colorScheme: "dark", paneWidth: 480 },
] as const)(
  "the quality of the data is for everyone, in $colorScheme, $paneWidth pixels wide",
  async ({ colorScheme, paneWidth }) => {
    const size = { width: 1280, height: 1500 };
    const preview = await Preview.open(browser, {
      sample: "small-business",
      colorScheme,
      paneWidth,
      ...size,
    });
    const pane = await preview.pane();
    await pane.getByRole("button", { name: "Score these KPIs" }).click();
    await pane.getByText(/cells updated/).waitFor();
    await pane.getByRole("tab", { name: /^Findings/ }).click();
    await pane.getByRole("button", { name: /^Data quality/ }).click();
    await pane.getByText("Due values").waitFor();
    await expectSound(pane, "Data");
    await preview.screenshot(`pane-data-${colorScheme}-${paneWidth}`);
    await pane
      .getByRole("button", { name: /^Copy reminder/ })
      .first()
      .waitFor();
    await preview.close();
  },
);
