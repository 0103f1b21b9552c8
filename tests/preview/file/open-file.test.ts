import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { IStyleData } from "@univerjs/core";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { FileSheet, FileWorkbook } from "../../../src/preview/file/file-workbook";
import { CellType } from "../../../src/preview/excel/entry";
import { readFile } from "../../../src/preview/file/read-file";
import { EMPTY_SHEET, EMPTY_WORKBOOK } from "../../support/file-workbook";
import { type RunningExcel, startExcel } from "../../support/excel";

const { text: TEXT, number: NUMBER, boolean: BOOLEAN } = CellType;
const BOLD = { bl: 1 } as unknown as IStyleData;
const LOG_ID = "{A0000000-0000-4000-8000-000000000002}";

/** A workbook with everything that the stand-in knows of. */
const FULL: FileWorkbook = {
  ...EMPTY_WORKBOOK,
  date1904: true,
  styles: {
    x0: { ff: "Arial", fs: 10 },
    x1: { n: { pattern: "0.0%" } },
    x2: { ...BOLD, bg: { rgb: "#FFEEAA" } },
  },
  sheets: [
    {
      ...EMPTY_SHEET,
      name: "KPIs",
      cells: {
        0: {
          0: { v: "KPI", t: TEXT, s: "x2" },
          1: { v: "Actual", t: TEXT, s: "x2" },
          2: { v: "Target", t: TEXT, s: "x2" },
        },
        1: {
          0: { v: "Sales", t: TEXT },
          1: { v: 0.9, t: NUMBER, s: "x1" },
          2: { v: 1, t: NUMBER, s: "x1" },
          4: { v: 0.9, t: NUMBER, f: "=B2/C2", s: "x1" },
        },
        2: { 0: { v: "Open", t: TEXT }, 1: { v: 1, t: BOOLEAN }, 3: { s: "x2" } },
        9: { 0: { v: "#N/A", t: TEXT, f: "=NA()" } },
      },
      merges: [{ top: 5, left: 0, bottom: 6, right: 2 }],
      columns: { 0: { size: 180 }, 3: { hidden: true }, 4: { size: 90, hidden: true } },
      rows: { 0: { size: 30 }, 7: { hidden: true } },
      frozen: { rows: 1, columns: 1 },
      gridlines: false,
      headings: false,
      tabColor: "#1E6B45",
      tables: [
        {
          id: "4",
          name: "KPIs",
          rect: { top: 0, left: 0, bottom: 2, right: 2 },
          state: {
            style: "TableStyleLight9",
            showTotals: false,
            showBandedRows: false,
            showBandedColumns: true,
            showFilterButton: false,
            highlightFirstColumn: true,
            highlightLastColumn: false,
            columnIds: [1, 5, 3],
          },
        },
      ],
      conditionalFormats: [
        {
          id: "cf1",
          rects: [{ top: 1, left: 1, bottom: 2, right: 2 }],
          state: {
            type: "CellValue",
            stopIfTrue: true,
            rule: { formula1: "=1", operator: "LessThan" },
            fillColor: "#FFC7CE",
            fontColor: null,
            bold: null,
            italic: null,
            numberFormat: null,
          },
        },
        {
          id: "cf2",
          rects: [{ top: 1, left: 1, bottom: 2, right: 1 }],
          state: {
            type: "DataBar",
            stopIfTrue: false,
            rule: {},
            fillColor: null,
            fontColor: null,
            bold: null,
            italic: null,
            numberFormat: null,
          },
        },
      ],
      protection: { protected: true, options: { allowFormatCells: true }, password: null },
      locks: [{ rect: { top: 1, left: 1, bottom: 2, right: 2 }, locked: false }],
      customProperties: { owner: "finance" },
      pageLayout: { orientation: "Landscape", printArea: { top: 0, left: 0, bottom: 2, right: 2 } },
      hyperlinks: [
        { rect: { top: 1, left: 0, bottom: 1, right: 0 }, link: { address: "https://example.org/" } },
      ],
      drawings: [],
    },
    { ...EMPTY_SHEET, id: LOG_ID, name: "Log's", visibility: "VeryHidden" },
    { ...EMPTY_SHEET, id: "{A0000000-0000-4000-8000-000000000003}", name: "Front" },
  ],
  names: [
    { name: "Rate", reference: "'KPIs'!$B$2", scope: null, comment: "of this year", hidden: false },
    { name: "Rate", reference: "'Log''s'!$A$1", scope: "Log's", comment: "", hidden: true },
    { name: "Factor", reference: "1.5", scope: null, comment: "", hidden: false },
  ],
  structureProtected: true,
  settings: { mapping: '{"a":1}' },
  documentSettings: { theme: '"dark"' },
  xmlParts: [{ id: "{C0000000-0000-4000-8000-000000000009}", xml: '<a xmlns="urn:a"/>' }],
  customProperties: { Project: "Scorecard", Year: 2026, Final: true },
  queries: [
    {
      name: "Orders",
      loadedTo: "Table",
      loadedToDataModel: false,
      rowsLoadedCount: 3,
      refreshDate: "2026-01-31T12:00:00Z",
    },
  ],
  activeSheet: "Front",
};

