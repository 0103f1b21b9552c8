import { describe, expect, it } from "vitest";
import { CellType } from "../../../src/preview/excel/entry";
import type { FileWorkbook } from "../../../src/preview/file/file-workbook";
import { FileProblem } from "../../../src/preview/file/file-workbook";
import { PackageFile } from "../../../src/preview/file/package-file";
import { passwordHash } from "../../../src/preview/file/patch-protection";
import { readFile } from "../../../src/preview/file/read-file";
import { renameSheetsIn } from "../../../src/preview/file/rename-sheet";
import { saveFile } from "../../../src/preview/file/save-file";
import { EMPTY_SHEET, EMPTY_WORKBOOK } from "../../support/file-workbook";
import { withCell, withSheet } from "../../support/saved-parts";
import { goldenWorkbook, simpleFile } from "../../support/xlsx-parts";

const open = (bytes: Uint8Array): FileWorkbook => readFile(bytes).workbook;

describe("sheets", () => {
  const names =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">Third!$A$1:$B$2</definedName>' +
    '<definedName name="Own" localSheetId="1">Second!$A$1</definedName><definedName name="All">Third!$A$1</definedName></definedNames>';
  const bytes = simpleFile({
    sheets: [{ name: "First" }, { name: "Second" }, { name: "Third" }],
    after: names,
  });

  it("are put in another order with all that goes by it", () => {
    const before = open(bytes);
    const [first, second, third] = before.sheets;
    const after = open(saveFile(bytes, { ...before, sheets: [third!, first!, second!] }));
    expect(after.sheets.map(({ name }) => name)).toEqual(["Third", "First", "Second"]);
    expect(after.names).toEqual(before.names);
    expect(after.sheets[0]?.pageLayout).toEqual(third?.pageLayout);
    expect(after.activeSheet).toBe("First");
  });

  it("go with their names", () => {
    const before = open(bytes);
    const rest = before.sheets.filter(({ name }) => name !== "Second");
    const saved = PackageFile.open(
      saveFile(bytes, { ...before, sheets: rest, names: before.names.filter(({ scope }) => scope === null) }),
    );
    expect(saved.has("xl/worksheets/sheet2.xml")).toBe(false);
    expect(saved.text("[Content_Types].xml")).not.toContain("sheet2.xml");
    const text = saved.text("xl/workbook.xml") ?? "";
    expect(text).toContain('name="_xlnm.Print_Area" localSheetId="1"');
    expect(text).not.toContain('name="Own"');
  });

  it("get another name in the areas to print too", () => {
    const before = open(bytes);
    const saved = saveFile(
      bytes,
      withSheet(before, 2, () => ({ name: "It's new" })),
    );
    expect(PackageFile.open(saved).text("xl/workbook.xml")).toContain(
      `localSheetId="2">'It''s new'!$A$1:$B$2</definedName>`,
    );
  });

  it("take what belonged to them alone along when they go", () => {
    const original = goldenWorkbook("openxlsx-loadThreadComment.xlsx");
    const before = open(original);
    const saved = PackageFile.open(
      saveFile(original, {
        ...before,
        sheets: [{ ...EMPTY_SHEET, name: "Only" }],
        names: [],
        activeSheet: "Only",
      }),
    );
    expect(saved.paths().filter((path) => /comments|drawing|threaded/i.test(path))).toEqual([]);
    for (const path of saved.paths()) {
      for (const { target, external } of saved.relationships(path)) {
        if (!external) expect(saved.has(target), `${path} to ${target}`).toBe(true);
      }
    }
  });

  it("cannot all go", () => {
    expect(() => saveFile(bytes, { ...open(bytes), sheets: [] })).toThrow(new FileProblem("no-sheets"));
  });
});

