import { describe, expect, it } from "vitest";
import { proposeMapping, proposeMappings } from "../../../src/workbook/tables/propose-mapping";
import { english, german, gridOf } from "./grid-of";

describe("roles", () => {
  it.each([
    [
      "readings",
      [
        ["KPI", "Period", "Actual", "Target"],
        ["Revenue", "Jan 2024", 1, 2],
        ["Revenue", "Feb 2024", 1, 2],
      ],
    ],
    [
      "readings",
      [
        ["Kennzahl", "Monat", "Ist"],
        ["Umsatz", "Jan 2024", 1],
        ["Umsatz", "Feb 2024", 1],
      ],
    ],
    [
      "targets",
      [
        ["KPI", "Period", "Target"],
        ["Revenue", 2024, 1],
        ["Revenue", 2025, 1],
      ],
    ],
    [
      "perspectives",
      [
        ["Perspective", "Order", "Weight"],
        ["Financial", 1, 30],
        ["Customer", 2, 70],
      ],
    ],
    [
      "objectives",
      [
        ["Objective", "Perspective", "Weight"],
        ["Grow", "Financial", 30],
        ["Please", "Customer", 70],
      ],
    ],
    [
      "objectives",
      [
        ["Strategisches Ziel", "Perspektive"],
        ["Wachsen", "Finanzen"],
      ],
    ],
    ["kpis", [["KPI", "Actual", "Target"]]],
    ["readings", [["KPI", "Period", "Actual", "Target", "Entity"]]],
    ["perspectives", [["Perspective", "Order"]]],
  ])("%s: %j", (role, rows) => {
    expect(proposeMapping(gridOf(rows, { kind: "table" }), english)?.role).toBe(role);
  });

  it("a wide table called Targets holds targets", () => {
    const grid = gridOf(
      [
        ["KPI", "2024", "2025"],
        ["Revenue", 10, 11],
      ],
      { kind: "table", name: "Targets" },
    );
    expect(proposeMapping(grid, english)?.role).toBe("targets");
  });

  it("pairs of actual and budget for each month are readings too", () => {
    const grid = gridOf([
      ["KPI", "Jan 2024 Act", "Jan 2024 Bud", "Feb 2024 Act", "Feb 2024 Bud"],
      ["Revenue", 1, 2, 3, 4],
    ]);
    expect(proposeMappings(grid, english).map(({ role }) => role)).toEqual(["kpis", "readings"]);
  });

  it.each([
    [
      "an address list",
      [
        ["Name", "Street", "City"],
        ["Ann", "1 High St", "Leeds"],
      ],
    ],
    [
      "figures without headers",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["nothing", []],
    ["one cell", [["KPI"]]],
  ])("%s is no scorecard table", (_, rows) => {
    expect(proposeMapping(gridOf(rows), english)).toBeNull();
  });
});

describe("what Start is told", () => {
  const grid = gridOf([
    ["KPI", "Actual", "Target"],
    ["Revenue", 10, 12],
    ["Complaints", 4, 5],
    ["Material costs", -105, -100],
    ["Delivery days", 3, 2],
  ]);

  it("lists KPIs without direction, those better when lower first; negative costs are better when higher", () => {
    expect(proposeMapping(grid, english)?.undirected).toEqual([
      { name: "Complaints", suggestion: "lower" },
      { name: "Delivery days", suggestion: "lower" },
      { name: "Revenue", suggestion: "higher" },
      { name: "Material costs", suggestion: "higher" },
    ]);
  });

  it("does not list KPIs whose baseline gives the direction", () => {
    const withBaseline = gridOf([
      ["KPI", "Actual", "Target", "Baseline"],
      ["Days", 3, 2, 5],
      ["Cost", 3, 2, ""],
    ]);
    expect(proposeMapping(withBaseline, english)?.undirected.map(({ name }) => name)).toEqual(["Cost"]);
  });

  it("shows samples as the culture writes them", () => {
    const formatted = gridOf(
      [
        ["KPI", "Ist", "Soll"],
        ["Quote", 0.125, 12.5],
      ],
      { formats: { "1,1": "0.0%", "1,2": "0.00" } },
    );
    const columns = proposeMapping(formatted, german)?.columns;
    expect(columns?.map(({ samples }) => samples)).toEqual([["Quote"], ["12,5%"], ["12,50"]]);
    expect(columns?.map(({ numeric }) => numeric)).toEqual([false, true, true]);
  });
});
