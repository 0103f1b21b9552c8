import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { parseNumber, type NumberCulture } from "../../../src/engine/scorecard/text-number";

const english: NumberCulture = { decimalSeparator: ".", groupSeparator: "," };
const german: NumberCulture = { decimalSeparator: ",", groupSeparator: "." };
const french: NumberCulture = { decimalSeparator: ",", groupSeparator: "\u202f" };
const swiss: NumberCulture = { decimalSeparator: ".", groupSeparator: "’" };
const cultures = [english, german, french, swiss];

describe("numbers as they are written", () => {
  it.each([
    { text: "R$ 84.000,00", culture: german, value: 84000, unit: "R$" },
    { text: "1.234,5", culture: german, value: 1234.5 },
    { text: "1.234", culture: german, value: 1234 },
    { text: "1,234", culture: german, value: 1.234 },
    { text: "1,234", culture: english, value: 1234 },
    { text: "1,234,567.89", culture: english, value: 1234567.89 },
    { text: "12,34,567", culture: english, value: 1234567 },
    { text: "1 234,5", culture: french, value: 1234.5 },
    { text: "1\u00a0234,5", culture: french, value: 1234.5 },
    { text: "1\u202f234\u202f567", culture: french, value: 1234567 },
    { text: "1'234.5", culture: swiss, value: 1234.5 },
    { text: "1’234.5", culture: swiss, value: 1234.5 },
    { text: "1'234.5", culture: english, value: 1234.5 },
    { text: ",5", culture: german, value: 0.5 },
    { text: ".5", culture: english, value: 0.5 },
    { text: "  42 ", culture: english, value: 42 },
    { text: "+7", culture: english, value: 7 },
    { text: "1.5E+06", culture: english, value: 1500000 },
    { text: "1,5e-3", culture: german, value: 0.0015 },
    { text: "１２３", culture: english, value: 123 },
    { text: "\u200e-5\u200e", culture: english, value: -5 },
    { text: "1 234", culture: english, value: 1234 },
    { text: "1 234,5", culture: german, value: 1234.5 },
    { text: "1'234", culture: german, value: 1234 },
    { text: "-0", culture: english, value: 0 },
    { text: "(0)", culture: english, value: 0 },
  ])("$text is $value", ({ text, culture, value, unit = null }) => {
    expect(parseNumber(text, culture)).toEqual({ value, unit, percent: false });
  });

  it.each([
    { text: "(300)", culture: english, value: -300 },
    { text: "300-", culture: english, value: -300 },
    { text: "-300", culture: english, value: -300 },
    { text: "−300", culture: english, value: -300 },
    { text: "–300", culture: english, value: -300 },
    { text: "- 300", culture: english, value: -300 },
    { text: "(€1,300.50)", culture: english, value: -1300.5, unit: "€" },
    { text: "€(300)", culture: english, value: -300, unit: "€" },
    { text: "-€300", culture: english, value: -300, unit: "€" },
    { text: "€-300", culture: english, value: -300, unit: "€" },
    { text: "(300) €", culture: german, value: -300, unit: "€" },
    { text: "300 €-", culture: german, value: -300, unit: "€" },
    { text: "(300 €)", culture: german, value: -300, unit: "€" },
  ])("$text is negative", ({ text, culture, value, unit = null }) => {
    expect(parseNumber(text, culture)).toEqual({ value, unit, percent: false });
  });

  it.each([
    { text: "12,5%", culture: german, value: 0.125 },
    { text: "12,5 %", culture: french, value: 0.125 },
    { text: "33.3%", culture: english, value: 0.333 },
    { text: "%12", culture: german, value: 0.12 },
    { text: "(2.5%)", culture: english, value: -0.025 },
    { text: "(2.5)%", culture: english, value: -0.025 },
    { text: "-7 %", culture: english, value: -0.07 },
    { text: "7%-", culture: english, value: -0.07 },
    { text: "1,200%", culture: english, value: 12 },
    { text: "12٪", culture: english, value: 0.12 },
  ])("$text is a percentage", ({ text, culture, value }) => {
    expect(parseNumber(text, culture)).toEqual({ value, unit: null, percent: true });
  });

  it.each([
    { text: "€5k", value: 5, unit: "€ k" },
    { text: "5k€", value: 5, unit: "k€" },
    { text: "5 k", value: 5, unit: "k" },
    { text: "1.2m", value: 1.2, unit: "m" },
    { text: "US$ 3 bn", value: 3, unit: "US$ bn" },
    { text: "EUR 1,000", value: 1000, unit: "EUR" },
    { text: "1,000 CHF", value: 1000, unit: "CHF" },
    { text: "kr. 95", value: 95, unit: "kr." },
    { text: "Rs.500", value: 500, unit: "Rs." },
    { text: "12 days", value: 12, unit: "days" },
    { text: "12 jours ouvrés", value: 12, unit: "jours ouvrés" },
    { text: "40 kWh/m²", value: 40, unit: "kWh/m²" },
    { text: "40 kWh/m2", value: 40, unit: "kWh/m2" },
    { text: "3 ‰", value: 3, unit: "‰" },
    { text: "21 °C", value: 21, unit: "°C" },
    { text: "12 p’tits", value: 12, unit: "p'tits" },
    { text: "12 new  clients", value: 12, unit: "new clients" },
  ])("$text keeps its unit and is never rescaled", ({ text, value, unit }) => {
    expect(parseNumber(text, english)).toEqual({ value, unit, percent: false });
  });

  it("takes cells that are numbers or booleans as they are", () => {
    expect(parseNumber(45292, german)).toEqual({ value: 45292, unit: null, percent: false });
    expect(parseNumber(true, german)).toEqual({ value: 1, unit: null, percent: false });
    expect(parseNumber(false, german)).toEqual({ value: 0, unit: null, percent: false });
    expect(parseNumber({ type: "FormattedNumber", basicValue: 0.5 }, german)).toEqual({
      value: 0.5,
      unit: null,
      percent: false,
    });
    expect(parseNumber({ type: "String", basicValue: "1,5" }, german)).toMatchObject({ value: 1.5 });
  });
});