const WORKBOOKS = "tests/golden/workbooks";
const UNREADABLE = /encrypted/;
const FIXTURES = readdirSync(WORKBOOKS).filter((name) => name.endsWith(".xlsx") && !UNREADABLE.test(name));

const look = fc.constantFrom("x1", "x2");
const content = fc.oneof(
  fc.integer({ min: 1, max: 1e9 }).map((v) => ({ v, t: NUMBER })),
  fc.string({ minLength: 1, maxLength: 9 }).map((v) => ({ v, t: TEXT })),
  fc.boolean().map((v) => ({ v: v ? 1 : 0, t: BOOLEAN })),
);
const cell = fc.oneof(
  content,
  fc.tuple(content, look).map(([said, s]) => ({ ...said, s })),
  look.map((s) => ({ s })),
);
const index = fc.integer({ min: 0, max: 400 }).map(String);
const sheets = fc.dictionary(index, fc.dictionary(index, cell, { minKeys: 1, maxKeys: 5 }), {
  maxKeys: 9,
}) as fc.Arbitrary<FileSheet["cells"]>;

let excel: RunningExcel | null = null;

async function open(workbook: FileWorkbook): Promise<RunningExcel> {
  excel = await startExcel({ workbook });
  return excel;
}

afterEach(async () => {
  await excel?.stop();
  excel = null;
});

/** Cells of one sheet, all else blank. */
function withCells(cells: FileSheet["cells"], more: Partial<FileWorkbook> = {}): FileWorkbook {
  return { ...EMPTY_WORKBOOK, sheets: [{ ...EMPTY_SHEET, cells }], ...more };
}

