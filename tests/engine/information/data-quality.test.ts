import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kpi, Reading, Settings } from "../../../src/engine/scorecard/model";
import { Problem, type Finding } from "../../../src/engine/scorecard/problem";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { judgeData } from "../../../src/engine/information/data-quality";
import { aKpi, anInput, anObjective, aReading } from "../scorecard/support/scorecard-input";

const day = (month: number, of: number, year = 2026) => serialFromDate(year, month, of);
/** 22 November 2026: October was due on the 10th. */
const TODAY = day(11, 22);

/** Monthly readings of a KPI from January 2026 on, below one another in column C; `null` for an empty cell. */
function monthly(kpi: string, values: readonly (number | null)[], said: Partial<Reading> = {}): Reading[] {
  return values.map((actual, place) =>
    aReading(kpi, day(place + 1, 1), { actual, cell: `Readings!C${place + 2}`, ...said }),
  );
}

function judge(
  readings: readonly Reading[],
  kpis: readonly Kpi[] = [aKpi("Sales")],
  settings: Partial<Settings> = {},
  asOf = TODAY,
) {
  return judgeData(anInput({ kpis, readings, settings }), asOf);
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ severity, problem, cell }) => [severity, problem.code, cell]);
const TEN = [100, 104, 98, 101, 103, 97, 99, 102, 105, 101];

describe("a complete and timely series", () => {
  it("scores 1 in every part, without a finding", () => {
    const { score, parts, findings, due } = judge(monthly("Sales", TEN));
    expect(score).toBe(1);
    expect(parts).toEqual({
      completeness: { good: 10, of: 10 },
      timeliness: { good: 1, of: 1 },
      uniqueness: { good: 10, of: 10 },
      plausibility: { good: 10, of: 10 },
    });
    expect([findings, due]).toEqual([[], []]);
  });

  it("scores 1 whatever its values' size and length, as far as they keep close together", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 36 }),
        fc.array(fc.integer({ min: 90, max: 110 }), { minLength: 36, maxLength: 36 }),
        fc.integer({ min: 1, max: 1000 }),
        (length, values, unit) => {
          const readings = values
            .slice(0, length)
            .map((value, place) =>
              aReading("Sales", day(place + 1, 1, 2024), { actual: 1000 * unit + value }),
            );
          const last = serialFromDate(2024, length + 1, 9);
          const { score, findings } = judge(readings, [aKpi("Sales")], {}, last);
          expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
          expect(score).toBeGreaterThan(0.8);
          if (findings.length === 0) expect(score).toBe(1);
        },
      ),
    );
  });
});

describe("what is missing", () => {
  it("is a gap between the first and the last reading, told once at its cell", () => {
    const readings = monthly("Sales", [100, 104, null, 101, null, null, 99, 102, 105, 101]);
    const { parts, findings } = judge(readings);
    expect(parts.completeness).toEqual({ good: 7, of: 10 });
    expect(told(findings)).toEqual([["warning", "series-gap", "Readings!C4"]]);
    expect(findings[0]?.problem.values).toEqual({ subject: "Sales", count: 3, day: day(3, 1) });
  });

  it("is told at the reading before the gap where it has no row", () => {
    const readings = monthly("Sales", TEN).filter((_, place) => place !== 2);
    expect(told(judge(readings).findings)).toEqual([["warning", "series-gap", "Readings!C3"]]);
  });

  it("is due in the cell that waits for it", () => {
    const { due } = judge(monthly("Sales", [...TEN.slice(0, 8), null, null]));
    expect(due[0]?.place).toEqual({ cell: "Readings!C10", is: "cell" });
  });

  it("is what is due since the latest reading", () => {
    const { parts, due, findings, score } = judge(monthly("Sales", TEN.slice(0, 8)));
    expect(parts.timeliness).toEqual({ good: 0, of: 1 });
    expect(score).toBeCloseTo(0.7, 12);
    expect(told(findings)).toEqual([["warning", "value-due", "Readings!C9"]]);
    expect(due).toMatchObject([
      { count: 2, due: day(10, 10), overdue: 43, lastReading: day(8, 1), owner: null },
    ]);
    expect([due[0]?.from?.start, due[0]?.until?.start]).toEqual([day(9, 1), day(10, 1)]);
    expect(due[0]?.place).toEqual({ cell: "Readings!C9", is: "after" });
  });

  it("is not yet due in the days of grace", () => {
    const readings = monthly("Sales", TEN.slice(0, 9));
    expect(judge(readings, undefined, {}, day(11, 10)).due).toEqual([]);
    expect(judge(readings, undefined, {}, day(11, 11)).due).toHaveLength(1);
    expect(judge(readings, undefined, { graceDays: 30 }, day(11, 30)).due).toEqual([]);
  });

  it("counts a cell with an error as missing, since it gives no number", () => {
    const readings = monthly("Sales", TEN).map((reading, place) =>
      place === 4 ? { ...reading, actual: new Problem("cell-error", { text: "#DIV/0!" }) } : reading,
    );
    expect(judge(readings).parts.completeness).toEqual({ good: 9, of: 10 });
  });

  it("takes numerator and denominator for a value", () => {
    const parts = { actual: null, numerator: 2, denominator: 4 };
    expect(judge(monthly("Sales", TEN, parts)).score).toBe(1);
    expect(judge(monthly("Sales", TEN, { ...parts, denominator: 0 })).parts.uniqueness.of).toBe(0);
  });

  it("is told by the quarter where a KPI is measured by the quarter", () => {
    const readings = [1, 4, 7].map((month) => aReading("Sales", day(month, 1), { actual: 100 }));
    expect(judge(readings).score).toBe(1);
    expect(judge(readings, undefined, {}, day(1, 11, 2027)).due).toMatchObject([{ due: day(1, 10, 2027) }]);
  });

  it("leaves weekends alone in a series of working days", () => {
    // Monday 2 November to Friday 20 November 2026.
    const days = Array.from({ length: 19 }, (_, place) => day(11, 2 + place)).filter(
      (on) => on % 7 !== 0 && on % 7 !== 1,
    );
    const readings = days.map((on, place) => aReading("Output", on, { actual: 100 + (place % 3) }));
    const kpi = aKpi("Output", { frequency: "day" });
    const { score, parts } = judge(readings, [kpi]);
    expect(parts.completeness).toEqual({ good: 15, of: 15 });
    expect(score).toBe(1);
    const without = readings.filter(({ period }) => period !== day(11, 11));
    expect(judge(without, [kpi]).parts.completeness).toEqual({ good: 14, of: 15 });
  });

  it("follows the 4-4-5 calendar", () => {
    const readings = monthly("Sales", TEN);
    expect(judge(readings, undefined, { calendar: "4-4-5" }).score).toBe(1);
    const gap = readings.filter((_, place) => place !== 5);
    expect(judge(gap, undefined, { calendar: "4-4-5" }).parts.completeness).toEqual({ good: 9, of: 10 });
  });
});

