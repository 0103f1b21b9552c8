import { describe, expect, it } from "vitest";
import type { ScorecardInput, Settings } from "../../../src/engine/scorecard/model";
import { scoreScorecard } from "../../../src/engine/scorecard/scorecard";
import { scoringHistory } from "../../../src/engine/scorecard/score-history";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { findingShortTermism } from "../../../src/engine/scorecard/short-termism";
import { finish } from "../../../src/engine/scorecard/work";
import { aKpi, anInput, aReading } from "./support/scorecard-input";

const month = (number: number) => serialFromDate(2026, number, 1);

/** KPIs with a target of 100 each and their readings by month from January on. */
function input(
  kpis: Readonly<Record<string, readonly [perspective: string, values: readonly (number | null)[]]>>,
  settings: Partial<Settings> = {},
): ScorecardInput {
  return anInput({
    kpis: Object.entries(kpis).map(([name, [perspective]]) =>
      aKpi(name, { perspective, target: 100, direction: "higher", accumulates: "sum" }),
    ),
    readings: Object.entries(kpis).flatMap(([name, [, values]]) =>
      values.map((actual, place) => aReading(name, month(place + 1), { actual })),
    ),
    settings,
  });
}

function found(from: ScorecardInput, known: readonly number[] = []) {
  const scorecard = scoreScorecard(from);
  const basis = { input: from, period: scorecard.period, closed: [] };
  const periods = known.length > 0 ? finish(scoringHistory(from, scorecard.period, known.length)) : [];
  return finish(findingShortTermism(basis, scorecard, periods));
}

const RISING = [70, 80, 85, 90] as const;
const FALLING = [95, 90, 80, 70] as const;

describe("results at the cost of what they come from", () => {
  it("are a financial score that rises three periods in a row while that of customers falls", () => {
    const [one, ...others] = found(
      input({
        Profit: ["Financial", RISING],
        Trust: ["Customer", [100, 95, 90, 60]],
        Care: ["Customer", [90, 85, 70, 80]],
        Speed: ["Customer", [80, 80, 80, 80]],
      }),
    );
    expect(others).toEqual([]);
    expect(one?.rise.perspective.name).toBe("Financial");
    expect([one?.rise.before, one?.rise.after]).toEqual([0.7, 0.9]);
    expect(one?.fall.perspective.name).toBe("Customer");
    expect(one?.fall.before).toBeCloseTo(0.9, 12);
    expect(one?.fall.after).toBeCloseTo(220 / 300, 12);
    expect(one?.fallen.map(({ kpi }) => kpi.name)).toEqual(["Trust", "Care"]);
    expect(one?.periods.map(({ start }) => start)).toEqual([1, 2, 3, 4].map(month));
  });

  it("are told for learning too, in the words of any language, and once each", () => {
    const both = found(
      input({
        Gewinn: ["Finanzen", RISING],
        Vertrauen: ["Kunden", FALLING],
        Schulung: ["Lernen und Entwicklung", FALLING],
        Fehler: ["Interne Prozesse", FALLING],
      }),
    );
    expect(both.map(({ fall }) => fall.perspective.name)).toEqual(["Kunden", "Lernen und Entwicklung"]);
  });

  it.each([
    { because: "two periods only", finance: [80, 70, 80, 90], customers: FALLING },
    { because: "a customer score that stood still once", finance: RISING, customers: [95, 90, 90, 80] },
    { because: "a missing reading", finance: RISING, customers: [95, null, 80, 70] },
    { because: "less than a point in all", finance: RISING, customers: [95, 94.8, 94.6, 94.4] },
    { because: "no period before the first", finance: [80, 85, 90], customers: [90, 80, 70] },
    { because: "a rise above the cap", finance: [110, 120, 130, 140], customers: FALLING },
  ])("are not told of $because", ({ finance, customers }) => {
    expect(found(input({ Profit: ["Financial", finance], Trust: ["Customer", customers] }))).toEqual([]);
  });

  it("need perspectives that are known by name", () => {
    expect(found(input({ Profit: ["Money", RISING], Trust: ["Customer", FALLING] }))).toEqual([]);
    expect(found(input({ Profit: ["Financial", RISING], Speed: ["Processes", FALLING] }))).toEqual([]);
  });

  it("are compared within the year where the year to date counts", () => {
    const kpis = { Profit: ["Financial", RISING], Trust: ["Customer", FALLING] } as const;
    expect(found(input(kpis, { view: "year-to-date" }))).toHaveLength(1);
    expect(found(input(kpis, { view: "year-to-date", fiscalYearStart: 2 }))).toEqual([]);
    expect(found(input(kpis, { fiscalYearStart: 2 }))).toHaveLength(1);
  });

  it("are the same from periods that were scored already", () => {
    const from = input({ Profit: ["Financial", RISING], Trust: ["Customer", FALLING] });
    expect(found(from, [1, 2, 3, 4])).toEqual(found(from));
  });

  it("stand on closed periods as they were closed", () => {
    const from = input({ Profit: ["Financial", RISING], Trust: ["Customer", [95, 99, 80, 70]] });
    const scorecard = scoreScorecard(from);
    const row = { target: 100, status: "at-risk", weight: 1, cell: "History!A2", objective: null } as const;
    const february = {
      start: month(2),
      end: month(3) - 1,
      view: "period",
      rows: [
        { ...row, kpi: null, entity: null, perspective: "Financial", actual: null, score: 0.8 },
        { ...row, kpi: null, entity: null, perspective: "Customer", actual: null, score: 0.9 },
      ],
    };
    const basis = { input: from, period: scorecard.period, closed: [] };
    expect(finish(findingShortTermism(basis, scorecard))).toEqual([]);
    const closed = { ...basis, closed: [february] as never };
    expect(finish(findingShortTermism(closed, scorecard))).toHaveLength(1);
  });
});

it("has nothing to say where figures have no periods", () => {
  const kpis = [aKpi("Profit", { perspective: "Financial", actual: 90, target: 100 })];
  expect(found(anInput({ kpis }))).toEqual([]);
});
