import { expect, it } from "vitest";
import type { ScorecardInput } from "../../src/engine/scorecard/model";
import { readingCell } from "../../src/taskpane/reading-cell";
import { month, trendInput } from "./fixtures/past-report";
import { kpi } from "./fixtures/sample-scorecard";

const north = kpi("Sales", { key: "S-N", entity: "North" });
const south = kpi("Sales", { key: "S-S", entity: "South" });
const [first] = trendInput.readings as [(typeof trendInput.readings)[number]];
const reading = (part: Partial<typeof first>) => ({ ...first, kpi: "sales ", ...part });
const input: ScorecardInput = {
  ...trendInput,
  kpis: [north, south],
  readings: [
    reading({ entity: "North", period: month(1), cell: "R!C2" }),
    reading({ entity: "South", period: month(1), cell: "R!C3" }),
    reading({ entity: "South", period: month(1) + 9, cell: "R!C4" }),
    reading({ entity: "North", period: month(2), actual: null, cell: "R!C5" }),
  ],
};
const january = { start: month(1), end: month(2) - 1 };

it("is the cell of the KPI's own latest reading in the span", () => {
  expect(readingCell(input, north, january)).toBe("R!C2");
  expect(readingCell(input, south, january)).toBe("R!C4");
});

it("is none where the KPI has no value in the span", () => {
  expect(readingCell(input, north, { start: month(2), end: month(3) - 1 })).toBeNull();
  expect(readingCell(input, kpi("Cost"), january)).toBeNull();
});
