import { describe, expect, it } from "vitest";
import type { Kpi, Reading, Scorecard, ScoredKpi } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { aKpi, anInput, aReading, aTarget } from "./support/scorecard-input";

const up = "higher" as const;
/** First day of a month of 2024, or of another year. */
const month = (number: number, year = 2024) => serialFromDate(year, number, 1);

/** Readings of one KPI, one for each month from January, `null` for none. */
function monthly(kpi: string, actuals: readonly (number | null)[], said: Partial<Reading> = {}, year = 2024) {
  return actuals.map((actual, index) => aReading(kpi, month(index + 1, year), { actual, ...said }));
}

type Said = Omit<Parameters<typeof anInput>[0], "kpis">;

function score(kpi: Kpi, said: Said): Scorecard {
  return scoreScorecard(anInput({ kpis: [kpi], ...said }));
}

function first(card: Scorecard): ScoredKpi {
  const [scored] = card.kpis;
  if (!scored) throw new Error("no KPI");
  return scored;
}

const codes = (card: Scorecard) => card.findings.map(({ problem }) => problem.code);

describe("the period", () => {
  const revenue = aKpi("Revenue", { direction: up, target: 100 });

  it("is the latest that has a reading, where none is chosen", () => {
    const card = score(revenue, { readings: monthly("Revenue", [90, 120, null]) });
    expect(card.period).toEqual({ start: month(2), end: month(3) - 1 });
    expect(first(card)).toMatchObject({ actual: 120, status: "on-track", readingPeriod: month(2) });
  });

  it("is the chosen one, by any day of it", () => {
    const card = score(revenue, {
      readings: monthly("Revenue", [90, 120]),
      settings: { period: month(1) + 20 },
    });
    expect(card.period).toEqual({ start: month(1), end: month(2) - 1 });
    expect(first(card)).toMatchObject({ actual: 90, status: "at-risk" });
  });

  it("follows frequency and fiscal year of the settings", () => {
    const settings = { frequency: "quarter" as const, fiscalYearStart: 2, period: month(3) };
    const card = score(
      { ...revenue, accumulates: "sum" },
      { readings: monthly("Revenue", [5, 10, 20, 40, 80]), settings },
    );
    expect(card.period).toEqual({ start: month(2), end: month(5) - 1 });
    expect(first(card).actual).toBe(70);
  });

  it("without any reading leaves the rows as they are", () => {
    const card = score({ ...revenue, actual: 95 }, { settings: { period: month(1) } });
    expect(first(card)).toMatchObject({ actual: 95, target: 100, readingPeriod: null });
  });
});

