import { describe, expect, it } from "vitest";
import { periodContaining } from "../../../src/engine/scorecard/period";
import { findingPeriodTargets } from "../../../src/engine/scorecard/period-targets";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { finish } from "../../../src/engine/scorecard/work";
import { aKpi, anInput, aReading } from "./support/scorecard-input";
import type { DatedTarget, Frequency, Kpi, Reading } from "../../../src/engine/scorecard/model";

const month = (number: number) => serialFromDate(2026, number, 1);
const calendar = { fiscalYearStart: 1, kind: "months" as const };

function dated(period: number, span: Frequency, target: number): DatedTarget {
  return { kpi: "Sales", entity: null, period, span, target, cell: null };
}

/** Targets of four months, of which two have readings. */
function targetsOf(
  part: Partial<Kpi>,
  targets: readonly DatedTarget[] = [],
  more: Partial<Reading> = {},
): readonly (number | null)[] {
  const kpi = aKpi("Sales", { direction: "higher", ...part });
  const readings = [
    aReading("Sales", month(1), { actual: 80, ...more }),
    aReading("Sales", month(2), { actual: 90 }),
  ];
  const months = [1, 2, 3, 4].map((number) => periodContaining(month(number), "month", calendar));
  return finish(findingPeriodTargets(anInput({ kpis: [kpi], readings, targets }), kpi, months));
}

describe("the target of each period by itself", () => {
  it("is the row's where nothing is dated, whether the period is past or ahead", () => {
    expect(targetsOf({ target: 100, accumulates: "sum" })).toEqual([100, 100, 100, 100]);
    expect(targetsOf({ target: 100, accumulates: "last" })).toEqual([100, 100, 100, 100]);
    expect(targetsOf({ target: null })).toEqual([null, null, null, null]);
  });

  it("is the dated one of that month, else the row's", () => {
    const march = [dated(month(3), "month", 120)];
    expect(targetsOf({ target: 100, accumulates: "sum" }, march)).toEqual([100, 100, 120, 100]);
  });

  it("is a month's part of a year's target where the KPI adds up, else the year's as it is", () => {
    const year = [dated(month(1), "year", 2400)];
    // A twelfth of 2400.
    const parts = Array(4).fill(expect.closeTo(200, 6));
    expect(targetsOf({ target: 100, accumulates: "sum" }, year)).toEqual(parts);
    expect(targetsOf({ target: 100, accumulates: "last" }, year)).toEqual([2400, 2400, 2400, 2400]);
  });

  it("is the reading's own where it has one", () => {
    expect(targetsOf({ target: 100, accumulates: "sum" }, [], { target: 70 })).toEqual([70, 100, 100, 100]);
  });
});
