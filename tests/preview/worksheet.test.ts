import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* Names, limits and errors as in the reference of Excel.Worksheet and in Excel's help on renaming a worksheet. */
let excel: RunningExcel;

beforeAll(async () => {
  excel = await startExcel({
    sheets: [
      { name: "First", cells: [["a"]] },
      { name: "Hidden", visibility: "Hidden" },
      { name: "Secret", visibility: "VeryHidden" },
      { name: "Locked", cells: [["x", "y"]], protected: true, unlocked: ["B1:B9"] },
    ],
  });
});
afterAll(() => excel.stop());

const failing = (act: (context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    act(context);
    await context.sync();
  });

describe("the collection", () => {
  it("lists sheets in order with their visibility", async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/position");
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ["First", "Visible"],
        ["Hidden", "Hidden"],
        ["Secret", "VeryHidden"],
        ["Locked", "Visible"],
      ]);
    });
  });

  it("takes only the items asked for by top and skip", async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Hidden", "Secret"]);
    });
  });

  it("finds a sheet by name in any case, by id, and says when there is none", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem("fIRST").load("id,name");
      const none = worksheets.getItemOrNullObject("Nope");
      await context.sync();
      const byId = worksheets.getItem(byName.id).load("name");
      await context.sync();
      expect([byName.name, byId.name, none.isNullObject]).toEqual(["First", "First", true]);
    });
  });

  it("names the call that failed, with its statement", async () => {
    const attempt = failing((context) => context.workbook.worksheets.getItem("Nope").load("name"));
    await expect(attempt).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: {
        errorLocation: "WorksheetCollection.getItem",
        statement: expect.stringContaining("getItem(") as string,
      },
    });
  });

  it("answers null for what hangs on a null object", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
      const table = sheet.tables.getItemOrNullObject("Neither");
      await context.sync();
      expect([sheet.isNullObject, table.isNullObject]).toEqual([true, true]);
    });
  });

  it.each([
    { name: "", code: "InvalidArgument" },
    { name: "a/b", code: "InvalidArgument" },
    { name: "x".repeat(32), code: "InvalidArgument" },
    { name: "'quoted'", code: "InvalidArgument" },
    { name: "History", code: "InvalidArgument" },
    { name: "first", code: "ItemAlreadyExists" },
  ])("refuses to name a sheet $name with $code", async ({ name, code }) => {
    await expect(failing((context) => context.workbook.worksheets.add(name))).rejects.toMatchObject({ code });
  });

  it("adds a sheet at the end and leaves the active one in front", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Added").load("name,position,visibility");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Added", 4, "Visible"]);
      expect(active.name).toBe("First");
      sheet.delete();
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(4);
    });
  });
});

describe("a sheet", () => {
  it("keeps what is set about it", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("First");
      sheet.showGridlines = false;
      sheet.tabColor = "#217346";
      sheet.customProperties.add("BSC.kind", "scorecard");
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
      sheet.pageLayout.setPrintArea("A1:B2");
      sheet.freezePanes.freezeRows(3);
      await context.sync();
      sheet.load("showGridlines,tabColor,pageLayout/orientation,pageLayout/zoom");
      const property = sheet.customProperties.getItem("bsc.KIND").load("key,value");
      const none = sheet.customProperties.getItemOrNullObject("other");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      await context.sync();
      expect([sheet.showGridlines, sheet.tabColor]).toEqual([false, "#217346"]);
      expect(sheet.pageLayout.orientation).toBe("Landscape");
      expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 1 });
      expect([property.key, property.value]).toEqual(["BSC.kind", "scorecard"]);
      expect(none.isNullObject).toBe(true);
      expect(frozen.address).toBe("First!1:3");
      expect(area.address).toBe("First!A1:B2");
    });
  });

  it("renames, and its old name is gone", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Before");
      sheet.name = "After";
      const old = context.workbook.worksheets.getItemOrNullObject("Before");
      await context.sync();
      expect(old.isNullObject).toBe(true);
      sheet.delete();
      await context.sync();
    });
  });

  it("cannot be activated while hidden", async () => {
    const attempt = failing((context) => context.workbook.worksheets.getItem("Hidden").activate());
    await expect(attempt).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

describe("a protected sheet", () => {
  it.each([
    { what: "writing a locked cell", act: (s: Excel.Worksheet) => void (s.getRange("A1").values = [[1]]) },
    { what: "clearing it", act: (s: Excel.Worksheet) => s.getRange("A1").clear() },
    { what: "colouring it", act: (s: Excel.Worksheet) => void (s.getRange("B1").format.fill.color = "red") },
    { what: "inserting rows", act: (s: Excel.Worksheet) => s.getRange("1:1").insert("Down") },
    { what: "adding a table", act: (s: Excel.Worksheet) => s.tables.add("A1:B2", true) },
    { what: "protecting it again", act: (s: Excel.Worksheet) => s.protection.protect() },
  ])("denies $what", async ({ act }) => {
    const before = excel.host.snapshot();
    const attempt = failing((context) => act(context.workbook.worksheets.getItem("Locked")));
    await expect(attempt).rejects.toMatchObject({ code: "AccessDenied" });
    expect(excel.host.snapshot()).toEqual(before);
  });

  it("lets open cells be written", async () => {
    await failing((context) => {
      context.workbook.worksheets.getItem("Locked").getRange("B1:B2").values = [["open"], [2]];
    });
    expect(excel.values("Locked", "B1:B2")).toEqual([["open"], [2]]);
  });

  it("tells its protection", async () => {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets
        .getItem("Locked")
        .load("protection/protected,protection/options");
      const locked = context.workbook.worksheets
        .getItem("Locked")
        .getRange("A1:B1")
        .format.protection.load("locked");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options.allowFormatCells).toBe(false);
      expect(locked.locked).toBeNull();
    });
  });

  it("asks for the password", async () => {
    await failing((context) => context.workbook.worksheets.getItem("First").protection.protect({}, "secret"));
    const wrong = failing((context) =>
      context.workbook.worksheets.getItem("First").protection.unprotect("guess"),
    );
    await expect(wrong).rejects.toMatchObject({ code: "AccessDenied" });
    await failing((context) => context.workbook.worksheets.getItem("First").protection.unprotect("secret"));
  });
});

it("answers ApiNotFound for what is not modelled", async () => {
  const attempt = failing((context) =>
    context.workbook.worksheets.getItem("First").pivotTables.load("items"),
  );
  await expect(attempt).rejects.toMatchObject({
    code: "ApiNotFound",
    debugInfo: { errorLocation: "Worksheet.pivotTables" },
  });
});
