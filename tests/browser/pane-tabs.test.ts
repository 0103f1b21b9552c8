import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

it.each([
  { culture: "en-US", accept: "Score these KPIs" },
  { culture: "de-DE", accept: "Diese Kennzahlen bewerten" },
  { culture: "fr-FR", accept: "Évaluer ces indicateurs" },
  { culture: "pt-BR", accept: "Pontuar estes indicadores" },
])(
  "the tabs stand on one line of a pane 300 pixels wide, with a dozen findings, in $culture",
  async ({ culture, accept }) => {
    const preview = await Preview.open(browser, { sample: "small-business", culture, paneWidth: 300 });
    const pane = await preview.pane();
    await pane.getByRole("button", { name: accept }).click();
    const tabs = pane.getByRole("tab");
    await tabs.nth(4).waitFor();
    await pane.getByRole("treeitem").first().waitFor();
    const boxes = await tabs.evaluateAll((all) =>
      all
        .map((tab) => {
          for (const node of tab.childNodes) {
            if (node instanceof Text) node.data = node.data.replace(/\d+/, "12");
          }
          return tab;
        })
        .map((tab) => {
          const { top, bottom, right } = tab.getBoundingClientRect();
          return { middle: Math.round((top + bottom) / 2), isInside: right <= window.innerWidth };
        }),
    );
    await preview.screenshot(`pane-tabs-${culture}`);
    expect(boxes).toHaveLength(5);
    expect(new Set(boxes.map(({ middle }) => middle)).size).toBe(1);
    expect(boxes.every(({ isInside }) => isInside)).toBe(true);
    await preview.close();
  },
);
