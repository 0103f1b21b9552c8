import { describe, expect, it } from "vitest";
import type { Accumulation, Frequency, Quantity } from "../../../src/engine/scorecard/model";
import type { Calendar, Period } from "../../../src/engine/scorecard/period";
import { periodContaining } from "../../../src/engine/scorecard/period";
import { Problem } from "../../../src/engine/scorecard/problem";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import type { SpannedTarget, TargetRules } from "../../../src/engine/scorecard/target-over-span";
import {
  accumulateTargets,
  denominatorsOf,
  spannedTargets,
  targetOverPeriods,
  yearTarget,
} from "../../../src/engine/scorecard/target-over-span";
import { aReading, aTarget } from "./support/scorecard-input";

const calendar: Calendar = { fiscalYearStart: 1, kind: "months" };
const first = (month: number, year = 2024) => serialFromDate(year, month, 1);
const period = (month: number, frequency: Frequency = "month", year = 2024): Period =>
  periodContaining(first(month, year), frequency, calendar);
const target = (of: Period, value: Quantity): SpannedTarget => ({ ...of, target: value });
const rules = (by: Accumulation, said: Partial<TargetRules> = {}): TargetRules => ({
  by,
  profile: "linear",
  shares: null,
  calendar,
  ...said,
});

describe("targets drawn together", () => {
  it("of a ratio weigh by their denominators: 2 of 4 and 3 of 100 are 5 of 104", () => {
    expect(accumulateTargets([0.5, 0.03], "ratio", [4, 100])).toBeCloseTo(5 / 104, 15);
  });

  it("of a ratio count alike where a denominator is missing", () => {
    expect(accumulateTargets([0.5, 0.03], "ratio", [4, null])).toBeCloseTo(0.265, 15);
    expect(accumulateTargets([0.5, 0.03], "ratio")).toBeCloseTo(0.265, 15);
  });

  it("of anything else do as the readings do, whatever the denominators", () => {
    expect(accumulateTargets([5, 3], "sum", [4, 100])).toBe(8);
    expect(accumulateTargets([5, 3], "last", [4, 100])).toBe(3);
    expect(accumulateTargets([5, 3], "average", [4, 100])).toBe(4);
  });

  it("are a problem where one is", () => {
    const problem = new Problem("not-a-number", { text: "soon" });
    expect(accumulateTargets([0.5, problem], "ratio", [4, 100])).toBe(problem);
    expect(accumulateTargets([5, problem], "sum")).toBe(problem);
  });
});

describe("denominators", () => {
  it("are summed in each period, its first and last day included", () => {
    const readings = [
      aReading("A", first(1) - 1, { denominator: 1000 }),
      aReading("A", first(1), { denominator: 1 }),
      aReading("A", first(2) - 1, { denominator: 2 }),
      aReading("A", first(2), { denominator: 40 }),
      aReading("A", first(3), { numerator: 5 }),
    ];
    expect(denominatorsOf([period(1), period(2), period(3)], readings)).toEqual([3, 40, null]);
  });
});

describe("dated targets with their spans", () => {
  it("run over the period that holds their day, empty ones left out", () => {
    const targets = [aTarget("A", first(2) + 9, "quarter", 5), aTarget("A", first(1), "month", null)];
    expect(spannedTargets(targets, calendar)).toEqual([target(period(1, "quarter"), 5)]);
  });

  it("of a fiscal year are told from those of its first month and of other years", () => {
    const year = target(period(1, "year"), 1200);
    const others = [target(period(1, "year", 2023), 1), target(period(1), 2)];
    expect(yearTarget([...others, year], year)).toBe(year);
    expect(yearTarget(others, year)).toBeNull();
  });
});

describe("the target over periods", () => {
  const year = target(period(1, "year"), 1200);
  const quarter = target(period(1, "quarter"), 240);

  it("is part of the shortest longer one, in any order, and says so", () => {
    for (const targets of [
      [year, quarter],
      [quarter, year],
    ]) {
      const found = targetOverPeriods([period(1)], targets, rules("sum"));
      expect(found).toMatchObject({ isPart: true, isLongerAsItIs: false });
      expect(found.target).toBeCloseTo(80, 9);
    }
  });

  it("is the longer one as it is where the KPI does not add up, and says so", () => {
    expect(targetOverPeriods([period(1)], [year], rules("last"))).toEqual({
      target: 1200,
      isPart: false,
      isLongerAsItIs: true,
    });
  });

  it("is the period's own before any other, with nothing to say", () => {
    const own = target(period(1), 7);
    expect(targetOverPeriods([period(1)], [year, own, quarter], rules("sum"))).toEqual({
      target: 7,
      isPart: false,
      isLongerAsItIs: false,
    });
  });

  it.each(["sum", "last"] as const)("is none where one of the periods has none: %s", (by) => {
    expect(targetOverPeriods([period(1), period(1, "month", 2025)], [year], rules(by))).toEqual({
      target: null,
      isPart: false,
      isLongerAsItIs: false,
    });
    expect(targetOverPeriods([period(1, "month", 2023)], [year], rules(by)).target).toBeNull();
  });

  it("falls due on the last day of its own span in steps", () => {
    const due = (month: number) =>
      targetOverPeriods([period(month)], [quarter], rules("sum", { profile: "step" })).target;
    expect([due(1), due(2), due(3)]).toEqual([0, 0, 240]);
  });

  it("is filled by shorter ones of the period alone", () => {
    const months = [12, 1, 2, 3, 4].map((month) =>
      target(period(month, "month", month === 12 ? 2023 : 2024), 10 * month),
    );
    expect(targetOverPeriods([period(1, "quarter")], months, rules("sum")).target).toBe(60);
    expect(targetOverPeriods([period(1, "quarter")], months, rules("average")).target).toBe(20);
    expect(targetOverPeriods([period(1, "quarter")], months.slice(2), rules("sum")).target).toBeNull();
  });

  it("is a problem where its part is taken of one", () => {
    const problem = new Problem("cell-error", { text: "#REF!" });
    expect(targetOverPeriods([period(1)], [target(period(1, "year"), problem)], rules("sum")).target).toBe(
      problem,
    );
  });

  it("of a ratio weighs by the periods' denominators", () => {
    const months = [target(period(1), 0.5), target(period(2), 0.03)];
    const found = targetOverPeriods([period(1), period(2)], months, rules("ratio"), [4, 100]);
    expect(found.target).toBeCloseTo(5 / 104, 15);
  });
});
