import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inEachLook } from "./looks";
import { Preview, startBrowser } from "./open-preview";

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Every rule of axe but its experimental ones, over all that the pane shows. */
async function expectNoViolations(pane: Frame, state: string): Promise<void> {
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(axe);
  const found = await pane.evaluate(async () => {
    const { violations, passes } = await window.axe.run({ resultTypes: ["violations"] });
    const where = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    return { where, passes: passes.length };
  });
  expect(found.where, state).toEqual([]);
  expect(found.passes, state).toBeGreaterThan(10);
  const isCut = await pane.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isCut, `${state} is wider than the pane`).toBe(false);
}

describe("the pane for everyone", () => {
  it.each([
    {
      sample: "small-business",
      looks: [
        { colorScheme: "dark", paneWidth: 300 },
        { colorScheme: "light", paneWidth: 300 },
      ],
    },
    {
      sample: "nyc-mmr",
      looks: [
        { colorScheme: "light", paneWidth: 300 },
        { colorScheme: "dark", paneWidth: 480 },
        { colorScheme: "dark", paneWidth: 300 },
      ],
    },
  ] as const)("has no violation on any panel, in light and dark ($sample)", async ({ sample, looks }) => {
    const preview = await Preview.open(browser, { sample, paneWidth: 300 });
    const pane = await preview.pane();
    const expectNone = (state: string) =>
      inEachLook(preview, looks, (look) => expectNoViolations(pane, `${state}, ${look}`));
    const accept = pane.getByRole("button", { name: "Score these KPIs" });
    await accept.waitFor();
    await expectNone("Start");
    await accept.click();
    await pane.getByText(/cells updated/).waitFor();
    await expectNone("Scorecard");

    await pane.getByRole("button", { name: "Filter" }).click();
    await pane.getByLabel("Perspective", { exact: true }).selectOption({ index: 1 });
    await pane.getByRole("button", { name: "Show all" }).waitFor();
    await expectNone("Filter");
    await pane.getByRole("button", { name: "Show all" }).click();
    await pane.getByRole("button", { name: "Filter" }).click();

    await pane.locator("[role=treeitem]").first().getByRole("button", { name: "Why?" }).click();
    await pane.getByRole("heading", { name: "What each part brings" }).waitFor();
    await expectNone("Perspective");
    await pane.getByRole("button", { name: "Back to the scorecard" }).click();

    await openKpi(pane);
    await expectNone("KPI");
    await pane.getByRole("button", { name: "Back to the scorecard" }).click();

    await pane.getByRole("tab", { name: /^Findings/ }).click();
    const many = pane.locator("li > button[aria-expanded=false]");
    if ((await many.count()) > 0) await many.last().click();
    await expectNone("Findings");

    await pane.getByRole("tab", { name: "Settings" }).click();
    await pane.getByRole("button", { name: "Save and refresh" }).waitFor();
    await expectNone("Settings");
    await preview.close();
  });

  it("shows whose KPIs one owner answers for, by keyboard alone", async () => {
    const preview = await Preview.open(browser, { sample: "small-business", paneWidth: 300 });
    const pane = await preview.pane();
    const { keyboard } = preview.page;
    await pane.getByRole("button", { name: "Score these KPIs" }).click();
    await pane.getByText(/cells updated/).waitFor();
    const all = await pane.getByRole("treeitem").count();
    await pane.getByRole("tab", { name: "Scorecard" }).focus();
    await tabTo(preview.page, pane, "Filter");
    await keyboard.press("Enter");
    await keyboard.press("Tab");
    expect(await chosenIn(pane)).toEqual({ label: "Owner", value: "All" });
    await keyboard.press("ArrowDown");
    const { value: owner } = await chosenIn(pane);
    await pane.getByText(`Owner: ${owner}`).waitFor();
    const own = await pane.getByRole("treeitem").count();
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(all);
    await preview.screenshot("owner-view");
    await tabTo(preview.page, pane, "Show all", "Shift+Tab");
    await keyboard.press("Enter");
    expect(await focused(pane)).toBe("Filter");
    expect(await pane.getByRole("treeitem").count()).toBe(all);
    await preview.close();
  });

  it("goes from the first question to a KPI's cell by keyboard alone", async () => {
    const preview = await Preview.open(browser, { sample: "small-business", paneWidth: 300 });
    const pane = await preview.pane();
    const { keyboard } = preview.page;
    await pane.getByRole("button", { name: "Score these KPIs" }).waitFor();
    // The last stop before the pane's own; Excel's way into it is F6.
    await preview.page.focus("#pane-close");
    await tabTo(preview.page, pane, "Score these KPIs");
    await keyboard.press("Enter");
    await pane.getByText(/cells updated/).waitFor();

    await tabTo(preview.page, pane, /^Financial/);
    for (const line of [/^Grow sales and margin/, /^Revenue/, /^Gross margin/]) {
      await keyboard.press("ArrowDown");
      expect(await focused(pane)).toMatch(line);
    }
    await keyboard.press("Enter");
    expect(await focused(pane)).toBe("Gross margin");
    const { cell } = await tabTo(preview.page, pane, "Go to Actual");
    await keyboard.press("Enter");
    const [sheet = "", address = ""] = cell.split("!");
    await preview.page.waitForFunction((name) => window.preview.activeSheet() === name, sheet);
    await expect.poll(() => nameBox(preview.page)).toBe(address);

    await tabTo(preview.page, pane, "Back to the scorecard", "Shift+Tab");
    await keyboard.press("Enter");
    expect(await focused(pane)).toMatch(/^Gross margin/);
    await preview.close();
  });
});

/** Opens the groups that are closed until a KPI shows, then the KPI. */
async function openKpi(pane: Frame): Promise<void> {
  const kpi = pane.locator("[role=treeitem]:not([aria-expanded])").first();
  if ((await kpi.count()) === 0) await pane.locator("[role=treeitem][aria-expanded=false]").first().click();
  await kpi.click();
  await pane.getByRole("button", { name: "Back to the scorecard" }).waitFor();
}

/** What has the focus in the pane, as its text. */
const focused = (pane: Frame) =>
  pane.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLElement && element !== document.body ? element.innerText.trim() : "";
  });

/** The list that has the focus: its label, and what is chosen in it. */
const chosenIn = (pane: Frame) =>
  pane.evaluate(() => {
    const list = document.activeElement;
    if (!(list instanceof HTMLSelectElement)) return { label: "", value: "" };
    return { label: list.labels[0]?.innerText ?? "", value: list.selectedOptions[0]?.text ?? "" };
  });

/** Presses Tab until something of that text has the focus, and returns the cell it names. */
async function tabTo(page: Page, pane: Frame, text: string | RegExp, key = "Tab"): Promise<{ cell: string }> {
  const seen: string[] = [];
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press(key);
    const now = await focused(pane);
    if (typeof text === "string" ? now === text : text.test(now)) {
      return { cell: await pane.evaluate(() => document.activeElement?.getAttribute("title") ?? "") };
    }
    seen.push(now);
  }
  throw new Error(`${key} never reached ${String(text)}, only ${seen.join(" | ")}`);
}

/** The address of the cell that is selected in the grid. */
const nameBox = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value);
