import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { Culture } from "../../../src/workbook/model";
import { decodeKpis } from "../../../src/workbook/tables/decode-kpis";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { rollMapping } from "../../../src/workbook/tables/roll-mapping";
import { english, german, gridOf } from "./grid-of";

type Rows = readonly (readonly unknown[])[];

function decode(rows: Rows, culture: Culture = english) {
  const grid = gridOf(rows);
  const candidate = proposeMapping(grid, culture);
  if (candidate?.role !== "kpis") throw new Error("no KPIs");
  return { grid, mapping: candidate.mapping, ...decodeKpis(grid, candidate.mapping, culture) };
}

const short = ({ kpis }: ReturnType<typeof decode>) =>
  kpis.map(({ name, entity, actual, target }) => [name, entity, actual, target]);

const NORTH_AND_SOUTH: Rows = [
  ["Regions, March 2026"],
  [],
  ["", "North", "", "South", ""],
  ["KPI", "Actual", "Target", "Actual", "Target"],
  ["Revenue", 90, 100, 110, 105],
  ["Churn", "2%", "3%", "4%", "3%"],
];

describe("entities side by side", () => {
  it("are read each from its own columns", () => {
    const decoded = decode(NORTH_AND_SOUTH);
    expect(short(decoded)).toEqual([
      ["Revenue", "North", 90, 100],
      ["Revenue", "South", 110, 105],
      ["Churn", "North", 0.02, 0.03],
      ["Churn", "South", 0.04, 0.03],
    ]);
    expect(decoded.rows).toEqual([4, 4, 5, 5]);
    expect(decoded.kpis.map(({ cells }) => cells.actual)).toEqual([
      "KPIs!B5",
      "KPIs!D5",
      "KPIs!B6",
      "KPIs!D6",
    ]);
    expect(new Set(decoded.kpis.map(({ key }) => key)).size).toBe(4);
  });

  it("are said once, so that one can choose otherwise", () => {
    expect(decode(NORTH_AND_SOUTH).findings).toEqual([
      {
        severity: "info",
        problem: new Problem("entities-side-by-side", { text: "North, South" }),
        cell: null,
      },
    ]);
  });

  it("share the columns outside their groups, and a KPI of one only is that one's", () => {
    const rows = [
      ["", "", "", "Berlin", "", "Lyon", ""],
      ["Perspektive", "Kennzahl", "Richtung", "Ist", "Ziel", "Ist", "Ziel"],
      ["Finanzen", "Umsatz", "höher", 1, 2, 3, 4],
      ["Kunden", "Reklamationen", "niedriger", 5, 6, "", ""],
    ];
    const { kpis } = decode(rows, german);
    expect(
      kpis.map(({ name, entity, direction, perspective }) => [name, entity, direction, perspective]),
    ).toEqual([
      ["Umsatz", "Berlin", "higher", "Finanzen"],
      ["Umsatz", "Lyon", "higher", "Finanzen"],
      ["Reklamationen", "Berlin", "lower", "Kunden"],
    ]);
  });

  it("may have one target in common", () => {
    const rows = [
      ["", "", "North", "South", "East"],
      ["KPI", "Target", "Actual", "Actual", "Actual"],
      ["Revenue", 100, 90, 110, 95],
    ];
    expect(short(decode(rows))).toEqual([
      ["Revenue", "North", 90, 100],
      ["Revenue", "South", 110, 100],
      ["Revenue", "East", 95, 100],
    ]);
  });

  it.each([
    { labels: ["This year", "", "Prior year", ""], because: "versions" },
    { labels: ["Jan 2026", "", "Feb 2026", ""], because: "periods" },
    { labels: ["Month", "", "Year to date", ""], because: "spans" },
    { labels: ["Results", "", "", ""], because: "one label over all" },
  ])("are not seen in $because", ({ labels }) => {
    const rows = [
      ["", ...labels],
      ["KPI", "Actual", "Target", "Actual", "Target"],
      ["Revenue", 90, 100, 110, 105],
    ];
    expect(decode(rows).kpis.map(({ entity }) => entity)).toEqual([null]);
  });

  it("are not seen where one has no actual", () => {
    const rows = [
      ["", "Committee", "", "Board", ""],
      ["KPI", "Actual", "Target", "Owner", "Target"],
      ["Revenue", 90, 100, "Ann", 105],
    ];
    expect(decode(rows).kpis.map(({ entity, target }) => [entity, target])).toEqual([[null, 100]]);
  });

  it("roll to the next month together", () => {
    const months = ["Jan 2026", "", "Feb 2026", ""];
    const grid = gridOf([
      ["", "North", "", "", "", "South", "", "", ""],
      ["", ...months, ...months],
      ["KPI", ...Array.from({ length: 4 }, () => ["Actual", "Target"]).flat()],
      ["Revenue", 1, 2, 3, 4, 5, 6, 7, 8],
    ]);
    const february = proposeMapping(grid, english)?.mapping;
    if (!february) throw new Error("no KPIs");
    const figures = (mapping: typeof february) =>
      decodeKpis(grid, mapping, english).kpis.map(({ entity, actual, target }) => [entity, actual, target]);
    expect(figures(february)).toEqual([
      ["North", 3, 4],
      ["South", 7, 8],
    ]);
    const january = rollMapping(grid, february, english, 1, "previous");
    expect(january && figures(january)).toEqual([
      ["North", 1, 2],
      ["South", 5, 6],
    ]);
  });
});

describe("a table with IDs and no names", () => {
  it.each(["ID", "KPI ID", "Code"])("is called by its %s", (header) => {
    const rows = [
      [header, "Actual", "Target"],
      ["F-01", 90, 100],
      ["F-02", 12, 10],
    ];
    expect(short(decode(rows))).toEqual([
      ["F-01", null, 90, 100],
      ["F-02", null, 12, 10],
    ]);
  });

  it("takes numbers for names", () => {
    const rows = [
      ["ID", "Region", "Actual", "Target"],
      [101, "North", 90, 100],
      [101, "South", 12, 10],
    ];
    expect(short(decode(rows))).toEqual([
      ["101", "North", 90, 100],
      ["101", "South", 12, 10],
    ]);
  });

  it("keeps a column of names as the name", () => {
    const { kpis } = decode([
      ["ID", "KPI", "Actual", "Target"],
      ["F-01", "Revenue", 90, 100],
      ["F-02", "Margin", 12, 10],
    ]);
    expect(kpis.map(({ name, key }) => [name, key])).toEqual([
      ["Revenue", "F-01"],
      ["Margin", "F-02"],
    ]);
  });
});
