import { describe, expect, it } from "vitest";
import { month, monthly, outlookOf, yearOf, type Told } from "./support/year-of-kpi";
import { aKpi, aTarget } from "../scorecard/support/scorecard-input";
import type { DatedTarget, Kpi } from "../../../src/engine/scorecard/model";

/** 10 in each month from January 2024 to September 2025. */
const still = Array<number>(21).fill(10);

function outlookWith(targets: readonly DatedTarget[], said: Partial<Kpi> = {}, rest: Partial<Told> = {}) {
  const [outlook] = outlookOf({
    kpis: [aKpi("KPI", { direction: "higher", accumulates: "sum", target: 10, ...said })],
    readings: monthly("KPI", still, 9),
    targets,
    settings: { period: month(9) },
    ...rest,
  }).kpis;
  return outlook;
}
const months = (count: number, target: number) =>
  Array.from({ length: count }, (_, place) => aTarget("KPI", month(place + 1), "month", target));

describe("the target of a whole year", () => {
  it("is its own where it has one", () => {
    expect(outlookWith([aTarget("KPI", month(1), "year", 130)])?.target).toBe(130);
  });

  it("is the sum of its months' targets, or of its quarters'", () => {
    expect(outlookWith(months(12, 9))?.target).toBe(108);
    const quarters = [1, 4, 7, 10].map((first) => aTarget("KPI", month(first), "quarter", 33));
    expect(outlookWith(quarters)?.target).toBe(132);
  });

  it("takes the row's for the months that have none by date", () => {
    const outlook = outlookWith(months(9, 20));
    expect(outlook?.target).toBe(9 * 20 + 3 * 10);
    expect(outlook?.landing?.status).toBe("off-track");
    expect(outlook?.chance?.chance).toBe(0);
  });

  it("takes a reading's own for a month that has none by date", () => {
    const readings = monthly("KPI", still, 9, { target: 7 });
    const ahead = [10, 11, 12].map((one) => aTarget("KPI", month(one), "month", 12));
    expect(outlookWith(ahead, { target: null }, { readings })?.target).toBe(9 * 7 + 3 * 12);
  });

  it("is not known where months have none at all", () => {
    expect(outlookWith(months(9, 20), { target: null })?.target).toBeNull();
    expect(outlookWith(months(9, 20), { target: null })?.landing?.status).toBe("no-data");
  });

  it("of an average goes on with the latest one", () => {
    const readings = monthly("KPI", still, 9).map((reading, place) => ({
      ...reading,
      target: place < 12 ? 5 : place,
    }));
    const outlook = outlookWith([], { target: null, accumulates: "average" }, { readings });
    // 12 to 20 from January to September, then 20 three times more.
    expect(outlook?.target).toBeCloseTo((144 + 3 * 20) / 12, 12);
    expect(outlookWith(months(9, 20), { target: null, accumulates: "last" })?.target).toBe(20);
  });

  it("asks nothing of the months before the KPI began", () => {
    const began = yearOf([10, 9, 11, 10, 9, 11], 9, { accumulates: "sum", target: 10 });
    // April to December.
    expect(began.target).toBe(90);
    expect(began.landing?.value).toBeGreaterThan(85);
    expect(began.chance?.chance).toBeGreaterThan(0.3);
    const told = { readings: monthly("KPI", [10, 9, 11, 10, 9, 11], 9) };
    expect(outlookWith([aTarget("KPI", month(1), "year", 120)], {}, told)?.target).toBe(120);
  });
});

describe("the chance of a small count", () => {
  /** Three accidents in 21 months, none this year. */
  const accidents = [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const zero = { accumulates: "sum", direction: "lower", target: 0 } as const;

  it("to stay at none is near that of as many months without one", () => {
    const chance = yearOf(accidents, 9, zero).chance?.chance ?? NaN;
    // (18 / 21)³ = 0.63 by the past as a whole, (1 - 0)³ by this year alone.
    expect(chance).toBeGreaterThan(0.6);
    expect(chance).toBeLessThan(0.9);
  });

  it("is that by which the scorecard's landing is drawn", () => {
    const told = {
      kpis: [aKpi("KPI", zero)],
      readings: monthly("KPI", accidents, 9),
      settings: { period: month(9) },
    };
    const { kpis, landing } = outlookOf(told);
    expect(Math.abs((landing?.root.onTrackChance ?? NaN) - (kpis[0]?.chance?.chance ?? NaN))).toBeLessThan(
      0.05,
    );
  });

  it("is none once there was one", () => {
    expect(yearOf([...accidents.slice(0, -1), 1], 9, zero).chance?.chance).toBe(0);
  });
});
