import { expect, it } from "vitest";
import { aKpi, aReading } from "../engine/scorecard/support/scorecard-input";
import { known } from "../engine/outlook/support/year-of-kpi";
import { finish } from "../../src/engine/scorecard/work";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { findingPast } from "../../src/workbook/past-findings";

const first = serialFromDate(2025, 1, 1);
const WORDS = { culture: "en-US", language: "en", formats: ["General"] } as const;

/** Codes found on 10 a day up to a day of September, against a target a day. */
function codesUntil(last: number, target: number): readonly string[] {
  const { basis, scorecard } = known({
    kpis: [aKpi("Output", { direction: "higher", accumulates: "sum", frequency: "day", target })],
    readings: Array.from({ length: last - first + 1 }, (_, day) =>
      aReading("Output", first + day, { actual: 10 }),
    ),
    settings: { period: serialFromDate(2025, 9, 1) },
  });
  return finish(findingPast(basis, scorecard, [], WORDS)).findings.map(({ problem }) => problem.code);
}

it("twelve days' target is not held against whole months", () => {
  expect(codesUntil(serialFromDate(2025, 9, 12), 11)).toEqual([]);
});

it("a month's target is, once the month is over", () => {
  expect(codesUntil(serialFromDate(2025, 9, 30), 9)).toEqual(["target-already-met"]);
});
