import { describe, expect, it } from "vitest";
import type { Kpi, Reading, ScoredKpi, Settings } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { aKpi, anInput, aReading, aTarget } from "./support/scorecard-input";

const up = "higher" as const;
const month = (number: number, year = 2024) => serialFromDate(year, number, 1);

function score(kpi: Kpi, said: Omit<Parameters<typeof anInput>[0], "kpis">) {
  const card = scoreScorecard(anInput({ kpis: [kpi], ...said }));
  const [scored] = card.kpis;
  if (!scored) throw new Error("no KPI");
  return { card, scored, codes: card.findings.map(({ problem }) => problem.code) };
}

/** One reading for each month from January of a year. */
function monthly(actuals: readonly number[], year = 2024): Reading[] {
  return actuals.map((actual, index) => aReading("A", month(index + 1, year), { actual }));
}

describe("a row's own actual beside dated targets", () => {
  const kpi = aKpi("A", { direction: up, accumulates: "sum", actual: 310 });
  const at = (view: Settings["view"]) => ({ settings: { view, period: month(3) } });
  const year = [aTarget("A", month(1), "year", 1200)];
  const budget = Array.from({ length: 12 }, (_, index) => aTarget("A", month(index + 1), "month", 100));

  it("is compared to date with a full-year target, the year's end beside it", () => {
    for (const view of ["full-year", "year-to-date"] as const) {
      const { scored, codes } = score(kpi, { targets: year, ...at(view) });
      expect(scored).toMatchObject({
        target: 300,
        status: "on-track",
        endTarget: 1200,
        endStatus: "off-track",
      });
      expect(codes).toEqual([]);
    }
  });

  it("is compared with the part of a single period, and says so; a year's end is not known from it", () => {
    const { scored, codes } = score(kpi, { targets: year, ...at("period") });
    expect(scored.target).toBeCloseTo(100, 9);
    expect(scored).toMatchObject({ endTarget: null, endStatus: null });
    expect(codes).toEqual(["year-target-to-date"]);
  });

  it("is compared with the targets of all periods of the view", () => {
    expect(score(kpi, { targets: budget, ...at("period") }).scored.target).toBe(100);
    expect(score(kpi, { targets: budget, ...at("year-to-date") }).scored).toMatchObject({
      target: 300,
      endTarget: null,
    });
    expect(score(kpi, { targets: budget, ...at("full-year") }).scored).toMatchObject({
      target: 300,
      endTarget: 1200,
      endStatus: "off-track",
    });
  });

  it("goes with the row's limits, brought to the target's span", () => {
    const limits = { baseline: 240, target: 400, atRiskFrom: 390 };
    const { scored } = score({ ...kpi, ...limits, actual: 270 }, { targets: year, ...at("full-year") });
    expect(scored).toMatchObject({ target: 300, baseline: 180, status: "off-track" });
    expect(scored.score).toBeCloseTo(0.75, 12);
    const onlyBaseline = score({ ...kpi, baseline: 960 }, { targets: year, ...at("full-year") });
    expect(onlyBaseline.scored.baseline).toBe(240);
    const ofMonths = score({ ...kpi, baseline: 80 }, { targets: budget, ...at("year-to-date") });
    expect(ofMonths.scored.baseline).toBe(240);
  });

  it("stands beside the row's target where no dated one covers the span", () => {
    const { scored } = score({ ...kpi, target: 5 }, { targets: budget.slice(5), ...at("year-to-date") });
    expect(scored).toMatchObject({ target: 5, endTarget: null });
  });

  it("takes the target of the quarter for a quarterly KPI", () => {
    const quarterly = { ...kpi, frequency: "quarter" as const };
    const targets = [aTarget("A", month(1), "quarter", 290), aTarget("A", month(2), "month", 5)];
    expect(score(quarterly, { targets, ...at("period") }).scored.target).toBe(290);
  });

  it("starts with the fiscal year", () => {
    const fiscal = { view: "year-to-date" as const, period: month(5), fiscalYearStart: 4 };
    expect(score(kpi, { targets: budget, settings: fiscal }).scored.target).toBe(200);
  });

  it("of a KPI that does not add up meets a longer target as it is", () => {
    const level = { ...kpi, accumulates: null, actual: 95 };
    const { scored, codes } = score(level, {
      targets: [aTarget("A", month(1), "year", 100)],
      ...at("full-year"),
    });
    expect(scored).toMatchObject({ target: 100, status: "at-risk", endTarget: null });
    expect(codes).toEqual(["year-target-as-it-is"]);
  });
});

