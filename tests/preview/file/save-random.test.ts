import type { ICellData, IStyleData } from "@univerjs/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CellType } from "../../../src/preview/excel/entry";
import { newConditionalState } from "../../../src/preview/excel/conditional-rule";
import type { FileLine, FileSheet, FileWorkbook } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";
import { saveFile } from "../../../src/preview/file/save-file";
import { EMPTY_SHEET, EMPTY_WORKBOOK } from "../../support/file-workbook";

const color = fc.constantFrom("#FF0000", "#00B050", "#1F4E78", "#FFFFFF");
const style: fc.Arbitrary<unknown> = fc.record(
  {
    ff: fc.constantFrom("Arial", "Calibri"),
    fs: fc.constantFrom(8, 11, 14.5),
    bl: fc.constant(1),
    it: fc.constant(1),
    cl: fc.record({ rgb: color }),
    bg: fc.record({ rgb: color }),
    ht: fc.constantFrom(1, 2, 3),
    vt: fc.constantFrom(1, 2),
    tb: fc.constant(3),
    n: fc.record({ pattern: fc.constantFrom("0%", "#,##0.00", '0.0" pts"', "d mmm yyyy") }),
    bd: fc.record(
      { t: fc.record({ s: fc.constantFrom(1, 8, 13), cl: fc.record({ rgb: color }) }) },
      { requiredKeys: ["t"] },
    ),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((value) => !/^[#]/.test(value)),
  fc.constantFrom(" outer space ", "a\nb", "_x000D_", "<&>\"'", "tab\there", "ctl\u0001", "=text", "12"),
);
const content: fc.Arbitrary<ICellData> = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((v) => ({ v: v === 0 ? 0 : v, t: CellType.number })),
  fc.integer().map((v) => ({ v, t: CellType.number })),
  fc.constantFrom<0 | 1>(0, 1).map((v) => ({ v, t: CellType.boolean })),
  text.map((v) => ({ v, t: CellType.text })),
  fc.constantFrom("12", "=x", "TRUE", "1/2").map((v) => ({ v, t: CellType.forcedText })),
  fc.constantFrom("#N/A", "#DIV/0!").map((v) => ({ v, t: CellType.text })),
  fc
    .constantFrom("=SUM(A1:B2)", '=IF(A1>0,"a&b","<c>")', "=XLOOKUP(A1,B:B,C:C)", "=BSC.STATUS(A1,B1)")
    .chain((f) =>
      fc.oneof(
        fc.integer().map((v) => ({ f, v, t: CellType.number })),
        fc.constantFrom("On track", "#N/A").map((v) => ({ f, v, t: CellType.text })),
      ),
    ),
);
const cell = fc
  .tuple(content, fc.option(style, { nil: undefined }))
  .map(([own, s]): ICellData => (s && Object.keys(s).length > 0 ? { ...own, s: s as IStyleData } : own));
const cells = fc.array(fc.tuple(fc.nat(12), fc.nat(6), cell), { maxLength: 25 }).map((all) => {
  const grid: Record<number, Record<number, ICellData>> = {};
  for (const [row, column, own] of all) (grid[row] ??= {})[column] = own;
  return grid;
});
const lines: fc.Arbitrary<Record<number, FileLine>> = fc
  .array(
    fc.tuple(
      fc.nat(15),
      fc.oneof(
        fc.integer({ min: 21, max: 63 }).map((size) => ({ size })),
        fc.integer({ min: 65, max: 300 }).map((size) => ({ size, hidden: true })),
        fc.constant({ hidden: true }),
      ),
    ),
    { maxLength: 5 },
  )
  .map((all) => Object.fromEntries(all));
const conditional = fc.record({
  id: fc.constantFrom("a", "b", "c"),
  rects: fc.constantFrom(
    [{ top: 0, left: 0, bottom: 3, right: 2 }],
    [{ top: 2, left: 1, bottom: 2, right: 1 }],
  ),
  state: fc.oneof(
    fc
      .record({ fillColor: color, bold: fc.constantFrom(true, null), stopIfTrue: fc.boolean() })
      .map((look) => ({
        ...newConditionalState("Custom"),
        ...look,
        rule: { formula: "=$A1>3" },
      })),
    fc.constantFrom("Contains", "BeginsWith", "NotContains").map((operator) => ({
      ...newConditionalState("ContainsText"),
      fontColor: "#FF0000",
      rule: { operator, text: 'On "track"' },
    })),
  ),
});
const sheet = fc.record({
  cells,
  columns: lines,
  rows: lines,
  frozen: fc.record({ rows: fc.nat(3), columns: fc.nat(3) }),
  gridlines: fc.boolean(),
  headings: fc.boolean(),
  tabColor: fc.oneof(color, fc.constant("")),
  merges: fc.constantFrom([], [{ top: 20, left: 1, bottom: 21, right: 3 }]),
  conditionalFormats: fc.uniqueArray(conditional, { selector: ({ id }) => id, maxLength: 3 }),
  customProperties: fc.dictionary(fc.constantFrom("mark", "owner"), fc.string({ unit: "grapheme" })),
  visibility: fc.constantFrom<FileSheet["visibility"][]>("Visible", "Hidden", "VeryHidden"),
  pageLayout: fc.constantFrom<FileSheet["pageLayout"][]>(
    {},
    {
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      printArea: { top: 0, left: 0, bottom: 4, right: 2 },
    },
    { leftFooter: "A & B", centerHorizontally: true, paperSize: "A4" },
  ),
  hyperlinks: fc.constantFrom<FileSheet["hyperlinks"][]>(
    [],
    [{ rect: { top: 1, left: 1, bottom: 1, right: 1 }, link: { address: "https://example.org/?a=1&b=2" } }],
    [
      {
        rect: { top: 2, left: 1, bottom: 2, right: 1 },
        link: { documentReference: "Front!A1", screenTip: "Go" },
      },
    ],
  ),
  protection: fc.constantFrom<FileSheet["protection"][]>(
    { protected: false, options: {}, password: null },
    { protected: true, options: { allowFormatCells: true, selectionMode: "Unlocked" }, password: null },
  ),
});
const IDS = [1, 2, 3].map((digit) => `{00000000-0000-4000-8000-00000000000${digit}}`);
const workbook: fc.Arbitrary<FileWorkbook> = fc
  .record({
    sheets: fc
      .shuffledSubarray(IDS, { minLength: 1 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            sheet.map((own): FileSheet => ({ ...EMPTY_SHEET, ...own, id, name: `Sheet ${id[36]}` })),
          ),
        ),
      ),
    settings: fc.dictionary(
      fc.constantFrom("bsc.map", "bsc.cuts"),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    ),
    customProperties: fc.dictionary(
      fc.constantFrom("Owner", "Count"),
      fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean()),
    ),
    xmlParts: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("{A}", "{B}"),
        xml: fc.constantFrom("<a/>", '<b xmlns="urn:b">1</b>'),
      }),
      { selector: ({ id }) => id },
    ),
    structureProtected: fc.boolean(),
  })
  .map((own) => {
    const front: FileSheet = { ...EMPTY_SHEET, name: "Front", id: "{00000000-0000-4000-8000-000000000009}" };
    return {
      ...EMPTY_WORKBOOK,
      ...own,
      sheets: [...own.sheets, front],
      documentSettings: own.settings,
      activeSheet: "Front",
    };
  });