describe("KPIs without readings", () => {
  it("are complete with an actual in their row, and late without one where the scorecard has periods", () => {
    const kpis = [
      aKpi("Sales"),
      aKpi("Trust", { actual: 5 }),
      aKpi("Fame", { cells: { actual: "KPIs!C4" } }),
    ];
    const { kpis: judged, due } = judge(monthly("Sales", TEN), kpis);
    expect(judged.map(({ score }) => score)).toEqual([1, 1, 0]);
    expect(told(judged[2]?.findings ?? [])).toEqual([["info", "no-reading", "KPIs!C4"]]);
    expect(due).toMatchObject([
      { due: day(11, 10), count: 1, lastReading: null, place: { cell: "KPIs!C4", is: "cell" } },
    ]);
  });

  it("have no date where nothing has periods", () => {
    const { due, parts, score } = judge([], [aKpi("Trust", { actual: 5 }), aKpi("Fame")]);
    expect(parts.completeness).toEqual({ good: 1, of: 2 });
    expect(parts.timeliness).toEqual({ good: 0, of: 0 });
    expect(score).toBe(0.5);
    expect(due).toMatchObject([{ from: null, due: null, overdue: null }]);
  });

  it("tell of the error in their cell", () => {
    const actual = new Problem("cell-error", { text: "#N/A", cell: "KPIs!C2" });
    const { findings } = judge([], [aKpi("Trust", { actual, cells: { actual: "KPIs!C2" } })]);
    expect(told(findings)).toEqual([["error", "cell-error", "KPIs!C2"]]);
  });

  it("are nothing to judge when there are none", () => {
    const { score, parts } = judge([], []);
    expect(score).toBeNull();
    expect(parts.completeness).toEqual({ good: 0, of: 0 });
  });
});

