import { describe, expect, it } from "vitest";
import type { FileSheet, FileWorkbook } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";
import { type SimpleWorkbook, simpleFile } from "../../support/xlsx-parts";

const read = (workbook: SimpleWorkbook): FileWorkbook => readFile(simpleFile(workbook)).workbook;
const readRows = (rows: string, more: Partial<SimpleWorkbook> = {}): FileSheet =>
  read({ sheets: [{ rows }], ...more }).sheets[0]!;

const TEXT_XFS = `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="0" quotePrefix="1"/></cellXfs>`;

describe("values", () => {
  const strings = `<si><t>plain</t></si>
    <si><r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space="preserve"> and not</t></r><rPh sb="0" eb="1"><t>ぼ</t></rPh></si>
    <si><t>line_x000A_next _x005F_x000A_</t></si><si><t>#N/A</t></si><si><t>42</t></si><si><t><![CDATA[a<b]]>&amp;c</t></si>`;

  it.each([
    { cell: `<c r="A1"><v>12.5</v></c>`, v: 12.5, t: 2, because: "a number" },
    { cell: `<c r="A1"><v>1E-3</v></c>`, v: 0.001, t: 2, because: "a number with an exponent" },
    { cell: `<c r="A1" t="s"><v>0</v></c>`, v: "plain", t: 1, because: "shared text" },
    {
      cell: `<c r="A1" t="s"><v>1</v></c>`,
      v: "Bold and not",
      t: 1,
      because: "rich text, without how it is said",
    },
    { cell: `<c r="A1" t="s"><v>2</v></c>`, v: "line\nnext _x000A_", t: 1, because: "text with escapes" },
    { cell: `<c r="A1" t="s"><v>3</v></c>`, v: "#N/A", t: 4, because: "text that reads like an error" },
    { cell: `<c r="A1" t="s"><v>5</v></c>`, v: "a<b&c", t: 1, because: "text with marked sections" },
    {
      cell: `<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>`,
      v: "inline",
      t: 1,
      because: "text in the cell",
    },
    { cell: `<c r="A1" t="b"><v>1</v></c>`, v: 1, t: 3, because: "true" },
    { cell: `<c r="A1" t="b"><v>0</v></c>`, v: 0, t: 3, because: "false" },
    { cell: `<c r="A1" t="e"><v>#DIV/0!</v></c>`, v: "#DIV/0!", t: 1, because: "an error" },
    { cell: `<c r="A1" t="d"><v>2026-03-31</v></c>`, v: 46_112, t: 2, because: "a date of a strict file" },
    {
      cell: `<c r="A1" t="d"><v>2026-03-31T12:00:00</v></c>`,
      v: 46_112.5,
      t: 2,
      because: "a time of a strict file",
    },
    { cell: `<c r="A1" t="s" s="1"><v>4</v></c>`, v: "42", t: 4, because: "digits in a cell of text" },
    { cell: `<c r="A1" t="s" s="2"><v>4</v></c>`, v: "42", t: 4, because: "digits behind an apostrophe" },
    { cell: `<c r="A1" t="s" s="2"><v>0</v></c>`, v: "plain", t: 1, because: "words behind an apostrophe" },
  ])("reads $because", ({ cell, v, t }) => {
    const sheet = readRows(`<row r="1">${cell}</row>`, { strings, styles: TEXT_XFS });
    expect(sheet.cells[0]?.[0]).toMatchObject({ v, t });
  });

  it("takes what is out of range as nothing", () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>x</v></c><c r="C1" s="77"><v>1</v></c>
      <c r="XFE1"><v>1</v></c><c r="A1048577"><v>1</v></c><c r="?"><v>1</v></c></row><row r="-4"><c><v>2</v></c></row>`;
    const { cells } = readRows(rows, { strings });
    expect(cells).toEqual({ 0: { 2: { v: 1, t: 2 } } });
  });

  it("places cells and rows that do not say where they are", () => {
    const { cells } = readRows(
      `<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
    );
    expect(cells).toEqual({
      0: { 0: { v: 1, t: 2 }, 1: { v: 2, t: 2 } },
      4: { 2: { v: 3, t: 2 }, 3: { v: 4, t: 2 } },
      5: { 0: { v: 5, t: 2 } },
    });
  });

  it("reads the 1904 date system", () => {
    const workbook = read({
      before: `<workbookPr date1904="1"/>`,
      sheets: [{ rows: `<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>` }],
    });
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets[0]?.cells[0]?.[0]?.v).toBe(1);
  });

  it("reads a sheet whose elements have a prefix", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const part = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>text</x:t></x:is></x:c>
      <x:c r="C2"><x:f>B2&amp;"!"</x:f><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    const [sheet] = read({ sheets: [{}], parts: { "xl/worksheets/sheet1.xml": part } }).sheets;
    expect(sheet?.cells[1]).toEqual({ 1: { v: "text", t: 1 }, 2: { v: 1, t: 2, f: '=B2&"!"' } });
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });
});

