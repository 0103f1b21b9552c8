import type { Browser, Frame, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { april, march, type ExpectedRow } from "../golden/month-end/expected";
import { Preview, startBrowser } from "./open-preview";

const SHEET = "Scorecard";
const REPORT = "Management report";
const WORDS = {
  "on-track": "On track",
  "at-risk": "At risk",
  "off-track": "Off track",
  "no-data": "No data",
} as const;
const MOST_CLICKS = 10;

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Presses what a user would press, and counts. */
class Hand {
  clicks = 0;

  constructor(readonly preview: Preview) {}

  async click(target: Locator): Promise<void> {
    await target.click({ timeout: 60_000 });
    this.clicks += 1;
  }

  async press(pane: Frame, name: string): Promise<void> {
    await this.click(pane.getByRole("button", { name, exact: true }));
  }
}

/** The cells of the Scorecard sheet, by what stands in its heading row; sums and groups left out. */
async function verdicts(preview: Preview): Promise<readonly ExpectedRow[]> {
  const cells = await preview.page.evaluate(
    (sheet) => window.preview.snapshot().sheets.find(({ name }) => name === sheet)?.cells ?? {},
    SHEET,
  );
  const at = (row: number, column: string) => cells[`${column}${row}`]?.value ?? "";
  const columns = "ABCDEFGHIJKLM".split("");
  const columnOf = (heading: string) => columns.find((column) => at(5, column) === heading) ?? "?";
  const [name, entity, variance, share, status] = ["KPI", "Entity", "Variance", "Variance %", "Status"].map(
    columnOf,
  ) as [string, string, string, string, string];
  const rows: ExpectedRow[] = [];
  let perspective = "";
  for (let row = 6; at(row, name) !== ""; row++) {
    const [whose, state] = [at(row, entity), at(row, status)];
    const text = String(at(row, name)).trim();
    perspective = PERSPECTIVES.find((one) => text.startsWith(one)) ?? perspective;
    if (whose === "") continue;
    const found = Object.entries(WORDS).find(([, word]) => word === state)?.[0] as ExpectedRow[3];
    rows.push([text, String(whose), perspective, found, rounded(at(row, variance)), rounded(at(row, share))]);
  }
  return rows;
}

const PERSPECTIVES = ["Financial", "Customer", "Internal processes", "Learning and growth"];

function rounded(value: unknown): number | null {
  return typeof value === "number" ? Math.round(value * 1e6) / 1e6 + 0 : null;
}

describe("month end on a controller's own report", () => {
  it("is mapped, refreshed, rolled to April and refreshed in at most ten clicks, as checked by hand", async () => {
    const preview = await Preview.open(browser, { sample: "month-end" });
    const hand = new Hand(preview);
    const pane = await preview.pane();
    await pane.getByRole("button", { name: "Score these KPIs" }).waitFor({ timeout: 60_000 });
    await preview.screenshot("month-end-start");

    await hand.press(pane, "Score these KPIs");
    await pane.getByText(/cells updated/).waitFor({ timeout: 60_000 });
    await pane.getByText("March 2026", { exact: true }).waitFor();
    expect(await pane.getByRole("button", { name: /^Roll to/ }).count()).toBe(0);
    expect(await verdicts(preview)).toEqual(march);
    expect(await preview.text(SHEET, "A1")).toBe("Nordwerk Group: management report 2026");
    expect(await preview.text(SHEET, "A3")).toBe("March 2026");
    await preview.screenshot("month-end-march");

    await hand.click(preview.page.getByRole("button", { name: "Enter April's actuals" }));
    await expect.poll(() => preview.text(REPORT, "H7")).toBe("4,320");
    await hand.press(pane, "Refresh");
    await pane.getByText("April 2026 has figures.").waitFor({ timeout: 60_000 });
    expect(await verdicts(preview)).toEqual(march);
    await preview.screenshot("month-end-offer");

    await hand.press(pane, "Roll to April 2026");
    await pane.getByText("April 2026", { exact: true }).waitFor({ timeout: 60_000 });
    expect(await verdicts(preview)).toEqual(april);
    expect(await preview.text(SHEET, "A3")).toBe("April 2026");

    await hand.press(pane, "Refresh");
    await pane.getByText("Everything is up to date").waitFor({ timeout: 60_000 });
    await hand.click(preview.page.getByText(SHEET, { exact: true }));
    await expect.poll(() => preview.activeSheet()).toBe(SHEET);
    await hand.click(pane.getByRole("treeitem", { name: /Days sales outstanding · Hamburg/ }));
    await pane.getByText("41.0 days", { exact: true }).waitFor();
    await preview.screenshot("month-end-april");
    expect(hand.clicks).toBeLessThanOrEqual(MOST_CLICKS);
    await preview.close();
  });
});
