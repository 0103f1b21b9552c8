import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import type { Grid, Mapping } from "../../../src/workbook/model";
import { decodeStrategyTables } from "../../../src/workbook/strategy-input";
import { decodeFactors } from "../../../src/workbook/tables/decode-factors";
import { decodeLinks } from "../../../src/workbook/tables/decode-links";
import { decodeSignOffs } from "../../../src/workbook/tables/decode-sign-offs";
import { decodeStrategy } from "../../../src/workbook/tables/decode-strategy";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { english, gridOf } from "./grid-of";

function mappingOf(grid: Grid): Mapping {
  const mapping = proposeMapping(grid, english)?.mapping;
  if (mapping === undefined) throw new Error("no mapping");
  return mapping;
}

const table = (rows: readonly (readonly unknown[])[], formats: Readonly<Record<string, string>> = {}) =>
  gridOf(rows, { kind: "table", sheet: "Map", formats });

describe("links", () => {
  const decode = (grid: Grid) => decodeLinks(grid, mappingOf(grid), english, "month");

  it("are read with sign, lag, rationale and evidence", () => {
    const grid = table([
      ["From", "To", "Sign", "Lag (quarters)", "Rationale", "Evidence"],
      ["Skilled people", "Fast builds", "+", 1, "Practice makes fast", "observed"],
      ["Fast builds", "Costs", "-", "2 months", "", ""],
    ]);
    expect(decode(grid)).toEqual({
      links: [
        {
          from: "Skilled people",
          to: "Fast builds",
          sign: 1,
          lag: 3,
          rationale: "Practice makes fast",
          evidence: "observed",
          cell: "Map!A2",
        },
        {
          from: "Fast builds",
          to: "Costs",
          sign: -1,
          lag: 2,
          rationale: null,
          evidence: "asserted",
          cell: "Map!A3",
        },
      ],
      findings: [],
    });
  });

  it("with cells that cannot be read stay, each cell a finding; without an end they go, with a finding", () => {
    const grid = table([
      ["Cause", "Effect", "Sign", "Lag", "Evidence"],
      ["A", "B", "maybe", "soon", "perhaps"],
      ["A", "", "", "", ""],
      ["", "B", "", "", ""],
      ["", "", "", "", ""],
    ]);
    const { links, findings } = decode(grid);
    expect(links.map(({ from, to, sign, lag, evidence }) => [from, to, sign, lag, evidence])).toEqual([
      ["A", "B", 1, null, "asserted"],
    ]);
    expect(findings.map(({ problem, cell, severity }) => [problem.code, cell, severity])).toEqual([
      ["unknown-sign", "Map!C2", "warning"],
      ["unknown-lag", "Map!D2", "warning"],
      ["unknown-evidence", "Map!E2", "warning"],
      ["link-incomplete", "Map!A3", "warning"],
      ["link-incomplete", "Map!A4", "warning"],
    ]);
  });

  it("of a plain range repeat a merged cause, and a remark under them is none", () => {
    const grid = gridOf([
      ["Ursache", "Wirkung", "Begründung"],
      ["Schulung", "Qualität", "Übung"],
      ["", "Tempo", "Routine"],
      ["", "", ""],
      ["Quelle: Workshop", "", ""],
    ]);
    const { links, findings } = decode(grid);
    expect(links.map(({ from, to }) => [from, to])).toEqual([
      ["Schulung", "Qualität"],
      ["Schulung", "Tempo"],
    ]);
    expect(findings).toEqual([]);
  });
});