describe("weeks that straddle the years", () => {
  // 1 January 2025 is a Wednesday; its week starts on Monday 30 December 2024.
  const monday = (number: number) => serialFromDate(2024, 12, 30) + 7 * number;
  const kpi = aKpi("A", { direction: up, target: 10, accumulates: "sum" });
  const settings = { frequency: "week" as const, view: "year-to-date" as const };
  const weekly = (...weeks: number[]) => weeks.map((week) => aReading("A", monday(week), { actual: 10 }));

  it("belong to the year that their Monday is of", () => {
    const { scored, codes } = score(kpi, { readings: weekly(0, 1, 2), settings });
    expect(scored).toMatchObject({ actual: 20, target: 20 });
    expect(codes).toEqual(["target-repeated"]);
  });

  it("have data even where the scorecard's period is one", () => {
    const { scored } = score(kpi, {
      readings: weekly(0),
      settings: { ...settings, period: serialFromDate(2025, 1, 2) },
    });
    expect(scored).toMatchObject({ actual: 10, status: "on-track", readingPeriod: monday(0) });
  });

  it("count once in the year: 52 for 2025", () => {
    const { scored } = score(kpi, { readings: weekly(1, 2), settings: { ...settings, view: "full-year" } });
    expect(scored.endTarget).toBe(520);
  });

  it("missing ones are counted", () => {
    const { card } = score(kpi, { readings: weekly(1, 4), settings });
    expect(card.findings.at(-1)?.problem).toEqual(
      new Problem("readings-missing", { count: 2, subject: "A" }),
    );
  });
});

describe("a ratio that has only its parts", () => {
  const parts = (number: number, numerator: number, denominator: number) =>
    aReading("A", month(number), { numerator, denominator, cell: `R!${number}` });
  const readings = [parts(1, 2, 4), parts(2, 2, 100)];

  it.each(["ratio", null] as const)("is read, with Accumulates %s", (accumulates) => {
    const kpi = aKpi("A", { direction: up, target: 0.02, accumulates });
    const single = score(kpi, { readings });
    expect(single.card.period?.start).toBe(month(2));
    expect(single.scored).toMatchObject({ actual: 0.02, status: "on-track", readingPeriod: month(2) });
    const yearToDate = score(kpi, { readings, settings: { view: "year-to-date" } });
    expect(yearToDate.scored.actual).toBeCloseTo(4 / 104, 12);
  });

  it("is no reading of a KPI that accumulates otherwise", () => {
    const kpi = aKpi("A", { direction: up, target: 0.02, accumulates: "sum" });
    const { scored, card } = score(kpi, { readings });
    expect(scored.status).toBe("no-data");
    expect(card.period).toBeNull();
  });

  it("does not mix with months that have no parts", () => {
    const kpi = aKpi("A", { direction: up, target: 0.02 });
    const mixed = [aReading("A", month(1), { actual: 0.5 }), parts(2, 2, 100)];
    const { scored } = score(kpi, { readings: mixed, settings: { view: "year-to-date" } });
    expect(scored.problem?.code).toBe("ratio-without-parts");
  });

  it("compares with the same months of the year before", () => {
    const before = aReading("A", month(2, 2023), { numerator: 1, denominator: 100 });
    const kpi = aKpi("A", { direction: up, target: 0.02, accumulates: "ratio" });
    expect(score(kpi, { readings: [before, ...readings] }).scored.change).toBeCloseTo(1, 12);
  });

  it.each(["numerator", "denominator"] as const)("points at the reading whose %s is a problem", (part) => {
    const broken = { ...parts(1, 2, 4), [part]: new Problem("cell-error", { text: "#REF!" }) };
    const kpi = aKpi("A", { direction: up, target: 0.02, accumulates: "ratio" });
    const { card } = score(kpi, { readings: [broken, parts(2, 2, 100)], settings: { view: "year-to-date" } });
    expect(card.findings[0]).toMatchObject({ cell: "R!1", problem: { code: "cell-error" } });
  });
});

