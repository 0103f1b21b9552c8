import { createRequire } from "node:module";
import type { Injector } from "@univerjs/core";
import type * as Formats from "@univerjs/sheets-conditional-formatting";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  gridRule,
  newConditionalState,
  quotedText,
  type ConditionalType,
} from "../../src/preview/excel/conditional-rule";
import { rectAt } from "../../src/preview/excel/rect";
import { type RunningExcel, startExcel } from "../support/excel";

/* A formula of a conditional format is calculated for every cell of its block, so that the grid gets one only if it must. */
function ruleOf(type: ConditionalType, rule: Readonly<Record<string, unknown>>) {
  return gridRule({ ...newConditionalState(type), rule }, rectAt(1, 2, 100_000, 1));
}

it.each([
  { formula1: '="On track"', text: "On track" },
  { formula1: '="say ""yes"""', text: 'say "yes"' },
  { formula1: '"✔"', text: "✔" },
])("looks for the text of $formula1 without a formula", ({ formula1, text }) => {
  const rule = ruleOf("CellValue", { operator: "EqualTo", formula1 });
  expect(rule).toMatchObject({ subType: "text", operator: "equal", value: text });
});

it.each([
  {
    rule: { operator: "EqualTo", formula1: '="5"' },
    formula: '=C2=("5")',
    because: "the grid sees 5 as well",
  },
  { rule: { operator: "EqualTo", formula1: '=""' }, formula: '=C2=("")', because: "the grid sees blanks" },
  { rule: { operator: "EqualTo", formula1: "=$A$1" }, formula: "=C2=($A$1)", because: "it is no constant" },
  { rule: { operator: "EqualTo", formula1: '=A1&"x"' }, formula: '=C2=(A1&"x")', because: "it is a formula" },
  { rule: { operator: "NotEqualTo", formula1: '="a"' }, formula: '=C2<>("a")', because: "it is no equality" },
])("compares by a formula where $because", ({ rule, formula }) => {
  expect(ruleOf("CellValue", rule)).toMatchObject({ subType: "formula", value: formula });
});

it.each(["CellValue", "Custom"] as const)("has no formula while a rule of %s is not set", (type) => {
  expect(ruleOf(type, {})).toMatchObject({ subType: "number", operator: "lessThan" });
});

it.each([
  ['="a"', "a"],
  ['= "a" ', "a"],
  ['="a""b"', 'a"b'],
  ['="a"&"b"', null],
  ["=A1", null],
  ["5", null],
])("reads %s as the text %s", (formula, text) => {
  expect(quotedText(formula)).toBe(text);
});

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({ sheets: [{ name: "S", cells: [["On track"], ["Off track"], [-5], [""]] }] });
});
afterAll(() => excel.stop());

it("colours the cells that equal the text, and none before the rule is whole", async () => {
  await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("S").getRange("A1:A4").conditionalFormats;
    const whole = formats.add(Excel.ConditionalFormatType.cellValue).cellValue;
    whole.format.fill.color = "#FDE7E9";
    whole.rule = { formula1: '="Off track"', operator: Excel.ConditionalCellValueOperator.equalTo };
    const without = formats.add(Excel.ConditionalFormatType.cellValue).cellValue;
    without.format.fill.color = "#00FF00";
    await context.sync();
  });
  const { book, api } = excel.host;
  const { ConditionalFormattingService } = createRequire(import.meta.url)(
    "@univerjs/sheets-conditional-formatting",
  ) as typeof Formats;
  const drawn = (api as unknown as { _injector: Injector })._injector.get(ConditionalFormattingService);
  const sheetId = book.findSheet("S")?.getSheetId() ?? "";
  const fills = [0, 1, 2, 3].map(
    (row) => drawn.composeStyle(book.unitId, sheetId, row, 0)?.style?.bg?.rgb ?? null,
  );
  expect(fills).toEqual([null, "#FDE7E9", null, null]);
});
