import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packMutation } from "../../src/preview/excel/packed-mutation";
import { type RunningExcel, startExcel } from "../support/excel";

const ID = "sheet.mutation.set-range-values";

/** Cells as the grid has them in a change: with or without a style, a name of one, a style to take away, or no cell at all. */
const cell = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 8,
    arbitrary: fc.record(
      {
        v: fc.oneof(
          fc.string(),
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.constant(null),
        ),
        t: fc.constantFrom(1, 2, null),
        f: fc.constantFrom('=A1&"\n"', null),
        p: fc.constantFrom({ body: { dataStream: "Rich\r\n" } }, null),
        s: fc.constantFrom(
          null,
          "style-1",
          { fs: 11, bd: { b: null } },
          { fs: 12, n: { pattern: "0%" } },
          {},
        ),
      },
      { requiredKeys: [] },
    ),
  },
);
const cellValue = fc.dictionary(
  fc.nat(60).map(String),
  fc.dictionary(fc.nat(6).map(String), cell, { maxKeys: 6 }),
  { maxKeys: 40 },
);

it("gives the cells of a change back as they were", () => {
  fc.assert(
    fc.property(cellValue, (cells) => {
      // As JSON, which knows no negative zero.
      const params = JSON.parse(JSON.stringify({ unitId: "u", subUnitId: "s", cellValue: cells })) as object;
      expect(packMutation({ id: ID, params }).params).toEqual(params);
    }),
  );
});

it("keeps rows that are the same, and rows that are not next to each other, in their places", () => {
  const line = () => ({ 0: { v: 1, t: 2 }, 3: { s: { fs: 9 } } });
  const params = { unitId: "u", cellValue: { 2: line(), 3: line(), 4: line(), 9: line(), 10: { 0: null } } };
  expect(packMutation({ id: ID, params }).params).toEqual(params);
});

it("holds more than one piece of text", () => {
  const rows = Array.from({ length: 40 }, (_, row) => ({ 0: { v: `${row} `.repeat(20_000), t: 1 } }));
  const params = { cellValue: Object.fromEntries(rows.entries()) };
  expect(packMutation({ id: ID, params }).params).toEqual(params);
});

it("gives cells of their own to each who asks, since the grid keeps and changes what it is given", () => {
  const shared = { v: 1, s: { fs: 9 } };
  const packed = packMutation({
    id: ID,
    params: { cellValue: { 0: { 0: shared, 1: shared }, 1: { 0: shared } } },
  });
  const first = packed.params as { cellValue: Record<number, Record<number, { s: { fs: number } }>> };
  const cell = first.cellValue[0]?.[0];
  if (cell) cell.s.fs = 99;
  expect(first.cellValue[0]?.[1]?.s).toEqual({ fs: 9 });
  expect(first.cellValue[1]?.[0]?.s).toEqual({ fs: 9 });
  expect(packed.params).toEqual({ cellValue: { 0: { 0: shared, 1: shared }, 1: { 0: shared } } });
});

it("takes a cell that is left out for one to delete, as the grid does", () => {
  const params = { cellValue: { 0: { 0: undefined, 1: { v: 1 } } } };
  expect(packMutation({ id: ID, params }).params).toEqual({ cellValue: { 0: { 0: null, 1: { v: 1 } } } });
});

it.each([
  { id: "sheet.mutation.set-worksheet-col-width", params: { colWidth: 3 } },
  { id: ID, params: { subUnitId: "s" } },
])("leaves other changes alone", (mutation) => {
  expect(packMutation(mutation)).toBe(mutation);
});

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startExcel({
    sheets: [
      {
        name: "S",
        cells: [
          ["Old", 1],
          ["=B1*2", "'=text"],
        ],
      },
    ],
  });
});
afterAll(() => excel.stop());

it("lets a large change with looks, formulas and blanks be taken back and made again", async () => {
  const before = excel.host.snapshot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    const values = Array.from({ length: 1200 }, (_, row) => [row % 7 === 0 ? "" : `Row ${row % 3}`, row / 8]);
    sheet.getRange("A1:B1200").values = values;
    sheet.getRange("A1:B1200").format.font.size = 9;
    sheet.getRange("B1:B1200").numberFormat = values.map(() => ["0.0%"]);
    sheet.getRange("C1:C3").formulas = [["=SUM(B1:B9)"], ["=A2"], ["'=text"]];
    sheet.getRange("A2:B2").clear("Contents");
    sheet.getRange("A1:B1200").format.borders.getItem("InsideHorizontal").color = "#D1D1D1";
    await context.sync();
  });
  await excel.host.settle();
  const after = excel.host.snapshot();
  expect(excel.values("S", "A3:B3")).toEqual([["Row 2", 0.25]]);
  excel.host.undo();
  await excel.host.settle();
  expect(excel.host.snapshot()).toEqual(before);
  await excel.host.api.redo();
  await excel.host.settle();
  expect(excel.host.snapshot()).toEqual(after);
});