describe("the season", () => {
  const rest = Array.from({ length: 9 }, () => 120);
  const past = monthly([40, 20, 60, ...rest], 2023);
  const kpi = aKpi("A", { direction: up, accumulates: "sum" });
  const settings = { profile: "seasonal" as const };

  it("shapes a quarter's target as its part of the year", () => {
    const readings = [...past, ...monthly([50, 30])];
    const targets = [aTarget("A", month(1), "quarter", 240)];
    const at = (number: number) =>
      score(kpi, { readings, targets, settings: { ...settings, period: month(number) } }).scored.target;
    expect(at(1)).toBeCloseTo(80, 9);
    expect(at(2)).toBeCloseTo(40, 9);
  });

  it("that brought nothing in the quarter leaves it even", () => {
    const readings = [...monthly([0, 0, 0, ...rest], 2023), ...monthly([50, 30])];
    const targets = [aTarget("A", month(1), "quarter", 240)];
    expect(score(kpi, { readings, targets, settings }).scored.target).toBeCloseTo(80, 9);
  });

  it("is learnt from costs kept as negatives too", () => {
    const costs = past.map((reading) => ({ ...reading, actual: -Number(reading.actual) }));
    const targets = [aTarget("A", month(1), "year", -1200)];
    const { scored, codes } = score(kpi, {
      readings: [...costs, ...monthly([-40])],
      targets,
      settings: { ...settings, view: "full-year" },
    });
    expect(scored.target).toBeCloseTo(-40, 9);
    expect(codes).toEqual([]);
  });

  it("of another fiscal year starts with its own first month", () => {
    const fiscal = { ...settings, view: "year-to-date" as const, fiscalYearStart: 4, period: month(4) };
    // The fiscal year from April 2023: 60 in its first month, 660 in the eleven others.
    const year = Array.from({ length: 12 }, (_, index) =>
      aReading("A", serialFromDate(2023, 4 + index, 1), { actual: 60 }),
    );
    const readings = [{ ...year[0], actual: 300 } as Reading, ...year.slice(1)];
    const targets = [aTarget("A", month(4), "year", 960)];
    const now = aReading("A", month(4), { actual: 290 });
    const { scored } = score(kpi, { readings: [...readings, now], targets, settings: fiscal });
    expect(scored.target).toBeCloseTo(300, 9);
    expect(scored).toMatchObject({ actual: 290, status: "at-risk", endTarget: 960 });
  });
});

describe("targets of several lengths", () => {
  const kpi = aKpi("A", { direction: up, accumulates: "sum", frequency: "quarter" });
  const readings = [aReading("A", month(1), { actual: 300 })];
  const settings = { frequency: "quarter" as const };
  const months = [1, 2, 3].map((number) => aTarget("A", month(number), "month", 100));
  const target = (targets: typeof months) => score(kpi, { readings, targets, settings }).scored.target;

  it("are taken from those that fill the period, whatever else stands beside them", () => {
    expect(target([aTarget("A", month(1), "week", 7), ...months])).toBe(300);
    expect(target([...months, aTarget("A", month(1), "day", 7)])).toBe(300);
  });

  it("count each period once where one is given twice", () => {
    expect(target([...months, aTarget("A", month(1), "month", 999)])).toBe(300);
  });

  it("leave no gap", () => {
    expect(target(months.slice(1))).toBeNull();
    expect(target([...months.slice(1), aTarget("A", month(1), "year", 2400)])).toBeCloseTo(600, 9);
  });

  it("fill a month by the weeks that begin in it", () => {
    const mondays = [1, 8, 15, 22, 29].map((day) => aTarget("A", serialFromDate(2024, 1, day), "week", 10));
    const monthlyKpi = { ...kpi, frequency: "month" as const };
    const scored = (targets: typeof mondays): ScoredKpi => score(monthlyKpi, { readings, targets }).scored;
    expect(scored(mondays).target).toBe(50);
    expect(scored(mondays.slice(1)).target).toBeNull();
  });
});

