import { expect, it } from "vitest";
import { trendOf } from "../../../src/engine/map/score-trend";

it.each([
  { change: 0.04, score: 0.9, trend: "up" },
  { change: -0.04, score: 0.9, trend: "down" },
  { change: 0.005, score: 0.9, trend: "up" },
  { change: -0.0049, score: 0.9, trend: "flat" },
  { change: 0, score: 0.9, trend: "flat" },
  { change: null, score: 0.9, trend: null },
  { change: 0.04, score: null, trend: null },
])("$change of a score of $score is $trend", ({ change, score, trend }) => {
  expect(trendOf({ change, score })).toBe(trend);
});