describe("readings and the row", () => {
  it("the reading wins, and a difference is a finding", () => {
    const cells = { actual: "KPIs!B2" };
    const kpi = aKpi("A", { direction: up, actual: 80, target: 100, cells });
    const card = score(kpi, {
      readings: [aReading("A", month(1), { actual: 100, target: 90, cell: "Readings!C7" })],
    });
    expect(first(card)).toMatchObject({ actual: 100, target: 90 });
    const differing = (row: number, dated: number) => ({
      severity: "warning",
      problem: new Problem("row-differs-from-reading", { row, dated, subject: "A" }),
      cell: "Readings!C7",
    });
    expect(card.findings).toEqual([differing(80, 100), differing(100, 90)]);
  });

  it("equal numbers are no finding, rounding apart, nor is an empty row", () => {
    const reading = aReading("A", month(1), { actual: 0.3, target: 0.3 });
    expect(
      codes(score(aKpi("A", { direction: up, actual: 0.1 + 0.2, target: 0.3 }), { readings: [reading] })),
    ).toEqual([]);
    expect(codes(score(aKpi("A", { direction: up }), { readings: [reading] }))).toEqual([]);
  });

  it("a KPI with readings has no data in a period without one, whatever its row says", () => {
    const kpi = aKpi("A", { direction: up, actual: 100, target: 100 });
    const card = score(kpi, { readings: monthly("A", [1]), settings: { period: month(3) } });
    expect(first(card)).toMatchObject({ actual: null, status: "no-data", problem: { code: "no-reading" } });
  });

  it("a reading that is a problem is one for the KPI, at the reading's cell", () => {
    const actual = new Problem("cell-error", { text: "#REF!" });
    const card = score(aKpi("A", { direction: up, target: 5 }), {
      readings: [aReading("A", month(1), { actual, cell: "Readings!C7" })],
    });
    expect(first(card).status).toBe("no-data");
    expect(card.findings).toMatchObject([
      { severity: "error", cell: "Readings!C7", problem: { code: "cell-error" } },
    ]);
  });

  it("a target that is a problem is one at its own cell, in whichever table it stands", () => {
    const target = new Problem("not-a-number", { text: "soon" });
    const kpi = aKpi("A", { direction: up, target: 5, cells: { target: "KPIs!C2" } });
    const byReading = score(kpi, {
      readings: [aReading("A", month(1), { actual: 1, target, cell: "Readings!D7" })],
    });
    expect(byReading.findings).toMatchObject([{ cell: "Readings!D7", problem: { code: "not-a-number" } }]);
    const dated = { ...aTarget("A", month(1), "month", target), cell: "Targets!C3" };
    const byTarget = score(kpi, { readings: monthly("A", [1]), targets: [dated] });
    expect(byTarget.findings).toMatchObject([{ cell: "Targets!C3", problem: { code: "not-a-number" } }]);
    const byRow = score({ ...kpi, target }, { readings: monthly("A", [1]) });
    expect(byRow.findings).toMatchObject([{ cell: "KPIs!C2", problem: { code: "not-a-number" } }]);
  });

  it("belong to the KPI by ID, else by name and entity", () => {
    const kpis = [
      aKpi("Sales", { key: "K1", entity: "North", direction: up, target: 1 }),
      aKpi("Sales", { entity: "South", direction: up, target: 1 }),
      aKpi("Sales", { entity: "East", direction: up, target: 1 }),
      aKpi("__proto__", { direction: up, target: 1 }),
    ];
    const readings = [
      aReading("k1", month(1), { actual: 10 }),
      aReading(" sales", month(1), { actual: 20, entity: "SOUTH" }),
      aReading("Sales", month(1), { actual: 30 }),
      aReading("__proto__", month(1), { actual: 40 }),
    ];
    const card = scoreScorecard(anInput({ kpis, readings }));
    expect(card.kpis.map(({ actual }) => actual)).toEqual([10, 20, null, 40]);
    const unmatched = card.findings.filter(({ problem }) => problem.code === "unmatched-reading");
    expect(unmatched).toMatchObject([
      { severity: "warning", problem: { values: { text: "Sales", count: 1 } } },
    ]);
  });

  it("that name no KPI are a finding for each name", () => {
    const readings = [...monthly("Revenu", [1, 2]), ...monthly("A", [5])];
    const card = score(aKpi("A", { direction: up, target: 5 }), { readings });
    expect(card.findings).toMatchObject([
      { severity: "warning", problem: { code: "unmatched-reading", values: { text: "Revenu", count: 2 } } },
    ]);
  });

  it("in any order give the same", () => {
    const readings = monthly("A", [1, 2, 3, 4, 5, 6]);
    const kpi = aKpi("A", { direction: up, target: 5, accumulates: "last" });
    const settings = { view: "year-to-date" as const, period: month(4) };
    expect(first(score(kpi, { readings: readings.toReversed(), settings }))).toEqual(
      first(score(kpi, { readings, settings })),
    );
  });
});

