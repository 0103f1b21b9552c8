import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Preview, startBrowser } from "./open-preview";

let browser: Browser;
let preview: Preview;
let pane: Frame;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  preview = await Preview.open(browser, { sample: "small-business", paneWidth: 320 });
  pane = await preview.pane();
});

afterEach(async () => {
  await preview.close();
});

const press = (name: string) => pane.getByRole("button", { name, exact: true }).click({ timeout: 60_000 });
const says = (text: string | RegExp) => pane.getByText(text).first().waitFor({ timeout: 60_000 });

const AS_BEFORE = /The workbook is as it was before the refresh/;
const INCOMPLETE = /Some results were written and some were not\. Refresh to finish, or revert/;
const NO_ANSWER = /Excel did not answer\. Check the connection, then try again/;

/** Every sheet as it is, without the settings and parts that no user sees. */
const sheets = () => preview.page.evaluate(() => window.preview.snapshot().sheets);

/** The status that stands beside Revenue in the KPI table. */
const revenue = () =>
  preview.page.evaluate(() => {
    const cells = window.preview.snapshot().sheets.find(({ name }) => name === "KPIs")?.cells ?? {};
    const row = Object.keys(cells)
      .find((at) => cells[at]?.value === "Revenue")
      ?.replace(/\D/g, "");
    const column = Object.keys(cells)
      .find((at) => cells[at]?.value === "Status")
      ?.replace(/\d/g, "");
    return String(cells[`${column}${row}`]?.value);
  });

/** Waits until the pane has asked all that it asks of itself after a command. */
async function quiet(): Promise<void> {
  const count = () => preview.page.evaluate(() => window.preview.requestLog.count);
  for (let before = -1, now = await count(); before !== now; now = await count()) {
    before = now;
    await preview.page.waitForTimeout(500);
  }
}

/** Scores the sample with the proposed mapping. */
async function scored(): Promise<void> {
  await press("Score these KPIs");
  await says(/cells updated/);
  await quiet();
}

/** Types 1 as October's revenue, which is far off its target. */
async function changeRevenue(): Promise<void> {
  const at = await preview.page.evaluate(() => {
    const cells = window.preview.snapshot().sheets.find(({ name }) => name === "Readings")?.cells ?? {};
    const rows = Object.keys(cells).filter((cell) => /^A\d/.test(cell) && cells[cell]?.value === "Revenue");
    return `C${Math.max(...rows.map((cell) => Number(cell.slice(1))))}`;
  });
  await preview.type("Readings", at, 1);
}

async function scoredAndChanged(): Promise<void> {
  await scored();
  expect(await revenue()).toBe("On track");
  await changeRevenue();
  await quiet();
}

/** The n-th request from now on meets a fault. */
const plan = (request: number, fault: "error" | "delay" | "disconnect") =>
  preview.page.evaluate(
    ([number, kind]) => {
      const { faults } = window.preview;
      if (kind === "error") faults.plan(number, { kind, code: "GeneralException" });
      else if (kind === "delay") faults.plan(number, { kind, ms: 5000 });
      else faults.plan(number, { kind });
    },
    [request, fault] as const,
  );
const connect = () => preview.page.evaluate(() => window.preview.faults.clear());

describe("when Excel fails during a refresh", () => {
  it("says that nothing was changed and what to do, and the next refresh does it", async () => {
    await scoredAndChanged();
    const before = await sheets();
    await plan(2, "error");
    await press("Refresh");
    await says(NO_ANSWER);
    await says(AS_BEFORE);
    expect(await sheets()).toEqual(before);
    await preview.screenshot("fault-error");
    await press("Refresh");
    await says(/updated/);
    expect(await pane.getByText(AS_BEFORE).count()).toBe(0);
    expect(await revenue()).toBe("Off track");
  });

  it("shows that it waits, and can be cancelled meanwhile", async () => {
    await scoredAndChanged();
    const before = await sheets();
    await plan(2, "delay");
    await press("Refresh");
    await pane.getByRole("progressbar").waitFor();
    await says("Reading the tables…");
    await preview.screenshot("fault-delay");
    await press("Cancel");
    await says("Cancelled. The workbook is as it was.");
    expect(await sheets()).toEqual(before);
    await press("Refresh");
    await says(/updated/);
    expect(await revenue()).toBe("Off track");
  });

  it("says that results are incomplete when the connection breaks off, and Refresh mends them", async () => {
    await scoredAndChanged();
    await plan(5, "disconnect");
    await press("Refresh");
    await says(NO_ANSWER);
    await says(INCOMPLETE);
    await preview.screenshot("fault-disconnect");
    await connect();
    await press("Refresh");
    await says(/updated/);
    expect(await revenue()).toBe("Off track");
    await quiet();
    await press("Refresh");
    await says("Everything is up to date");
  });

  it("lets Revert take back what was written by then", async () => {
    await scoredAndChanged();
    const before = await sheets();
    await plan(5, "disconnect");
    await press("Refresh");
    await says(INCOMPLETE);
    expect(await sheets()).not.toEqual(before);
    await connect();
    await press("Revert last refresh");
    await says(/restored|put back/);
    expect(await sheets()).toEqual(before);
    await preview.screenshot("fault-reverted");
  });
});

describe("when the workbook is not as it was", () => {
  it("writes to the Scorecard sheet only where the KPIs' sheet is protected, and says so", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("KPIs").protection.protect();
        await context.sync();
      }),
    );
    await press("Score these KPIs");
    await says(/cells updated/);
    expect(await revenue()).not.toMatch(/track|risk/);
    expect(await preview.text("Scorecard", "A6")).not.toBe("");
    await pane.getByRole("tab", { name: /Findings/ }).click();
    await says(/protected/);
    await preview.screenshot("fault-protected");
  });

  it("finds the Scorecard sheet again under another name", async () => {
    await scored();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Scorecard").name = "Board pack";
        await context.sync();
      }),
    );
    await changeRevenue();
    await press("Refresh");
    await says(/updated/);
    const names = await preview.page.evaluate(() => window.preview.snapshot().sheets.map(({ name }) => name));
    expect(names).toContain("Board pack");
    expect(names).not.toContain("Scorecard");
    const board = await preview.page.evaluate(
      () => window.preview.snapshot().sheets.find(({ name }) => name === "Board pack")?.cells ?? {},
    );
    const row = Object.keys(board).find((cell) => String(board[cell]?.value).trim() === "Revenue");
    const column = Object.keys(board).find((cell) => board[cell]?.value === "Actual");
    expect(board[`${column?.replace(/\d/g, "")}${row?.slice(1)}`]?.value).toBe(1);
    await preview.screenshot("fault-renamed");
  });

  it("waits while a cell is being edited, and says how to go on", async () => {
    await press("Score these KPIs");
    await says(/cells updated/);
    await quiet();
    await preview.page
      .locator("#grid canvas")
      .last()
      .click({ position: { x: 200, y: 300 } });
    await preview.page.keyboard.type("7");
    await pane.getByRole("button", { name: "Refresh", exact: true }).dispatchEvent("click");
    await says(/If you are editing a cell, press Enter to finish/);
    await preview.screenshot("fault-cell-edit");
    await preview.page.keyboard.press("Enter");
    await says(/updated|up to date/);
  });
});
