import "./custom-functions";
import { describe, expect, it } from "vitest";
import * as bsc from "../../src/functions/functions";
import { CellError } from "./custom-functions";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const one = (cell: unknown) => [[cell]];
const code = (cell: unknown) => (cell instanceof CellError ? cell.code : cell);
const codes = (cells: readonly unknown[][]) => cells.map((row) => row.map(code));
const NOT_AVAILABLE = new CellError("#N/A");

describe("STATUS", () => {
  // ClearPoint's rule: at or above target; else at or above 0.9 of it; else below.
  it.each([
    [100, 100, "On track"],
    [90, 100, "At risk"],
    [89.99, 100, "Off track"],
    ["n/a", 100, "No data"],
    [50, null, "No data"],
    [-110, -100, "At risk"],
    [-90, -100, "On track"],
  ])("of %s against %s is %s", (actual, target, expected) => {
    expect(bsc.status(one(actual), one(target))).toEqual([[expected]]);
  });

  it("spills over a range, with single cells for every row", () => {
    expect(bsc.status(column(90, 100, 80), one(100), one("higher"))).toEqual(
      column("At risk", "On track", "Off track"),
    );
  });

  it("spills along a row, and over both ways at once", () => {
    expect(bsc.status([[90, 100]], column(100, 90))).toEqual([
      ["At risk", "On track"],
      ["On track", "On track"],
    ]);
  });

  it.each([
    ["lower", "On track"],
    ["niedriger", "On track"],
    ["à la baisse", "On track"],
    ["menor", "On track"],
    ["down", "On track"],
    [-1, "On track"],
    [1, "Off track"],
    ["higher", "Off track"],
    ["mayor", "Off track"],
  ])("takes the direction %s", (direction, expected) => {
    expect(bsc.status(one(5), one(8), one(direction))).toEqual([[expected]]);
  });

  it("judges a range by both its limits", () => {
    const cells = bsc.status(
      column(36, 37, 42),
      one(36.5),
      one("range"),
      null as never,
      null as never,
      one(37.5),
    );
    expect(cells).toEqual(column("At risk", "On track", "Off track"));
  });

  it("takes the worst value that is still at risk in the KPI's own unit", () => {
    expect(bsc.status(column(96, 94), one(100), one(null), one(95))).toEqual(column("At risk", "Off track"));
    expect(bsc.status(column(11, 13), one(10), one("lower"), one(12))).toEqual(
      column("At risk", "Off track"),
    );
  });

  it("judges by the way from baseline to target", () => {
    // Half of the way, against a target of 80 from 40.
    expect(bsc.status(column(60, 77, 80), one(80), null as never, null as never, one(40))).toEqual(
      column("Off track", "At risk", "On track"),
    );
  });

  it.each([0, null])("takes a blank row, arriving as %s, for no data", (blank) => {
    expect(bsc.status(one(blank), one(blank))).toEqual([["No data"]]);
    expect(bsc.status(one(blank), one(blank), one(blank), undefined, one(blank), one(blank))).toEqual([
      ["No data"],
    ]);
  });

  it("takes 0 against 0 for an answer once a baseline is given", () => {
    expect(bsc.status(one(0), one(0), one("lower"), undefined, one(12))).toEqual([["On track"]]);
  });

  it("keeps one bad row from hiding the rest", () => {
    const cells = bsc.status(column(90, NOT_AVAILABLE, new CellError("#DIV/0!"), 100), one(100));
    expect(codes(cells)).toEqual(column("At risk", "#N/A", "#VALUE!", "On track"));
  });

  it("says what is wrong with a direction it does not know", () => {
    const [[cell]] = bsc.status(one(90), one(100), one("sideways")) as [[CellError]];
    expect(cell.code).toBe("#VALUE!");
    expect(cell.message).toContain("sideways");
  });

  it("refuses a whole formula only when the shapes do not fit", () => {
    expect(() => bsc.status(column(1, 2, 3), column(1, 2))).toThrow(
      expect.objectContaining({ code: "#VALUE!", message: expect.stringMatching(/size/) }),
    );
  });

  it("reads a number written as text only when there is one way to read it", () => {
    const cells = bsc.status(column("12,5", "1.5", "1.234", "-"), one(1));
    expect(codes(cells)).toEqual(column("On track", "On track", "#VALUE!", "No data"));
  });
});

describe("SCORE", () => {
  it.each([
    ["higher", 90, 100, undefined, 0.9],
    ["lower", 5, 8, undefined, 1.375],
    [null, 60, 80, 40, 0.5],
    ["lower", 11, 2, 8, -0.5],
    ["higher", -110, -100, undefined, 0.9],
  ])("%s: %s against %s from %s is %s", (direction, actual, target, baseline, expected) => {
    const [[cell]] = bsc.score(one(actual), one(target), one(direction), one(baseline)) as [[number]];
    expect(cell).toBeCloseTo(expected, 12);
  });

  it("has no answer without a reading, and says so", () => {
    const [[cell]] = bsc.score(one("No Data"), one(8)) as [[CellError]];
    expect(cell.code).toBe("#N/A");
    expect(cell.message).toMatch(/no reading/i);
  });
});

describe("VARIANCE", () => {
  it("is positive where it is favourable", () => {
    expect(bsc.variance(one(110), one(100))).toEqual([[10]]);
    expect(bsc.variance(one(110), one(100), one("lower"))).toEqual([[-10]]);
    expect(bsc.variance(one(-90), one(-100))).toEqual([[10]]);
  });

  it("is a share of the target's size when asked", () => {
    expect(bsc.variance(column(-90, 110), column(-100, 100), undefined, one(true))).toEqual(column(0.1, 0.1));
  });

  it("has no percentage of 0, and takes no word for TRUE", () => {
    expect(codes(bsc.variance(one(5), one(0), undefined, one(true)))).toEqual([["#N/A"]]);
    expect(codes(bsc.variance(one(5), one(1), undefined, one("perhaps")))).toEqual([["#VALUE!"]]);
  });
});

