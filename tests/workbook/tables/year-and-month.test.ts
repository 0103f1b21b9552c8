import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { dateFromSerial } from "../../../src/engine/scorecard/serial-date";
import type { Culture, Role } from "../../../src/workbook/model";
import { decodeReadings } from "../../../src/workbook/tables/decode-readings";
import { decodeTargets } from "../../../src/workbook/tables/decode-targets";
import { proposeMappings } from "../../../src/workbook/tables/propose-mapping";
import { english, french, german, gridOf, type GridOptions } from "./grid-of";

type Rows = readonly (readonly unknown[])[];

function mapped(rows: Rows, role: Role, culture: Culture, options: GridOptions) {
  const grid = gridOf(rows, options);
  const [candidate] = proposeMappings(grid, culture);
  if (candidate?.role !== role) throw new Error(`${candidate?.role ?? "nothing"} was proposed`);
  return { grid, mapping: candidate.mapping };
}

/** First days of the readings' periods as `2025-04-01`, and what is said of the others. */
function daysOf(rows: Rows, culture: Culture = english, fiscalYearStart = 1, options: GridOptions = {}) {
  const { grid, mapping } = mapped(rows, "readings", culture, { kind: "table", ...options });
  const { readings, findings } = decodeReadings(grid, mapping, culture, fiscalYearStart);
  return { days: readings.map(({ period }) => iso(period)), findings };
}

function iso(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

describe("readings with a column of years and one of months", () => {
  it.each([
    { headers: ["KPI", "Year", "Month", "Actual"], culture: english, cells: [2025, "Apr"] },
    { headers: ["KPI", "Month", "Year", "Actual"], culture: english, cells: ["April", "2025"] },
    { headers: ["KPI", "Year", "Month", "Actual"], culture: english, cells: [2025, 4] },
    { headers: ["KPI", "FY", "Period", "Actual"], culture: english, cells: ["FY25", "P04"] },
    { headers: ["KPI", "Year", "Quarter", "Actual"], culture: english, cells: [2025, 2] },
    { headers: ["KPI", "Year", "Quarter", "Actual"], culture: english, cells: [2025, "Q2"] },
    { headers: ["Kennzahl", "Jahr", "Monat", "Ist"], culture: german, cells: [2025, "04"] },
    { headers: ["Indicateur", "Année", "Mois", "Réel"], culture: french, cells: [2025, "avril"] },
    { headers: ["Indicador", "Año", "Mes", "Real"], culture: french, cells: [2025, "abr"] },
    { headers: ["Indicador", "Ano", "Mês", "Realizado"], culture: french, cells: [2025, "abril"] },
  ])("$headers: $cells", ({ headers, culture, cells }) => {
    const rows = [headers, ["Revenue", ...cells, 10], ["Margin", ...cells, 11]];
    expect(daysOf(rows, culture)).toEqual({ days: ["2025-04-01", "2025-04-01"], findings: [] });
  });

  it.each([
    { headers: ["Year", "Month"], cells: ["FY25", "Apr"], day: "2024-04-01", because: "April opens FY25" },
    { headers: ["Year", "Month"], cells: ["FY25", 3], day: "2025-03-01", because: "March closes it" },
    { headers: ["Year", "Period"], cells: ["FY25", 1], day: "2024-04-01", because: "period 1 is April" },
    { headers: ["Year", "Month"], cells: ["2024/25", "Jan"], day: "2025-01-01", because: "it spans two" },
    {
      headers: ["Year", "Month"],
      cells: [2025, "Apr"],
      day: "2025-04-01",
      because: "a plain year is the calendar's",
    },
    {
      headers: ["Year", "Quarter"],
      cells: ["FY25", "Q4"],
      day: "2025-01-01",
      because: "Q4 starts in January",
    },
  ])("in a fiscal year from April: $because", ({ headers, cells, day }) => {
    const rows = [
      ["KPI", ...headers, "Actual"],
      ["Revenue", ...cells, 10],
      ["Margin", ...cells, 10],
    ];
    expect(daysOf(rows, english, 4).days).toEqual([day, day]);
  });

  it("repeat the year above in a plain range, where it is written once", () => {
    const rows = [
      ["KPI", "Year", "Month", "Actual"],
      ["Revenue", 2024, "Nov", 1],
      ["Revenue", "", "Dec", 2],
      ["Revenue", 2025, "Jan", 3],
      ["Revenue", "", "Feb", 4],
    ];
    const { days } = daysOf(rows, english, 1, { kind: "range" });
    expect(days).toEqual(["2024-11-01", "2024-12-01", "2025-01-01", "2025-02-01"]);
  });

  it("say which row has no month or no year", () => {
    const months = Array.from({ length: 100 }, (_, at) => ["Revenue", 2025, (at % 12) + 1, at]);
    const rows = [
      ["KPI", "Year", "Month", "Actual"],
      ...months,
      ["Revenue", 2025, 13, 1],
      ["Revenue", "", 1, 1],
    ];
    const { days, findings } = daysOf(rows);
    expect(days).toHaveLength(100);
    expect(findings.map(({ problem, cell }) => [problem, cell])).toEqual([
      [new Problem("bad-date", { text: "13", cell: "KPIs!C102" }), "KPIs!C102"],
      [new Problem("bad-date", { text: "1", cell: "KPIs!C103" }), "KPIs!C103"],
    ]);
  });

  it("a date beside its year is the date", () => {
    const rows = [
      ["KPI", "Year", "Date", "Actual"],
      ["Revenue", 2025, 45748, 10],
      ["Revenue", 2025, 45778, 11],
    ];
    const formats = { "1,2": "yyyy-mm-dd", "2,2": "yyyy-mm-dd" };
    expect(daysOf(rows, english, 1, { formats }).days).toEqual(["2025-04-01", "2025-05-01"]);
  });
});

it("long periods without a year column follow the fiscal year of the settings too", () => {
  const rows = [
    ["KPI", "Period", "Actual"],
    ["Revenue", "P01 FY25", 10],
    ["Revenue", "Q1 24/25", 11],
  ];
  expect(daysOf(rows, english, 4).days).toEqual(["2024-04-01", "2024-04-01"]);
});

it("targets may have a year and a quarter", () => {
  const rows = [
    ["KPI", "Year", "Quarter", "Target"],
    ["Revenue", 2025, "Q1", 10],
    ["Revenue", 2025, "Q2", 11],
  ];
  const { grid, mapping } = mapped(rows, "targets", english, { kind: "table" });
  const { targets } = decodeTargets(grid, mapping, english);
  expect(targets.map(({ period, span, target }) => [iso(period), span, target])).toEqual([
    ["2025-01-01", "quarter", 10],
    ["2025-04-01", "quarter", 11],
  ]);
});
