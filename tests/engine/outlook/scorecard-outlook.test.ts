import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoringOutlook } from "../../../src/engine/outlook/scorecard-outlook";
import type { Kpi, RollUpMethod } from "../../../src/engine/scorecard/model";
import { aKpi, aPerspective } from "../scorecard/support/scorecard-input";
import { anOverride, known, kpiOutlookOf, month, monthly, outlookOf, type Told } from "./support/year-of-kpi";

const swing = (height: number, width: number) =>
  Array.from({ length: 33 }, (_, place) => height + (width * (((place * 37) % 11) - 5)) / 5);

/** KPIs with monthly readings to September. */
function card(rows: Readonly<Record<string, Partial<Kpi>>>, values: readonly (number | null)[]): Told {
  return {
    kpis: Object.entries(rows).map(([name, said]) =>
      aKpi(name, { direction: "higher", accumulates: "last", target: 100, ...said }),
    ),
    readings: Object.keys(rows).flatMap((name) => monthly(name, values, 9)),
  };
}

const uncapped = { cap: null, floor: null };

describe("one KPI alone", () => {
  const values = swing(100, 20);

  it("gives the scorecard its own distribution", () => {
    const told = { ...card({ A: {} }, values), settings: uncapped };
    const { kpis, landing } = outlookOf(told);
    const [kpi] = kpis;
    // On target is 100, so the score is the value in hundredths. A thousand draws are within a few percent of the width.
    const width = ((kpi?.landing?.upper80 ?? NaN) - (kpi?.landing?.lower80 ?? NaN)) / 100;
    expect(width).toBeGreaterThan(0.05);
    expect(landing?.draws).toBe(1000);
    const off = (score: number | null | undefined, value: number | undefined) =>
      Math.abs((score ?? NaN) - (value ?? NaN) / 100) / width;
    expect(off(landing?.root.score, kpi?.landing?.value)).toBeLessThan(0.1);
    expect(off(landing?.root.lower80, kpi?.landing?.lower80)).toBeLessThan(0.1);
    expect(off(landing?.root.upper80, kpi?.landing?.upper80)).toBeLessThan(0.1);
    expect(landing?.standing).toBe(0);
  });

  it("is on track as often as it hits its target, where on track is on target", () => {
    for (const direction of ["higher", "lower"] as const) {
      const told = { ...card({ A: { direction } }, values), settings: { ...uncapped, parentOnTrack: 1 } };
      const { kpis, landing } = outlookOf(told);
      expect(Math.abs((landing?.root.onTrackChance ?? NaN) - (kpis[0]?.chance?.chance ?? NaN))).toBeLessThan(
        0.05,
      );
    }
  });

  it("draws the least and the most of the year as it tells them", () => {
    const told = { ...card({ A: { accumulates: "max" } }, swing(100, 20)), settings: uncapped };
    const { kpis, landing } = outlookOf(told);
    expect(landing?.root.upper80).toBeCloseTo((kpis[0]?.landing?.upper80 ?? NaN) / 100, 1);
    expect(landing?.root.lower80).toBeCloseTo((kpis[0]?.landing?.lower80 ?? NaN) / 100, 1);
  });
});

