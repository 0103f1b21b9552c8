import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvReader, OpenQuote } from "../../../src/workbook/import/csv-rows";
import { rowBatches } from "../../../src/workbook/import/csv-source";
import { library, look, pasted, readProposed } from "./import-support";
import type { FileFormat, ImportData } from "../../../src/workbook/import/import-model";

const plain: FileFormat = { encoding: "utf-8", delimiter: ",", decimal: ".", dateOrder: "mdy", headerRow: 1 };

async function rowsOf(data: ImportData, format: FileFormat = plain) {
  const rows = [];
  for await (const batch of rowBatches(library, data, format)) rows.push(...batch.rows);
  return rows;
}

const cells = async (text: string) => (await rowsOf(pasted(text))).map((row) => row.cells);

describe("RFC 4180, section 2", () => {
  it.each([
    ["1: each record on a line of its own", "aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n"],
    ["2: the last record may have no line end", "aaa,bbb,ccc\r\nzzz,yyy,xxx"],
    ["5: fields may be in quotes", '"aaa","bbb","ccc"\r\nzzz,yyy,xxx'],
  ])("%s", async (_, text) => {
    expect(await cells(text)).toEqual([
      ["aaa", "bbb", "ccc"],
      ["zzz", "yyy", "xxx"],
    ]);
  });

  it("4: spaces are part of a field", async () => {
    expect(await cells("aaa , bbb,ccc")).toEqual([["aaa ", " bbb", "ccc"]]);
  });

  it("6: line ends, quotes and commas stand in quotes; a line end within is Excel's own", async () => {
    expect(await cells('"aaa","b\r\nbb","c,cc"\r\nzzz,yyy,xxx')).toEqual([
      ["aaa", "b\nbb", "c,cc"],
      ["zzz", "yyy", "xxx"],
    ]);
  });

  it("7: a quote in quotes is doubled", async () => {
    expect(await cells('"aaa","b""bb","ccc"')).toEqual([["aaa", 'b"bb', "ccc"]]);
  });
});

// From tests/test-cases.js of PapaParse 5.4 (MIT), the cases of its core parser.
describe("the parser's own cases", () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ["whitespace at edges of unquoted field", "a,\tb ,c", [["a", "\tb ", "c"]]],
    ["quoted field with extra whitespace on edges", 'A," B  ",C', [["A", " B  ", "C"]]],
    ["quoted field with quotes around delimiter", 'A,""",""",C', [["A", '","', "C"]]],
    ["quoted field with quotes on left side of delimiter", 'A,""",",C', [["A", '",', "C"]]],
    [
      "quoted field with 5 quotes in a row and a delimiter in there, too",
      '"1","cnonce="""",nc=""""","2"',
      [["1", 'cnonce="",nc=""', "2"]],
    ],
    [
      "row with enough fields but blank field at end",
      "A,B,C\na,b,",
      [
        ["A", "B", "C"],
        ["a", "b", ""],
      ],
    ],
    ["multiple rows, one column (no delimiter found)", "a\nb\nc", [["a"], ["b"], ["c"]]],
    [
      "quoted fields at end of row with delimiter and line break",
      'a,b,"c,c\nc"\nd,e,f',
      [
        ["a", "b", "c,c\nc"],
        ["d", "e", "f"],
      ],
    ],
    ["unquoted field with quotes at end of field", 'A,B",C', [["A", 'B"', "C"]]],
  ])("%s", async (_, text, expected) => {
    expect(await cells(text)).toEqual(expected);
  });
});

