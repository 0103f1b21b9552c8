import { afterAll, describe, expect, it } from "vitest";
import type { FileWorkbook } from "../../../src/preview/file/file-workbook";
import { PackageFile } from "../../../src/preview/file/package-file";
import { readFile } from "../../../src/preview/file/read-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { startExcel } from "../../support/excel";
import { EMPTY_SHEET, EMPTY_WORKBOOK } from "../../support/file-workbook";
import { convert, LIBRE_OFFICE, removeProfile } from "../../support/libre-office";
import { withSheet } from "../../support/saved-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const original = saveFile(null, {
  ...EMPTY_WORKBOOK,
  sheets: [
    { ...EMPTY_SHEET, name: "Index" },
    { ...EMPTY_SHEET, id: "{A0000000-0000-4000-8000-000000000002}", name: "Data 1" },
  ],
  activeSheet: "Index",
});
const LINKS = {
  A1: { documentReference: "'Data 1'!B2", screenTip: 'Go to "the data" & look', textToDisplay: "Data" },
  A2: { address: "https://example.org/?a=1&b=2", textToDisplay: "Web" },
  "A3:B4": { address: "mailto:finance@example.org?subject=Due", screenTip: "Write" },
  A5: { address: "https://example.org/report", documentReference: "part2", textToDisplay: "Part 2" },
};

/** Runs an add-in in an Excel that has a file open. @returns the workbook as it is to be saved. */
async function edited(
  bytes: Uint8Array,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
): Promise<FileWorkbook> {
  const excel = await startExcel({ workbook: readFile(bytes).workbook });
  try {
    await Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context));
    return excel.collect();
  } finally {
    await excel.stop();
  }
}

const linked = saveFile(
  original,
  await edited(original, async (sheet, context) => {
    for (const [address, link] of Object.entries(LINKS)) sheet.getRange(address).hyperlink = link;
    await context.sync();
  }),
);

describe("links that an add-in sets", () => {
  it("are saved as Excel does: places in the sheet, addresses among its relationships", () => {
    const file = PackageFile.open(linked);
    const text = file.text(SHEET) ?? "";
    expect(text).toContain(
      `<hyperlink ref="A1" location="'Data 1'!B2" tooltip="Go to &quot;the data&quot; &amp; look"/>`,
    );
    const targets = new Map(file.relationships(SHEET).map(({ id, target }) => [id, target]));
    const found = [...text.matchAll(/<hyperlink ref="([^"]+)"[^>]*?r:id="([^"]+)"([^>]*)/g)];
    expect(found.map(([, ref, id = "", rest]) => [ref, targets.get(id), rest?.trim()])).toEqual([
      ["A2", "https://example.org/?a=1&b=2", "/"],
      ["A3:B4", "mailto:finance@example.org?subject=Due", 'tooltip="Write"/'],
      ["A5", "https://example.org/report", 'location="part2"/'],
    ]);
    expect(file.relationships(SHEET).every(({ external }) => external)).toBe(true);
  });

  it("are there when the file is opened again", async () => {
    const found: Record<string, Excel.RangeHyperlink> = {};
    const after = await edited(linked, async (sheet, context) => {
      const cells = Object.keys(LINKS).map((address) =>
        sheet.getRange(address).getCell(0, 0).load("hyperlink"),
      );
      await context.sync();
      Object.keys(LINKS).forEach((address, index) => (found[address] = cells[index]!.hyperlink));
    });
    for (const [address, link] of Object.entries(LINKS)) expect(found[address]).toMatchObject(link);
    expect(PackageFile.open(saveFile(linked, after)).text(SHEET)).toBe(PackageFile.open(linked).text(SHEET));
  });

  it("go with their relationships, but not one that another still needs", async () => {
    const twice = saveFile(
      linked,
      await edited(linked, async (sheet, context) => {
        sheet.getRange("C1").hyperlink = LINKS.A2;
        await context.sync();
      }),
    );
    const after = await edited(twice, async (sheet, context) => {
      sheet.getRange("A2:A5").clear("Hyperlinks");
      await context.sync();
    });
    const file = PackageFile.open(saveFile(twice, after));
    expect(file.relationships(SHEET).map(({ target }) => target)).toEqual([
      LINKS.A2.address,
      LINKS["A3:B4"].address,
    ]);
    expect(readFile(file.save()).workbook.sheets[0]?.hyperlinks).toHaveLength(3);
  });

  it("lead to a sheet that gets another name", async () => {
    const after = await edited(linked, async (_, context) => {
      context.workbook.worksheets.getItem("Data 1").name = "Figures";
      await context.sync();
    });
    const [sheet] = readFile(saveFile(linked, after)).workbook.sheets;
    expect(sheet?.hyperlinks[0]?.link["documentReference"]).toBe("Figures!B2");
  });

  it("take nothing along when all of them go", () => {
    const bare = saveFile(
      linked,
      withSheet(readFile(linked).workbook, 0, () => ({ hyperlinks: [] })),
    );
    expect(PackageFile.open(bare).text(SHEET)).not.toContain("hyperlink");
    expect(PackageFile.open(bare).relationships(SHEET)).toEqual([]);
  });
});

afterAll(removeProfile);

// Skipped where LibreOffice is not installed: nothing else here stands in for a whole other spreadsheet program.
it.skipIf(LIBRE_OFFICE === null)(
  "LibreOffice finds the links and keeps them",
  () => {
    const [bytes] = convert(linked, "xlsx").values();
    const kept = readFile(bytes!).workbook.sheets[0]?.hyperlinks ?? [];
    const leadTo = kept.map(({ rect, link }) => [
      rect.top,
      link["address"] ?? "",
      ((link["documentReference"] ?? "") as string).replaceAll("$", ""),
    ]);
    expect(leadTo).toContainEqual([0, "", "'Data 1'!B2"]);
    expect(leadTo).toContainEqual([1, "https://example.org/?a=1&b=2", ""]);
    expect(leadTo).toContainEqual([2, "mailto:finance@example.org?subject=Due", ""]);
  },
  200_000,
);
