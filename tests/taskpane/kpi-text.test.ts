import { describe, expect, it } from "vitest";
import { kpiText } from "../../src/taskpane/kpi-text";
import { paneWords } from "../../src/taskpane/pane-words";
import { kpi, scoredKpi } from "./fixtures/sample-scorecard";

function textOf(unit: string | null, format: string | null, culture = "en-US") {
  const scored = scoredKpi(kpi("Any", { unit }), "on-track");
  const formats = new Map(format === null ? [] : [[scored, format]]);
  const text = kpiText(scored, formats, paneWords("en", culture));
  const plain = (said: string) => said.replaceAll(/\s/g, " ");
  return {
    value: (value: number) => plain(text.value(value)),
    bare: (value: number) => plain(text.bare(value)),
    exact: (value: number) => plain(text.exact(value)),
    signed: (value: number) => plain(text.signed(value)),
  };
}

describe("a KPI's numbers", () => {
  it.each([
    { unit: "%", format: "0.0%", value: 0.405, shown: "40.5%" },
    { unit: "%", format: "0.0", value: 40.5, shown: "40.5 %" },
    { unit: "€k", format: "#,##0", value: 4860, shown: "4,860 €k" },
    { unit: "EUR", format: '#,##0 "€"', value: 4860, shown: "4,860 €" },
    { unit: "days", format: '0.0" days"', value: 38.5, shown: "38.5 days" },
    { unit: "number", format: "0", value: 18, shown: "18" },
    { unit: "€", format: null, value: 1_284_500, shown: "1,284,500 €" },
    { unit: null, format: "General", value: 46.54, shown: "46.5" },
  ])("$value $unit in $format is $shown", ({ unit, format, value, shown }) => {
    expect(textOf(unit, format).value(value)).toBe(shown);
  });

  it("leave the unit out beside a value that has it", () => {
    expect(textOf("€k", "#,##0").bare(4800)).toBe("4,800");
  });

  it("carry a sign as a variance", () => {
    const text = textOf("days", "0.0");
    expect([text.signed(1.5), text.signed(-1), text.signed(0)]).toEqual([
      "+1.5 days",
      "-1.0 days",
      "0.0 days",
    ]);
  });

  it("keep the decimals of a cut", () => {
    expect(textOf("days", "0").exact(19.8)).toBe("19.8 days");
  });

  it("follow the workbook's culture", () => {
    expect(textOf("€k", "#,##0.0", "de-DE").value(4860.5)).toBe("4.860,5 €k");
  });
});
