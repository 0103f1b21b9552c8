import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/engine/scorecard/default-settings";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import type { Culture, Grid, Mapping } from "../../../src/workbook/model";
import { decodeKpis } from "../../../src/workbook/tables/decode-kpis";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { rollMapping } from "../../../src/workbook/tables/roll-mapping";
import { april, march, type ExpectedRow } from "./expected";
import report from "./report.json";

const culture: Culture = {
  name: "en-US",
  decimalSeparator: ".",
  groupSeparator: ",",
  dateOrder: "mdy",
  date1904: false,
};

function gridOf(values: readonly (readonly unknown[])[]): Grid {
  return {
    source: { kind: "range", table: null, sheet: "Management report", address: "A1:L38", anchor: null },
    row: 0,
    column: 0,
    values,
    formats: values.map((row, index) =>
      row.map((_, column) => (column < 4 ? "General" : (report.formats[index] ?? "General"))),
    ),
  };
}

function mappingOf(grid: Grid): Mapping {
  const mapping = proposeMapping(grid, culture)?.mapping;
  if (mapping === undefined) throw new Error("The report was not recognised.");
  return mapping;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6 + 0;

function verdicts(grid: Grid, mapping: Mapping): readonly ExpectedRow[] {
  const { kpis } = decodeKpis(grid, mapping, culture);
  const nothing = { readings: [], targets: [], perspectives: [], objectives: [] };
  const scorecard = scoreScorecard({ name: "Month end", kpis, ...nothing, settings: defaultSettings });
  return scorecard.kpis.map(({ kpi, status, variance }) => [
    kpi.name,
    kpi.entity ?? "",
    kpi.perspective ?? "",
    status,
    variance && round(variance.amount),
    variance && variance.share !== null ? round(variance.share) : null,
  ]);
}

const headersOf = (mapping: Mapping) => mapping.columns.map(({ field, header }) => [field, header]);

describe("the month-end report", () => {
  const before = gridOf(report.march);
  const after = gridOf(report.april);

  it("is mapped to March while April has no actuals, its year-to-date columns left alone", () => {
    expect(headersOf(mappingOf(before))).toEqual([
      ["kpi", "KPI"],
      ["entity", "Entity"],
      ["unit", "Unit"],
      ["direction", "Direction"],
      ["actual", "March 2026 · Actual"],
      ["target", "March 2026 · Budget"],
      ["priorYear", "March 2026 · Prior year"],
    ]);
  });

  it("skips titles, headers, headings, sums and the note", () => {
    const skipped = proposeMapping(before, culture)?.skipped.filter(({ reason }) => reason !== "blank");
    expect(skipped?.map(({ reason, text }) => [reason, text])).toEqual([
      ["title", "Nordwerk Group: management report 2026"],
      ["title", "€ thousand unless stated; costs are negative; budget approved 12 December 2025"],
      ["header", "March 2026"],
      ["header", "KPI"],
      ["perspective-heading", "Financial"],
      ["subtotal", "Subtotal revenue"],
      ["subtotal", "Subtotal costs"],
      ["total", "Total contribution"],
      ["perspective-heading", "Customer"],
      ["perspective-heading", "Internal processes"],
      ["perspective-heading", "Learning and growth"],
      ["note", "Source: ledger and plant systems. Contribution excludes overheads."],
    ]);
  });

  it("gives March's verdicts as checked by hand", () => {
    expect(verdicts(before, mappingOf(before))).toEqual(march);
  });

  it("rolls on to April in one step and gives April's verdicts", () => {
    const rolled = rollMapping(after, mappingOf(before), culture);
    expect(rolled && headersOf(rolled).slice(4)).toEqual([
      ["actual", "April 2026 · Actual"],
      ["target", "April 2026 · Budget"],
      ["priorYear", "April 2026 · Prior year"],
    ]);
    expect(rolled && verdicts(after, rolled)).toEqual(april);
  });

  it("has nowhere to roll to after April", () => {
    const rolled = rollMapping(after, mappingOf(before), culture);
    expect(rolled && rollMapping(after, rolled, culture)).toBeNull();
  });

  it("mapped afresh after April is entered, shows April", () => {
    expect(verdicts(after, mappingOf(after))).toEqual(april);
  });
});
