import type { ICellData } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { CellType } from "../../../src/preview/excel/entry";
import { PackageFile } from "../../../src/preview/file/package-file";
import { readFile } from "../../../src/preview/file/read-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { simpleFile, type SimpleWorkbook } from "../../support/xlsx-parts";
import { withCell, withSheet } from "../../support/saved-parts";

const SHEET = "xl/worksheets/sheet1.xml";

/** Saves a file made of rows with some cells changed, `null` for none. */
function saved(
  workbook: SimpleWorkbook,
  ...changes: readonly (readonly [row: number, column: number, cell: ICellData | null])[]
): PackageFile {
  const bytes = simpleFile(workbook);
  const after = changes.reduce(
    (book, [row, column, cell]) =>
      withSheet(book, 0, ({ cells }) => ({ cells: withCell(cells, row, column, cell) })),
    readFile(bytes).workbook,
  );
  return PackageFile.open(saveFile(bytes, after));
}

const rowsIn = (file: PackageFile): string =>
  /<sheetData>(.*)<\/sheetData>/s.exec(file.text(SHEET) ?? "")?.[1] ?? "";

describe("cells of a changed row", () => {
  it("stay as they are written where they do not change", () => {
    const rows = `<row r="2" spans="1:3" ht='21'><c r='A2' s="0"  ><v>1.50</v></c><c r="C2"><v>3E0</v></c></row>`;
    expect(rowsIn(saved({ sheets: [{ rows }] }, [1, 1, { v: 2, t: CellType.number }]))).toBe(
      `<row r="2" spans="1:3" ht='21'><c r='A2' s="0"  ><v>1.50</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3E0</v></c></row>`,
    );
  });

  it("come into rows between others, and before and behind them", () => {
    const rows = `<row r="2"><c r="A2"><v>1</v></c></row><row r="5"><c r="A5"><v>1</v></c></row>`;
    const file = saved(
      { sheets: [{ rows }] },
      [0, 0, { v: 0, t: CellType.number }],
      [2, 0, { v: 3, t: CellType.number }],
      [9, 1, { v: 1, t: CellType.boolean }],
    );
    expect(rowsIn(file)).toBe(
      `<row r="1"><c r="A1"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>` +
        `<row r="5"><c r="A5"><v>1</v></c></row><row r="10"><c r="B10" t="b"><v>1</v></c></row>`,
    );
  });

  it("keep their places where the file leaves them to their order", () => {
    const rows = `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`;
    const file = saved({ sheets: [{ rows }] }, [0, 0, null], [4, 0, { v: 9, t: CellType.number }]);
    const [sheet] = readFile(file.save()).workbook.sheets;
    expect(sheet?.cells).toEqual({
      0: { 1: { v: 2, t: CellType.number } },
      1: { 0: { v: 3, t: CellType.number } },
      4: { 0: { v: 9, t: CellType.number } },
    });
  });

  it("have the sheet's own prefix", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const text = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const file = saved(
      { sheets: [{}], parts: { [SHEET]: text } },
      [0, 1, { v: 2, t: CellType.number }],
      [1, 0, { f: "=A1", v: 1, t: CellType.number }],
    );
    expect(file.text(SHEET)).toContain(
      `<x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>A1</x:f><x:v>1</x:v></x:c></x:row>`,
    );
  });
});