describe("lines and pieces", () => {
  it("each row knows its line, past line ends in quotes and blank lines", async () => {
    const rows = await rowsOf(pasted('a,b\r\n"x\r\ny",1\r\n\r\n   \r\nz,2\r\n'));
    expect(rows.map(({ line, cells: [first] }) => [line, first])).toEqual([
      [1, "a"],
      [2, "x\ny"],
      [6, "z"],
    ]);
  });

  it("Excel's line that declares the delimiter is no row, but counts as a line", async () => {
    const data = pasted("sep=;\nKPI;Month;Actual\nSales;2026-01-01;1,5\n");
    expect((await look(data)).format).toMatchObject({ delimiter: ";", decimal: ",", headerRow: 1 });
    expect((await readProposed(data)).facts).toMatchObject([{ kpi: "Sales", actual: 1.5, line: 3 }]);
  });

  it("a file cut anywhere gives the same rows as the whole, in every encoding", async () => {
    const letters = fc.constantFrom("a", "é", "€", ",", '"', "\n", " ", "1", "Ω", "😀");
    const cell = fc.string({ unit: letters, maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom("\n", "\r\n", "\r"), fc.nat(40), async (rows, end, at) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
          .join(end);
        const wanted = (await rowsOf(pasted(text))).map((row) => row.cells);
        expect(wanted).toEqual(rows);
        const reader = new CsvReader(library, ",");
        const lines = text.replace(/\r\n?/g, "\n");
        const cut = Math.min(at, lines.length);
        const pieces = [...reader.read(lines.slice(0, cut), false), ...reader.read(lines.slice(cut), true)];
        expect(pieces.map((row) => row.cells)).toEqual(rows);
        const units = [0xfeff, ...Array.from({ length: text.length }, (_, place) => text.charCodeAt(place))];
        const bytes = new Uint8Array(units.flatMap((unit) => [unit & 255, unit >> 8]));
        const wide = await rowsOf(
          { name: "x", content: new Blob([bytes]) },
          { ...plain, encoding: "utf-16le" },
        );
        expect(wide.map((row) => row.cells)).toEqual(rows);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("a file of many pieces keeps rows, lines and letters of several bytes whole", async () => {
    const rows = Array.from({ length: 30_000 }, (_, place) => `KPI €${place},2026-01-01,${place}`);
    const content = new Blob([["KPI,Month,Actual", ...rows].join("\r\n")]);
    const read = await readProposed({ name: "big.csv", content });
    expect(read).toMatchObject({ rows: 30_000, problemCount: 0 });
    expect(read.facts[29_999]).toMatchObject({ kpi: "KPI €29999", actual: 29_999, line: 30_001 });
  });
});

describe("broken files", () => {
  it("an unclosed quote is a problem with its line", async () => {
    const read = await readProposed(pasted('KPI,Month,Actual\nSales,2026-01-01,5\n"Costs,2026-01-01,6\n'));
    expect(read.facts.map(({ kpi }) => kpi)).toEqual(["Sales"]);
    expect(read.problems).toEqual([{ line: 3, code: "quote-open", values: {} }]);
  });

  it("an unclosed quote in a large file ends the reading instead of taking all memory", () => {
    const reader = new CsvReader(library, ",");
    expect(() => {
      reader.read('a,b\n"x,', false);
      for (let piece = 0; piece < 20; piece++) reader.read("y,1\n".repeat(50_000), false);
    }).toThrow(OpenQuote);
  });

  it("a row with a cell too many is left out: an unquoted decimal comma would shift its figures", async () => {
    const read = await readProposed(pasted("KPI,Month,Actual\nSales,2026-01-01,1,5\nCosts,2026-01-01,2,\n"));
    expect(read.facts.map(({ kpi, actual }) => [kpi, actual])).toEqual([["Costs", 2]]);
    expect(read.problems).toEqual([{ line: 2, code: "row-long", values: { count: 4, expected: 3 } }]);
  });

  it("no text whatever makes it throw", async () => {
    const pieces = fc.constantFrom(
      ",",
      ";",
      "\t",
      "|",
      '"',
      "\n",
      "\r",
      "KPI",
      "Actual",
      "Date",
      "1.234,5",
      "31/12/2026",
      " ",
      "\0",
      "€",
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const data = pasted(`x${any}`);
        const { proposal, headers } = await look(data);
        expect(headers.length).toBeGreaterThan(0);
        const change = {
          columns: { kpi: headers[0]!, actual: headers.at(-1)! },
          fixed: { period: 46023 },
        } as const;
        const read = await readProposed(data, { ...change, kind: "readings", source: proposal.source });
        expect(read.facts.every(({ actual }) => Number.isFinite(actual ?? 0))).toBe(true);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it("no bytes whatever make it throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const preview = await look({ name: "x.bin", content: new Blob([bytes]) }).catch(
          (error: unknown) => (error as { key?: string }).key,
        );
        expect(preview).not.toBeUndefined();
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
