import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/preview/file/read-file";
import { PackageFile } from "../../../src/preview/file/package-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { madeWorkbooks } from "../../support/made-workbooks";
import { differingParts, goldenWorkbooks } from "../../support/saved-parts";

describe("saving what was just read", async () => {
  const workbooks = [...goldenWorkbooks(), ...(await madeWorkbooks())];

  it("is tried with fifteen workbooks and more, of other programs, each named by where it is from", () => {
    const sources = readFileSync("tests/golden/workbooks/SOURCE.md", "utf8");
    expect(workbooks.length).toBeGreaterThanOrEqual(15);
    for (const { name } of goldenWorkbooks()) {
      const family = /^(?:readxl|openxlsx|xlsx-populate|xlsx-chart)(?=-)/.exec(name)?.[0] ?? name;
      expect(sources.includes(`package ${family} `), name).toBe(true);
    }
  });

  it.each(workbooks)("leaves every part of $name as it is, byte for byte", ({ bytes }) => {
    const saved = saveFile(bytes, readFile(bytes).workbook);
    expect(differingParts(bytes, saved)).toEqual([]);
    expect(PackageFile.open(saved).paths()).toEqual(PackageFile.open(bytes).paths());
  });
});
