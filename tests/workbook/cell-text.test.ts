import { describe, expect, it } from "vitest";
import { asText, isBlank, sameCell } from "../../src/workbook/cell-text";

describe("text that Excel must take as text", () => {
  it.each([
    "=cmd|' /C calc'!A0",
    "+1",
    "-5 days",
    "@SUM(A1)",
    "'quoted",
    "2026",
    "1/2",
    "Jan 2026",
    "TRUE",
    "wahr",
    "#N/A",
    "€ 5",
  ])("escapes %s", (text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  it.each(["Sales", "Élan vital", "__proto__".slice(2), "On track"])("leaves %s alone", (text) => {
    expect(asText(text)).toBe(text);
  });

  it("leaves an empty cell empty and cuts what no cell can hold", () => {
    expect(asText("")).toBe("");
    expect(asText("=".repeat(40000))).toHaveLength(32768);
  });
});

describe("cells that are the same", () => {
  it.each([
    [0.1 + 0.2, 0.3, true],
    [1, 1.0001, false],
    ["'=x", "=x", true],
    ["", "", true],
    [null, "", true],
    ["1", 1, false],
    [0, "", false],
  ])("%s and %s: %s", (current, wanted, same) => {
    expect(sameCell(current, wanted)).toBe(same);
  });

  it("takes a formula for something, whatever it shows", () => {
    expect(isBlank('=""')).toBe(false);
    expect(isBlank("")).toBe(true);
  });
});