describe("formulas", () => {
  const formulaIn = (rows: string, row: number, column: number) => readRows(rows).cells[row]?.[column];

  it("gives each cell of a shared formula its own", () => {
    const rows = `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">_xlfn.IFS(A1&gt;$B$1,SUM(A$1:A1))</f><v>1</v></c></row>
      <row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"></f><v>3</v></c></row>`;
    expect(formulaIn(rows, 0, 2)).toEqual({ v: 1, t: 2, f: "=IFS(A1>$B$1,SUM(A$1:A1))" });
    expect(formulaIn(rows, 2, 2)).toEqual({ v: 3, t: 2, f: "=IFS(A3>$B$1,SUM(A$1:A3))" });
  });

  it("keeps the value where a shared formula has no first cell", () => {
    expect(formulaIn(`<row r="1"><c r="A1"><f t="shared" si="7"/><v>4</v></c></row>`, 0, 0)).toEqual({
      v: 4,
      t: 2,
    });
  });

  it("reads an add-in's function, with the text it came to", () => {
    const rows = `<row r="1"><c r="D1" t="str"><f>_xldudf_BSC_STATUS(B1,C1)</f><v>On track</v></c></row>`;
    expect(formulaIn(rows, 0, 3)).toEqual({ v: "On track", t: 1, f: "=BSC.STATUS(B1,C1)" });
  });

  it("says where an array formula spills, and keeps the values there", () => {
    const rows = `<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
    expect(readRows(rows).cells).toEqual({
      0: { 0: { v: 1, t: 2, f: "=SEQUENCE(2)", custom: { spill: "A1:A2" } } },
      1: { 0: { v: 2, t: 2 } },
    });
  });

  it("keeps the values of a what-if table, and says so", () => {
    const rows = `<row r="2"><c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1"/><v>7</v></c></row>`;
    const opened = readFile(simpleFile({ sheets: [{ rows }] }));
    expect(opened.workbook.sheets[0]?.cells[1]?.[1]).toEqual({ v: 7, t: 2 });
    expect(opened.notShown).toEqual(["data tables of the what-if analysis"]);
  });
});

describe("sizes", () => {
  // 64 and 20 pixels are Excel's own column and row with Calibri 11; 12 digits with padding are 89 pixels there.
  it("reads widths and heights in pixels, and leaves out what is usual", () => {
    const before = `<sheetFormatPr baseColWidth="8" defaultRowHeight="15"/><cols><col min="2" max="3" width="12.7109375" customWidth="1"/>
      <col min="4" max="4" width="9.140625"/><col min="5" max="5" width="0" hidden="1"/></cols>`;
    const rows = `<row r="1" ht="15"><c r="A1"><v>1</v></c></row><row r="2" ht="30" customHeight="1"/><row r="4" hidden="1"/>`;
    const [sheet] = read({ sheets: [{ before, rows }] }).sheets;
    expect(sheet).toMatchObject({ defaultColumnWidth: 64, defaultRowHeight: 20 });
    expect(sheet?.columns).toEqual({ 1: { size: 89 }, 2: { size: 89 }, 4: { hidden: true } });
    expect(sheet?.rows).toEqual({ 1: { size: 40 }, 3: { hidden: true } });
  });

  it("takes a width of all columns that are left as the sheet's own", () => {
    const before = `<cols><col min="2" max="2" width="20"/><col min="4" max="16384" width="11.5703125"/></cols>`;
    const [sheet] = read({ sheets: [{ before }] }).sheets;
    expect(sheet?.defaultColumnWidth).toBe(81);
    expect(sheet?.columns).toEqual({ 0: { size: 64 }, 1: { size: 140 }, 2: { size: 64 } });
  });
});

describe("locks", () => {
  const styles = `<cellXfs count="2"><xf/><xf><protection locked="0"/></xf></cellXfs>`;

  it("says which cells are not locked, as blocks", () => {
    const cells = (row: number, ...looks: number[]) =>
      `<row r="${row}">${looks.map((look, at) => `<c r="${"ABCD"[at] ?? ""}${row}" s="${look}"/>`).join("")}</row>`;
    const rows = cells(1, 0, 1, 1, 0) + cells(2, 0, 1, 1, 1) + cells(3, 0, 1, 1, 0) + cells(5, 1, 0, 0, 0);
    expect(readRows(rows, { styles }).locks).toEqual(
      expect.arrayContaining([
        { rect: { top: 0, bottom: 0, left: 1, right: 2 }, locked: false },
        { rect: { top: 1, bottom: 1, left: 1, right: 3 }, locked: false },
        { rect: { top: 2, bottom: 2, left: 1, right: 2 }, locked: false },
        { rect: { top: 4, bottom: 4, left: 0, right: 0 }, locked: false },
      ]),
    );
  });

  it("stacks rows that say the same", () => {
    const rows = [1, 2, 3]
      .map((row) => `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`)
      .join("");
    expect(readRows(rows, { styles }).locks).toEqual([
      { rect: { top: 0, bottom: 2, left: 0, right: 1 }, locked: false },
    ]);
  });

  it("locks cells again within columns that are not locked", () => {
    const before = `<cols><col min="1" max="3" width="9" style="1"/></cols>`;
    const rows = `<row r="1" s="0" customFormat="1"/><row r="2"><c r="A2" s="0"/><c r="B2" s="1"/></row>`;
    const [sheet] = read({ sheets: [{ before, rows }], styles }).sheets;
    expect(sheet?.locks).toEqual([
      { rect: { top: 0, bottom: 1_048_575, left: 0, right: 2 }, locked: false },
      { rect: { top: 0, bottom: 0, left: 0, right: 16_383 }, locked: true },
      { rect: { top: 1, bottom: 1, left: 0, right: 0 }, locked: true },
    ]);
  });
});
