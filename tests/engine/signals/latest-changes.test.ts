import { describe, expect, it } from "vitest";
import { Problem } from "../../../src/engine/scorecard/problem";
import { latestChanges } from "../../../src/engine/signals/latest-changes";

const year = [100, 110, 120, 130];

describe("the latest changes", () => {
  it("compare with the period and the year before", () => {
    expect(latestChanges([...year, 150], 4, "higher")).toEqual({ period: 20 / 130, year: 0.5 });
    expect(latestChanges([...year, 150], 4, "lower")).toEqual({ period: -20 / 130, year: -0.5 });
  });

  it("are of the last reading there is", () => {
    expect(latestChanges([...year, 150, null], 4, "higher").year).toBe(0.5);
  });

  it("are none where the other has no reading", () => {
    expect(latestChanges([...year.slice(0, 3), null, 150], 4, "higher")).toEqual({ period: null, year: 0.5 });
    expect(latestChanges([100, 110], 4, "higher")).toEqual({ period: 0.1, year: null });
    expect(latestChanges([null, null], 4, "higher")).toEqual({ period: null, year: null });
    expect(latestChanges([], 4, "higher")).toEqual({ period: null, year: null });
  });

  it("have no fraction of 0", () => {
    expect(latestChanges([0, 5], 1, "higher")).toEqual({
      period: new Problem("before-is-zero"),
      year: new Problem("before-is-zero"),
    });
  });

  it("keep their sign from a loss", () => {
    expect(latestChanges([-4, -2], 1, "higher").period).toBe(0.5);
    expect(latestChanges([-4, 2], 1, "higher").period).toBe(1.5);
    expect(latestChanges([-4, -6], 1, "higher").period).toBe(-0.5);
  });
});
