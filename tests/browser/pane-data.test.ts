import type { Browser } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { expectSound } from "./expect-sound";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

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
