import "./custom-functions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as bsc from "../../src/functions/functions";
import { forecast, hitchance } from "../../src/functions/forecasting";
import { CellError } from "./custom-functions";

/** Whatever a cell may pass: numbers, blanks, booleans, text of every kind and Excel's errors. */
const anyCell = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(null, undefined, "", true, false, "higher", "lower", "range", "n/a", "12,5", "1.234", "-"),
  fc.string(),
  fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!").map((code) => new CellError(code)),
);
const anyRange = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const column = (length: number) =>
  fc.array(anyCell, { minLength: length, maxLength: length }).map((cells) => cells.map((cell) => [cell]));

const plain = (cell: unknown) => (cell instanceof CellError ? cell.code : cell);

describe("whatever the cells hold", () => {
  const functions: readonly [string, (...ranges: unknown[][][]) => unknown][] = [
    ["STATUS", (...r) => bsc.status(r[0]!, r[1]!, r[2], r[3], r[4], r[5])],
    ["SCORE", (...r) => bsc.score(r[0]!, r[1]!, r[2], r[3], r[4])],
    ["VARIANCE", (...r) => bsc.variance(r[0]!, r[1]!, r[2], r[3])],
    ["CHANGE", (...r) => bsc.change(r[0]!, r[1]!, r[2])],
    ["ROLLUP", (...r) => bsc.rollup(r[0]!, r[1], r[2], r[3])],
    ["COVERAGE", (...r) => bsc.coverage(r[0]!, r[1])],
    ["CONTRIBUTION", (...r) => bsc.contribution(r[0]!, r[1])],
    ["BRIDGE", (...r) => bsc.bridge(r[0]!, r[1]!, r[2], r[3])],
    ["TARGETAT", (...r) => bsc.targetat(r[0]!, r[1]!, r[2]!, r[3])],
    ["TREND", (...r) => bsc.trend(r[0]!, r[1], r[2])],
    ["SIGNAL", (...r) => bsc.signal(r[0]!, r[1])],
    ["FORECAST", (...r) => forecast([r.flat(2)], r[0]!, r[1], r[2])],
    ["HITCHANCE", (...r) => hitchance([r.flat(2)], r[0]!, r[1]!, r[2], r[3], r[4], r[5])],
  ];

  it.each(functions)("%s answers with cells that Excel can show, or refuses the shapes", (_name, call) => {
    fc.assert(
      fc.property(fc.array(anyRange, { minLength: 6, maxLength: 6 }), (ranges) => {
        let cells: unknown;
        try {
          cells = call(...ranges);
        } catch (error) {
          expect(error).toBeInstanceOf(CellError);
          return;
        }
        for (const cell of (cells as unknown[][]).flat()) {
          if (cell instanceof CellError) expect(cell.message).toBeTruthy();
          else if (typeof cell === "number") expect(Number.isNaN(cell)).toBe(false);
          else expect(cell).toBeTypeOf("string");
        }
      }),
      { numRuns: 200 },
    );
  });
});

it("gives the same status for a range as cell by cell", () => {
  fc.assert(
    fc.property(column(4), column(4), column(4), (actual, target, direction) => {
      const spilled = bsc.status(actual, target, direction).flat().map(plain);
      const single = actual.map((row, i) => plain(bsc.status([row], [target[i]!], [direction[i]!])[0]![0]));
      expect(spilled).toEqual(single);
    }),
  );
});

it("contributes parts that sum to the roll-up", () => {
  const score = fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), fc.constant(new CellError("#N/A")));
  const rows = fc.array(fc.tuple(score, fc.double({ min: 0.01, max: 100, noNaN: true })), { minLength: 1 });
  fc.assert(
    fc.property(rows, (children) => {
      const scores = children.map(([s]) => [s]);
      const weights = children.map(([, w]) => [w]);
      const total = bsc.rollup(scores, weights, undefined, [[0]])[0]![0] as number | CellError;
      const parts = bsc
        .contribution(scores, weights)
        .flat()
        .filter((part) => typeof part === "number");
      if (parts.length === 0) expect(plain(total)).toBe("#N/A");
      else expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total as number, 12);
    }),
  );
});
