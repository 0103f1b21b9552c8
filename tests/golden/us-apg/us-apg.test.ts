import { expect, it } from "vitest";
import { measureScorecards } from "../../measure/scorecards";

it("progress and met or not met on agency goals are what is printed, where there are a start, a target and a value", () => {
  const { tables } = measureScorecards(new URL(".", import.meta.url).pathname);
  expect(tables).toEqual([
    { name: "us_apg_targets", compared: 266, agree: 266, notComparable: 198, disagree: [] },
  ]);
});