describe("a year's target beside those of its months", () => {
  const kpi = aKpi("A", { direction: up, accumulates: "sum" });
  const readings = monthly([100, 100, 100]);
  const year = aTarget("A", month(1), "year", 1320);
  const budget = Array.from({ length: 12 }, (_, index) => aTarget("A", month(index + 1), "month", 100));
  const targets = [year, ...budget];
  const at = (view: Settings["view"]) => ({ readings, targets, settings: { view } });

  it("is what the full-year view goes by, whatever the readings' own targets", () => {
    expect(score(kpi, at("full-year")).scored).toMatchObject({ target: 330, endTarget: 1320 });
    const own = readings.map((reading) => ({ ...reading, target: 90 }));
    expect(score(kpi, { ...at("full-year"), readings: own }).scored).toMatchObject({
      target: 330,
      endTarget: 1320,
    });
  });

  it("gives way to them in the other views", () => {
    expect(score(kpi, at("year-to-date")).scored).toMatchObject({ target: 300, endTarget: null });
    expect(score(kpi, at("period")).scored).toMatchObject({ target: 100, endTarget: null });
  });

  it("gives way to them where the KPI does not add up", () => {
    const level = { ...kpi, accumulates: "average" as const };
    expect(score(level, at("full-year")).scored).toMatchObject({ target: 100, endTarget: null });
  });

  it("is the end of the year where the readings have targets of their own to date", () => {
    const own = readings.map((reading) => ({ ...reading, target: 90 }));
    const { scored } = score(kpi, { readings: own, targets: budget, settings: { view: "full-year" } });
    expect(scored).toMatchObject({ target: 270, endTarget: 1200, endStatus: "off-track" });
  });
});

describe("readings' own targets", () => {
  const kpi = aKpi("A", { direction: up, accumulates: "sum", baseline: 80 });
  const tens = Array.from({ length: 12 }, (_, index) =>
    aReading("A", month(index + 1), { actual: index < 3 ? 20 : null, target: 10 * (index + 1) }),
  );

  it("make the year's end where every period has one, those to come included", () => {
    const { scored } = score(kpi, { readings: tens, settings: { view: "full-year" } });
    expect(scored).toMatchObject({ actual: 60, target: 60, endTarget: 780, baseline: 240 });
    const gap = score(kpi, { readings: tens.slice(0, 11), settings: { view: "full-year" } });
    expect(gap.scored).toMatchObject({ target: 60, endTarget: null });
  });

  it("stand back where one of the periods has none", () => {
    const some = tens.map((reading, index) => (index === 1 ? { ...reading, target: null } : reading));
    const targets = [1, 2, 3].map((number) => aTarget("A", month(number), "month", 7));
    const { scored } = score(kpi, { readings: some, targets, settings: { view: "year-to-date" } });
    expect(scored).toMatchObject({ actual: 60, target: 21 });
  });

  it("leave the row's limits alone in a single period", () => {
    const row = { ...kpi, target: 100 };
    const readings = [aReading("A", month(1), { actual: 95, target: 110 })];
    expect(score(row, { readings }).scored).toMatchObject({ target: 110, baseline: 80 });
  });

  it("bring them by number of periods where the row's target is 0", () => {
    const row = { ...kpi, target: 0 };
    const { scored } = score(row, { readings: tens, settings: { view: "year-to-date" } });
    expect(scored.baseline).toBe(240);
  });
});

describe("the row's target", () => {
  const kpi = aKpi("A", { direction: up, accumulates: "sum", target: 100 });

  it("counts once for a period, however many readings it has", () => {
    const readings = [0, 4, 30].map((days) => aReading("A", month(1) + days, { actual: 40 }));
    const { scored, codes } = score(kpi, { readings });
    expect(scored).toMatchObject({ actual: 120, target: 100, endTarget: null });
    expect(codes).toEqual([]);
  });

  it("has no end of the year beside it but in the full-year view", () => {
    const view = { settings: { view: "year-to-date" as const } };
    expect(score(kpi, { readings: monthly([1, 2]), ...view }).scored.endTarget).toBeNull();
  });
});

