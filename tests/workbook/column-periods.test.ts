import { describe, expect, it } from "vitest";
import { serialFromDate as day } from "../../src/engine/scorecard/serial-date";
import { columnPeriods, rollMappings } from "../../src/workbook/column-periods";
import { proposeMapping } from "../../src/workbook/tables/propose-mapping";
import { english, gridOf } from "./tables/grid-of";

const reading = { culture: english, fiscalYearStart: 1 };

function sourceOf(rows: readonly (readonly unknown[])[], sheet = "KPIs", year?: number) {
  const grid = gridOf(rows, { sheet });
  const mapping = proposeMapping(grid, english, { year })?.mapping;
  if (!mapping) throw new Error("no mapping");
  return { grid, mapping };
}

const HEADERS = ["KPI", "Jan 2026 Act", "Jan 2026 Bud", "Feb 2026 Act", "Feb 2026 Bud", "Mar 2026 Act"];
const placesOf = (count: number, source = 0) =>
  Array.from({ length: count }, (_, index) => ({ source, row: index + 1, format: "0" }));
const january = { start: day(2026, 1, 1), end: day(2026, 1, 31) };
const february = { start: day(2026, 2, 1), end: day(2026, 2, 28) };

describe("the periods of a table's columns", () => {
  it("are the one that is scored and its neighbours, with no figures to come", () => {
    const source = sourceOf([HEADERS, ["Revenue", 10, 11, "", 12, ""], ["Margin", 3, 3, "", 3, ""]]);
    expect(columnPeriods([source], placesOf(2), reading)).toEqual({
      current: january,
      previous: null,
      next: february,
      nextHasFigures: false,
    });
  });

  it.each([
    { next: [13, 4, 5], ready: true, because: "all are there" },
    { next: [13, "n/a", 5], ready: true, because: "one has no reading" },
    { next: [0, 0, 0], ready: false, because: "formulas over empty cells give 0" },
    { next: ["", "tbd", ""], ready: false, because: "text is no figure" },
  ])("says whether the next has figures: $because", ({ next, ready }) => {
    const now = sourceOf([
      HEADERS,
      ["A", 10, 11, "", 12, ""],
      ["B", 3, 3, "", 3, ""],
      ["C", 5, 5, "", 5, ""],
    ]);
    const values = now.grid.values.map((row, index) => row.with(3, index === 0 ? row[3] : next[index - 1]));
    const later = { ...now, grid: { ...now.grid, values } };
    expect(columnPeriods([later], placesOf(3), reading)?.nextHasFigures).toBe(ready);
  });

  it("are none where columns have no periods", () => {
    const source = sourceOf([
      ["KPI", "Actual", "Target"],
      ["Revenue", 1, 2],
    ]);
    expect(columnPeriods([source], placesOf(1), reading)).toBeNull();
  });

  it("span quarters where the headers do", () => {
    const source = sourceOf([
      ["KPI", "Q1 2026 Act", "Q1 2026 Bud", "Q2 2026 Act", "Q2 2026 Bud"],
      ["Revenue", 1, 2, "", 2],
    ]);
    expect(columnPeriods([source], placesOf(1), reading)).toMatchObject({
      current: { start: day(2026, 1, 1), end: day(2026, 3, 31) },
      next: { start: day(2026, 4, 1), end: day(2026, 6, 30) },
    });
  });

  it("are known of months without a year, by the year given", () => {
    const source = sourceOf(
      [
        ["KPI", "Jan Act", "Jan Bud", "Feb Act", "Feb Bud"],
        ["Revenue", 1, 2, "", 2],
      ],
      "KPIs",
      2026,
    );
    expect(columnPeriods([source], placesOf(1), reading)).toMatchObject({ current: january, next: february });
  });
});

describe("rolling", () => {
  const rows = [HEADERS, ["Revenue", 10, 11, 9, 12, ""]];
  const actual = (columns: readonly { field: string; header: string }[]) =>
    columns.find(({ field }) => field === "actual")?.header;

  it("goes on and comes back to the same columns", () => {
    const source = sourceOf([HEADERS, ["Revenue", 10, 11, "", 12, ""]]);
    const [next] = rollMappings([source], "next", reading) ?? [];
    expect(next && actual(next.columns)).toBe("Feb 2026 Act");
    const [back] = (next && rollMappings([{ ...source, mapping: next }], "previous", reading)) ?? [];
    expect(back).toEqual(source.mapping);
  });

  it("moves all tables that stand at the same month, and leaves others", () => {
    const plain = sourceOf([
      ["KPI", "Actual", "Target"],
      ["Complaints", 1, 2],
    ]);
    const [one, other] = [sourceOf(rows, "North"), sourceOf(rows, "South")];
    const moved = rollMappings([one, plain, other], "previous", reading);
    expect(moved?.map(({ columns }) => actual(columns))).toEqual(["Jan 2026 Act", "Actual", "Jan 2026 Act"]);
    expect(moved?.[1]).toBe(plain.mapping);
  });

  it("has no answer beyond the first month", () => {
    const source = sourceOf([HEADERS, ["Revenue", 10, 11, "", 12, ""]]);
    expect(rollMappings([source], "previous", reading)).toBeNull();
  });
});
