import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../src/engine/scorecard/serial-date";
import { numberText } from "../../src/taskpane/number-text";

const english = numberText("en-US", "en");
const plain = (text: string) => text.replace(/\s/g, " ");

describe("numbers by the workbook's culture", () => {
  it.each([
    { culture: "en-US", expected: "1,284,500 €" },
    { culture: "de-DE", expected: "1.284.500 €" },
    { culture: "fr-FR", expected: "1 284 500 €" },
  ])("writes 1284500 in $culture", ({ culture, expected }) => {
    expect(plain(numberText(culture, "en").value(1_284_500, "€"))).toBe(expected);
  });

  it.each([
    { value: 46.54, expected: "46.5" },
    { value: 4.236, expected: "4.24" },
    { value: 0.0312, expected: "0.031" },
    { value: 0, expected: "0" },
    { value: -1250.4, expected: "-1,250" },
  ])("keeps about four figures of $value", ({ value, expected }) => {
    expect(english.value(value)).toBe(expected);
  });

  it("never rounds a score just short of its cut up to the cut's whole percentage", () => {
    expect(english.percent(0.946)).toBe("94.6%");
  });

  it("signs a variance", () => {
    expect(english.signedPercent(0.0276)).toBe("+2.8%");
    expect(english.signedPercent(-0.4)).toBe("-40%");
    expect(english.signedPercent(0)).toBe("0%");
  });

  it("writes a serial with its time of day, whatever the machine's zone", () => {
    expect(plain(english.dateTime(serialFromDate(2025, 3, 31) + 14.5 / 24))).toBe("Mar 31, 2025, 2:30 PM");
  });

  it("falls back to the pane's language for a culture nobody knows", () => {
    expect(numberText("not a culture", "de").value(1.5)).toBe("1,5");
  });
});
