import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFill } from "../../../src/preview/file/drawing-color";
import { anchored } from "../../../src/preview/file/drawing-frame";
import { presetOf, typeOfPreset } from "../../../src/preview/file/shape-presets";
import { Edges, SheetGeometry } from "../../../src/preview/file/sheet-geometry";
import { ThemeColors } from "../../../src/preview/file/theme-colors";
import { parseXml, rootOf } from "../../../src/preview/file/xml-document";
import { courseOf } from "../../../src/preview/file/read-line";

/** EMU of a pixel: 914,400 an inch (ECMA-376) over 96 an inch. */
const PIXEL = 9525;

describe("edges of rows and columns", () => {
  const geometry = new SheetGeometry({
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    columns: { 1: { size: 100 }, 2: { hidden: true }, 5: { hidden: true, size: 300 } },
    rows: {},
  });

  it.each([
    { column: 0, start: 0 },
    { column: 1, start: 64 },
    { column: 2, start: 164 },
    { column: 3, start: 164 },
    { column: 6, start: 164 + 2 * 64 },
    { column: 16_383, start: 164 + 2 * 64 + (16_383 - 6) * 64 },
  ])("column $column begins at $start pixels", ({ column, start }) => {
    expect(geometry.columns.start(column)).toBe(start * PIXEL);
  });

  it("a place in a hidden column is at its edge, and beyond a column at that one's end", () => {
    expect(geometry.columns.at({ index: 2, offset: 5000 })).toBe(164 * PIXEL);
    expect(geometry.columns.at({ index: 0, offset: 999_999 })).toBe(64 * PIXEL);
  });

  it("a distance falls into the line that it is within, whatever the sizes", () => {
    const sizes = fc.dictionary(
      fc.integer({ min: 0, max: 30 }).map(String),
      fc.record({ size: fc.integer({ min: 0, max: 200 }), hidden: fc.boolean() }),
    );
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 40 * 64 * PIXEL }), (lines, distance) => {
        const edges = new Edges(64, lines, 1000);
        const mark = edges.mark(distance);
        // Adding up one line after the other, as one would by hand.
        let sum = 0;
        for (let index = 0; index < mark.index; index++) {
          const line = lines[String(index)];
          sum += line ? (line.hidden ? 0 : line.size * PIXEL) : 64 * PIXEL;
        }
        expect(sum + mark.offset).toBe(distance);
        expect(edges.at(mark)).toBe(distance);
      }),
    );
  });
});

describe("colours", () => {
  const theme = new ThemeColors();
  const fill = (inner: string) => {
    const text = `<spPr xmlns:a="a"><a:solidFill>${inner}</a:solidFill></spPr>`;
    const found = readFill(rootOf(parseXml(text, "test")), (name) => theme.named(name));
    return found === null || found === "none" ? found : found.color;
  };

  // What Excel shows for its palette: "Blue, Accent 1, Lighter 40%" and the like, Office theme of 2013.
  it.each([
    { name: "Blue, Accent 1, Lighter 80%", tint: 0.79998168889431442, color: "#D9E1F2" },
    { name: "Blue, Accent 1, Lighter 40%", tint: 0.39997558519241921, color: "#8EA9DB" },
    { name: "Blue, Accent 1, Darker 25%", tint: -0.249977111117893, color: "#305496" },
    { name: "Blue, Accent 1, Darker 50%", tint: -0.499984740745262, color: "#203764" },
  ])("$name of a cell", ({ tint, color }) => {
    expectNear(theme.color(4, tint), color);
  });

  it.each([
    { inner: '<a:srgbClr val="ff8000"/>', color: "#FF8000" },
    { inner: '<a:schemeClr val="accent2"/>', color: "#ED7D31" },
    {
      inner: '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>',
      color: "#595959",
    },
    {
      inner: '<a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr>',
      color: "#D9D9D9",
    },
    { inner: '<a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr>', color: "#2F528F" },
    { inner: '<a:sysClr val="window" lastClr="FFFFFF"/>', color: "#FFFFFF" },
    { inner: '<a:prstClr val="navy"/>', color: "#000080" },
    { inner: '<a:scrgbClr r="100000" g="0" b="0"/>', color: "#FF0000" },
  ])("$color in a drawing", ({ inner, color }) => {
    const found = fill(inner);
    if (found === null || found === "none") throw new Error("no colour");
    expectNear(found, color);
  });
});

/** Excel rounds each step for itself: a few parts in 255 are no difference. */
function expectNear(found: string, wanted: string): void {
  for (const start of [1, 3, 5]) {
    const part = (color: string) => Number.parseInt(color.slice(start, start + 2), 16);
    expect(Math.abs(part(found) - part(wanted)), `${found} for ${wanted}`).toBeLessThanOrEqual(3);
  }
}

describe("turned shapes", () => {
  it.each([
    { degrees: 44, lies: false },
    { degrees: 45, lies: true },
    { degrees: 134, lies: true },
    { degrees: 135, lies: false },
    { degrees: 225, lies: true },
    { degrees: 315, lies: false },
  ])("at $degrees degrees are anchored as they lie: $lies", ({ degrees, lies }) => {
    const box = { x: 100, y: 200, cx: 60, cy: 20 };
    expect(anchored(box, degrees)).toEqual(lies ? { x: 120, y: 180, cx: 20, cy: 60 } : box);
  });

  it("a connector at 90 degrees runs from the top right to the bottom left, as turning it on paper shows", () => {
    const course = courseOf({
      box: { x: 100, y: 200, cx: 60, cy: 20 },
      rotation: 90,
      flipH: false,
      flipV: false,
    });
    expect(course).toEqual({
      box: { x: 120, y: 180, cx: 20, cy: 60 },
      rotation: 0,
      flipHorizontal: true,
      flipVertical: false,
    });
  });
});

/** From ST_ShapeType, ECMA-376 part 1, 20.1.10.56, with their names in Excel's API. */
it.each([
  ["rect", "Rectangle"],
  ["roundRect", "RoundRectangle"],
  ["round2DiagRect", "Round2DiagonalRectangle"],
  ["snip2SameRect", "Snip2SameRectangle"],
  ["rtTriangle", "RightTriangle"],
  ["nonIsoscelesTrapezoid", "NonIsoscelesTrapezoid"],
  ["diagStripe", "DiagonalStripe"],
  ["wedgeRectCallout", "WedgeRectCallout"],
  ["wedgeRoundRectCallout", "WedgeRRectCallout"],
  ["lineInv", "LineInverse"],
  ["flowChartPunchedTape", "FlowChartPunchedTape"],
  ["actionButtonBackPrevious", "ActionButtonBackPrevious"],
  ["mathNotEqual", "MathNotEqual"],
  ["star32", "Star32"],
])("the preset %s is the shape %s", (preset, type) => {
  expect(typeOfPreset(preset)).toBe(type);
  expect(presetOf(type)).toBe(preset);
});

it("a preset that Excel's API has no name for is no type", () => {
  expect(typeOfPreset("curvedConnector3")).toBeNull();
});