describe("a KPI of another frequency", () => {
  const quarterly = aKpi("NPS", { direction: up, target: 40, frequency: "quarter" });
  const readings = [aReading("NPS", month(1), { actual: 42 }), aReading("Other", month(12), { actual: 1 })];
  const at = (period: number) => score(quarterly, { readings, settings: { period } });

  it("shows its latest reading, dated, until its next is overdue", () => {
    for (const number of [1, 3, 4, 5]) {
      expect(first(at(month(number)))).toMatchObject({
        actual: 42,
        status: "on-track",
        readingPeriod: month(1),
      });
    }
  });

  it("is then no data, and says why", () => {
    const card = at(month(6));
    expect(first(card)).toMatchObject({ actual: null, status: "no-data" });
    expect(codes(card)).toContain("reading-overdue");
  });

  it("does not show what is still to come", () => {
    const later = [aReading("NPS", month(7), { actual: 42 })];
    expect(first(score(quarterly, { readings: later, settings: { period: month(5) } })).actual).toBeNull();
  });

  it("takes the target of its reading's own quarter", () => {
    const targets = [
      aTarget("NPS", month(1), "quarter", 45),
      aTarget("NPS", month(4), "quarter", 30),
      aTarget("NPS", month(4), "month", 99),
    ];
    const card = score(quarterly, { readings, targets, settings: { period: month(5) } });
    expect(first(card)).toMatchObject({ target: 45, status: "at-risk" });
  });

  it("draws shorter periods together, targets too", () => {
    const weekly = aKpi("Tickets", { direction: "lower", target: 10, frequency: "week", accumulates: "sum" });
    const mondays = [1, 8, 15, 22, 29].map((day) => serialFromDate(2024, 1, day));
    const inJanuary = mondays.map((day) => aReading("Tickets", day, { actual: 9 }));
    const card = score(weekly, { readings: inJanuary });
    expect(first(card)).toMatchObject({ actual: 45, target: 50, status: "on-track" });
    expect(codes(card)).toContain("target-repeated");
  });

  it("has no data where none of the shorter periods has a reading", () => {
    const weekly = aKpi("Tickets", { direction: "lower", target: 10, frequency: "week", accumulates: "sum" });
    const card = score(weekly, {
      readings: [aReading("Tickets", month(1), { actual: 9 })],
      settings: { period: month(2) },
    });
    expect(first(card).status).toBe("no-data");
  });
});

describe("year to date", () => {
  const settings = { view: "year-to-date" as const, period: month(3) };

  it("accumulates actual and target over the same periods", () => {
    const readings = [100, 80, 90, 500].map((actual, index) =>
      aReading("A", month(index + 1), { actual, target: 90 + index }),
    );
    const card = score(aKpi("A", { direction: up, accumulates: "sum" }), { readings, settings });
    expect(first(card)).toMatchObject({ actual: 270, target: 273, status: "at-risk", endStatus: null });
    const average = score(aKpi("A", { direction: up, accumulates: "average" }), { readings, settings });
    expect(first(average)).toMatchObject({ actual: 90, target: 91 });
  });

  it("starts with the fiscal year", () => {
    const readings = monthly("A", [100, 80, 90]);
    const card = score(aKpi("A", { direction: up, target: 85, accumulates: "sum" }), {
      readings,
      settings: { ...settings, fiscalYearStart: 2 },
    });
    expect(first(card)).toMatchObject({ actual: 170, target: 170 });
  });

  it("draws a ratio from its parts, as Spider Impact: 2/4 and 2/100 are 4/104", () => {
    const readings = [
      aReading("A", month(1), { actual: 0.5, numerator: 2, denominator: 4, target: 0.5 }),
      aReading("A", month(2), { actual: 0.02, numerator: 2, denominator: 100, target: 0.03 }),
    ];
    for (const accumulates of ["ratio", null] as const) {
      const card = score(aKpi("A", { direction: up, accumulates }), {
        readings,
        settings: { ...settings, period: month(2) },
      });
      expect(first(card).actual).toBeCloseTo(4 / 104, 12);
      expect(first(card).target).toBeCloseTo((0.5 * 4 + 0.03 * 100) / 104, 12);
    }
  });

  it("compares only periods that have a reading, and says what is missing", () => {
    const targets = [1, 2, 3].map((number) => aTarget("A", month(number), "month", 100));
    const card = score(aKpi("A", { direction: up, accumulates: "sum" }), {
      readings: monthly("A", [100, null, 90]),
      targets,
      settings,
    });
    expect(first(card)).toMatchObject({ actual: 190, target: 200 });
    expect(card.findings).toMatchObject([{ problem: { code: "readings-missing", values: { count: 1 } } }]);
  });

  it("says so where nothing tells how readings add up, and takes the last", () => {
    const card = score(aKpi("A", { direction: up, target: 5 }), {
      readings: monthly("A", [1, 2, 6]),
      settings,
    });
    expect(first(card)).toMatchObject({ actual: 6, target: 5 });
    expect(card.findings).toMatchObject([
      { severity: "info", problem: { code: "accumulation-assumed", values: { count: 3 } } },
    ]);
  });

  it("repeats the row's target for each period of a sum, its limits with it, and says so", () => {
    const kpi = aKpi("A", { direction: up, target: 100, baseline: 80, atRiskFrom: 90, accumulates: "sum" });
    const card = score(kpi, { readings: monthly("A", [90, 90, 90]), settings });
    expect(first(card)).toMatchObject({
      actual: 270,
      target: 300,
      baseline: 240,
      score: 0.5,
      status: "at-risk",
    });
    expect(card.findings).toMatchObject([{ problem: { code: "target-repeated", values: { count: 3 } } }]);
  });

  it("does not repeat it for an average", () => {
    const kpi = aKpi("A", { direction: up, target: 100, accumulates: "average" });
    const card = score(kpi, { readings: monthly("A", [90, 90, 99]), settings });
    expect(first(card)).toMatchObject({ actual: 93, target: 100, status: "at-risk" });
    expect(codes(card)).toEqual([]);
  });
});

