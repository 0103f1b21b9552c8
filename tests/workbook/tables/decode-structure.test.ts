import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import type { Grid, Mapping } from "../../../src/workbook/model";
import { decodeObjectives } from "../../../src/workbook/tables/decode-objectives";
import { decodePerspectives } from "../../../src/workbook/tables/decode-perspectives";
import { decodeTargets } from "../../../src/workbook/tables/decode-targets";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { english, gridOf } from "./grid-of";

function mappingOf(grid: Grid): Mapping {
  const mapping = proposeMapping(grid, english)?.mapping;
  if (mapping === undefined) throw new Error("no mapping");
  return mapping;
}

const targetsOf = (grid: Grid) =>
  decodeTargets(grid, mappingOf(grid), english).targets.map(({ period, span, target }) => [
    period,
    span,
    target,
  ]);

describe("targets", () => {
  it("words tell how long a target's span is", () => {
    const grid = gridOf(
      [
        ["KPI", "Period", "Target"],
        ["Revenue", 2024, 1200],
        ["Revenue", "Q1 2024", 300],
        ["Revenue", "Jan 2024", "n/a"],
      ],
      { kind: "table" },
    );
    expect(targetsOf(grid)).toEqual([
      [serialFromDate(2024, 1, 1), "year", 1200],
      [serialFromDate(2024, 1, 1), "quarter", 300],
    ]);
  });

  it("dates tell it by their distance", () => {
    const formats = { "1,1": "yyyy-mm-dd", "2,1": "yyyy-mm-dd" };
    const [first, second] = [serialFromDate(2023, 12, 31), serialFromDate(2024, 12, 31)];
    const grid = gridOf(
      [
        ["KPI", "Date", "Target"],
        ["Revenue", first, 1],
        ["Revenue", second, 2],
      ],
      { kind: "table", formats },
    );
    expect(targetsOf(grid)).toEqual([
      [serialFromDate(2023, 1, 1), "year", 1],
      [serialFromDate(2024, 1, 1), "year", 2],
    ]);
  });

  it("reads a wide table", () => {
    const grid = gridOf(
      [
        ["KPI", "Q1 2024", "Q2 2024"],
        ["Revenue", 300, 310],
      ],
      { kind: "table", name: "Targets" },
    );
    expect(targetsOf(grid)).toEqual([
      [serialFromDate(2024, 1, 1), "quarter", 300],
      [serialFromDate(2024, 4, 1), "quarter", 310],
    ]);
  });

  it("a period that is no date is a finding", () => {
    const grid = gridOf(
      [
        ["KPI", "Period", "Target"],
        ["Revenue", "later", 1],
        ["Revenue", 2024, 1],
      ],
      { kind: "table" },
    );
    const { findings } = decodeTargets(grid, mappingOf(grid), english);
    expect(findings.map(({ problem, cell }) => [problem.code, cell])).toEqual([["bad-date", "KPIs!B2"]]);
  });
});

it("reads perspectives in their order", () => {
  const grid = gridOf(
    [
      ["Perspective", "Order", "Weight"],
      ["Customer", 2, "30%"],
      ["Financial", 1, "much"],
    ],
    { kind: "table" },
  );
  expect(decodePerspectives(grid, mappingOf(grid), english).perspectives).toEqual([
    { name: "Customer", order: 2, weight: 0.3, cell: "KPIs!A2" },
    {
      name: "Financial",
      order: 1,
      weight: new Problem("weight-not-a-number", { text: "much", cell: "KPIs!C3" }),
      cell: "KPIs!A3",
    },
  ]);
});

it("reads objectives, a merged perspective repeated down a plain range", () => {
  const grid = gridOf([
    ["Perspective", "Objective", "Owner", "Weight"],
    ["Financial", "Grow", "Ann", 60],
    ["", "Save", "Bob", 40],
    ["Total", "", "", 100],
  ]);
  const shared = { perspective: "Financial", theme: null, stakeholder: null };
  expect(decodeObjectives(grid, mappingOf(grid), english).objectives).toEqual([
    { name: "Grow", weight: 60, owner: "Ann", cell: "KPIs!B2", ...shared },
    { name: "Save", weight: 40, owner: "Bob", cell: "KPIs!B3", ...shared },
  ]);
});
