import { afterEach, describe, expect, it } from "vitest";
import { closeScorecard, openScorecard, type ScorecardInExcel } from "./scorecard-in-excel";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import type { RefreshReport } from "../../src/taskpane/port";
import type { CellSpec } from "../support/workbook-data";

type Row = readonly CellSpec[];

const month = (number: number): number => serialFromDate(2026, number, 1);

let open: ScorecardInExcel;
afterEach(() => closeScorecard(open));

async function score(kpis: readonly Row[], readings: readonly Row[]): Promise<RefreshReport> {
  const letter = String.fromCharCode(64 + (readings[0]?.length ?? 0));
  open = await openScorecard({
    sheets: [
      { name: "KPIs", cells: kpis, tables: { KPIs: `A1:D${kpis.length}` } },
      {
        name: "Readings",
        cells: readings,
        tables: { Readings: `A1:${letter}${readings.length}` },
        formats: { [`B2:B${readings.length}`]: "yyyy-mm-dd" },
      },
    ],
  });
  return open.refresh();
}

const verdicts = ({ scorecard }: RefreshReport) =>
  (scorecard?.kpis ?? []).map(({ kpi, actual, status }) => [kpi.name, actual, status]);

describe("yes and no in readings", () => {
  it("are 1 and 0 of a KPI whose target is yes or no", async () => {
    const report = await score(
      [
        ["KPI", "Actual", "Target", "Owner"],
        ["Certified", null, "Yes", "Ann"],
        ["Audit open", null, "No", "Ben"],
        ["Sales", 80, 100, "Cid"],
      ],
      [
        ["KPI", "Period", "Actual"],
        ["Certified", month(1), "nein"],
        ["Certified", month(2), "ja"],
        ["Audit open", month(2), "oui"],
        ["Sales", month(2), 90],
      ],
    );
    expect(verdicts(report)).toEqual([
      ["Certified", 1, "on-track"],
      ["Audit open", 1, "off-track"],
      ["Sales", 90, "at-risk"],
    ]);
  });

  it("make a KPI with a target of 1 one that is met or not", async () => {
    const report = await score(
      [
        ["KPI", "Actual", "Target", "Owner"],
        ["Certified", null, 1, "Ann"],
        ["Breach", null, 0, "Ben"],
      ],
      [
        ["KPI", "Period", "Actual"],
        ["Certified", month(2), "Yes"],
        ["Breach", month(2), "Yes"],
      ],
    );
    expect(verdicts(report)).toEqual([
      ["Certified", 1, "on-track"],
      ["Breach", 1, "off-track"],
    ]);
    expect(report.scorecard?.kpis.map(({ scale }) => scale?.kind)).toEqual(["threshold", "threshold"]);
  });

  it("are told by the readings' own targets", async () => {
    const report = await score(
      [
        ["KPI", "Actual", "Target", "Owner"],
        ["Certified", null, null, "Ann"],
        ["Sales", 80, 100, "Cid"],
      ],
      [
        ["KPI", "Period", "Actual", "Target"],
        ["Certified", month(1), "sí", "sí"],
        ["Certified", month(2), "no", "sí"],
        ["Sales", month(2), 90, 100],
      ],
    );
    expect(verdicts(report)[0]).toEqual(["Certified", 0, "off-track"]);
  });

  it("stay no reading of a KPI that is measured in numbers", async () => {
    const report = await score(
      [
        ["KPI", "Actual", "Target", "Owner"],
        ["Sales", null, 100, "Cid"],
        ["Visits", null, 10, "Cid"],
      ],
      [
        ["KPI", "Period", "Actual"],
        ["Sales", month(2), "no"],
        ["Visits", month(2), 12],
      ],
    );
    expect(verdicts(report)).toEqual([
      ["Sales", null, "no-data"],
      ["Visits", 12, "on-track"],
    ]);
  });
});