describe("dated targets of a ratio", () => {
  it("weigh by what the readings' denominators are", () => {
    const parts = [
      aReading("A", month(1), { actual: 0.5, numerator: 2, denominator: 4 }),
      aReading("A", month(2), { actual: 0.02, numerator: 2, denominator: 100 }),
    ];
    const targets = [aTarget("A", month(1), "month", 0.5), aTarget("A", month(2), "month", 0.03)];
    const kpi = aKpi("A", { direction: up });
    const { scored } = score(kpi, { readings: parts, targets, settings: { view: "year-to-date" } });
    expect(scored.target).toBeCloseTo(5 / 104, 12);
  });
});

describe("which readings count", () => {
  it("the year's end takes those of the fiscal year up to the period's last day", () => {
    const readings = [
      aReading("A", month(1) - 1, { actual: -9999 }),
      aReading("A", month(1), { actual: 1150 }),
      aReading("A", month(3) - 1, { actual: 100 }),
      aReading("A", month(3), { actual: -9999 }),
    ];
    const targets = [aTarget("A", month(1), "year", 1200)];
    const kpi = aKpi("A", { direction: up, accumulates: "sum" });
    const { scored } = score(kpi, { readings, targets, settings: { period: month(2) } });
    expect(scored).toMatchObject({ actual: 100, status: "on-track", endTarget: 1200, endStatus: "on-track" });
  });

  it("a shorter period's that begins with the scorecard's", () => {
    // 1 July 2024 is a Monday.
    const weekly = aKpi("A", { direction: up, target: 5, frequency: "week", accumulates: "sum" });
    const { scored } = score(weekly, {
      readings: [aReading("A", month(7), { actual: 5 })],
      settings: { period: month(7) },
    });
    expect(scored).toMatchObject({ actual: 5, status: "on-track" });
  });

  it("one part of a ratio is no reading", () => {
    const kpi = aKpi("A", { direction: up, target: 0.4, accumulates: "ratio" });
    for (const half of [{ numerator: 5 }, { denominator: 5 }]) {
      const readings = [aReading("A", month(1), { actual: 0.5 }), aReading("A", month(2), half)];
      const { card, scored } = score(kpi, { readings });
      expect(card.period?.start).toBe(month(1));
      expect(scored.actual).toBe(0.5);
    }
  });

  it("months without parts leave a KPI that names no accumulation at its last value", () => {
    const readings = [
      aReading("A", month(1), { actual: 0.5 }),
      aReading("A", month(2), { actual: 0.02, numerator: 2, denominator: 100 }),
    ];
    const kpi = aKpi("A", { direction: up, target: 0.4 });
    expect(score(kpi, { readings, settings: { view: "year-to-date" } }).scored.actual).toBe(0.02);
  });
});

describe("the period where none is chosen", () => {
  it("is the latest of any KPI, wherever it stands", () => {
    const kpis = ["A", "B", "C", "D"].map((name) => aKpi(name, { direction: up, target: 5 }));
    const readings = [
      aReading("A", month(2), { actual: 1 }),
      aReading("C", month(4), { actual: 1 }),
      aReading("D", month(3), { actual: 1 }),
    ];
    expect(scoreScorecard(anInput({ kpis, readings })).period?.start).toBe(month(4));
  });
});

describe("the row's limits over several periods of a sum", () => {
  const kpi = aKpi("A", { direction: up, accumulates: "sum", target: 100 });
  const at = (said: Partial<Kpi>, actuals: readonly number[]) =>
    score({ ...kpi, ...said }, { readings: monthly(actuals), settings: { view: "year-to-date" } }).scored;

  it("are its bands for as many periods", () => {
    // Over two months the bands are 0, 80, 160, 240: 170 is an eighth into the third.
    const scored = at({ bands: [0, 40, 80, 120] }, [80, 90]);
    expect(scored.score).toBeCloseTo((2 + 1 / 8) / 3, 12);
    expect(scored.scale?.onTrackCut).toBeCloseTo(2.5 / 3, 12);
  });

  it("are its tolerance in amount for as many periods, and in percent as it is", () => {
    const amount = { tolerance: { by: "amount" as const, value: 10 } };
    expect(at(amount, [90, 90]).status).toBe("at-risk");
    expect(at(amount, [90, 89]).status).toBe("off-track");
    const share = { tolerance: { by: "share" as const, value: 0.2 } };
    expect(at(share, [80, 80]).status).toBe("at-risk");
    expect(at(share, [80, 79]).status).toBe("off-track");
  });
});

