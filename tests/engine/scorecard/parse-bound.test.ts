import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBound } from "../../../src/engine/scorecard/parse-bound";
import { parseNumber } from "../../../src/engine/scorecard/text-number";

const english = { decimalSeparator: ".", groupSeparator: "," };
const german = { decimalSeparator: ",", groupSeparator: "." };
const french = { decimalSeparator: ",", groupSeparator: "\u202f" };
const spanish = { decimalSeparator: ",", groupSeparator: "." };
const portuguese = { decimalSeparator: ",", groupSeparator: "." };

describe("a limit", () => {
  it.each([
    ["≥ 95%", english, 0.95, "higher"],
    [">= 95", english, 95, "higher"],
    ["=>95", english, 95, "higher"],
    ["> 1,200.50", english, 1200.5, "higher"],
    ["< 5 days", english, 5, "lower"],
    ["≤5", english, 5, "lower"],
    ["max. 3", english, 3, "lower"],
    ["Max: 3", english, 3, "lower"],
    ["min 90 %", english, 0.9, "higher"],
    ["At least $5", english, 5, "higher"],
    ["up to 30 days", english, 30, "lower"],
    ["95% or more", english, 0.95, "higher"],
    ["5 days or less", english, 5, "lower"],
    ["5 max.", english, 5, "lower"],
    ["95%+", english, 0.95, "higher"],
    ["> -2.5%", english, -0.025, "higher"],
    ["≥ 97,5 %", german, 0.975, "higher"],
    ["mind. 1.200,5", german, 1200.5, "higher"],
    ["höchstens 3,5 Tage", german, 3.5, "lower"],
    ["über 80 %", german, 0.8, "higher"],
    ["bis zu 10", german, 10, "lower"],
    ["< 5 Tage", german, 5, "lower"],
    ["au moins 97,5 %", french, 0.975, "higher"],
    ["jusqu’à 5 jours", french, 5, "lower"],
    ["supérieur à 1\u202f200", french, 1200, "higher"],
    ["5 jours ou moins", french, 5, "lower"],
    ["mín. 95 %", spanish, 0.95, "higher"],
    ["como máximo 3,5", spanish, 3.5, "lower"],
    ["más de 1.200", spanish, 1200, "higher"],
    ["no mínimo 97,5%", portuguese, 0.975, "higher"],
    ["até 5 dias", portuguese, 5, "lower"],
    ["não mais de 3", portuguese, 3, "lower"],
  ] as const)("%s", (text, culture, value, direction) => {
    const bound = parseBound(text, culture);
    expect(bound?.direction).toBe(direction);
    expect(bound?.value).toBeCloseTo(value, 12);
  });

  it.each([
    ["95%"],
    ["30 min"],
    ["-5"],
    [95],
    [""],
    ["n/a"],
    ["<>5"],
    ["min"],
    ["Minutes 5"],
    ["maxi 5"],
    ["abc 5"],
    ["> 12 of 15"],
    ["about 5"],
    ["< 1.5.2024"],
    [null],
    [true],
  ])("is not %j", (cell) => {
    expect(parseBound(cell, english)).toBeNull();
  });

  it("keeps the unit, and says when it is a share", () => {
    expect(parseBound("< 5 days", english)).toMatchObject({ unit: "days", percent: false });
    expect(parseBound("≥ 95%", english)).toMatchObject({ unit: null, percent: true });
  });

  it("is in any number's place the same number", () => {
    const words = fc.constantFrom("≥", "<=", "max.", "mindestens", "au plus", "pelo menos");
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 10 ** 9 }), (word, number) => {
        expect(parseBound(`${word} ${number}`, german)?.value).toBe(number);
      }),
    );
  });

  it("takes no text that is a number already", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (number) => {
        const text = String(number);
        if (parseNumber(text, english) !== null) expect(parseBound(text, english)).toBeNull();
      }),
    );
  });
});
