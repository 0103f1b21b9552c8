import { expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { finish } from "../../../src/engine/scorecard/work";
import type { KpiSeries } from "../../../src/engine/signals/kpi-signals";
import { scoringSignals, signalsOfKpi } from "../../../src/engine/signals/kpi-signals";

const series: readonly KpiSeries[] = [
  { key: "Revenue", values: [10, 11, 9, 10, 11, 10, 9, 10, 30], direction: "higher", season: 12 },
  { key: "Costs", values: [10, 12, 11, 13, 15, 14, 16, 18, 17, 19], direction: "lower", season: 12 },
  {
    key: "Stock",
    values: [10, 11, 9, 10, 11, 10, 9, 10, 30],
    direction: "range",
    range: { low: 9, high: 12 },
    season: 1,
  },
  { key: "New", values: [null, 4, 5], direction: "higher", season: 4 },
];

it("answers for each KPI in turn, the thin ones included", () => {
  const [revenue, costs, stock, young] = finish(scoringSignals(series, { baseline: 8 }));
  expect(revenue).toMatchObject({
    key: "Revenue",
    signal: { verdict: "signal-better", rule: "beyond-limits" },
  });
  expect(costs).toMatchObject({ trend: { verdict: "rising", isBetter: false } });
  expect(stock).toMatchObject({ signal: { verdict: "signal-worse" } });
  expect(young).toEqual({
    key: "New",
    signal: { verdict: "too-few-data", rule: null, rules: [], side: null, place: null },
    trend: new Problem("too-few-readings", { count: 2, least: 6 }),
    changes: { period: 0.25, year: null },
  });
});

it("rests before each KPI, and answers as it does for one", () => {
  const work = scoringSignals(series);
  let steps = 0;
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      expect(step.value).toEqual(series.map((one) => signalsOfKpi(one)));
      break;
    }
    steps += 1;
  }
  expect(steps).toBe(series.length);
});

it("has nothing to say of no KPIs", () => {
  expect(finish(scoringSignals([]))).toEqual([]);
});
