import { describe, expect, it } from "vitest";
import { countCrossings, countPierced, drawnLine, isPierced } from "../../../src/engine/map/crossings";
import type { MapRoute } from "../../../src/engine/map/model";

type Line = Pick<MapRoute, "shape" | "points">;
const straight = (...points: readonly (readonly [number, number])[]): Line => ({
  shape: "straight",
  points: points.map(([x, y]) => ({ x, y })),
});
/** From (0, 100) over (100, 60) to (200, 100). */
const arc: Line = { ...straight([0, 100], [100, 60], [200, 100]), shape: "arc" };

describe("crossings", () => {
  it.each([
    { because: "an X is one", lines: [straight([0, 0], [10, 10]), straight([0, 10], [10, 0])], count: 1 },
    {
      because: "side by side is none",
      lines: [straight([0, 0], [10, 10]), straight([5, 0], [15, 10])],
      count: 0,
    },
    {
      because: "a common end is none",
      lines: [straight([0, 0], [50, 50]), straight([90, 0], [50, 50])],
      count: 0,
    },
    {
      because: "end to start is none",
      lines: [straight([0, 0], [50, 50]), straight([50, 50], [0, 90])],
      count: 0,
    },
    { because: "a T is one", lines: [straight([0, 0], [100, 0]), straight([50, 0], [50, 90])], count: 1 },
    {
      because: "through a bend is one, not two",
      lines: [straight([0, 0], [50, 50], [100, 0]), straight([50, 0], [50, 100])],
      count: 1,
    },
    {
      because: "there and back is two",
      lines: [straight([0, 0], [100, 0]), straight([20, 20], [50, -20], [80, 20])],
      count: 2,
    },
    {
      because: "on top of each other is one",
      lines: [straight([0, 0], [100, 0]), straight([40, 0], [160, 0])],
      count: 1,
    },
    {
      because: "beyond a common end they may still cross",
      lines: [straight([0, 0], [100, 0]), straight([0, 0], [50, 40], [90, -40])],
      count: 1,
    },
    {
      because: "three through one point are three",
      lines: [straight([0, 0], [10, 10]), straight([0, 10], [10, 0]), straight([5, -5], [5, 15])],
      count: 3,
    },
  ])("$because", ({ lines, count }) => {
    expect(countCrossings(lines)).toBe(count);
    expect(countCrossings(lines.toReversed())).toBe(count);
  });

  it("of an arc are counted on its curve", () => {
    expect(countCrossings([arc, straight([100, 100], [100, 0])])).toBe(1);
    expect(countCrossings([arc, straight([100, 100], [100, 70])])).toBe(0);
    expect(countCrossings([arc, straight([-50, 80], [250, 80])])).toBe(2);
    // Ends above the chord from foot to apex, and yet under the curve.
    expect(countCrossings([arc, straight([0, 60], [40, 79])])).toBe(1);
  });
});

it("an arc leaves and arrives upright, and lies flat at its apex", () => {
  const line = drawnLine(arc);
  expect(line[0]).toEqual({ x: 0, y: 100 });
  expect(line).toContainEqual({ x: 100, y: 60 });
  expect(line.at(-1)).toEqual({ x: 200, y: 100 });
  for (const { x, y } of line) {
    // Half an ellipse about the middle between the feet.
    expect(((x - 100) / 100) ** 2 + ((y - 100) / 40) ** 2).toBeCloseTo(1, 9);
  }
});

describe("boxes run through", () => {
  const box = { x: 100, y: 100, width: 50, height: 20 };

  it.each([
    { because: "across", line: straight([0, 110], [200, 110]), pierced: true },
    { because: "over a corner", line: straight([90, 110], [110, 90]), pierced: false },
    { because: "through a corner", line: straight([90, 115], [115, 90]), pierced: true },
    { because: "along the edge", line: straight([0, 100], [200, 100]), pierced: false },
    { because: "up to the edge", line: straight([125, 0], [125, 100]), pierced: false },
    { because: "past it", line: straight([0, 95], [200, 95]), pierced: false },
    { because: "inside all the way", line: straight([110, 105], [140, 115]), pierced: true },
  ])("$because: $pierced", ({ line, pierced }) => {
    expect(isPierced(line.points, box, 0)).toBe(pierced);
    expect(countPierced([line], [box], [[]])).toBe(pierced ? 1 : 0);
  });

  it("keep a distance when they are asked to", () => {
    expect(isPierced(straight([0, 95], [200, 95]).points, box, 6)).toBe(true);
    expect(isPierced(straight([0, 93], [200, 93]).points, box, 6)).toBe(false);
  });

  it("do not count for a route's own ends", () => {
    const line = straight([125, 110], [300, 110]);
    const other = { ...box, x: 200 };
    expect(countPierced([line], [box, other], [[0]])).toBe(1);
    expect(countPierced([line], [box, other], [[0, 1]])).toBe(0);
  });
});
