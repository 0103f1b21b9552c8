import { describe, expect, it } from "vitest";
import {
  FILE_SIZE,
  openedSentence,
  openingWords,
  problemSentence,
} from "../../../src/preview/page/file-words";

describe("what the page says of files", () => {
  it("names the part of a damaged file", () => {
    const sentence = problemSentence("Budget.xlsx", "damaged", "xl/worksheets/sheet1.xml");
    expect(sentence).toMatch(/^“Budget\.xlsx” is damaged .*\(xl\/worksheets\/sheet1\.xml\)$/);
  });

  it("leaves a problem's detail out where it says nothing to a user", () => {
    expect(problemSentence("a.csv", "not-a-workbook", "3")).not.toContain("3");
  });

  it("says above 20 MB that it takes a while", () => {
    expect(openingWords("a.xlsx", FILE_SIZE.large)).toBe("Opening “a.xlsx”…");
    expect(openingWords("a.xlsx", 34_000_000)).toBe("Opening “a.xlsx”: 34 MB, this takes a while…");
  });

  it.each([
    [false, [], null],
    [true, [], "The macros of “a.xlsm” stay in the file and do not run here."],
    [false, ["pivot tables"], "Kept in the file, but not shown here: pivot tables."],
    [
      true,
      ["pivot tables", "slicers", "comments"],
      "The macros of “a.xlsm” stay in the file and do not run here. " +
        "Kept in the file, but not shown here: pivot tables, slicers, and comments.",
    ],
  ])("tells of macros (%s) and of what is not shown (%j)", (hasMacros, notShown, expected) => {
    expect(openedSentence("a.xlsm", { hasMacros, notShown })).toBe(expected);
  });
});
