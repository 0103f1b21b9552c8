import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import type { SignalOptions } from "../../../src/engine/signals/model";
import { limitsAt, seasonalXmr } from "../../../src/engine/signals/seasonal-xmr";
import { trendOf } from "../../../src/engine/signals/trend";
import { xmr } from "../../../src/engine/signals/xmr";

/** Factors of the quarters, whose mean is 1. */
const FACTORS = [0.6, 0.8, 1.2, 1.4];

/** A small swing without a season of its own. */
const SWING = [0, 2, -1, 1, -2, 1, 0, -1, 2, -2, 1, -1, 0, 1, -2, 2, -1, 0, 2, -1];

const quarters = (count: number) =>
  Array.from({ length: count }, (_, place) => (100 + (SWING[place] ?? 0)) * (FACTORS[place % 4] ?? 1));

function chartOf(values: readonly (number | null)[], options: SignalOptions = { isDeseasonalised: true }) {
  const chart = seasonalXmr(values, 4, trendOf(values, "higher", { season: 4 }), options);
  if (chart instanceof Problem) throw new Error(chart.code);
  return chart;
}

describe("limits for a KPI with seasons", () => {
  it("follow the season, which is found within a hundredth", () => {
    const chart = chartOf(quarters(20));
    expect(chart.season?.kind).toBe("multiplicative");
    chart.season?.indices.forEach((index, phase) => expect(index).toBeCloseTo(FACTORS[phase] ?? 0, 1));
    expect(chart.centre).toBeGreaterThan(98);
    expect(chart.centre).toBeLessThan(102);
    expect(limitsAt(chart, 2).centre / limitsAt(chart, 0).centre).toBeCloseTo(2, 1);
    expect(limitsAt(chart, 6)).toEqual(limitsAt(chart, 2));
  });

  it("show a fall that the season's own swing hides from plain limits", () => {
    // A strong quarter at the level of a middling one: far from unusual among all quarters, a fall by a fifth among its own.
    const values = quarters(20).with(19, 110);
    expect(chartOf(values, {}).points.at(-1)?.signals).toEqual([]);
    const chart = chartOf(values);
    expect(chart.points.at(-1)?.signals.map(({ rule, side }) => [rule, side])).toContainEqual([
      "beyond-limits",
      "low",
    ]);
    expect(limitsAt(chart, 19).lower).toBeGreaterThan(110);
  });

  it("leave the readings as they are", () => {
    const values = [null, ...quarters(18), null];
    expect(chartOf(values).points.map(({ value }) => value)).toEqual(values);
  });

  it("keep the season in step where the first periods have no reading", () => {
    const values = quarters(20);
    const late = values.with(0, 0).map((value, place) => (place === 0 ? null : value));
    const [whole, part] = [chartOf(values), chartOf(late)];
    part.season?.indices.forEach((index, phase) =>
      expect(index).toBeCloseTo(whole.season?.indices[phase] ?? 0, 1),
    );
  });

  it("take amounts out where readings can be negative", () => {
    const values = quarters(20).map((value) => value - 100);
    const chart = chartOf(values);
    expect(chart.season?.kind).toBe("additive");
    expect(limitsAt(chart, 2).centre - limitsAt(chart, 0).centre).toBeCloseTo(60, -1);
  });
});

describe("plain limits stand", () => {
  it.each([
    { because: "unless asked", values: quarters(20), season: 4, options: {} },
    {
      because: "with fewer than two years",
      values: quarters(7),
      season: 4,
      options: { isDeseasonalised: true },
    },
    {
      because: "without seasons",
      values: SWING.map((one) => 100 + one),
      season: 4,
      options: { isDeseasonalised: true },
    },
    {
      because: "for halves of a year",
      values: SWING.map((one, place) => one + (place % 2) * 50),
      season: 2,
      options: { isDeseasonalised: true },
    },
  ])("$because", ({ values, season, options }) => {
    const asked: SignalOptions = options;
    const chart = seasonalXmr(values, season, trendOf(values, "higher", { season }), asked);
    expect(chart).toEqual(xmr(values, asked));
    if (!(chart instanceof Problem)) {
      const { centre, upper, lower } = chart;
      expect(limitsAt(chart, 3)).toEqual({ centre, upper, lower });
    }
  });
});

it("answers for any series, with limits in their order at every place", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: -100, max: 100 }), { nil: null, freq: 8 }), { maxLength: 40 }),
      (noise) => {
        const values = noise.map((value, place) => (value === null ? null : value + (place % 4) * 200));
        const chart = seasonalXmr(values, 4, trendOf(values, "higher", { season: 4 }), {
          isDeseasonalised: true,
        });
        if (chart instanceof Problem) return;
        expect(chart.points.map(({ value }) => value)).toEqual(values);
        values.forEach((_, place) => {
          const { centre, upper, lower } = limitsAt(chart, place);
          expect(lower).toBeLessThanOrEqual(centre);
          expect(upper).toBeGreaterThanOrEqual(centre);
        });
      },
    ),
  );
});
