import { describe, expect, it } from "vitest";
import { themeScores } from "../../../src/engine/map/theme-scores";
import { defaultSettings } from "../../../src/engine/scorecard/default-settings";
import type { Kpi, Objective } from "../../../src/engine/scorecard/model";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { aKpi, anInput, anObjective } from "../scorecard/support/scorecard-input";

/** A KPI at a share of its target of 100. */
const kpi = (name: string, perspective: string, objective: string, actual: number | null): Kpi =>
  aKpi(name, { perspective, objective, actual, target: 100, direction: "higher" });

function themes(kpis: readonly Kpi[], objectives: readonly Objective[], settings = defaultSettings) {
  const card = scoreScorecard(anInput({ kpis, objectives, settings }));
  return themeScores(card, settings);
}

const kpis = [
  kpi("Margin", "Financial", "Earn more", 80),
  kpi("Loyalty", "Customer", "Keep customers", 100),
  kpi("Defects", "Internal", "Work well", 60),
];
const objectives = [
  anObjective("Earn more", { theme: "Growth", weight: 3 }),
  anObjective("Keep customers", { theme: "growth " }),
  anObjective("Work well", { theme: "Quality" }),
];

it("a theme's score is the weighted mean of its objectives across perspectives", () => {
  const [growth, quality] = themes(kpis, objectives);
  // (3 × 0.8 + 1 × 1) / 4
  expect(growth?.score).toBeCloseTo(0.85, 12);
  expect(growth).toMatchObject({
    theme: "Growth",
    status: "at-risk",
    coverage: 1,
    objectives: ["Earn more", "Keep customers"],
  });
  expect(growth?.contributions[0]).toBeCloseTo(0.6, 12);
  expect(growth?.contributions[1]).toBeCloseTo(0.25, 12);
  expect(quality).toMatchObject({ theme: "Quality", score: 0.6, status: "off-track" });
});

describe("what is missing", () => {
  it("leaves the weights, down to the least coverage", () => {
    const some = [kpis[0]!, kpi("Loyalty", "Customer", "Keep customers", null), kpis[2]!];
    expect(themes(some, objectives)[0]).toMatchObject({ score: 0.8, coverage: 0.75 });
    const strict = { ...defaultSettings, leastCoverage: 0.8 };
    expect(themes(some, objectives, strict)[0]).toMatchObject({ score: null, status: "no-data" });
  });

  it("is no data for a theme whose objectives have no KPI", () => {
    const planned = anObjective("Be green", { perspective: "Internal", theme: "Planet" });
    expect(themes(kpis, [...objectives, planned]).at(-1)).toMatchObject({
      theme: "Planet",
      score: null,
      status: "no-data",
      objectives: ["Be green"],
      contributions: [null],
    });
  });
});

it("follows the scorecard's method", () => {
  const worst = themes(kpis, objectives, { ...defaultSettings, rollUp: "worst" });
  expect(worst[0]?.score).toBeCloseTo(0.8, 12);
});

it("there are none where no objective names one", () => {
  expect(themes(kpis, [anObjective("Earn more")])).toEqual([]);
});
