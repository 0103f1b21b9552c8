import { expect, it } from "vitest";
import { strategyGaps } from "../../../src/engine/map/strategy-gaps";
import { Problem } from "../../../src/engine/scorecard/problem";

it("asks for everything that an empty strategy lacks", () => {
  const gaps = strategyGaps({ statement: { mission: null, vision: null, goals: [] } });
  expect(gaps.map(({ problem, cell }) => [problem.code, cell])).toEqual([
    ["mission-missing", null],
    ["vision-missing", null],
    ["goal-missing", null],
  ]);
});

it("asks for the horizon of each goal that has none, and names its cell", () => {
  const goals = [
    { text: "Double sales", horizon: 2030, cell: "Strategy!C4" },
    { text: "Be known", horizon: null, cell: "Strategy!C5" },
  ];
  expect(strategyGaps({ statement: { mission: "Ride", vision: "Everyone rides", goals } })).toEqual([
    {
      severity: "warning",
      problem: new Problem("horizon-missing", { text: "Be known" }),
      cell: "Strategy!C5",
    },
  ]);
});

it("has nothing to ask of a complete strategy", () => {
  const goals = [{ text: "Double sales", horizon: 2030 }];
  expect(strategyGaps({ statement: { mission: "Ride", vision: "Everyone rides", goals } })).toEqual([]);
});
