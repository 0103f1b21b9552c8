import "./custom-functions";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../src/engine/scorecard/problem";
import { trendOf } from "../../src/engine/signals/trend";
import * as bsc from "../../src/functions/functions";
import { CellError } from "./custom-functions";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const codes = (cells: readonly unknown[][]) =>
  cells.map((row) => row.map((cell) => (cell instanceof CellError ? cell.code : cell)));

// Holy Cross's Mann-Kendall exercise, worked by hand there: S = 54, z = 2.9058, p (one-sided) = 0.0018.
const RISING = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11, 17.3, 15.9, 19, 18.3, 20.1, 21.7];
// Wheeler and Chambers, Understanding Statistical Process Control, p. 49: limits 36.82 and 46.02.
const STEADY = [39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40];

describe("TREND", () => {
  it("tells a trend from none, along a row and down a column", () => {
    expect(bsc.trend([RISING])).toEqual([["Improving"]]);
    expect(bsc.trend(column(...RISING))).toEqual([["Improving"]]);
    expect(bsc.trend([RISING], [["lower"]])).toEqual([["Worsening"]]);
    expect(bsc.trend([RISING], [["range"]])).toEqual([["Rising"]]);
    expect(bsc.trend([RISING.toReversed()], [["range"]])).toEqual([["Falling"]]);
    expect(bsc.trend([STEADY])).toEqual([["No trend"]]);
  });

  it("takes each row of a block for a KPI, with a direction for each", () => {
    const block = [RISING.slice(0, 12), STEADY];
    const falling = RISING.toReversed().slice(0, 12);
    expect(bsc.trend([...block, falling], column("higher", "higher", "lower"))).toHaveLength(3);
    expect(bsc.trend([RISING, RISING.toReversed()], column("higher", "lower"))).toEqual(
      column("Improving", "Improving"),
    );
    expect(() => bsc.trend([RISING, RISING], column("higher", "lower", "lower"))).toThrow();
  });

  // Three years of quarters: each is higher than the year before's, so S = 12 with a variance of 44/3, and z = 2.87; taken
  // together they only go up and down.
  const quarters = [10, 30, 50, 20, 12, 32, 52, 22, 14, 34, 54, 24];

  it("compares each season with itself alone where it is told of seasons, and there are any", () => {
    expect(bsc.trend([quarters])).toEqual([["No trend"]]);
    expect(bsc.trend([quarters], undefined, [[4]])).toEqual([["Improving"]]);
    expect(bsc.trend([quarters], [["lower"]], [[4]])).toEqual([["Worsening"]]);
    expect(bsc.trend([RISING], undefined, [[4]])).toEqual([["Improving"]]);
    expect(bsc.trend([quarters, quarters], undefined, column(4, 1))).toEqual(column("Improving", "No trend"));
    // A blank cell, as the desktop and as the web pass it.
    expect(bsc.trend([quarters], undefined, [[0]])).toEqual([["No trend"]]);
    expect(bsc.trend([quarters], undefined, [[null]])).toEqual([["No trend"]]);
  });

  it("refuses a season that is no number of periods", () => {
    const cells = bsc.trend([quarters, quarters, quarters], undefined, column(2.5, "year", -4));
    expect(codes(cells)).toEqual(column("#VALUE!", "#VALUE!", "#VALUE!"));
    expect((cells[0]?.[0] as CellError).message).toContain("season");
  });

  it("has no answer for fewer than six readings; text and #N/A are none", () => {
    expect(codes(bsc.trend([[1, 2, 3, 4, 5]]))).toEqual([["#N/A"]]);
    expect(codes(bsc.trend([[1, 2, "n/a", 3, 4, null, 5, new CellError("#N/A")]]))).toEqual([["#N/A"]]);
    expect(codes(bsc.trend([[1, 2, 3, 4, 5, new CellError("#DIV/0!")]]))).toEqual([["#VALUE!"]]);
    expect(codes(bsc.trend([RISING], [["sideways"]]))).toEqual([["#VALUE!"]]);
  });
});

describe("SIGNAL", () => {
  it("is noise within the limits, and a signal beyond them", () => {
    expect(bsc.signal([STEADY])).toEqual([["Noise"]]);
    expect(bsc.signal([[...STEADY, 40, 41, 42, 52]])).toEqual([["Better"]]);
    expect(bsc.signal([[...STEADY, 40, 41, 42, 52]], [["lower"]])).toEqual([["Worse"]]);
    expect(bsc.signal([[...STEADY, 40, 41, 42, 52]], [["range"]])).toEqual([["Signal"]]);
  });

  it("calls eight in a row on one side a signal, though each is within the limits", () => {
    const run = [40, 42, 38, 41, 43, 39, 40, 38, 42, 39, 41.9, 42.2, 41.8, 42, 42.1, 41.9, 42, 42.3];
    expect(bsc.signal([run])).toEqual([["Better"]]);
    expect(bsc.signal([run.slice(0, 10)])).toEqual([["Noise"]]);
  });

  it("has no answer for fewer than six readings", () => {
    expect(codes(bsc.signal([[1, 2, 3, 4, 100]]))).toEqual([["#N/A"]]);
  });
});

it("TREND says what the scorecard's own trend says, with seasons and without", () => {
  const words = { rising: "Improving", falling: "Worsening", "no-trend": "No trend" } as const;
  const histories = fc.array(fc.option(fc.integer({ min: -6, max: 6 })), { minLength: 10, maxLength: 40 });
  const waves = fc.constantFrom(0, 5, 20);
  fc.assert(
    fc.property(histories, fc.constantFrom(1, 2, 4, 12), waves, (noise, season, wave) => {
      const values = noise.map((value, place) => value && value + wave * (place % season) + place / 4);
      const trend = trendOf(values, "higher", { season });
      const expected = trend instanceof Problem ? "#N/A" : words[trend.verdict];
      expect(codes(bsc.trend([values], undefined, [[season]]))).toEqual([[expected]]);
    }),
    { numRuns: 400 },
  );
});