describe("a full-year target", () => {
  const targets = [aTarget("A", month(1), "year", 1200)];
  const kpi = aKpi("A", { direction: up, accumulates: "sum" });
  const readings = monthly("A", [90, 110, 110]);

  it.each(["year-to-date", "full-year"] as const)(
    "of a sum is compared to date, with the end beside it: %s",
    (view) => {
      const card = score(kpi, { readings, targets, settings: { view } });
      expect(first(card)).toMatchObject({
        actual: 310,
        target: 300,
        status: "on-track",
        endTarget: 1200,
        endStatus: "off-track",
      });
      expect(codes(card)).toEqual([]);
    },
  );

  it("reaches the end target with the year's last reading", () => {
    const whole = monthly(
      "A",
      Array.from({ length: 12 }, () => 100),
    );
    const card = score(kpi, { readings: whole, targets, settings: { view: "full-year" } });
    expect(first(card)).toMatchObject({
      actual: 1200,
      target: 1200,
      status: "on-track",
      endStatus: "on-track",
    });
  });

  it("of a sum is never compared whole with one period", () => {
    const card = score(kpi, { readings, targets });
    expect(first(card)).toMatchObject({ actual: 110, status: "on-track", endTarget: 1200 });
    expect(first(card).target).toBeCloseTo(100, 9);
    expect(codes(card)).toEqual(["year-target-to-date"]);
  });

  it("follows the season of the year before", () => {
    const past = monthly("A", [40, 20, 60, ...Array.from({ length: 9 }, () => 120)], {}, 2023);
    const settings = { view: "full-year" as const, profile: "seasonal" as const };
    const card = score(kpi, { readings: [...past, ...readings], targets, settings });
    expect(first(card).target).toBeCloseTo(120, 9);
    const unknown = score(kpi, { readings, targets, settings });
    expect(first(unknown).target).toBeCloseTo(300, 9);
    expect(codes(unknown)).toEqual(["season-unknown"]);
  });

  it("of a KPI that does not add up stands as it is, and says so", () => {
    const level = aKpi("A", { direction: up, accumulates: "last" });
    const card = score(level, { readings, targets: [aTarget("A", month(1), "year", 100)] });
    expect(first(card)).toMatchObject({
      actual: 110,
      target: 100,
      status: "on-track",
      endTarget: null,
      endStatus: null,
    });
    expect(codes(card)).toEqual(["year-target-as-it-is"]);
  });

  it("is the sum of its periods' where the full-year view finds no other", () => {
    const budget = Array.from({ length: 12 }, (_, index) => aTarget("A", month(index + 1), "month", 100));
    const card = score(kpi, { readings, targets: budget, settings: { view: "full-year" } });
    expect(first(card)).toMatchObject({ actual: 310, target: 300, endTarget: 1200, endStatus: "off-track" });
    const short = score(kpi, { readings, targets: budget.slice(0, 6), settings: { view: "full-year" } });
    expect(first(short)).toMatchObject({ target: 300, endTarget: null, endStatus: null });
    const row = score({ ...kpi, target: 100 }, { readings, settings: { view: "full-year" } });
    expect(first(row)).toMatchObject({ target: 300, endTarget: 1200, endStatus: "off-track" });
  });

  it("scales the row's limits to the part that is due", () => {
    const row = { ...kpi, target: 1200, baseline: 960 };
    const card = score(row, {
      readings: monthly("A", [90, 90, 90]),
      targets,
      settings: { view: "year-to-date" },
    });
    expect(first(card)).toMatchObject({ actual: 270, target: 300, baseline: 240, score: 0.5 });
  });

  it("gives way to the period's own targets", () => {
    const own = [1, 2, 3].map((number) => aTarget("A", month(number), "month", 110));
    const card = score(kpi, { readings, targets: [...targets, ...own], settings: { view: "year-to-date" } });
    expect(first(card)).toMatchObject({ actual: 310, target: 330, endTarget: null });
    const quarter = aTarget("A", month(1), "quarter", 360);
    const withQuarter = score(kpi, {
      readings,
      targets: [...targets, quarter],
      settings: { view: "year-to-date" },
    });
    expect(first(withQuarter).target).toBeCloseTo(360, 9);
  });
});

