import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialFromDate } from "../../../src/engine/scorecard/serial-date";
import { decimalIn, detectCulture } from "../../../src/workbook/import/detect-culture";
import { detectDelimiter } from "../../../src/workbook/import/detect-delimiter";
import { detectEncoding } from "../../../src/workbook/import/detect-encoding";
import { findHeaderRow, headersOf } from "../../../src/workbook/import/find-headers";
import { lookAtImport } from "../../../src/workbook/import/import-desk";
import { readFileDate } from "../../../src/workbook/import/read-file-date";
import { american, library } from "./import-support";
import type { Recipe } from "../../../src/workbook/import/import-model";

const german = { ...american, decimalSeparator: ",", groupSeparator: ".", dateOrder: "dmy" } as const;
const wait = async () => {};

describe("encoding", () => {
  const utf8 = new TextEncoder();
  it.each([
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0x41], "utf-8"],
    ["UTF-16 LE with a mark", [0xff, 0xfe, 0x41, 0], "utf-16le"],
    ["UTF-16 BE with a mark", [0xfe, 0xff, 0, 0x41], "utf-16be"],
    ["UTF-16 LE without one", [0x4b, 0, 0x50, 0, 0x49, 0, 0x3b, 0], "utf-16le"],
    ["UTF-16 BE without one", [0, 0x4b, 0, 0x50, 0, 0x49, 0, 0x3b], "utf-16be"],
    ["plain ASCII", [...utf8.encode("KPI;Ist")], "utf-8"],
    ["UTF-8 letters", [...utf8.encode("Köln;€")], "utf-8"],
    ["ö as Windows-1252 writes it", [0x4b, 0xf6, 0x6c, 0x6e], "windows-1252"],
  ])("%s", async (_, bytes, encoding) => {
    expect(await detectEncoding(new Blob([new Uint8Array(bytes)]), wait)).toBe(encoding);
  });

  it("looks at the whole file: one letter at the end tells", async () => {
    const head = "KPI;Monat;Ist\n".repeat(200_000);
    const ends = [new Uint8Array([0xe4, 0x0a]), new TextEncoder().encode("ä\n")];
    const found = await Promise.all(ends.map((end) => detectEncoding(new Blob([head, end]), wait)));
    expect(found).toEqual(["windows-1252", "utf-8"]);
  });
});

describe("delimiter", () => {
  it.each([
    ["a,b,c\n1,2,3\n", ",", false],
    ["a;b\n1,5;2,5\n3,25;4\n", ";", false],
    ["a;b;c\n1,5;2,5;x\n3,5;4,5;y\n", ";", false],
    ["a\tb\n1,5\t2\n", "\t", false],
    ["a|b\n1|2\n", "|", false],
    ['name;note\n"x, y, z";"a, b, c"\n"u, v, w";"d, e, f"\n', ";", false],
    ['name,note\n"x; y; z","a; b; c"\n"u; v","d; e"\n', ",", false],
    ["sep=|\na;b|c\n1;2|3\n", "|", false],
  ] as const)("%j", (text, delimiter, doubtful) => {
    expect(detectDelimiter(library, text, true)).toEqual({ delimiter, doubtful });
  });

  it("a text of one column is cut by commas, in doubt where it has several rows", () => {
    expect(detectDelimiter(library, "a\nb\nc\n", true)).toEqual({ delimiter: ",", doubtful: true });
    expect(detectDelimiter(library, "a", true)).toEqual({ delimiter: ",", doubtful: false });
  });
});

describe("decimal sign", () => {
  it.each([
    ["1.234,5", ","],
    ["1,234.5", "."],
    ["0,5", ","],
    ["12.75", "."],
    ["1.234.567", ","],
    ["1,234,567", "."],
    ["1 234,56", ","],
    ["1'234.50", "."],
    ["€ 0,123", ","],
    ["-12,5 %", ","],
    ["1,234", "open"],
    ["1.234", "open"],
    ["1,2345", ","],
    ["1234", null],
    ["31.12.2025", null],
    ["10.0.0.1", null],
    ["n/a", null],
    ["v1.2 beta 3", null],
  ])("%s", (cell, sign) => {
    expect(decimalIn(cell)).toBe(sign);
  });

  it("goes by the majority, by the delimiter where nothing shows it, and says when it is open", () => {
    const rows = (...cells: readonly string[]) => cells.map((cell) => [cell]);
    expect(detectCulture(rows("1,5", "2,5", "1.5"), ";", american)).toMatchObject({
      decimal: ",",
      doubts: ["decimal"],
    });
    expect(detectCulture(rows("1.234", "5.678"), ";", american)).toMatchObject({
      decimal: ",",
      doubts: ["decimal"],
    });
    expect(detectCulture(rows("1,234"), ",", american)).toMatchObject({ decimal: ".", doubts: ["decimal"] });
    expect(detectCulture(rows("1,234", "0,5"), "\t", american)).toMatchObject({ decimal: ",", doubts: [] });
    expect(detectCulture(rows("12", "13"), "\t", german)).toMatchObject({ decimal: ",", doubts: [] });
  });

  it("reads back what a German and an American wrote", () => {
    const tags = { ",": "de-DE", ".": "en-US" } as const;
    fc.assert(
      fc.property(fc.constantFrom(",", "."), fc.double({ min: 1, max: 1e6, noNaN: true }), (sign, value) => {
        const cell = new Intl.NumberFormat(tags[sign], {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }).format(value);
        expect(decimalIn(cell)).toBe(sign);
      }),
    );
  });
});

