import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Drawing } from "../../../src/preview/excel/shape-state";
import { FileProblem } from "../../../src/preview/file/file-workbook";
import { PackageFile } from "../../../src/preview/file/package-file";
import { patchDrawings } from "../../../src/preview/file/patch-drawings";
import { readDrawings } from "../../../src/preview/file/read-drawings";
import {
  blankFile,
  cells,
  guid,
  line,
  placeIn,
  shape,
  SHEET_ID,
  SHEET_PATH,
} from "../../support/drawing-file";

/* Parts that say nonsense: they are read as far as they go, or the file is damaged; never anything else. */

const GROUP: Drawing = shape({ id: guid(1), type: "Group", text: null, geometricShapeType: null, left: 60 });
const CHART: Drawing = {
  ...shape({ id: guid(4), name: "Chart" }),
  kind: "chart",
  content: {
    chartType: "BarClustered",
    plotBy: "Columns",
    order: ["s1", "s2"],
    title: { text: "T" },
    legend: { visible: true },
    series: {
      s1: {
        values: cells(1, 1, 4, 1),
        hasDataLabels: true,
        points: { "1": { format: { fill: { color: "#123456" } } } },
      },
      s2: { name: "N", values: cells(1, 2, 4, 2), chartType: "LineMarkers", axisGroup: "Secondary" },
    },
    axes: { "Value/Primary": { maximum: 5, title: { visible: true, text: "V", textOrientation: 0 } } },
  },
};
const DRAWINGS: readonly Drawing[] = [
  GROUP,
  shape({ id: guid(2), parentId: guid(1), rotation: 30, geometricShapeType: "Ellipse" }),
  line({ id: guid(3), left: 10 }),
  CHART,
];

function saved(): Uint8Array {
  const file = blankFile();
  patchDrawings(file, SHEET_PATH, [], DRAWINGS, placeIn(file));
  return file.save();
}
const BYTES = saved();
const original = () => PackageFile.open(BYTES);
const PARTS = ["xl/drawings/drawing1.xml", "xl/charts/chart1.xml"] as const;
const TEXTS = PARTS.map((path) => original().text(path) ?? "");

/** Every number within is one. */
function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(allFinite);
}

/** Puts nonsense in the place of some values, and takes some tags away. */
function spoil(text: string, places: readonly number[], nonsense: string, tags: boolean): string {
  const pattern = tags ? /<[^<>?]*>/g : /="[^"]*"|(?<=>)[^<>]+(?=<)/g;
  const found = [...text.matchAll(pattern)];
  const chosen = new Set(places.map((place) => Math.floor(place * found.length)));
  let index = -1;
  return text.replace(pattern, (old) => {
    index += 1;
    if (!chosen.has(index)) return old;
    return tags ? "" : old.startsWith("=") ? `="${nonsense}"` : nonsense;
  });
}

describe("a part that says nonsense", () => {
  it("is read as far as it goes, and can be changed, or is damaged", () => {
    const places = fc.array(fc.double({ min: 0, max: 0.9999, noNaN: true }), { minLength: 1, maxLength: 6 });
    const nonsense = fc.constantFrom(
      "",
      "-1",
      "x",
      "1e999",
      "99999999999999999",
      "0",
      "NaN",
      "true",
      "Data!$A$1",
    );
    fc.assert(
      fc.property(fc.constantFrom(0, 1), places, nonsense, fc.boolean(), (which, at, value, tags) => {
        const file = original();
        file.setText(PARTS[which], spoil(TEXTS[which] ?? "", at, value, tags));
        try {
          const read = readDrawings(file, SHEET_PATH, placeIn(file));
          expect(allFinite(read)).toBe(true);
          expect(read.every(({ sheetId }) => sheetId === SHEET_ID)).toBe(true);
          const moved = read.map((one) => ({ ...one, left: one.left + 10, name: "Moved" }));
          patchDrawings(file, SHEET_PATH, read, moved, placeIn(file));
          const names = readDrawings(file, SHEET_PATH, placeIn(file)).map(({ name }) => name);
          expect(names.length).toBe(read.length);
        } catch (problem) {
          expect(problem).toBeInstanceOf(FileProblem);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("of groups in groups without end does not overflow", () => {
    const file = original();
    const depth = 3000;
    const text = (TEXTS[0] ?? "").replace(/<xdr:grpSp>.*<\/xdr:grpSp>/s, (group) => {
      const [head = ""] = /^<xdr:grpSp>.*?<\/xdr:grpSpPr>/s.exec(group) ?? [];
      return head.repeat(depth) + "</xdr:grpSp>".repeat(depth);
    });
    file.setText(PARTS[0], text);
    const read = readDrawings(file, SHEET_PATH, placeIn(file));
    expect(read.length).toBeGreaterThan(2);
    expect(read.length).toBeLessThan(100);
  });
});
