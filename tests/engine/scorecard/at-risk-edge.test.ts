import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atRiskEdge } from "../../../src/engine/scorecard/at-risk-edge";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import type { Kpi, ScoredKpi } from "../../../src/engine/scorecard/model";
import { aKpi, anInput } from "./support/scorecard-input";

function scored(said: Partial<Kpi>): ScoredKpi {
  const kpi = scoreScorecard(anInput({ kpis: [aKpi("K", said)] })).kpis[0];
  if (!kpi) throw new Error("no KPI");
  return kpi;
}

const edge = (said: Partial<Kpi>) => atRiskEdge(scored(said));

describe("the edge between at risk and off track", () => {
  it.each<[string, Partial<Kpi>, number | null]>([
    ["90% of the target", { actual: 50, target: 200, direction: "higher" }, 180],
    ["110% of the target where lower is better", { actual: 50, target: 200, direction: "lower" }, 220],
    ["nine tenths of the way", { actual: 5, target: 20, baseline: 10, direction: "higher" }, 19],
    ["the value that is given", { actual: 50, target: 200, direction: "higher", atRiskFrom: 150 }, 150],
    [
      "the tolerance",
      { actual: 1, target: 200, direction: "lower", tolerance: { by: "share", value: 0.05 } },
      210,
    ],
    [
      "the red flag",
      { actual: 1, target: 200, direction: "higher", scale: "red-to-goal", redFlag: 120 },
      120,
    ],
    ["none for yes or no", { actual: 1, target: 1, direction: "higher", scale: "threshold" }, null],
    ["none for a range", { actual: 1, target: 1, targetUpper: 3, direction: "range" }, null],
    ["none without a target", { actual: 1, direction: "higher" }, null],
  ])("is %s", (_, said, wanted) => {
    const found = edge(said);
    if (wanted === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(wanted, 9);
  });

  it("is where the status changes", () => {
    const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, fc.constantFrom("higher" as const, "lower" as const), (target, direction) => {
        const found = edge({ actual: 1, target, direction }) ?? Number.NaN;
        const worse = direction === "higher" ? found - target * 1e-6 : found + target * 1e-6;
        expect(scored({ actual: found, target, direction }).status).toBe("at-risk");
        expect(scored({ actual: worse, target, direction }).status).toBe("off-track");
      }),
    );
  });
});