describe("statements", () => {
  const decode = (grid: Grid) => decodeStrategy(grid, mappingOf(grid), english);

  it("are mission, vision and goals with the year of their horizon", () => {
    const grid = table(
      [
        ["Kind", "Statement", "Horizon"],
        ["Mission", "We build bicycles that last.", ""],
        ["Vision", "Every city rides.", 2035],
        ["Goal 1", "Double sales", 2029],
        ["Goal 2", "Halve waste", "by 2030"],
        ["Goal 3", "Be carbon neutral", serialFromDate(2031, 12, 31)],
        ["Goal 4", "", 2032],
      ],
      { "5,2": "dd/mm/yyyy" },
    );
    expect(decode(grid)).toEqual({
      statement: {
        mission: "We build bicycles that last.",
        vision: "Every city rides.",
        goals: [
          { text: "Double sales", horizon: 2029, cell: "Map!C4" },
          { text: "Halve waste", horizon: 2030, cell: "Map!C5" },
          { text: "Be carbon neutral", horizon: 2031, cell: "Map!C6" },
        ],
      },
      findings: [],
    });
  });

  it("of another kind, said twice or without a year are findings that name the cell", () => {
    const grid = table([
      ["Art", "Aussage", "Horizont"],
      ["Mission", "Erste", ""],
      ["Mission", "Zweite", ""],
      ["Vision", "Überall", ""],
      ["Werte", "Offen sein", ""],
      ["Ziel", "Wachsen", "bald"],
    ]);
    const { statement, findings } = decode(grid);
    expect(statement).toEqual({
      mission: "Erste",
      vision: "Überall",
      goals: [{ text: "Wachsen", horizon: null, cell: "Map!C6" }],
    });
    expect(findings.map(({ problem, cell }) => [problem.code, problem.values["text"], cell])).toEqual([
      ["statement-repeated", "Zweite", "Map!A3"],
      ["unknown-statement", "Werte", "Map!A5"],
      ["unknown-horizon", "bald", "Map!C6"],
    ]);
  });
});

it("success factors: watched, unwatched, and a KPI without factor", () => {
  const grid = table([
    ["Critical success factor", "KPI"],
    ["Loyal dealers", "Repeat customers"],
    ["Safe workshop", ""],
    ["", "Sick leave"],
  ]);
  const { factors, findings } = decodeFactors(grid, mappingOf(grid), english);
  expect(factors).toEqual([
    { name: "Loyal dealers", kpi: "Repeat customers", cell: "Map!A2" },
    { name: "Safe workshop", kpi: null, cell: "Map!A3" },
  ]);
  expect(findings.map(({ problem, cell }) => [problem.code, cell])).toEqual([
    ["factor-without-name", "Map!A4"],
  ]);
});

it("sign-offs: given, outstanding, undated and nobody's", () => {
  const day = serialFromDate(2026, 9, 30);
  const grid = table(
    [
      ["Who", "Date", "Version", "Comment"],
      ["M. Brenner", day, "1.0", "Go ahead"],
      ["S. Lindqvist", "", "1.0", ""],
      ["T. Marek", "next week", "1.0", ""],
      ["", day, "1.0", ""],
    ],
    { "1,1": "yyyy-mm-dd", "4,1": "yyyy-mm-dd" },
  );
  const { signOffs, findings } = decodeSignOffs(grid, mappingOf(grid), english);
  expect(signOffs).toEqual([
    { who: "M. Brenner", date: day, version: "1.0", comment: "Go ahead", cell: "Map!A2" },
    { who: "S. Lindqvist", date: null, version: "1.0", comment: null, cell: "Map!A3" },
    { who: "T. Marek", date: null, version: "1.0", comment: null, cell: "Map!A4" },
  ]);
  expect(findings.map(({ problem, cell }) => [problem.code, cell])).toEqual([
    ["bad-date", "Map!B4"],
    ["sign-off-without-name", "Map!A5"],
  ]);
});

it("tables of one role are joined; the first mission counts", () => {
  const one = table([
    ["Kind", "Statement"],
    ["Mission", "First"],
  ]);
  const other = table([
    ["Kind", "Statement"],
    ["Mission", "Second"],
    ["Vision", "Far"],
  ]);
  const links = table([
    ["From", "To", "Lag"],
    ["A", "B", "1 year"],
  ]);
  const sources = [one, other, links, links].map((grid) => ({ grid, mapping: mappingOf(grid) }));
  const { tables, findings } = decodeStrategyTables(sources, "quarter", english);
  expect(tables.statement).toEqual({ mission: "First", vision: "Far", goals: [] });
  expect(tables.links.map(({ lag }) => lag)).toEqual([4, 4]);
  expect(findings.map(({ problem }) => problem.code)).toEqual(["statement-repeated"]);
});
