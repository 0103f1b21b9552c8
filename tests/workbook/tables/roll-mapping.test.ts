import { expect, it } from "vitest";
import type { Grid, Mapping } from "../../../src/workbook/model";
import { describeCandidate } from "../../../src/workbook/tables/describe-candidate";
import { proposeMapping } from "../../../src/workbook/tables/propose-mapping";
import { rollMapping } from "../../../src/workbook/tables/roll-mapping";
import { english, gridOf } from "./grid-of";

function mappingOf(grid: Grid): Mapping {
  const mapping = proposeMapping(grid, english)?.mapping;
  if (mapping === undefined) throw new Error("no mapping");
  return mapping;
}

const roll = (grid: Grid) => {
  const rolled = rollMapping(grid, mappingOf(grid), english);
  return rolled && Object.fromEntries(rolled.columns.map(({ field, header }) => [field, header]));
};

it("moves to the next period that is there, not the last", () => {
  const grid = gridOf([
    ["KPI", "Jan 2026 Act", "Jan 2026 Bud", "Feb 2026 Act", "Feb 2026 Bud", "Mar 2026 Act", "Mar 2026 Bud"],
    ["Revenue", 10, 11, "", 12, "", 13],
  ]);
  expect(roll(grid)).toEqual({ kpi: "KPI", actual: "Feb 2026 Act", target: "Feb 2026 Bud" });
});

it("moves a target kept for the whole table along unchanged", () => {
  const grid = gridOf([
    ["KPI", "Target", "Jan 2026 Act", "Feb 2026 Act"],
    ["Revenue", 10, 11, ""],
  ]);
  expect(roll(grid)).toEqual({ kpi: "KPI", target: "Target", actual: "Feb 2026 Act" });
});

it("drops a figure that the next period has no column for", () => {
  const grid = gridOf([
    ["KPI", "Jan 2026 Act", "Jan 2026 Bud", "Jan 2026 PY", "Feb 2026 Act", "Feb 2026 Bud"],
    ["Revenue", 10, 11, 9, "", 12],
  ]);
  expect(roll(grid)).toEqual({ kpi: "KPI", actual: "Feb 2026 Act", target: "Feb 2026 Bud" });
});

it("moves last year's month along with this year's", () => {
  const grid = gridOf([
    ["KPI", "Jan 2025 Act", "Feb 2025 Act", "Jan 2026 Act", "Jan 2026 Bud", "Feb 2026 Act", "Feb 2026 Bud"],
    ["Revenue", 8, 9, 10, 11, "", 12],
  ]);
  expect(roll(grid)).toEqual({
    kpi: "KPI",
    actual: "Feb 2026 Act",
    target: "Feb 2026 Bud",
    priorYear: "Feb 2025 Act",
  });
});

it("has no answer without periods", () => {
  expect(
    roll(
      gridOf([
        ["KPI", "Actual", "Target"],
        ["Revenue", 1, 2],
      ]),
    ),
  ).toBeNull();
});

it("describes a corrected mapping", () => {
  const grid = gridOf(
    [
      ["KPI", "Actual", "Target", "Note"],
      ["Revenue", 1, 2, "A"],
      ["Costs", 3, 4, "B"],
    ],
    { name: "Plan" },
  );
  const mapping = mappingOf(grid);
  const columns = [...mapping.columns, { field: "owner" as const, column: 3, header: "Note" }];
  const corrected = describeCandidate(grid, { ...mapping, columns }, english);
  expect(corrected.columns.map(({ field }) => field)).toEqual(["kpi", "actual", "target", "owner"]);
  expect(corrected.rowCount).toBe(2);
});

it("goes back to the period before", () => {
  const grid = gridOf([
    ["KPI", "Jan 2026 Act", "Jan 2026 Bud", "Feb 2026 Act", "Feb 2026 Bud"],
    ["Revenue", 10, 11, 12, 12],
  ]);
  const back = rollMapping(grid, mappingOf(grid), english, 1, "previous");
  expect(back?.columns.map(({ header }) => header)).toEqual(["KPI", "Jan 2026 Act", "Jan 2026 Bud"]);
  expect(back && rollMapping(grid, back, english, 1, "previous")).toBeNull();
});