describe("dates", () => {
  it.each([
    [["31/12/2025", "01/02/2026"], "dmy", []],
    [["12/31/2025", "01/02/2026"], "mdy", []],
    [["01.02.2026"], "dmy", []],
    [["2026-02-01"], "mdy", []],
    [["99/12/31"], "ymd", []],
    [["01/02/2026"], "mdy", ["dateOrder"]],
    [["31/12/2025", "12/31/2025"], "dmy", ["dateOrder"]],
  ] as const)("%j", (cells, dateOrder, doubts) => {
    expect(detectCulture([cells], ",", american)).toMatchObject({ dateOrder, doubts });
  });

  const day = (year: number, month: number, date: number) => ({
    start: serialFromDate(year, month, date),
    span: "day",
  });
  it.each([
    ["2026-01-31", day(2026, 1, 31)],
    ["2026-01-31T23:59:59Z", day(2026, 1, 31)],
    ["2026-01-31 23:59", day(2026, 1, 31)],
    ["1/31/2026 2:05 PM", day(2026, 1, 31)],
    ["20260131", day(2026, 1, 31)],
    ["202601", { start: serialFromDate(2026, 1, 1), span: "month" }],
    ["Jan 2026", { start: serialFromDate(2026, 1, 1), span: "month" }],
    ["Q2 2026", { start: serialFromDate(2026, 4, 1), span: "quarter" }],
    ["2026", { start: serialFromDate(2026, 1, 1), span: "year" }],
    ["31/1/2026", null],
    ["20261331", null],
    ["46023", null],
    ["1234567", null],
    ["12.5", null],
    ["soon", null],
    ["", null],
  ])("%s in a file of the United States", (text, period) => {
    expect(readFileDate(text, american)).toEqual(period);
  });

  it("in a German file", () => {
    expect(readFileDate("31.01.2026 14:05:00", german)).toEqual(day(2026, 1, 31));
  });
});

describe("headers", () => {
  it("stand below titles, and are none where the first full row holds figures", () => {
    const rows = [["Report of January"], [""], ["KPI", "Month", "Value"], ["Sales", "2026-01-01", "5"]];
    expect(findHeaderRow(rows, american)).toBe(3);
    expect(findHeaderRow([["Sales", "2026-01-01", "5"]], american)).toBe(0);
  });

  it("are told apart where they repeat or are missing", () => {
    expect(headersOf(["Value", "", "value ", "A\nB"], 5, (place) => `Column ${place}`)).toEqual([
      "Value",
      "Column 2",
      "value (2)",
      "A B",
      "Column 5",
    ]);
  });
});

describe("what a recipe remembers", () => {
  const text = "KPI,Month,Value\nSales,01/02/2026,5\n";
  const at = (dateOrder: "dmy" | "mdy") => ({
    recipe: { ...emptyRecipe, format: { dateOrder, headerRow: 1 } },
  });

  it("settles what the file leaves open, and gives way to what the file shows", async () => {
    expect(await lookWith(text, at("dmy"))).toMatchObject({ doubts: [], format: { dateOrder: "dmy" } });
    const clear = text.replace("01/02", "01/22");
    expect(await lookWith(clear, at("dmy"))).toMatchObject({ doubts: [], format: { dateOrder: "mdy" } });
  });
});

const emptyRecipe: Recipe = {
  id: "r",
  name: "r",
  source: "r",
  kind: "readings",
  template: null,
  columns: {},
  fixed: {},
  grain: "month",
  filters: [],
  measures: [],
  format: {},
};

function lookWith(content: string, { recipe }: { readonly recipe: Recipe }) {
  const { signal } = new AbortController();
  const options = { chosen: {}, recipe, template: null, culture: american, language: "en", signal } as const;
  return lookAtImport({ name: "x", content }, options);
}