describe("the rules of the roll-up hold in each draw", () => {
  const still = swing(100, 0);

  it.each<{ readonly rollUp: RollUpMethod; readonly expected: number }>([
    { rollUp: "weighted", expected: (3 * 1 + 0.5) / 4 },
    { rollUp: "worst", expected: 0.5 },
    { rollUp: "median", expected: 0.75 },
    { rollUp: "share", expected: 0.75 },
  ])("$rollUp: certain ends give a certain score", ({ rollUp, expected }) => {
    const told = card({ A: { weight: 3 }, B: { target: 200 } }, still);
    const { landing } = outlookOf({ ...told, settings: { rollUp } });
    expect(landing?.root).toMatchObject({ score: expected, lower80: expected, upper80: expected });
    expect(landing?.root.onTrackChance).toBe(0);
  });

  it("caps and floors", () => {
    const told = card({ A: { target: 50 }, B: { target: 100, direction: "lower" } }, still);
    expect(outlookOf(told).landing?.root).toMatchObject({ score: 1, status: "on-track", onTrackChance: 1 });
    const high = { ...told, settings: { cap: 1.2 } };
    expect(outlookOf(high).landing?.root.score).toBeCloseTo(1.1, 12);
  });

  it("scores perspectives and objectives, and leaves what has too little data without a score", () => {
    const told = card(
      {
        A: { perspective: "Financial", objective: "Grow" },
        B: { perspective: "Customer", objective: "Keep", target: 125 },
        C: { perspective: "Process", objective: "Mend", target: null },
      },
      still,
    );
    const { landing } = outlookOf(told);
    const scores = Object.fromEntries([...(landing?.groups ?? [])].map(([key, { score }]) => [key, score]));
    expect(scores).toEqual({
      'perspective:["Financial"]': 1,
      'objective:["Financial","Grow"]': 1,
      'perspective:["Customer"]': 0.8,
      'objective:["Customer","Keep"]': 0.8,
      'perspective:["Process"]': null,
      'objective:["Process","Mend"]': null,
    });
    expect(landing?.root.score).toBeCloseTo(0.9, 12);
    expect(landing?.groups.get('perspective:["Process"]')).toMatchObject({
      status: "no-data",
      onTrackChance: null,
    });
    const strict = outlookOf({ ...told, settings: { leastCoverage: 0.9 } });
    expect(strict.landing?.root).toMatchObject({ score: null, status: "no-data" });
  });

  it("weighs perspectives by their table", () => {
    const told = card({ A: { perspective: "One" }, B: { perspective: "Two", target: 200 } }, still);
    const perspectives = [aPerspective("One", { weight: 1 }), aPerspective("Two", { weight: 4 })];
    const { landing } = outlookOf({ ...told, perspectives });
    expect(landing?.root.score).toBeCloseTo((1 + 4 * 0.5) / 5, 12);
  });

  it("lets a KPI without forecast stand as it stands, and says how many do", () => {
    const told = card({ A: {} }, still);
    const kpis = [
      ...told.kpis,
      aKpi("Row", { actual: 60, target: 100, direction: "higher" }),
      aKpi("None", {}),
    ];
    const { landing } = outlookOf({ ...told, kpis });
    expect(landing?.root.score).toBeCloseTo(0.8, 12);
    expect(landing?.standing).toBe(1);
  });

  it("narrows as more KPIs that err apart come together", () => {
    const rows = Object.fromEntries(Array.from({ length: 16 }, (_, place) => [`K${place}`, {}]));
    const width = (told: Told) => {
      const { root } = outlookOf({ ...told, settings: uncapped }).landing ?? {};
      return (root?.upper80 ?? NaN) - (root?.lower80 ?? NaN);
    };
    const ratio = width(card(rows, swing(100, 20))) / width(card({ K0: {} }, swing(100, 20)));
    // Sixteen independent draws have a quarter of the spread of one.
    expect(ratio).toBeGreaterThan(0.18);
    expect(ratio).toBeLessThan(0.34);
  });
});

describe("an override", () => {
  it("stands in every draw", () => {
    const told = card({ A: {}, B: {} }, swing(100, 20));
    const overrides = ["A", "B"].map((kpi) => anOverride({ kpi, value: 70 }));
    const { landing } = outlookOf({ ...told, overrides });
    expect(landing?.root).toMatchObject({ lower80: 0.7, upper80: 0.7, onTrackChance: 0 });
    expect(landing?.root.score).toBeCloseTo(0.7, 12);
  });

  it("of one KPI leaves the draws of the others as they were", () => {
    const told = {
      ...card({ A: { perspective: "One" }, B: { perspective: "Two" } }, swing(100, 20)),
      settings: uncapped,
    };
    const overrides = [anOverride({ kpi: "A", value: 70 })];
    const two = 'perspective:["Two"]';
    const [free, bound] = [outlookOf(told), outlookOf({ ...told, overrides })];
    expect(bound.landing?.groups.get(two)).toEqual(free.landing?.groups.get(two));
    expect(bound.landing?.root).not.toEqual(free.landing?.root);
  });
});

