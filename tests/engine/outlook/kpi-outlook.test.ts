import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KpiOutlook } from "../../../src/engine/outlook/model";
import type { Accumulation, Kpi, Profile } from "../../../src/engine/scorecard/model";
import { closedRows } from "../../../src/engine/scorecard/closed-periods";
import { expectedToDate } from "../../../src/engine/scorecard/expected-to-date";
import { Problem } from "../../../src/engine/scorecard/problem";
import { finish } from "../../../src/engine/scorecard/work";
import { scoringKpiOutlook } from "../../../src/engine/outlook/scorecard-outlook";
import { aKpi, aReading, aTarget } from "../scorecard/support/scorecard-input";
import { anOverride, kpiOutlookOf, known, month, monthly, yearInFull, yearOf } from "./support/year-of-kpi";

/** 24 months of 10, then nine of a year at 10. */
const still = Array.from({ length: 33 }, () => 10);
/** Two years and nine months that swing around 100. */
const swinging = Array.from({ length: 33 }, (_, place) => 100 + ((place * 37) % 11) - 5);

function landingOf({ landing }: KpiOutlook): number {
  if (!landing) throw new Error("no landing");
  return landing.value;
}

describe("a landing", () => {
  it.each([
    { accumulates: "sum" as const, expected: 120, because: "twelve months of 10 are 120" },
    { accumulates: "average" as const, expected: 10, because: "their average is 10" },
    { accumulates: "last" as const, expected: 10, because: "the last is 10" },
    { accumulates: "min" as const, expected: 10, because: "the least is 10" },
    { accumulates: "max" as const, expected: 10, because: "the most is 10" },
  ])("of what never moved is exact: $because", ({ accumulates, expected }) => {
    const outlook = yearOf(still, 9, { accumulates, target: 1 });
    expect(outlook.landing).toMatchObject({
      value: expected,
      lower80: expected,
      upper80: expected,
      by: "forecast",
    });
    expect(outlook.periods.map(({ start }) => start)).toEqual([month(10), month(11), month(12)]);
    expect(outlook.forecast?.points.map(({ mean }) => mean)).toEqual([10, 10, 10]);
    expect(outlook.year).toEqual({ start: month(1), end: month(13) - 1 });
  });

  it("is held against the months' own targets, the row's standing in for months that have none yet", () => {
    const told = monthly("KPI", still, 9).map((reading, place) => ({
      ...reading,
      target: place < 24 ? 9 : 8,
    }));
    const outlook = kpiOutlookOf({
      kpis: [aKpi("KPI", { direction: "higher", accumulates: "sum", target: 20 })],
      readings: told,
      settings: { period: month(9) },
    });
    expect(outlook.target).toBe(9 * 8 + 3 * 20);
  });

  it("adds the forecast to the year so far", () => {
    const outlook = yearOf(swinging, 9, { accumulates: "sum", target: 100 });
    const soFar = swinging.slice(-9).reduce((sum, value) => sum + value, 0);
    const ahead = outlook.forecast?.points.reduce((sum, { mean }) => sum + mean, 0) ?? NaN;
    expect(landingOf(outlook)).toBeCloseTo(soFar + ahead, 9);
    const average = yearOf(swinging, 9, { accumulates: "average", target: 100 });
    expect(landingOf(average)).toBeCloseTo((soFar + ahead) / 12, 9);
    const last = yearOf(swinging, 9, { accumulates: "last", target: 100 });
    expect(last.landing).toMatchObject({
      value: last.forecast?.points[2]?.mean,
      lower80: last.forecast?.points[2]?.lower80,
    });
  });

  it("keeps the least and the most of the year so far", () => {
    const dip = [...swinging.slice(0, 30), 20, 100, 101];
    const least = yearOf(dip, 9, { accumulates: "min", target: 50 }).landing;
    expect(least?.upper80).toBe(20);
    expect(least?.lower80).toBeLessThanOrEqual(20);
    const peak = yearOf([...swinging.slice(0, 30), 400, 100, 101], 9, { accumulates: "max", target: 50 });
    expect(peak.landing?.lower80).toBe(400);
    expect(peak.chance?.chance).toBe(1);
  });

  it("lies beyond every one period where it is the most of several that move", () => {
    const { landing, forecast } = yearOf(swinging, 0, { accumulates: "max", target: 120 });
    for (const { mean } of forecast?.points ?? []) expect(landing?.value).toBeGreaterThan(mean);
  });

  it("fills a month that is missing between others into a sum, and says so", () => {
    const gap = [...still.slice(0, 28), null, ...still.slice(29)];
    const outlook = yearOf(gap, 9, { accumulates: "sum", target: 10 });
    expect(outlook.landing?.value).toBe(120);
    expect(outlook.forecast?.notes).toContain("gaps-filled");
  });

  it("leaves a missing month out of an average", () => {
    const values = [...still.slice(0, 24), 20, null, 20, 20, 20, 20, 20, 20, 20];
    const outlook = yearOf(values, 9, { accumulates: "average", target: 10 });
    const ahead = outlook.forecast?.points.reduce((sum, { mean }) => sum + mean, 0) ?? NaN;
    expect(landingOf(outlook)).toBeCloseTo((160 + ahead) / 11, 9);
  });

  it("forecasts what is overdue too, and adds up only what is of the year", () => {
    // The last reading is of October of the year before; the scorecard stands at March.
    const outlook = yearOf(still, -2, { accumulates: "sum", target: 10 }, { settings: { period: month(3) } });
    expect(outlook.periods).toHaveLength(14);
    expect(outlook.landing?.value).toBe(120);
    const { landing } = yearOf(
      swinging,
      -2,
      { accumulates: "sum", target: 10 },
      { settings: { period: month(3) } },
    );
    expect(landing?.value).toBeCloseTo(1200, -2);
  });

  it("of a ratio weighs the periods: 90 of 100 so far, the rest as large as those", () => {
    const parts = (numbers: readonly number[]) =>
      numbers.flatMap((share, place) => {
        const denominator = place < 24 ? 50 : 100;
        const said = { numerator: share * denominator, denominator };
        return [aReading("KPI", month(9 - numbers.length + 1 + place), said)];
      });
    const shares = Array.from({ length: 33 }, () => 0.9);
    const outlook = kpiOutlookOf({
      kpis: [aKpi("KPI", { direction: "higher", accumulates: "ratio", target: 0.95 })],
      readings: parts(shares),
    });
    expect(outlook.landing?.value).toBeCloseTo(0.9, 12);
    expect(outlook.target).toBeCloseTo(0.95, 12);
    expect(outlook.landing?.status).toBe("at-risk");
    expect(outlook.forecast?.notes).toContain("ratio-weighed");
  });

  it("of a complete year is its readings, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 12, maxLength: 30 }),
        fc.constantFrom<Accumulation>("sum", "average", "last", "min", "max"),
        (values, accumulates) => {
          const { landing, forecast, chance } = yearOf(values, 12, { accumulates, target: 5 });
          const year = values.slice(-12);
          const sum = year.reduce((total, value) => total + value, 0);
          const expected = {
            sum,
            average: sum / 12,
            last: year[11] ?? NaN,
            min: Math.min(...year),
            max: Math.max(...year),
            ratio: NaN,
          }[accumulates];
          expect(landing?.value).toBeCloseTo(expected, 9);
          expect(landing).toMatchObject({ by: "readings", lower80: landing?.value, upper80: landing?.value });
          expect([forecast, chance]).toEqual([null, null]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    { frequency: "quarter", ahead: 2, expected: 40, readings: [1, 4, 7, 10, 13, 16].map((one) => one - 12) },
    { frequency: "half", ahead: 1, expected: 20, readings: [-29, -23, -17, -11, -5, 1] },
    { frequency: "year", ahead: 1, expected: 10, readings: [-59, -47, -35, -23, -11] },
  ] as const)("goes by $frequency where the KPI does", ({ frequency, ahead, expected, readings }) => {
    const outlook = kpiOutlookOf({
      kpis: [aKpi("KPI", { direction: "higher", accumulates: "sum", target: 10, frequency })],
      readings: readings.map((at) => aReading("KPI", month(at), { actual: 10 })),
      settings: { period: month(6) },
    });
    expect(outlook.periods.map((period) => period.frequency)).toEqual(
      Array.from({ length: ahead }, () => frequency),
    );
    expect(outlook.landing?.value).toBe(expected);
    expect(outlook.target).toBe(expected);
    expect(outlook.landing?.status).toBe("on-track");
  });

  it("counts the weeks of a fiscal year, and the months of a 4-4-5 one", () => {
    // 2026 has 53 weeks in ISO 8601; its 4-4-5 year begins on Monday 29 December 2025.
    const monday = month(1, 2026) - 3;
    const weekly = Array.from({ length: 30 }, (_, week) =>
      aReading("KPI", monday + 7 * (week - 10), { actual: 10 }),
    );
    const said: Partial<Kpi> = { direction: "higher", accumulates: "sum", target: 10 };
    const settings = { calendar: "4-4-5" as const };
    const weeks = kpiOutlookOf({
      kpis: [aKpi("KPI", said)],
      readings: weekly,
      settings: { ...settings, frequency: "week" },
    });
    expect(weeks.periods).toHaveLength(33);
    expect(weeks.landing?.value).toBe(530);
    expect(weeks.target).toBe(530);
    const months = kpiOutlookOf({
      kpis: [aKpi("KPI", said)],
      readings: monthly("KPI", still, 21),
      settings,
    });
    expect(months.periods).toHaveLength(3);
    expect(months.landing).toMatchObject({ value: 120, status: "on-track" });
  });

  it("follows the fiscal year's start", () => {
    const outlook = yearOf(
      still,
      9,
      { accumulates: "sum", target: 10 },
      { settings: { fiscalYearStart: 7 } },
    );
    expect(outlook.year).toEqual({ start: month(7), end: month(19) - 1 });
    expect(outlook.periods).toHaveLength(9);
    expect(outlook.landing?.value).toBe(120);
  });

  it("knows nothing that comes after the scorecard's period", () => {
    const later = [...still, 999, 999, 999];
    const outlook = yearOf(later, 12, { accumulates: "sum", target: 10 }, { settings: { period: month(9) } });
    expect(outlook.landing).toMatchObject({ value: 120, by: "forecast" });
    expect(outlook.target).toBe(120);
  });
});

it("keeps what a closed period was told to stand at", () => {
  const { basis, scorecard } = known({
    kpis: [aKpi("KPI", { direction: "higher", accumulates: "sum", target: 10 })],
    readings: monthly("KPI", still, 9),
  });
  const [scored] = scorecard.kpis;
  if (!scored) throw new Error("a KPI is needed");
  const rows = closedRows(scorecard).map((row) => ({ ...row, actual: 25, cell: null }));
  const march = { start: month(3), end: month(4) - 1, view: "period" as const, rows };
  const closed = [{ ...march, closedOn: month(4), closedBy: "A. Controller" }];
  const { values, landing, forecast } = finish(scoringKpiOutlook({ ...basis, closed }, scored));
  expect(values[26]).toBe(25);
  const more = forecast?.points.reduce((sum, { mean }) => sum + mean, 0) ?? NaN;
  expect(landing?.value).toBeCloseTo(8 * 10 + 25 + more, 9);
});

describe("no forecast", () => {
  it("from too few readings, and says how many there are", () => {
    const outlook = yearOf([1, 2, 3], 9, { accumulates: "sum", target: 10 });
    expect(outlook.problem).toBeInstanceOf(Problem);
    expect(outlook.problem).toMatchObject({
      code: "too-few-readings",
      values: { count: 3, least: 4, subject: "KPI" },
    });
    expect([outlook.forecast, outlook.landing, outlook.chance, outlook.pastChance]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    // It began in July: six months of 10.
    expect(outlook.target).toBe(60);
  });

  it("without readings, and without periods at all", () => {
    const kpis = [aKpi("KPI", { target: 10, actual: 5 })];
    const dated = kpiOutlookOf({ kpis, settings: { period: month(3) } });
    expect(dated.problem?.code).toBe("no-reading");
    expect(dated.year?.start).toBe(month(1));
    const timeless = kpiOutlookOf({ kpis });
    expect(timeless.problem?.code).toBe("no-reading");
    expect(timeless.year).toBeNull();
  });
});

describe("the target of the whole year", () => {
  const budget = Array.from({ length: 12 }, (_, place) =>
    aTarget("KPI", month(place + 1), "month", 8 + place),
  );
  const full = [aTarget("KPI", month(1), "year", 150)];

  it.each([
    { accumulates: "sum" as const, targets: [], expected: 132, because: "the row's, twelve times" },
    { accumulates: "average" as const, targets: [], expected: 11, because: "the row's" },
    { accumulates: "last" as const, targets: [], expected: 11, because: "the row's" },
    { accumulates: "sum" as const, targets: budget, expected: 162, because: "its months' together" },
    { accumulates: "average" as const, targets: budget, expected: 13.5, because: "its months' average" },
    { accumulates: "last" as const, targets: budget, expected: 19, because: "its last month's" },
    { accumulates: "max" as const, targets: budget, expected: 19, because: "its months' most" },
    { accumulates: "sum" as const, targets: full, expected: 150, because: "its own" },
    { accumulates: "last" as const, targets: full, expected: 150, because: "its own" },
    { accumulates: "sum" as const, targets: [...full, ...budget], expected: 150, because: "its own first" },
  ])("is $because for $accumulates", ({ accumulates, targets, expected }) => {
    for (const view of ["period", "year-to-date", "full-year"] as const) {
      const outlook = yearOf(still, 9, { accumulates, target: 11 }, { targets, settings: { view } });
      expect(outlook.target).toBeCloseTo(expected, 9);
    }
  });

  it("is that of the readings' own targets, those to come among them", () => {
    const readings = Array.from({ length: 12 }, (_, place) =>
      aReading("KPI", month(place + 1), { actual: place < 9 ? 10 : null, target: 5 + place }),
    );
    const outlook = kpiOutlookOf({ kpis: [aKpi("KPI", { accumulates: "sum", target: 1 })], readings });
    expect(outlook.target).toBe(126);
  });

  it("is none where none is said", () => {
    const outlook = yearOf(still, 9, { accumulates: "sum" });
    expect(outlook.target).toBeNull();
    expect(outlook.landing).toMatchObject({ value: 120, status: "no-data" });
    expect([outlook.chance, outlook.pastChance]).toEqual([null, null]);
  });

  it.each<Profile>(["linear", "step", "seasonal"])(
    "agrees with what the full-year view expects to date, %s",
    (profile) => {
      const values = Array.from({ length: 33 }, (_, place) => 10 + (place % 12));
      const told = {
        kpis: [aKpi("KPI", { direction: "higher" as const, accumulates: "sum" as const })],
        readings: monthly("KPI", values, 9),
        targets: full,
        settings: { view: "full-year" as const, profile },
      };
      const { target, year } = kpiOutlookOf(told);
      const scored = known(told).scorecard.kpis[0];
      if (!year || target === null) throw new Error("a year is needed");
      // The year before brought 10 in January and 21 in December.
      const shares = Array.from({ length: 12 }, (_, place) => 10 + place);
      expect(target).toBe(scored?.endTarget);
      expect(expectedToDate(target, year, month(10) - 1, profile, shares)).toBeCloseTo(
        scored?.target ?? NaN,
        9,
      );
    },
  );

  it("is judged on the limits of the whole year, as the full-year view judges the end", () => {
    // 100 of 1,200 a month; at risk down to 80 a month, which is 960 a year.
    const row: Partial<Kpi> = { accumulates: "sum", target: 100, atRiskFrom: 80 };
    const at = (value: number) =>
      yearOf(
        Array.from({ length: 33 }, () => value),
        9,
        row,
      ).landing?.status;
    expect([at(100), at(81), at(79)]).toEqual(["on-track", "at-risk", "off-track"]);
    const told = {
      kpis: [aKpi("KPI", { ...row, direction: "higher" as const })],
      readings: monthly(
        "KPI",
        Array.from({ length: 24 }, () => 81),
        12,
      ),
      settings: { view: "full-year" as const },
    };
    expect(kpiOutlookOf(told).landing?.status).toBe(known(told).scorecard.kpis[0]?.endStatus);
  });
});

describe("chances", () => {
  it("fall as the target rises, and lie between what the methods say alone", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 24 }),
        fc.constantFrom<Accumulation>("sum", "average", "last", "min", "max"),
        fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 40 })),
        (values, accumulates, [low, more]) => {
          const at = (target: number) => yearInFull(values, 8, { accumulates, target });
          const [easy, hard] = [at(low), at(low + more)];
          for (const which of ["chance", "pastChance"] as const) {
            const [one, other] = [easy[which], hard[which]];
            expect(other?.chance).toBeLessThanOrEqual((one?.chance ?? NaN) + 1e-9);
            expect(one?.low).toBeLessThanOrEqual((one?.chance ?? NaN) + 1e-9);
            expect(one?.high).toBeGreaterThanOrEqual((one?.chance ?? NaN) - 1e-9);
            expect(one?.low).toBeGreaterThanOrEqual(0);
            expect(one?.high).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("of higher and lower add up to one", () => {
    const higher = yearOf(swinging, 9, { accumulates: "sum", target: 100, direction: "higher" });
    const lower = yearOf(swinging, 9, { accumulates: "sum", target: 100, direction: "lower" });
    expect((higher.chance?.chance ?? 0) + (lower.chance?.chance ?? 0)).toBeCloseTo(1, 6);
  });

  it("of a range are those of its upper end without those under its lower end", () => {
    const range = yearOf(swinging, 9, {
      accumulates: "last",
      direction: "range",
      target: 98,
      targetUpper: 103,
    });
    const upTo = yearOf(swinging, 9, { accumulates: "last", direction: "lower", target: 103 });
    const under = yearOf(swinging, 9, { accumulates: "last", direction: "lower", target: 98 });
    const difference = (upTo.chance?.chance ?? NaN) - (under.chance?.chance ?? NaN);
    expect(range.chance?.chance).toBeCloseTo(difference, 6);
    expect(difference).toBeGreaterThan(0.05);
    expect(yearOf(swinging, 9, { direction: "range", target: 98 }).chance).toBeNull();
  });

  it("bring a range's ends to the year", () => {
    const { chance } = yearOf(swinging, 9, {
      accumulates: "sum",
      direction: "range",
      target: 50,
      targetUpper: 150,
    });
    expect(chance?.chance).toBeGreaterThan(0.99);
  });

  it("if the future is like the past count the periods of the year that are gone", () => {
    // Every month brought 0 or 10, each as often: three more make 0, 10, 20 or 30 with chances of 1, 3, 3 and 1 in 8.
    const values = Array.from({ length: 33 }, (_, place) => (place % 2 === 0 ? 10 : 0));
    const soFar = 50;
    const outlook = yearInFull(
      values.slice(1),
      9,
      { accumulates: "sum" },
      {
        targets: [aTarget("KPI", month(1), "year", soFar + 15)],
      },
    );
    // Drawn from the readings: a half. Drawn from the curve through them: a half as well.
    expect(outlook.pastChance?.low).toBeCloseTo(0.5, 1);
    expect(outlook.pastChance?.high).toBeCloseTo(0.5, 1);
    expect(outlook.pastChance?.expected).toBeCloseTo(soFar + 15, 0);
  });

  it("of the most of three like the past: one of three is a 10 unless none is", () => {
    // Two years with 10 in every other month, then nine months of 0: 12 of 33 readings are 10.
    const values = Array.from({ length: 33 }, (_, place) => (place < 24 && place % 2 === 0 ? 10 : 0));
    const most = yearInFull(values, 9, { accumulates: "max", target: 10 });
    expect(most.pastChance?.high).toBeCloseTo(1 - (21 / 33) ** 3, 1);
    const least = yearInFull(values, 9, { accumulates: "min", target: 0, direction: "lower" });
    expect(least.pastChance?.chance).toBe(1);
  });
});

