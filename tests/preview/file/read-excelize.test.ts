import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/preview/file/read-file";
import { excelize } from "../../support/made-workbooks";
import { goldenWorkbook, simpleFile } from "../../support/xlsx-parts";

/** Another reader of workbooks, written for another language. */
async function openByExcelize(bytes: Uint8Array) {
  return (await excelize()).OpenReader(bytes);
}

it("expands shared formulas as excelize does", async () => {
  const masters = [
    "A1*2",
    "SUM($A1:A$1)+B1",
    "IF(A1>$A$1,B1,-B1)",
    'VLOOKUP(A1,$A$1:$B$9,2,FALSE)&"A1"',
    "MAX(A:A,$1:1)+LOG10(A1)",
  ];
  const rows = Array.from({ length: 5 }, (_, at) => {
    const cells = masters.map((formula, column) => {
      const address = `${"DEFGH"[column] ?? ""}${at + 1}`;
      const text = formula.replaceAll(">", "&gt;").replaceAll('&"', '&amp;"');
      return at === 0
        ? `<c r="${address}"><f t="shared" ref="${address}:${address.charAt(0)}5" si="${column}">${text}</f></c>`
        : `<c r="${address}"><f t="shared" si="${column}"/></c>`;
    });
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const bytes = simpleFile({ sheets: [{ rows: rows.join("") }] });
  const theirs = await openByExcelize(bytes);
  const ours = readFile(bytes).workbook.sheets[0]!;
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < masters.length; column++) {
      const { formula, error } = theirs.GetCellFormula("Sheet1", `${"DEFGH"[column] ?? ""}${row + 1}`);
      expect(error).toBeNull();
      expect(ours.cells[row]?.[3 + column]?.f).toBe(`=${formula}`);
    }
  }
});

it.each(["readxl-deaths.xlsx", "readxl-type-me.xlsx", "openxlsx-loadPivotTables.xlsx"])(
  "finds the texts in %s that excelize finds",
  async (name) => {
    const bytes = goldenWorkbook(name);
    const theirs = await openByExcelize(bytes);
    for (const { name: title, cells } of readFile(bytes).workbook.sheets) {
      const { result } = theirs.GetRows(title);
      const found = result.map((row, at) =>
        row.map((text, column) => (Number(cells[at]?.[column]?.t) === 1 ? text : "")),
      );
      const own = result.map((row, at) =>
        row.map((_, column) => (Number(cells[at]?.[column]?.t) === 1 ? cells[at]?.[column]?.v : "")),
      );
      expect(own).toEqual(found);
      expect(Object.keys(cells).length).toBeLessThanOrEqual(result.length);
    }
  },
);

describe("a workbook made by excelize", () => {
  it("has its rules, protection, panes, sizes and names", async () => {
    const { NewFile } = await excelize();
    const file = NewFile();
    const done = ({ error }: { readonly error: string | null }) => {
      expect(error).toBeNull();
    };
    const { style } = file.NewConditionalStyle({
      Font: { Color: "9A0511", Bold: true },
      Fill: { Type: "pattern", Color: ["FEC7CE"], Pattern: 1 },
    });
    done(
      file.SetConditionalFormat("Sheet1", "A1:A9", [
        { Type: "cell", Criteria: ">=", Format: style, Value: "0.95" },
      ]),
    );
    done(
      file.SetConditionalFormat("Sheet1", "B1:B9", [
        {
          Type: "data_bar",
          Criteria: "=",
          MinType: "num",
          MinValue: "0",
          MaxType: "num",
          MaxValue: "1",
          BarColor: "#638EC6",
        },
      ]),
    );
    done(
      file.SetConditionalFormat("Sheet1", "C1:C9", [
        { Type: "icon_set", IconStyle: "3Signs", IconsOnly: true },
      ]),
    );
    done(file.SetCellRichText("Sheet1", "A1", [{ Text: "On " }, { Text: "track", Font: { Bold: true } }]));
    done(
      file.SetPanes("Sheet1", {
        Freeze: true,
        XSplit: 0,
        YSplit: 1,
        TopLeftCell: "A2",
        ActivePane: "bottomLeft",
      }),
    );
    done(file.SetColWidth("Sheet1", "A", "A", 20));
    done(file.SetColVisible("Sheet1", "D:E", false));
    done(file.SetRowVisible("Sheet1", 7, false));
    done(
      file.AddTable("Sheet1", {
        Range: "G1:H3",
        Name: "Targets",
        StyleName: "TableStyleMedium4",
        ShowColumnStripes: true,
      }),
    );
    done(file.SetDefinedName({ Name: "Cut", RefersTo: "Sheet1!$A$1", Comment: "of green", Scope: "Sheet1" }));
    done(
      file.ProtectSheet("Sheet1", {
        Password: "x",
        EditScenarios: true,
        FormatCells: true,
        SelectLockedCells: true,
      }),
    );
    const { workbook } = readFile(new Uint8Array(file.WriteToBuffer().buffer as unknown as ArrayBuffer));
    const [sheet] = workbook.sheets;
    expect(sheet?.conditionalFormats.map(({ state }) => [state.type, state.rule])).toEqual([
      ["CellValue", { formula1: "=0.95", operator: "GreaterThanOrEqual" }],
      [
        "DataBar",
        expect.objectContaining({
          positiveColor: "#638EC6",
          upperBoundRule: { type: "Number", formula: "=1" },
        }),
      ],
      ["IconSet", expect.objectContaining({ style: "ThreeSigns", showIconOnly: true })],
    ]);
    expect(sheet?.conditionalFormats[0]?.state).toMatchObject({
      fillColor: "#FEC7CE",
      fontColor: "#9A0511",
      bold: true,
    });
    expect(sheet?.cells[0]?.[0]).toMatchObject({ v: "On track", t: 1 });
    expect(sheet?.frozen).toEqual({ rows: 1, columns: 0 });
    expect(sheet?.columns).toMatchObject({ 0: { size: 140 }, 3: { hidden: true }, 4: { hidden: true } });
    expect(sheet?.rows).toMatchObject({ 6: { hidden: true } });
    expect(sheet?.tables[0]).toMatchObject({
      name: "Targets",
      state: { style: "TableStyleMedium4", showBandedColumns: true },
    });
    expect(workbook.names).toEqual([
      { name: "Cut", reference: "Sheet1!$A$1", scope: "Sheet1", comment: "of green", hidden: false },
    ]);
    expect(sheet?.protection).toMatchObject({ protected: true, options: { allowFormatCells: true } });
    expect(sheet?.protection.options).not.toHaveProperty("allowInsertRows");
  });
});
