import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/* Names, settings, custom XML parts, document settings, culture: as in the reference of their classes. */
let excel: RunningExcel;

beforeAll(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "My data",
        cells: [
          ["a", 1],
          ["b", 2],
        ],
      },
    ],
    names: { Block: "='My data'!$A$1:$B$2" },
    culture: "de-DE",
    date1904: true,
    settings: { known: { list: [1, null] } },
  });
});
afterAll(() => excel.stop());

it("keeps names, hidden ones too, through renames and inserted rows", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My data");
    const own = context.workbook.names.add("_BSC_source_1", sheet.getRange("A1:B2"));
    own.visible = false;
    await context.sync();
    sheet.name = "Renamed";
    sheet.getRange("1:1").insert("Down");
    const range = context.workbook.names
      .getItem("_BSC_source_1")
      .load("visible,formula,type")
      .getRange()
      .load("address");
    const user = context.workbook.names.getItem("block").load("formula,visible");
    await context.sync();
    expect(range.address).toBe("Renamed!A2:B3");
    expect(user.formula).toBe("=Renamed!$A$2:$B$3");
    own.load("visible,type");
    await context.sync();
    expect([own.visible, own.type]).toEqual([false, "Range"]);
    sheet.getRange("1:1").delete("Up");
    sheet.name = "My data";
    own.delete();
    const gone = context.workbook.names.getItemOrNullObject("_BSC_source_1");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

it("has a null range for a name whose cells are gone", async () => {
  await Excel.run(async (context) => {
    const name = context.workbook.names.add("Lost", "=#REF!");
    const range = name.getRangeOrNullObject();
    await context.sync();
    expect(range.isNullObject).toBe(true);
    name.delete();
    await context.sync();
  });
});

it.each(["1bad", "A1", "with space"])("refuses the name %s", async (name) => {
  const attempt = Excel.run(async (context) => {
    context.workbook.names.add(name, context.workbook.worksheets.getFirst().getRange("A1"));
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("keeps settings in the workbook, any JSON", async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("new", { ü: ["😀", 1.5] });
    const known = settings.getItem("known").load("value");
    const none = settings.getItemOrNullObject("none");
    await context.sync();
    const fresh = settings.getItem("new").load("key,value");
    settings.load("items/key");
    await context.sync();
    expect(known.value).toEqual({ list: [1, null] });
    expect(fresh.value).toEqual({ ü: ["😀", 1.5] });
    expect(none.isNullObject).toBe(true);
    expect(settings.items.map((setting) => setting.key)).toEqual(["known", "new"]);
    fresh.delete();
    await context.sync();
  });
});

it("keeps custom XML parts, and finds them by namespace", async () => {
  await Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const part = parts.add('<r xmlns="urn:bsc"><c>1</c></r>').load("id,namespaceUri");
    await context.sync();
    const found = parts.getByNamespace("urn:bsc").getOnlyItemOrNullObject();
    const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
    const xml = parts.getItem(part.id).getXml();
    await context.sync();
    expect(part.namespaceUri).toBe("urn:bsc");
    expect([found.isNullObject, none.isNullObject]).toEqual([false, true]);
    expect(xml.value).toBe('<r xmlns="urn:bsc"><c>1</c></r>');
    part.setXml('<r xmlns="urn:bsc"/>');
    part.delete();
    const count = parts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

it("refuses what is no XML", async () => {
  const attempt = Excel.run(async (context) => {
    context.workbook.customXmlParts.add("plain text");
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("saves the document's settings", async () => {
  Office.context.document.settings.set("theme", { dark: true });
  const status = await new Promise((resolve) =>
    Office.context.document.settings.saveAsync((result) => resolve(result.status)),
  );
  expect(status).toBe("succeeded");
  expect([...excel.host.documentSettings.keys()]).toEqual(["theme"]);
});

it("tells the culture, and the date system", async () => {
  await Excel.run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load(
      "name,numberFormat/numberDecimalSeparator,numberFormat/numberGroupSeparator,datetimeFormat/shortDatePattern",
    );
    const epoch = context.workbook.functions.date(1904, 1, 1).load("value");
    await context.sync();
    expect(cultureInfo.name).toBe("de-DE");
    expect(cultureInfo.numberFormat.numberDecimalSeparator).toBe(",");
    expect(cultureInfo.numberFormat.numberGroupSeparator).toBe(".");
    expect(cultureInfo.datetimeFormat.shortDatePattern).toBe("dd.MM.yyyy");
    expect(epoch.value).toBe(0);
  });
});

it("shows and reads numbers and dates as the culture and the date system say", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("D1:F1");
    range.numberFormat = [["#,##0.00", "dd.mm.yyyy", "General"]];
    // 1904 system: 1 January 2024 is 43830, four years and a day below 45292.
    range.values = [["1.234,5", 43_830, "01.01.2024"]];
    range.load("values,text");
    await context.sync();
    expect(range.text[0]?.slice(0, 2)).toEqual(["1.234,50", "01.01.2024"]);
    expect(range.values).toEqual([[1234.5, 43_830, 43_830]]);
  });
});

it("says which requirement sets it has", () => {
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
});
