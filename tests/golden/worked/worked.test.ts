import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareWorked, measureWorked, type WorkedCase } from "../../measure/worked";

const file = new URL("worked_cases.json", import.meta.url).pathname;
const cases = JSON.parse(readFileSync(file, "utf8")) as WorkedCase[];
const named = (id: string) => cases.filter((each) => each.id === id);

describe("printed examples", () => {
  const figures = measureWorked(file);

  it("all are mapped, and agree but for the two that contradict their own threshold", () => {
    expect(figures.unmapped).toEqual([]);
    expect(figures.disagree.map(({ id }) => id)).toEqual(["us_apg_101", "us_apg_127"]);
    expect(figures).toMatchObject({ cases: 39, agree: 37 });
  });

  it("says what is printed and what the engine gives", () => {
    expect(figures.disagree[0]?.reason).toBe(
      'progress: printed 0, the engine gives 1; status: printed "Target not met", the engine gives "Target met"',
    );
  });
});

describe("the comparison itself", () => {
  it("counts a kind it does not know as unmapped", () => {
    const strange = named("spider_rollup_rule").map((each) => ({ ...each, kind: "toString" }));
    expect(compareWorked(strange)).toEqual({
      cases: 1,
      agree: 0,
      disagree: [],
      unmapped: [{ id: "spider_rollup_rule", kind: "toString" }],
    });
  });

  it("notices a figure that is off by more than the tolerance, or that has no answer", () => {
    const off = named("spider_rollup_rule").map((each) => ({ ...each, expected: { parent: 5.01 } }));
    expect(compareWorked(off).disagree).toEqual([
      { id: "spider_rollup_rule", reason: "parent: printed 5.01, the engine gives 5" },
    ]);
    const more = named("spider_rollup_rule").map((each) => ({ ...each, expected: { parent: 5, median: 5 } }));
    expect(compareWorked(more).agree).toBe(0);
  });

  it("counts inputs that the kind cannot use as a disagreement", () => {
    const bare = named("bscdesigner_min_max").map((each) => ({ ...each, inputs: { min: 0 } }));
    expect(compareWorked(bare)).toMatchObject({
      agree: 0,
      unmapped: [],
      disagree: [{ id: "bscdesigner_min_max" }],
    });
  });
});