describe("a workbook that was opened", () => {
  it("is the same when it is saved untouched", async () => {
    const { collect } = await open(FULL);
    expect(collect()).toEqual(FULL);
  });

  it.each(FIXTURES)("is the same when it is saved untouched: %s", async (name) => {
    const { workbook } = readFile(readFileSync(join(WORKBOOKS, name)));
    const { collect } = await open(workbook);
    expect(collect()).toEqual(workbook);
  });

  it("is the same when it is saved untouched, whatever its cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (cells) => {
        const workbook = withCells(cells, {
          styles: { x0: {}, x1: BOLD, x2: { n: { pattern: "0%" } } },
        });
        const running = await startExcel({ workbook });
        const collected = running.collect();
        await running.stop();
        expect(collected).toEqual(workbook);
      }),
      { numRuns: 25 },
    );
  });

  it("is what the add-in sees", async () => {
    await open(FULL);
    const seen = await Excel.run(async (context) => {
      const { workbook } = context;
      const sheets = workbook.worksheets.load("items/id,items/name,items/visibility,items/showGridlines");
      const table = workbook.tables.getItem("KPIs").load("style,showBandedRows,showFilterButton");
      const body = table.getDataBodyRange().load("values,numberFormat");
      const kpis = workbook.worksheets.getItem("KPIs");
      const formats = kpis.getRange("B2:C3").conditionalFormats.load("items/type");
      const owner = kpis.customProperties.getItem("owner").load("value");
      const layout = kpis.pageLayout.load("orientation");
      const protection = kpis.protection.load("protected");
      const front = workbook.worksheets.getActiveWorksheet().load("name");
      const hidden = workbook.worksheets.getItem("Log's").names.getItem("Rate").load("visible,formula");
      const rate = workbook.names.getItem("Rate").load("formula,comment");
      const mapping = workbook.settings.getItem("mapping").load("value");
      const part = workbook.customXmlParts.getByNamespace("urn:a").getOnlyItem().load("id");
      const title = kpis.getRange("A1").format.load("rowHeight,columnWidth");
      await context.sync();
      return {
        sheets: sheets.items.map(({ id, name, visibility }) => [id, name, visibility]),
        gridlines: sheets.items.map(({ showGridlines }) => showGridlines),
        table: [table.style, table.showBandedRows, table.showFilterButton],
        values: body.values,
        formats: body.numberFormat[0],
        conditional: formats.items.map(({ type }) => type),
        kept: [owner.value, layout.orientation, protection.protected, front.name, mapping.value, part.id],
        names: [hidden.visible, hidden.formula, rate.formula, rate.comment],
        sizes: [title.rowHeight, title.columnWidth],
        theme: Office.context.document.settings.get("theme") as unknown,
      };
    });
    expect(seen).toEqual({
      sheets: [
        [EMPTY_SHEET.id, "KPIs", "Visible"],
        [LOG_ID, "Log's", "VeryHidden"],
        ["{A0000000-0000-4000-8000-000000000003}", "Front", "Visible"],
      ],
      gridlines: [false, true, true],
      table: ["TableStyleLight9", false, false],
      values: [
        ["Sales", 0.9, 1],
        ["Open", true, ""],
      ],
      formats: ["General", "0.0%", "0.0%"],
      conditional: ["CellValue", "DataBar"],
      kept: ["finance", "Landscape", true, "Front", { a: 1 }, "{C0000000-0000-4000-8000-000000000009}"],
      names: [false, "='Log''s'!$A$1", "='KPIs'!$B$2", "of this year"],
      // 30 and 180 pixels.
      sizes: [22.5, 135],
      theme: "dark",
    });
  });

  it("cannot be undone into nothing", async () => {
    const { host, collect } = await open(FULL);
    host.undo();
    host.undo();
    expect(collect()).toEqual(FULL);
  });

  it("keeps other looks, ids and places when one cell is written", async () => {
    const { collect } = await open({ ...FULL, structureProtected: false });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Front").getRange("C3").values = [[7]];
      await context.sync();
    });
    const [kpis, log, front] = collect().sheets;
    expect([kpis, log]).toEqual(FULL.sheets.slice(0, 2));
    expect(front?.cells).toEqual({ 2: { 2: { v: 7, t: NUMBER } } });
  });
});

