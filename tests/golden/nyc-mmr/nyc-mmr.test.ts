import { expect, it } from "vitest";
import { measureScorecards } from "../../measure/scorecards";

it("every verdict on New York's indicators is the one that is printed", () => {
  const { tables } = measureScorecards(new URL(".", import.meta.url).pathname);
  expect(tables).toEqual([
    { name: "nyc_mmr_kpis", compared: 804, agree: 804, notComparable: 0, disagree: [] },
  ]);
});
