import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreScorecard } from "../../src/engine/scorecard/scorecard";
import { chartKey, firstCharts, moveChart, withTrend } from "../../src/taskpane/chart-choices";
import { onlyLeavesOut, withSheet } from "../../src/taskpane/sheet-choice";
import type { ChartChoice } from "../../src/taskpane/port";
import { month, pastReport, trendInput } from "./fixtures/past-report";
import { kpi } from "./fixtures/sample-scorecard";

const charts: readonly ChartChoice[] = [
  { kind: "perspectives" },
  { kind: "radar" },
  { kind: "trend", kpi: "Sales" },
];

/** A KPI of each weight, with two months of readings; those named in `off` are off track. */
function weighted(weights: Readonly<Record<string, number>>, off: readonly string[]) {
  const names = Object.keys(weights);
  const input = {
    ...trendInput,
    kpis: names.map((name) => kpi(name, { target: 100, direction: "higher", weight: weights[name] ?? 1 })),
    readings: names.flatMap((name) =>
      [1, 2].map((number) => ({
        ...(trendInput.readings[0] as (typeof trendInput.readings)[number]),
        kpi: name,
        period: month(number),
        actual: off.includes(name) ? 10 : 120,
      })),
    ),
  };
  return pastReport({ input, scorecard: scoreScorecard(input) });
}

const trendsOf = (choices: readonly ChartChoice[]) =>
  choices.flatMap((choice) => (choice.kind === "trend" ? [choice.kpi] : []));

describe("a first dashboard", () => {
  it("has the trends of KPIs off track, then of the heaviest, four in all", () => {
    const report = weighted({ A: 1, B: 9, C: 5, D: 2, E: 7, F: 1 }, ["A", "D"]);
    expect(trendsOf(firstCharts(report))).toEqual(["D", "A", "B", "E"]);
  });

  it("has no history and no trends where nothing was read twice", () => {
    const input = {
      ...trendInput,
      readings: trendInput.readings.filter(({ period }) => period === month(4)),
    };
    const kinds = firstCharts(pastReport({ input })).map(({ kind }) => kind);
    expect(kinds).toEqual(["perspectives", "movement"]);
    expect(firstCharts(null).map(({ kind }) => kind)).toEqual(["perspectives", "movement"]);
  });
});

describe("the order of charts", () => {
  it("keeps every chart whatever is moved", () => {
    const place = fc.integer({ min: -1, max: 4 });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const moved = moveChart(charts, from, to);
        expect(moved.map(chartKey).toSorted()).toEqual(charts.map(chartKey).toSorted());
        if (from >= 0 && from < 3 && to >= 0 && to < 3) expect(moved[to]).toBe(charts[from]);
        else expect(moved).toBe(charts);
      }),
    );
  });

  it("has a KPI's trend once, at the end, however often it is asked for", () => {
    const twice = withTrend(withTrend(charts, "Cost", true), "Cost", true);
    expect(trendsOf(twice)).toEqual(["Sales", "Cost"]);
    expect(trendsOf(withTrend(twice, "Sales", false))).toEqual(["Cost"]);
  });
});

describe("a choice of sheets", () => {
  it("keeps the charts that were chosen before, none included", () => {
    expect(withSheet({ sheets: [], charts: [] }, "charts", true, null)).toEqual({
      sheets: ["charts"],
      charts: [],
    });
    expect(withSheet({ sheets: ["charts", "map"], charts }, "charts", false, null)).toEqual({
      sheets: ["map"],
      charts,
    });
  });

  it("has nothing to draw only where sheets are left out", () => {
    const before = { sheets: ["map", "charts"], charts } as const;
    expect(onlyLeavesOut(before, { sheets: ["charts"], charts })).toBe(true);
    expect(onlyLeavesOut(before, { sheets: ["charts", "report"], charts })).toBe(false);
    expect(onlyLeavesOut(before, { sheets: ["map", "charts"], charts: charts.slice(1) })).toBe(false);
  });
});
