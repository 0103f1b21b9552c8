import { describe, expect, it } from "vitest";
import { formatNumber } from "../../src/taskpane/format-number";

const plain = (text: string | null) => text && text.replaceAll(/\s/g, " ");

describe("a number in its cell's format", () => {
  // As Excel shows them.
  it.each([
    { pattern: "0.0%", value: 0.405, shown: "40.5%" },
    { pattern: "#,##0;-#,##0", value: -4860, shown: "-4,860" },
    { pattern: "#,##0;(#,##0)", value: -4860, shown: "(4,860)" },
    { pattern: '#,##0,"k€"', value: 4_860_000, shown: "4,860k€" },
    { pattern: '_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-', value: 12.5, shown: "12.50 €" },
    { pattern: "[$€-407] #,##0", value: 1234.4, shown: "€ 1,234" },
    { pattern: "[$-409]#,##0.0", value: 1234.4, shown: "1,234.4" },
    { pattern: '0.0" days"', value: 38.5, shown: "38.5 days" },
    { pattern: "yyyy-mm-dd", value: 46000, shown: "2025-12-09" },
  ])("shows $value in $pattern as $shown", ({ pattern, value, shown }) => {
    expect(plain(formatNumber(value, pattern, "en-US"))).toBe(shown);
  });

  it.each([
    { culture: "de-DE", shown: "1.234,5" },
    { culture: "fr-FR", shown: "1 234,5" },
    { culture: "en-GB", shown: "1,234.5" },
  ])("writes separators of $culture", ({ culture, shown }) => {
    expect(plain(formatNumber(1234.5, "#,##0.0", culture))).toBe(shown);
  });

  it.each(["General", "@", "", "no [format"])("has no answer for %s", (pattern) => {
    expect(formatNumber(5, pattern, "en-US")).toBeNull();
  });
});

describe("a value that stands in no cell", () => {
  it.each([
    { pattern: "0", value: 20, shown: "20" },
    { pattern: "0", value: 19.8, shown: "19.8" },
    { pattern: "0%", value: 0.4275, shown: "42.75%" },
    { pattern: "0.0", value: 43.2, shown: "43.2" },
    { pattern: "#,##0;(#,##0)", value: -19.5, shown: "(19.5)" },
    { pattern: '"Q0: "0" d"', value: 2.25, shown: "Q0: 2.25 d" },
    { pattern: "#,##0,", value: 4_512_350, shown: "4,512.35" },
  ])("$value in $pattern is not rounded away: $shown", ({ pattern, value, shown }) => {
    expect(formatNumber(value, pattern, "en-US", true)).toBe(shown);
  });
});
