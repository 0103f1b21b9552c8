import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "../../../src/engine/scorecard/explain";
import type { ScoredGroup } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { aKpi, anInput, aPerspective } from "./support/scorecard-input";

const up = "higher" as const;

describe("explain", () => {
  const card = scoreScorecard(
    anInput({
      kpis: [
        aKpi("Revenue", {
          perspective: "Finance",
          objective: "Growth",
          actual: 120,
          target: 100,
          baseline: 80,
          direction: up,
          weight: 3,
        }),
        aKpi("Margin", {
          perspective: "Finance",
          objective: "Growth",
          actual: 50,
          target: 100,
          direction: up,
        }),
        aKpi("NPS", { perspective: "Customer", objective: "Loyalty", target: 40, direction: up }),
        aKpi("Churn", {
          perspective: "Customer",
          objective: "Loyalty",
          actual: 4,
          target: 5,
          direction: "lower",
        }),
      ],
      perspectives: [aPerspective("Finance", { weight: 3 }), aPerspective("Customer", { weight: 1 })],
    }),
  );

  it("shows a KPI's numbers and its part in the scores above it", () => {
    const [revenue] = card.kpis;
    const why = revenue && explain(card, revenue, "weighted");
    expect(why).toMatchObject({
      type: "kpi",
      value: 120,
      target: 100,
      baseline: 80,
      scale: { kind: "baseline-to-target" },
      onTrackCut: 1,
      atRiskCut: 0.9,
      score: 2,
      relative: 2,
      counted: 1,
      isHeld: true,
      weight: 3,
      weightShare: 0.75,
      toParent: 0.75,
      toScorecard: 0.5625,
      status: "on-track",
      problem: null,
    });
    expect(why?.path.map(({ name }) => name)).toEqual(["Scorecard", "Finance", "Growth"]);
  });

  it("shows a score against its scale's own cuts", () => {
    const goal = aKpi("Goal", { actual: 600, target: 700, redFlag: 500 });
    const scored = scoreScorecard(anInput({ kpis: [goal] }));
    const why = scored.kpis[0] && explain(scored, scored.kpis[0], "weighted");
    expect(why).toMatchObject({ onTrackCut: 2 / 3, atRiskCut: 1 / 3, isHeld: false });
    expect(why?.type === "kpi" && why.score).toBeCloseTo(0.5, 12);
    expect(why?.type === "kpi" && why.relative).toBeCloseTo(0.75, 12);
  });

  it("shows a KPI without scale", () => {
    const scored = scoreScorecard(anInput({ kpis: [aKpi("Bare", { actual: 5 })] }));
    expect(scored.kpis[0] && explain(scored, scored.kpis[0], "weighted")).toMatchObject({
      scale: null,
      onTrackCut: null,
      atRiskCut: null,
      relative: null,
    });
  });

  it("follows the share on track: a red perspective brings nothing of what stands below it", () => {
    const of = (name: string, perspective: string, actual: number) =>
      aKpi(name, { perspective, actual, target: 100, direction: up });
    const kpis = [of("a", "P", 100), of("b", "P", 0), of("c", "Q", 100)];
    const scored = scoreScorecard(anInput({ kpis, settings: { rollUp: "share" } }));
    const parts = scored.kpis.map((kpi) => explain(scored, kpi, "share"));
    expect(parts.map((part) => [part?.toParent, part?.toScorecard])).toEqual([
      [0.5, 0],
      [0, 0],
      [1, 0.5],
    ]);
  });

  it("shows that a KPI within bounds is not held", () => {
    expect(card.kpis[1] && explain(card, card.kpis[1], "weighted")).toMatchObject({
      isHeld: false,
      counted: 0.5,
    });
  });

  it("says why a KPI has no score, and that it brings nothing", () => {
    expect(card.kpis[2] && explain(card, card.kpis[2], "weighted")).toMatchObject({
      value: null,
      target: 40,
      relative: null,
      counted: null,
      isHeld: false,
      weightShare: null,
      toParent: null,
      toScorecard: null,
      problem: new Problem("no-reading", { subject: "NPS" }),
    });
  });

  it("shows a group's children with what each brings", () => {
    const why = explain(card, card.root, "weighted");
    expect(why).toMatchObject({ type: "group", path: [], weightShare: 1, coverage: 0.875 });
    expect(why?.toScorecard).toBeCloseTo(0.90625, 12);
    const children = why?.type === "group" ? why.children : [];
    expect(
      children.map(({ item, weightShare, toParent }) => [(item as ScoredGroup).name, weightShare, toParent]),
    ).toEqual([
      ["Finance", 0.75, 0.65625],
      ["Customer", 0.25, 0.25],
    ]);
  });

  it("knows only its own scorecard's items", () => {
    const other = scoreScorecard(anInput({ kpis: [aKpi("Revenue")] }));
    expect(other.kpis[0] && explain(card, other.kpis[0], "weighted")).toBeNull();
  });

  it("has no part for a KPI under a parent without score", () => {
    const thin = scoreScorecard(
      anInput({
        kpis: [
          aKpi("a", { perspective: "P", actual: 5, target: 5, direction: up }),
          aKpi("b", { perspective: "P" }),
          aKpi("c", { perspective: "P" }),
        ],
      }),
    );
    expect(thin.kpis[0] && explain(thin, thin.kpis[0], "weighted")).toMatchObject({
      toParent: null,
      toScorecard: null,
    });
  });

  it("parts of all KPIs sum to the scorecard's score, by every method", () => {
    const anyKpi = fc
      .record({
        perspective: fc.constantFrom("P", "Q", "R"),
        objective: fc.constantFrom("x", "y"),
        actual: fc.option(fc.integer({ min: -20, max: 120 }), { freq: 6 }),
        weight: fc.integer({ min: 0, max: 4 }),
      })
      .map((said) => aKpi("k", { target: 100, direction: up, ...said }));
    const method = fc.constantFrom(
      "weighted" as const,
      "worst" as const,
      "median" as const,
      "share" as const,
    );
    fc.assert(
      fc.property(fc.array(anyKpi, { minLength: 1, maxLength: 15 }), method, (kpis, rollUp) => {
        const scored = scoreScorecard(anInput({ kpis, settings: { rollUp, leastCoverage: 0 } }));
        fc.pre(scored.root.score !== null);
        const parts = scored.kpis.map((kpi) => explain(scored, kpi, rollUp)?.toScorecard);
        expect(parts.reduce<number>((sum, part) => sum + Number(part), 0)).toBeCloseTo(scored.root.score, 10);
      }),
    );
  });
});
