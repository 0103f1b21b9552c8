import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFile } from "../../src/preview/file/read-file";
import { Preview, startBrowser } from "./open-preview";

const KPIS: readonly (readonly [string, number, number])[] = [
  ["Sales", 90, 100],
  ["Margin", 12, 10],
  ["Output", 50, 100],
];

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** A user's workbook: a title, a table of KPIs, and a sheet of its own beside it. */
async function budget(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Budget");
  sheet.getCell("A1").value = "Budget 2026";
  sheet.getCell("A1").font = { bold: true, size: 16 };
  sheet.addTable({
    name: "Budget",
    ref: "A3",
    headerRow: true,
    columns: ["KPI", "Actual", "Target"].map((name) => ({ name })),
    rows: KPIS.map((row) => [...row]),
  });
  sheet.getColumn(1).width = 24;
  workbook.addWorksheet("Notes").getCell("B2").value = "Ask Ann.";
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

/** Chooses a file as the user does, and waits until it is open or refused. */
async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await (await chooser).setFiles(asFile(name, buffer));
  await page.waitForFunction(
    (wanted) =>
      document.getElementById("file-task")?.hidden === true &&
      (document.getElementById("file-name")?.textContent === wanted ||
        document.getElementById("notice")?.hidden === false),
    name,
  );
}

/** Drops a file on the cells. */
async function drop(page: Page, name: string, buffer: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], fileName));
      return data;
    },
    [name, buffer.toString("base64")] as const,
  );
  const cells = page.locator("#grid");
  await cells.dispatchEvent("dragenter", { dataTransfer: transfer });
  expect(await page.getByText("Drop the workbook to open it").isVisible()).toBe(true);
  await cells.dispatchEvent("drop", { dataTransfer: transfer });
  await page.waitForFunction((wanted) => document.getElementById("file-name")?.textContent === wanted, name);
}

/** What Save downloads. */
async function save(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const saved = await download;
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

function column(bytes: Buffer, sheet: string, at: number): unknown[] {
  const found = readFile(bytes).workbook.sheets.find(({ name }) => name === sheet);
  return [2, 3, 4, 5].map((row) => found?.cells[row]?.[at]?.v);
}

describe("a workbook of the user's own", () => {
  it("opens, is scored, saved, and known again when the saved file is dropped on the page", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    const { page } = preview;
    await choose(page, "Budget.xlsx", await budget());
    expect(await preview.activeSheet()).toBe("Budget");
    const pane = await preview.pane();
    await pane.getByRole("button", { name: "Score these KPIs" }).click();
    await pane.getByText(/cells updated/).waitFor();
    await preview.screenshot("file-scored");
    const { name, bytes } = await save(page);
    expect(name).toBe("Budget.xlsx");
    expect(column(bytes, "Budget", 3)).toEqual(["Status", "At risk", "On track", "Off track"]);
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    expect(other.getWorksheet("Budget")?.getCell("D4").value).toBe("At risk");
    expect(other.getWorksheet("Notes")?.getCell("B2").value).toBe("Ask Ann.");
    await drop(page, "Again.xlsx", bytes);
    const again = await preview.pane();
    // The scorecard, not the start: nothing is to be mapped.
    await again.getByRole("button", { name: "Refresh", exact: true }).waitFor();
    expect(await again.getByRole("button", { name: "Score these KPIs" }).count()).toBe(0);
    expect(await preview.text("Budget", "D6")).toBe("Off track");
    await preview.close();
  });

  it("is saved with what is being typed", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    await choose(preview.page, "Budget.xlsx", await budget());
    await preview.page
      .locator("canvas[id^=univer-sheet-main-canvas]")
      .click({ position: { x: 230, y: 200 } });
    await preview.page.keyboard.type("77");
    const { bytes } = await save(preview.page);
    const { workbook } = readFile(bytes);
    const typed = Object.values(workbook.sheets[0]?.cells ?? {}).flatMap((cells) =>
      Object.values(cells).filter(({ v }) => v === 77),
    );
    expect(typed).toHaveLength(1);
    await preview.close();
  });

  it("stays as it is when the region changes", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    await choose(preview.page, "Budget.xlsx", await budget());
    await preview.type("Budget", "B4", 1234.5);
    await preview.page.getByLabel("Region").selectOption("de-DE");
    await preview.pane();
    await expect.poll(() => preview.text("Budget", "B4")).toMatch(/^1234[.,]5$/);
    expect(await preview.page.locator("#file-name").textContent()).toBe("Budget.xlsx");
    const { bytes } = await save(preview.page);
    expect(column(bytes, "Budget", 1)).toEqual(["Actual", 1234.5, 12, 50]);
    await preview.close();
  });
});