it("saves what is changed at random, in a new file and in that file again, so that it is read as it was", () => {
  fc.assert(
    fc.property(workbook, workbook, (first, second) => {
      const one = saveFile(null, first);
      expect(plain(readFile(one).workbook)).toEqual(plain(first));
      const two = saveFile(one, second);
      expect(plain(readFile(two).workbook)).toEqual(plain(second));
    }),
    { numRuns: 40, seed: 4 },
  );
});

/** A workbook with its looks written out, and what a file does not keep left out. */
function plain(book: FileWorkbook) {
  const { sheets, styles, settings, customProperties, structureProtected, activeSheet } = book;
  return {
    settings,
    customProperties,
    structureProtected,
    activeSheet,
    xmlParts: [...book.xmlParts].sort((a, b) => (a.id < b.id ? -1 : 1)),
    sheets: sheets.map((own) => ({
      ...own,
      cells: plainCells(own.cells, styles),
      conditionalFormats: own.conditionalFormats.map(({ rects, state }) => ({ rects, state })),
      pageLayout: Object.fromEntries(Object.entries(own.pageLayout)),
    })),
  };
}

function plainCells(all: FileSheet["cells"], styles: FileWorkbook["styles"]) {
  const usual = { ff: "Calibri", fs: 11, cl: { rgb: "#000000" } };
  return Object.fromEntries(
    Object.entries(all).map(([row, line]) => [
      row,
      Object.fromEntries(
        Object.entries(line).map(([column, { s, ...own }]) => {
          const look = typeof s === "string" ? styles[s] : s;
          return [column, { ...own, s: { ...usual, ...look } }];
        }),
      ),
    ]),
  );
}
