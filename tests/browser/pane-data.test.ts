import type { Browser } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
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

it("the quality of the data is for everyone, in light and dark, at 300 and 480 pixels", async () => {
  const preview = await Preview.open(browser, { sample: "small-business", width: 1280, height: 1500 });
  const pane = await preview.pane();
  await pane.getByRole("button", { name: "Score these KPIs" }).click();
  await pane.getByText(/cells updated/).waitFor();
  await pane.getByRole("tab", { name: /^Findings/ }).click();
  await pane.getByRole("button", { name: /^Data quality/ }).click();
  await pane.getByText("Due values").waitFor();
  const looks = [
    { colorScheme: "light", paneWidth: 300 },
    { colorScheme: "dark", paneWidth: 480 },
  ] as const;
  await inEachLook(preview, looks, async (look) => {
    await expectSound(pane, `Data, ${look}`);
    await preview.screenshot(`pane-data-${look}`);
    await pane
      .getByRole("button", { name: /^Copy reminder/ })
      .first()
      .waitFor();
  });
  await preview.close();
});
