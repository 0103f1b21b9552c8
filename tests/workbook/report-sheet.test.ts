import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { expectCitedFigures, sentences } from "./report-citations";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { ScorecardDefinition } from "../../src/taskpane/port";
import type { ExcelSpec } from "../support/excel";

const month = (number: number): number => serialFromDate(2026, number, 1);

function workbook(): ExcelSpec {
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Perspective", "Objective", "Actual", "Target", "Direction", "Owner"],
          ["Sales", "Financial", "Grow", 95, 100, "higher", "Ann"],
          ["Complaints", "Customer", "Please", 10, 8, "lower", ""],
          ["Staff", "People", "Keep", "", 8, "higher", "Bo"],
        ],
        tables: { KPIs: "A1:G4" },
      },
      {
        name: "Readings",
        cells: [
          ["KPI", "Period", "Actual"],
          ["Sales", month(2), 90],
          ["Sales", month(3), 100],
          ["Complaints", month(2), 8],
          ["Complaints", month(3), 10],
        ],
        tables: { Readings: "A1:C5" },
        formats: { "B2:B5": "yyyy-mm-dd" },
      },
    ],
  };
}

/** Sales stand still while their target rises. */
function withTargets(): ExcelSpec {
  return {
    sheets: [
      {
        name: "KPIs",
        cells: [
          ["KPI", "Perspective", "Actual", "Target", "Direction"],
          ["Sales", "Financial", 90, 100, "higher"],
        ],
        tables: { KPIs: "A1:E2" },
      },
      {
        name: "Readings",
        cells: [
          ["KPI", "Period", "Actual", "Target"],
          ["Sales", month(2), 90, 90],
          ["Sales", month(3), 90, 100],
        ],
        tables: { Readings: "A1:D3" },
        formats: { "B2:B3": "yyyy-mm-dd" },
      },
    ],
  };
}

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

async function report(change: Partial<ScorecardDefinition> = {}): Promise<(string | number | boolean)[][]> {
  open = await openScorecard(workbook(), { sheets: ["report"], ...change });
  expect(await open.refresh()).toMatchObject({ outcome: "done", fault: null });
  return cells();
}

const NAMES = ["Report", "Bericht", "Rapport", "Informe", "Relatório"];
const cells = () => {
  const name = NAMES.find((one) => open.excel.host.book.findSheet(one)) ?? "";
  return open.excel.values(name, "A1:G90");
};

describe("the period report", () => {
  it("says how the score stands and what moved it", async () => {
    const text = sentences(await report());
    // February: Sales 0.9, Complaints 1; March: 1 and 0.75.
    expect(text).toContain(
      "The overall score is 87.5% [B11]: At risk. It fell by 7.5 points [D11] from 95.0% [C11] in February 2026.",
    );
    expect(text).toContain("On track: 1 [B17]; At risk: 0 [C17]; Off track: 1 [D17]; No data: 1 [E17].");
    expect(text).toContain("Off track: Complaints.");
    expect(text).toContain(
      "Customer lowered the overall score by 12.5 points [B24]; its own score went from 100.0% [C13] to 75.0% [B13]. " +
        "Main driver: Complaints.",
    );
    expect(text).toContain(
      "Complaints lost 25.0 points [E31] and went from On track to Off track. " +
        "It came to 10 [C31] after 8 [B31], against a target of 8 [D31].",
    );
  });

  it.each(["en", "de", "fr", "es", "pt"] as const)(
    "cites cells that hold the figures: %s",
    async (language) => {
      expect(expectCitedFigures(await report({ language }), "")).toBeGreaterThan(10);
    },
  );

  it("says that a target is new", async () => {
    open = await openScorecard(withTargets(), { sheets: ["report"] });
    await open.refresh();
    const texts = sentences(cells()).map((text) => text.replaceAll(/ \[[A-Z]\d+\]/g, ""));
    expect(texts).toContain(
      "Sales lost 10.0 points and went from On track to At risk. " +
        "It stayed at 90, against a new target of 100.",
    );
  });

  it("names who answers for what is off track, and the gaps", async () => {
    const rows = await report();
    const line = rows.find(([name, actual]) => name === "Complaints" && actual === 10);
    expect(line?.slice(5)).toEqual(["✖ Off track", "No owner"]);
    expect(sentences(rows).some((text) => text.startsWith("Staff has no reading"))).toBe(true);
  });

  it("shows what people wrote", async () => {
    await report();
    await open.port.saveComment(open.definition.id, {
      kpi: "Complaints",
      entity: null,
      period: { start: month(3), end: month(4) - 1 },
      status: "off-track",
      comment: "Late parts",
      response: "Second supplier",
      who: "Bo",
    });
    await open.refresh();
    const line = cells().find(([name, actual]) => name === "Complaints" && actual === 10);
    expect(String(line?.[6])).toContain("Late parts");
  });

  it("is the same when nothing has changed", async () => {
    const before = await report();
    expect(await open.refresh()).toMatchObject({ outcome: "unchanged", cellsWritten: 0 });
    expect(cells()).toEqual(before);
  });

  it("goes again with Revert", async () => {
    await report();
    expect((await open.port.revert()).problem).toBeNull();
    expect(cells().flat().filter(String)).toEqual([]);
  });
});
