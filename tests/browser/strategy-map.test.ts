import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { drawingSteps } from "../../src/workbook/drawing/queue-drawing";
import { queueMapDress, queueMapSetup } from "../../src/workbook/sheets/map-dress";
import { boxName } from "../../src/workbook/sheets/map-names";
import { mapSheetContent, planMapDrawing } from "../../src/workbook/sheets/map-sheet";
import { layoutOf } from "../../src/workbook/sheets/owned-cells";
import { sampleMap } from "../workbook/sheets/map-sample";
import type { MapContent } from "../../src/workbook/sheets/map-content";
import { Preview, startBrowser } from "./open-preview";
import { type Call, EXCEL_CHOICES, recordCalls, replayOnNewSheet } from "./record-calls";

const SHEET = "Strategy map";
const FOUR = ["Financial", "Customer", "Internal process", "Learning and growth"] as const;
const FIVE = [...FOUR, "Environment, social, governance"] as const;

let browser: Browser;

beforeAll(async () => {
  vi.stubGlobal("Excel", EXCEL_CHOICES);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  vi.unstubAllGlobals();
});

/** What the product queues for a map on a new sheet. */
function callsFor(content: MapContent): readonly Call[] {
  const { plan, end } = planMapDrawing(content, { states: [], memory: null, mending: false });
  const cells = mapSheetContent(content, end);
  return recordCalls((sheet: Excel.Worksheet) => {
    cells.rows.forEach(({ cells: [text = ""] }, row) => {
      if (text !== "") sheet.getRange(`A${row + 1}`).values = text as never;
    });
    queueMapDress(sheet, layoutOf(cells), { rows: 0, columns: 0 }, [], content.language);
    queueMapSetup(sheet);
    for (const { queue } of drawingSteps(() => sheet, plan)) queue();
  });
}

async function openMap(content: MapContent, width: number, height: number): Promise<Preview> {
  const preview = await Preview.open(browser, { sample: "small-business", width, height, paneWidth: 300 });
  const pane = await preview.pane();
  await pane.evaluate(replayOnNewSheet, [SHEET, callsFor(content)] as const);
  const [first] = content.input.objectives;
  await preview.page
    .getByRole("img", { name: `Objective ${first?.name ?? ""},` })
    .first()
    .waitFor();
  return preview;
}

describe("the map", () => {
  it.each([
    { count: 8, bands: FOUR, width: 1480, height: 960 },
    { count: 12, bands: FOUR, width: 1480, height: 960 },
    { count: 25, bands: FOUR, width: 2100, height: 1280 },
    { count: 40, bands: FOUR, width: 2700, height: 1440 },
    { count: 25, bands: FIVE, width: 1700, height: 1100 },
  ])("of $count objectives cuts no text off", async ({ count, bands, width, height }) => {
    const content = sampleMap(count, bands);
    const preview = await openMap(content, width, height);
    await preview.screenshot(`strategy-map-${count}${bands === FIVE ? "-five" : ""}`);
    const drawings = await preview.page.evaluate((sheet) => window.preview.drawings(sheet), SHEET);
    const boxes = drawings.filter(({ name }) => name.startsWith("BSC map box "));
    expect(boxes).toHaveLength(count);
    for (const { id, name } of boxes) {
      const isInside = await preview.page.locator(`[data-drawing="${id}"]`).evaluate((group) => {
        const texts = [...group.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
        const outline = group.querySelector("path, rect, ellipse")?.getBoundingClientRect();
        const holds = (inner: DOMRect) =>
          outline !== undefined &&
          inner.left >= outline.left &&
          inner.right <= outline.right &&
          inner.top >= outline.top &&
          inner.bottom <= outline.bottom;
        return texts.length > 0 && texts.every(holds);
      });
      expect(isInside, name).toBe(true);
    }
    await preview.close();
  });

  it("keeps the links at a box that the user drags", async () => {
    const preview = await openMap(sampleMap(12), 1480, 960);
    await preview.page.evaluate(
      ([sheet, name]) => {
        window.preview.moveDrawing(sheet, name, 440, 385);
      },
      [SHEET, boxName("Safe operations")] as const,
    );
    await preview.screenshot("strategy-map-moved");
    const drawings = await preview.page.evaluate((sheet) => window.preview.drawings(sheet), SHEET);
    const box = drawings.find(({ name }) => name === boxName("Safe operations"));
    expect(box).toMatchObject({ left: 440, top: 385 });
    const line = drawings.find(
      ({ name }) => name.startsWith("BSC map link safe operations > ") && name.endsWith(" line 1"),
    );
    // The connector begins at the middle of the box's upper or left edge.
    const reach = [line?.left, (line?.left ?? 0) + (line?.width ?? 0)];
    expect(
      reach.some((x) => x !== undefined && [440, 440 + 65, 440 + 130].some((at) => Math.abs(at - x) < 1)),
    ).toBe(true);
    await preview.close();
  });
});