describe("dated targets without readings", () => {
  it("win over the row's", () => {
    const kpi = aKpi("A", { direction: up, actual: 95, target: 200 });
    const targets = [aTarget("A", month(1), "month", 90), aTarget("A", month(2), "month", 100)];
    const at = (period: number) => first(score(kpi, { targets, settings: { period } }));
    expect(at(month(1))).toMatchObject({ actual: 95, target: 90 });
    expect(at(month(2))).toMatchObject({ actual: 95, target: 100 });
    expect(at(month(3))).toMatchObject({ actual: 95, target: 200 });
  });

  it("stand aside where no period is known", () => {
    const kpi = aKpi("A", { direction: up, actual: 95, target: 200 });
    expect(first(score(kpi, { targets: [aTarget("A", month(1), "month", 90)] })).target).toBe(200);
  });
});

describe("change from the year before", () => {
  const kpi = aKpi("A", { direction: up, target: 5, accumulates: "sum" });
  const settings = { period: month(2), view: "year-to-date" as const };

  it("is taken from the readings' own prior year", () => {
    const readings = [12, 18].map((actual, index) =>
      aReading("A", month(index + 1), { actual, priorYear: 10 }),
    );
    expect(first(score(kpi, { readings, settings })).change).toBeCloseTo(0.5, 12);
  });

  it("else from the same span of the year before", () => {
    const readings = [...monthly("A", [10, 20, 99], {}, 2023), ...monthly("A", [12, 24])];
    expect(first(score(kpi, { readings, settings })).change).toBeCloseTo(0.2, 12);
  });

  it("and is unknown where that has gaps", () => {
    const readings = [...monthly("A", [10], {}, 2023), ...monthly("A", [12, 24])];
    expect(first(score(kpi, { readings, settings })).change).toBeNull();
  });

  it("else from the row, for a single period", () => {
    const row = { ...kpi, priorYear: 10 };
    const readings = monthly("A", [12, 24]);
    expect(first(score(row, { readings, settings: { period: month(2) } })).change).toBeCloseTo(1.4, 12);
    expect(first(score(row, { readings, settings })).change).toBeNull();
  });

  it("needs last year's parts for a ratio of several periods", () => {
    const parts = { numerator: 1, denominator: 2, priorYear: 0.4 };
    const readings = [1, 2].map((number) => aReading("A", month(number), { actual: 0.5, ...parts }));
    const share = { ...kpi, accumulates: "ratio" as const };
    expect(first(score(share, { readings, settings })).change).toBeNull();
    expect(first(score(share, { readings, settings: { period: month(2) } })).change).toBeCloseTo(0.25, 12);
  });

  it("goes back 52 weeks in a 4-4-5 calendar", () => {
    const settings445 = { ...settings, view: "period" as const, calendar: "4-4-5" as const };
    const day = (year: number) => serialFromDate(year, 2, 5);
    const readings = [aReading("A", day(2023), { actual: 10 }), aReading("A", day(2024), { actual: 15 })];
    expect(first(score(kpi, { readings, settings: settings445 })).change).toBeCloseTo(0.5, 12);
  });
});
