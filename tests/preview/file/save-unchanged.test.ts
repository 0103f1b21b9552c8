import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/preview/file/read-file";
import { PackageFile } from "../../../src/preview/file/package-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { madeWorkbooks } from "../../support/made-workbooks";
import { differingParts, goldenWorkbooks } from "../../support/saved-parts";

describe("saving what was just read", async () => {
  it.each([...goldenWorkbooks(), ...(await madeWorkbooks())])(
    "leaves every part of $name as it is, byte for byte",
    ({ bytes }) => {
      const saved = saveFile(bytes, readFile(bytes).workbook);
      expect(differingParts(bytes, saved)).toEqual([]);
      expect(PackageFile.open(saved).paths()).toEqual(PackageFile.open(bytes).paths());
    },
  );
});
