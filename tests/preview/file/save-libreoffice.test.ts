import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CellType } from "../../../src/preview/excel/entry";
import { readFile } from "../../../src/preview/file/read-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { LIBRE_OFFICE } from "../../support/libre-office";
import { withCell, withSheet } from "../../support/saved-parts";
import { goldenWorkbook } from "../../support/xlsx-parts";

/** The first sheet of each as LibreOffice reads it. */
function asCsv(files: readonly Uint8Array[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "saved-"));
  try {
    const books = files.map((bytes, at) => {
      const book = join(folder, `book-${at}.xlsx`);
      writeFileSync(book, bytes);
      return book;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = ["--headless", "--convert-to", "csv", "--outdir", folder, ...books];
    execFileSync(LIBRE_OFFICE ?? "", [profile, ...options], { stdio: "ignore", timeout: 100_000 });
    return books.map((book) => readFileSync(book.replace(/xlsx$/, "csv"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Skipped where LibreOffice is not installed: nothing else here stands in for a whole other spreadsheet program.
describe.skipIf(LIBRE_OFFICE === null)("LibreOffice", () => {
  it("opens a changed file with the new values and all the others", () => {
    const bytes = goldenWorkbook("readxl-datasets.xlsx");
    const after = withSheet(readFile(bytes).workbook, 0, ({ cells }) => {
      const text = withCell(cells, 1, 4, { v: 'a "b", c', t: CellType.text });
      return { cells: withCell(text, 151, 0, { f: "=SUM(A2:A4)", v: 14.7, t: CellType.number }) };
    });
    const [was = [], is = []] = asCsv([bytes, saveFile(bytes, after)]).map((text) =>
      text.trimEnd().split("\n"),
    );
    expect(was[1]).toBe("5.1,3.5,1.4,0.2,setosa");
    expect(is[1]).toBe('5.1,3.5,1.4,0.2,"a ""b"", c"');
    expect(is[151]).toBe("14.7,,,,");
    expect([is[0], ...is.slice(2, 151)]).toEqual([was[0], ...was.slice(2)]);
  }, 200_000);
});
