import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RunningExcel, startExcel } from "../support/excel";

/*
 * Expected values are those of Excel as its reference documents them (Excel.Range, "Core cell operations using the
 * Excel JavaScript API"), or as Excel shows them on the screen.
 */
let excel: RunningExcel;

beforeEach(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "Data",
        cells: [
          ["KPI", "Actual", "Target"],
          ["Sales", 90, 100],
          ["Costs", "=B2*2", null],
          ["Share", 0.125, true],
        ],
        formats: { B4: "0.0%" },
        merges: ["E1:F2"],
      },
      { name: "It's 2" },
    ],
  });
});
afterEach(() => excel.stop());

/** Runs against the sheet Data. */
function onSheet<T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => act(context.workbook.worksheets.getItem("Data"), context));
}

/** Writes to a block and reads it back. */
function echo(address: string, values: unknown) {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.values = values as unknown[][];
    range.load("values,formulas,text,numberFormat,valueTypes");
    await context.sync();
    return range.toJSON();
  });
}

describe("reading", () => {
  it("gives values, formulas, texts, formats and types of every cell", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A2:C4").load("values,formulas,text,numberFormat,valueTypes,address");
      await context.sync();
      expect(range.values).toEqual([
        ["Sales", 90, 100],
        ["Costs", 180, ""],
        ["Share", 0.125, true],
      ]);
      expect(range.formulas).toEqual([
        ["Sales", 90, 100],
        ["Costs", "=B2*2", ""],
        ["Share", 0.125, true],
      ]);
      expect(range.text).toEqual([
        ["Sales", "90", "100"],
        ["Costs", "180", ""],
        ["Share", "12.5%", "TRUE"],
      ]);
      expect(range.numberFormat[2]).toEqual(["General", "0.0%", "General"]);
      expect(range.valueTypes[1]).toEqual(["String", "Double", "Empty"]);
      expect(range.address).toBe("Data!A2:C4");
    });
  });

  it("quotes the sheet in an address where Excel does", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("It's 2").getRange("B3:C4").load("address");
      await context.sync();
      expect(range.address).toBe("'It''s 2'!B3:C4");
    });
  });

  it("answers null for the values of whole columns, which are too many", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A:B").load("values,rowCount,isEntireColumn,address");
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.rowCount).toBe(1_048_576);
      expect(range.isEntireColumn).toBe(true);
      expect(range.address).toBe("Data!A:B");
    });
  });

  it("loads whole objects and nested ones by their paths", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet
        .getRange("A1")
        .load({ values: true, worksheet: { name: true }, format: { fill: { color: true } } });
      await context.sync();
      expect(range.worksheet.name).toBe("Data");
      expect(range.format.fill.color).toBe("#FFFFFF");
    });
  });
});

