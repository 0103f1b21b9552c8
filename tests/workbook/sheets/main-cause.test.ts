import { describe, expect, it } from "vitest";
import { mainCause } from "../../../src/workbook/sheets/main-cause";
import type { ScoredGroup, ScoredKpi } from "../../../src/engine/scorecard/model";

const kpi = (name: string, counted: number | null, weight = 1): ScoredKpi =>
  ({ type: "kpi", kpi: { name }, score: counted, counted, weight }) as ScoredKpi;
const group = (
  score: number | null,
  children: readonly (ScoredKpi | ScoredGroup)[],
  weight = 1,
): ScoredGroup => ({ type: "group", score, children, weight }) as ScoredGroup;
const causeOf = (of: ScoredGroup, before: number, counted: Readonly<Record<string, number | null>>) =>
  mainCause(of, before, (one) => counted[one.kpi.name] ?? null)?.kpi.name ?? null;

describe("the main cause of a move", () => {
  // Half of the weight is on A and B together: A fell by 0.4 of a quarter, C rose by 0.04 of a half.
  const two = group(0.87, [group(0.8, [kpi("A", 0.6), kpi("B", 1)]), kpi("C", 0.94)]);

  it("is the KPI with the largest share of it", () => {
    expect(causeOf(two, 0.95, { A: 1, B: 1, C: 0.9 })).toBe("A");
  });

  it("is none where no KPI makes up half of it", () => {
    const even = group(0.9, [kpi("A", 0.9), kpi("B", 0.9), kpi("C", 0.9)]);
    expect(causeOf(even, 1, { A: 1, B: 1, C: 1 })).toBeNull();
  });

  it.each([
    { because: "data that came", before: 0.95, counted: { A: null, B: 1, C: 0.9 } },
    { because: "weights that changed", before: 0.9, counted: { A: 1, B: 1, C: 0.9 } },
  ])("is none where $because moved the score", ({ before, counted }) => {
    expect(causeOf(two, before, counted)).toBeNull();
  });

  it("is none where there is no score", () => {
    expect(causeOf(group(null, []), 0.9, {})).toBeNull();
  });
});
