import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accumulate, type AccumulableReading } from "../../../src/engine/scorecard/accumulate";
import type { Accumulation, Quantity } from "../../../src/engine/scorecard/model";
import { Problem } from "../../../src/engine/scorecard/problem";

const actuals = (...values: Quantity[]): AccumulableReading[] =>
  values.map((actual) => ({ actual, numerator: null, denominator: null }));
const parts = (...pairs: [Quantity, Quantity][]): AccumulableReading[] =>
  pairs.map(([numerator, denominator]) => ({ actual: null, numerator, denominator }));
const all: readonly Accumulation[] = ["sum", "average", "last", "min", "max", "ratio"];

it.each([
  ["sum", 12],
  ["average", 4],
  ["last", 1],
  ["min", 1],
  ["max", 8],
] as const)("%s of 3, nothing, 8 and 1 is %d", (by, expected) => {
  expect(accumulate(actuals(3, null, 8, 1), by)).toBe(expected);
});

it("keeps the last reading when nothing comes after it", () => {
  expect(accumulate(actuals(3, 8, null), "last")).toBe(8);
});

it("keeps a zero that was read", () => {
  expect(accumulate(actuals(0, null), "sum")).toBe(0);
  expect(accumulate(actuals(5, 0), "min")).toBe(0);
});

it.each(all)("no reading at all stays no reading: %s", (by) => {
  expect(accumulate([], by)).toBeNull();
  expect(accumulate(actuals(null, null), by)).toBeNull();
});

it.each(all)("a cell in error is passed on: %s", (by) => {
  const broken = new Problem("cell-error", { text: "#REF!" });
  expect(accumulate(actuals(3, broken, 1), by)).toBe(broken);
});

describe("ratio", () => {
  it("2/4 and 2/100 are 4/104 (Spider Impact prints 3.8%)", () => {
    const ratio = accumulate(parts([2, 4], [2, 100]), "ratio");
    expect(ratio).toBe(4 / 104);
    expect(Math.round(1000 * Number(ratio)) / 10).toBe(3.8);
  });

  it("leaves out readings with half a ratio", () => {
    expect(accumulate(parts([2, 4], [null, 100], [7, null]), "ratio")).toBe(0.5);
  });

  it("counts a numerator of zero", () => {
    expect(accumulate(parts([0, 4], [2, 4]), "ratio")).toBe(0.25);
  });

  it("lets a single reading stand for itself, and refuses to average several", () => {
    expect(accumulate(actuals(0.4, null), "ratio")).toBe(0.4);
    expect(accumulate(actuals(0.5, 0.02), "ratio")).toEqual(new Problem("ratio-without-parts", { count: 2 }));
    expect(accumulate([...actuals(0.5), ...parts([2, 4])], "ratio")).toEqual(
      new Problem("ratio-without-parts", { count: 1 }),
    );
  });

  it("nothing over nothing is no reading, something over nothing a problem", () => {
    expect(accumulate(parts([0, 0]), "ratio")).toBeNull();
    expect(accumulate(parts([3, 0]), "ratio")).toEqual(new Problem("zero-denominator", { numerator: 3 }));
  });

  it("passes on a part in error", () => {
    const broken = new Problem("cell-error", { text: "#N/A" });
    expect(accumulate(parts([broken, 4]), "ratio")).toBe(broken);
    expect(accumulate(parts([4, broken]), "ratio")).toBe(broken);
  });
});

it("empty readings never change an answer", () => {
  const readings = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { maxLength: 12 });
  fc.assert(
    fc.property(
      readings,
      fc.constantFrom<Accumulation>("sum", "average", "last", "min", "max"),
      (values, by) => {
        const present = values.filter((value) => value !== null);
        expect(accumulate(actuals(...values), by)).toBe(accumulate(actuals(...present), by));
      },
    ),
  );
});
