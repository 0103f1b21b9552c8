import { describe, expect, it } from "vitest";
import { scoringKpiHistory } from "../../../src/engine/scorecard/kpi-history";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { finish } from "../../../src/engine/scorecard/work";
import { aKpi, anInput, aReading } from "./support/scorecard-input";

const month = (number: number) => serialFromDate(2026, number, 1);

const input = anInput({
  kpis: [
    aKpi("Cost", { target: 50, direction: "lower" }),
    aKpi("Sales", { target: 100, direction: "higher", accumulates: "sum", entity: "North" }),
    aKpi("Sales", { target: 100, direction: "higher", accumulates: "sum", entity: "South" }),
  ],
  readings: [
    aReading("Cost", month(1), { actual: 40 }),
    aReading("Sales", month(2), { actual: 80, entity: "North" }),
    aReading("Sales", month(3), { actual: 90, entity: "North" }),
    aReading(" sales", month(3), { actual: 110, entity: "South" }),
  ],
  settings: { view: "year-to-date" },
});

const historyOf = (keys: readonly string[], count = 24) =>
  finish(scoringKpiHistory(input, new Set(keys), scoreScorecard(input).period, count));

describe("the history of single KPIs", () => {
  it("holds each period for itself, whatever the view, and none before their own first reading", () => {
    const [north] = input.kpis.slice(1);
    const { kpis, periods } = historyOf([north?.key ?? ""]);
    expect(kpis.map(({ entity }) => entity)).toEqual(["North", "South"]);
    expect(periods.map(({ start }) => start)).toEqual([month(2), month(3)]);
    // To date, March would be 170 in the North.
    expect(periods.map((period) => period.kpis.map(({ actual }) => actual))).toEqual([
      [80, null],
      [90, 110],
    ]);
  });

  it("holds no more periods than asked for", () => {
    expect(historyOf(["Cost"], 2).periods.map(({ start }) => start)).toEqual([month(2), month(3)]);
  });

  it("is empty for no KPI and for one that is not there", () => {
    expect(historyOf([])).toEqual({ kpis: [], periods: [] });
    expect(historyOf(["Waste"])).toEqual({ kpis: [], periods: [] });
  });
});