describe("what changes", () => {
  it("gives a cell whose look changes another id, and leaves the look of the others", async () => {
    const { collect } = await open(
      withCells(
        { 0: { 0: { v: 1, t: NUMBER, s: "x1" }, 1: { v: 2, t: NUMBER, s: "x1" } } },
        { styles: { x1: BOLD } },
      ),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    const { sheets, styles } = collect();
    const [first, second] = [sheets[0]?.cells[0]?.[0], sheets[0]?.cells[0]?.[1]];
    expect(second).toEqual({ v: 2, t: NUMBER, s: "x1" });
    expect(first?.s).not.toBe("x1");
    expect(styles[first?.s as string]).toMatchObject({ bl: 1, bg: { rgb: "#FF0000" } });
    expect(styles["x1"]).toEqual({ bl: 1 });
  });

  it("writes the values that formulas have now", async () => {
    const { collect, type, host } = await open(
      withCells({ 0: { 0: { v: 1, t: NUMBER }, 1: { v: 2, t: NUMBER, f: "=A1*2" } } }),
    );
    type("Sheet1", "A1", 21);
    await host.settle();
    expect(collect().sheets[0]?.cells[0]?.[1]).toEqual({ v: 42, t: NUMBER, f: "=A1*2" });
  });

  it("numbers new ids on from those of the file", async () => {
    const id = "{00000000-0001-0000-0000-0000000000FF}";
    await open({ ...EMPTY_WORKBOOK, xmlParts: [{ id, xml: "<a/>" }] });
    const added = await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.add("<b/>").load("id");
      const sheet = context.workbook.worksheets.add("New").load("id");
      await context.sync();
      return [part.id, sheet.id];
    });
    expect(added).toEqual([
      "{00000000-0001-0000-0000-000000000100}",
      "{00000000-0001-0000-0000-000000000101}",
    ]);
  });

  it("tells conditional formats of two sheets apart that have the same id in the file", async () => {
    const [format] = FULL.sheets[0]?.conditionalFormats ?? [];
    if (!format) throw new Error("There is no format.");
    const sheet = { ...EMPTY_SHEET, conditionalFormats: [format] };
    const { collect } = await open({
      ...EMPTY_WORKBOOK,
      sheets: [sheet, { ...sheet, id: LOG_ID, name: "Other" }],
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    expect(collect().sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual([[format], []]);
  });
});

describe("settings, which Excel keeps in one place", () => {
  const both = { mapping: "1", theme: "2", gone: "3" };

  it("follow the change that was made to one of the two", async () => {
    const { collect } = await open({ ...EMPTY_WORKBOOK, settings: both, documentSettings: both });
    await Excel.run(async (context) => {
      context.workbook.settings.add("mapping", 9);
      context.workbook.settings.getItem("gone").delete();
      context.workbook.settings.add("new", 4);
      await context.sync();
    });
    Office.context.document.settings.set("theme", 8);
    await new Promise((resolve) => {
      Office.context.document.settings.saveAsync(resolve);
    });
    const { settings, documentSettings } = collect();
    expect(settings).toEqual({ mapping: "9", theme: "8", new: "4" });
    expect(documentSettings).toEqual({ mapping: "9", theme: "8" });
  });
});

describe("array formulas", () => {
  const spilled = (f: string): FileSheet["cells"] => ({
    0: { 0: { v: 3, t: NUMBER }, 1: { v: 7, t: NUMBER, f, custom: { spill: "B1:B2" } } },
    1: { 0: { v: 4, t: NUMBER }, 1: { v: 8, t: NUMBER, s: "x1" } },
  });
  const styles = { x1: BOLD };

  it("are calculated anew with the cells they fill", async () => {
    const { collect, host, values } = await open(withCells(spilled("=A1:A2*2"), { styles }));
    await host.settle();
    expect(values("Sheet1", "B1:B2")).toEqual([[6], [8]]);
    expect(collect().sheets[0]?.cells).toEqual({
      0: { 0: { v: 3, t: NUMBER }, 1: { v: 6, t: NUMBER, f: "=A1:A2*2", custom: { spill: "B1:B2" } } },
      1: { 0: { v: 4, t: NUMBER }, 1: { v: 8, t: NUMBER, s: "x1" } },
    });
  });

  it("keep what the file says where the function is not known here", async () => {
    const cells = spilled("=NOSUCHTHING(A1:A2)");
    const { collect, host } = await open(withCells(cells, { styles }));
    await host.settle();
    expect(collect().sheets[0]?.cells).toEqual(cells);
  });

  it("name the block that a new one fills", async () => {
    const { collect, type, host } = await open(
      withCells({ 0: { 0: { v: 3, t: NUMBER } }, 1: { 0: { v: 4, t: NUMBER } } }),
    );
    type("Sheet1", "C1", "=A1:A2+1");
    await host.settle();
    expect(collect().sheets[0]?.cells[0]?.[2]).toEqual({
      v: 4,
      t: NUMBER,
      f: "=A1:A2+1",
      custom: { spill: "C1:C2" },
    });
    expect(collect().sheets[0]?.cells[1]?.[2]).toEqual({ v: 5, t: NUMBER });
  });

  it("move with the rows above them", async () => {
    const { collect, host } = await open(withCells(spilled("=NOSUCHTHING(A1:A2)"), { styles }));
    await host.settle();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      await context.sync();
    });
    await host.settle();
    const { cells } = collect().sheets[0] ?? {};
    expect(cells?.[1]?.[1]?.custom).toEqual({ spill: "B2:B3" });
    expect(cells?.[2]?.[1]).toEqual({ v: 8, t: NUMBER, s: "x1" });
  });

  it("are none any more once a value is typed over them", async () => {
    const { collect, host, type } = await open(withCells(spilled("=A1:A2*2"), { styles }));
    await host.settle();
    type("Sheet1", "B1", 5);
    await host.settle();
    expect(collect().sheets[0]?.cells).toEqual({
      0: { 0: { v: 3, t: NUMBER }, 1: { v: 5, t: NUMBER } },
      1: { 0: { v: 4, t: NUMBER }, 1: { s: "x1" } },
    });
  });
});