describe("a person's override", () => {
  const told = (...overrides: ReturnType<typeof anOverride>[]) =>
    yearOf(still, 9, { accumulates: "sum", target: 12 }, { overrides });

  it("stands in the landing, with what the forecast says beside it", () => {
    const outlook = told(anOverride({ value: 150 }));
    expect(outlook.landing).toEqual({
      value: 150,
      lower80: 150,
      upper80: 150,
      status: "on-track",
      by: "override",
    });
    expect(outlook.forecastLanding).toMatchObject({ value: 120, status: "off-track", by: "forecast" });
    expect(outlook.override).toMatchObject({ reason: "A contract was signed", by: "A. Controller" });
    expect(outlook.chance?.chance).toBe(0);
  });

  it("needs no forecast", () => {
    const outlook = yearOf(
      [10],
      9,
      { accumulates: "sum", target: 12 },
      {
        overrides: [anOverride({ value: 144 })],
      },
    );
    expect(outlook.landing).toMatchObject({ value: 144, status: "on-track" });
    expect(outlook.forecastLanding).toBeNull();
    expect(outlook.problem?.code).toBe("too-few-readings");
  });

  it("is for its own fiscal year only", () => {
    expect(told(anOverride({ value: 150, period: month(12) })).override?.value).toBe(150);
    expect(told(anOverride({ value: 150, period: month(13) })).override).toBeNull();
    expect(told(anOverride({ value: 150, period: month(0) })).landing?.by).toBe("forecast");
  });

  it("means the 4-4-5 year that its calendar month lies in", () => {
    // The 4-4-5 year 2025 ends on Sunday 28 December.
    const at = (period: number) =>
      yearOf(
        still,
        9,
        { accumulates: "sum", target: 12 },
        {
          settings: { calendar: "4-4-5" },
          overrides: [anOverride({ value: 150, period })],
        },
      ).override;
    expect(at(month(13) - 1)?.value).toBe(150);
    expect(at(month(13))).toBeNull();
  });

  it("gives way to the one written last, else to the lowest row", () => {
    const early = anOverride({ value: 1, on: month(2) });
    const late = anOverride({ value: 2, on: month(3) });
    expect(told(late, early).landing?.value).toBe(2);
    expect(told(anOverride({ value: 3 }), anOverride({ value: 4 })).landing?.value).toBe(4);
  });

  it("says nothing without a number", () => {
    expect(told(anOverride({ value: null })).override).toBeNull();
    expect(told(anOverride({ value: new Problem("not-a-number") })).landing?.by).toBe("forecast");
    expect(told(anOverride({ kpi: "Another", value: 1 })).override).toBeNull();
  });

  it("finds its KPI by entity", () => {
    const kpis = ["North", "South"].map((entity) =>
      aKpi("KPI", { entity, accumulates: "sum", target: 12, direction: "higher" }),
    );
    const readings = kpis.flatMap(({ entity }) => monthly("KPI", still, 9, { entity }));
    const overrides = [anOverride({ value: 7, entity: "South" })];
    expect(kpiOutlookOf({ kpis, readings, overrides }).override).toBeNull();
    expect(kpiOutlookOf({ kpis: kpis.toReversed(), readings, overrides }).override?.value).toBe(7);
  });
});
