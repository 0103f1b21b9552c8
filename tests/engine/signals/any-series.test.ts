import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { signalsOfKpi } from "../../../src/engine/signals/kpi-signals";
import type { RuleSet } from "../../../src/engine/signals/model";
import { xmr } from "../../../src/engine/signals/xmr";

const reading = fc.oneof(
  fc.constantFrom(0, 5, 1e-300, -0.1),
  fc.double({ min: -1e150, max: 1e150, noNaN: true }),
  fc.integer({ min: -9, max: 9 }),
);
const values = fc.array(fc.oneof({ weight: 5, arbitrary: reading }, fc.constant(null)), { maxLength: 80 });
const options = fc.record({
  rules: fc.constantFrom<RuleSet>("wheeler", "western-electric", "nelson", "nhs"),
  centre: fc.constantFrom<"mean" | "median">("mean", "median"),
  isScreened: fc.boolean(),
  isRebased: fc.boolean(),
  baseline: fc.option(fc.nat(30), { nil: null }),
});

/** Every number in an answer, however deep. */
function numbersIn(answer: unknown): readonly number[] {
  if (typeof answer === "number") return [answer];
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(numbersIn) : [];
}

describe("whatever the series", () => {
  it("every figure is a number", () => {
    fc.assert(
      fc.property(values, options, fc.constantFrom(1, 4, 12), (series, chosen, season) => {
        const kpi = { key: "KPI", values: series, direction: "higher" as const, season };
        const { trend, signal } = signalsOfKpi(kpi, chosen);
        const all = numbersIn([trend, signal, xmr(series, chosen)]);
        expect(all.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });

  it("the segments take in each reading once, in order, and no signal leaves its segment", () => {
    fc.assert(
      fc.property(values, options, (series, chosen) => {
        const chart = xmr(series, chosen);
        if (chart instanceof Problem) return;
        const places = series.flatMap((value, place) => (value === null ? [] : [place]));
        const within = (place: number) =>
          chart.segments.filter(({ from, to }) => from <= place && place <= to).length;
        expect(places.map(within)).toEqual(places.map(() => 1));
        for (const { place, places: members } of chart.signals) {
          const own = chart.segments.find(({ from, to }) => from <= place && place <= to)!;
          expect(members.every((member) => own.from <= member && member <= own.to)).toBe(true);
          expect(members.toSorted((a, b) => a - b)).toEqual(members);
          expect(members.at(-1)).toBe(place);
        }
        for (const { lower, centre, upper, mrCentre, mrUpper } of chart.segments) {
          expect(lower <= centre && centre <= upper && mrCentre <= mrUpper).toBe(true);
        }
      }),
    );
  });
});
