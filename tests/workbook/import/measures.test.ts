import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figures, february, january, look, pasted, readWith } from "./import-support";
import type { Filter, Measure, Recipe, Term } from "../../../src/workbook/import/import-model";

const lines = [
  "Date,Region,Status,Amount,Customer,Start",
  "2026-01-05,North,Won,100,Ann,2026-01-01",
  "2026-01-20,North,won ,50.5,ann,2026-01-10",
  "2026-01-31,South,Lost,20,Bob,2026-01-31",
  "2026-02-10,North,Open,n/a,Cy,2026-02-01",
  "2026-02-11,North,Won,-10,Ann,soon",
].join("\n");

const count: Term = { of: "count", column: null, filters: [] };
const total = (term: Term): Measure => ({ kpi: "K", unit: "", how: "total", top: [term], bottom: [] });
const where = (column: string, test: Filter["test"], value: string, to?: string): readonly Filter[] => [
  { column, test, value, ...(to === undefined ? {} : { to }) },
];

async function read(measure: Measure, change: Partial<Recipe> = {}, text = lines) {
  const data = pasted(text);
  const { format, proposal } = await look(data);
  const recipe: Recipe = {
    ...proposal,
    kind: "measures",
    columns: { period: "Date" },
    filters: [],
    grain: "month",
    measures: [measure],
    ...change,
  };
  return readWith(data, recipe, format);
}

const values = async (measure: Measure, change: Partial<Recipe> = {}) =>
  figures(await read(measure, change))["K"] ?? {};

describe("terms, by hand", () => {
  it.each<[string, Term, Record<number, number>]>([
    ["rows", count, { [january]: 3, [february]: 2 }],
    [
      "rows of a status, whatever its case",
      { ...count, filters: where("Status", "is", "won|closed won") },
      { [january]: 2, [february]: 1 },
    ],
    [
      "a sum; text is no number",
      { of: "sum", column: "Amount", filters: [] },
      { [january]: 170.5, [february]: -10 },
    ],
    [
      "different customers",
      { of: "distinct", column: "Customer", filters: [] },
      { [january]: 2, [february]: 2 },
    ],
    [
      "days between dates",
      { of: "days", column: "Date", from: "Start", filters: [] },
      { [january]: 14, [february]: 9 },
    ],
    [
      "the last day's value",
      { of: "last", column: "Amount", filters: [] },
      { [january]: 20, [february]: -10 },
    ],
    [
      "a sum taken away",
      { of: "sum", column: "Amount", filters: [], minus: true },
      { [january]: -170.5, [february]: 10 },
    ],
  ])("%s", async (_, term, expected) => {
    expect(await values(total(term))).toEqual(expected);
  });

  it.each<[Filter["test"], string, string, string | undefined, number]>([
    ["is-not", "Status", "Won", undefined, 2],
    ["contains", "Customer", "n", undefined, 3],
    ["at-least", "Amount", "50.5", undefined, 2],
    ["at-most", "Amount", "20", undefined, 2],
    ["between", "Amount", "20", "100", 3],
    ["between", "Date", "2026-01-20", "2026-02-10", 3],
    ["at-least", "Amount", "nonsense", undefined, 0],
  ])("rows where it %s: %s %s", async (test, column, value, to, expected) => {
    const { facts } = await read(total(count), { filters: where(column, test, value, to) });
    expect(facts.reduce((sum, { actual }) => sum + (actual ?? 0), 0)).toBe(expected);
  });

  it("an average counts the rows that hold a number, and keeps both parts", async () => {
    const { facts } = await read({ ...total({ of: "sum", column: "Amount", filters: [] }), how: "average" });
    expect(facts).toMatchObject([
      { actual: Number((170.5 / 3).toPrecision(15)), numerator: 170.5, denominator: 3 },
      { actual: -10, numerator: -10, denominator: 1 },
    ]);
  });

  it("a ratio with nothing below the line is a problem, not a figure", async () => {
    const bottom: Term = { ...count, filters: where("Status", "is", "Lost") };
    const { facts, problems } = await read({
      kpi: "K",
      unit: "",
      how: "ratio",
      top: [count],
      bottom: [bottom],
    });
    expect(facts).toMatchObject([{ period: january, actual: 3 }]);
    expect(problems).toMatchObject([{ line: 5, code: "zero-denominator", values: { period: february } }]);
  });

  it("a KPI whose rows hold no number at all has no reading, which is not zero", async () => {
    const only = { filters: where("Customer", "is", "Cy") };
    expect(await values(total({ of: "sum", column: "Amount", filters: [] }), only)).toEqual({});
  });

  it("groups by entity and by the grain", async () => {
    expect(await values(total(count), { columns: { period: "Date", entity: "Region" } })).toEqual({
      [`${january} North`]: 2,
      [`${january} South`]: 1,
      [`${february} North`]: 2,
    });
    expect(await values(total(count), { grain: "year" })).toEqual({ [january]: 5 });
    expect(await values(total(count), { grain: "quarter" })).toEqual({ [january]: 5 });
  });

  it("a row without a date is told with its line, and a number that has two readings is not counted", async () => {
    const text = "Date,Amount\n2026-01-01,5\nTotal,5\n,5\n2026-01-02,5.5.5\n";
    const { facts, problems } = await read(total({ of: "sum", column: "Amount", filters: [] }), {}, text);
    expect(facts).toMatchObject([{ actual: 5 }]);
    expect(problems).toEqual([
      { line: 3, code: "bad-date", values: { text: "Total", column: "Date" } },
      { line: 4, code: "no-period", values: {} },
      { line: 5, code: "bad-number", values: { text: "5.5.5", column: "Amount" } },
    ]);
  });
});

describe("sums", () => {
  it("do not depend on the order of the rows, nor lose cents beside millions", async () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(cents, { minLength: 1, maxLength: 40 }), async (amounts) => {
        const rows = amounts.map((amount) => `2026-01-01,${(amount / 100).toFixed(2)}`);
        const sum = async (list: readonly string[]) => {
          const text = ["Date,Amount", ...list].join("\n");
          const read_ = await read(total({ of: "sum", column: "Amount", filters: [] }), {}, text);
          return read_.facts[0]?.actual;
        };
        const exact = amounts.reduce((all, amount) => all + BigInt(amount), 0n);
        expect(await sum(rows)).toBe(Number(exact) / 100);
        expect(await sum(rows.toReversed())).toBe(Number(exact) / 100);
      }),
      { numRuns: 40, seed: 2 },
    );
  });
});
