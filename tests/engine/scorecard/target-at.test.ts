import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { targetAt } from "../../../src/engine/scorecard/target-at";

const january = serialFromDate(2024, 1, 1);
const [dates, targets] = [
  [january, january + 100, january + 200],
  [10, 20, 80],
];

it.each([
  { day: 0, linear: 10, step: 10 },
  { day: 50, linear: 15, step: 10 },
  { day: 100, linear: 20, step: 20 },
  { day: 150, linear: 50, step: 20 },
  { day: 200, linear: 80, step: 80 },
  { day: 999, linear: 80, step: 80 },
])("on day $day", ({ day, linear, step }) => {
  expect(targetAt(january + day, dates, targets)).toBe(linear);
  expect(targetAt(january + day, dates, targets, "linear")).toBe(linear);
  expect(targetAt(january + day, dates, targets, "step")).toBe(step);
});

it("knows no target before the first", () => {
  expect(targetAt(january - 1, dates, targets)).toBeNull();
  expect(targetAt(january, [], [])).toBeNull();
});

it("takes rows in any order, and leaves out those without date or target", () => {
  const shuffled = [january + 200, null, january, january + 50, january + 100];
  expect(targetAt(january + 150, shuffled, [80, 7, 10, null, 20])).toBe(50);
  expect(targetAt(january + 25, shuffled, [80, 7, 10, null, 20])).toBe(12.5);
});

it("takes the same target twice, and refuses two for one day", () => {
  expect(targetAt(january, [january, january], [10, 10])).toBe(10);
  expect(targetAt(january, [january, january], [10, 11])).toEqual(
    new Problem("two-targets-on-a-day", { serial: january }),
  );
});

describe("refusals", () => {
  const broken = new Problem("cell-error", { text: "#N/A" });
  it.each<{ asked: Parameters<typeof targetAt>; problem: Problem }>([
    { asked: [0, dates, targets], problem: new Problem("bad-date", { text: 0 }) },
    { asked: [january, [january, -5], [1, 2]], problem: new Problem("bad-date", { text: -5 }) },
    { asked: [january, dates, [1, 2]], problem: new Problem("shape-mismatch", {}) },
    { asked: [january, [broken], [1]], problem: broken },
    { asked: [january, [january], [broken]], problem: broken },
    { asked: [january + 5, [january, january + 10], [1, broken]], problem: broken },
    {
      asked: [january, dates, targets, "seasonal"],
      problem: new Problem("unknown-profile", { text: "seasonal" }),
    },
  ])("$problem.code", ({ asked, problem }) => {
    expect(targetAt(...asked)).toEqual(problem);
  });
});
