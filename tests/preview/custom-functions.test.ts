import { afterAll, beforeAll, expect, it } from "vitest";
import { fitArguments } from "../../src/preview/excel/custom-functions";
import { type RunningExcel, startExcel } from "../support/excel";

/* The wire of custom functions as captured from the client; argument rules as in "Custom functions parameter options". */
let excel: RunningExcel;

const parameter = (name: string, dimensionality?: string) => ({
  name,
  ...(dimensionality ? { dimensionality } : {}),
});

const functions = [
  { id: "ADD", name: "ADD", parameters: [parameter("a"), parameter("b")] },
  { id: "DOUBLE", name: "DOUBLE", parameters: [parameter("all", "matrix")] },
  { id: "NONE", name: "NONE", parameters: [] },
  { id: "SEEN", name: "SEEN", parameters: [parameter("all", "matrix")], allowErrorForDataTypeAny: true },
];

beforeAll(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "S",
        cells: [
          [1, 2],
          [3, "=1/0"],
          [null, "x"],
        ],
      },
    ],
    functions: { namespace: "TEST", metadata: { functions } },
  });
  const { associate } = CustomFunctions as unknown as { associate: (id: string, call: unknown) => void };
  associate("ADD", (a: number, b: number) => a + b);
  associate("DOUBLE", (all: number[][]) => all.map((row) => row.map((value) => value * 2)));
  associate("NONE", () => {
    const { Error: CellError, ErrorCode } = CustomFunctions as unknown as {
      Error: new (code: unknown, message: string) => unknown;
      ErrorCode: { notAvailable: unknown };
    };
    throw new CellError(ErrorCode.notAvailable, "no data");
  });
  associate("SEEN", (all: unknown[][], invocation: { address: string }) => {
    const seen = all.map((row) => row.map((value) => (value instanceof CellErrorClass() ? "error" : value)));
    return `${invocation.address} ${JSON.stringify(seen)}`;
  });
});
afterAll(() => excel.stop());

function CellErrorClass() {
  return (CustomFunctions as unknown as { Error: new () => object }).Error;
}

async function evaluate(formula: string, size: [number, number] = [1, 1]): Promise<unknown[][]> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.getRange("H1:L9").clear();
    sheet.getRange("H1").formulas = [[formula]];
    await context.sync();
  });
  await excel.host.settle();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem("S")
      .getRange("H1")
      .getAbsoluteResizedRange(...size)
      .load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

it("runs when called as a cell would", async () => {
  expect(await excel.host.invokeCustomFunction("ADD", [2, 3], "S!H1")).toMatchObject({ value: 5 });
});

it("gives an error with its message", async () => {
  expect(await excel.host.invokeCustomFunction("NONE", [])).toEqual({ error: 1, message: "no data" });
});

it("computes in a cell", async () => {
  expect(await evaluate("=TEST.ADD(A1,B1)+1")).toEqual([[4]]);
});

it("spills what it returns", async () => {
  expect(await evaluate("=TEST.DOUBLE(A1:B1)", [1, 2])).toEqual([[2, 4]]);
});

it("shows its error in the cell", async () => {
  expect(await evaluate("=TEST.NONE()")).toEqual([["#N/A"]]);
});

it("is not called with an error unless it takes errors", async () => {
  expect(await evaluate("=TEST.DOUBLE(A2:B2)")).toEqual([["#DIV/0!"]]);
});

it("gets errors when it takes them, 0 for a blank cell as on the desktop, and its cell's address", async () => {
  expect(await evaluate("=TEST.SEEN(A2:B3)")).toEqual([['S!H1 [[3,"error"],[0,"x"]]']]);
});

it("fits arguments to parameters", () => {
  const [add, double] = functions;
  if (!add || !double) throw new Error("The functions above are gone.");
  expect(fitArguments(add, [1])).toEqual([1, null]);
  expect(fitArguments(double, [5])).toEqual([[[5]]]);
});