describe("texts", () => {
  const strings = "<si><t>one</t></si><si><r><t>two</t></r></si>";
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`;

  it("are shared with those of the file, and added behind them", () => {
    const file = saved(
      { sheets: [{ rows }], strings },
      [1, 0, { v: "one", t: CellType.text }],
      [2, 0, { v: " a&b", t: CellType.text }],
    );
    expect(rowsIn(file)).toContain(`<c r="A2" t="s"><v>0</v></c>`);
    expect(rowsIn(file)).toContain(`<c r="A3" t="s"><v>2</v></c>`);
    expect(file.text("xl/sharedStrings.xml")).toContain(
      `${strings}<si><t xml:space="preserve"> a&amp;b</t></si></sst>`,
    );
  });

  it("stand in the cell where the file shares none", () => {
    const file = saved({ sheets: [{}] }, [0, 0, { v: "own", t: CellType.text }]);
    expect(rowsIn(file)).toBe(`<row r="1"><c r="A1" t="inlineStr"><is><t>own</t></is></c></row>`);
  });
});

describe("formulas", () => {
  const shared =
    `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>` +
    `<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>`;

  it("are written in full where the one that they shared is lost", () => {
    const file = saved({ sheets: [{ rows: shared }] }, [0, 0, { v: 5, t: CellType.number }]);
    expect(rowsIn(file)).toBe(
      `<row r="1"><c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row>` +
        `<row r="3"><c r="A3"><f>B3*2</f><v>6</v></c></row>`,
    );
  });

  it("stay shared where another cell of theirs changes", () => {
    const file = saved({ sheets: [{ rows: shared }] }, [1, 0, { v: 5, t: CellType.number }]);
    expect(rowsIn(file)).toBe(shared.replace(`<f t="shared" si="0"/><v>4</v>`, "<v>5</v>"));
  });

  it("keep the file's value where the preview has an error or the same within rounding", () => {
    const rows = `<row r="1"><c r="A1"><f>CUBE(1)</f><v>7</v></c><c r="B1"><f>1/3</f><v>0.33333333333333331</v></c></row>`;
    const file = saved(
      { sheets: [{ rows }] },
      [0, 0, { f: "=CUBE(1)", v: "#NAME?", t: CellType.text }],
      [0, 1, { f: "=1/3", v: 0.3333333333333334, t: CellType.number }],
    );
    expect(rowsIn(file)).toBe(rows);
  });

  it("get a new value and stay as they are written", () => {
    const rows = `<row r="1"><c r="A1" t="str"><f ca="1">IF(B1,"a","b")</f><v>a</v></c></row>`;
    const file = saved({ sheets: [{ rows }] }, [0, 0, { f: '=IF(B1,"a","b")', v: "b", t: CellType.text }]);
    expect(rowsIn(file)).toBe(rows.replace("<v>a</v>", "<v>b</v>"));
  });

  it("are written in the file's form, and Excel is told to calculate", () => {
    const file = saved(
      {
        sheets: [{}],
        relations: [{ id: "chain", type: "calcChain", target: "calcChain.xml" }],
        parts: { "xl/calcChain.xml": "<calcChain/>" },
      },
      [0, 0, { f: '=BSC.STATUS(B1,XLOOKUP("XLOOKUP(",C:C,D:D))', v: "On track", t: CellType.text }],
    );
    expect(rowsIn(file)).toContain(`<f>_xldudf_BSC_STATUS(B1,_xlfn.XLOOKUP("XLOOKUP(",C:C,D:D))</f>`);
    expect(file.has("xl/calcChain.xml")).toBe(false);
    expect(file.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(file.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it("that spill are marked as dynamic, with one metadata record for all", () => {
    const spilling = (row: number): [number, number, ICellData] => [
      row,
      0,
      { f: "=SEQUENCE(1,2)", v: 1, t: CellType.number, custom: { spill: `A${row + 1}:B${row + 1}` } },
    ];
    const file = saved({ sheets: [{}] }, spilling(0), spilling(1), [0, 1, { v: 2, t: CellType.number }]);
    expect(rowsIn(file)).toContain(
      `<c r="A1" cm="1"><f t="array" ref="A1:B1">_xlfn.SEQUENCE(1,2)</f><v>1</v></c><c r="B1"><v>2</v></c>`,
    );
    expect(rowsIn(file)).toContain(`<c r="A2" cm="1"><f t="array" ref="A2:B2">`);
    const metadata = file.text("xl/metadata.xml") ?? "";
    expect(metadata).toContain(`fDynamic="1"`);
    expect(metadata.match(/<rc /g)).toHaveLength(1);
    const [path] = file.related("xl/workbook.xml", "/sheetMetadata");
    expect(path).toBe("xl/metadata.xml");
  });
});

describe("errors", () => {
  it.each(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"])(
    "that a file knows are written as they are: %s",
    (error) => {
      const file = saved({ sheets: [{}] }, [0, 0, { f: "=B1", v: error, t: CellType.text }]);
      expect(rowsIn(file)).toContain(`<c r="A1" t="e"><f>B1</f><v>${error}</v></c>`);
    },
  );

  it.each(["#SPILL!", "#CALC!", "#BUSY!", "#FIELD!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!"])(
    "that came later are the error that Excel writes for them, and are calculated on opening: %s",
    (error) => {
      const file = saved({ sheets: [{}] }, [0, 0, { f: "=B1", v: error, t: CellType.text }]);
      expect(rowsIn(file)).toContain('<c r="A1" t="e"><f>B1</f><v>#VALUE!</v></c>');
      expect(file.text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    },
  );
});

describe("formulas that calculate with arrays and fill one cell", () => {
  const cell: ICellData = { f: "=SUM(A1:A3*B1:B3)", v: 32, t: CellType.number };
  const written = `<c r="C1" cm="1"><f t="array" ref="C1">SUM(A1:A3*B1:B3)</f><v>32</v></c>`;

  it("are dynamic array formulas too, so that Excel puts no @ in", () => {
    const file = saved({ sheets: [{}] }, [0, 2, cell]);
    expect(rowsIn(file)).toContain(written);
    expect(file.text("xl/metadata.xml")).toContain(`fDynamic="1"`);
  });

  it("stay what they are when they are saved again", () => {
    const once = saved({ sheets: [{}] }, [0, 2, cell]).save();
    const after = withSheet(readFile(once).workbook, 0, ({ cells }) => ({
      cells: withCell(cells, 0, 2, cell),
    }));
    expect(saveFile(once, after)).toEqual(once);
  });

  it("stay as a file has them, which may mean to take one cell of each block", () => {
    const rows = `<row r="1"><c r="C1"><f>SUM(A1:A3*B1:B3)</f><v>4</v></c></row>`;
    expect(rowsIn(saved({ sheets: [{ rows }] }, [0, 2, cell]))).toBe(rows.replace("<v>4<", "<v>32<"));
  });

  it("are known by names and tables that stand for several cells", () => {
    const names = `<definedNames><definedName name="Block">Sheet1!$A$1:$A$3</definedName><definedName name="One">Sheet1!$A$1</definedName></definedNames>`;
    const file = saved(
      { sheets: [{}], after: names },
      [0, 2, { ...cell, f: "=SUM(Block*2)" }],
      [1, 2, { ...cell, f: "=SUM(One*2)" }],
    );
    expect(rowsIn(file)).toContain(`<f t="array" ref="C1">SUM(Block*2)</f>`);
    expect(rowsIn(file)).toContain("<f>SUM(One*2)</f>");
  });
});

describe("locks", () => {
  it("are looks of their own, of blank cells too", () => {
    const bytes = simpleFile({ sheets: [{ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` }] });
    const locks = [{ rect: { top: 0, left: 0, bottom: 1, right: 0 }, locked: false }];
    const after = withSheet(readFile(bytes).workbook, 0, () => ({ locks }));
    const read = readFile(saveFile(bytes, after)).workbook;
    expect(read.sheets[0]?.locks).toEqual(locks);
    expect(read.sheets[0]?.cells[0]?.[0]?.v).toBe(1);
  });

  it("of whole columns are the columns'", () => {
    const bytes = simpleFile({ sheets: [{ rows: `<row r="1"><c r="B1"><v>1</v></c></row>` }] });
    const locks = [{ rect: { top: 0, left: 1, bottom: 1_048_575, right: 2 }, locked: false }];
    const after = withSheet(readFile(bytes).workbook, 0, () => ({ locks }));
    expect(readFile(saveFile(bytes, after)).workbook.sheets[0]?.locks).toEqual(locks);
  });
});
