import { readdirSync } from "node:fs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FileProblem, type OpenedFile } from "../../../src/preview/file/file-workbook";
import { readFile } from "../../../src/preview/file/read-file";
import { goldenWorkbook, simpleFile, simpleParts, zipParts } from "../../support/xlsx-parts";

/** A file that can be read, or the code of why not; anything else fails the test. */
function outcome(bytes: Uint8Array): OpenedFile | string {
  try {
    const opened = readFile(bytes);
    expect(opened.workbook.sheets.length).toBeGreaterThan(0);
    return opened;
  } catch (problem) {
    if (problem instanceof FileProblem) return problem.code;
    throw problem;
  }
}

const SMALL = [
  "readxl-geometry.xlsx",
  "openxlsx-namedRegions2.xlsx",
  "openxlsx-loadThreadComment.xlsx",
  "xlsx-chart-charts.xlsx",
  "xlsx-populate-styles.xlsx",
].map(goldenWorkbook);
const anyFile = fc.constantFrom(...SMALL);

describe("damaged files", () => {
  it("reads what is cut off, or says why not", () => {
    fc.assert(
      fc.property(anyFile, fc.double({ min: 0, max: 1, noNaN: true }), (file, share) => {
        outcome(file.slice(0, Math.floor(file.length * share)));
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("reads what has other bytes, or says why not", () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyFile, flips, (file, changes) => {
        const bytes = file.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        outcome(bytes);
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it("reads what lacks parts, or has one for another, or says why not", () => {
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(), fc.boolean(), (file, a, b, swaps) => {
        const parts = unzipSync(file);
        const paths = Object.keys(parts);
        const [first, second] = [paths[a % paths.length]!, paths[b % paths.length]!];
        if (swaps) [parts[first], parts[second]] = [parts[second]!, parts[first]!];
        else Reflect.deleteProperty(parts, first);
        outcome(zipParts(parts));
      }),
      { seed: 13, numRuns: 120 },
    );
  });

  it("reads what has letters changed inside its parts, or says why not", () => {
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.constantFrom("<", ">", '"', "-9", "999999999999", "&", "A:XFD", "")),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(anyFile, fc.nat(), edits, (file, which, changes) => {
        const parts = unzipSync(file);
        const path = Object.keys(parts)[which % Object.keys(parts).length]!;
        let text = new TextDecoder().decode(parts[path]);
        for (const [at, piece] of changes) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + piece + text.slice(place + 1);
        }
        outcome(zipParts({ ...parts, [path]: text }));
      }),
      { seed: 14, numRuns: 200 },
    );
  });

  it("reads what has other numbers in it, or says why not", () => {
    const number = fc.constantFrom("-1", "0", "1e99", "4294967296", "NaN", "16385", "1048577", "");
    fc.assert(
      fc.property(anyFile, fc.nat(), fc.nat(), number, (file, which, at, other) => {
        const parts = unzipSync(file);
        const path = Object.keys(parts)[which % Object.keys(parts).length]!;
        const text = new TextDecoder().decode(parts[path]);
        const numbers = [...text.matchAll(/"\d+"/g)];
        if (numbers.length === 0) return;
        const found = numbers[at % numbers.length]!;
        const changed = `${text.slice(0, found.index)}"${other}"${text.slice(found.index + found[0].length)}`;
        outcome(zipParts({ ...parts, [path]: changed }));
      }),
      { seed: 15, numRuns: 200 },
    );
  });
});

describe("files made to harm", () => {
  const bomb = `<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const parts = simpleParts({
    sheets: [{ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` }],
    styles: "",
    strings: "",
  });

  it.each(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"])(
    "refuses entities in %s",
    (path) => {
      const text = String(parts[path]).replace("?>", `?>${bomb}`).replace("</", "&b;</");
      expect(outcome(zipParts({ ...parts, [path]: text }))).toBe("damaged");
    },
  );

  it("refuses elements within elements without end", () => {
    const deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
    const text = String(parts["xl/worksheets/sheet1.xml"]).replace("</worksheet>", `${deep}</worksheet>`);
    const found = outcome(zipParts({ ...parts, "xl/worksheets/sheet1.xml": text }));
    expect(typeof found === "string" ? found : found.workbook.sheets.length).toBeOneOf(["damaged", 1]);
  });

  it("does not follow relationships in a circle", () => {
    const relations = [
      { id: "t1", type: "table", target: "../worksheets/sheet1.xml" },
      { id: "d1", type: "drawing", target: "../worksheets/sheet1.xml" },
    ];
    const file = simpleFile({ sheets: [{ relations, after: `<drawing r:id="d1"/>` }, { relations }] });
    expect(outcome(file)).toBeDefined();
  });

  it("gives each sheet once, whatever the workbook says", () => {
    const twice = simpleFile({
      sheets: [{ name: "A" }, { name: "B" }],
      relations: [{ id: "more", type: "worksheet", target: "worksheets/sheet1.xml" }],
    });
    const workbook = simpleParts({ sheets: [{ name: "A" }, { name: "a" }] });
    expect(readFile(twice).workbook.sheets).toHaveLength(2);
    expect(readFile(zipParts(workbook)).workbook.sheets).toHaveLength(1);
  });

  it("takes a size, a merge or a shared formula that claims the whole sheet", () => {
    const before = `<dimension ref="A1:XFD1048576"/><cols>${`<col min="1" max="16384" width="9" hidden="1"/>`.repeat(500)}</cols>`;
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">B2</f></c><c r="B1"><f t="array" ref="B1:XFD1048576">A1</f><v>1</v></c></row>`;
    const after = `<mergeCells count="-3"><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    const opened = readFile(simpleFile({ sheets: [{ before, rows, after }] }));
    expect(Object.keys(opened.workbook.sheets[0]!.cells)).toEqual(["0"]);
  });

  it("refuses a shared formula that is longer than any of Excel's", () => {
    const long = `SUM(${"A1,".repeat(3000)}1)`;
    const rows = `<row r="1"><c r="B1"><f t="shared" ref="B1:B9001" si="0">${long}</f></c></row>`;
    expect(outcome(simpleFile({ sheets: [{ rows }] }))).toBe("too-large");
  });

  it("leaves a formula of endless brackets as it is", () => {
    const endless = "_xlfn.SINGLE(".repeat(100_000);
    const opened = readFile(
      simpleFile({ sheets: [{ rows: `<row r="1"><c r="A1"><f>${endless}</f></c></row>` }] }),
    );
    expect(opened.workbook.sheets[0]!.cells[0]?.[0]?.f).toBe(`=${endless}`);
  });

  it("says so when there is no sheet of cells", () => {
    expect(outcome(simpleFile({ sheets: [] }))).toBe("no-sheets");
  });

  it.each([new Uint8Array(), new Uint8Array([80, 75, 3, 4]), new TextEncoder().encode("a,b\n1,2\n")])(
    "refuses what is no workbook at all",
    (bytes) => {
      expect(outcome(bytes)).toBeOneOf(["not-a-workbook", "damaged"]);
    },
  );
});

it("reads every workbook of other programs", () => {
  const names = readdirSync("tests/golden/workbooks").filter((name) => /\.xlsx?$/.test(name));
  const refused = names.filter((name) => typeof outcome(goldenWorkbook(name)) === "string");
  expect(refused).toEqual(["readxl-clippy.xls", "xlsx-populate-encrypted.xlsx"]);
});
