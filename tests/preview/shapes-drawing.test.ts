import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linePath, pathData } from "../../src/preview/drawing/line-path";
import { escapeXml } from "../../src/preview/drawing/markup";
import { outline, textBox } from "../../src/preview/drawing/shape-outline";
import { heightOf, layOut, LINE_HEIGHT } from "../../src/preview/drawing/text-layout";
import { textMarkup } from "../../src/preview/drawing/text-picture";
import { newTextBox } from "../../src/preview/excel/shape-defaults";
import type { FontState, TextRun, TextState } from "../../src/preview/excel/shape-state";

/* Geometry: presetShapeDefinitions.xml of Office Open XML (ECMA-376), worked out by hand for boxes of round sizes. */
const UP = { x: 0, y: -1 };
const LEFT = { x: -1, y: 0 };
const DOWN = { x: 0, y: 1 };
const at = (x: number, y: number, leaves: { x: number; y: number } | null = null) => ({ x, y, leaves });

describe("lines", () => {
  it.each([
    ["runs straight", "Straight", at(0, 0), at(40, 80), "M0 0L40 80"],
    [
      "has two elbows half way between upright ends",
      "Elbow",
      at(0, 80, UP),
      at(40, 0, DOWN),
      "M0 80L0 40L20 40L40 40L40 0",
    ],
    [
      "has one elbow between an upright and a flat end",
      "Elbow",
      at(0, 80, UP),
      at(40, 0, LEFT),
      "M0 80L0 0L40 0",
    ],
    [
      "is a quarter turn between an upright and a flat end",
      "Curve",
      at(0, 80, UP),
      at(40, 0, LEFT),
      "M0 80C0 40 20 0 40 0",
    ],
    [
      "is an S between upright ends",
      "Curve",
      at(0, 80, UP),
      at(40, 0, DOWN),
      "M0 80C0 60 10 40 20 40C30 40 40 20 40 0",
    ],
    [
      "is a flat S between free ends",
      "Curve",
      at(0, 0),
      at(40, 80),
      "M0 0C10 0 20 20 20 40C20 60 30 80 40 80",
    ],
    [
      "takes a free end's direction from the other",
      "Curve",
      at(0, 0),
      at(40, 80, UP),
      "M0 0C0 20 10 40 20 40C30 40 40 60 40 80",
    ],
  ] as const)("%s", (_, type, begin, end, data) => {
    expect(pathData(linePath(type, begin, end), 0, 0)).toBe(data);
  });

  it("points along its way at both ends, and is drawn in there for an arrowhead", () => {
    const path = linePath("Curve", at(0, 80, UP), at(40, 0, LEFT));
    expect([path.beginPoints, path.endPoints]).toEqual([
      { x: 0, y: 1 },
      { x: 1, y: 0 },
    ]);
    expect(pathData(path, 0, 5)).toBe("M0 80C0 40 20 0 35 0");
  });
});

describe("outlines", () => {
  const box = { left: 10, top: 20, width: 120, height: 60 };

  it.each([
    ["Rectangle", "M10 20L130 20L130 80L10 80Z"],
    ["Diamond", "M70 20L130 50L70 80L10 50Z"],
    ["Ellipse", "M10 50A60 30 0 1 1 130 50A60 30 0 1 1 10 50Z"],
    // The radius is a sixth of the shorter side.
    [
      "RoundRectangle",
      "M10 30A10 10 0 0 1 20 20L120 20A10 10 0 0 1 130 30L130 70A10 10 0 0 1 120 80L20 80A10 10 0 0 1 10 70Z",
    ],
  ])("draws a %s", (type, data) => {
    expect(outline(type, box)).toBe(data);
  });

  it("keeps text within the middle of a diamond, and all of a rectangle", () => {
    expect(textBox("Diamond", box)).toEqual({ left: 40, top: 35, width: 60, height: 30 });
    expect(textBox("Rectangle", box)).toEqual(box);
  });
});

describe("text", () => {
  const font: FontState = {
    bold: false,
    italic: false,
    underline: "None",
    color: "#000000",
    size: 10,
    name: "Calibri",
  };
  const run = (text: string, part: Partial<FontState> = {}): TextRun => ({
    text,
    font: { ...font, ...part },
  });
  const frame = (runs: TextRun[], part: Partial<TextState> = {}): TextState => {
    const { text } = newTextBox("S", "");
    if (text === null) throw new Error("A text box holds text.");
    return { ...text, runs, font, ...part };
  };
  const shown = (runs: readonly TextRun[], width: number) =>
    layOut(runs, font, width).map((line) => line.pieces.map((piece) => piece.text).join(""));

  it("begins a line for each line feed, blank ones too", () => {
    expect(shown([run("One\n\nThree")], 500)).toEqual(["One", "", "Three"]);
  });

  it("breaks between words, never within one, be it of two fonts", () => {
    expect(shown([run("Grow reve"), run("nue", { bold: true })], 40)).toEqual(["Grow", "revenue"]);
    expect(shown([run("Unbreakable")], 5)).toEqual(["Unbreakable"]);
  });

  it("makes a line as high as its largest font", () => {
    expect(heightOf(layOut([run("a"), run("b", { size: 20 })], font, 500))).toBeCloseTo(20 * LINE_HEIGHT, 9);
  });

  it("loses no word and fills no line beyond its width", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{1,9}$/), { maxLength: 20 }), (words) => {
        const lines = layOut([run(words.join(" "))], font, 60);
        const text = lines.map((line) => line.pieces.map((piece) => piece.text).join("")).join(" ");
        expect(text).toBe(words.join(" "));
        for (const line of lines) if (line.pieces.length > 1) expect(line.width).toBeLessThanOrEqual(60.01);
      }),
    );
  });

  it("stands in the middle when it is to, and mixes fonts", () => {
    const markup = textMarkup(
      frame([run("Grow "), run("98%", { bold: true, color: "#107C10" })], {
        horizontalAlignment: "Center",
        verticalAlignment: "Middle",
      }),
      { left: 0, top: 0, width: 100, height: 40 },
    );
    const spans = [...markup.matchAll(/<tspan x="([\d.]+)"([^>]*)>([^<]*)</g)].map(([, x, look, text]) => [
      Number(x),
      /font-weight="bold"/.test(look ?? ""),
      text,
    ]);
    const widths = layOut([run("Grow "), run("98%", { bold: true })], font, 500)[0]?.width ?? 0;
    expect(spans.map(([, bold, text]) => [bold, text])).toEqual([
      [false, "Grow"],
      [false, " "],
      [true, "98%"],
    ]);
    expect(spans[0]?.[0]).toBeCloseTo((100 - widths) / 2, 1);
  });

  it("ends in an ellipsis where lines are too many for it", () => {
    const box = { left: 0, top: 0, width: 60, height: 30 };
    const markup = textMarkup(
      frame([run("one two three four five six seven")], { verticalOverflow: "Ellipsis" }),
      box,
    );
    expect(markup).toContain("…");
    expect(markup).not.toContain("seven");
  });

  it("cannot break out of the markup", () => {
    const text = escapeXml(`<script>"&'\u0001`);
    expect(text).toBe("&lt;script&gt;&quot;&amp;'");
  });
});
