import { describe, expect, it } from "vitest";
import { month, monthly, outlookOf, yearOf } from "./support/year-of-kpi";
import { aKpi, aReading } from "../scorecard/support/scorecard-input";

/** Days lost to accidents: 25, then 50 by September of this year, against 45 for the year. */
const accidents = [0, 3, 0, 0, 12, 0, 1, 0, 0, 20, 0, 0, 0, 0, 25, 0, 0, 0, 5, 0, 20];
/** Months of a profit that falls by 1 each time, give or take. */
const profit = [9, 8.2, 7, 6.1, 5, 3.8, 3.1, 2, 0.9];
/** Deliveries in time: all of them in five months, never more than all. */
const inTime = [0.98, 0.99, 1, 0.97, 1, 1, 0.96, 1, 1];

describe("what values never pass", () => {
  it("makes a budget that is used up already one that cannot be kept", () => {
    const { chance, landing } = yearOf(accidents, 9, {
      accumulates: "sum",
      direction: "lower",
      target: 45 / 12,
    });
    expect(chance).toMatchObject({ chance: 0, low: 0, high: 0 });
    expect(landing?.lower80).toBeGreaterThanOrEqual(50);
  });

  it("makes a sum that is reached already one that stays reached", () => {
    const { chance } = yearOf(accidents, 9, { accumulates: "sum", direction: "higher", target: 4 });
    expect(chance).toMatchObject({ chance: 1, low: 1, high: 1 });
  });

  it("keeps what has been 0 again and again from falling under it", () => {
    const { forecast, landing } = yearOf(accidents, 9, { direction: "higher", target: 1 });
    for (const { mean, lower80, lower95, upper95 } of forecast?.points ?? []) {
      expect([lower80, lower95]).toEqual([0, 0]);
      expect(upper95).toBeGreaterThan(mean);
    }
    expect(landing?.lower80).toBe(0);
  });

  it("keeps a KPI of which less is better from falling under 0", () => {
    const falling = yearOf(profit, 9, { direction: "lower", target: 3, accumulates: "sum" });
    expect(falling.forecast?.points.every(({ lower95 }) => lower95 >= 0)).toBe(true);
    // The nine months bring 45.1, and the rest no less than nothing.
    expect(falling.landing?.lower80).toBeGreaterThanOrEqual(45.1 - 1e-9);
  });

  it("lets a profit that falls turn into a loss", () => {
    const { forecast, landing } = yearOf(profit, 9, { direction: "higher", target: 5 });
    expect(forecast?.points[2]?.mean).toBeLessThan(0);
    expect(landing?.lower80).toBeLessThan(-1);
  });

  it("lets what was negative once be so again", () => {
    const { forecast } = yearOf([...accidents.slice(0, -1), -4], 9, { direction: "lower", target: 1 });
    expect(forecast?.points[0]?.lower80).toBeLessThan(0);
  });

  it("lets what is to be negative become so", () => {
    const { forecast } = yearOf(accidents, 9, { direction: "lower", target: -1 });
    expect(forecast?.points[0]?.lower80).toBeLessThan(0);
  });

  it("keeps a share that was whole again and again from passing the whole", () => {
    const share = yearOf(inTime, 9, { target: 0.99 });
    expect(share.forecast?.points.map(({ upper80, upper95 }) => [upper80, upper95])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(share.landing?.upper80).toBe(1);
    const percent = yearOf(
      inTime.map((value) => 100 * value),
      9,
      { target: 99, unit: "%" },
    );
    expect(percent.landing?.upper80).toBe(100);
  });

  it("lets a share pass the whole where it did, where its target does, and where 100 is no percent", () => {
    const upper = (values: readonly number[], said: object) =>
      yearOf(values, 9, { target: 0.99, ...said }).landing?.upper80;
    expect(upper([...inTime.slice(0, -1), 1.01], {})).toBeGreaterThan(1.01);
    expect(upper(inTime, { target: 1.1 })).toBeGreaterThan(1);
    expect(
      upper(
        inTime.map((value) => 100 * value),
        { target: 99 },
      ),
    ).toBeGreaterThan(100);
  });

  it("lets a count pass 1", () => {
    expect(yearOf([0, 1, 1, 0, 1, 0, 1, 1, 1], 9, { target: 3 }).landing?.upper80).toBeGreaterThan(1);
  });

  it("is not known of fewer than six readings", () => {
    expect(yearOf([0, 0, 3, 1, 0], 9, { target: 3 }).landing?.lower80).toBeLessThan(0);
  });

  it("holds for a ratio of parts that are never negative", () => {
    const parts = [1, 4, 1, 5, 1, 4, 2, 5, 1];
    const told = {
      kpis: [aKpi("KPI", { direction: "higher" as const, target: 0.5, accumulates: "ratio" as const })],
      readings: monthly("KPI", parts, 9).map((reading) => ({
        ...reading,
        actual: null,
        numerator: reading.actual,
        denominator: 100,
      })),
      settings: { period: month(9) },
    };
    const [ratio] = outlookOf(told).kpis;
    expect(ratio?.forecast?.points.every(({ lower95 }) => lower95 >= 0)).toBe(true);
  });
});

describe("a KPI that is met or not", () => {
  const answers = [0, 0, 1, 0, 1, 1, 1, 1, 1];

  it("lands nowhere, and says why", () => {
    const { forecast, landing, chance, problem } = yearOf(answers, 9, { target: 1, scale: "threshold" });
    expect([forecast, landing, chance]).toEqual([null, null, null]);
    expect(problem?.code).toBe("yes-no-unforecast");
  });

  it("is none where its answers are counted", () => {
    const { landing } = yearOf(answers, 9, { target: 1, scale: "threshold", accumulates: "sum" });
    expect(landing?.value).toBeGreaterThan(6);
  });
});

describe("a KPI that is measured more often than the scorecard", () => {
  /** 10 on each working day of 2025 up to a day; 1 January is a Wednesday. */
  const workingDays = (until: number) =>
    Array.from({ length: until - month(1) + 1 }, (_, day) => day)
      .filter((day) => (day + 3) % 7 !== 6 && (day + 3) % 7 !== 0)
      .map((day) => aReading("KPI", month(1) + day, { actual: 10 }));

  it("has a year's target for the days that it is measured on", () => {
    const [outlook] = outlookOf({
      kpis: [aKpi("KPI", { direction: "higher", accumulates: "sum", frequency: "day", target: 10 })],
      readings: workingDays(month(10) - 1),
      settings: { period: month(9) },
    }).kpis;
    // 195 working days of 273, and as many of the 92 to come: 65.
    expect(outlook?.target).toBe(10 * (195 + 65));
    expect(outlook?.landing?.value).toBeGreaterThan(2550);
    expect(outlook?.landing?.value).toBeLessThan(2650);
  });

  /** Months in a scorecard of quarters: 10 each, two years and eight months. */
  const months = (last: number) => ({
    kpis: [
      aKpi("KPI", {
        direction: "higher" as const,
        accumulates: "sum" as const,
        frequency: "month" as const,
        target: 10,
      }),
    ],
    readings: monthly("KPI", Array<number>(24 + last).fill(10), last),
    settings: { period: month(7), frequency: "quarter" as const },
  });

  it("counts what a period under way has brought, and the rest as forecast", () => {
    const [outlook] = outlookOf(months(8)).kpis;
    // 30 and 30, then 20 and a third of 30, then 30.
    expect(outlook?.landing?.value).toBeCloseTo(120, 9);
    expect(outlook?.target).toBe(120);
    expect(outlook?.chance?.chance).toBe(1);
    expect(outlook?.periods.map(({ start }) => start)).toEqual([month(7), month(10)]);
    expect(outlook?.values.at(-1)).toBeNull();
    expect(outlook?.forecast?.notes).toContain("period-unfinished");
  });

  it("says nothing of a period under way where it is over", () => {
    const [outlook] = outlookOf(months(9)).kpis;
    expect(outlook?.landing?.value).toBeCloseTo(120, 9);
    expect(outlook?.periods.map(({ start }) => start)).toEqual([month(10)]);
    expect(outlook?.forecast?.notes).not.toContain("period-unfinished");
  });
});