describe("CHANGE", () => {
  it("is a fraction of the earlier value's size", () => {
    expect(bsc.change(column(110, -80, 90), column(100, -100, 100))).toEqual(column(0.1, 0.2, -0.1));
    expect(bsc.change(one(90), one(100), one("lower"))).toEqual([[0.1]]);
  });

  it("has no answer from 0, nor from a blank", () => {
    expect(codes(bsc.change(column(5, 5, 0), column(0, null, 0)))).toEqual(column("#N/A", "#N/A", "#N/A"));
  });
});

describe("ROLLUP", () => {
  it("weighs scores, each counted between 0 and 1", () => {
    expect(bsc.rollup(column(1.4, 0.5, -0.2))).toEqual([[0.5]]);
    expect(bsc.rollup(column(1, 0.5), column(3, 1))).toEqual([[0.875]]);
  });

  it("leaves missing children out of the weights", () => {
    expect(bsc.rollup(column(0.6, NOT_AVAILABLE, "n/a", null), column(1, 1, 1, 0))).toEqual([
      [expect.objectContaining({ code: "#N/A" })],
    ]);
    expect(bsc.rollup(column(0.6, NOT_AVAILABLE), column(1, 1))).toEqual([[0.6]]);
  });

  it("asks for half of the weight, or for what it is told", () => {
    const scores = column(0.6, NOT_AVAILABLE, NOT_AVAILABLE);
    expect(codes(bsc.rollup(scores))).toEqual([["#N/A"]]);
    expect(bsc.rollup(scores, undefined, undefined, one(0.3))).toEqual([[0.6]]);
    expect(codes(bsc.rollup(scores, undefined, undefined, one(30)))).toEqual([["#VALUE!"]]);
  });

  it.each([
    ["worst", 0.2],
    ["median", 0.6],
    ["share", 1 / 3],
    ["weighted", 0.6],
    ["", 0.6],
  ])("by the method %s gives %s", (method, expected) => {
    const [[cell]] = bsc.rollup(column(0.2, 1, 0.6), undefined, one(method)) as [[number]];
    expect(cell).toBeCloseTo(expected, 12);
  });

  it("refuses weights that are negative, text or too few", () => {
    expect(codes(bsc.rollup(column(1, 1), column(1, -1)))).toEqual([["#VALUE!"]]);
    expect(codes(bsc.rollup(column(1, 1), column(1, "much")))).toEqual([["#VALUE!"]]);
    expect(() => bsc.rollup(column(1, 1), column(1, 1, 1))).toThrow(
      expect.objectContaining({ code: "#VALUE!" }),
    );
  });

  it("passes a child's other errors on", () => {
    expect(codes(bsc.rollup(column(1, new CellError("#REF!"))))).toEqual([["#VALUE!"]]);
  });
});

describe("COVERAGE and CONTRIBUTION", () => {
  it("gives the share of the weight that has a score", () => {
    expect(bsc.coverage(column(1, NOT_AVAILABLE, 0.5), column(1, 2, 1))).toEqual([[0.5]]);
    expect(bsc.coverage(column(NOT_AVAILABLE))).toEqual([[0]]);
  });

  it("gives parts that sum to the roll-up, in the shape of the scores", () => {
    const scores = [
      [0.9, 0.4],
      [NOT_AVAILABLE, 1.2],
    ];
    const weights = [
      [1, 2],
      [4, 1],
    ];
    const parts = bsc.contribution(scores, weights);
    expect(codes(parts)).toEqual([
      [0.225, 0.2],
      ["#N/A", 0.25],
    ]);
    expect(bsc.rollup(scores, weights, undefined, one(0))).toEqual([[0.225 + 0.2 + 0.25]]);
  });
});

describe("BRIDGE", () => {
  it("explains a move by results where the weights stay", () => {
    const rows = bsc.bridge(column(0.5, 1), column(0.7, 1)) as number[][];
    expect(rows).toHaveLength(3);
    expect(rows.at(-1)![0]).toBeCloseTo(0.1, 12);
    expect(rows.at(-1)!.slice(1)).toEqual([0, 0]);
  });

  it("needs the same children at both times, and a score at each", () => {
    expect(() => bsc.bridge(column(1), column(1, 1))).toThrow(expect.objectContaining({ code: "#VALUE!" }));
    expect(codes(bsc.bridge(column("n/a"), column(1)))).toEqual([["#N/A"]]);
  });
});

describe("TARGETAT", () => {
  const dates = column(46023, 46388); // 1 January 2026 and 2027
  const targets = column(100, 465);

  it("runs from target to target, or in steps", () => {
    expect(bsc.targetat(column(46023, 46123, 46400), dates, targets)).toEqual(column(100, 200, 465));
    expect(bsc.targetat(one(46123), dates, targets, one("step"))).toEqual([[100]]);
  });

  it("knows none before the first date, and none for a blank one", () => {
    expect(codes(bsc.targetat(column(46000, 0, null), dates, targets))).toEqual(
      column("#N/A", "#N/A", "#N/A"),
    );
  });

  it("refuses dates without targets and shapes it does not know", () => {
    expect(() => bsc.targetat(one(46100), dates, one(1))).toThrow(
      expect.objectContaining({ code: "#VALUE!" }),
    );
    expect(codes(bsc.targetat(one(46100), dates, targets, one("wavy")))).toEqual([["#VALUE!"]]);
  });
});
