import ExcelJS from "exceljs";
import { init } from "excelize-wasm";
import { createRequire } from "node:module";

/** A workbook file and what to call it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Excelize = Awaited<ReturnType<typeof init>>;
let starting: Promise<Excelize> | null = null;

/** Another program that reads and writes workbooks. */
export function excelize(): Promise<Excelize> {
  starting ??= init(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));
  return starting;
}

/** Workbooks of two other programs, with what real ones have beside cells. */
export async function madeWorkbooks(): Promise<NamedFile[]> {
  return [
    { name: "exceljs, everything", bytes: await exceljsWorkbook() },
    { name: "excelize, charts and rules", bytes: await excelizeWorkbook() },
  ];
}

async function exceljsWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const data = workbook.addWorksheet("Data", { properties: { tabColor: { argb: "FF00B050" } } });
  data.addRow(["KPI", "Actual", "Target", "When"]);
  for (let row = 1; row <= 20; row++) {
    data.addRow([`KPI ${row}`, row * 1.5, row * 2, new Date(Date.UTC(2024, row % 12, 1))]);
  }
  data.getCell("F1").value = { formula: "SUM(B2:B21)", result: 315 };
  data.getCell("G2").value = {
    formula: "B2*2",
    result: 3,
    shareType: "shared",
    ref: "G2:G6",
  } as ExcelJS.CellValue;
  for (let row = 3; row <= 6; row++) {
    data.getCell(`G${row}`).value = { sharedFormula: "G2", result: (row - 1) * 3 };
  }
  data.getCell("A3").note = "A comment";
  data.getCell("A4").value = { richText: [{ text: "Rich " }, { font: { bold: true }, text: "text" }] };
  data.getCell("A5").value = { text: "A link", hyperlink: "https://example.org/" };
  data.getCell("B2").dataValidation = { type: "decimal", operator: "between", formulae: [0, 100] };
  data.getCell("C2").protection = { locked: false };
  data.mergeCells("I1:J2");
  data.getColumn(1).width = 30;
  data.getRow(3).height = 33;
  data.addConditionalFormatting({
    ref: "B2:B21",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        priority: 1,
        formulae: ["10"],
        style: { font: { bold: true } },
      },
      {
        type: "top10",
        rank: 3,
        percent: false,
        bottom: false,
        priority: 2,
        style: { font: { italic: true } },
      },
    ],
  });
  data.views = [{ state: "frozen", xSplit: 1, ySplit: 1 }];
  await data.protect("secret", { formatCells: true });
  const table = workbook.addWorksheet("Table");
  table.addTable({
    name: "Sales",
    ref: "B2",
    headerRow: true,
    style: { theme: "TableStyleMedium4", showRowStripes: true },
    columns: [{ name: "Item" }, { name: "Sum" }],
    rows: [
      ["a", 1],
      ["b", 2],
    ],
  });
  workbook.addWorksheet("Hidden", { state: "hidden" }).getCell("A1").value = "away";
  workbook.addWorksheet("Gone", { state: "veryHidden" }).getCell("B2").value = 7;
  workbook.definedNames.add("Data!$B$2:$B$21", "Actuals");
  data.pageSetup.printArea = "A1:D21";
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Number of clustered columns among excelize's kinds of charts. */
const COLUMNS = 4;

async function excelizeWorkbook(): Promise<Uint8Array> {
  const { NewFile } = await excelize();
  const file = NewFile();
  for (let row = 1; row <= 12; row++) {
    file.SetCellValue("Sheet1", `A${row}`, `Month ${row}`);
    file.SetCellValue("Sheet1", `B${row}`, row * row);
  }
  file.NewSheet("Charts");
  file.AddChart("Charts", "B2", {
    Type: COLUMNS,
    Series: [{ Name: "Sheet1!$A$1", Categories: "Sheet1!$A$1:$A$12", Values: "Sheet1!$B$1:$B$12" }],
  });
  file.SetCellFormula("Charts", "A1", "SUM(Sheet1!B2:B12)");
  return new Uint8Array(file.WriteToBuffer().buffer as unknown as ArrayBuffer);
}
