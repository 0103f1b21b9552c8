import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { scoringHistory } from "../../../src/engine/scorecard/score-history";
import { finish } from "../../../src/engine/scorecard/work";
import type { ScorecardInput } from "../../../src/engine/scorecard/model";
import { aKpi, anInput, aReading } from "./support/scorecard-input";

const month = (number: number) => serialFromDate(2026, number, 1);

function input(said: Partial<Omit<ScorecardInput, "settings">> = {}): ScorecardInput {
  return anInput({
    kpis: [aKpi("Sales", { target: 100, perspective: "Financial", objective: "Grow", direction: "higher" })],
    readings: [
      aReading("Sales", month(3), { actual: 80 }),
      aReading("Sales", month(4), { actual: 95 }),
      aReading("Sales", month(6), { actual: 100 }),
    ],
    ...said,
  });
}

function history(given: ScorecardInput, count: number) {
  return finish(scoringHistory(given, scoreScorecard(given).period, count));
}

describe("the history of a scorecard", () => {
  it("is each period scored as if it were the current one, from the first reading on", () => {
    const past = history(input(), 12);
    expect(past.map(({ start }) => start)).toEqual([month(3), month(4), month(5), month(6)]);
    expect(past.map(({ kpis }) => kpis[0]?.actual)).toEqual([80, 95, null, 100]);
    expect(past.map(({ kpis }) => kpis[0]?.status)).toEqual(["off-track", "at-risk", "no-data", "on-track"]);
    expect(past.map(({ root }) => root.score)).toEqual([0.8, 0.95, null, 1]);
  });

  it("ends with the scorecard itself", () => {
    const given = input();
    const now = scoreScorecard(given);
    const last = history(given, 2).at(-1);
    expect(last?.root.score).toBe(now.root.score);
    const [perspective] = now.root.children;
    expect(perspective?.type === "group" && last?.groups.get(perspective.key)?.score).toBe(1);
  });

  it("holds no more periods than asked for", () => {
    expect(history(input(), 2).map(({ start }) => start)).toEqual([month(5), month(6)]);
  });

  it("begins with the 4-4-5 month that the first month's last day stands for", () => {
    const ends = [serialFromDate(2026, 3, 31), serialFromDate(2026, 4, 30), serialFromDate(2026, 5, 31)];
    const readings = ends.map((end, place) => aReading("Sales", end, { actual: 80 + 10 * place }));
    const given = input({ readings });
    const past = history({ ...given, settings: { ...given.settings, calendar: "4-4-5" } }, 12);
    expect(past.map(({ kpis }) => kpis[0]?.actual)).toEqual([80, 90, 100]);
  });

  it("is empty where figures belong to no period", () => {
    const kpis = [aKpi("Sales", { target: 100, actual: 90 })];
    expect(history(input({ kpis, readings: [] }), 12)).toEqual([]);
  });
});