describe("no reading", () => {
  it.each([
    null,
    undefined,
    "",
    "   ",
    "-",
    "–",
    "—",
    "n/a",
    "N/A",
    "NA",
    "No Data",
    "s.o.",
    "k. A.",
    "n. d.",
    "...",
    "pending",
    "see note 4",
    "Q3",
    "FY25 budget",
    "Nr. 5",
    "v1.2",
    { type: "Empty", basicValue: "" },
    { type: "Empty", basicValue: 0 },
  ])("%j", (cell) => {
    expect(parseNumber(cell, english)).toBeNull();
  });

  it("is text that is longer than a number with its unit, spaces or not", () => {
    const zero = { value: 0, unit: null, percent: false };
    expect(parseNumber("0".repeat(64), english)).toEqual(zero);
    expect(parseNumber("0".repeat(65), english)).toBeNull();
    expect(parseNumber("0".padEnd(256), english)).toEqual(zero);
    expect(parseNumber("0".padEnd(257), english)).toBeNull();
  });

  it("is what a text of Excel's greatest length holds", () => {
    expect(parseNumber("9 ".repeat(16383), english)).toBeNull();
  });
});

describe("refusals", () => {
  it.each([
    ["1.2345,6", german],
    ["1.5", german],
    ["12.34.567", german],
    ["1,2,3", english],
    ["1,23", english],
    ["1,2345", english],
    ["0,123", english],
    ["1.234,56", english],
    ["1234,567", english],
    ["1,234 567", english],
    ["1.234", french],
    ["1 23", french],
    ["12 of 15", english],
    ["3-5", english],
    ["1/2", english],
    ["10:30", english],
    ["12h30", french],
    ["3x4", english],
    ["2024-01-05", english],
    ["01.02.2024", german],
    ["<5", english],
    ["> 90%", english],
    ["~12", english],
    ["ca. 5", german],
    ["≥ 5", english],
    ["(-5)", english],
    ["-5-", english],
    ["(5", english],
    ["5)", english],
    ["((5))", english],
    ["--5", english],
    ["%5%", english],
    ["5 - see note", english],
    ["5*", english],
    ["2 of the sites", english],
    ["1,2,3", german],
    ["1.2.3", english],
    ["1,2345,678", english],
    ["123,45,678", english],
    ["1,23,456,789", english],
    ["1,234,56,789", english],
    ["ca 5", english],
    ["approx 5", english],
    ["approx. 5", english],
    ["env 5", french],
    ["env. 5", french],
    ["5 -", english],
    ["5-days", english],
    ["5 days-", english],
    ["(5-)", english],
    ["(5)-", english],
    ["(5)€)", english],
    ["%-5", english],
    ["%€5", english],
  ])("%s is read in no single way", (text, culture) => {
    expect(parseNumber(text, culture)).toEqual(new Problem("ambiguous-number", { text }));
  });

  it.each([
    "#N/A",
    "#DIV/0!",
    "#REF!",
    "#NAME?",
    "#VALUE!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#GETTING_DATA",
    "#NV",
    "#BEZUG!",
  ])("%s is a cell error", (text) => {
    expect(parseNumber(text, english)).toEqual(new Problem("cell-error", { text }));
  });

  it("is seen behind spaces", () => {
    expect(parseNumber(" #N/A ", english)).toEqual(new Problem("cell-error", { text: "#N/A" }));
  });

  it.each([
    { cell: { type: "Error" }, code: "cell-error" as const, text: "#VALUE!" },
    { cell: { type: "Error", basicValue: 15 }, code: "cell-error" as const, text: "#VALUE!" },
    { cell: { type: "Error", basicValue: "#BUSY!" }, code: "cell-error" as const, text: "#BUSY!" },
    { cell: { type: "Array", basicValue: [[1]] }, code: "not-a-number" as const, text: "Array" },
    { cell: { code: 42 }, code: "not-a-number" as const, text: "…" },
    { cell: { code: "trouble" }, code: "not-a-number" as const, text: "…" },
    { cell: { type: "LinkedEntity", code: "trouble" }, code: "not-a-number" as const, text: "LinkedEntity" },
  ])("$cell is $code", ({ cell, code, text }) => {
    expect(parseNumber(cell, english)).toEqual(new Problem(code, { text }));
  });

  it("knows no decimals where the culture names no separator", () => {
    const plain = { decimalSeparator: "", groupSeparator: "," };
    expect(parseNumber("1234", plain)).toMatchObject({ value: 1234 });
    expect(parseNumber("1,234", plain)).toMatchObject({ value: 1234 });
    expect(parseNumber("1.5", plain)).toEqual(new Problem("ambiguous-number", { text: "1.5" }));
  });

  it("names the error of a cell value, and of a custom function's error", () => {
    expect(parseNumber({ type: "Error", basicValue: "#DIV/0!" }, english)).toEqual(
      new Problem("cell-error", { text: "#DIV/0!" }),
    );
    expect(parseNumber({ code: "#N/A", message: "No data" }, english)).toEqual(
      new Problem("cell-error", { text: "#N/A" }),
    );
    expect(parseNumber({ type: "Entity", text: "Acme" }, english)).toEqual(
      new Problem("not-a-number", { text: "Entity" }),
    );
  });

  it("refuses what is beyond every number", () => {
    expect(parseNumber("1e999", english)).toEqual(new Problem("not-a-number", { text: "1e999" }));
    expect(parseNumber(Number.NaN, english)).toEqual(new Problem("not-a-number", { text: "NaN" }));
  });
});

