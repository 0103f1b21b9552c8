import { describe, expect, it } from "vitest";
import { withClosedPeriods, type ClosedPeriod } from "../../../src/engine/scorecard/closed-periods";
import type { PastKpi, PastPeriod, PastScore } from "../../../src/engine/scorecard/score-history";

const sales = { name: "Sales", entity: null };
const score = (value: number): PastScore => ({ score: value, status: "on-track", coverage: 1, weight: 1 });
const kpi = (actual: number): PastKpi => ({
  actual,
  target: 100,
  score: actual / 100,
  status: "on-track",
  atRiskEdge: 90,
});

function past(start: number, actual: number): PastPeriod {
  const groups = new Map([[`perspective:${JSON.stringify(["Financial"])}`, score(actual / 100)]]);
  return { start, end: start + 29, root: score(actual / 100), groups, kpis: [kpi(actual)] };
}

function closed(start: number, actual: number): ClosedPeriod {
  const none = { kpi: null, entity: null, actual: null, target: null, weight: 1, cell: null };
  return {
    start,
    end: start + 29,
    view: "period",
    closedOn: null,
    closedBy: "Ann",
    rows: [
      { ...none, perspective: null, score: actual / 100, status: "at-risk" },
      { ...none, perspective: "financial ", score: actual / 100, status: "at-risk" },
      {
        ...none,
        kpi: "SALES",
        perspective: "Financial",
        actual,
        target: 100,
        score: actual / 100,
        status: "at-risk",
      },
    ],
  };
}

const periods = [past(1, 120), past(31, 110), past(61, 100)];
const actuals = (told: readonly PastPeriod[]) => told.map(({ kpis }) => kpis[0]?.actual);

describe("withClosedPeriods", () => {
  it("tells a closed period as it was closed, by the names of its KPIs and perspectives in any spelling", () => {
    const told = withClosedPeriods(periods, [closed(31, 95)], [sales], "period");
    expect(actuals(told)).toEqual([120, 95, 100]);
    expect(told[1]?.root).toMatchObject({ score: 0.95, status: "at-risk" });
    expect([...(told[1]?.groups.values() ?? [])].map((group) => group.score)).toEqual([0.95]);
  });

  it("leaves the scorecard's own period as it is now", () => {
    expect(actuals(withClosedPeriods(periods, [closed(61, 95)], [sales], "period"))).toEqual([120, 110, 100]);
  });

  it("does not mix views: a year to date is no month", () => {
    expect(withClosedPeriods(periods, [closed(31, 95)], [sales], "year-to-date")).toEqual(periods);
  });
});
