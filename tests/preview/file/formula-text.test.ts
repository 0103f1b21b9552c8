import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaFromFile, formulaToFile } from "../../../src/preview/file/formula-text";
import { formulaTokens } from "../../../src/preview/file/formula-tokens";
import { SharedFormula } from "../../../src/preview/file/shift-formula";

/** What the file says and what Excel shows, as XlsxWriter's handbook and Microsoft's examples give them. */
const PAIRS = [
  { file: "_xlfn.STDEV.S(B1:B10)", shown: "STDEV.S(B1:B10)" },
  { file: "_xlfn.XLOOKUP(A2,B:B,C:C)", shown: "XLOOKUP(A2,B:B,C:C)" },
  { file: "_xlfn._xlws.FILTER(A1:D17,C1:C17=K2)", shown: "FILTER(A1:D17,C1:C17=K2)" },
  { file: "_xlfn._xlws.SORT(_xlfn.UNIQUE(B2:B17))", shown: "SORT(UNIQUE(B2:B17))" },
  { file: "COUNTA(_xlfn.ANCHORARRAY(F2))", shown: "COUNTA(F2#)" },
  { file: "SUM(_xlfn.ANCHORARRAY('My sheet'!$F$2))", shown: "SUM('My sheet'!$F$2#)" },
  { file: "LEN(_xlfn.SINGLE(A1:A3))", shown: "LEN(@A1:A3)" },
  {
    file: "_xlfn.LAMBDA(_xlpm.temp,(5/9)*(_xlpm.temp-32))(32)",
    shown: "LAMBDA(temp,(5/9)*(temp-32))(32)",
  },
  {
    file: "_xlfn.LET(_xlpm.a,SUM(B2:B9),_xlpm.b,_xlpm.a*2,_xlpm.b-_xlpm.a)",
    shown: "LET(a,SUM(B2:B9),b,a*2,b-a)",
  },
  { file: "_xlfn.LAMBDA(_xlpm.x,[_xlpm.y],_xlpm.x)(1)", shown: "LAMBDA(x,[y],x)(1)" },
  { file: "_xldudf_BSC_STATUS(B2,C2)", shown: "BSC.STATUS(B2,C2)" },
  { file: "IF(_xldudf_BSC_SCORE(B2,C2)>1,1,0)", shown: "IF(BSC.SCORE(B2,C2)>1,1,0)" },
  { file: "NETWORKDAYS.INTL(A1,A2)+ERROR.TYPE(A3)", shown: "NETWORKDAYS.INTL(A1,A2)+ERROR.TYPE(A3)" },
  { file: 'IF(A1="_xlfn.IFS(",1,2)', shown: 'IF(A1="_xlfn.IFS(",1,2)' },
  { file: "'_xlfn.IFS('!A1+[1]Sheet1!$A$1", shown: "'_xlfn.IFS('!A1+[1]Sheet1!$A$1" },
  { file: "SUM(Sales[[#This Row],[IFS(]])", shown: "SUM(Sales[[#This Row],[IFS(]])" },
  { file: 'SUM(A1:B2)%+1.5E+10&"a""#"', shown: 'SUM(A1:B2)%+1.5E+10&"a""#"' },
];

describe("formulas of the file", () => {
  it.each(PAIRS)("$file is shown as $shown", ({ file, shown }) => {
    expect(formulaFromFile(file)).toBe(shown);
  });

  it.each(PAIRS)("$shown is written as $file", ({ file, shown }) => {
    expect(formulaToFile(shown)).toBe(file);
  });

  it.each([
    { shown: "[@Actual]/[@[Full year]]", file: "KPIs[[#This Row],[Actual]]/KPIs[[#This Row],[Full year]]" },
    { shown: "SUM([Actual])", file: "SUM(KPIs[Actual])" },
    { shown: "Other[@Actual]", file: "Other[[#This Row],[Actual]]" },
    { shown: "[1]Sheet1!A1", file: "[1]Sheet1!A1" },
    {
      shown: "BSC.STATUS([@Actual],[@Target])",
      file: "_xldudf_BSC_STATUS(KPIs[[#This Row],[Actual]],KPIs[[#This Row],[Target]])",
    },
  ])("names the table in $shown", ({ shown, file }) => {
    expect(formulaToFile(shown, { table: "KPIs" })).toBe(file);
  });

  it("leaves names that only look like a function's", () => {
    expect(formulaToFile("IFS+Sheet1!CONCAT+my.name")).toBe("IFS+Sheet1!CONCAT+my.name");
  });

  it("cuts any text into pieces that make it up again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."\"'[](){}@#:!,+$A1_xlfn. é😀".split("")) }),
        (formula) => {
          expect(
            formulaTokens(formula)
              .map(({ text }) => text)
              .join(""),
          ).toBe(formula);
          expect(typeof formulaToFile(formulaFromFile(formula))).toBe("string");
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe("SharedFormula", () => {
  it.each([
    { formula: "A1+$A1+A$1+$A$1", rows: 2, columns: 1, moved: "B3+$A3+B$1+$A$1" },
    { formula: "SUM(B2:B9)*Rate", rows: 1, columns: 1, moved: "SUM(C3:C10)*Rate" },
    { formula: "SUM(A:A)+SUM(1:1)+SUM($B:C)", rows: 1, columns: 1, moved: "SUM(B:B)+SUM(2:2)+SUM($B:D)" },
    { formula: "Q1:Q3!A1+'A1'!A1+Q1!B2", rows: 1, columns: 0, moved: "Q1:Q3!A2+'A1'!A2+Q1!B3" },
    { formula: 'LOG10(A1)&"A1"&T1[A1]', rows: 1, columns: 0, moved: 'LOG10(A2)&"A1"&T1[A1]' },
    { formula: "XFE1+A1048577+ABCD1", rows: 1, columns: 1, moved: "XFE1+A1048577+ABCD1" },
    { formula: "A1", rows: -1, columns: -1, moved: "XFD1048576" },
  ])("moves $formula by $rows, $columns", ({ formula, rows, columns, moved }) => {
    expect(new SharedFormula(formula).at(rows, columns)).toBe(moved);
  });

  it("comes back when moved back", () => {
    const reference = fc
      .tuple(
        fc.constantFrom("A1", "$B2", "C$3", "$D$4", "E:F", "5:6", "AB12:AC13"),
        fc.constantFrom("+", "*", ","),
      )
      .map((pair) => pair.join(""));
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: -9, max: 9 }),
        (parts, rows, columns) => {
          const formula = `F(${parts.join("")}1)`;
          const there = new SharedFormula(formula).at(rows, columns);
          expect(new SharedFormula(there).at(-rows, -columns)).toBe(formula);
        },
      ),
      { seed: 2 },
    );
  });
});
