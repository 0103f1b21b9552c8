import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Drawing, FontState, ShapeDrawing, TextRun } from "../../../src/preview/excel/shape-state";
import {
  blankFile,
  drawingText,
  FONT,
  guid,
  line,
  placeIn,
  saved,
  shape,
  SHEET_PATH,
} from "../../support/drawing-file";
import { patchDrawings } from "../../../src/preview/file/patch-drawings";
import { PackageFile } from "../../../src/preview/file/package-file";
import { readDrawings } from "../../../src/preview/file/read-drawings";

/** Half a unit of the file, in points. */
const NEAR = 1.01 / 12_700;

function expectSame(read: readonly Drawing[], wanted: readonly Drawing[]): void {
  expect(read.map(plain)).toEqual(wanted.map(plain));
  read.forEach((drawing, index) => {
    const other = wanted[index];
    for (const side of ["left", "top", "width", "height"] as const) {
      expect(Math.abs(drawing[side] - (other?.[side] ?? NaN)), side).toBeLessThan(NEAR);
    }
  });
}

function plain({ left: _l, top: _t, width: _w, height: _h, ...rest }: Drawing): object {
  return rest;
}

describe("shapes that are saved and read again", () => {
  it("are what they were", () => {
    const drawings = [
      shape({
        id: guid(1),
        name: "A & <B>",
        altTextDescription: 'Says "so"',
        altTextTitle: "T",
        visible: false,
      }),
      shape({ id: guid(2), name: "Round", geometricShapeType: "RoundRectangle", rotation: 30 }),
      shape({ id: guid(3), name: "Upright", geometricShapeType: "Ellipse", rotation: 90, left: 200 }),
      shape({ id: guid(4), name: "Box", isTextBox: true, placement: "OneCell", lockAspectRatio: true }),
    ];
    expectSame(saved(drawings), drawings);
  });

  it("keep places of any kind to a unit of the file", () => {
    const points = fc.double({ min: 0, max: 4000, noNaN: true });
    const size = fc.double({ min: 1, max: 900, noNaN: true });
    fc.assert(
      fc.property(
        points,
        points,
        size,
        size,
        fc.constantFrom(0, 12.5, 45, 90, 181, 270),
        (left, top, width, height, rotation) => {
          // A turned shape may not reach over the sheet's edge: its anchor could not say so.
          const room = { left: left + 900, top: top + 900 };
          const one = shape({ ...room, width, height, rotation });
          expectSame(saved([one]), [one]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("keep looks and texts of any kind", () => {
    const color = fc.stringMatching(/^#[0-9A-F]{6}$/);
    const transparency = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const font: fc.Arbitrary<FontState> = fc.record({
      bold: fc.boolean(),
      italic: fc.boolean(),
      underline: fc.constantFrom("None", "Single", "WavyDouble"),
      color,
      size: fc.integer({ min: 2, max: 800 }).map((half) => half / 2),
      name: fc.constantFrom("Calibri", "Segoe UI", "A & B"),
    });
    const text = fc.string({
      unit: fc.constantFrom("a", "Ж", " ", "<", "&", "\n", "\v", "😀"),
      minLength: 1,
      maxLength: 8,
    });
    const runs = fc.array(fc.record({ text, font }), { maxLength: 4 }).map(joined);
    const looks = fc.record({
      fill: fc.oneof(
        fc.record({ type: fc.constant("Solid" as const), color, transparency }),
        fc.constant({ type: "NoFill" as const, color: "#FFFFFF", transparency: 0 }),
      ),
      stroke: fc.record({
        visible: fc.constant(true),
        color,
        weight: fc.integer({ min: 1, max: 80 }).map((quarters) => quarters / 4),
        dashStyle: fc.constantFrom("Solid", "Dash", "DashDotDot", "LongDash", "RoundDot", "SquareDot"),
        style: fc.constantFrom("Single", "ThinThin", "ThickBetweenThin"),
        transparency,
      }),
      geometricShapeType: fc.constantFrom(
        "Rectangle",
        "Ellipse",
        "Star5",
        "FlowChartDecision",
        "RightTriangle",
      ),
    });
    const frame = fc.record({
      autoSizeSetting: fc.constantFrom("AutoSizeNone", "AutoSizeTextToFitShape", "AutoSizeShapeToFitText"),
      horizontalAlignment: fc.constantFrom("Left", "Center", "Right", "Justify", "ThaiDistributed"),
      verticalAlignment: fc.constantFrom("Top", "Middle", "Bottom", "Distributed"),
      orientation: fc.constantFrom("Horizontal", "Vertical270", "EastAsianVertical"),
      readingOrder: fc.constantFrom("LeftToRight", "RightToLeft"),
      leftMargin: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
    });
    fc.assert(
      fc.property(looks, runs, font, frame, (look, pieces, next, settings) => {
        const base = shape();
        const one: ShapeDrawing = {
          ...base,
          ...look,
          text: base.text && { ...base.text, ...settings, runs: pieces, font: next },
        };
        expectSame(saved([one]), [one]);
      }),
      { numRuns: 50 },
    );
  });
});

/** Runs as a shape's text has them: neighbours of one font are one, and a line feed has the font before it. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const all: TextRun[] = [];
  const push = (text: string, font: FontState) => {
    const last = all.at(-1);
    if (last && JSON.stringify(last.font) === JSON.stringify(font))
      all[all.length - 1] = { font, text: last.text + text };
    else all.push({ text, font });
  };
  const letters = runs.flatMap(({ text, font }) => Array.from(text, (letter) => ({ letter, font })));
  const first = letters.find(({ letter }) => letter !== "\n")?.font;
  if (!first) return [];
  for (const { letter, font } of letters) push(letter, letter === "\n" ? (all.at(-1)?.font ?? first) : font);
  return all;
}

describe("lines", () => {
  const box = shape({ id: guid(1), name: "A", left: 300, top: 300, width: 80, height: 40 });
  const other = shape({ id: guid(2), name: "B", left: 100, top: 60, width: 80, height: 40 });
  const glue = (shapeId: string, site: number) => ({ shapeId, site });

  it("keep ends, arrowheads and what they are glued to, whichever way they run", () => {
    const sides = fc.integer({ min: 0, max: 3 });
    const course = fc.constantFrom("Straight" as const, "Elbow" as const, "Curve" as const);
    fc.assert(
      fc.property(
        course,
        sides,
        sides,
        fc.boolean(),
        fc.boolean(),
        (connectorType, a, b, flipHorizontal, flipVertical) => {
          const one = line({ id: guid(3), left: 140, top: 80, width: 200, height: 240 });
          if (!one.line) throw new Error("no line");
          const begin = {
            ...one.line.begin,
            ...glue(box.id, a),
            arrowheadStyle: "Oval",
            arrowheadWidth: "Narrow",
          };
          const end = {
            ...one.line.end,
            ...glue(other.id, b),
            arrowheadStyle: "Triangle",
            arrowheadLength: "Long",
          };
          const glued = { ...one, line: { connectorType, flipHorizontal, flipVertical, begin, end } };
          expectSame(saved([box, other, glued]), [box, other, glued]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("name the shapes that they join by their numbers in the part", () => {
    const file = blankFile();
    const one = line({ id: guid(3) });
    if (!one.line) throw new Error("no line");
    const glued = { ...one, line: { ...one.line, end: { ...one.line.end, ...glue(box.id, 2) } } };
    patchDrawings(file, SHEET_PATH, [], [glued, box], placeIn(file));
    const text = drawingText(file);
    const number = /<xdr:cNvPr id="(\d+)" name="A">/.exec(text)?.[1];
    expect(text).toContain(`<a:endCxn id="${number}" idx="2"/>`);
    expect(text).not.toContain("stCxn");
    const numbers = [...text.matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(2);
  });
});

describe("groups", () => {
  const group = shape({
    id: guid(9),
    type: "Group",
    name: "Group 1",
    geometricShapeType: null,
    fill: { type: "NoFill", color: "#FFFFFF", transparency: 0 },
    stroke: {
      visible: false,
      color: "#000000",
      weight: 0.75,
      dashStyle: "Solid",
      style: "Single",
      transparency: 0,
    },
    text: null,
    left: 50,
    top: 50,
    width: 200,
    height: 100,
  });
  const inside = [
    shape({ id: guid(1), name: "A", parentId: group.id, left: 50, top: 50, width: 80, height: 100 }),
    shape({ id: guid(2), name: "B", parentId: group.id, left: 150, top: 70, width: 100, height: 20 }),
  ];

  it("stand before what is in them, and hold it where it was", () => {
    expectSame(saved([group, ...inside]), [group, ...inside]);
  });

  it("take their shapes along when they grow, and can be given up", () => {
    const file = blankFile();
    const drawings = [group, ...inside];
    patchDrawings(file, SHEET_PATH, [], drawings, placeIn(file));
    const before = readDrawings(file, SHEET_PATH, placeIn(file));
    const twice = before.map((one) => ({
      ...one,
      left: one.left * 2,
      top: one.top * 2,
      width: one.width * 2,
      height: one.height * 2,
    }));
    patchDrawings(file, SHEET_PATH, before, twice, placeIn(file));
    const grown = readDrawings(file, SHEET_PATH, placeIn(file));
    expectSame(grown, twice);
    const free = grown.slice(1).map((one) => ({ ...one, parentId: null }) as Drawing);
    patchDrawings(file, SHEET_PATH, grown, free, placeIn(file));
    expectSame(readDrawings(file, SHEET_PATH, placeIn(file)), free);
    expect(drawingText(file)).not.toContain("grpSp>");
  });
});

it("a sheet without drawings gets none", () => {
  const file = blankFile();
  const bytes = PackageFile.open(file.save()).text(SHEET_PATH);
  patchDrawings(file, SHEET_PATH, [], [], placeIn(file));
  expect(file.text(SHEET_PATH)).toBe(bytes);
});

it("the worksheet names its drawings where the schema wants it", () => {
  const file = blankFile(
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><headerFooter><oddFooter>a &gt; b</oddFooter></headerFooter><extLst><ext uri="x"/></extLst>',
  );
  patchDrawings(file, SHEET_PATH, [], [shape()], placeIn(file));
  expect(file.text(SHEET_PATH)).toMatch(/<\/headerFooter><drawing [^>]*r:id="rId\d+"\/><extLst>/);
});

it("fonts of a text come from its first run to its last", () => {
  const base = shape();
  const bold = { ...FONT, bold: true };
  const text = base.text && {
    ...base.text,
    runs: [
      { text: "On ", font: FONT },
      { text: "track\n", font: bold },
      { text: "3", font: FONT },
    ],
  };
  const [read] = saved([{ ...base, text }]);
  expect(read?.kind === "shape" && read.text?.runs).toEqual(text?.runs);
});
