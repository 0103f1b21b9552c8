import { readFileSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectSound } from "./expect-sound";
import { inEachLook } from "./looks";
import { Preview, startBrowser } from "./open-preview";

/** A German ledger's month ends: two KPIs over five months, in decimal commas. */
const LEDGER = [
  "Kennzahl;Monat;Ist",
  ...[31, 28, 31, 30, 31].flatMap((day, at) => [
    `Umsatz;${day}.0${at + 1}.2026;1.${at}34,50`,
    `Reklamationen;${day}.0${at + 1}.2026;${at + 2},5`,
  ]),
].join("\r\n");
const DEALS = readFileSync("tests/golden/imports/crm-deals-us.csv", "utf8");

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Gives the panel rows as the user does who copied them, and waits until they are looked at. */
async function paste(pane: Frame, text: string): Promise<void> {
  await pane.getByLabel("Or paste rows here").fill(text);
  await pane.getByRole("button", { name: "Use this text" }).click();
  await pane.getByRole("table").waitFor();
}

async function runImport(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Import", exact: true }).click();
  await pane.getByRole("heading", { name: "What changed" }).waitFor();
}

const again = (pane: Frame) => pane.getByRole("button", { name: "Import another file" }).click();

it("readings come in from a ledger and a CRM, in light and dark, at 300 and 420 pixels", async () => {
  const preview = await Preview.open(browser, { sample: "small-business", width: 1280, height: 2000 });
  const looks = [
    { colorScheme: "dark", paneWidth: 420 },
    { colorScheme: "light", paneWidth: 300 },
  ] as const;
  const keep = (step: string) =>
    inEachLook(preview, looks, (look) => preview.screenshot(`pane-import-${step}-${look}`));
  const expectAll = (state: string, step?: string) =>
    inEachLook(preview, looks, async (look) => {
      await expectSound(pane, `${state}, ${look}`);
      if (step !== undefined) await preview.screenshot(`pane-import-${step}-${look}`);
    });
  const pane = await preview.pane();
  await pane.getByRole("button", { name: "Score these KPIs" }).click();
  await pane.getByText(/cells updated/).waitFor();
  await pane.getByRole("tab", { name: "Settings" }).click();
  await pane.getByRole("button", { name: "Bring in a CSV" }).waitFor();
  await keep("offer");
  await pane.getByRole("button", { name: "Bring in a CSV" }).click();
  await pane.getByLabel("CSV or text file").waitFor();
  await expectAll("Import", "open");

  await paste(pane, LEDGER);
  expect(await pane.getByRole("row").count()).toBe(9);
  for (const fact of [
    "Between cells: Semicolon ;",
    "Decimal sign: Comma",
    "Order of dates: Day, month, year",
  ]) {
    expect(await pane.getByText(fact).count(), fact).toBe(1);
  }
  await expectAll("Ledger", "ledger");
  await runImport(pane);
  await pane.getByText("10 readings added").waitFor();
  await expectAll("Ledger's result", "added");
  const row = (at: number) =>
    Promise.all(["A", "B", "C"].map((column) => preview.text("Imported readings", `${column}${at}`)));
  expect(await row(5)).toEqual(["Umsatz", "Jan 2026", "1034.5"]);

  await again(pane);
  await paste(pane, LEDGER);
  await runImport(pane);
  await pane.getByText("Nothing changed: the workbook already holds these readings.").waitFor();
  await expectAll("Nothing changed");

  await again(pane);
  await paste(pane, LEDGER.replace("1.034,50", "1.111,50"));
  await runImport(pane);
  await pane.getByText(/^Umsatz · January 2026 · Actual: 1,034.5 → 1,111.5/).waitFor();
  await expectAll("One change", "changed");

  await again(pane);
  // The same rows three times are one recipe, beside the way to a new one.
  expect(await pane.getByLabel("Recipe").getByRole("option").allTextContents()).toEqual([
    "New recipe",
    "Pasted rows",
  ]);
  await paste(pane, DEALS);
  expect(await pane.getByLabel("Kind of file").inputValue()).toBe("crm-deals");
  await expectAll("Deals", "deals");
  await runImport(pane);
  await pane.getByText("10 readings added").waitFor();
  // What came from the ledger is no business of the deals.
  expect(await pane.getByText("no longer holds").count()).toBe(0);
  await expectAll("Deals' result", "deals-added");
  await preview.close();
});
