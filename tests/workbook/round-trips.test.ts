import { afterEach, expect, it } from "vitest";
import { closeScorecard, openScorecard } from "./scorecard-in-excel";
import type { SheetSpec } from "../support/workbook-data";
import type { ScorecardInExcel } from "./scorecard-in-excel";

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

/** Serial of 1 January 2025. */
const FIRST_OF_2025 = 45658;
/** The grid takes its time with 10,000 rows. */
const LONG = { timeout: 120_000 };
const MEGABYTES = 1024 * 1024;

/** KPIs in ten objectives, figures spread over all statuses. */
function kpiSheet(count: number): SheetSpec {
  const rows = Array.from({ length: count }, (_, place) => [
    `KPI ${place}`,
    `Objective ${place % 10}`,
    80 + (place % 30),
    100,
    place % 3 === 0 ? "lower" : "higher",
  ]);
  const cells = [["KPI", "Objective", "Actual", "Target", "Direction"], ...rows];
  return { name: "KPIs", cells, tables: { KPIs: `A1:E${count + 1}` } };
}

/** 24 months of readings for each KPI. */
function readingsSheet(count: number): SheetSpec {
  const rows = Array.from({ length: count * 24 }, (_, place) => [
    `KPI ${Math.floor(place / 24)}`,
    FIRST_OF_2025 + Math.round((place % 24) * 30.4375),
    80 + (place % 30),
  ]);
  const cells = [["KPI", "Period", "Actual"], ...rows];
  return { name: "Readings", cells, tables: { Readings: `A1:C${cells.length}` } };
}

it.each([10, 1000, 10000])(
  "takes at most six round trips for %i KPIs, and writes nothing again",
  LONG,
  async (count) => {
    open = await openScorecard({ sheets: [kpiSheet(count)] });
    const first = await open.refresh();
    expect({ outcome: first.outcome, fault: first.fault }).toEqual({ outcome: "done", fault: null });
    const { requests } = open.excel.host.requestLog;
    const bytes = requests.flatMap(({ bytes, responseBytes }) => [bytes, responseBytes]);
    expect(Math.max(...bytes)).toBeLessThan(5 * MEGABYTES);
    expect(requests.length).toBeLessThanOrEqual(6);
    expect(open.excel.values("KPIs", `F${count + 1}`)[0]?.[0]).toMatch(/track|risk/);
    open.excel.host.requestLog.reset();
    expect((await open.refresh()).outcome).toBe("unchanged");
    expect(open.excel.host.requestLog.requests.flatMap(({ sets }) => sets)).toEqual([]);
  },
);

it("takes at most six round trips for 1,000 KPIs with 24 months of readings", LONG, async () => {
  open = await openScorecard({ sheets: [kpiSheet(1000), readingsSheet(1000)] });
  expect(open.definition.mappings.map(({ role }) => role).toSorted()).toEqual(["kpis", "readings"]);
  const { outcome, fault } = await open.refresh();
  expect({ outcome, fault }).toEqual({ outcome: "done", fault: null });
  expect(open.excel.host.requestLog.count).toBeLessThanOrEqual(6);
});
