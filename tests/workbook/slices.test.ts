import { afterEach, describe, expect, it, vi } from "vitest";
import { finish, type Work } from "../../src/engine/scorecard/work";
import { inSlices, turn } from "../../src/workbook/slices";

afterEach(() => vi.restoreAllMocks());

/** Adds 1 to `last`, each addition taking ten milliseconds of a clock of ours. */
function* slowSum(last: number): Work<number> {
  let sum = 0;
  for (let one = 1; one <= last; one++) {
    clock += 10;
    sum += one;
    yield;
  }
  return sum;
}

let clock = 0;
const ourClock = () => vi.spyOn(performance, "now").mockImplementation(() => clock);

describe("work in slices", () => {
  it("comes to the same as without a pause, and never holds others up for more than 50 ms", async () => {
    ourClock();
    let longest = 0;
    let start = clock;
    const sum = await inSlices(slowSum(100), async () => {
      longest = Math.max(longest, clock - start);
      await turn();
      start = clock;
    });
    expect(sum).toBe(finish(slowSum(100)));
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(50);
  });

  it("ends where a breath says so, and does no more", async () => {
    ourClock();
    const work = slowSum(100);
    let breaths = 0;
    const cancelled = inSlices(work, () => {
      breaths += 1;
      return breaths < 3 ? Promise.resolve() : Promise.reject(new Error("cancelled"));
    });
    await expect(cancelled).rejects.toThrow("cancelled");
    const done = clock;
    await turn();
    expect(clock).toBe(done);
    expect(breaths).toBe(3);
  });

  it("lets what waits for its turn have it", async () => {
    const heard: string[] = [];
    setTimeout(() => heard.push("timer"), 0);
    while (heard.length === 0) await turn();
    expect(heard).toEqual(["timer"]);
  });
});
