import { expect, it } from "vitest";
import { needsArrays } from "../../../src/preview/file/array-formula";

const isBlock = (name: string) => ["Sales", "Costs"].includes(name);

/* Which formulas need Ctrl+Shift+Enter in an Excel without dynamic arrays, as support.microsoft.com explains for array formulas. */
it.each([
  "=SUM(A1:A3*B1:B3)",
  "SUM(-A1:A3)",
  "=SUM(IF(A1:A3>1,B1:B3))",
  '=MAX(IF(A2:A9="Ann",B2:B9))',
  "=SUM(LEN(A1:A3))",
  "=SUM(1/COUNTIF(A1:A3,A1:A3))",
  "=SUM(COUNTIF(A1:A9,{1,2}))",
  "=SUM(LARGE(A1:A9,{1,2,3}))",
  "=INDEX(A1:A9,MATCH(1,(B1:B9=2)*(C1:C9=3),0))",
  "=SUM('My sheet'!A:A&\"x\")",
  "=AVERAGE(Table1[Actual]/Table1[Target])",
  "=SUM(A1#*2)",
  "=SUM([Actual]*2)",
  "=SUM(Sales-Costs)",
  "=SUM(ROW(1:3))",
  "=SUM(MMULT(A1:B2,C1:D2)*2)",
  "=SUM((A1:A3)*2)",
  "=SUM(IF(A1,B1:B3,C1:C3)*2)",
  "=ROWS(UNIQUE(A1:A3))",
  "=LET(x,A1:A3,SUM(x*2))",
  "=BSC.SCORE(A1:A3*2,0,1)",
  "=AND(A1:A3>0)",
])("%s calculates with arrays", (formula) => {
  expect(needsArrays(formula, isBlock)).toBe(true);
});

it.each([
  "=SUM(A1:A3)*2",
  "=SUM(A1:A3,B1:B3)+A1",
  "=SUMPRODUCT(A1:A3*B1:B3)",
  '=SUMPRODUCT(--(LEFT(A1:A3,1)="x"),B1:B3)',
  "=A1*B1",
  "=IF(A1>0,SUM(B1:B3),0)",
  '=VLOOKUP(A1,B1:C9,2,FALSE)&"A1:A3*2"',
  "=INDEX(A1:A9,MATCH(D1,B1:B9,0))*2",
  "=XLOOKUP(A1,B:B,C:C)",
  '=COUNTIFS(A1:A9,"x",B1:B9,">"&C1)',
  '=SUMIFS(C:C,A:A,"x",B:B,1)/2',
  "=[@Actual]/[@Target]",
  "=Table1[[#This Row],[Actual]]*2",
  "=SUM(Table1[Actual])/ROWS(Table1[Actual])",
  "=Table1[[#Totals],[Actual]]/2",
  "=@A1:A3*2",
  "=A1:A1*2",
  "=SUM(Sales)/SUM(Costs)",
  "=SUM([1]Sheet1!A1:A3)*2",
  "=[1]Sheet1!A1*2",
  "=IFERROR(SUM(A1:A3)/0,#N/A)",
  "=SUM({1,2,3})",
  "=BSC.STATUS(A1:A3,B1:B3)",
  "=INDEX(LINEST(A1:A3,B1:B3),1)",
  "=CORREL(A1:A3*2,B1:B3)",
  "=LET(x,A1,x*2)",
  '="A1:A3*2"&B1',
])("%s does not", (formula) => {
  expect(needsArrays(formula, isBlock)).toBe(false);
});
