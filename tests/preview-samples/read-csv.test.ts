import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/preview/samples/read-csv";

describe("readCsv", () => {
  it.each([
    {
      text: "aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n",
      rows: [
        ["aaa", "bbb", "ccc"],
        ["zzz", "yyy", "xxx"],
      ],
      because: "RFC 4180, 2.1",
    },
    {
      text: "aaa,bbb,ccc\r\nzzz,yyy,xxx",
      rows: [
        ["aaa", "bbb", "ccc"],
        ["zzz", "yyy", "xxx"],
      ],
      because: "RFC 4180, 2.2",
    },
    {
      text: '"aaa","b\r\nbb","ccc"\r\nzzz,yyy,xxx',
      rows: [
        ["aaa", "b\r\nbb", "ccc"],
        ["zzz", "yyy", "xxx"],
      ],
      because: "RFC 4180, 2.6",
    },
    { text: '"aaa","b""bb","ccc"', rows: [["aaa", 'b"bb', "ccc"]], because: "RFC 4180, 2.7" },
    {
      text: "a,,\n,b,",
      rows: [
        ["a", "", ""],
        ["", "b", ""],
      ],
      because: "empty fields stay",
    },
    { text: "", rows: [], because: "no text, no rows" },
  ])("$because", ({ text, rows }) => {
    expect(readCsv(text)).toEqual(rows);
  });

  it("says which row cannot be read", () => {
    expect(() => readCsv('a,b\nc"d,e')).toThrow("CSV row 2");
  });

  it("gives back what Papa Parse wrote", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "é", "1", ",", '"', "\n", "\r\n", " ", "😀") });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(Papa.unparse(rows))).toEqual(rows);
      }),
    );
  });
});