describe("tables", () => {
  const state = {
    style: "TableStyleMedium2",
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columnIds: [1, 2],
  };
  const table = { id: "1", name: "KPIs", rect: { top: 0, left: 0, bottom: 2, right: 1 }, state };
  const header = (v: string) => ({ v, t: CellType.text });
  const cells = { 0: { 0: header("KPI"), 1: header("Actual") }, 1: { 1: { v: 1, t: CellType.number } } };
  const original = saveFile(null, {
    ...EMPTY_WORKBOOK,
    sheets: [{ ...EMPTY_SHEET, cells, tables: [table] }],
  });
  const partIn = (bytes: Uint8Array) => PackageFile.open(bytes).text("xl/tables/table1.xml") ?? "";

  it("get a column more, with the name of its header cell", () => {
    const after = withSheet(open(original), 0, (sheet) => ({
      cells: withCell(sheet.cells, 0, 2, header("Sta\ntus")),
      tables: [{ ...table, rect: { ...table.rect, right: 2 }, state: { ...state, columnIds: [1, 2, 3] } }],
    }));
    const saved = saveFile(original, after);
    expect(partIn(saved)).toContain(
      '<tableColumns count="3"><tableColumn id="1" name="KPI"/><tableColumn id="2" name="Actual"/>' +
        '<tableColumn id="3" name="Sta_x000a_tus"/></tableColumns>',
    );
    expect(partIn(saved)).toContain('ref="A1:C3"');
    expect(open(saved).sheets).toEqual(after.sheets);
  });

  it("keep the columns' formulas, which name the table as it is called", () => {
    const file = PackageFile.open(original);
    const formula =
      "<calculatedColumnFormula>KPIs[[#This Row],[KPI]]&amp;OtherKPIs[A]</calculatedColumnFormula>";
    file.setText(
      "xl/tables/table1.xml",
      partIn(original).replace('name="Actual"/>', `name="Actual">${formula}</tableColumn>`),
    );
    const bytes = file.save();
    const saved = saveFile(
      bytes,
      withSheet(open(bytes), 0, () => ({ tables: [{ ...table, name: "Measures" }] })),
    );
    expect(partIn(saved)).toContain('displayName="Measures"');
    expect(partIn(saved)).toContain(">Measures[[#This Row],[KPI]]&amp;OtherKPIs[A]<");
  });

  it("go, and their cells stay", () => {
    const saved = saveFile(
      original,
      withSheet(open(original), 0, () => ({ tables: [] })),
    );
    expect(PackageFile.open(saved).has("xl/tables/table1.xml")).toBe(false);
    expect(PackageFile.open(saved).text("xl/worksheets/sheet1.xml")).not.toContain("tablePart");
    expect(open(saved).sheets[0]?.cells).toEqual(open(original).sheets[0]?.cells);
  });
});

it("hashes a password as Excel does", () => {
  // As XlsxWriter's tests compare with files of Excel.
  expect(passwordHash("password")).toBe("83AF");
  expect(passwordHash("test")).toBe("CBEB");
});

it.each([
  ["Old!A1+'Old'!B2", "'My new'!A1+'My new'!B2"],
  ['Older!A1&"Old!A1"', 'Older!A1&"Old!A1"'],
  ["old!A1", "'My new'!A1"],
  ["[1]Old!A1", "[1]Old!A1"],
  ["[1]MyOld!A1+'[1]Old'!A1+#OLD!", "[1]MyOld!A1+'[1]Old'!A1+#OLD!"],
  ["SUM(Old:Last!A1,'First:Old'!B2)", "SUM('My new:Last'!A1,'First:My new'!B2)"],
  ["Old!A1:Old!B2", "'My new'!A1:'My new'!B2"],
  ["Old!$A$1:Old!$B$2", "'My new'!$A$1:'My new'!$B$2"],
  ["Table1[Old!]+Table1[[#This Row],[Old!]]", "Table1[Old!]+Table1[[#This Row],[Old!]]"],
  ["Äther!A1+Old!A1", "Neu!A1+'My new'!A1"],
])("renames a sheet in %s", (formula, expected) => {
  const names = new Map([
    ["old", "My new"],
    ["äther", "Neu"],
  ]);
  expect(renameSheetsIn(formula, names)).toBe(expected);
});

it("gives two sheets each the other's name", () => {
  const names = new Map([
    ["a", "B"],
    ["b", "A"],
  ]);
  expect(renameSheetsIn("A!A1-B!A1", names)).toBe("B!A1-A!A1");
});
