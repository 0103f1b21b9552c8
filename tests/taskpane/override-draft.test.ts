import { describe, expect, it } from "vitest";
import { numberCulture, readExpected } from "../../src/taskpane/override-draft";
import type { KpiText } from "../../src/taskpane/kpi-text";

/** Writes values with a unit behind them. */
const text = (write: (value: number) => string): KpiText => ({
  value: write,
  bare: write,
  exact: write,
  signed: write,
});
const plain = text(String);
const percent = text((value) => `${100 * value}%`);
const euros = text((value) => `${value} k€`);

const english = numberCulture("en-US");
const german = numberCulture("de-DE");

describe("a value that is expected", () => {
  it.each([
    { typed: "1,234.5", written: plain, culture: english, read: 1234.5, because: "by the culture" },
    { typed: "1.234,5", written: plain, culture: german, read: 1234.5, because: "by another culture" },
    { typed: " ", written: plain, culture: english, read: null, because: "nothing is none" },
    { typed: "many", written: plain, culture: english, read: "number", because: "a word is none" },
    { typed: "12.5%", written: percent, culture: english, read: 0.125, because: "a percentage is a share" },
    {
      typed: "12.5",
      written: percent,
      culture: english,
      read: "percent",
      because: "it is asked, not guessed",
    },
    { typed: "180 k€", written: euros, culture: german, read: 180, because: "the KPI's unit may stand by" },
    { typed: "180 days", written: euros, culture: english, read: "number", because: "another may not" },
  ] as const)("$typed: $because", ({ typed, written, culture, read }) => {
    expect(readExpected(typed, written, culture)).toBe(read);
  });
});
