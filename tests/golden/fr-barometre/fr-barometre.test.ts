import { expect, it } from "vitest";
import { measureScorecards } from "../../measure/scorecards";

const { tables } = measureScorecards(new URL(".", import.meta.url).pathname);

it("progress on the national goals is what is printed, where there is a goal", () => {
  expect(tables.find(({ name }) => name === "fr_barometre_national")).toEqual({
    name: "fr_barometre_national",
    compared: 51,
    agree: 51,
    notComparable: 8,
    disagree: [],
  });
});

it("so it is in the regions, but for one row printed as 0 that is past its target", () => {
  const regional = tables.find(({ name }) => name === "fr_barometre_regional");
  expect(regional?.disagree.map(({ row }) => row)).toEqual(["243"]);
  expect(regional).toMatchObject({ compared: 269, agree: 268, notComparable: 133 });
});
