import { expect, it } from "vitest";
import { strategyGaps } from "../../../src/engine/map/strategy-gaps";
import { Problem } from "../../../src/engine/scorecard/problem";

it("asks for everything that an empty strategy lacks", () => {
  const gaps = strategyGaps({ statement: { mission: null, vision: null, goals: [] } });
  expect(gaps.map(({ code }) => code)).toEqual(["mission-missing", "vision-missing", "goal-missing"]);
});

it("asks for the horizon of each goal that has none", () => {
  const goals = [
    { text: "Double sales", horizon: 2030 },
    { text: "Be known", horizon: null },
  ];
  expect(strategyGaps({ statement: { mission: "Ride", vision: "Everyone rides", goals } })).toEqual([
    new Problem("horizon-missing", { text: "Be known" }),
  ]);
});

it("has nothing to ask of a complete strategy", () => {
  const goals = [{ text: "Double sales", horizon: 2030 }];
  expect(strategyGaps({ statement: { mission: "Ride", vision: "Everyone rides", goals } })).toEqual([]);
});