describe("writing", () => {
  it.each([
    { entry: "12", value: 12, because: "text that reads as a number becomes one" },
    { entry: "12.5%", value: 0.125, because: "a percentage becomes a ratio" },
    { entry: "TRUE", value: true, because: "TRUE becomes a boolean" },
    { entry: "2024-01-31", value: 45322, because: "a date becomes its serial" },
    { entry: "#N/A", value: "#N/A", because: "an error's name becomes the error" },
    { entry: "Sales", value: "Sales", because: "text stays text" },
    { entry: "=1+1", value: 2, because: "a leading = makes a formula" },
    { entry: "-1+3", value: 2, because: "a leading - makes a formula of what is no number" },
    { entry: "'=1+1", value: "=1+1", because: "an apostrophe makes text" },
    { entry: "'007", value: "007", because: "an apostrophe keeps zeros" },
    { entry: "@home", value: "@home", because: "a leading @ stays text" },
    { entry: 0.1, value: 0.1, because: "a number stays one" },
  ])("$because", async ({ entry, value }) => {
    expect((await echo("H1", [[entry]])).values).toEqual([[value]]);
  });

  it("keeps text as it is in a cell formatted as text", async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("H1");
      cell.numberFormat = [["@"]];
      cell.values = [["=1+1"]];
      cell.load("values,valueTypes");
      await context.sync();
      expect(cell.values).toEqual([["=1+1"]]);
      expect(cell.valueTypes).toEqual([["String"]]);
    });
  });

  it("tells an error from text that only looks like one", async () => {
    const { valueTypes } = await echo("H1:I1", [["#N/A", "'#N/A"]]);
    expect(valueTypes).toEqual([["Error", "String"]]);
  });

  it("empties a cell for empty text and leaves it alone for null", async () => {
    const { values, valueTypes } = await echo("A2:C2", [["", null, 7]]);
    expect(values).toEqual([["", 90, 7]]);
    expect(valueTypes?.[0]?.[0]).toBe("Empty");
  });

  it("gives one value to every cell of the block", async () => {
    expect((await echo("H1:I2", 5)).values).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it("refuses an array of another shape, and writes none of it", async () => {
    const before = excel.host.snapshot();
    await expect(echo("H1:I2", [[1, 2]])).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
    expect(excel.host.snapshot()).toEqual(before);
  });

  it("keeps only the first cell of merged ones", async () => {
    expect(
      (
        await echo("E1:F2", [
          [1, 2],
          [3, 4],
        ])
      ).values,
    ).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });

  it("keeps 32,767 characters, emoji and odd names", async () => {
    const long = "x".repeat(32_767);
    const entries = [[long, "😀 50%", "__proto__", "'=cmd|' /C calc'!A0"]];
    expect((await echo("H1:K1", entries)).values).toEqual([
      [long, "😀 50%", "__proto__", "=cmd|' /C calc'!A0"],
    ]);
  });

  it("recalculates what depends on a cell before the next read", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").values = [[50]];
      const range = sheet.getRange("B3").load("values");
      await context.sync();
      expect(range.values).toEqual([[100]]);
    });
  });

  it("keeps a formula when its cell is formatted", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B3").format.font.bold = true;
      sheet.getRange("B2").values = [[1]];
      const range = sheet.getRange("B3").load("values,formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=B2*2"]]);
      expect(range.values).toEqual([[2]]);
    });
  });

  it("writes in parts what the client cuts up", async () => {
    const values = Array.from({ length: 4000 }, (_, row) => [row, `r${row}`, row / 8]);
    const { values: read } = await echo("H1:J4000", values);
    expect(read).toEqual(values);
  });

  it("spills an array formula, and says where to", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("H1").formulas = [["=SEQUENCE(3)"]];
      await context.sync();
      const spill = sheet.getRange("H1").getSpillingToRangeOrNullObject().load("address,values");
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      await context.sync();
      expect(spill.address).toBe("Data!H1:H3");
      expect(spill.values).toEqual([[1], [2], [3]]);
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("finding the way", () => {
  it.each([
    { to: "getCell", range: (r: Excel.Range) => r.getCell(1, 2), address: "Data!D3" },
    { to: "getRow", range: (r: Excel.Range) => r.getRow(1), address: "Data!B3:C3" },
    { to: "getColumn", range: (r: Excel.Range) => r.getColumn(1), address: "Data!C2:C4" },
    { to: "getLastCell", range: (r: Excel.Range) => r.getLastCell(), address: "Data!C4" },
    { to: "getResizedRange", range: (r: Excel.Range) => r.getResizedRange(1, -1), address: "Data!B2:B5" },
    { to: "getOffsetRange", range: (r: Excel.Range) => r.getOffsetRange(1, 1), address: "Data!C3:D5" },
    { to: "getBoundingRect", range: (r: Excel.Range) => r.getBoundingRect("E1"), address: "Data!B1:E4" },
    { to: "getIntersection", range: (r: Excel.Range) => r.getIntersection("A3:B9"), address: "Data!B3:B4" },
    { to: "getEntireColumn", range: (r: Excel.Range) => r.getEntireColumn(), address: "Data!B:C" },
    { to: "getEntireRow", range: (r: Excel.Range) => r.getEntireRow(), address: "Data!2:4" },
    { to: "getColumnsAfter", range: (r: Excel.Range) => r.getColumnsAfter(2), address: "Data!D2:E4" },
  ])("$to leads from B2:C4 to $address", async ({ range, address }) => {
    await onSheet(async (sheet, context) => {
      const found = range(sheet.getRange("B2:C4")).load("address");
      await context.sync();
      expect(found.address).toBe(address);
    });
  });

  it("has no intersection where there is none", async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it.each([
    {
      what: "an address that is none",
      act: (s: Excel.Worksheet) => s.getRange("1A"),
      code: "InvalidArgument",
    },
    {
      what: "a block off the sheet",
      act: (s: Excel.Worksheet) => s.getRange("A1").getOffsetRange(-1, 0),
      code: "InvalidArgument",
    },
    {
      what: "an intersection that is empty",
      act: (s: Excel.Worksheet) => s.getRange("A1").getIntersection("B2"),
      code: "ItemNotFound",
    },
  ])("refuses $what with $code", async ({ act, code }) => {
    const attempt = onSheet(async (sheet, context) => {
      act(sheet).load("address");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code });
  });

  it("knows the used range, with formats and without", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("H9").format.fill.color = "red";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      const blank = context.workbook.worksheets.getItem("It's 2").getUsedRangeOrNullObject();
      await context.sync();
      expect(all.address).toBe("Data!A1:H9");
      expect(values.address).toBe("Data!A1:C4");
      expect(blank.isNullObject).toBe(true);
    });
  });
});

describe("clearing and moving", () => {
  it("clears contents, formats, or both", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A2").clear("Contents");
      sheet.getRange("B4").clear("Formats");
      const range = sheet.getRange("A2:B4").load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([
        ["", 90],
        ["Costs", 180],
        ["Share", 0.125],
      ]);
      expect(range.numberFormat[2]?.[1]).toBe("General");
    });
  });

  it("inserts rows and moves what is below", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("2:3").insert("Down");
      const range = sheet.getRange("A1:A5").load("values");
      await context.sync();
      expect(range.values).toEqual([["KPI"], [""], [""], ["Sales"], ["Costs"]]);
    });
  });

  it("merges and finds merged cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("H1:I1").merge();
      const merged = sheet.getRange("A1:Z1").getMergedAreasOrNullObject();
      const none = sheet.getRange("A5:B6").getMergedAreasOrNullObject();
      await context.sync();
      expect(merged.isNullObject).toBe(false);
      expect(none.isNullObject).toBe(true);
    });
  });
});
