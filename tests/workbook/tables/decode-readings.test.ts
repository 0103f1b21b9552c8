import { describe, expect, it } from "vitest";
import type { Reading } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import type { Culture, Grid } from "../../../src/workbook/model";
import { decodeReadings } from "../../../src/workbook/tables/decode-readings";
import { proposeMappings } from "../../../src/workbook/tables/propose-mapping";
import { english, german, gridOf } from "./grid-of";

function decode(grid: Grid, culture: Culture = english) {
  const mapping = proposeMappings(grid, culture).find(({ role }) => role === "readings")?.mapping;
  if (mapping === undefined) throw new Error("no readings");
  return decodeReadings(grid, mapping, culture);
}

const short = (readings: readonly Reading[]) =>
  readings.map(({ kpi, period, actual, target, priorYear }) => [kpi, period, actual, target, priorYear]);

const [JANUARY, FEBRUARY] = [serialFromDate(2024, 1, 1), serialFromDate(2024, 2, 1)];

describe("long readings", () => {
  it("reads dates, text dates and words for the period", () => {
    const grid = gridOf(
      [
        ["Kennzahl", "Monat", "Ist", "Soll"],
        ["Umsatz", JANUARY, 10, 12],
        ["Umsatz", "01.02.2024", "1.100,5", 12],
        ["Umsatz", "Mrz 2024", "k. A.", 12],
      ],
      { kind: "table", formats: { "1,1": "mmm yy" } },
    );
    expect(short(decode(grid, german).readings)).toEqual([
      ["Umsatz", JANUARY, 10, 12, null],
      ["Umsatz", FEBRUARY, 1100.5, 12, null],
      ["Umsatz", serialFromDate(2024, 3, 1), null, 12, null],
    ]);
  });

  it("converts serials of the 1904 system", () => {
    const grid = gridOf(
      [
        ["KPI", "Date", "Actual"],
        ["Revenue", JANUARY - 1462, 10],
      ],
      {
        kind: "table",
        formats: { "1,1": "yyyy-mm-dd" },
      },
    );
    expect(decode(grid, { ...english, date1904: true }).readings[0]?.period).toBe(JANUARY);
  });

  it("a period that is no date is a finding, and its row no reading", () => {
    const grid = gridOf(
      [
        ["KPI", "Period", "Actual"],
        ["Revenue", "soon", 10],
        ["Revenue", "Jan 2024", 11],
      ],
      { kind: "table" },
    );
    const { readings, findings } = decode(grid);
    expect(short(readings)).toEqual([["Revenue", JANUARY, 11, null, null]]);
    expect(findings).toEqual([
      {
        severity: "warning",
        problem: new Problem("bad-date", { text: "soon", cell: "KPIs!B2" }),
        cell: "KPIs!B2",
      },
    ]);
  });

  it("reads entity, numerator and denominator, and errors as problems that name the cell", () => {
    const grid = gridOf(
      [
        ["KPI", "Entity", "Period", "Actual", "Numerator", "Denominator"],
        ["Rate", "Lyon", "Jan 2024", "#DIV/0!", 2, 4],
        ["Rate", "Lyon", "Feb 2024", 0.02, 2, 100],
      ],
      { kind: "table", sheet: "Data" },
    );
    const { readings } = decode(grid);
    expect(readings[0]).toMatchObject({ entity: "Lyon", numerator: 2, denominator: 4, cell: "Data!D2" });
    expect(readings[0]?.actual).toEqual(new Problem("cell-error", { text: "#DIV/0!", cell: "Data!D2" }));
    expect(readings[1]).toMatchObject({ actual: 0.02, numerator: 2, denominator: 100 });
  });
});

describe("wide readings", () => {
  it("makes a reading of each filled cell", () => {
    const grid = gridOf(
      [
        ["KPI", "Jan 2024", "Feb 2024"],
        ["Revenue", 10, ""],
        ["Margin", 0, 5],
      ],
      { kind: "table" },
    );
    expect(short(decode(grid).readings)).toEqual([
      ["Revenue", JANUARY, 10, null, null],
      ["Margin", JANUARY, 0, null, null],
      ["Margin", FEBRUARY, 5, null, null],
    ]);
  });

  it("brings pairs of actual and budget together, and leaves totals of the year out", () => {
    const grid = gridOf([
      [
        "KPI",
        "Jan 2024 Act",
        "Jan 2024 Bud",
        "Feb 2024 Act",
        "Feb 2024 Bud",
        "Feb 2024 PY",
        "YTD Act",
        "FY 2024 Bud",
      ],
      ["Revenue", 10, 11, 12, 13, 9, 22, 140],
    ]);
    expect(short(decode(grid).readings)).toEqual([
      ["Revenue", JANUARY, 10, 11, null],
      ["Revenue", FEBRUARY, 12, 13, 9],
    ]);
  });

  it("routes rows by a Measure column, whose KPI may be written once", () => {
    const grid = gridOf([
      ["KPI", "Measure", "Jan 2024", "Feb 2024"],
      ["Revenue", "Actual", 10, 12],
      ["", "Plan", 11, 13],
      ["", "Prior year", 8, 9],
      ["", "Forecast", 99, 99],
    ]);
    expect(short(decode(grid).readings)).toEqual([
      ["Revenue", JANUARY, 10, 11, 8],
      ["Revenue", FEBRUARY, 12, 13, 9],
    ]);
  });

  it("skips subtotal rows", () => {
    const grid = gridOf([
      ["KPI", "Jan 2024", "Feb 2024"],
      ["Bikes", 10, 11],
      ["Parts", 1, 2],
      ["Subtotal", 11, 13],
    ]);
    expect(new Set(decode(grid).readings.map(({ kpi }) => kpi))).toEqual(new Set(["Bikes", "Parts"]));
  });

  it("names KPIs by ID where names repeat", () => {
    const grid = gridOf(
      [
        ["ID", "KPI", "2023", "2024"],
        [7, "Calls", 1, 2],
        [8, "Calls", 3, 4],
      ],
      { kind: "table" },
    );
    expect(new Set(decode(grid).readings.map(({ kpi }) => kpi))).toEqual(new Set(["7", "8"]));
  });
});