describe("a sample", () => {
  it("is saved as a workbook of its own", async () => {
    const preview = await Preview.open(browser, { sample: "small-business" });
    const { name, bytes } = await save(preview.page);
    expect(name).toBe("Brenner Cycles.xlsx");
    const { workbook } = readFile(bytes);
    expect(workbook.sheets[0]?.tables.map((table) => table.name)).toEqual(["KPIs"]);
    await preview.close();
  });
});

/** Files that cannot be opened, and what the page says of each. */
const REFUSED: readonly (readonly [string, () => Promise<Buffer>, RegExp])[] = [
  ["Damaged.xlsx", async () => (await budget()).subarray(0, 3000), /“Damaged\.xlsx” is damaged/],
  ["Notes.csv", () => Promise.resolve(Buffer.from("a;b\n1;2\n")), /is not an Excel workbook/],
  ["Old.xls", () => Promise.resolve(fixture("readxl-clippy.xls")), /older or binary format/],
  ["Secret.xlsx", () => Promise.resolve(fixture("xlsx-populate-encrypted.xlsx")), /protected by a password/],
];

describe("a file that cannot be opened", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open(browser, { sample: "small-business", alone: true });
  });
  afterAll(async () => {
    await preview.close();
  });

  const snapshot = () => preview.page.evaluate(() => JSON.stringify(window.preview.snapshot()));

  async function expectRefusal(sentence: RegExp, before: string): Promise<void> {
    expect(await preview.page.getByRole("alert").textContent()).toMatch(sentence);
    expect(await snapshot()).toBe(before);
    expect(await preview.page.locator("#file-name").textContent()).toBe("Brenner Cycles.xlsx");
    await preview.page.getByRole("button", { name: "Close the notice" }).click();
    expect(await preview.page.getByRole("alert").count()).toBe(0);
  }

  it.each(REFUSED)(
    "is answered in words, and the open workbook stays: %s",
    async (name, content, sentence) => {
      const before = await snapshot();
      await choose(preview.page, name, await content());
      if (name === "Damaged.xlsx") await preview.screenshot("file-damaged");
      await expectRefusal(sentence, before);
    },
  );

  it("is answered in words when it is over 100 MB, without being read", async () => {
    const folder = mkdtempSync(join(tmpdir(), "files-"));
    const path = join(folder, "Huge.xlsx");
    writeFileSync(path, "");
    truncateSync(path, 100_000_001);
    const before = await snapshot();
    const chooser = preview.page.waitForEvent("filechooser");
    await preview.page.getByRole("button", { name: "Open", exact: true }).click();
    await (await chooser).setFiles(path);
    await preview.page.getByRole("alert").waitFor();
    await expectRefusal(/too large to be opened here/, before);
    rmSync(folder, { recursive: true });
  });

  it("is called off with Cancel", async () => {
    const { page } = preview;
    const open = page.getByRole("button", { name: "Open", exact: true });
    // The worker's code never comes, as with a file that takes for ever.
    await page.route(/\.js$/, () => {});
    const chooser = page.waitForEvent("filechooser");
    await open.click();
    await (await chooser).setFiles(asFile("Budget.xlsx", await budget()));
    await page.getByText("Opening “Budget.xlsx”…").waitFor();
    expect(await open.isDisabled()).toBe(true);
    await preview.screenshot("file-opening");
    await page.getByRole("button", { name: "Cancel", exact: true }).click();
    await page.getByText("Cancelled; the open workbook is as it was").waitFor();
    expect(await open.isDisabled()).toBe(false);
    expect(await page.locator("#file-name").textContent()).toBe("Brenner Cycles.xlsx");
  });
});

it("says what of a file is kept and not shown", async () => {
  const preview = await Preview.open(browser, { sample: "small-business" });
  await choose(preview.page, "Pivot.xlsx", fixture("openxlsx-loadPivotTables.xlsx"));
  expect(await preview.page.locator("#notice-words").textContent()).toBe(
    "Kept in the file, but not shown here: pivot tables.",
  );
  await preview.close();
});

function fixture(name: string): Buffer {
  return readFileSync(`tests/golden/workbooks/${name}`);
}
