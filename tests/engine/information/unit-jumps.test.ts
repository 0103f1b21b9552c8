import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signJumps, unitJumps } from "../../../src/engine/information/unit-jumps";

describe("readings in another unit", () => {
  it.each([
    ["thousands beside units", [12400, 12650, 12.7, 12500, 12800], [{ first: 2, count: 1, factor: 0.001 }]],
    ["12.5 beside 12.5%", [0.125, 0.128, 0.126, 0.124, 12.5], [{ first: 4, count: 1, factor: 100 }]],
    [
      "for good from a month on",
      [12.5, 12.6, 12.4, 12.7, 12.5, 0.125, 0.126, 0.127],
      [{ first: 5, count: 3, factor: 0.01 }],
    ],
    ["a tenth", [480, 490, 505, 51, 498], [{ first: 3, count: 1, factor: 0.1 }]],
    ["negative amounts", [-12400, -12650, -12.7, -12500, -12800], [{ first: 2, count: 1, factor: 0.001 }]],
    ["zeros in a run", [100, 101, 99, 100, 102, 10000, 0, 10100], [{ first: 5, count: 2, factor: 100 }]],
    [
      "two units at once",
      [100, 101, 99, 100, 102, 1000, 10000, 101],
      [
        { first: 5, count: 1, factor: 10 },
        { first: 6, count: 1, factor: 100 },
      ],
    ],
    ["just under a power of ten", [96, 97, 98, 99, 101, 102, 9.9], [{ first: 6, count: 1, factor: 0.1 }]],
  ])("%s", (_, numbers, jumps) => {
    expect(unitJumps(numbers)).toEqual(jumps);
  });

  it.each([
    ["growth", [1, 1.5, 2.2, 3.3, 5, 7.5, 11, 17, 25, 40]],
    ["a jump that is no power of ten", [100, 102, 99, 101, 400]],
    ["too few readings", [100, 101, 10000]],
    ["readings that vary widely", [3, 70, 12, 45, 9, 880, 20]],
    ["nothing but zeros", [0, 0, 0, 0, 0]],
    ["none", []],
  ])("none in %s", (_, numbers) => {
    expect(unitJumps(numbers)).toEqual([]);
  });

  it("are the same whatever the unit of the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (unit) => {
        const numbers = [12.4, 12.6, 12.5, 12.3, 1250, 12.6].map((number) => number * unit);
        expect(unitJumps(numbers)).toEqual([{ first: 4, count: 1, factor: 100 }]);
      }),
    );
  });
});

describe("readings with another sign", () => {
  it.each([
    ["one", [-120, -118, -121, -119, 120], [{ first: 4, count: 1, factor: -1 }]],
    ["two in a row", [50, 51, 49, 50, 52, 51, 50, 49, -50, -51], [{ first: 8, count: 2, factor: -1 }]],
  ])("%s", (_, numbers, jumps) => {
    expect(signJumps(numbers)).toEqual(jumps);
  });

  it.each([
    ["a profit that becomes a small loss", [50, 48, 52, 49, -3]],
    ["a profit that shrinks to a loss", [100, 80, 60, 40, 20, -10, -30]],
    ["as many of one sign as of the other", [5, -5, 5, -5, 5, -5, 5, -5]],
    ["zeros", [50, 48, 52, 49, 0]],
    ["too few", [50, -50]],
  ])("none in %s", (_, numbers) => {
    expect(signJumps(numbers)).toEqual([]);
  });
});
