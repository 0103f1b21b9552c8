import { describe, expect, it } from "vitest";
import { gridRule, newConditionalState } from "../../../src/preview/excel/conditional-rule";
import { readFile } from "../../../src/preview/file/read-file";
import { simpleFile } from "../../support/xlsx-parts";

const CELL = { top: 0, left: 0, bottom: 8, right: 0 };

/** Conditional formats of a sheet whose rules are written as Excel writes them. */
function formatsOf(rules: string, dxfs = "") {
  const after = `<conditionalFormatting sqref="A1:A9">${rules}</conditionalFormatting>`;
  const styles = `<dxfs>${dxfs}</dxfs>`;
  return readFile(simpleFile({ sheets: [{ after }], styles })).workbook.sheets[0]!.conditionalFormats;
}

describe("rules as Excel writes them", () => {
  it.each([
    { type: "containsText", operator: "Contains" },
    { type: "notContainsText", operator: "NotContains" },
    { type: "beginsWith", operator: "BeginsWith" },
    { type: "endsWith", operator: "EndsWith" },
  ])("reads $type", ({ type, operator }) => {
    const rule = `<cfRule type="${type}" dxfId="0" priority="1" stopIfTrue="1" operator="x" text="At &quot;risk&quot;"><formula>LEFT(A1,2)="zz"</formula></cfRule>`;
    const dxf = `<dxf><font><b val="0"/><i/><color theme="0"/></font><numFmt numFmtId="164" formatCode="0.0%"/><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>`;
    expect(formatsOf(rule, dxf)).toEqual([
      {
        id: "cf0",
        rects: [CELL],
        state: {
          type: "ContainsText",
          stopIfTrue: true,
          rule: { operator, text: 'At "risk"' },
          fillColor: "#FFC7CE",
          fontColor: "#FFFFFF",
          bold: false,
          italic: true,
          numberFormat: "0.0%",
        },
      },
    ]);
  });

  it("reads a data bar between two numbers, and draws it so", () => {
    const bar = `<cfRule type="dataBar" priority="1"><dataBar showValue="0"><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF63C384"/></dataBar></cfRule>`;
    const [format] = formatsOf(bar);
    expect(format?.state.rule).toEqual({
      positiveColor: "#63C384",
      showDataBarOnly: true,
      lowerBoundRule: { type: "Number", formula: "=0" },
      upperBoundRule: { type: "Number", formula: "=1" },
    });
    expect(gridRule(format!.state, CELL)).toMatchObject({
      isShowValue: false,
      config: { min: { type: "num", value: 0 }, max: { type: "num", value: 1 }, positiveColor: "#63C384" },
    });
  });

  it("reads where icons begin, and draws them so: the grid begins with the highest", () => {
    const icons = `<cfRule type="iconSet" priority="1"><iconSet iconSet="3Flags"><cfvo type="percent" val="0"/><cfvo type="num" val="0.8"/><cfvo type="formula" val="$C$1" gte="0"/></iconSet></cfRule>`;
    const [format] = formatsOf(icons);
    const { config } = gridRule(format!.state, CELL) as { config: unknown[] };
    expect(config).toEqual([
      {
        operator: "greaterThan",
        value: { type: "formula", value: "=$C$1" },
        iconType: "3Flags",
        iconId: "0",
      },
      { operator: "greaterThanOrEqual", value: { type: "num", value: 0.8 }, iconType: "3Flags", iconId: "1" },
      expect.objectContaining({ operator: "lessThanOrEqual", iconId: "2" }),
    ]);
  });

  it("draws the icons of a set without bounds at even parts, as Excel does", () => {
    const { config } = gridRule(newConditionalState("IconSet"), CELL) as { config: { value: unknown }[] };
    expect(config.slice(0, 2).map(({ value }) => value)).toEqual([
      { type: "percent", value: 67 },
      { type: "percent", value: 33 },
    ]);
  });

  it("draws a scale of colours at the values that the file names", () => {
    const scale = `<cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="0.5"/><cfvo type="percentile" val="40"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FFFFFF00"/><color rgb="FF00FF00"/></colorScale></cfRule>`;
    const [format] = formatsOf(scale);
    expect(gridRule(format!.state, CELL)).toEqual({
      type: "colorScale",
      config: [
        { index: 0, color: "#FF0000", value: { type: "num", value: 0.5 } },
        { index: 1, color: "#FFFF00", value: { type: "percentile", value: 40 } },
        { index: 2, color: "#00FF00", value: { type: "max" } },
      ],
    });
  });

  it("leaves out rules without what they need", () => {
    const rules = `<cfRule type="cellIs" priority="1"/><cfRule type="expression" priority="2"/><cfRule type="iconSet" priority="3"/>
      <cfRule type="top10" rank="3" priority="4"/><cfRule type="colorScale" priority="5"><colorScale><cfvo type="min"/></colorScale></cfRule>`;
    expect(formatsOf(rules)).toEqual([]);
  });
});
