import { afterAll, beforeAll, expect, it } from "vitest";
import { smallBusiness } from "../../src/preview/samples/small-business";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { expectCitedFigures, sentences } from "./report-citations";
import { sampleSpec } from "./sample-in-excel";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import type { ScorecardInExcel } from "./scorecard-in-excel";

/* The report of the small business for December 2025, its year to date: what a controller sends in January. */

let open: ScorecardInExcel;
let rows: (string | number | boolean)[][];

beforeAll(async () => {
  const sheets = ["report", "map"] as const;
  open = await openScorecard(sampleSpec(smallBusiness()), { name: "Brenner Cycles", sheets });
  const settings = await open.port.readSettings(open.definition.id);
  await open.port.writeSettings(open.definition.id, {
    ...settings,
    period: serialFromDate(2025, 12, 31),
    view: "year-to-date",
  });
  expect(await open.refresh()).toMatchObject({ outcome: "done", fault: null });
  rows = open.excel.values("Report", "A1:G95");
});
afterAll(() => closeScorecard(open));

/** The year's readings of a KPI, as the sample's own table has them. */
function readingsOf2025(kpi: string): readonly number[] {
  const [first, last] = [serialFromDate(2025, 1, 1), serialFromDate(2025, 12, 31)];
  return open.excel
    .values("Readings", "A2:C400")
    .filter(([name, period]) => name === kpi && Number(period) >= first && Number(period) <= last)
    .map(([, , actual]) => Number(actual));
}
const rowsOf = (kpi: string) => rows.filter(([name, figure]) => name === kpi && typeof figure === "number");
const plain = (text: string) => text.replaceAll(/ \[[A-Z]\d+\]/g, "");

it("says where the year ended and what is off track", () => {
  const texts = sentences(rows).map(plain);
  expect(texts[2]).toBe("December 2025 · Year to date");
  expect(texts[4]).toBe(
    "The overall score is 95.0%: At risk. It rose by 0.4 points from 94.6% in November 2025.",
  );
  expect(texts[5]).toBe("On track: 2; At risk: 7; Off track: 3; No data: 0.");
  expect(texts[6]).toBe("Off track: Complaints per 1,000 orders, Order lead time, and Stock turnover.");
});

it("takes the year's figures from the readings, each as its KPI accumulates", () => {
  const hours = readingsOf2025("Training hours per employee");
  expect(hours).toHaveLength(12);
  const total = hours.reduce((sum, value) => sum + value, 0);
  expect(rowsOf("Training hours per employee").map(([, , now]) => now)[0]).toBeCloseTo(total, 9);
  const complaints = readingsOf2025("Complaints per 1,000 orders");
  const mean = complaints.reduce((sum, value) => sum + value, 0) / complaints.length;
  expect(rowsOf("Complaints per 1,000 orders")[0]?.[1]).toBeCloseTo(mean, 9);
  expect(rowsOf("Stock turnover").map(([, , now]) => now)[0]).toBe(readingsOf2025("Stock turnover").at(-1));
});

it("cites the cell of every figure, and says it right", () => {
  expect(expectCitedFigures(rows)).toBeGreaterThan(25);
});

it("names who answers for each KPI that is off track, the worst first", () => {
  const start = rows.findIndex(([text]) => text === "Off track and at risk");
  const lines = rows.slice(start + 2, start + 12).map((row) => [row[0], row[5], row[6]]);
  expect(lines.slice(0, 4)).toEqual([
    ["Complaints per 1,000 orders", "✖ Off track", "S. Lindqvist"],
    ["Order lead time", "✖ Off track", "T. Marek"],
    ["Stock turnover", "✖ Off track", "J. Okafor"],
    ["Gross margin", "▲ At risk", "M. Brenner"],
  ]);
});

it("prints on two landscape pages at most, all of it", async () => {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Report");
    pageLayout.load("orientation,zoom");
    const area = pageLayout.getPrintArea().load("address");
    await context.sync();
    expect(area.address).toBe(`Report!A1:G${last}`);
    expect(pageLayout.orientation).toBe("Landscape");
    const { horizontalFitToPages, verticalFitToPages } = pageLayout.zoom;
    expect(horizontalFitToPages).toBe(1);
    expect(verticalFitToPages).toBeLessThanOrEqual(2);
  });
});
