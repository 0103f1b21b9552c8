import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import type { Culture } from "../../../src/workbook/model";
import { sampleText } from "../../../src/workbook/tables/sample-text";
import { english, french, german, gridOf } from "./grid-of";

const shown = (value: unknown, format: string, culture: Culture = english) =>
  sampleText(gridOf([[value]], { formats: { "0,0": format } }), 0, 0, culture);

describe("a number, as Excel shows it in its cell", () => {
  it.each([
    [4860, "#,##0", "4,860"],
    [1284500.4, "#,##0", "1,284,500"],
    [0.125, "0.0%", "12.5%"],
    [0.125, "0%", "13%"],
    [12.5, "0.00", "12.50"],
    [172000, "#,##0 €", "172,000 €"],
    [172000, "#,##0\\ [$€-407]", "172,000 €"],
    [5, '0" days"', "5 days"],
    [99.5, "$#,##0.00", "$99.50"],
    [-1980, "#,##0", "-1,980"],
    [-1980, "#,##0;(#,##0)", "(1,980)"],
    [-1980, "#,##0_);[Red](#,##0)", "(1,980)"],
    [1980, "#,##0_);[Red](#,##0)", "1,980"],
    [0, '0.0;-0.0;"–"', "–"],
    [1284500, "#,##0,", "1,285"],
    [1284500, '0.0,,"m"', "1.3m"],
    [7, "000", "007"],
    [0.5, "#.##", ".5"],
    [1.2345, "0.0##", "1.235"],
    [4860, "General", "4860"],
    [0.1 + 0.2, "General", "0.3"],
    [12.5, "@", "12.5"],
    [1234.5, "0.00E+00", "1234.5"],
  ])("%d in %s is %s", (value, format, wanted) => {
    expect(shown(value, format)).toBe(wanted);
  });

  it("has the separators of the workbook's culture", () => {
    expect(shown(1234.5, "#,##0.0 €", german)).toBe("1.234,5 €");
    expect(shown(1234567, "#,##0", french).replace(/\s/g, " ")).toBe("1 234 567");
    expect(shown(1234.5, "General", german)).toBe("1234,5");
  });
});

describe("a date, as Excel shows it in its cell", () => {
  const october = serialFromDate(2026, 10, 1);

  it.each([
    ["mmm yyyy", english, "Oct 2026"],
    ["mmmm yyyy", german, "Oktober 2026"],
    ["mmm-yy", english, "Oct-26"],
    ["dd.mm.yyyy", german, "01.10.2026"],
    ["yyyy-mm-dd", english, "2026-10-01"],
    ["m/d/yyyy", english, "10/1/2026"],
    ["m/d/yyyy", german, "01.10.2026"],
    ["m/d/yyyy", french, "01/10/2026"],
    ['"FY "yyyy', english, "FY 2026"],
    ["dddd, d mmmm", english, "Thursday, 1 October"],
    ["m/d/yyyy h:mm", english, "10/1/2026"],
  ])("in %s", (format, culture, wanted) => {
    expect(shown(october, format, culture)).toBe(wanted);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(shown(october - 1462, "mmm yyyy", { ...english, date1904: true })).toBe("Oct 2026");
  });
});

it("leaves text as it is, and cuts what is too long", () => {
  expect(shown(" n/a ", "0.0%")).toBe("n/a");
  expect(Array.from(shown("x".repeat(200), "General"))).toHaveLength(60);
});
