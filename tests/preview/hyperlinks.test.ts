import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startExcel, type RunningExcel } from "../support/excel";

/* Links of cells, through the real office.js. What Excel does with them: learn.microsoft.com, Excel.RangeHyperlink and ClearApplyTo. */

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    sheets: [
      { name: "Index", cells: [["Sales", ""], ["Costs"]] },
      { name: "Data 1", cells: [["x"]] },
      { name: "Shut", cells: [["x"]], protected: true, unlocked: ["A1"] },
    ],
  });
});
afterEach(() => excel.stop());

const onIndex = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => batch(context.workbook.worksheets.getItem("Index"), context));

/** The links of the cells, as a request reads them. */
const linksOf = (...addresses: readonly string[]) =>
  onIndex(async (sheet, context) => {
    const cells = addresses.map((address) => sheet.getRange(address).load("hyperlink"));
    await context.sync();
    return cells.map(({ hyperlink }) => hyperlink as Excel.RangeHyperlink | null);
  });

const link = (address: string, hyperlink: Excel.RangeHyperlink) =>
  onIndex(async (sheet, context) => {
    sheet.getRange(address).hyperlink = hyperlink;
    await context.sync();
  });

const TO_DATA = { documentReference: "'Data 1'!A1", screenTip: "Go to the data" };

describe("a cell with a link", () => {
  it("keeps its text, and tells where it leads", async () => {
    await link("A1", TO_DATA);
    expect(await linksOf("A1", "A2")).toEqual([{ ...TO_DATA, textToDisplay: "Sales" }, null]);
    expect(excel.values("Index", "A1")).toEqual([["Sales"]]);
  });

  it("shows the text that it is given, as text", async () => {
    await link("B1", { address: "https://example.com/", textToDisplay: "=1+1" });
    expect(excel.values("Index", "B1")).toEqual([["=1+1"]]);
    expect(await linksOf("B1")).toEqual([{ address: "https://example.com/", textToDisplay: "=1+1" }]);
  });

  it("shows where it leads when it was empty", async () => {
    await link("B1", { documentReference: "'Data 1'!A1" });
    expect(excel.values("Index", "B1")).toEqual([["'Data 1'!A1"]]);
  });

  it("looks like one", async () => {
    await link("A1", TO_DATA);
    const look = await onIndex(async (sheet, context) => {
      const { font } = sheet.getRange("A1").format;
      font.load("color,underline");
      await context.sync();
      return [font.color, font.underline];
    });
    expect(look).toEqual(["#0563C1", "Single"]);
  });

  it("has one link: a later one takes its place, and leaves the cells beside it theirs", async () => {
    await link("A1:A2", TO_DATA);
    await link("A1", { documentReference: "Index!B2" });
    const [first, second] = await linksOf("A1", "A2");
    expect([first?.documentReference, second?.documentReference]).toEqual(["Index!B2", "'Data 1'!A1"]);
  });
});

describe("a link that leads nowhere, or is no text", () => {
  it.each([{ screenTip: "nowhere" }, { documentReference: 5 }])("is refused: %o", async (value) => {
    await expect(link("A1", value as Excel.RangeHyperlink)).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

it("cannot be put on a protected sheet that does not allow links, not even on an open cell", async () => {
  const shut = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Shut").getRange("A1").hyperlink = TO_DATA;
    await context.sync();
  });
  await expect(shut).rejects.toMatchObject({ code: "AccessDenied" });
});

describe("clearing", () => {
  const cleared = async (applyTo: "All" | "Formats" | "Hyperlinks" | "RemoveHyperlinks") => {
    await link("A1:A2", TO_DATA);
    return onIndex(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.clear(applyTo);
      await context.sync();
      cell.load("hyperlink,values,format/font/underline");
      const below = sheet.getRange("A2").load("hyperlink");
      await context.sync();
      const links = [cell.hyperlink, below.hyperlink].map((one: unknown) => one !== null);
      return { links, text: cell.values[0]?.[0] as unknown, underline: cell.format.font.underline };
    });
  };

  it.each([
    { applyTo: "Hyperlinks", links: [false, true], text: "Sales", underline: "Single" },
    { applyTo: "RemoveHyperlinks", links: [false, true], text: "Sales", underline: "None" },
    { applyTo: "Formats", links: [true, true], text: "Sales", underline: "None" },
    { applyTo: "All", links: [false, true], text: "", underline: "None" },
  ] as const)("$applyTo", async ({ applyTo, ...left }) => {
    expect(await cleared(applyTo)).toEqual(left);
  });
});

it("is undone with the command that set it", async () => {
  await link("A1", TO_DATA);
  excel.host.undo();
  expect(await linksOf("A1")).toEqual([null]);
  await excel.host.api.redo();
  expect((await linksOf("A1"))[0]?.documentReference).toBe("'Data 1'!A1");
});