describe("properties", () => {
  const decimals = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }));

  it("a number formatted in a culture reads back as itself", () => {
    const styles = fc.constantFrom("minus", "brackets", "trailing");
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom(...cultures),
        styles,
        fc.boolean(),
        ([digits, places], culture, style, grouped) => {
          const text = write(digits, places, culture, style, grouped);
          const value = Number(`${digits}e-${places}`);
          expect(parseNumber(text, culture)).toEqual({ value, unit: null, percent: false });
        },
      ),
    );
  });

  it("a percentage reads as a hundredth, whatever the unit of money before it does", () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom(...cultures), ([digits, places], culture) => {
        const text = write(digits, places, culture, "minus", true);
        const value = Number(`${digits}e-${places + 2}`);
        expect(parseNumber(`${text} %`, culture)).toEqual({ value, unit: null, percent: true });
        expect(parseNumber(`${text} €`, culture)).toMatchObject({ unit: "€", percent: false });
      }),
    );
  });

  it("what Intl writes in a language reads back", () => {
    const locales = ["en-US", "de-DE", "fr-FR", "es-MX", "pt-BR", "de-CH", "en-IN", "pl-PL", "sv-SE"];
    fc.assert(
      fc.property(decimals, fc.constantFrom(...locales), ([digits, places], locale) => {
        const value = Number(`${digits}e-${places}`);
        const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
        const parts = format.formatToParts(12345678.5);
        const separator = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
        const culture = { decimalSeparator: separator("decimal"), groupSeparator: separator("group") };
        expect(parseNumber(format.format(value), culture)).toMatchObject({ value: value === 0 ? 0 : value });
      }),
    );
  });

  it("never throws, and never makes a number of text without digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...cultures), (text, culture) => {
        const parsed = parseNumber(text, culture);
        if (!/[\d\uff10-\uff19]/.test(text)) expect(parsed === null || parsed instanceof Problem).toBe(true);
        else if (parsed && !(parsed instanceof Problem)) expect(Number.isFinite(parsed.value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

function write(
  digits: number,
  places: number,
  culture: NumberCulture,
  style: string,
  grouped: boolean,
): string {
  const padded = String(Math.abs(digits)).padStart(places + 1, "0");
  const whole = padded.slice(0, padded.length - places);
  const fraction = padded.slice(padded.length - places);
  const threes = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, culture.groupSeparator) : whole;
  const text = fraction === "" ? threes : `${threes}${culture.decimalSeparator}${fraction}`;
  if (digits >= 0) return text;
  if (style === "brackets") return `(${text})`;
  return style === "trailing" ? `${text}-` : `-${text}`;
}