describe("what stands twice", () => {
  const more = (actual: number) => aReading("Sales", day(3, 1), { actual, cell: "Readings!C20" });

  it("is told at its cell, with that of the first", () => {
    const { parts, findings, score } = judge([...monthly("Sales", TEN), more(98)]);
    expect(parts.uniqueness).toEqual({ good: 10, of: 11 });
    expect(score).toBeCloseTo(0.8 + (0.2 * 10) / 11, 12);
    expect(told(findings)).toEqual([["warning", "reading-repeated", "Readings!C20"]]);
    expect(findings[0]?.problem.values).toMatchObject({ cell: "Readings!C4" });
  });

  it("is a contradiction with another value", () => {
    const { findings } = judge([...monthly("Sales", TEN), more(99)]);
    expect(told(findings)).toEqual([["warning", "reading-contradicted", "Readings!C20"]]);
  });

  it("may be two dates of one month, unless months have several dates as a rule", () => {
    const twice = [
      ...monthly("Sales", TEN),
      aReading("Sales", day(3, 31), { actual: 98, cell: "Readings!C20" }),
    ];
    expect(told(judge(twice).findings)).toEqual([["warning", "reading-repeated", "Readings!C20"]]);
    const weekly = TEN.flatMap((actual, place) => [
      aReading("Sales", day(place + 1, 5), { actual }),
      aReading("Sales", day(place + 1, 20), { actual }),
    ]);
    expect(judge(weekly).score).toBe(1);
  });

  it("is not the same KPI of another entity", () => {
    const kpis = ["North", "South"].map((entity) => aKpi("Sales", { entity }));
    const readings = kpis.flatMap(({ entity }) => monthly("Sales", TEN, { entity }));
    expect(judge(readings, kpis).score).toBe(1);
  });

  it("never raises the score", () => {
    const anyReadings = fc.array(
      fc.record({
        period: fc.integer({ min: day(1, 1), max: day(12, 31) }),
        actual: fc.oneof(fc.integer({ min: 90, max: 110 }), fc.constantFrom(0, 1000, -100, 5000)),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(
        anyReadings,
        fc.nat(),
        fc.constantFrom("month", "day", "week"),
        (rows, which, frequency) => {
          const readings = rows.map(({ period, actual }) => aReading("Sales", period, { actual }));
          const copy = readings[which % readings.length];
          const kpis = [aKpi("Sales", { frequency })];
          const before = judge(readings, kpis);
          const after = judge(copy ? [...readings, copy] : readings, kpis);
          expect(after.score).toBeLessThanOrEqual(before.score ?? 0);
          expect(after.parts.uniqueness.of).toBe(before.parts.uniqueness.of + 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("what is hard to believe", () => {
  it.each<[string, readonly number[], string, string, number]>([
    ["an outlier", [...TEN.slice(0, 9), 180], "reading-outlier", "Readings!C11", 9],
    ["another unit", [...TEN.slice(0, 7), 10200, 10500, 10100], "unit-jump", "Readings!C9", 7],
    ["a fraction for a percentage", [...TEN.slice(0, 9), 1.01], "unit-drop", "Readings!C11", 9],
    ["another sign", [...TEN.slice(0, 9), -101], "sign-jump", "Readings!C11", 9],
  ])("%s", (_, values, code, cell, good) => {
    const { parts, findings, score } = judge(monthly("Sales", values));
    expect(findings.map((finding) => [finding.problem.code, finding.cell])).toEqual([[code, cell]]);
    expect(parts.plausibility).toEqual({ good, of: 10 });
    expect(score).toBeCloseTo(0.8 + (0.2 * good) / 10, 12);
  });

  it("notes an outlier and warns of a unit", () => {
    const severities = [
      [...TEN.slice(0, 9), 180],
      [...TEN.slice(0, 9), 10100],
    ].map((values) => judge(monthly("Sales", values)).findings[0]?.severity);
    expect(severities).toEqual(["info", "warning"]);
  });

  it("a date still to come, but not in the period that runs", () => {
    const readings = [...monthly("Sales", TEN), aReading("Sales", day(11, 30), { actual: 100 })];
    expect(judge(readings).score).toBe(1);
    const late = [...readings, aReading("Sales", day(12, 1), { actual: 100, cell: "Readings!C13" })];
    const { findings, parts } = judge(late);
    expect(told(findings)).toEqual([["warning", "reading-in-future", "Readings!C13"]]);
    expect(parts.completeness).toEqual({ good: 11, of: 11 });
    expect(parts.plausibility).toEqual({ good: 11, of: 12 });
  });

  it("takes no time over a date in the year 9999", () => {
    const readings = [...monthly("Sales", TEN), aReading("Sales", 2958465, { actual: 100 })];
    expect(judge(readings).parts.plausibility).toEqual({ good: 10, of: 11 });
  });
});

describe("the due list", () => {
  it("is sorted by owner, then by date, and ends with what nobody owns", () => {
    const kpis = [
      aKpi("A", { owner: "Bo" }),
      aKpi("B", { objective: "Growth" }),
      aKpi("C"),
      aKpi("D", { owner: "bo " }),
    ];
    const readings = kpis.flatMap(({ name }, place) => monthly(name, TEN.slice(0, 9 - place)));
    const { due } = judgeData(
      anInput({ kpis, readings, objectives: [anObjective("Growth", { owner: "Ana" })] }),
      TODAY,
    );
    expect(due.map(({ kpi, owner }) => [kpi.name, owner])).toEqual([
      ["B", "Ana"],
      ["D", "bo "],
      ["A", "Bo"],
      ["C", null],
    ]);
  });
});

it("keeps a place for findings of other kinds, such as changes of closed periods", () => {
  const other: Finding = {
    severity: "warning",
    problem: new Problem("no-owner", { subject: "Sales" }),
    cell: "A1",
  };
  const input = anInput({ kpis: [aKpi("Sales")], readings: monthly("Sales", TEN) });
  expect(judgeData(input, TODAY, new Map([["Sales", [other]]])).findings).toEqual([other]);
});