describe("the reading that is shown", () => {
  const kpi = aKpi("A", { direction: up, target: 5 });

  it("is one of the period's last day too", () => {
    const readings = [aReading("A", month(2) - 1, { actual: 7 })];
    const { scored } = score(kpi, { readings, settings: { period: month(1) } });
    expect(scored).toMatchObject({ actual: 7, readingPeriod: month(1) });
  });

  it("is dated by the last of its periods", () => {
    const view = { view: "year-to-date" as const };
    expect(score(kpi, { readings: monthly([1, 2, 3]), settings: view }).scored.readingPeriod).toBe(month(3));
  });

  it("is only overdue where it is of a longer period than the scorecard's", () => {
    const old = score(kpi, { readings: monthly([1]), settings: { period: month(6) } });
    expect(old.codes).toEqual(["no-reading"]);
    const quarterly = { ...kpi, frequency: "quarter" as const };
    const future = [aReading("A", month(7), { actual: 5 })];
    expect(score(quarterly, { readings: future, settings: { period: month(5) } }).codes).toEqual([
      "no-reading",
    ]);
  });

  it("that is a problem is pointed at, whichever it is", () => {
    const broken = new Problem("cell-error", { text: "#REF!" });
    const readings = [
      aReading("A", month(1), { actual: 1, cell: "R!1" }),
      aReading("A", month(2), { actual: broken, cell: "R!2" }),
      aReading("A", month(3), { actual: 1, cell: "R!3" }),
    ];
    const sum = { ...kpi, accumulates: "sum" as const };
    const { card } = score(sum, { readings, settings: { view: "year-to-date" } });
    expect(card.findings[0]).toMatchObject({ cell: "R!2", problem: { code: "cell-error" } });
  });
});

describe("what is said of a KPI with readings", () => {
  const view = { view: "year-to-date" as const };
  const readings = monthly([4, 6]);

  it("is no assumption where the row or the parts tell how they add up", () => {
    const last = aKpi("A", { direction: up, target: 5, accumulates: "last" });
    expect(score(last, { readings, settings: view }).codes).toEqual([]);
    const parts = [1, 2].map((number) =>
      aReading("A", month(number), { actual: 0.5, numerator: 1, denominator: 2 }),
    );
    const ratio = aKpi("A", { direction: up, target: 0.5 });
    expect(score(ratio, { readings: parts, settings: view }).codes).toEqual([]);
  });

  it("is no difference from the row but for a single reading of a single period", () => {
    const row = aKpi("A", { direction: up, actual: 99, target: 5, accumulates: "average" });
    expect(score(row, { readings, settings: view }).codes).toEqual([]);
    expect(score(row, { readings: monthly([4]), settings: view }).codes).toEqual([]);
    const twice = [0, 9].map((days) => aReading("A", month(1) + days, { actual: 4 }));
    expect(score(row, { readings: twice }).codes).toEqual([]);
    expect(score(row, { readings: monthly([4]) }).codes).toEqual(["row-differs-from-reading"]);
  });

  it("is no difference in the last digits, of large numbers or small", () => {
    const codes = (row: number, dated: number) =>
      score(aKpi("A", { direction: up, actual: row, target: 5 }), { readings: monthly([dated]) }).codes;
    expect(codes(1e12, 1e12 + 100)).toEqual([]);
    expect(codes(1e12, 1e12 + 10_000)).toEqual(["row-differs-from-reading"]);
    expect(codes(0.001, 0.001 + 5e-10)).toEqual([]);
    expect(codes(0.001, 0.001 + 5e-9)).toEqual(["row-differs-from-reading"]);
  });

  it("is no difference where the row has the year's target", () => {
    const row = aKpi("A", { direction: up, target: 1200, accumulates: "sum" });
    const targets = [aTarget("A", month(1), "year", 1200)];
    expect(score(row, { readings, targets }).codes).toEqual(["year-target-to-date"]);
  });
});