describe("seeds", () => {
  const told = { ...card({ A: {}, B: { target: 110 } }, swing(100, 20)), settings: uncapped };

  it("say the same twice, and something else for another", () => {
    expect(outlookOf(told)).toEqual(outlookOf(told));
    expect(outlookOf(told, 7)).toEqual(outlookOf(told, 7));
    expect(outlookOf(told, 7).landing?.root.score).not.toBe(outlookOf(told, 8).landing?.root.score);
    expect(outlookOf(told, 7).landing?.seed).toBe(7);
  });

  it("draw KPIs of one name apart", () => {
    const kpis = [0, 1].map(() => aKpi("A", { direction: "higher", target: 100 }));
    const { landing } = outlookOf({ kpis, readings: monthly("A", swing(100, 20), 9), settings: uncapped });
    const one = outlookOf({ ...card({ A: {} }, swing(100, 20)), settings: uncapped }).landing?.root;
    const width = (root: typeof one) => (root?.upper80 ?? NaN) - (root?.lower80 ?? NaN);
    expect(width(landing?.root)).toBeLessThan(0.9 * width(one));
  });
});

it("keeps scores in order, and chances between 0 and 1", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 4, maxLength: 20 }),
      fc.constantFrom<RollUpMethod>("weighted", "worst", "median", "share"),
      fc.integer({ min: 0, max: 5 }),
      (values, rollUp, weight) => {
        const told = card({ A: { weight }, B: { direction: "lower", scale: "ratio" } }, values);
        const { root } = outlookOf({ ...told, settings: { rollUp } }).landing ?? {};
        expect(root?.lower80).toBeLessThanOrEqual(root?.score ?? NaN);
        expect(root?.score).toBeLessThanOrEqual(root?.upper80 ?? NaN);
        expect(root?.onTrackChance).toBeGreaterThanOrEqual(0);
        expect(root?.onTrackChance).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 15 },
  );
});

it.each([
  { count: 1, draws: 1000 },
  { count: 2500, draws: 800 },
  { count: 12_000, draws: 200 },
])("takes $draws draws for $count KPIs, so that the work stays bounded", ({ count, draws }) => {
  const kpis = Array.from({ length: count }, (_, place) => aKpi(`K${place}`, { actual: 1, target: 2 }));
  const { landing } = outlookOf({ kpis, settings: { period: month(3) } });
  expect(landing).toMatchObject({ draws, standing: count });
  expect(landing?.root.score).toBeCloseTo(0.5, 9);
});

it("goes in steps, at least one for each KPI and each batch of draws", () => {
  const { basis, scorecard } = known(card({ A: {}, B: {}, C: {} }, swing(100, 20)));
  const work = scoringOutlook(basis, scorecard);
  let steps = 0;
  while (work.next().done !== true) steps += 1;
  expect(steps).toBeGreaterThan(6);
});

it("leaves out what takes as long again for each KPI; one KPI alone has it, and is otherwise the same", () => {
  const told = card({ A: {} }, swing(100, 20));
  const [ofAll] = outlookOf(told).kpis;
  const alone = kpiOutlookOf(told);
  expect([ofAll?.forecast?.backtest, ofAll?.pastChance]).toEqual([null, null]);
  expect(alone.forecast?.backtest?.n).toBeGreaterThan(0);
  expect(alone.pastChance?.chance).toBeGreaterThan(0);
  const { forecast, ...rest } = alone;
  expect({ ...rest, pastChance: null, forecast: { ...forecast, backtest: null } }).toEqual(ofAll);
});

it("has no landing without periods", () => {
  const { kpis, landing } = outlookOf({ kpis: [aKpi("A", { actual: 1, target: 2 })] });
  expect(landing).toBeNull();
  expect(kpis).toMatchObject([{ key: "A", year: null, problem: { code: "no-reading" } }]);
});
