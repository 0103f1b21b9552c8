import fc from "fast-check";
import { expect, it } from "vitest";
import { cellAddress, columnLetters, quoteSheet } from "../../../src/workbook/tables/cell-address";
import { gridOf } from "./grid-of";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

it.each([
  ["KPIs", "KPIs"],
  ["Q1 report", "'Q1 report'"],
  ["Müller's", "'Müller''s'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
  ["2026", "'2026'"],
  ["Übersicht", "Übersicht"],
  ["a-b", "'a-b'"],
])("sheet %s is written %s", (name, written) => {
  expect(quoteSheet(name)).toBe(written);
});

it("counts from the grid's place in its sheet", () => {
  expect(cellAddress(gridOf([], { row: 4, column: 2 }), 1, 3)).toBe("KPIs!F6");
});

it("no two columns share letters", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16383 }), fc.integer({ min: 0, max: 16383 }), (a, b) => {
      expect(columnLetters(a) === columnLetters(b)).toBe(a === b);
    }),
  );
});
